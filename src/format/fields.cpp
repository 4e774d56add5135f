#include "format/fields.hpp"

#include <numeric>

namespace format {

void keep_unknown(PlanInput& in, std::string_view key, plan::Extra& extra, std::vector<std::size_t>& offsets) {
    std::string name(key);
    const std::size_t offset = in.json.key_offset();
    in.json.peek();
    const std::size_t at = in.json.offset();
    auto json = in.json.compact();
    if (!json) return in.leave_out(at);
    extra.emplace_back(std::move(name), std::move(*json));
    offsets.push_back(offset);
}

void skip_repeated(PlanInput& in, std::string_view key) {
    in.json.problem_at(in.json.key_offset(), "duplicate-key", {presentable(key)});
    in.json.peek();
    const std::size_t at = in.json.offset();
    in.json.skip();
    in.leave_out(at);
}

void drop_repeated(PlanInput& in, plan::Extra& extra, const std::vector<std::size_t>& offsets) {
    std::vector<std::size_t> order(extra.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) -> std::string_view { return extra[i].first; });
    std::vector<bool> repeated(extra.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (extra[order[i]].first != extra[order[i - 1]].first) continue;
        repeated[order[i]] = true;
        const std::string name = presentable(extra[order[i]].first);
        in.json.problem_at(offsets[order[i]], "duplicate-key", {name});
        if (!in.json.stopped()) in.json.problems().back().issue.place.path += '.' + name;
    }
    std::size_t at = 0;
    std::erase_if(extra, [&](const auto&) { return repeated[at++]; });
}

void write_unknown(JsonWriter& out, const plan::Extra& extra) {
    for (const auto& [name, json] : extra) out.key(name).raw(json);
}

void close_element(PlanInput& in, std::size_t first_problem, const std::string& id, bool whole) {
    if (id.empty()) return;
    auto& problems = in.json.problems();
    for (std::size_t i = first_problem; i < problems.size(); ++i)
        if (problems[i].issue.place.id.empty()) problems[i].issue.place.id = id;
    if (!whole) in.left_out_ids.insert(id);
}

}  // namespace format
