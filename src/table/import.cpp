#include "table/import.hpp"

#include <algorithm>
#include <map>

#include "expr/target.hpp"
#include "table/text.hpp"
#include "table/walk.hpp"

namespace table {
namespace {

using base::Severity;

base::Issue at_line(const char* code, Severity severity, int line, std::vector<std::string> args = {}) {
    return {code, severity, {.line = line, .column = 1}, std::move(args)};
}

bool holds(const std::vector<Column>& columns, Field field) { return std::ranges::find(columns, field, &Column::field) != columns.end(); }

std::string called(const Layout& layout, std::size_t column) {
    return layout.headers[column].empty() ? std::to_string(column + 1) : layout.headers[column];
}

// What is wrong with the columns themselves.
void check_columns(const Reading& reading, const Columns& columns, base::Issues& issues) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Layout& layout = reading.survey.layouts[i];
        if (!holds(columns[i], Field::indicator) && !holds(columns[i], Field::objective))
            issues.push_back(at_line("table-no-indicator-column", Severity::error, layout.line));
        for (std::size_t c = 0; c < columns[i].size(); ++c) {
            const Column& column = columns[i][c];
            const bool matters = column.field != Field::unmapped && column.field != Field::ignored;
            if (matters && std::find(columns[i].begin(), columns[i].begin() + static_cast<std::ptrdiff_t>(c), column) !=
                               columns[i].begin() + static_cast<std::ptrdiff_t>(c))
                issues.push_back(at_line("table-column-twice", Severity::error, layout.line, {called(layout, c), name_of(column)}));
            if (column.field == Field::unmapped && !layout.samples[c].empty())
                issues.push_back(at_line("table-column-unmapped", Severity::warning, layout.line, {called(layout, c), layout.samples[c]}));
        }
    }
}

// The year that most dates of targets without a year of their own fall in; else one that a heading names;
// else the first of the columns'.
std::optional<int> guessed_year(const Reading& reading, const Columns& columns) {
    std::map<int, int> dates;
    std::optional<int> first;
    std::optional<int> named;
    for (const Line& line : reading.survey.lines) {
        const Row& row = reading.cells.rows[line.row];
        if (line.part == Part::heading && !named) named = year_in(row.cells[0].text);
        if (line.part != Part::body || !line.layout) continue;
        const Record record(row, reading.survey.layouts[*line.layout], columns[*line.layout]);
        for (const auto& dated : record.dated()) {
            const bool earlier = dated.column.field == Field::target && dated.column.year && (!first || dated.column.year < first);
            if (earlier) first = dated.column.year;
            if (dated.column.year) continue;
            for (const auto& condition : expr::parse_target(dated.text).value.conditions)
                if (condition.date) ++dates[condition.date->year];
        }
    }
    const auto most = std::ranges::max_element(dates, {}, [](const auto& each) { return each.second; });
    if (most != dates.end()) return most->first;
    return named ? named : first;
}

plan::Plan new_plan(const Columns& columns, int year, std::string title) {
    plan::Plan plan;
    plan.title = std::move(title);
    plan.year = year;
    plan.periods = {{"SAL", 6, 30, {}}, {"Consuntivo", 12, 31, {}}};
    std::vector<int> years{year};
    for (const auto& layout : columns)
        for (const Column& column : layout)
            if (column.field == Field::target && column.year) years.push_back(*column.year);
    std::ranges::sort(years);
    years.erase(std::ranges::unique(years).begin(), years.end());
    plan.years = std::move(years);
    plan.objectives.push_back(plan::Objective{.id = {"ente"}, .level = plan::Level::body, .name = "Ente"});
    return plan;
}

void add_perspectives(const Reading& reading, const Columns& columns, plan::Plan& plan) {
    for (const Line& line : reading.survey.lines) {
        if (line.part != Part::body || !line.layout) continue;
        const Record record(reading.cells.rows[line.row], reading.survey.layouts[*line.layout], columns[*line.layout]);
        const std::string& name = record.text(Field::perspective);
        const auto known = [&](const plan::Perspective& each) { return words_of(each.name) == words_of(name); };
        if (name.empty() || std::ranges::any_of(plan.perspectives, known)) continue;
        plan.perspectives.push_back({.id = {"p" + std::to_string(plan.perspectives.size() + 1)}, .name = name});
    }
}

void in_order(Preview& preview) {
    std::ranges::stable_sort(preview.issues, {}, [](const base::Issue& issue) { return std::pair(issue.place.line, issue.place.column); });
}

}  // namespace

base::Result<Reading> read_table(std::string_view bytes, std::optional<char> separator) {
    const auto text = decode(bytes);
    if (!text) return std::unexpected(text.error());
    Reading reading{read_cells(*text, separator), {}};
    reading.survey = survey(reading.cells);
    if (reading.survey.layouts.empty()) return std::unexpected(base::Issues{at_line("table-no-table", Severity::error, 1)});
    return reading;
}

Columns guessed_columns(const Reading& reading) {
    Columns columns;
    for (const Layout& layout : reading.survey.layouts) columns.push_back(layout.guess);
    return columns;
}

Preview preview(const Reading& reading, Request request) {
    Preview preview;
    preview.issues = reading.cells.issues;
    check_columns(reading, request.columns, preview.issues);
    const auto year = request.into ? std::optional(request.year.value_or(request.into->year))
                                   : request.year ? request.year : guessed_year(reading, request.columns);
    if (!year) {
        preview.issues.push_back(at_line("table-no-year", Severity::error, 1));
        return preview;
    }
    preview.year = *year;
    preview.start = request.into ? *request.into : new_plan(request.columns, *year, {});
    if (!request.into) add_perspectives(reading, request.columns, preview.start);
    Walk(reading, request, preview).run();
    if (!request.into && preview.start.title.empty()) preview.start.title = request.title;
    in_order(preview);
    return preview;
}

base::Result<plan::Plan> imported(const Preview& preview) {
    plan::Plan plan = preview.start;
    for (const plan::Edit& edit : preview.edits) {
        auto after = plan::apply(plan, edit);
        if (!after) return after;
        plan = std::move(*after);
    }
    return plan;
}

}  // namespace table
