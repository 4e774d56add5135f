// What can be done with the selected row as a whole.
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

struct Siblings {
    std::vector<plan::NodeRef> nodes;
    std::size_t at = 0;
};

// Of the same kind, in their order.
Siblings siblings_of(const Frame& frame, const Row& row) {
    Siblings siblings;
    for (const std::size_t each : children_of(frame, parent_of(frame, row.position))) {
        const plan::NodeRef& node = frame.derived().outline[each].node;
        if (node.index() != row.node.index()) continue;
        if (node == row.node) siblings.at = siblings.nodes.size();
        siblings.nodes.push_back(node);
    }
    return siblings;
}

plan::ObjectiveId parent_id(const Row& row) { return row.objective ? *row.objective->parent : row.indicator->parent; }

void draw_moves(Frame& frame, const Row& row) {
    const Siblings siblings = siblings_of(frame, row);
    const auto move_behind = [&](std::optional<std::size_t> position) {
        const auto after = position ? std::optional(siblings.nodes[*position]) : std::nullopt;
        frame.edit(plan::Move{row.node, parent_id(row), after});
    };
    const std::size_t at = siblings.at;
    const Button up{.key = "up", .label = frame.tr(Text::ui_move_up), .name = frame.tr(Text::ui_move_up_named, {called(row)}), .enabled = at > 0};
    const Button down{.key = "down", .label = frame.tr(Text::ui_move_down), .name = frame.tr(Text::ui_move_down_named, {called(row)}),
                      .enabled = at + 1 < siblings.nodes.size()};
    if (button(up)) move_behind(at > 1 ? std::optional(at - 2) : std::nullopt);
    flow(button_width(down));
    if (button(down)) move_behind(at + 1);
}

void draw_erase(Frame& frame, const Row& row) {
    const Button erase{.key = "erase", .label = frame.tr(Text::command_erase), .name = frame.tr(Text::ui_erase_named, {called(row)}), .look = Look::danger};
    flow(button_width(erase));
    erase_asking(frame, row, erase);
}

void draw_adding(Frame& frame) {
    command_button(frame, "edit.add_indicator", Look::plain);
    flow(command_width(frame, "edit.add_objective"));
    command_button(frame, "edit.add_objective", Look::plain);
}

}  // namespace

void erase_asking(Frame& frame, const Row& row, const Button& erase) {
    if (button(erase)) ImGui::OpenPopup("erase?");
    if (!ImGui::BeginPopup("erase?")) return;
    const std::string question = frame.tr(row.objective ? Text::ui_erase_objective : Text::ui_erase_indicator, {called(row)});
    ImGui::PushTextWrapPos(scaled(340));
    line_of(question);
    ImGui::PopTextWrapPos();
    note_item({.label = question, .role = Role::dialog});
    if (button({.key = "yes", .label = frame.tr(Text::ui_erase_yes), .look = Look::danger})) {
        frame.edit(plan::Erase{row.node});
        ImGui::CloseCurrentPopup();
    }
    ImGui::SameLine();
    if (button({.key = "no", .label = frame.tr(Text::ui_erase_no)})) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

void inspect_actions(Frame& frame, const Row& row) {
    section(frame.tr(Text::ui_section_actions));
    draw_adding(frame);
    if (row.is_body()) return;
    if (!row.is_root()) draw_moves(frame, row);
    const bool removed = row.removed();
    const Button remove{.key = "remove", .label = frame.tr(removed ? Text::ui_restore : Text::ui_remove),
                        .name = frame.tr(removed ? Text::ui_restore_named : Text::ui_remove_named, {called(row)}), .tip = frame.tr(Text::ui_remove_tip)};
    if (button(remove)) frame.edit(plan::SetRemoved{row.node, !removed});
    draw_erase(frame, row);
}

}  // namespace ui
