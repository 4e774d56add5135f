// Scenarios: come and gone, renamed, and what each tries of which cell. Where the ids do not tell, the same
// name is the same scenario.
#include <algorithm>

#include "base/overload.hpp"
#include "change/compare_parts.hpp"

namespace change {
namespace {

using namespace plan;

// As the other plan calls the rows.
ScenarioEdit renamed(ScenarioEdit edit, const Matching& matching) {
    const auto rename = [&](auto& id) {
        if (auto other = matching.to_b(id.value); !other.empty()) id.value = std::move(other);
    };
    std::visit(base::overload{[&](SetReading& e) { std::visit(rename, e.of); }, [&](SetWeight& e) { std::visit(rename, e.node); },
                              [](ChooseProfile&) {}, [&](auto& e) { rename(e.indicator); }},
               edit);
    return edit;
}

struct ScenarioTeller {
    const Plan& a;
    const Plan& b;
    const Matching& matching;
    std::vector<Difference> out = {};
    std::vector<const Scenario*> taken = {};  // of a

    const Scenario* partner(const Scenario& now) {
        const auto same = [&](const Scenario& old) {
            const bool free = std::ranges::find(taken, &old) == taken.end();
            const bool by_id = matching.shared_ids && (find(a, now.id) || find(b, old.id));
            return free && (by_id ? old.id == now.id : old.name == now.name);
        };
        const auto found = std::ranges::find_if(a.scenarios, same);
        if (found == a.scenarios.end()) return nullptr;
        taken.push_back(&*found);
        return &*found;
    }

    void put(Difference difference, const Scenario* old, const Scenario* now) {
        difference.field = Field::scenario;
        if (old) difference.id_a = old->id.value;
        if (now) difference.id_b = now->id.value;
        out.push_back(std::move(difference));
    }

    // Whether they are the same, also in what nothing tells of them: their order, who judged, fields that Cruscotto does not know.
    bool edits(const Scenario& old, const Scenario& now) {
        std::vector<ScenarioEdit> before;
        for (const ScenarioEdit& each : old.edits) before.push_back(renamed(each, matching));
        for (const ScenarioEdit& each : now.edits) {
            const auto same = std::ranges::find_if(before, [&](const ScenarioEdit& other) { return same_place(other, each); });
            if (same == before.end())
                put({.kind = DifferenceKind::inserted, .after = said_by(each), .part = place_of(each)}, &old, &now);
            else if (said_by(*same) != said_by(each))
                put({.before = said_by(*same), .after = said_by(each), .part = place_of(each)}, &old, &now);
        }
        for (std::size_t i = 0; i < before.size(); ++i)
            if (std::ranges::none_of(now.edits, [&](const ScenarioEdit& each) { return same_place(each, before[i]); }))
                put({.kind = DifferenceKind::removed, .before = said_by(before[i]), .part = place_of(old.edits[i])}, &old, &now);
        return before == now.edits;
    }

    void both(const Scenario& old, const Scenario& now) {
        const std::size_t told = out.size();
        const auto field = [&](const char* part, Said before, Said after) {
            if (before != after) put({.before = std::move(before), .after = std::move(after), .part = part}, &old, &now);
        };
        field("name", said(old.name), said(now.name));
        field("note", said(old.note), said(now.note));
        field("on", Said(old.on), Said(now.on));
        const bool same = edits(old, now);
        if (old.extra != now.extra || (!same && out.size() == told)) put({.after = Said(true), .part = "other"}, &old, &now);
    }

    // The ones that both have, as a has them and as b has them.
    void order(const std::vector<const Scenario*>& in_order_of_b) {
        if (!std::ranges::is_sorted(in_order_of_b, {}, [&](const Scenario* each) { return each - a.scenarios.data(); }))
            put({.kind = DifferenceKind::moved}, nullptr, nullptr);
    }

    void run() {
        for (const Scenario& now : b.scenarios) {
            if (const Scenario* old = partner(now)) both(*old, now);
            else put({.kind = DifferenceKind::inserted, .after = said(now.name)}, nullptr, &now);
        }
        for (const Scenario& old : a.scenarios)
            if (std::ranges::find(taken, &old) == taken.end()) put({.kind = DifferenceKind::removed, .before = said(old.name)}, &old, nullptr);
        order(taken);
    }
};

}  // namespace

Said said_by(const ScenarioEdit& edit) {
    return std::visit(base::overload{[](const SetTargetCell& e) { return e.cell ? said(e.cell->text) : Said(); },
                                     [](const SetReading& e) { return said(e.value); },
                                     [](const SetAssessment& e) { return e.assessment ? Said(e.assessment->percent) : Said(); },
                                     [](const SetWeight& e) { return said(e.weight); },
                                     [](const ChooseProfile& e) { return said(e.profile.value); }},
                      edit);
}

void compare_scenarios(const Plan& a, const Plan& b, const Matching& matching, std::vector<Difference>& out) {
    ScenarioTeller teller{a, b, matching};
    teller.run();
    std::ranges::move(teller.out, std::back_inserter(out));
}

}  // namespace change
