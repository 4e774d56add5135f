#include "format/run.hpp"

#include <algorithm>
#include <charconv>

namespace format {

std::optional<std::size_t> read_count(JsonInput& in) {
    const auto written = in.number();
    std::size_t count = 0;
    if (!written || std::from_chars(written->data(), written->data() + written->size(), count).ptr != written->data() + written->size()) return std::nullopt;
    return count;
}

std::optional<Values> read_values(JsonInput& in) {
    Values values;
    bool whole = true;
    whole &= in.array([&](std::size_t) {
        auto value = in.compact();
        whole &= value.has_value();
        if (value) values.push_back(std::move(*value));
    });
    return whole ? std::optional(std::move(values)) : std::nullopt;
}

Run run_between(const Values& now, const Values& then) {
    const auto [a, b] = std::ranges::mismatch(now, then);
    const auto at = a - now.begin();
    auto now_end = now.end();
    auto then_end = then.end();
    while (now_end != a && then_end != b && *(now_end - 1) == *(then_end - 1)) --now_end, --then_end;
    return {static_cast<std::size_t>(at), static_cast<std::size_t>(now_end - a), Values(b, then_end)};
}

std::optional<Values> after_run(Values now, const Run& run) {
    if (run.at > now.size() || run.cut > now.size() - run.at) return std::nullopt;
    const auto begin = now.begin() + static_cast<std::ptrdiff_t>(run.at);
    const auto gap = now.erase(begin, begin + static_cast<std::ptrdiff_t>(run.cut));
    now.insert(gap, run.put.begin(), run.put.end());
    return now;
}

std::optional<Values> values_of(std::string_view array) {
    JsonInput in(array);
    return in.peek() == Kind::array ? read_values(in) : std::nullopt;
}

std::string array_of(const Values& values) {
    JsonWriter out;
    out.begin_array();
    for (const std::string& value : values) out.raw(value);
    return out.end().take();
}

void write(JsonWriter& out, const Run& run) {
    out.begin_object().key("at").value(run.at).key("cut").value(run.cut);
    out.key("put").raw(array_of(run.put)).end();
}

std::optional<Run> read_run(JsonInput& in) {
    std::optional<std::size_t> at, cut;
    std::optional<Values> put;
    const bool ended = in.object([&](std::string_view key) {
        if (key == "at") at = read_count(in);
        else if (key == "cut") cut = read_count(in);
        else if (key == "put") put = read_values(in);
        else in.skip();
    });
    if (!ended || !at || !cut || !put) return std::nullopt;
    return Run{*at, *cut, std::move(*put)};
}

}  // namespace format
