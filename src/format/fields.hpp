// Tables of fields: each struct of a plan file has one table, and it is read and written by it. The
// order of the table is the order of the file.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "format/utf8.hpp"
#include "format/values.hpp"

namespace format {

enum class Need {
    required,  // must be in the file; without it the whole object cannot be read
    wanted,    // must be in the file; a plan read in part does without it
    written,   // may be absent, but is always written
    optional,  // left out when it has its default value
};

constexpr bool must_be_there(Need need) { return need == Need::required || need == Need::wanted; }

template <class T>
struct Field {
    std::string_view name;
    Need need;
    bool (*read)(PlanInput&, T&);      // false: left as it was, and a problem says why
    bool (*is_default)(const T&);
    void (*write)(JsonWriter&, const T&);
    void (*reset)(T&) = nullptr;       // to its default; none for what is always written
};

// Whether it is in the file.
template <class T>
bool stands(const Field<T>& field, const T& owner) { return field.need != Need::optional || !field.is_default(owner); }

template <class T, class M>
std::pair<T, M> parts_of(M T::*);

// As each is before anything is said of it.
template <class T>
const T& fresh() {
    static const T value{};
    return value;
}

// Whether it is what nothing would be said of; mostly that is: empty, which is quickly seen.
template <class M>
bool is_fresh(const M& value, const M& fresh_one) {
    if constexpr (requires { value.has_value(); })
        if (!value.has_value() || !fresh_one.has_value()) return value.has_value() == fresh_one.has_value();
    if constexpr (requires { value.empty(); })
        if (value.empty() || fresh_one.empty()) return value.empty() == fresh_one.empty();
    return value == fresh_one;
}

// The field of a member of any type that has read() and write().
template <auto Member>
constexpr auto field(std::string_view name, Need need = Need::optional) {
    using T = typename decltype(parts_of(Member))::first_type;
    using M = typename decltype(parts_of(Member))::second_type;
    return Field<T>{name, need,
                    [](PlanInput& in, T& owner) {
                        auto value = read(in, Type<M>{});
                        if (!value) return false;
                        owner.*Member = std::move(*value);
                        return true;
                    },
                    [](const T& owner) { return is_fresh(owner.*Member, fresh<T>().*Member); },
                    [](JsonWriter& out, const T& owner) { write(out, owner.*Member); },
                    [](T& owner) { owner.*Member = fresh<T>().*Member; }};
}

// The same, read by a narrower rule.
template <auto Member, auto Read>
constexpr auto field_by(std::string_view name, Need need = Need::optional) {
    auto narrower = field<Member>(name, need);
    using T = typename decltype(parts_of(Member))::first_type;
    narrower.read = [](PlanInput& in, T& owner) {
        auto value = Read(in);
        if (!value) return false;
        owner.*Member = std::move(*value);
        return true;
    };
    return narrower;
}

// "date": the members `month` and `day`.
template <class T>
constexpr Field<T> month_and_day(std::string_view name) {
    return {name, Need::required,
            [](PlanInput& in, T& owner) {
                const auto value = read(in, Type<MonthAndDay>{});
                if (value) owner.month = value->month, owner.day = value->day;
                return value.has_value();
            },
            [](const T&) { return false; },
            [](JsonWriter& out, const T& owner) { write(out, MonthAndDay{owner.month, owner.day}); }};
}

// A table of whatever struct, which the work that is alike for all goes by.
struct FieldHead {
    std::string_view name;
    Need need;
};
struct Fields {
    const void* all;
    std::size_t count;
    FieldHead (*head)(const void* all, std::size_t i);
    bool (*read_one)(const void* all, std::size_t i, PlanInput& in, void* owner);

    FieldHead operator[](std::size_t i) const { return head(all, i); }
    bool read(std::size_t i, PlanInput& in, void* owner) const { return read_one(all, i, in, owner); }
};
template <class T>
Fields any_fields(std::span<const Field<T>> fields) {
    return {fields.data(), fields.size(),
            [](const void* all, std::size_t i) {
                const Field<T>& field = static_cast<const Field<T>*>(all)[i];
                return FieldHead{field.name, field.need};
            },
            [](const void* all, std::size_t i, PlanInput& in, void* owner) { return static_cast<const Field<T>*>(all)[i].read(in, *static_cast<T*>(owner)); }};
}

// Fields come in the table's order as a rule: the search begins behind the last one found. The table's count when there is none.
std::size_t find_field(const Fields& fields, std::string_view name, std::size_t from);

// A field that no table knows, kept as it is.
void keep_unknown(PlanInput& in, std::string_view key, plan::Extra& extra, std::vector<std::size_t>& offsets);
void write_unknown(JsonWriter& out, const plan::Extra& extra);
// An element could not be read: whoever names it is not to blame. Its problems get its id.
void close_element(PlanInput& in, std::size_t first_problem, const std::string& id, bool whole);

// An object being read member by member.
class Filling {
public:
    Filling(PlanInput& in, const Fields& fields, plan::Extra& extra);
    // The field of that name, to be read next; none when there is none, or it came before: then it is passed.
    std::optional<std::size_t> wanted(std::string_view key);
    void could_not_read(std::size_t field, std::size_t at);
    // False: a required field is missing or could not be read. `ended`: so did the object.
    bool end(bool ended);

private:
    PlanInput& in_;
    Fields fields_;
    plan::Extra& extra_;
    std::size_t begin_ = 0;
    std::uint64_t seen_ = 0;
    std::size_t next_ = 0;
    bool whole_ = true;
    std::vector<std::size_t> unknown_offsets_ = {};
};

// The fields found are put into `owner`; the others stay as they are. The answer is that of Filling::end().
bool fill(PlanInput& in, const Fields& fields, void* owner, plan::Extra& extra);

// Empty when a required field is missing or cannot be read.
template <class T>
std::optional<T> read_fields(PlanInput& in, std::span<const Field<T>> fields) {
    if (in.json.peek() != Kind::object) {
        in.json.object([](std::string_view) {});  // says what comes instead
        return std::nullopt;
    }
    const std::size_t first_problem = in.json.problems().size();
    std::optional<T> value(std::in_place);
    const bool whole = fill(in, any_fields(fields), &*value, value->extra);
    if constexpr (requires { value->id.value; }) close_element(in, first_problem, value->id.value, whole);
    if (!whole) value.reset();
    return value;
}

template <class T>
void write_members(JsonWriter& out, std::span<const Field<T>> fields, const T& value) {
    for (const Field<T>& each : fields) {
        if (!stands(each, value)) continue;
        out.key(each.name);
        each.write(out, value);
    }
}

template <class T>
void write_fields(JsonWriter& out, std::span<const Field<T>> fields, const T& value, Shape shape) {
    out.begin_object(shape);
    write_members(out, fields, value);
    write_unknown(out, value.extra);
    out.end();
}

// -- lists

template <class T>
std::optional<base::Box<T>> read(PlanInput& in, Type<base::Box<T>>) {
    auto value = read(in, Type<T>{});
    if (!value) return std::nullopt;
    return base::Box<T>(std::move(*value));
}
template <class T>
void write(JsonWriter& out, const base::Box<T>& box) {
    write(out, *box);
}

// An element that cannot be read is left out.
template <class T>
void read_element(PlanInput& in, std::vector<T>& list, std::size_t index) {
    in.json.peek();
    const std::size_t at = in.json.offset();
    auto value = read(in, Type<T>{});
    if (!value) return in.leave_out(at);
    if constexpr (requires { in.starts.add(*value, Start{}); }) in.starts.add(*value, {index, at});
    list.push_back(std::move(*value));
}
template <class T>
std::optional<std::vector<T>> read(PlanInput& in, Type<std::vector<T>>) {
    std::vector<T> list;
    const bool ended = in.json.array([&](std::size_t index) { read_element(in, list, index); });
    // A file that breaks off still gives what came before.
    if (!ended && list.empty()) return std::nullopt;
    return list;
}
template <class T>
void write(JsonWriter& out, const std::vector<T>& list) {
    out.begin_array();
    for (const T& each : list) write(out, each);
    out.end();
}

// Objects whose names are years or days; `key_of` reads the name.
template <class Key, class T, class KeyOf>
std::optional<std::map<Key, T>> read_map(PlanInput& in, KeyOf&& key_of) {
    std::map<Key, T> map;
    const bool ended = in.json.object([&](std::string_view name) {
        const auto key = key_of(in, name);
        if (key && map.contains(*key)) in.json.problem_at(in.json.key_offset(), "duplicate-key", {presentable(name)});
        in.json.peek();
        const std::size_t at = in.json.offset();
        if (!key || map.contains(*key)) {
            in.json.skip();
            return in.leave_out(at);
        }
        if (auto value = read(in, Type<T>{})) map.emplace_hint(map.end(), *key, std::move(*value));
        else in.leave_out(at);
    });
    if (!ended && map.empty()) return std::nullopt;
    return map;
}

}  // namespace format
