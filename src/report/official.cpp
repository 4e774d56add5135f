#include "report/official.hpp"

#include <algorithm>

#include "base/overload.hpp"
#include "book/csv.hpp"
#include "eval/evaluate.hpp"
#include "expr/target.hpp"
#include "plan/outline.hpp"
#include "plan/responsible.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

// ── targets in words ─────────────────────────────────────────────────────────────────────────────
// Programs read it: a minus is the one of the keyboard.
std::string for_programs(std::string figure) {
    if (constexpr std::string_view minus = "\u2212"; figure.starts_with(minus)) figure.replace(0, minus.size(), "-");
    return figure;
}

std::string figure(const base::Decimal& value, std::optional<expr::Unit> unit, Lang lang) {
    std::string number = for_programs(words::number(value, lang));
    if (unit == expr::Unit::percent) return number + "%";
    if (!unit || *unit == expr::Unit::count) return number;
    if (*unit == expr::Unit::euro) return number + " €";
    return number + " " + words::time_name(*unit, value, lang);
}

std::optional<Text> comparison_of(const expr::Condition& condition, std::optional<expr::Direction> confirmed) {
    switch (condition.kind) {
        case expr::TargetKind::at_least: return Text::official_at_least;
        case expr::TargetKind::above: return Text::official_above;
        case expr::TargetKind::at_most: return Text::official_at_most;
        case expr::TargetKind::below: return Text::official_below;
        case expr::TargetKind::exactly: return Text::official_exactly;
        case expr::TargetKind::number:  // a direction that nobody has confirmed is not written into a record
            if (!confirmed) return std::nullopt;
            return *confirmed == expr::Direction::at_least ? Text::official_at_least : Text::official_at_most;
        case expr::TargetKind::range:
        case expr::TargetKind::by_date:
        case expr::TargetKind::within:
        case expr::TargetKind::earlier_year:
        case expr::TargetKind::reference:
        case expr::TargetKind::deviation:
        case expr::TargetKind::level:
        case expr::TargetKind::survey:
        case expr::TargetKind::yes_no:
        case expr::TargetKind::prose: break;
    }
    return std::nullopt;
}

std::string in_words(const expr::Condition& condition, const plan::TargetCell& target, Lang lang) {
    if (condition.kind == expr::TargetKind::range && condition.value && condition.high)
        return words::text(Text::official_range, lang, {figure(*condition.value, condition.unit, lang), figure(*condition.high, condition.unit, lang)});
    if (condition.kind == expr::TargetKind::by_date && condition.date) return words::text(Text::target_by_date, lang, {words::date(*condition.date, lang)});
    const auto comparison = comparison_of(condition, target.confirmed);
    if (!comparison || !condition.value) return {};
    return words::text(*comparison, lang, {figure(*condition.value, condition.unit, lang)});
}

// ── what a row says ──────────────────────────────────────────────────────────────────────────────
struct Record {
    const plan::Plan& plan;
    const int year;
    const Lang lang;
    const std::vector<plan::Responsible> responsible = plan::responsible_for_indicators(plan);
    const std::optional<eval::Results> before = results_before();

    std::optional<eval::Results> results_before() const {
        const auto question = eval::question_for(plan, year - 1, base::end_of_year(year - 1));
        return question ? std::optional(eval::evaluate(plan, *question)) : std::nullopt;
    }

    template <class Row>
    static std::string called(const Row& row) { return row.code.empty() ? row.name : row.code + " " + row.name; }

    // Of the nearest objective at or above the row that says it.
    template <class Told>
    std::string from_above(const plan::Indicator& row, Told&& told) const {
        for (const auto* at = plan::find(plan, row.parent); at; at = at->parent ? plan::find(plan, *at->parent) : nullptr)
            if (std::string said = told(*at); !said.empty()) return said;
        return {};
    }

    // As the plan has it, else as the target of the year writes it.
    std::string unit(const plan::Indicator& row) const {
        const auto found = row.targets.find(year);
        if (!row.unit.empty() || found == row.targets.end()) return row.unit;
        for (const expr::Condition& condition : expr::parse_target(found->second.text).value.conditions)
            if (const auto unit = expr::unit_of_values(condition)) return std::string(expr::name_of(*unit));
        return {};
    }
    std::string measure(const plan::MeasureId& id) const {
        const auto* found = plan::find(plan, id);
        return found ? found->name : id.value;
    }
    std::string formula(const plan::Indicator& row) const {
        std::string out = !row.formula ? std::string()
                                       : std::visit(base::overload{[&](const plan::MeasureRef& ref) { return measure(ref.measure); },
                                                                   [&](const plan::Ratio& ratio) { return measure(ratio.numerator) + " / " + measure(ratio.denominator); },
                                                                   [](const plan::Expression& expression) { return expression.text; }},
                                                    *row.formula);
        if (row.formula_note.empty()) return out;
        return out.empty() ? row.formula_note : out + " (" + row.formula_note + ")";
    }
    // Of the measures that it reads, else the note of its latest value.
    std::string source(const plan::Indicator& row) const {
        std::string all;
        for (const plan::MeasureId& id : plan::measures_of(row.formula))
            if (const auto* found = plan::find(plan, id); found && !found->note.empty() && !all.contains(found->note)) all += (all.empty() ? "" : "; ") + found->note;
        return all.empty() && !row.readings.empty() ? row.readings.rbegin()->second.note : all;
    }
    std::string previous(std::size_t index) const {
        if (before && before->indicators[index].actual) return for_programs(words::figure_measured(before->indicators[index], lang));
        const plan::Indicator& row = *plan.indicators[index];
        const auto published = row.past.find(year - 1);
        return published == row.past.end() ? std::string() : for_programs(words::number(published->second, lang));
    }
    std::string target(const plan::Indicator& row, int of) const {
        const auto found = row.targets.find(of);
        return found == row.targets.end() ? std::string() : target_in_words(found->second, lang);
    }
    // The last act that revised the row, else the one that no revision belongs to: the plan's adoption.
    std::string approved(const plan::Indicator& row) const {
        std::optional<base::Date> day, adoption;
        for (const plan::Act& act : plan.acts) {
            const auto under = [&](const plan::Revision& each) { return each.act == act.id; };
            if (!act.date) continue;
            if (std::ranges::none_of(plan.revisions, under) && act.date->year <= year) adoption = act.date;
            if (std::ranges::any_of(plan.revisions, [&](const plan::Revision& each) { return under(each) && each.on == row.id.value; })) day = act.date;
        }
        if (!day) day = adoption;
        return day ? words::date(*day, lang) : std::string();
    }
    std::string centre(std::size_t index) const {
        std::string all;
        for (const plan::UnitId& id : *responsible[index].units)
            if (const auto* unit = plan::find(plan, id)) all += (all.empty() ? "" : ", ") + unit->name;
        const std::string& owner = *responsible[index].owner;
        if (owner.empty()) return all.empty() ? plan.indicators[index]->services : all;
        return all.empty() ? owner : all + " (" + owner + ")";
    }

    std::vector<std::string> portale(std::size_t index) const {
        const plan::Indicator& row = *plan.indicators[index];
        return {row.code, row.name, row.description, row.typology ? words::name(*row.typology, lang) : std::string(), called(*plan::find(plan, row.parent)), unit(row), source(row),
                formula(row), row.weight ? words::number(*row.weight, lang) : std::string(), previous(index), target(row, year), target(row, year + 1), target(row, year + 2),
                row.note, approved(row)};
    }
    std::vector<std::string> pira(std::size_t index) const {
        const plan::Indicator& row = *plan.indicators[index];
        const plan::Objective& objective = *plan::find(plan, row.parent);
        return {from_above(row, [](const plan::Objective& at) { return at.mission; }), from_above(row, [](const plan::Objective& at) { return at.programme; }),
                called(objective), from_above(row, [](const plan::Objective& at) { return at.description; }),
                from_above(row, [](const plan::Objective& at) { const auto found = at.printed.find("stakeholders"); return found == at.printed.end() ? std::string() : found->second; }),
                centre(index), from_above(row, [&](const plan::Objective& at) { return at.resources ? for_programs(words::number(*at.resources, lang)) : std::string(); }),
                called(row), formula(row), unit(row), source(row), target(row, year)};
    }
};

std::vector<std::string> titles_of(Official shape, int year, Lang lang) {
    const auto say = [&](Text key) { return std::string(words::text(key, lang)); };
    const auto target = [&](int of) { return words::text(Text::field_target, lang, {std::to_string(of)}); };
    if (shape == Official::pira)
        return {say(Text::field_mission), say(Text::field_programme), say(Text::ui_section_objective), say(Text::field_description), say(Text::official_stakeholders), say(Text::official_centre),
                say(Text::official_resources), say(Text::ui_section_indicator), say(Text::official_formula), say(Text::field_unit), say(Text::official_source), target(year)};
    return {say(Text::field_code), say(Text::official_title), say(Text::field_description), say(Text::field_typology), say(Text::ui_section_objective), say(Text::field_unit),
            say(Text::official_source), say(Text::official_formula), say(Text::official_weight), say(Text::official_previous), target(year), target(year + 1), target(year + 2),
            say(Text::field_note), say(Text::official_approved)};
}

}  // namespace

std::string target_in_words(const plan::TargetCell& target, Lang lang) {
    std::string all;
    for (const expr::Condition& condition : expr::parse_target(target.text).value.conditions) {
        const std::string one = in_words(condition, target, lang);
        if (one.empty()) return target.text;
        all = all.empty() ? one : words::text(Text::target_and, lang, {all, one});
    }
    return all;
}

OfficialTable official(Official shape, const plan::Plan& plan, int year, Lang lang) {
    OfficialTable out{titles_of(shape, year, lang), {}};
    const Record record{plan, year, lang};
    bool card = false;
    for (const plan::OutlineRow& row : plan::outline(plan)) {
        if (row.depth == 0) card = plan::id_of(row.node) != plan::body_of(plan).id.value;
        if (card || !row.is_indicator() || row.removed) continue;
        out.rows.push_back(shape == Official::pira ? record.pira(row.index) : record.portale(row.index));
    }
    return out;
}

std::string italian_csv(const OfficialTable& table) {
    book::Sheet sheet;
    for (const std::string& title : table.titles) sheet.columns.push_back({title});
    for (const auto& row : table.rows)
        for (auto& cells = sheet.rows.emplace_back(); const std::string& cell : row) cells.push_back(book::text(cell));
    book::CsvForm form = book::italian_csv;
    form.breaks = book::Breaks::blanks;
    return book::to_csv(sheet, form);
}

}  // namespace report
