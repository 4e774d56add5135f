#include "format/fields.hpp"

#include <numeric>

namespace format {
namespace {

void skip_repeated(PlanInput& in, std::string_view key) {
    in.json.problem_at(in.json.key_offset(), "duplicate-key", {presentable(key)});
    in.json.peek();
    const std::size_t at = in.json.offset();
    in.json.skip();
    in.leave_out(at);
}

// Of fields of one name only the first can be kept. `offsets` are those of the names in `extra`.
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

}  // namespace

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

std::size_t find_field(const Fields& fields, std::string_view name, std::size_t from) {
    for (std::size_t step = 0; step < fields.count; ++step) {
        const std::size_t i = from + step < fields.count ? from + step : from + step - fields.count;
        if (fields[i].name == name) return i;
    }
    return fields.count;
}

Filling::Filling(PlanInput& in, const Fields& fields, plan::Extra& extra) : in_(in), fields_(fields), extra_(extra) {
    in.json.peek();
    begin_ = in.json.offset();
}

std::optional<std::size_t> Filling::wanted(std::string_view key) {
    const std::size_t i = find_field(fields_, key, next_);
    if (i == fields_.count) return keep_unknown(in_, key, extra_, unknown_offsets_), std::nullopt;
    if (seen_ >> i & 1u) return skip_repeated(in_, key), std::nullopt;
    seen_ |= std::uint64_t{1} << i;
    next_ = i + 1;
    in_.json.peek();
    return i;
}

void Filling::could_not_read(std::size_t field, std::size_t at) {
    if (fields_[field].need == Need::required) whole_ = false;
    else in_.leave_out(at);
}

bool Filling::end(bool ended) {
    whole_ &= ended;
    if (unknown_offsets_.size() > 1) drop_repeated(in_, extra_, unknown_offsets_);
    for (std::size_t i = 0; i < fields_.count && !in_.json.stopped(); ++i) {
        const auto [name, need] = fields_[i];
        if (!must_be_there(need) || seen_ >> i & 1u) continue;
        in_.json.problem_at(begin_, "missing-field", {std::string(name)});
        whole_ &= need != Need::required;
    }
    return whole_;
}

bool fill(PlanInput& in, const Fields& fields, void* owner, plan::Extra& extra) {
    Filling filling(in, fields, extra);
    const bool ended = in.json.object([&](std::string_view key) {
        const auto field = filling.wanted(key);
        if (!field) return;
        const std::size_t at = in.json.offset();
        if (!fields.read(*field, in, owner)) filling.could_not_read(*field, at);
    });
    return filling.end(ended);
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
