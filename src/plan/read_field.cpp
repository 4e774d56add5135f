// What a person types into a field, read by the rule of that field.
#include <array>
#include <string>

#include "plan/edit.hpp"

namespace plan {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::unexpected<base::Issues> refuse(std::string code, std::string_view text) {
    return std::unexpected(base::Issues{{std::move(code), base::Severity::error, {}, {std::string(text)}}});
}

// A percent or euro sign behind the number belongs to the field, not to the number.
std::string_view without_sign(std::string_view text) {
    for (const std::string_view sign : {"%", "€"})
        if (text.ends_with(sign)) return trimmed(text.substr(0, text.size() - sign.size()));
    return text;
}

bool looks_like_date(std::string_view text) {
    return text.find_first_not_of("0123456789/-.") == std::string_view::npos &&
           (text.find('/') != std::string_view::npos || text.find('-', 1) != std::string_view::npos);
}

// "31/12" lacks its year, "40/50" is no date at all.
std::string fault_of_date(std::string_view text) {
    const auto mark = text.find_first_of("/-.", 1);
    if (text.find_first_of("/-.", mark + 1) != std::string_view::npos) return "impossible-date";
    const auto part = [](std::string_view digits) { return digits.empty() || digits.size() > 2 ? 0 : std::stoi(std::string(digits)); };
    const int day = part(text.substr(0, mark)), month = part(text.substr(mark + 1));
    return base::exists(2024, month, day) ? "date-without-year" : "not-a-value";
}

std::optional<bool> read_yes_no(std::string_view text) {
    const std::string word = lower_ascii(text);
    for (const std::string_view yes : {"si", "sì", "s\u00cc", "on", "yes", "fatto", "done"})
        if (word == yes) return true;
    for (const std::string_view no : {"no", "off", "non fatto", "not done"})
        if (word == no) return false;
    return std::nullopt;
}

}  // namespace

base::Result<std::optional<base::Decimal>> read_number(std::string_view text) {
    const auto inner = without_sign(trimmed(text));
    if (inner.empty()) return std::nullopt;
    if (const auto number = base::parse_italian_decimal(inner)) return number;
    return refuse("not-a-number", text);
}

base::Result<std::optional<base::Decimal>> read_weight(std::string_view text) {
    auto number = read_number(text);
    if (number && *number && (*number)->is_negative()) return refuse("negative-weight", text);
    return number;
}

base::Result<std::optional<base::Decimal>> read_assessment(std::string_view text) {
    auto percent = read_number(text);
    if (percent && *percent && ((*percent)->is_negative() || **percent > base::Decimal(100))) return refuse("assessment-range", base::to_string(**percent));
    return percent;
}

base::Result<std::optional<Value>> read_value(std::string_view text) {
    const auto inner = trimmed(text);
    if (inner.empty()) return std::nullopt;
    if (const auto date = base::parse_typed_date(inner)) return Value(*date);
    if (looks_like_date(inner)) return refuse(fault_of_date(inner), inner);
    if (const auto number = base::parse_italian_decimal(without_sign(inner))) return Value(*number);
    if (const auto done = read_yes_no(inner)) return Value(*done);
    if (inner.find_first_of("0123456789") != std::string_view::npos) return refuse("not-a-value", inner);
    return Value(LevelName{std::string(inner)});
}

}  // namespace plan
