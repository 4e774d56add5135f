#include "ui/context_menu.hpp"

#include <array>

#include "app/commands.hpp"
#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/items.hpp"

namespace ui {
namespace {

constexpr std::array row_commands{"what_if.try", "edit.add_objective", "edit.add_indicator", "edit.erase"};

void draw_entry(Frame& frame, Text text, const app::Action& action) {
    const std::string label = frame.tr(text);
    name_item({.label = label, .role = Role::menuitem});
    if (ImGui::MenuItem(label.c_str())) frame.post(action);
}

std::string named_in_plan(const Frame& frame, const plan::NodeRef& node) {
    const auto told = [](const auto& row) { return row->code.empty() ? row->name : row->code + " " + row->name; };
    if (const auto* indicator = std::get_if<plan::IndicatorId>(&node)) return told(plan::find(frame.plan(), *indicator));
    return told(plan::find(frame.plan(), std::get<plan::ObjectiveId>(node)));
}

// As a spreadsheet's menu key: Shift+F10, or the key beside the right Ctrl.
bool asked_by_key() {
    return ImGui::IsItemFocused() && (ImGui::IsKeyPressed(ImGuiKey_Menu, false) || ImGui::IsKeyChordPressed(ImGuiMod_Shift | ImGuiKey_F10));
}

}  // namespace

void context_menu(Frame& frame, const plan::NodeRef& node, const std::string& named) {
    const bool asked = ImGui::IsItemClicked(ImGuiMouseButton_Right) || asked_by_key();
    if (asked) {
        if (frame.app.view.selected != node) frame.post(app::Select{node});
        ImGui::OpenPopup("context");
    }
    if (!ImGui::IsPopupOpen("context") || !ImGui::BeginPopup("context")) return;
    note_item({.label = frame.tr(Text::menu_of, {named}), .role = Role::dialog}, ImGui::GetWindowPos(),
              {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(), ImGui::GetWindowPos().y + ImGui::GetWindowHeight()});
    if (frame.app.view.place != app::Place::plan) {
        draw_entry(frame, Text::menu_show_in_plan, app::ShowPlace{app::Place::plan});
        ImGui::Separator();
    }
    for (const char* id : row_commands) command_menu_item(frame, app::command(id));
    ImGui::Separator();
    draw_entry(frame, Text::menu_copy_name, app::CopyWords{named_in_plan(frame, node)});
    ImGui::EndPopup();
}

}  // namespace ui
