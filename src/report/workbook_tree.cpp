// The objectives of a plan and its indicators with their targets, year by year.
#include <array>

#include "plan/outline.hpp"
#include "plan/responsible.hpp"
#include "report/workbook_parts.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

// Indented as deep as it stands.
std::string indented(const std::string& name, int depth) { return std::string(static_cast<std::size_t>(2 * depth), ' ') + name; }

std::string perspective_of(const plan::Plan& plan, const plan::Objective& objective) {
    for (const plan::Perspective& each : plan.perspectives)
        if (objective.perspective == each.id) return each.name;
    return {};
}

std::string formula_of(const plan::Plan& plan, const plan::Indicator& indicator) {
    if (!indicator.formula) return {};
    if (const auto* expression = std::get_if<plan::Expression>(&*indicator.formula)) return expression->text;
    std::string names;
    for (const plan::MeasureId& id : plan::measures_of(indicator.formula))
        if (const plan::Measure* measure = plan::find(plan, id)) names += (names.empty() ? "" : " / ") + measure->name;
    return names;
}

book::Cell flag(const std::optional<bool>& set, Lang lang) { return set ? book::text(words::text(*set ? Text::book_yes : Text::book_no, lang)) : book::Cell{}; }

}  // namespace

book::Sheet objectives_sheet(const WorkbookOf& of, Lang lang) {
    const plan::Plan& plan = of.plan;
    auto sheet = sheet_with(Text::book_objectives,
                            {{Text::field_level, 20}, {Text::field_code, 10}, {Text::field_name, 60}, {Text::field_weight, 9}, {Text::field_aggregator, 16},
                             {Text::field_perspective, 22}, {Text::field_owner, 20}, {Text::field_units, 28}, {Text::field_resources, 14},
                             {Text::book_score, 11}, {Text::book_low, 11}, {Text::book_high, 11}, {Text::ui_coverage, 11}, {Text::book_share, 11},
                             {Text::book_light, 12}, {Text::field_description, 40}, {Text::field_note, 40}},
                            lang);
    for (const plan::OutlineRow& row : plan::outline(plan)) {
        if (row.is_indicator()) continue;
        const plan::Objective& objective = *plan.objectives[row.index];
        const eval::NodeResult& result = of.results.nodes[row.index];
        const auto look = objective.removed ? book::Look::muted : row.depth < 2 ? book::Look::strong : book::Look::plain;
        const auto share = [&](double figure) { return result.scored ? book::per_cent(figure) : book::Cell{}; };
        sheet.rows.push_back({book::text(words::name(objective.level, lang), look), book::text(objective.code), book::text(indented(objective.name, row.depth), look),
                              cell_of(objective.weight), book::text(words::name(objective.aggregator, lang)), book::text(perspective_of(plan, objective)),
                              book::text(objective.owner), book::text(unit_names(plan, objective.units)), cell_of(objective.resources),
                              cell_of(result.figure.score), share(result.figure.low), share(result.figure.high), share(result.figure.coverage),
                              share(result.share_of_body), book::text(words::name(result.light, lang)), book::text(objective.description), book::text(objective.note)});
    }
    return sheet;
}

book::Sheet indicators_sheet(const WorkbookOf& of, Lang lang) {
    const plan::Plan& plan = of.plan;
    auto sheet = sheet_with(Text::book_indicators,
                            {{Text::book_under, 40}, {Text::field_code, 10}, {Text::field_name, 60}, {Text::field_weight, 9}, {Text::field_typology, 14},
                             {Text::field_unit, 12}, {Text::field_formula, 40}},
                            lang);
    for (const int year : plan.years) sheet.columns.push_back({words::text(Text::field_target, lang, {std::to_string(year)}), 18});
    for (const Heading each : {Heading{Text::field_growth, 16}, {Text::field_baseline, 10}, {Text::field_owner, 20}, {Text::field_units, 28},
                               {Text::field_in_tree, 8}, {Text::field_in_productivity, 8}, {Text::field_description, 40}, {Text::field_note, 40}})
        sheet.columns.push_back({words::text(each.text, lang), each.width});
    const auto responsible = plan::responsible_for_indicators(plan);
    for (const plan::OutlineRow& row : plan::outline(plan)) {
        if (!row.is_indicator()) continue;
        const plan::Indicator& indicator = *plan.indicators[row.index];
        const plan::Objective& parent = *plan::find(plan, indicator.parent);
        const auto look = indicator.removed ? book::Look::muted : book::Look::plain;
        std::vector<book::Cell> line{book::text(called(parent.code, parent.name)), book::text(indicator.code), book::text(indicator.name, look),
                                     cell_of(indicator.weight), book::text(indicator.typology ? words::name(*indicator.typology, lang) : ""),
                                     book::text(indicator.unit), book::text(formula_of(plan, indicator))};
        for (const int year : plan.years) {
            const auto target = indicator.targets.find(year);
            line.push_back(book::text(target == indicator.targets.end() ? "" : target->second.text));
        }
        for (book::Cell each : {book::text(indicator.growth ? words::name(*indicator.growth, lang) : ""), cell_of(indicator.baseline),
                                book::text(*responsible[row.index].owner), book::text(unit_names(plan, *responsible[row.index].units)),
                                flag(indicator.in_tree, lang), flag(indicator.in_productivity, lang), book::text(indicator.description), book::text(indicator.note)})
            line.push_back(std::move(each));
        sheet.rows.push_back(std::move(line));
    }
    return sheet;
}

}  // namespace report
