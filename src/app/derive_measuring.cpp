// What is due to be measured, by unit.
#include <algorithm>
#include <map>
#include <utility>

#include "app/derive.hpp"
#include "plan/responsible.hpp"

namespace app {
namespace {

using Key = std::pair<std::size_t, std::string>;  // position of the unit in the plan's list, one past it for none; the owner

struct Lister {
    const App& app;
    const plan::Plan& plan = app.document->plan;
    const MeasuringView& view = app.view.measuring;
    std::vector<plan::Responsible> responsible = plan::responsible_for_indicators(plan);
    std::vector<eval::Due> due = eval::due_at(plan, app.document->derived->results);
    std::map<Key, std::vector<MeasuringLine>> groups = {};
    Measuring out = {};

    bool is_of_unit(std::size_t i) const {
        if (!view.unit || !plan::find(plan, *view.unit)) return true;
        return plan::unit_within(plan, responsible[i], *view.unit) != nullptr;
    }
    bool is_looked_at(std::size_t i) const {
        const bool mine = view.owner.empty() || *responsible[i].owner == view.owner;
        return eval::is_wanted(due[i]) && mine && is_of_unit(i);
    }
    bool is_shown(std::size_t i) const { return !view.only_open || is_open(due[i]) || view.kept.contains(plan.indicators[i]->id.value); }

    // Of several units the one that is looked at, else the first.
    Key key_of(std::size_t i) const {
        const auto& units = *responsible[i].units;
        if (units.empty()) return {plan.units.size(), *responsible[i].owner};
        const plan::UnitId* wanted = view.unit ? plan::unit_within(plan, responsible[i], *view.unit) : nullptr;
        const plan::UnitId& unit = wanted ? *wanted : units.front();
        return {static_cast<std::size_t>(std::ranges::find(plan.units, unit, &plan::OrgUnit::id) - plan.units.begin()), {}};
    }

    void collect() {
        const auto& outline = app.document->derived->outline;
        for (std::size_t row = 0; row < outline.size(); ++row)
            if (outline[row].is_indicator() && is_looked_at(outline[row].index)) groups[key_of(outline[row].index)].push_back({.row = row, .due = due[outline[row].index]});
    }

    void add_group(const Key& key, const std::vector<MeasuringLine>& rows) {
        const auto& outline = app.document->derived->outline;
        MeasuringGroup group{.owner = key.second, .wanted = rows.size()};
        if (key.first < plan.units.size()) group.unit = plan.units[key.first].id;
        group.entered = static_cast<std::size_t>(std::ranges::count_if(rows, [](const MeasuringLine& line) { return !is_open(line.due); }));
        out.wanted += group.wanted;
        out.entered += group.entered;
        const std::size_t at = out.groups.size();
        out.groups.push_back(std::move(group));
        const std::size_t heading = out.lines.size();
        for (const MeasuringLine& line : rows)
            if (is_shown(outline[*line.row].index)) out.lines.push_back({at, line.row, line.due});
        const bool any = out.lines.size() > heading;
        if (any && groups.size() > 1) out.lines.insert(out.lines.begin() + static_cast<std::ptrdiff_t>(heading), {.group = at});
    }

    void add_owners() {
        std::set<std::string> names;
        for (const plan::Responsible& each : responsible)
            if (!each.owner->empty()) names.insert(*each.owner);
        out.owners.assign(names.begin(), names.end());
    }
};

}  // namespace

std::shared_ptr<const Measuring> derive_measuring(const App& app) {
    if (app.view.place != Place::measuring) return nullptr;
    Lister lister{app};
    lister.collect();
    for (const auto& [key, rows] : lister.groups) lister.add_group(key, rows);
    lister.add_owners();
    return std::make_shared<const Measuring>(std::move(lister.out));
}

}  // namespace app
