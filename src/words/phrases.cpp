#include "words/phrases.hpp"

#include "base/overload.hpp"
#include "words/numbers.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using expr::Comparison;
using expr::Condition;
using expr::TargetKind;
using expr::Unit;

// So many no person writes: an expression has worked it out.
bool has_many_places(const base::Decimal& figure) {
    const std::string words = base::to_string(figure);
    const auto point = words.find('.');
    return point != std::string::npos && words.size() - point > 5;
}

// `figure` is the value as it is written.
std::string in_unit(std::string figure, const base::Decimal& value, std::optional<Unit> unit, Lang lang) {
    if (!unit || *unit == Unit::count) return figure;
    if (*unit == Unit::percent) return figure + (lang == Lang::it ? "\u00a0%" : "%");
    return figure + "\u00a0" + (*unit == Unit::euro ? "€" : time_name(*unit, value, lang));
}

std::string with_unit(const base::Decimal& value, std::optional<Unit> unit, Lang lang) { return in_unit(number(value, lang), value, unit, lang); }

std::string compared(Comparison comparison, std::string with, Lang lang) {
    switch (comparison) {
        case Comparison::at_least: return text(Text::target_at_least, lang, {std::move(with)});
        case Comparison::above: return text(Text::target_above, lang, {std::move(with)});
        case Comparison::at_most: return text(Text::target_at_most, lang, {std::move(with)});
        case Comparison::below: return text(Text::target_below, lang, {std::move(with)});
        case Comparison::exactly: return text(Text::target_exactly, lang, {std::move(with)});
    }
    return with;
}

// "+5 %", "−2 giorni". Precondition: it has a value.
std::string change(const Condition& condition, Lang lang) {
    const std::string amount = with_unit(*condition.value, condition.unit, lang);
    return condition.value->is_negative() ? amount : "+" + amount;
}

std::string value_of_earlier(const Condition& condition, Lang lang) {
    if (condition.year) return text(Text::target_value_of_year, lang, {std::to_string(*condition.year)});
    const int offset = condition.offset.value_or(1);
    return offset == 1 ? text(Text::target_year_back, lang) : text(Text::target_years_back, lang, {std::to_string(offset)});
}

std::string earlier(const Condition& condition, Lang lang) {
    const std::string value = value_of_earlier(condition, lang);
    return condition.value ? text(Text::target_change, lang, {change(condition, lang), value}) : text(Text::target_earlier, lang, {value});
}

std::string compared_to_earlier(const Condition& condition, Lang lang) {
    if (!condition.comparison) return earlier(condition, lang);
    const bool bare = !condition.value;
    if (bare && condition.comparison == Comparison::above) return text(Text::target_above_earlier, lang, {value_of_earlier(condition, lang)});
    if (bare && condition.comparison == Comparison::below) return text(Text::target_below_earlier, lang, {value_of_earlier(condition, lang)});
    return compared(*condition.comparison, earlier(condition, lang), lang);
}

std::string value_of(const Condition& condition, Lang lang) {
    return condition.value ? with_unit(*condition.value, condition.unit, lang) : std::string();
}

std::string deviation(const Condition& condition, Lang lang) {
    const bool of_year = condition.offset || condition.year;
    return text(of_year ? Text::target_deviation_of_year : Text::target_deviation, lang, {value_of(condition, lang), of_year ? value_of_earlier(condition, lang) : condition.reference});
}

std::string reference(const Condition& condition, Lang lang) {
    if (!condition.value || condition.kind != TargetKind::reference) return condition.reference;
    return text(Text::target_change_of, lang, {change(condition, lang), condition.reference});
}

std::string phrase(const Condition& condition, Lang lang) {
    switch (condition.kind) {
        case TargetKind::at_least: return compared(Comparison::at_least, value_of(condition, lang), lang);
        case TargetKind::above: return compared(Comparison::above, value_of(condition, lang), lang);
        case TargetKind::at_most: return compared(Comparison::at_most, value_of(condition, lang), lang);
        case TargetKind::below: return compared(Comparison::below, value_of(condition, lang), lang);
        case TargetKind::exactly: return compared(Comparison::exactly, value_of(condition, lang), lang);
        case TargetKind::range:
            return text(Text::target_range, lang,
                        {value_of(condition, lang),
                         condition.high ? with_unit(*condition.high, condition.unit, lang) : std::string()});
        case TargetKind::number: return text(Text::target_number, lang, {value_of(condition, lang)});
        case TargetKind::by_date:
            return condition.date ? text(Text::target_by_date, lang, {date(*condition.date, lang)})
                                  : text(Text::target_no_such_date, lang);
        case TargetKind::within: return text(Text::target_within, lang, {value_of(condition, lang), condition.event});
        case TargetKind::earlier_year: return compared_to_earlier(condition, lang);
        case TargetKind::reference:
        case TargetKind::level: return compared(condition.comparison.value_or(Comparison::at_least), reference(condition, lang), lang);
        case TargetKind::deviation: return deviation(condition, lang);
        case TargetKind::survey: return text(Text::target_survey, lang);
        case TargetKind::yes_no: return text(Text::target_yes_no, lang);
        case TargetKind::prose: return text(Text::target_prose, lang);
    }
    return {};
}

std::string yes_no(bool done, Lang lang) { return text(done ? Text::value_yes : Text::value_no, lang); }

}  // namespace

std::string time_name(Unit unit, const base::Decimal& value, Lang lang) {
    constexpr base::Decimal one(1);
    const bool single = value == one || base::negated(value) == one;
    if (unit == Unit::hours) return text(single ? Text::unit_hour : Text::unit_hours, lang);
    if (unit == Unit::months) return text(single ? Text::unit_month : Text::unit_months, lang);
    return text(single ? Text::unit_day : Text::unit_days, lang);
}

std::string amount(double value, int places, std::optional<Unit> unit, Lang lang) {
    return in_unit(number(value, places, lang), rounded(value, places).value_or(base::Decimal()), unit, lang);
}

std::string reading_of(const expr::Target& target, Lang lang) {
    std::string all;
    for (const Condition& condition : target.conditions) {
        std::string one = phrase(condition, lang);
        all = all.empty() ? std::move(one) : text(Text::target_and, lang, {all, one});
    }
    return all;
}

std::string actual(const eval::Actual& actual, Lang lang) {
    return std::visit(base::overload{[&](const base::Decimal& figure) { return number(figure, lang); },
                                     [&](const base::Quotient& ratio) {
                                         return text(Text::value_ratio, lang,
                                                     {number(ratio.numerator, lang), number(ratio.denominator, lang)});
                                     },
                                     [&](const base::Date& day) { return date(day, lang); },
                                     [&](bool done) { return yes_no(done, lang); },
                                     [&](const plan::LevelName& level) { return level.name; }},
                      actual);
}

std::string figure_measured(const eval::IndicatorResult& result, Lang lang) {
    if (const auto* figure = std::get_if<base::Decimal>(&*result.actual); figure && has_many_places(*figure)) return number(figure->to_double(), 2, lang);
    const auto* ratio = std::get_if<base::Quotient>(&*result.actual);
    if (!ratio || result.target->conditions.empty()) return actual(*result.actual, lang);
    return number((result.unit == Unit::percent ? eval::in_per_cent(*ratio) : *ratio).to_double(), 2, lang);
}

std::string measured(const eval::IndicatorResult& result, Lang lang) {
    const eval::Actual& value = *result.actual;
    const bool is_figure = std::holds_alternative<base::Decimal>(value) || std::holds_alternative<base::Quotient>(value);
    std::string figure = figure_measured(result, lang);
    return is_figure && result.unit == Unit::percent ? in_unit(std::move(figure), {}, result.unit, lang) : figure;
}

std::string value(const plan::Value& value, Lang lang) {
    return std::visit([&](const auto& each) { return actual(eval::Actual(each), lang); }, value);
}

std::string editable(const base::Decimal& value, Lang lang) {
    std::string figure = base::to_string(value);
    if (const auto point = figure.find('.'); point != std::string::npos && lang == Lang::it) figure[point] = ',';
    return figure;
}

std::string editable(const plan::Value& value, Lang lang) {
    if (const auto* figure = std::get_if<base::Decimal>(&value)) return editable(*figure, lang);
    if (const auto* day = std::get_if<base::Date>(&value)) return date(*day, Lang::it);
    return words::value(value, lang);
}

std::string typed(std::string_view text, Lang lang) {
    std::string out(text);
    const bool figure = text.find_first_not_of("0123456789.,+- %\u00a0\u2212€") == std::string_view::npos;
    if (lang == Lang::it || !figure || base::parse_typed_date(text)) return out;
    for (char& c : out) c = c == '.' ? ',' : c == ',' ? '.' : c;
    return out;
}

}  // namespace words
