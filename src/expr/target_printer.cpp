// The standard words of a condition; target_parser.cpp reads them back.
#include <cstdlib>
#include <string>

#include "expr/target.hpp"

namespace expr {
namespace {

std::string figure(const base::Decimal& value) {
    std::string digits = base::to_string(value);
    for (char& c : digits)
        if (c == '.') c = ',';
    return digits;
}

std::string with_unit(const base::Decimal& value, std::optional<Unit> unit) {
    return unit ? figure(value) + " " + std::string(name_of(*unit)) : figure(value);
}

std::string amount(const Condition& condition) {
    return condition.value ? with_unit(*condition.value, condition.unit) : std::string();
}

std::string sign(std::optional<Comparison> comparison) {
    if (!comparison) return {};
    switch (*comparison) {
        case Comparison::at_least: return ">= ";
        case Comparison::above: return "> ";
        case Comparison::at_most: return "<= ";
        case Comparison::below: return "< ";
        case Comparison::exactly: return "= ";
    }
    return {};
}

std::string day(const base::Date& date) {
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    std::string year = std::to_string(date.year);
    year.insert(0, 4 - year.size(), '0');
    return two(date.day) + "/" + two(date.month) + "/" + year;
}

std::string range(const Condition& condition) {
    const std::string high = condition.high ? with_unit(*condition.high, condition.unit) : std::string();
    if (condition.strict()) return amount(condition) + " < x < " + high;
    return "tra " + amount(condition) + " e " + high;
}

std::string earlier_name(const Condition& condition) {
    if (condition.year) return "valore " + std::to_string(*condition.year);
    return "x-" + std::to_string(condition.offset.value_or(1));
}

// "+5 % rispetto al valore 2023"; the sign of the amount must be written.
std::string changed(const Condition& condition, const std::string& of) {
    const bool plus = condition.value && !condition.value->is_negative();
    return sign(condition.comparison) + (plus ? "+" : "") + amount(condition) + " rispetto a " + of;
}

std::string against_figure(const Condition& condition, const std::string& of) {
    if (condition.value) return changed(condition, of);
    if (condition.comparison) return sign(condition.comparison) + of;
    return "in linea con " + of;
}

std::string deadline(const Condition& condition) {
    if (!condition.date) return {};
    return (condition.strict() ? "< " : "entro ") + day(*condition.date);
}

std::string yes_no(const Condition& condition) { return condition.value ? "NO" : "SI/NO"; }

}  // namespace

std::string to_text(const Target& target) { return target.text; }

std::string to_text(const Condition& condition) {
    switch (condition.kind) {
        case TargetKind::at_least:
        case TargetKind::above:
        case TargetKind::at_most:
        case TargetKind::below:
        case TargetKind::exactly:
            return sign(condition.comparison) + amount(condition) + (condition.event.empty() ? "" : " da " + condition.event);
        case TargetKind::range: return range(condition);
        case TargetKind::number: return amount(condition);
        case TargetKind::by_date: return deadline(condition);
        case TargetKind::within: return (condition.strict() ? "< " : "entro ") + amount(condition) + " da " + condition.event;
        case TargetKind::earlier_year: return against_figure(condition, earlier_name(condition));
        case TargetKind::reference: return against_figure(condition, condition.reference);
        case TargetKind::deviation: return "scostamento " + sign(condition.comparison) + amount(condition) + " da " + (condition.reference.empty() ? earlier_name(condition) : condition.reference);
        case TargetKind::level: return sign(condition.comparison) + condition.reference;
        case TargetKind::survey: return "Anno di rilevazione";
        case TargetKind::yes_no: return yes_no(condition);
        case TargetKind::prose: return {};
    }
    return {};
}

bool needs_direction(const Condition& condition) {
    const bool open = condition.kind == TargetKind::number || condition.kind == TargetKind::level ||
                      is_relative(condition.kind);
    return open && !condition.comparison;
}

}  // namespace expr
