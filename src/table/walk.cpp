#include "table/walk.hpp"

#include <algorithm>

#include "table/text.hpp"

namespace table {
namespace {

// A row whose objective's cell is empty continues the objective above.
bool any_continuation(const Reading& reading, const Columns& columns) {
    return std::ranges::any_of(reading.survey.lines, [&](const Line& line) {
        if (line.part != Part::body || !line.layout) return false;
        const auto& its = columns[*line.layout];
        if (std::ranges::find(its, Field::objective, &Column::field) == its.end()) return false;
        const Record record(reading.cells.rows[line.row], reading.survey.layouts[*line.layout], its);
        return !record.has(Field::objective) && record.has(Field::indicator);
    });
}

// Every revision note of the text: what most of them say of an act is true of it.
std::vector<std::string> revision_notes(const Reading& reading, const Columns& columns) {
    std::vector<std::string> notes;
    for (const Line& line : reading.survey.lines) {
        if (line.part == Part::note) notes.push_back(line.heading.name);
        if (line.part != Part::body || !line.layout) continue;
        const Record record(reading.cells.rows[line.row], reading.survey.layouts[*line.layout], columns[*line.layout]);
        if (is_revision_note(record.text(Field::note))) notes.push_back(record.text(Field::note));
    }
    return notes;
}

}  // namespace

Walk::Walk(const Reading& reading, const Request& request, Preview& preview)
    : reading_(reading), request_(request), preview_(preview), tree_(preview.start),
      continues_by_empty_cells_(any_continuation(reading, request.columns)) {}

void Walk::run() {
    tree_.acts(revision_notes(reading_, request_.columns));
    for (const Line& line : reading_.survey.lines) {
        switch (line.part) {
            case Part::blank: break;
            case Part::heading: heading(line); break;
            case Part::note: note(line, line.heading.name); break;
            case Part::header: header(line); break;
            case Part::body: body(line); break;
        }
    }
    preview_.edits = tree_.edits();
}

void Walk::header(const Line& line) {
    show(number(line), Becomes::header).name = tidy(row(line).cells[0].text);
    if (reading_.survey.layouts[*line.layout].heads_itself) {
        preview_.rows.pop_back();
        if (line.heading.kind == HeadingKind::area)
            area(line, line.heading.code, line.heading.name);
        else
            strategic(line, line.heading);
    } else if (line.headless && strategic_) {
        report(line, "table-header-repeated", base::Severity::warning, {tree_.node(*strategic_).objective.name});
        objective_.reset();
    }
}

void Walk::report(const Line& line, const char* code, base::Severity severity, std::vector<std::string> args) {
    const auto& cells = row(line).cells;
    const auto first = std::ranges::find_if(cells, [](const Cell& cell) { return !trimmed(cell.text).empty(); });
    const Cell& cell = first == cells.end() ? cells[0] : *first;
    preview_.issues.push_back({code, severity, {.line = cell.line, .column = cell.column}, std::move(args)});
}

bool Walk::has_column(const Line& line, Field field) const {
    const auto& columns = request_.columns[*line.layout];
    return std::ranges::find(columns, field, &Column::field) != columns.end();
}

const Tree::Node& Walk::put(int line, plan::Objective objective, bool again) {
    const auto before = tree_.edits().size();
    if (objective.units.empty()) objective.units = tree_.units_in(objective.services);
    const std::string weight = objective.weight ? base::to_string(*objective.weight) : "";
    if (!request_.into) objective.source_line = line;
    const Tree::Node& node = tree_.objective(std::move(objective), again);
    const bool made = tree_.edits().size() > before && !node.existing;
    if (made) ++preview_.objectives;
    if (made || node.existing) {
        PreviewRow& shown = show(line, Becomes::objective);
        shown.level = node.objective.level;
        shown.depth = node.depth;
        shown.id = node.objective.id.value;
        shown.code = node.objective.code;
        shown.name = node.objective.name;
        shown.weight = weight;
        shown.existing = node.existing;
    }
    return node;
}

void Walk::note_of_row(const Line& line, const std::string& text, const std::string& on) {
    if (text.empty()) return;
    ++preview_.notes;
    if (!is_revision_note(text)) return;
    plan::Revision revision{.kind = revision_kind(text), .on = on, .text = text};
    if (!request_.into) revision.source_line = number(line);
    tree_.revision(std::move(revision));
}

PreviewRow& Walk::show(int line, Becomes becomes) {
    preview_.rows.push_back({.line = line, .becomes = becomes});
    return preview_.rows.back();
}

}  // namespace table
