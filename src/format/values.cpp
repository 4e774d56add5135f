#include "format/values.hpp"

#include <charconv>
#include <limits>

#include "base/overload.hpp"
#include "format/utf8.hpp"
#include "plan/names.hpp"

namespace format {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2999;

std::optional<int> parse_int(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// 1.5e3 is 1500: a JSON number read from its digits, never through a double.
std::optional<base::Decimal> parse_json_decimal(std::string_view written) {
    const auto mark = written.find_first_of("eE");
    const auto mantissa = base::parse_decimal(written.substr(0, mark));
    if (mark == std::string_view::npos || !mantissa) return mantissa;
    auto power = written.substr(mark + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    const auto shift = parse_int(power);
    if (!shift || *shift < -base::Decimal::max_digits || *shift > base::Decimal::max_digits) return std::nullopt;
    const int places = mantissa->places() - *shift;
    if (places > base::Decimal::max_places) return std::nullopt;
    if (places >= 0) return base::Decimal(mantissa->units(), places);
    const std::string zeros(static_cast<std::size_t>(-places), '0');
    return base::parse_decimal(base::to_string(base::Decimal(mantissa->units())) + zeros);
}

template <class Accepts>
std::optional<base::Decimal> read_within(PlanInput& in, const char* otherwise, Accepts&& accepts) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    const auto value = read(in, Type<base::Decimal>{});
    if (!value || accepts(*value)) return value;
    in.json.problem_at(begin, otherwise, {base::to_string(*value)});
    return std::nullopt;
}

// Meant as a day, though it is none: 2024-06-31, 30/06/2024.
bool looks_like_date(std::string_view text) {
    return text.size() >= 8 && text.find_first_not_of("0123456789-/.") == std::string_view::npos &&
           (text.find('-', 1) != std::string_view::npos || text.find('/') != std::string_view::npos);
}

}  // namespace

std::optional<std::string> read(PlanInput& in, Type<std::string>) {
    const auto text = in.json.text();
    if (!text) return std::nullopt;
    return std::string(*text);
}

std::optional<bool> read(PlanInput& in, Type<bool>) { return in.json.boolean(); }

// A text of digits; a bare JSON number is taken by its digits, and a note says so.
std::optional<base::Decimal> read(PlanInput& in, Type<base::Decimal>) {
    const Kind kind = in.json.peek();
    const std::size_t begin = in.json.offset();
    const auto written = kind == Kind::text ? in.json.text() : in.json.number();
    if (!written) return std::nullopt;
    const auto value = kind == Kind::text ? base::parse_decimal(*written) : parse_json_decimal(*written);
    if (!value)
        in.json.problem_at(begin, "bad-number", {presentable(*written)});
    else if (kind == Kind::number)
        in.note_bare_number(begin, *written);
    return value;
}

std::optional<int> read(PlanInput& in, Type<int>) {
    if (const Kind kind = in.json.peek(); kind != Kind::number) {
        if (kind != Kind::bad) in.json.problem("not-an-integer", {in.json.excerpt()});
        in.json.skip();
        return std::nullopt;
    }
    const std::size_t begin = in.json.offset();
    const auto written = in.json.number();
    if (!written) return std::nullopt;
    const auto value = parse_int(*written);
    if (value && *value >= 1 && *value < std::numeric_limits<int>::max()) return value;
    in.json.problem_at(begin, "not-an-integer", {presentable(*written)});
    return std::nullopt;
}

std::optional<int> read_year(PlanInput& in) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    const auto year = read(in, Type<int>{});
    if (!year || (*year >= first_year && *year <= last_year)) return year;
    in.json.problem_at(begin, "bad-year", {std::to_string(*year)});
    return std::nullopt;
}

std::optional<int> year_of_key(PlanInput& in, std::string_view key) {
    const auto year = key.size() == 4 ? parse_int(key) : std::nullopt;
    if (year && *year >= first_year && *year <= last_year) return year;
    in.json.problem_at(in.json.key_offset(), "bad-year", {presentable(key)});
    return std::nullopt;
}

std::optional<base::Date> date_of_key(PlanInput& in, std::string_view key) {
    const auto date = base::parse_iso_date(key);
    if (!date) in.json.problem_at(in.json.key_offset(), "bad-date", {presentable(key)});
    return date;
}

std::optional<MonthAndDay> read(PlanInput& in, Type<MonthAndDay>) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    const auto text = in.json.text();
    if (!text) return std::nullopt;
    const auto date = base::parse_iso_date("2024-" + std::string(*text));
    if (date) return MonthAndDay{date->month, date->day};
    in.json.problem_at(begin, "bad-period-date", {presentable(*text)});
    return std::nullopt;
}
void write(JsonWriter& out, const MonthAndDay& day) { out.value(base::to_iso({2024, day.month, day.day}).substr(5)); }

std::optional<std::string> read_id(PlanInput& in) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    const auto text = in.json.text();
    if (!text) return std::nullopt;
    if (!text->empty()) return std::string(*text);
    in.json.problem_at(begin, "missing-id");
    return std::nullopt;
}

std::optional<base::Decimal> read_not_negative(PlanInput& in) {
    return read_within(in, "negative-weight", [](const base::Decimal& value) { return !value.is_negative(); });
}
std::optional<base::Decimal> read_percent(PlanInput& in) {
    return read_within(in, "assessment-range", [](const base::Decimal& value) {
        return !value.is_negative() && value <= base::Decimal(100);
    });
}
std::optional<base::Decimal> read_scale(PlanInput& in) {
    return read_within(in, "scale-not-positive", [](const base::Decimal& value) { return value > base::Decimal(0); });
}
std::optional<base::Decimal> read_total(PlanInput& in) {
    return read_within(in, "total-not-positive", [](const base::Decimal& value) { return value > base::Decimal(0); });
}

std::optional<base::Date> read(PlanInput& in, Type<base::Date>) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    const auto text = in.json.text();
    if (!text) return std::nullopt;
    const auto date = base::parse_iso_date(*text);
    if (!date) in.json.problem_at(begin, "bad-date", {presentable(*text)});
    return date;
}

// "18.50", "2024-05-30", true, or a bare number.
std::optional<plan::Value> read(PlanInput& in, Type<plan::Value>) {
    const Kind kind = in.json.peek();
    const std::size_t begin = in.json.offset();
    if (kind == Kind::boolean) return in.json.boolean();
    if (kind == Kind::number) return read(in, Type<base::Decimal>{});
    if (kind != Kind::text) {
        if (kind != Kind::bad) in.json.problem("bad-value", {in.json.excerpt()});
        in.json.skip();
        return std::nullopt;
    }
    const auto text = in.json.text();
    if (!text) return std::nullopt;
    if (const auto number = base::parse_decimal(*text)) return *number;
    if (const auto date = base::parse_iso_date(*text)) return *date;
    in.json.problem_at(begin, looks_like_date(*text) ? "bad-date" : "bad-value", {presentable(*text)});
    return std::nullopt;
}

void write(JsonWriter& out, const std::string& text) { out.value(text); }
void write(JsonWriter& out, bool truth) { out.value(truth); }
void write(JsonWriter& out, int number) { out.value(number); }
void write(JsonWriter& out, const base::Decimal& number) { out.value(base::to_string(number)); }
void write(JsonWriter& out, const base::Date& date) { out.value(base::to_iso(date)); }

void write(JsonWriter& out, const plan::Value& value) {
    std::visit(base::overload{[&](const base::Decimal& number) { write(out, number); },
                              [&](const base::Date& date) { out.value(base::to_iso(date)); },
                              [&](bool done) { out.value(done); },
                              [&](const plan::LevelName& level) { out.value(level.name); }},
               value);
}

void write(JsonWriter& out, const std::vector<int>& numbers) {
    out.begin_array(Shape::one_line);
    for (const int number : numbers) out.value(number);
    out.end();
}

}  // namespace format
