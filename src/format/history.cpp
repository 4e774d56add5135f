#include "format/history.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "format/plan_fields.hpp"
#include "format/sha256.hpp"
#include "format/way_back.hpp"

namespace format {
namespace {

using plan::HistoryEntry;
using plan::Memory;
using Entries = std::vector<base::Box<HistoryEntry>>;

template <class Change>
plan::Plan remembering(plan::Plan plan, Change&& change) {
    plan.memory = {base::with(plan.memory.memory, std::forward<Change>(change))};
    return plan;
}

std::string hash_of(const std::string& before, const HistoryEntry& entry) { return sha256(before + '\n' + unhashed(entry)); }

constexpr std::string_view of_entry = "merged";  // the hash that an entry had in the file that was merged

// That hash; of an entry that was made here its own.
std::string origin_of(const HistoryEntry& entry) {
    for (const auto& [name, json] : entry.extra)
        if (name == of_entry && json.size() > 2) return json.substr(1, json.size() - 2);
    return entry.hash;
}

std::optional<plan::Plan> rebuilt(const plan::Plan& plan, std::size_t entry) {
    const Entries& history = *plan.memory->history;
    plan::Plan then = plan;
    for (std::size_t i = history.size(); i-- > entry;) {
        auto earlier = history[i]->back.empty() ? std::nullopt : gone_back(then, history[i]->back);
        if (!earlier) return std::nullopt;
        then = std::move(*earlier);
    }
    if (entry > 0 && mark_of(then) != history[entry - 1]->state) return std::nullopt;
    return then;
}

}  // namespace

std::string mark_of(const plan::Plan& plan) {
    return sha256(write_compact(without_memory(plan)));
}

plan::Plan without_memory(plan::Plan plan) {
    plan.memory = {};
    return plan;
}

plan::Plan with_history(plan::Plan plan, bool kept) {
    if (keeps_history(plan) == kept) return plan;
    Memory memory{.base = plan.memory->base};
    if (kept) memory.history.emplace();
    plan.memory = {base::Box(std::move(memory))};
    return plan;
}

bool keeps_history(const plan::Plan& plan) { return plan.memory->history.has_value(); }

plan::Plan with_entry(plan::Plan plan, const plan::Plan* before, Note note) {
    HistoryEntry entry{.when = std::move(note.when), .who = std::move(note.who), .acts = std::move(note.acts), .what = std::move(note.what)};
    if (before) entry.back = way_back(plan, *before);
    entry.state = mark_of(plan);
    return remembering(std::move(plan), [&](Memory& memory) {
        Entries& history = memory.history ? *memory.history : memory.history.emplace();
        entry.hash = hash_of(history.empty() ? "" : history.back()->hash, entry);
        history.emplace_back(std::move(entry));
    });
}

plan::Plan with_entries_of(plan::Plan ours, const plan::Plan& theirs, const plan::OtherIds& renamed) {
    if (!keeps_history(ours) || !keeps_history(theirs) || ours.memory->history->empty()) return ours;
    std::unordered_set<std::string> known;
    for (const auto& each : *ours.memory->history) known.insert({each->hash, origin_of(*each)});
    return remembering(std::move(ours), [&](Memory& memory) {
        for (const auto& each : *theirs.memory->history) {
            if (!each->unread.empty() || known.contains(each->hash) || known.contains(origin_of(*each))) continue;
            HistoryEntry entry{.when = each->when, .who = each->who, .acts = each->acts, .what = each->what, .back = "{}"};
            for (std::string& act : entry.acts)
                if (const auto found = renamed.find(act); found != renamed.end()) act = found->second;
            entry.state = memory.history->back()->state;
            entry.extra = {{std::string(of_entry), '"' + each->hash + '"'}};
            entry.hash = hash_of(memory.history->back()->hash, entry);
            memory.history->emplace_back(std::move(entry));
        }
    });
}

std::optional<std::size_t> first_broken(const plan::Plan& plan) {
    if (!keeps_history(plan)) return std::nullopt;
    const Entries& history = *plan.memory->history;
    std::string before;
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (!history[i]->unread.empty() || history[i]->hash != hash_of(before, *history[i])) return i;
        before = history[i]->hash;
    }
    return std::nullopt;
}

bool ends_here(const plan::Plan& plan) {
    return !keeps_history(plan) || plan.memory->history->empty() || plan.memory->history->back()->state == mark_of(plan);
}

void look_back(const plan::Plan& plan, const plan::Plan* base, std::size_t most, const Look& look) {
    if (!keeps_history(plan) || plan.memory->history->empty() || first_broken(plan) || !ends_here(plan)) return;
    const std::string end = base ? mark_of(*base) : "";
    const Entries& history = *plan.memory->history;
    plan::Plan after = plan;
    for (std::size_t seen = 0; seen < std::min(most, history.size()); ++seen) {
        const HistoryEntry& entry = *history[history.size() - 1 - seen];
        if (entry.state == end || entry.back.empty()) return;
        auto before = gone_back(after, entry.back);
        if (!before || !look(entry, *before, after)) return;
        after = std::move(*before);
    }
}

std::optional<plan::Plan> state_before(const plan::Plan& plan, std::size_t entry) {
    if (!keeps_history(plan) || entry >= plan.memory->history->size() || !ends_here(plan)) return std::nullopt;
    auto then = rebuilt(plan, entry);
    if (!then) return std::nullopt;
    return remembering(without_memory(std::move(*then)), [&](Memory& memory) {
        const Entries& all = *plan.memory->history;
        memory.history = Entries(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(entry));
    });
}

}  // namespace format
