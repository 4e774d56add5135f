// Every key that does something, in one list (?): those of the commands, and those of the screen itself.
#include <array>

#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

struct Key {
    Text keys;
    Text does;
};

constexpr std::array everywhere{Key{Text::keys_palette, Text::keys_palette_does}, Key{Text::keys_find, Text::keys_find_does},
                                Key{Text::keys_help, Text::keys_help_does}, Key{Text::keys_tab, Text::keys_tab_does},
                                Key{Text::keys_escape, Text::keys_escape_does}, Key{Text::keys_back, Text::keys_back_does},
                                Key{Text::keys_split, Text::keys_split_does}, Key{Text::keys_slide, Text::keys_slide_does},
                                Key{Text::keys_leave, Text::keys_leave_does}};
constexpr std::array in_table{Key{Text::keys_rows, Text::keys_rows_does}, Key{Text::keys_cells, Text::keys_cells_does},
                              Key{Text::keys_open, Text::keys_open_does}, Key{Text::keys_copy, Text::keys_copy_does},
                              Key{Text::keys_down, Text::keys_down_does}, Key{Text::keys_right, Text::keys_right_does},
                              Key{Text::keys_several, Text::keys_several_does}, Key{Text::keys_move, Text::keys_move_does},
                              Key{Text::keys_cut, Text::keys_cut_does}, Key{Text::keys_empty, Text::keys_empty_does},
                              Key{Text::keys_menu, Text::keys_menu_does}};

void draw_line(const std::string& keys, const std::string& does) {
    const float left = std::min(scaled(200), ImGui::GetContentRegionAvail().x * 0.4F);
    const float x = ImGui::GetCursorPosX();
    const float y = ImGui::GetCursorPosY();
    ImGui::PushTextWrapPos(x + left - scaled(8));
    line_of(keys, {colour::text, Weight::strong});
    ImGui::PopTextWrapPos();
    const float below = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({x + left, y});
    wrapped(does);
    note_item({.label = keys + ": " + does, .role = Role::text});
    if (below <= ImGui::GetCursorPosY()) return;
    ImGui::SetCursorPosY(below - ImGui::GetStyle().ItemSpacing.y);
    ImGui::Dummy({0, 0});
}

template <std::size_t n>
void draw_group(const Frame& frame, Text title, const std::array<Key, n>& keys) {
    heading(frame.tr(title), 2);
    for (const Key& each : keys) draw_line(frame.tr(each.keys), frame.tr(each.does));
}

void draw_commands(const Frame& frame) {
    heading(frame.tr(Text::keys_of_commands), 2);
    for (const app::Command& each : app::commands())
        if (const std::string keys = words_of(frame, each.shortcut); !keys.empty()) draw_line(keys, frame.tr(each.label));
}

}  // namespace

void draw_shortcuts(Frame& frame) {
    const auto closes = [](const app::Action& action) { return action.is<app::ShowHelp>(); };
    modal(frame, {.key = "shortcuts", .title = frame.tr(Text::keys_title), .width = 720, .closes = closes}, [&] {
        const float room = std::max(scaled(160), ImGui::GetMainViewport()->WorkSize.y - scaled(210));
        ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, room});
        ImGui::BeginChild("keys", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened);
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(8), scaled(3)));
        draw_commands(frame);
        draw_group(frame, Text::keys_everywhere, everywhere);
        draw_group(frame, Text::keys_in_table, in_table);
        ImGui::PopStyleVar();
        ImGui::EndChild();
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        if (button({.key = "close", .label = frame.tr(Text::ui_close), .look = Look::primary}) || ImGui::IsKeyPressed(ImGuiKey_Escape, false))
            frame.post(app::ShowHelp{app::Help::none});
    });
}

}  // namespace ui
