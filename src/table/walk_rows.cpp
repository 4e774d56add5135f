// Rows of a table: objectives and their indicators.
#include <algorithm>

#include "table/text.hpp"
#include "table/walk.hpp"

namespace table {
namespace {

using base::Severity;
using plan::Level;

std::string whole(const Row& row) {
    std::string all;
    for (const Cell& cell : row.cells)
        if (const std::string text = tidy(cell.text); !text.empty()) all += (all.empty() ? "" : " | ") + text;
    return all;
}

bool is_total(const Record& record) {
    const std::string words = words_of(record.text(record.has(Field::objective) ? Field::objective : Field::indicator));
    return (words == "totale" || words == "total" || words.starts_with("totale pes")) && record.dated().empty();
}

}  // namespace

void Walk::body(const Line& line) {
    if (!line.layout) {
        report(line, "table-row-before-header", Severity::warning, {whole(row(line))});
        show(number(line), Becomes::nothing).name = whole(row(line));
        return;
    }
    const Record record(row(line), reading_.survey.layouts[*line.layout], request_.columns[*line.layout]);
    if (record.only(Field::note)) return note(line, record.text(Field::note));
    if (record.empty()) {
        show(number(line), Becomes::nothing).name = whole(row(line));
        return report(line, "table-row-unplaced", Severity::warning, {whole(row(line))});
    }
    if (is_total(record)) return total_row(record, line);
    group_columns(record, line);
    const bool named_by_indicator = record.has(Field::objective_weight) && record.has(Field::indicator);
    if (record.has(Field::objective) || named_by_indicator) objective_row(record, line);
    indicator_row(record, line);
}

// Columns that say where the row belongs: they stand for headings.
void Walk::group_columns(const Record& record, const Line& line) {
    if (record.has(Field::holder)) card(number(line), record.text(Field::holder));
    if (record.has(Field::area)) {
        const Heading heading = read_heading(record.text(Field::area));
        const auto strategic_before = strategic_;
        const auto objective_before = objective_;
        const auto before = area_;
        area(line, heading.code, heading.name);
        if (area_ == before) {
            strategic_ = strategic_before;
            objective_ = objective_before;
        }
    }
    if (!record.has(Field::strategic) && !record.has(Field::strategic_code)) {
        if (record.has(Field::perspective)) take_perspective(record, line);
        return;
    }
    Heading heading = read_heading(record.text(Field::strategic));
    if (record.has(Field::strategic_code)) heading.code = record.text(Field::strategic_code);
    heading.weight = weight_of(record, Field::strategic_weight, preview_.issues);
    perspective_.reset();
    if (record.has(Field::perspective)) take_perspective(record, line);
    const auto before = strategic_;
    const auto objective_before = objective_;
    const auto shown = preview_.rows.size();
    strategic(line, heading);
    if (strategic_ != before) return;
    objective_ = objective_before;
    preview_.rows.resize(shown);
}

void Walk::take_perspective(const Record& record, const Line& line) {
    perspective_ = tree_.perspective(record.text(Field::perspective));
    if (!perspective_) report(line, "table-perspective", Severity::warning, {record.text(Field::perspective)});
}

plan::ObjectiveId Walk::parent_for_objective(const Line& line) {
    if (card_) return *card_;
    if (strategic_) return *strategic_;
    if (!told_no_strategic_) report(line, "table-no-strategic", Severity::warning);
    told_no_strategic_ = true;
    return area_.value_or(tree_.body());
}

// "Totale": of a scorecard it declares what the weights add to.
void Walk::total_row(const Record& record, const Line& line) {
    const Field field = record.has(Field::objective_weight) ? Field::objective_weight : Field::weight;
    const auto total = weight_of(record, field, preview_.issues);
    if (card_ && total && !total->is_zero())
        tree_.expect(*card_, *total);
    else
        report(line, "table-row-unplaced", Severity::note, {whole(row(line))});
    show(number(line), Becomes::header).name = whole(row(line));
}

// An objective's row. One that has a weight of its own but no name is called as its indicator: so are
// the composite rows of a scorecard printed.
void Walk::objective_row(const Record& record, const Line& line) {
    plan::Objective made{.parent = parent_for_objective(line), .level = card_ ? Level::individual : Level::operative,
                         .code = record.text(Field::objective_code), .name = record.text(record.has(Field::objective) ? Field::objective : Field::indicator),
                         .description = record.text(Field::description)};
    made.weight = weight_of(record, Field::objective_weight, preview_.issues);
    if (!strategic_ && !card_) made.perspective = perspective_;  // there is none above to have it
    made.units = section_units();
    const bool alone = !record.has(Field::indicator) && record.dated().empty();
    if (alone) take_alone(record, line, made);
    const bool repeated = objective_ && words_of(tree_.node(*objective_).objective.name) == words_of(made.name);
    if (repeated && continues_by_empty_cells_) report(line, "table-objective-repeated", Severity::note, {made.name});
    objective_ = put(number(line), std::move(made), !continues_by_empty_cells_).objective.id;
    if (alone) note_of_row(line, record.text(Field::note), objective_->value);
}

// Without an indicator in its row, the objective takes what else stands there.
void Walk::take_alone(const Record& record, const Line& line, plan::Objective& made) {
    made.services = record.text(Field::services);
    made.area = record.text(Field::unit_area);
    made.owner = record.text(Field::owner);
    made.removed = says_removed(record.text(Field::note));
    if (!is_revision_note(record.text(Field::note))) made.note = record.text(Field::note);
    report(line, "table-objective-alone", Severity::note, {made.name});
    for (const Field field : {Field::code, Field::weight, Field::typology, Field::unit, Field::formula, Field::numerator,
                              Field::denominator, Field::baseline, Field::in_tree, Field::in_productivity})
        if (record.has(field)) report(line, "table-cell-lost", Severity::warning, {record.text(field), std::string(name_of(field))});
}

std::optional<plan::ObjectiveId> Walk::parent_for_indicator(const Record& record, const Line& line) {
    if (objective_) return objective_;
    if (has_column(line, Field::objective) && !record.has(Field::objective))
        report(line, "table-no-objective", Severity::warning, {record.text(Field::indicator)});
    if (strategic_) return strategic_;
    if (card_) return card_;
    return area_;
}

void Walk::indicator_row(const Record& record, const Line& line) {
    const bool unnamed = !record.has(Field::indicator);
    if (unnamed && record.dated().empty()) {
        if (record.has(Field::objective)) return;
        show(number(line), Becomes::nothing).name = whole(row(line));
        return report(line, "table-row-unplaced", Severity::warning, {whole(row(line))});
    }
    if (unnamed && !record.has(Field::objective)) {
        show(number(line), Becomes::nothing).name = whole(row(line));
        return report(line, "table-no-indicator", Severity::error, {whole(row(line))});
    }
    const auto parent = parent_for_indicator(record, line);
    if (!parent) {
        show(number(line), Becomes::nothing).name = whole(row(line));
        return report(line, "table-no-parent", Severity::error, {record.text(Field::indicator)});
    }
    add_indicator(record, line, *parent);
}

void Walk::add_indicator(const Record& record, const Line& line, const plan::ObjectiveId& parent) {
    plan::Indicator made = indicator_made(record, line);
    made.parent = parent;
    const auto at_year = made.targets.find(preview_.year);
    const auto shown_target = at_year == made.targets.end() ? made.targets.begin() : at_year;
    PreviewRow shown{.line = number(line), .becomes = Becomes::indicator, .depth = tree_.node(parent).depth + 1, .code = made.code,
                     .name = made.name, .weight = record.text(Field::weight)};
    if (!made.targets.empty()) shown.target = shown_target->second.text;
    const int targets = static_cast<int>(made.targets.size());
    const auto found = tree_.indicator(std::move(made));
    shown.id = found.id.value;
    shown.existing = found.existing;
    preview_.rows.push_back(std::move(shown));
    note_of_row(line, record.text(Field::note), found.id.value);
    if (found.existing) return;
    ++preview_.indicators;
    preview_.targets += targets;
}

plan::Indicator Walk::indicator_made(const Record& record, const Line& line) {
    plan::Indicator made = indicator_of(record, preview_.year, preview_.issues);
    if (made.name.empty()) {
        made.name = record.text(Field::objective);
        report(line, "table-indicator-named", Severity::note, {made.name});
    }
    if (!record.has(Field::objective)) made.description = record.text(Field::description);
    made.formula = formula_of(record, made.description);
    made.units = tree_.units_in(made.services);
    made.removed = says_removed(record.text(Field::note));
    if (!is_revision_note(record.text(Field::note))) made.note = record.text(Field::note);
    if (!request_.into) made.source_line = number(line);
    return made;
}

// Numerator and denominator in columns of their own, or “A / B” in one; what has more parts is kept as a description.
std::optional<plan::Formula> Walk::formula_of(const Record& record, std::string& description) {
    std::string above = record.text(Field::numerator);
    std::string below = record.text(Field::denominator);
    if (const std::string& whole_text = record.text(Field::formula); above.empty() && !whole_text.empty()) {
        const auto slash = whole_text.find('/');
        if (slash != std::string::npos && whole_text.find('/', slash + 1) != std::string::npos) {
            description += (description.empty() ? "" : "\n") + whole_text;
            preview_.issues.push_back({"table-formula", Severity::note,
                                       {.line = record.cell(Field::formula)->line, .column = record.cell(Field::formula)->column}, {whole_text}});
            return std::nullopt;
        }
        above = tidy(whole_text.substr(0, slash));
        if (slash != std::string::npos) below = tidy(whole_text.substr(slash + 1));
    }
    if (above.empty() && !below.empty()) {
        description += (description.empty() ? "/ " : "\n/ ") + below;
        preview_.issues.push_back({"table-no-numerator", Severity::warning,
                                   {.line = record.cell(Field::denominator)->line, .column = record.cell(Field::denominator)->column}, {below}});
    }
    if (above.empty()) return std::nullopt;
    const auto numerator = tree_.measure(above);
    if (below.empty()) return plan::MeasureRef{numerator, {}};
    return plan::Ratio{numerator, tree_.measure(below), {}};
}

}  // namespace table
