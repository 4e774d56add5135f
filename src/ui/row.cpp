#include "ui/row.hpp"

#include "app/cells.hpp"
#include <algorithm>

#include "base/overload.hpp"
#include "words/phrases.hpp"

namespace ui {

Row row_at(const Frame& frame, std::size_t position) {
    const auto& outline = frame.derived().outline;
    const plan::OutlineRow& line = outline[position];
    Row row{.node = line.node, .position = position, .depth = line.depth};
    if (line.is_indicator()) {
        row.indicator = &*frame.plan().indicators[line.index];
        row.indicator_result = &frame.results().indicators[line.index];
        return row;
    }
    row.objective = &*frame.plan().objectives[line.index];
    row.node_result = &frame.results().nodes[line.index];
    row.expandable = line.end > position + 1;
    row.expanded = row.expandable && (frame.app.view.filters() || !frame.app.view.collapsed.contains(row.id()));
    return row;
}

std::optional<Row> selected_row(const Frame& frame) {
    if (!frame.app.view.selected) return std::nullopt;
    const auto& outline = frame.derived().outline;
    std::size_t& hint = frame.state.selected_hint;  // spares a walk over every row in every frame
    if (hint >= outline.size() || outline[hint].node != *frame.app.view.selected) {
        const auto found = std::ranges::find(outline, *frame.app.view.selected, &plan::OutlineRow::node);
        if (found == outline.end()) return std::nullopt;
        hint = static_cast<std::size_t>(found - outline.begin());
    }
    return row_at(frame, hint);
}

std::optional<std::size_t> selected_position(const Frame& frame) {
    const auto row = selected_row(frame);
    if (!row) return std::nullopt;
    const auto& visible = frame.derived().visible;
    const auto found = std::ranges::lower_bound(visible, row->position);
    if (found == visible.end() || *found != row->position) return std::nullopt;
    return static_cast<std::size_t>(found - visible.begin());
}

std::size_t parent_of(const Frame& frame, std::size_t position) {
    const auto& outline = frame.derived().outline;
    std::size_t up = position;
    while (up > 0 && outline[up].depth >= outline[position].depth) --up;
    return up;
}

std::vector<std::size_t> children_of(const Frame& frame, std::size_t position) {
    const auto& outline = frame.derived().outline;
    std::vector<std::size_t> children;
    for (std::size_t child = position + 1; child < outline[position].end; child = outline[child].end) children.push_back(child);
    return children;
}

const std::string& called(const Row& row) { return !row.code().empty() ? row.code() : !row.name().empty() ? row.name() : row.id(); }

std::string target_text(const Row& row, int year) {
    if (!row.indicator) return {};
    const auto found = row.indicator->targets.find(year);
    return found == row.indicator->targets.end() ? "" : found->second.text;
}

std::string target_text(const Frame& frame, const Row& row) { return target_text(row, frame.app.view.year); }

std::string actual_words(const Frame& frame, const Row& row) {
    if (!row.indicator || !row.indicator_result->actual) return {};
    return words::measured(*row.indicator_result, frame.lang());
}

std::string status_words(const Frame& frame, const Row& row) {
    if (row.removed()) return words::name(eval::Status::removed, frame.lang());
    if (row.indicator && row.indicator_result->status == eval::Status::monitored) return frame.tr(Text::ui_monitored);
    // Before the year is over nothing is missed yet.
    if (row.indicator && row.indicator_result->status == eval::Status::missed && row.indicator_result->pace != eval::Pace::none)
        return words::name(row.indicator_result->pace, frame.lang());
    if (row.indicator) return words::name(row.indicator_result->status, frame.lang());
    return row.light() == eval::Light::none ? frame.tr(Text::ui_no_figure) : words::name(row.light(), frame.lang());
}

std::string reason_words(const Frame& frame, const Row& row) {
    if (row.indicator && row.indicator_result->achievement.reason != eval::Reason::none)
        return words::name(row.indicator_result->achievement.reason, frame.lang());
    if (row.weight_rule() == eval::WeightRule::written) return {};
    return words::name(row.weight_rule(), frame.lang());
}

bool editable(const Row& row, const Column& column) {
    const auto of = app::cell_of(column.of);
    if (!of) return false;
    return row.indicator ? app::holds_cell(*row.indicator, *of) : app::holds_cell(*row.objective, *of);
}

}  // namespace ui
