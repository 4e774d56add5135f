#include "report/scorecard_sheet.hpp"

#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/scorecards.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

SheetCell rounded(std::optional<double> figure) {
    const auto decimal = figure ? words::rounded(*figure, 2) : std::nullopt;
    return decimal ? SheetCell(*decimal) : SheetCell();
}

SheetCell per_cent(std::optional<double> share) { return rounded(share ? std::optional(*share * 100) : std::nullopt); }

SheetCell written(const std::optional<base::Decimal>& weight) { return weight ? SheetCell(*weight) : SheetCell(); }

SheetCell value_of(const eval::IndicatorResult& result, Lang lang) {
    if (!result.actual) return {};
    if (const auto* figure = std::get_if<base::Decimal>(&*result.actual)) return *figure;
    return words::actual(*result.actual, lang);
}

SheetCell worth_of(const eval::CardRow& row) { return row.worth > 0 ? rounded(row.worth) : SheetCell(); }

std::vector<SheetCell> line_of(const CardOf& of, const eval::CardRow& row, Lang lang) {
    if (row.group) {
        const plan::Objective& objective = *of.plan.objectives[row.index];
        const eval::NodeResult& result = of.results.nodes[row.index];
        return {words::name(objective.level, lang), objective.code, objective.name, written(objective.weight), SheetCell(), SheetCell(),
                per_cent(result.figure.score), rounded(row.points), worth_of(row), words::name(result.light, lang)};
    }
    const plan::Indicator& indicator = *of.plan.indicators[row.index];
    const eval::IndicatorResult& result = of.results.indicators[row.index];
    return {words::text(Text::level_indicator, lang), indicator.code, indicator.name, written(indicator.weight), result.target->text, value_of(result, lang),
            per_cent(result.figure.score), rounded(row.points), worth_of(row), words::state_of(row.due, result, lang)};
}

std::vector<SheetCell> total_of(const CardOf& of, Lang lang) {
    const eval::NodeResult& result = of.results.nodes[of.card.objective];
    return {words::text(Text::level_scorecard, lang), SheetCell(), words::text(Text::cards_total, lang), written(of.card.sum), SheetCell(), SheetCell(),
            per_cent(result.figure.score), rounded(of.card.points), written(of.card.total), words::name(result.light, lang)};
}

}  // namespace

Sheet sheet_of(const CardOf& of, Lang lang) {
    Sheet sheet{{}, {}, 2};
    for (const Text title : {Text::side_kind, Text::field_code, Text::field_name, Text::field_weight, Text::cards_target, Text::ui_actual, Text::cards_achievement_percent,
                             Text::cards_points, Text::cards_worth, Text::ui_status})
        sheet.header.emplace_back(words::text(title, lang));
    for (const eval::CardRow& row : of.card.rows) sheet.rows.push_back(line_of(of, row, lang));
    sheet.rows.push_back(total_of(of, lang));
    return sheet;
}

std::string scorecard_tsv(const CardOf& of, Lang lang) { return to_tsv(sheet_of(of, lang), lang); }

}  // namespace report
