// Edits of the register of acts.
#include <algorithm>
#include <utility>

#include "plan/edit_parts.hpp"

namespace plan {
namespace {

// Without a date before the dated ones.
void place(std::vector<Act>& acts, Act act) {
    const auto later = [&](const Act& each) { return each.date && (!act.date || *each.date > *act.date); };
    acts.insert(std::ranges::find_if(acts, later), std::move(act));
}

}  // namespace

Outcome put(Plan plan, const InsertAct& edit) {
    auto after = with_new_id(std::move(plan), edit.act.id.value);
    if (after) place(after->acts, edit.act);
    return after;
}

Outcome put(Plan plan, const InsertRevision& edit) {
    const Revision& added = edit.revision;
    if (added.act && !find(plan, *added.act)) return refuse("unknown-act", added.on, {added.act->value});
    if (!added.on.empty() && !find_node(plan, added.on)) return refuse("unknown-id", added.on, {added.on});
    plan.revisions.push_back(added);
    return plan;
}

Outcome put(Plan plan, const SetAct& edit) {
    const auto found = std::ranges::find(plan.acts, edit.act.id, &Act::id);
    if (found == plan.acts.end()) return refuse("unknown-act", edit.act.id.value, {edit.act.id.value});
    if (found->date == edit.act.date) {
        *found = edit.act;
    } else {
        plan.acts.erase(found);
        place(plan.acts, edit.act);
    }
    return plan;
}

Outcome put(Plan plan, const EraseAct& edit) {
    if (!find(plan, edit.act)) return refuse("unknown-act", edit.act.value, {edit.act.value});
    std::erase_if(plan.acts, [&](const Act& each) { return each.id == edit.act; });
    const auto under = [&](const Revision& each) { return each.act == edit.act; };
    if (edit.revisions == OfAct::erased) std::erase_if(plan.revisions, under);
    for (Revision& each : plan.revisions)
        if (under(each)) each.act.reset();
    return plan;
}

Outcome put(Plan plan, const EraseRevision& edit) {
    const auto found = std::ranges::find(plan.revisions, edit.revision);
    if (found == plan.revisions.end()) return refuse("no-such-revision", edit.revision.on, {edit.revision.text});
    plan.revisions.erase(found);
    return plan;
}

}  // namespace plan
