// The blue strip: product, plan, save state and the commands used all day; what does not fit goes
// into a menu.
#include <algorithm>
#include <array>

#include "app/commands.hpp"
#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr std::array shown_commands{"edit.undo", "edit.redo", "file.save", "file.save_as", "file.open", "view.language"};
constexpr float title_least = 260;
// In less than this no group of the menu has room beside it: they stand below each other, and the menu scrolls.
constexpr ImVec2 beside_least{720, 520};

// How many of the commands stand side by side in `width`; the rest is in the menu.
std::size_t commands_that_fit(const Frame& frame, float width) {
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    float used = button_width({.label = frame.tr(Text::ui_menu)}) + gap;
    std::size_t count = 0;
    for (const char* id : shown_commands) {
        used += command_width(frame, id) + gap;
        if (used > width) break;
        ++count;
    }
    return count;
}

void draw_title(Frame& frame, float width) {
    const plan::Plan& plan = frame.plan();
    const bool reading = frame.document().desk != app::Desk::here;
    const bool unsaved = !reading && frame.document().shown_unsaved;
    const std::string state = frame.tr(reading ? Text::desk_reading : unsaved ? Text::ui_unsaved : Text::ui_saved);
    const Type quiet{colour::on_accent, Weight::regular, size::small};
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFrameHeight();
    const float state_width = width_of(state, quiet) + scaled(20);
    const float title = std::min(width - state_width - scaled(8), width_of(plan.title, {colour::on_accent, Weight::strong, size::text}) + 2);
    const bool whole = text_in(min, {min.x + title, min.y + height}, plan.title, {{colour::on_accent, Weight::strong, size::text}});
    ImGui::Dummy({title, height});
    note_item({.label = plan.title, .role = Role::heading, .value = frame.document().file_name, .level = 1});
    tooltip(whole ? frame.document().file_name : plan.title + "\n" + frame.document().file_name);
    ImGui::SameLine(0, scaled(14));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (unsaved) list->AddCircleFilled({at.x + scaled(5), at.y + height / 2}, scaled(4), colour::amber_fill);
    const float shift = unsaved ? scaled(16) : 0;
    text_in({at.x + shift, at.y}, {at.x + state_width, at.y + height}, state, {quiet});
    ImGui::Dummy({state_width, height});
    note_item({.label = state, .role = Role::status});
}

// What this browser cannot do at all is not shown, rather than shown disabled.
bool is_possible(const Frame& frame, const app::Command& command) { return command.id != "file.send" || frame.app.sharing.can_send; }

// Commands whose ids begin alike.
struct Group {
    std::string_view prefix;
    Text title;
};
constexpr std::array groups{Group{"file.", Text::menu_file}, Group{"edit.", Text::menu_edit}, Group{"view.", Text::menu_view},
                            Group{"what_if.", Text::menu_what_if}, Group{"map.", Text::menu_map}, Group{"cards.", Text::menu_cards}, Group{"merge.", Text::menu_merge},
                            Group{"help.", Text::menu_help}};

// Another key for a command that stands there already.
bool is_double(const app::Command& command) { return std::ranges::find(app::commands(), command.label, &app::Command::label)->id != command.id; }

void list_group(Frame& frame, const Group& group) {
    for (const app::Command& command : app::commands()) {
        const bool elsewhere = is_double(command) || std::ranges::find(shown_commands, command.id) != shown_commands.end();
        if (command.id.starts_with(group.prefix) && is_possible(frame, command) && !elsewhere) command_menu_item(frame, command);
    }
}

void draw_group(Frame& frame, const Group& group) {
    const std::string title = frame.tr(group.title);
    name_item({.label = title, .role = Role::menuitem, .expandable = true, .expanded = ImGui::IsPopupOpen(title.c_str())});
    if (!ImGui::BeginMenu(title.c_str())) return;
    list_group(frame, group);
    ImGui::EndMenu();
}

void draw_group_inline(Frame& frame, const Group& group) {
    const std::string title = frame.tr(group.title);
    ImGui::Dummy({1, scaled(6)});
    caption(title);
    note_item({.label = title, .role = Role::heading, .level = 2});
    list_group(frame, group);
}

// As long as the window below it allows.
bool begin_menu() {
    const ImVec2 at(ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + 4);
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(at, ImGuiCond_Always, {1, 0});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, viewport->WorkPos.y + viewport->WorkSize.y - at.y - 4});
    return ImGui::BeginPopup("menu");
}

void draw_menu(Frame& frame, std::size_t fitting) {
    if (button({.key = "menu", .label = frame.tr(Text::ui_menu), .look = Look::header})) ImGui::OpenPopup("menu");
    if (!begin_menu()) return;
    // First the palette and what had no room beside the menu, so that it is in sight however low the window is.
    const std::string go = frame.tr(Text::palette_open);
    name_item({.label = go, .role = Role::menuitem});
    if (ImGui::MenuItem(go.c_str())) frame.state.palette.open = true;
    const std::string history = frame.tr(Text::history_open);
    name_item({.label = history, .role = Role::menuitem});
    if (ImGui::MenuItem(history.c_str())) frame.state.history_open = true;
    for (std::size_t i = fitting; i < shown_commands.size(); ++i) command_menu_item(frame, app::command(shown_commands[i]));
    ImGui::Separator();
    const ImVec2 window = ImGui::GetMainViewport()->WorkSize;
    const bool beside = window.x >= scaled(beside_least.x) && window.y >= scaled(beside_least.y);
    for (const Group& each : groups) beside ? draw_group(frame, each) : draw_group_inline(frame, each);
    ImGui::EndPopup();
}

}  // namespace

void draw_header(Frame& frame) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, colour::header);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, colour::on_accent);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(4), 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(16), scaled(8)));
    ImGui::BeginChild("header", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    const float width = ImGui::GetContentRegionAvail().x;
    const std::size_t fitting = commands_that_fit(frame, width - scaled(title_least));
    float commands = button_width({.label = frame.tr(Text::ui_menu)});
    for (std::size_t i = 0; i < fitting; ++i) commands += command_width(frame, shown_commands[i]) + ImGui::GetStyle().ItemSpacing.x;
    draw_title(frame, width - commands - scaled(24));
    ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + width - commands);
    for (std::size_t i = 0; i < fitting; ++i) {
        command_button(frame, shown_commands[i], Look::header);
        ImGui::SameLine();
    }
    draw_menu(frame, fitting);
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
}

}  // namespace ui
