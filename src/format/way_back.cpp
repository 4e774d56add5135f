#include "format/way_back.hpp"

#include <array>
#include <unordered_map>

#include "format/plan_fields.hpp"
#include "format/run.hpp"

namespace format {
namespace {

// Told row by row, or no part of the plan.
template <class T>
bool is_told_apart(std::string_view) { return false; }
template <>
bool is_told_apart<plan::Plan>(std::string_view name) {
    constexpr std::array<std::string_view, 5> apart{"objectives", "indicators", "measures", "base", "history"};
    return std::ranges::find(apart, name) != apart.end();
}

template <class T>
std::string written(const Field<T>& field, const T& owner) {
    JsonWriter out;
    field.write(out, owner);
    return out.take();
}

// A JSON object of what was put into it; empty when that is nothing.
class Members {
public:
    JsonWriter& key(std::string_view name) {
        if (!begun_) out_.begin_object();
        begun_ = true;
        return out_.key(name);
    }
    void put(std::string_view name, const std::string& json) {
        if (!json.empty()) key(name).raw(json);
    }
    std::string take() { return begun_ ? out_.end().take() : ""; }

private:
    JsonWriter out_;
    bool begun_ = false;
};

struct Parts {
    Members set, lists;
    Values gone;
};

template <class T>
void tell_field(Parts& parts, const Field<T>& field, const T& now, const T& then) {
    if (!stands(field, then)) {
        if (stands(field, now)) parts.gone.push_back('"' + std::string(field.name) + '"');
        return;
    }
    const std::string to = written(field, then);
    const std::string from = stands(field, now) ? written(field, now) : "";
    if (from == to) return;
    const auto before = values_of(to);
    const auto after = before && !from.empty() ? values_of(from) : std::nullopt;
    if (after) write(parts.lists.key(field.name), run_between(*after, *before));
    else parts.set.key(field.name).raw(to);
}

template <class T>
void put_fields(Members& all, const T& now, const T& then) {
    Parts parts;
    for (const Field<T>& each : fields_of(Type<T>{}))
        if (!is_told_apart<T>(each.name)) tell_field(parts, each, now, then);
    all.put("set", parts.set.take());
    if (!parts.gone.empty()) all.put("gone", array_of(parts.gone));
    all.put("lists", parts.lists.take());
    if (now.extra == then.extra) return;
    JsonWriter& out = all.key("extra").begin_object();
    write_unknown(out, then.extra);
    out.end();
}

template <class T>
using Rows = std::vector<base::Box<T>>;

template <class T>
using ById = std::unordered_map<std::string_view, const base::Box<T>*>;

template <class T>
ById<T> by_id(const Rows<T>& rows) {
    ById<T> all;
    for (const base::Box<T>& row : rows) all.emplace(row->id.value, &row);
    return all;
}
template <class T>
const base::Box<T>* row_called(const std::string& id, const ById<T>& rows) {
    const auto found = rows.find(id);
    return found == rows.end() ? nullptr : found->second;
}

template <class T>
void put_row(JsonWriter& out, const base::Box<T>* now, const base::Box<T>& then) {
    if (!now) {
        out.begin_object().key("id").value(then->id.value).key("row");
        write(out, *then);
        out.end();
        return;
    }
    Members back;
    put_fields(back, **now, *then);
    if (const std::string json = back.take(); !json.empty()) out.begin_object().key("id").value(then->id.value).key("back").raw(json).end();
}

template <class T>
Values ids_of(const Rows<T>& rows) {
    Values ids;
    for (const base::Box<T>& row : rows) ids.push_back(JsonWriter().value(row->id.value).take());
    return ids;
}

template <class T>
std::string rows_back(const Rows<T>& now, const Rows<T>& then) {
    const auto same = [](const base::Box<T>& a, const base::Box<T>& b) { return a.same_as(b); };
    if (std::ranges::equal(now, then, same)) return "";
    // A step in a large plan changes few rows: the others are not so much as asked for their ids.
    const auto same_row = [](const base::Box<T>& a, const base::Box<T>& b) { return a.same_as(b) || a->id == b->id; };
    const bool in_place = std::ranges::equal(now, then, same_row);
    const ById<T> known = in_place ? ById<T>{} : by_id(now);
    JsonWriter rows;
    rows.begin_array();
    for (std::size_t i = 0; i < then.size(); ++i) {
        const base::Box<T>* old = in_place ? &now[i] : row_called<T>(then[i]->id.value, known);
        if (!old || !old->same_as(then[i])) put_row(rows, old, then[i]);
    }
    Members all;
    if (const std::string json = rows.end().take(); json != "[]") all.put("rows", json);
    if (!in_place) write(all.key("order"), run_between(ids_of(now), ids_of(then)));
    return all.take();
}

}  // namespace

std::string way_back(const plan::Plan& now, const plan::Plan& then) {
    Members all;
    put_fields(all, now, then);
    all.put("objectives", rows_back(now.objectives, then.objectives));
    all.put("indicators", rows_back(now.indicators, then.indicators));
    all.put("measures", rows_back(now.measures, then.measures));
    const std::string way = all.take();
    return way.empty() ? "{}" : way;
}

}  // namespace format
