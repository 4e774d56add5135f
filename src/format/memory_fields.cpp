// What the file of a plan remembers: "base" and "history". Reading is lenient: a damaged history is kept byte by byte
// and told of, a damaged base is told of and left out; the plan opens in either case.
#include <algorithm>

#include "format/history.hpp"
#include "format/plan_fields.hpp"

namespace format {
namespace {

using plan::BaseState;
using plan::HistoryEntry;

// An object that is only carried along.
template <auto Member>
constexpr auto carried(std::string_view name) {
    auto raw = field<Member>(name);
    using T = typename decltype(parts_of(Member))::first_type;
    raw.read = [](PlanInput& in, T& owner) {
        if (in.json.peek() != Kind::object) return in.json.object([](std::string_view) {});
        auto json = in.json.compact();
        if (json) owner.*Member = std::move(*json);
        return json.has_value();
    };
    raw.write = [](JsonWriter& out, const T& owner) { out.raw(owner.*Member); };
    return raw;
}

constexpr Field<HistoryEntry> entry_fields[] = {
    field<&HistoryEntry::when>("when", Need::required),
    field<&HistoryEntry::who>("who"),
    field<&HistoryEntry::acts>("acts"),
    field<&HistoryEntry::what>("what"),
    carried<&HistoryEntry::back>("back"),
    field<&HistoryEntry::state>("state", Need::required),
    field<&HistoryEntry::hash>("hash"),
};

constexpr Field<BaseState> base_fields[] = {
    field<&BaseState::state>("state", Need::required),
    carried<&BaseState::back>("back"),
    field<&BaseState::past>("past"),
};

// A value read apart from the file, so that its faults stay its own.
template <class T>
std::optional<T> read_apart(const std::string& json, std::span<const Field<T>> fields) {
    PlanInput in(json);
    auto value = read_fields(in, fields);
    if (!in.json.problems().empty()) return std::nullopt;
    return value;
}

HistoryEntry entry_of(std::string json) {
    if (auto entry = read_apart<HistoryEntry>(json, entry_fields)) return std::move(*entry);
    return {.unread = std::move(json)};
}

Problem told(std::string code, std::string path, std::size_t offset, std::vector<std::string> args = {}) {
    return {{std::move(code), base::Severity::warning, {.path = std::move(path)}, std::move(args)}, offset};
}

void drop_base(plan::Plan& plan) {
    plan.memory = {base::Box(plan::Memory{.history = plan.memory->history})};
}

std::string name_of(const HistoryEntry& entry) {
    if (entry.when.empty()) return "?";
    return presentable(entry.when) + (entry.who.empty() ? "" : " " + presentable(entry.who));
}

void check_history(const plan::Plan& plan, const PlanInput& in, std::vector<Problem>& problems) {
    const auto& history = *plan.memory->history;
    const auto broken = first_broken(plan);
    if (!broken && ends_here(plan)) return;
    const std::size_t at = broken.value_or(history.size() - 1);
    const Start start = at < in.history_starts.size() ? in.history_starts[at] : Start{};
    problems.push_back(told(broken ? "history-broken" : "history-ends-elsewhere", "$.history[" + std::to_string(start.index) + ']', start.offset,
                            {std::to_string(at + 1), name_of(*history[at])}));
}

}  // namespace

std::optional<BaseState> read_base(PlanInput& in) {
    in.json.peek();
    in.base_start = in.json.offset();
    const auto json = in.json.compact();
    if (!json) return std::nullopt;
    auto base = read_apart<BaseState>(*json, base_fields);
    if (base) return base;
    return BaseState{};  // of no state: memory_problems() tells
}

void write(JsonWriter& out, const BaseState& base) { write_fields<BaseState>(out, base_fields, base, Shape::lines); }

std::vector<base::Box<HistoryEntry>> read_history(PlanInput& in) {
    std::vector<base::Box<HistoryEntry>> history;
    const auto take = [&](std::size_t index) {
        in.json.peek();
        const Start start{index, in.json.offset()};
        auto json = in.json.compact();
        if (!json) return in.leave_out(start.offset);
        in.history_starts.push_back(start);
        history.emplace_back(entry_of(std::move(*json)));
    };
    if (in.json.peek() == Kind::array) in.json.array(take);
    else take(0);
    return history;
}

void write_history(JsonWriter& out, const std::vector<base::Box<HistoryEntry>>& history) {
    out.begin_array();
    for (const auto& entry : history) {
        if (entry->unread.empty()) write_fields<HistoryEntry>(out, entry_fields, *entry, Shape::one_line);
        else out.raw(entry->unread);
    }
    out.end();
}

std::string unhashed(const HistoryEntry& entry) {
    HistoryEntry bare = entry;
    bare.hash.clear();
    JsonWriter out;
    write_fields<HistoryEntry>(out, entry_fields, bare, Shape::one_line);
    return out.take();
}

Problem leave_base_out(plan::Plan& plan, const PlanInput& in) {
    drop_base(plan);
    return {{"left-out", base::Severity::note, {.path = "$.base"}, {"$.base"}}, in.base_start};
}

std::vector<Problem> memory_problems(plan::Plan& plan, const PlanInput& in) {
    std::vector<Problem> problems;
    if (plan.memory->base && !base_of(plan)) {
        problems.push_back(told("base-broken", "$.base", in.base_start));
        drop_base(plan);
    }
    if (plan.memory->history && !plan.memory->history->empty()) check_history(plan, in, problems);
    return problems;
}

}  // namespace format
