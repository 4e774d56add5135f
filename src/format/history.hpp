// What the file of a plan remembers (plan/memory.hpp): made at a save, checked and gone back into.
//
// The history is a list of what was changed between two saves: who, when, under which acts, in words, and the way to
// the state before. Each entry's hash covers the entry and the hash before it, and the last one names the state of the
// plan: whatever is changed afterwards, in the history or in the plan, is found (history-broken, history-ends-elsewhere).
// It proves that nothing changed unnoticed, not who wrote: whoever rewrites all of it leaves no trace.
//
// The base is an earlier state from which colleagues' copies descend. A plain save does not move it: a copy that was
// saved twice since it was received must still lead back to what both have in common.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "format/plan_file.hpp"
#include "plan/other_ids.hpp"
#include "plan/plan.hpp"

namespace format {

// SHA-256 of the canonical bytes of what the plan says, 64 digits; whatever the file remembers.
std::string mark_of(const plan::Plan& plan);

// The base that the file keeps; none without one, or where the way back does not lead to it.
std::optional<plan::Plan> base_of(const plan::Plan& plan);
std::optional<plan::Plan> base_of(const Loaded& loaded);
plan::Plan with_base(plan::Plan plan, const plan::Plan& base);  // as it is where it is the base itself
plan::Plan with_state_noted(plan::Plan plan);                   // as one that its file was saved as, beside the base

// What was read and then changed leads to the same base as before.
plan::Plan with_base_of(plan::Plan changed, const plan::Plan& read);
// Two files merged into one: our history goes on with what theirs tells and ours does not, and theirs is the state that both come from if they meet again. Where
// neither remembers anything the merged one does not either. `renamed`: what of theirs has another id in the merged plan.
plan::Plan joined(plan::Plan merged, const plan::Plan& ours, const plan::Plan& theirs, const plan::OtherIds& renamed = {});

// The latest state that both files are known to come from and that one of them still leads back to: the base for
// change::merge(). A file's own base alone is not enough: it may be older or newer than where the two parted.
std::optional<plan::Plan> common_base(const plan::Plan& ours, const plan::Plan& theirs);

struct Note {
    std::string when;               // 2024-07-02T10:15+02:00
    std::string who = {};
    std::vector<std::string> acts = {};
    std::vector<std::string> what = {};
};
// With one entry more. `before`: the state saved before; null: there is none to go back to.
plan::Plan with_entry(plan::Plan plan, const plan::Plan* before, Note note);

plan::Plan with_history(plan::Plan plan, bool kept);  // an empty one where there is none yet; else without it
// What theirs tells since the two parted, told in ours too: who, when and what; the way back stays with the merge itself.
plan::Plan with_entries_of(plan::Plan ours, const plan::Plan& theirs, const plan::OtherIds& renamed = {});
bool keeps_history(const plan::Plan& plan);
std::optional<std::size_t> first_broken(const plan::Plan& plan);  // entry of the history whose hash is wrong
bool ends_here(const plan::Plan& plan);  // the last entry, if any, led to what the plan says
// What the plan said before that entry, with the history as far as that; none where it cannot be rebuilt.
std::optional<plan::Plan> state_before(const plan::Plan& plan, std::size_t entry);

// From the newest entry back as far as the one that led to `base`: each entry with the state before it and the one it led to,
// until `look` says false, no way leads on or `most` were looked at. Nothing of a history that does not hold or ends elsewhere.
using Look = std::function<bool(const plan::HistoryEntry& entry, const plan::Plan& before, const plan::Plan& after)>;
void look_back(const plan::Plan& plan, const plan::Plan* base, std::size_t most, const Look& look);

plan::Plan without_memory(plan::Plan plan);  // to be published

}  // namespace format
