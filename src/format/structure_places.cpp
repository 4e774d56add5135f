#include "format/structure_places.hpp"

#include <algorithm>

namespace format {
namespace {

Spot spot_of(const char* list, const Start& start) {
    return {std::string("$.") + list + '[' + std::to_string(start.index) + ']', start.offset};
}

bool follows_from(const base::Issue& issue, const std::unordered_set<std::string>& left_out_ids) {
    if (left_out_ids.empty()) return false;
    if (issue.code == "no-body") return true;
    return issue.code.starts_with("unknown-") && !issue.args.empty() && left_out_ids.contains(issue.args.back());
}

}  // namespace

template <class List, class IdOf>
void Spots::add(const char* name, const List& list, const std::vector<Start>& starts, IdOf&& id_of) {
    for (std::size_t i = 0; i < starts.size() && i < list.size(); ++i)
        by_id_[id_of(list[i])].spots.push_back(spot_of(name, starts[i]));
}

Spots::Spots(const plan::Plan& plan, const Starts& starts) {
    const auto boxed_id = [](const auto& box) { return box->id.value; };
    add("objectives", plan.objectives, starts.objectives, boxed_id);
    add("indicators", plan.indicators, starts.indicators, boxed_id);
    add("measures", plan.measures, starts.measures, boxed_id);
    const auto plain_id = [](const auto& each) { return each.id.value; };
    add("perspectives", plan.perspectives, starts.perspectives, plain_id);
    add("units", plan.units, starts.units, plain_id);
    add("acts", plan.acts, starts.acts, plain_id);
    add("scenarios", plan.scenarios, starts.scenarios, plain_id);
    add("profiles", plan.profiles, starts.profiles, plain_id);
    for (std::size_t i = 0; i < starts.map_rows.size() && i < plan.strategy_map.size(); ++i) {
        const Spot spot = spot_of("strategy_map", starts.map_rows[i]);
        rows_.emplace(plan.strategy_map[i].perspective.value, spot);
        for (const auto& box : plan.strategy_map[i].boxes) rows_.emplace(box.objective.value, spot);
    }
    for (std::size_t i = 0; i < starts.links.size() && i < plan.links.size(); ++i)  // of one drawn twice, the second
        rows_.insert_or_assign(plan.links[i].cause.value + " → " + plan.links[i].effect.value, spot_of("links", starts.links[i]));
    for (std::size_t i = 0; i < starts.map_places.size() && i < plan.map_places.size(); ++i)
        rows_.emplace(plan.map_places[i].objective.value, spot_of("map_places", starts.map_places[i]));
    for (std::size_t i = 0; i < starts.revisions.size() && i < plan.revisions.size(); ++i) {
        const plan::Revision& revision = plan.revisions[i];
        const Spot spot = spot_of("revisions", starts.revisions[i]);
        if (revision.act) rows_.emplace(revision.act->value, spot);
        rows_.emplace(revision.on, spot);
        for (const std::string& id : revision.candidates) rows_.emplace(id, spot);
    }
}

Spot Spots::of(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? Spot{} : found->second.spots.front();
}

Spot Spots::of_next(const std::string& id) {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return {};
    auto& [spots, asked] = found->second;
    return spots[std::min(++asked, spots.size() - 1)];
}

Spot Spots::of_latest(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? Spot{} : found->second.spots[std::min(found->second.asked, found->second.spots.size() - 1)];
}

Spot Spots::of_row(const std::string& named) const {
    const auto row = rows_.find(named);
    return row == rows_.end() ? Spot{} : row->second;
}

namespace {

// What is wrong inside a method is said right after its id was taken, so it stands in the one of that id asked about last.
Spot spot_of(const base::Issue& issue, Spots& spots, const Starts& starts) {
    const auto& [id, field, line, column, span] = issue.place;
    if (issue.code == "unknown-profile") return {"$.profile", starts.profile};
    if (issue.code == "duplicate-id") return spots.of_next(id);
    if (!field.empty()) return {spots.of_latest(id).path + '.' + field, spots.of_latest(id).offset};
    return id.empty() && !issue.args.empty() ? spots.of_row(issue.args.front()) : spots.of(id);
}

}  // namespace

std::vector<Problem> structure_problems(const plan::Plan& plan, const PlanInput& in) {
    std::vector<Problem> problems;
    auto issues = plan::check_structure(plan);
    if (issues.empty()) return problems;
    Spots spots(plan, in.starts);
    for (base::Issue& issue : issues) {
        if (follows_from(issue, in.left_out_ids)) continue;
        const Spot spot = spot_of(issue, spots, in.starts);
        issue.place.path = spot.path;
        problems.push_back({std::move(issue), spot.offset});
    }
    return problems;
}

}  // namespace format
