#include "table/record.hpp"

#include <algorithm>

#include "expr/target.hpp"
#include "plan/edit.hpp"
#include "table/text.hpp"

namespace table {
namespace {

using base::Severity;

void report(base::Issues& issues, const Cell& cell, const char* code, Severity severity, std::vector<std::string> args) {
    issues.push_back({code, severity, {.line = cell.line, .column = cell.column}, std::move(args)});
}

std::optional<plan::Typology> typology_named(const std::string& words) {
    using enum plan::Typology;
    for (const auto& [stem, typology] : {std::pair{"outcome", outcome}, std::pair{"impatto", outcome}, std::pair{"efficienza", efficiency},
                                         std::pair{"efficiency", efficiency}, std::pair{"efficacia", effectiveness},
                                         std::pair{"effectiveness", effectiveness}, std::pair{"volum", volume},
                                         std::pair{"quantita", volume}, std::pair{"output", volume}, std::pair{"qualit", quality},
                                         std::pair{"quality", quality}})
        if (words.starts_with(stem)) return typology;
    return std::nullopt;
}

void read_typology(const Record& record, plan::Indicator& indicator, base::Issues& issues) {
    if (!record.has(Field::typology)) return;
    indicator.typology = typology_named(words_of(record.text(Field::typology)));
    if (!indicator.typology)
        report(issues, *record.cell(Field::typology), "table-typology", Severity::warning, {record.text(Field::typology)});
}

void read_target(const Record::Dated& dated, int year, plan::Indicator& indicator, base::Issues& issues) {
    indicator.targets[year] = {dated.text, {}, {}};
    const auto parsed = expr::parse_target(dated.text);
    for (base::Issue issue : parsed.issues) {
        issue.severity = std::max(issue.severity, Severity::warning);
        issue.place = {.line = dated.cell->line, .column = dated.cell->column};
        issues.push_back(std::move(issue));
    }
    if (parsed.issues.empty() && parsed.value.conditions[0].kind == expr::TargetKind::prose)
        report(issues, *dated.cell, "table-target-prose", Severity::note, {dated.text});
}

void read_value(const Record::Dated& dated, int year, int plan_year, plan::Indicator& indicator, base::Issues& issues) {
    const auto value = plan::read_value(dated.text);
    if (!value)
        report(issues, *dated.cell, "table-value", Severity::error, {dated.text});
    else if (const auto* number = *value ? std::get_if<base::Decimal>(&**value) : nullptr; number && year < plan_year)
        indicator.past[year] = *number;
    else if (*value)
        indicator.readings[base::end_of_year(year)] = {**value, {}, {}};
}

// X or yes is true, a dash or no is false.
void read_flag(const Record& record, Field field, std::optional<bool> plan::Indicator::* flag, plan::Indicator& indicator,
               base::Issues& issues) {
    if (!record.has(field)) return;
    const std::string words = words_of(record.text(field));
    if (words == "x" || words == "si" || words == "yes" || words == "1")
        indicator.*flag = true;
    else if (words.empty() || words == "no" || words == "0")
        indicator.*flag = false;
    else
        report(issues, *record.cell(field), "table-flag", Severity::warning, {record.text(field), std::string(name_of(field))});
}

}  // namespace

Record::Record(const Row& row, const Layout& layout, const std::vector<Column>& columns) : line_(row.cells[0].line) {
    const std::size_t width = std::min({row.cells.size(), columns.size(), layout.headers.size()});
    for (std::size_t i = 0; i < width; ++i) {
        std::string text = tidy(row.cells[i].text);
        if (text.empty()) continue;
        if (takes_year(columns[i].field))
            dated_.push_back({columns[i], std::move(text), &row.cells[i]});
        else if (columns[i].field != Field::unmapped && columns[i].field != Field::ignored)
            texts_.try_emplace(columns[i].field, std::move(text), &row.cells[i]);
    }
}

const std::string& Record::text(Field field) const {
    static const std::string none;
    const auto found = texts_.find(field);
    return found == texts_.end() ? none : found->second.first;
}

const Cell* Record::cell(Field field) const {
    const auto found = texts_.find(field);
    return found == texts_.end() ? nullptr : found->second.second;
}

std::string Record::printed() const {
    std::string all;
    for (const auto& [field, text] : texts_) all += (all.empty() ? "" : " | ") + text.first;
    for (const Dated& each : dated_) all += (all.empty() ? "" : " | ") + each.text;
    return all;
}

bool Record::only(Field field) const { return dated_.empty() && texts_.size() == 1 && texts_.contains(field); }

std::optional<base::Decimal> weight_of(const Record& record, Field field, base::Issues& issues) {
    if (!record.has(field)) return std::nullopt;
    const auto weight = plan::read_weight(record.text(field));
    if (weight) return *weight;
    report(issues, *record.cell(field), "table-weight", Severity::error, {record.text(field)});
    return std::nullopt;
}

plan::Indicator indicator_of(const Record& record, int year, base::Issues& issues) {
    plan::Indicator indicator{.code = record.text(Field::code), .name = record.text(Field::indicator)};
    indicator.weight = weight_of(record, Field::weight, issues);
    read_typology(record, indicator, issues);
    indicator.unit = record.text(Field::unit);
    indicator.owner = record.text(Field::owner);
    indicator.services = record.text(Field::services);
    indicator.area = record.text(Field::unit_area);
    read_flag(record, Field::in_tree, &plan::Indicator::in_tree, indicator, issues);
    read_flag(record, Field::in_productivity, &plan::Indicator::in_productivity, indicator, issues);
    for (const Record::Dated& dated : record.dated()) {
        const int of = dated.column.year.value_or(year);
        dated.column.field == Field::target ? read_target(dated, of, indicator, issues) : read_value(dated, of, year, indicator, issues);
    }
    if (record.has(Field::baseline)) {
        const auto baseline = plan::read_number(record.text(Field::baseline));
        if (baseline)
            indicator.baseline = *baseline;
        else
            report(issues, *record.cell(Field::baseline), "table-number", Severity::error, {record.text(Field::baseline)});
    }
    return indicator;
}

}  // namespace table
