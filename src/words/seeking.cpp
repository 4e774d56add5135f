#include "words/seeking.hpp"

#include "base/overload.hpp"
#include "eval/line.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using whatif::Answer;
using whatif::By;
using whatif::Found;
using whatif::Ground;
using whatif::LeftOut;

// With its unit, which counts of things go without.
std::string with_unit(std::string figure, std::optional<expr::Unit> unit) {
    if (!unit || *unit == expr::Unit::count || figure.ends_with('%')) return figure;
    return figure + "\u00a0" + std::string(expr::name_of(*unit));
}

std::string said(const eval::Actual& value, const eval::IndicatorResult& row, Lang lang) {
    const bool number = std::holds_alternative<base::Decimal>(value);
    return number ? with_unit(actual(value, lang), row.unit) : actual(value, lang);
}

std::string from_to(const std::string& from, const std::string& to, Lang lang) {
    if (from.empty()) return to;
    return text(Text::seek_from_to, lang, {from, to});
}

std::string value_now(const Ground& ground, std::size_t indicator, Lang lang) {
    const auto& row = ground.results.indicators[indicator];
    if (!row.actual) return {};
    const bool number = eval::number_in(*row.actual, row.target, ground.program.contexts[indicator]).has_value();
    return number ? with_unit(measured(row, lang), row.unit) : measured(row, lang);
}

// What brings nothing is not worth saying.
std::string at_most(const Ground& ground, const whatif::Goal& goal, const Answer& given, Lang lang) {
    const double now = ground.results.nodes[goal.objective].figure.score.value_or(0);
    const std::string score = percent(given.score.value_or(0), lang);
    if (given.score.value_or(0) <= now + 1e-9) return text(given.sampled ? Text::seek_not_found_at_most : Text::seek_at_most, lang, {score});
    return text(given.sampled ? Text::seek_not_found : Text::seek_impossible, lang, {score, changed(ground, given, lang)});
}

}  // namespace

std::string name(By by, Lang lang) {
    switch (by) {
        case By::value: return text(Text::seek_by_value, lang);
        case By::target: return text(Text::seek_by_target, lang);
        case By::weight: return text(Text::seek_by_weight, lang);
    }
    return {};
}

std::string changed(const Ground& ground, const Answer& given, Lang lang) {
    const auto& row = ground.results.indicators[given.indicator];
    const auto& weight = ground.plan.indicators[given.indicator]->weight;
    return std::visit(
        base::overload{[](std::monostate) { return std::string(); },
                       [&](const eval::Actual& value) {
                           return from_to(value_now(ground, given.indicator, lang), said(value, row, lang), lang);
                       },
                       [&](const whatif::NewTarget& target) {
                           return text(Text::seek_target, lang, {from_to(row.target->text, target.text, lang)});
                       },
                       [&](const whatif::NewWeight& to) {
                           return text(Text::seek_weight, lang, {from_to(weight ? number(*weight, lang) : "", number(to.weight, lang), lang)});
                       }},
        given.to);
}

std::string changed(const Ground& ground, const whatif::Move& move, Lang lang) {
    return changed(ground, Answer{.indicator = move.indicator, .to = eval::Actual(move.to)}, lang);
}

std::string why(const Answer& given, Lang lang) {
    switch (given.why) {
        case LeftOut::none: return {};
        case LeftOut::not_weighed: return text(Text::seek_not_weighed, lang);
        case LeftOut::removed: return name(eval::Status::removed, lang);
        case LeftOut::survey_year: return name(eval::Reason::survey_year, lang);
        case LeftOut::no_target: return text(Text::seek_no_target, lang);
        case LeftOut::assessed: return text(Text::seek_assessed, lang);
        case LeftOut::calculated: return text(Text::seek_calculated, lang);
        case LeftOut::not_computable: return name(given.reason, lang);
        case LeftOut::no_value: return text(Text::seek_no_value, lang);
        case LeftOut::no_number: return text(Text::seek_no_number, lang);
        case LeftOut::wrong_value: return name(eval::Reason::wrong_kind_of_value, lang);
        case LeftOut::no_weights: return text(Text::seek_no_weights, lang);
        case LeftOut::only_child: return text(Text::seek_only_child, lang);
        case LeftOut::incomplete: return text(Text::seek_incomplete, lang);
    }
    return {};
}

std::string answer(const Ground& ground, const whatif::Goal& goal, const Answer& given, Lang lang) {
    switch (given.found) {
        case Found::reached: return changed(ground, given, lang);
        case Found::any: return text(Text::seek_any, lang);
        case Found::impossible: return at_most(ground, goal, given, lang);
        case Found::left_out: return why(given, lang);
    }
    return {};
}

std::string together(const whatif::Together& all, Lang lang) {
    const std::string score = percent(all.score.value_or(0), lang);
    switch (all.found) {
        case Found::any: return {};
        case Found::left_out: return all.score ? text(Text::seek_together_partly, lang, {score}) : text(Text::seek_together_unknown, lang);
        case Found::impossible: return text(Text::seek_together_impossible, lang, {score});
        case Found::reached: return text(all.exact ? Text::seek_together : Text::seek_together_rough, lang, {score});
    }
    return {};
}

}  // namespace words
