#include "change/merge.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/named.hpp"
#include "change/diff.hpp"
#include "change/merge_parts.hpp"
#include "plan/outline.hpp"

namespace change {
namespace {

using namespace plan;

constexpr base::Names<Take, 3> takes_by_name{{{Take::ours, "ours"}, {Take::theirs, "theirs"}, {Take::both, "both"}}};

Plan brought_together(const Three<Plan>& states, Judge& judge) {
    const FreshUses uses = fresh_uses(states);
    const Plan ours = with_references_back(states.ours, states.theirs, states.base);
    const Plan theirs = with_references_back(states.theirs, states.ours, states.base);
    Plan plan = states.ours;
    merge_lists({states.base, ours, theirs}, uses, judge, plan);
    merge_rows(states, uses, judge, plan);
    merge_years(states, judge, plan);
    merge_scenarios(states, uses, judge, plan);
    settle_references(states, plan);
    follow_names(states, plan);
    return plan;
}

// One edit can say it, and what the sides say is a value of a cell.
bool can_be_typed(const Place& place) {
    constexpr Field of_plan[] = {Field::title, Field::body, Field::year, Field::source, Field::demonstration, Field::profile};
    constexpr Field no_cell[] = {Field::row, Field::parent, Field::order, Field::other};
    return place.field < Field::title ? std::ranges::find(no_cell, place.field) == std::end(no_cell)
                                      : std::ranges::find(of_plan, place.field) != std::end(of_plan);
}

Conflict told(const Place& place, const Contest& contest, const Merged& merged) {
    Conflict conflict{.place = place, .ours = said_at(merged.ours, place), .theirs = said_at(merged.theirs, place),
                      .erased_by = contest.erased_by, .below = contest.below, .takes = {Take::ours, Take::theirs},
                      .typed = can_be_typed(place)};
    if (merged.with_base) conflict.base = said_at(merged.base, place);
    if (contest.both) conflict.takes.push_back(Take::both);
    return conflict;
}

// Of the plan, then row by row as the merged plan shows them, then what is in no row of it.
std::unordered_map<std::string, std::size_t> reading_order(const Plan& plan) {
    std::unordered_map<std::string, std::size_t> places;
    for (const OutlineRow& row : outline(plan)) places.emplace(plan::id_of(row.node), places.size() + 1);
    return places;
}

std::vector<Conflict> conflicts_of(const Merged& merged, const Judge& judge) {
    std::vector<Conflict> all;
    for (const auto& [place, contest] : judge.contests) all.push_back(told(place, contest, merged));
    const auto rows = reading_order(merged.plan);
    const auto rank = [&](const Conflict& each) {
        if (each.place.id.empty()) return std::size_t{0};
        const auto found = rows.find(each.place.id);
        return found == rows.end() ? rows.size() + 1 : found->second;
    };
    std::ranges::stable_sort(all, {}, rank);
    return all;
}

Merged together(Merged merged, const Takes& takes) {
    Judge judge{merged.with_base, takes};
    merged.plan = brought_together({merged.base, merged.ours, merged.theirs}, judge);
    merged.issues = check_structure(merged.plan);
    merged.conflicts = conflicts_of(merged, judge);
    return merged;
}

// Of the choices that take a side.
Takes takes_in(const std::vector<Conflict>& conflicts, const std::vector<Choice>& choices) {
    Takes takes;
    for (std::size_t i = 0; i < std::min(conflicts.size(), choices.size()); ++i)
        if (const auto* take = std::get_if<Take>(&choices[i])) takes.emplace(conflicts[i].place, *take);
    return takes;
}

std::unexpected<base::Issues> other_place(const Conflict& conflict) {
    return std::unexpected(base::Issues{{"merge-other-place", base::Severity::error, {.id = conflict.place.id}, {what_of(conflict.place)}}});
}

}  // namespace

Merged merge(const Plan& base, const Plan& ours, const Plan& theirs) {
    const std::string& body = body_of(base).id.value;
    if (body != body_of(ours).id.value || body != body_of(theirs).id.value) return merge_two(ours, theirs);
    Merged merged{.base = base, .ours = ours};
    merged.renamed = ids_apart({base, ours, theirs}, {});
    merged.theirs = with_other_ids(theirs, merged.renamed);
    return together(std::move(merged), {});
}

Merged merge_two(const Plan& ours, const Plan& theirs) {
    Merged merged{.ours = ours, .with_base = false};
    merged.renamed = ids_matched(ours, theirs);
    merged.theirs = with_other_ids(theirs, merged.renamed);
    return together(std::move(merged), {});
}

base::Result<Plan> resolve(const Merged& merged, const std::vector<Choice>& choices) {
    const Takes takes = takes_in(merged.conflicts, choices);
    Merged decided{.base = merged.base, .ours = merged.ours, .theirs = merged.theirs, .with_base = merged.with_base};
    if (decided.with_base) decided.theirs = with_other_ids(merged.theirs, ids_apart({merged.base, merged.ours, merged.theirs}, takes));
    Plan plan = together(std::move(decided), takes).plan;
    for (std::size_t i = 0; i < std::min(merged.conflicts.size(), choices.size()); ++i) {
        const auto* typed = std::get_if<Edit>(&choices[i]);
        if (!typed) continue;
        if (place_of(*typed) != merged.conflicts[i].place) return other_place(merged.conflicts[i]);
        auto after = plan::apply(plan, *typed);
        if (!after) return after;
        plan = *std::move(after);
    }
    if (auto issues = check_structure(plan); !issues.empty()) return std::unexpected(std::move(issues));
    return plan;
}

std::vector<Edit> taken_from(const Merged& merged, Side side) {
    auto edits = diff(side == Side::ours ? merged.theirs : merged.ours, merged.plan);
    std::erase_if(edits, [](const Edit& each) {
        const auto* number = std::get_if<SetPlanNumber>(&each);
        return number && number->field == PlanNumber::next_id;
    });
    return edits;
}

std::string_view name_of(Take take) { return base::name_in(takes_by_name, take); }

}  // namespace change
