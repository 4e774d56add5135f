// A way back, gone (format/way_back.hpp).
#include <algorithm>
#include <unordered_map>

#include "format/plan_fields.hpp"
#include "format/run.hpp"
#include "format/way_back.hpp"

namespace format {
namespace {

template <class T>
const Field<T>* field_called(std::string_view name) {
    const auto fields = fields_of(Type<T>{});
    const std::size_t at = find_field(any_fields(fields), name, 0);
    return at < fields.size() ? &fields[at] : nullptr;
}

// Whether the value of this name was put in; another is passed over.
template <class T>
bool set_field(PlanInput& in, std::string_view name, T& owner) {
    if (const Field<T>* field = field_called<T>(name)) return field->read(in, owner);
    in.json.skip();
    return false;
}

template <class T>
bool change_list(PlanInput& in, std::string_view name, T& owner) {
    const Field<T>* field = field_called<T>(name);
    const auto run = read_run(in.json);
    if (!field || !run || !stands(*field, owner)) return false;
    JsonWriter now;
    field->write(now, owner);
    auto values = values_of(now.take());
    if (values) values = after_run(std::move(*values), *run);
    if (!values) return false;
    const std::string list = array_of(*values);
    PlanInput before(list);
    return field->read(before, owner) && before.json.problems().empty();
}

template <class T>
bool take_away(PlanInput& in, T& owner) {
    const auto name = in.json.text();
    const Field<T>* field = name ? field_called<T>(*name) : nullptr;
    if (!field || !field->reset || field->need != Need::optional) return false;
    field->reset(owner);
    return true;
}

template <class T>
bool set_extra(PlanInput& in, T& owner) {
    owner.extra.clear();
    std::vector<std::size_t> offsets;
    return in.json.object([&](std::string_view name) { keep_unknown(in, name, owner.extra, offsets); });
}

// One member of a way back; false when it makes no sense here.
template <class T>
bool go_back(PlanInput& in, std::string_view member, T& owner) {
    bool good = true;
    if (member == "set") return in.json.object([&](std::string_view name) { good &= set_field(in, std::string(name), owner); }) && good;
    if (member == "lists") return in.json.object([&](std::string_view name) { good &= change_list(in, std::string(name), owner); }) && good;
    if (member == "gone") return in.json.array([&](std::size_t) { good &= take_away(in, owner); }) && good;
    if (member == "extra") return set_extra(in, owner);
    in.json.skip();
    return false;
}

template <class T>
using Rows = std::vector<base::Box<T>>;

// The rows as they are, those of the way put in; found by id, one after the other for the few of a usual step.
template <class T>
class Earlier {
public:
    explicit Earlier(const Rows<T>& now) : rows_(now) {}

    base::Box<T>* find(const std::string& id) {
        constexpr std::size_t few = 8;
        if (++asked_ <= few) {
            const auto found = std::ranges::find(rows_, id, [](const base::Box<T>& row) -> const std::string& { return row->id.value; });
            return found == rows_.end() ? nullptr : &*found;
        }
        for (; indexed_ < rows_.size(); ++indexed_) index_.emplace(rows_[indexed_]->id.value, indexed_);
        const auto found = index_.find(id);
        return found == index_.end() ? nullptr : &rows_[found->second];
    }
    void put(const std::string& id, base::Box<T> row) {
        if (base::Box<T>* old = find(id)) *old = std::move(row);
        else rows_.push_back(std::move(row));
    }
    Rows<T> take() { return std::move(rows_); }

private:
    Rows<T> rows_;
    std::unordered_map<std::string, std::size_t> index_;
    std::size_t indexed_ = 0, asked_ = 0;
};

template <class T>
bool read_row(PlanInput& in, Earlier<T>& earlier) {
    std::string id;
    bool good = true;
    const bool ended = in.json.object([&](std::string_view key) {
        base::Box<T>* old = key == "back" ? earlier.find(id) : nullptr;
        if (key == "id") {
            id = read(in, Type<std::string>{}).value_or("");
        } else if (key == "row") {
            auto row = read(in, Type<T>{});
            good &= row.has_value() && row->id.value == id;
            if (good) earlier.put(id, base::Box<T>(std::move(*row)));
        } else if (old) {
            T row = **old;
            good &= in.json.object([&](std::string_view member) { good &= go_back(in, std::string(member), row); });
            good &= row.id.value == id;
            *old = base::Box<T>(std::move(row));
        } else {
            in.json.skip();
            good = false;
        }
    });
    return ended && good;
}

// The rows in the order of the run over what the ids are now; empty when one of them is missing.
template <class T>
std::optional<Rows<T>> in_order(const Rows<T>& now, Earlier<T>& earlier, const Run& run) {
    Values ids;
    for (const auto& row : now) ids.push_back(JsonWriter().value(row->id.value).take());
    const auto ordered = after_run(std::move(ids), run);
    if (!ordered) return std::nullopt;
    Rows<T> rows;
    for (const std::string& id : *ordered) {
        JsonInput text(id);
        const auto plain = text.text();
        const base::Box<T>* found = plain ? earlier.find(std::string(*plain)) : nullptr;
        if (!found) return std::nullopt;
        rows.push_back(*found);
    }
    return rows;
}

template <class T>
bool go_back(PlanInput& in, Rows<T>& rows) {
    Earlier<T> earlier(rows);
    std::optional<Run> order;
    bool good = true;
    const bool ended = in.json.object([&](std::string_view key) {
        if (key == "rows") good &= in.json.array([&](std::size_t) { good &= read_row(in, earlier); });
        else if (key == "order") good &= (order = read_run(in.json)).has_value();
        else in.json.skip(), good = false;
    });
    if (!ended || !good) return false;
    if (!order) {
        auto as_before = earlier.take();
        if (as_before.size() != rows.size()) return false;  // one that has no place
        rows = std::move(as_before);
        return true;
    }
    auto ordered = in_order(rows, earlier, *order);
    if (ordered) rows = std::move(*ordered);
    return ordered.has_value();
}

bool go_back_by(PlanInput& in, std::string_view member, plan::Plan& plan) {
    if (member == "objectives") return go_back(in, plan.objectives);
    if (member == "indicators") return go_back(in, plan.indicators);
    if (member == "measures") return go_back(in, plan.measures);
    return go_back(in, member, plan);
}

}  // namespace

std::optional<plan::Plan> gone_back(const plan::Plan& now, std::string_view way) {
    plan::Plan then = now;
    PlanInput in(way);
    bool good = true;
    const bool ended = in.json.object([&](std::string_view member) { good &= go_back_by(in, std::string(member), then); });
    in.json.finish();
    if (!ended || !good || !in.json.problems().empty()) return std::nullopt;
    return then;
}

}  // namespace format
