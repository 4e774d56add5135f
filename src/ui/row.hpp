// One row of the tree, looked up once: the node, its results and how it is called.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/outline.hpp"
#include "ui/frame.hpp"

namespace ui {

struct Row {
    plan::NodeRef node = {};
    std::size_t position = 0;  // in derived.outline
    int depth = 0;
    const plan::Objective* objective = nullptr;  // one of the two
    const plan::Indicator* indicator = nullptr;
    const eval::NodeResult* node_result = nullptr;
    const eval::IndicatorResult* indicator_result = nullptr;
    bool expandable = false;
    bool expanded = false;
    int line = 0;  // of the table, from 1 with the headings; 0: not one of its rows

    const std::string& id() const { return plan::id_of(node); }
    const std::string& code() const { return objective ? objective->code : indicator->code; }
    const std::string& name() const { return objective ? objective->name : indicator->name; }
    const std::optional<base::Decimal>& weight() const { return objective ? objective->weight : indicator->weight; }
    bool removed() const { return objective ? objective->removed : indicator->removed; }
    const eval::Figure& figure() const { return objective ? node_result->figure : indicator_result->figure; }
    eval::Light light() const { return objective ? node_result->light : indicator_result->light; }
    eval::WeightRule weight_rule() const { return objective ? node_result->weight_rule : indicator_result->weight_rule; }
    bool is_root() const { return objective && !objective->parent; }
    bool is_body() const { return objective && objective->level == plan::Level::body; }
};

// `position` is in derived.outline.
Row row_at(const Frame& frame, std::size_t position);
std::optional<Row> selected_row(const Frame& frame);
// Its place among the visible rows; empty when it is folded away.
std::optional<std::size_t> selected_position(const Frame& frame);

// Positions in derived.outline. Precondition of parent_of: not a root.
std::size_t parent_of(const Frame& frame, std::size_t position);
std::vector<std::size_t> children_of(const Frame& frame, std::size_t position);

// "01.01  Nome": how a row is called in full.
template <class Node>
std::string title_of(const Node& node) {
    return node.code.empty() ? node.name : node.code + "  " + node.name;
}
// How messages and accessible names call it: its code, else its name, else its id.
const std::string& called(const Row& row);

// The text of the target of a year, else of the year shown; empty for objectives.
std::string target_text(const Row& row, int year);
std::string target_text(const Frame& frame, const Row& row);
// What was measured at the day shown, in words; empty when nothing was.
std::string actual_words(const Frame& frame, const Row& row);
// Met, missed, no data… for an indicator, before the end of the year its pace instead of missed; the light for an objective.
std::string status_words(const Frame& frame, const Row& row);
// Why there is no figure, or what is particular about it; empty when nothing is.
std::string reason_words(const Frame& frame, const Row& row);

// Which cells of a row can be written into from the tree.
bool editable(const Row& row, const Column& column);

}  // namespace ui
