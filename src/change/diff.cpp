#include "change/diff.hpp"

#include <algorithm>

#include "change/identical.hpp"
#include "change/working.hpp"

namespace change {
namespace {

using namespace plan;

// The list of `from`, then those of `to` whose id it does not hold: what both states of the plan can lean on.
template <class T>
Part together(const std::vector<T>& from, const std::vector<T>& to) {
    std::vector<T> all = from;
    if constexpr (requires(const T& each) { each.id.value; })
        for (const T& each : to)
            if (std::ranges::find(all, each.id, &T::id) == all.end()) all.push_back(each);
    return all;
}

// Sets one list as soon as nothing leans any more on what it loses.
template <class T>
void set_list(Working& working, const Plan& to, std::vector<T> Plan::* list) {
    if (alike(working.plan.*list, to.*list)) return;
    if (working.put(SetPart{Part(to.*list)})) return;
    Part both = together(working.plan.*list, to.*list);
    if (!alike(std::get<std::vector<T>>(both), working.plan.*list)) working.put(SetPart{std::move(both)});
}

void set_lists_leant_on(Working& working, const Plan& to) {
    set_list(working, to, &Plan::perspectives);
    set_list(working, to, &Plan::units);
    set_list(working, to, &Plan::profiles);
    set_list(working, to, &Plan::acts);
}

void set_lists_that_lean(Working& working, const Plan& to) {
    set_list(working, to, &Plan::strategy_map);
    set_list(working, to, &Plan::revisions);
    set_list(working, to, &Plan::periods);
    set_list(working, to, &Plan::doubts);
    set_list(working, to, &Plan::years);
}

// One by one; as a list only where the order alone is another.
void set_links(Working& working, const Plan& to) {
    const auto before = working.plan.links;
    for (const Link& each : before)
        if (!find_link(to, each.cause, each.effect)) working.put(EraseLink{each.cause, each.effect});
    for (const Link& each : to.links)
        if (const Link* old = find_link(working.plan, each.cause, each.effect); !old || *old != each) working.put(PutLink{each});
    set_list(working, to, &Plan::links);
    set_list(working, to, &Plan::map_places);
}

template <class Member>
const Acceptance* same_issue(const Member& all, const Acceptance& wanted) {
    const auto found = std::ranges::find_if(all, [&](const Acceptance& each) {
        return each.code == wanted.code && each.id == wanted.id && each.detail == wanted.detail;
    });
    return found == all.end() ? nullptr : &*found;
}

// One by one as far as they can be told so.
void set_accepted(Working& working, const Plan& to) {
    const auto before = working.plan.accepted;
    for (const Acceptance& each : before)
        if (!same_issue(to.accepted, each) && same_issue(working.plan.accepted, each)) working.put(Withdraw{each.code, each.id, each.detail});
    for (const Acceptance& each : to.accepted)
        if (std::ranges::find(working.plan.accepted, each) == working.plan.accepted.end()) working.put(Accept{each});
    set_list(working, to, &Plan::accepted);
}

void set_texts(Working& working, const Plan& to) {
    const auto text = [&](PlanText field, std::string Plan::* member) {
        if (working.plan.*member != to.*member) working.put(SetPlanText{field, to.*member});
    };
    text(PlanText::title, &Plan::title);
    text(PlanText::body, &Plan::body);
    text(PlanText::note, &Plan::note);
    text(PlanText::source, &Plan::source);
    if (working.plan.year != to.year) working.put(SetPlanNumber{PlanNumber::year, to.year});
    if (working.plan.demonstration != to.demonstration) working.put(SetDemonstration{to.demonstration});
    if (working.plan.return_of != to.return_of) working.put(SetReturn{to.return_of});
    if (working.plan.profile != to.profile) working.put(ChooseProfile{to.profile});
    if (working.plan.extra != to.extra) working.put(SetExtra{std::monostate{}, to.extra});
}

}  // namespace

std::vector<Edit> diff(const Plan& a, const Plan& b) {
    Working working{a, {}};
    set_lists_leant_on(working, b);
    change_tree(working, b);
    change_fields(working, b);
    set_lists_that_lean(working, b);
    set_links(working, b);
    set_accepted(working, b);
    change_scenarios(working, b);
    set_texts(working, b);
    set_lists_leant_on(working, b);
    change_formulas(working, b);
    if (working.plan.next_id != b.next_id) working.put(SetPlanNumber{PlanNumber::next_id, b.next_id});
    return std::move(working.edits);
}

base::Result<Plan> apply(Plan plan, const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
        auto after = plan::apply(plan, edit);
        if (!after) return after;
        plan = std::move(*after);
    }
    return plan;
}

}  // namespace change
