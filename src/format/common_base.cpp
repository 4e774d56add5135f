// Where two files of one plan parted (format/history.hpp).
#include <algorithm>
#include <unordered_set>
#include <utility>

#include "format/history.hpp"
#include "format/way_back.hpp"

namespace format {
namespace {

constexpr std::size_t kept_of_a_mark = 16;  // digits: enough to tell the states of one plan apart
constexpr std::size_t most_past = 200;

std::string beginning(const std::string& mark) { return mark.substr(0, kept_of_a_mark); }

// A state in the life of a file, from the oldest; `entry`: it is the one that this entry of the history led to.
struct Lived {
    std::string mark;
    enum class As { told, base, entry, today } as = As::told;
    std::size_t entry = 0;
};

std::vector<Lived> life_of(const plan::Plan& plan) {
    std::vector<Lived> life;
    if (const auto& base = plan.memory->base) {
        life.push_back({beginning(base->state), Lived::As::base, 0});
        for (const std::string& mark : base->past) life.push_back({mark, Lived::As::told, 0});
    }
    if (keeps_history(plan)) {
        const auto& history = *plan.memory->history;
        for (std::size_t i = 0; i < history.size(); ++i) life.push_back({beginning(history[i]->state), Lived::As::entry, i});
    }
    life.push_back({beginning(mark_of(plan)), Lived::As::today, 0});
    return life;
}

std::optional<plan::Plan> state_at(const plan::Plan& plan, const Lived& lived) {
    switch (lived.as) {
        case Lived::As::told: return std::nullopt;
        case Lived::As::base: return base_of(plan);
        case Lived::As::entry: return lived.entry + 1 < plan.memory->history->size() ? state_before(plan, lived.entry + 1) : std::nullopt;
        case Lived::As::today: return plan;
    }
    return std::nullopt;
}

std::optional<plan::Plan> rebuilt(const plan::Plan& plan, const std::vector<Lived>& life, const std::string& mark) {
    for (auto each = life.rbegin(); each != life.rend(); ++each)
        if (each->mark == mark)
            if (auto state = state_at(plan, *each)) return state;
    return std::nullopt;
}

}  // namespace

std::optional<plan::Plan> base_of(const plan::Plan& plan) {
    const auto& base = plan.memory->base;
    if (!base || base->back.empty()) return std::nullopt;
    auto then = gone_back(plan, base->back);
    if (!then || mark_of(*then) != base->state) return std::nullopt;
    return without_memory(std::move(*then));
}

std::optional<plan::Plan> base_of(const Loaded& loaded) { return loaded.plan ? base_of(*loaded.plan) : std::nullopt; }

plan::Plan with_base(plan::Plan plan, const plan::Plan& base) {
    std::string back = way_back(plan, base);
    if (back == "{}" && !plan.memory->base) return plan;  // it says so by itself
    plan::BaseState kept = plan.memory->base.value_or(plan::BaseState{});
    kept.state = mark_of(base);
    kept.back = std::move(back);
    plan.memory = {base::with(plan.memory.memory, [&](plan::Memory& memory) { memory.base = std::move(kept); })};
    return plan;
}

plan::Plan with_state_noted(plan::Plan plan) {
    if (!plan.memory->base) return plan;
    plan::BaseState kept = *plan.memory->base;
    std::string today = beginning(mark_of(plan));
    if (!kept.past.empty() && kept.past.back() == today) return plan;
    kept.past.push_back(std::move(today));
    if (kept.past.size() > most_past) kept.past.erase(kept.past.begin(), kept.past.end() - most_past);
    plan.memory = {base::with(plan.memory.memory, [&](plan::Memory& memory) { memory.base = std::move(kept); })};
    return plan;
}

plan::Plan with_base_of(plan::Plan changed, const plan::Plan& read) {
    const auto base = base_of(read);
    return base ? with_base(std::move(changed), *base) : changed;
}

plan::Plan joined(plan::Plan merged, const plan::Plan& ours, const plan::Plan& theirs, const plan::OtherIds& renamed) {
    merged.memory = ours.memory;
    merged = with_entries_of(std::move(merged), theirs, renamed);
    if (!ours.memory->base && !theirs.memory->base) return merged;
    plan::BaseState kept = ours.memory->base.value_or(plan::BaseState{});
    std::unordered_set<std::string> told(kept.past.begin(), kept.past.end());
    for (const plan::Plan* each : {&theirs, &ours})
        for (Lived& lived : life_of(*each))
            if (told.insert(lived.mark).second) kept.past.push_back(std::move(lived.mark));
    if (kept.past.size() > most_past) kept.past.erase(kept.past.begin(), kept.past.end() - most_past);
    merged.memory = {base::with(merged.memory.memory, [&](plan::Memory& memory) { memory.base = std::move(kept); })};
    return with_base(std::move(merged), theirs);
}

std::optional<plan::Plan> common_base(const plan::Plan& ours, const plan::Plan& theirs) {
    const auto life = life_of(ours), other = life_of(theirs);
    std::unordered_set<std::string> theirs_too;
    for (const Lived& each : other) theirs_too.insert(each.mark);
    for (auto each = life.rbegin(); each != life.rend(); ++each) {
        if (!theirs_too.contains(each->mark)) continue;
        if (auto state = rebuilt(ours, life, each->mark)) return without_memory(std::move(*state));
        if (auto state = rebuilt(theirs, other, each->mark)) return without_memory(std::move(*state));
    }
    return std::nullopt;
}

}  // namespace format
