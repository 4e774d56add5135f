// The palette (Ctrl+K): a few letters lead to every command and every row.
#include <algorithm>

#include "app/find.hpp"
#include "imgui_internal.h"
#include "misc/cpp/imgui_stdlib.h"
#include "ui/commands.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr std::size_t most_found = 40;
constexpr float line = 34;

struct Words {
    std::string title;
    std::string about;  // the keys of a command, the level of a row
};

Words words_of(const Frame& frame, const app::Found& found) {
    if (const auto* command = std::get_if<const app::Command*>(&found)) return {frame.tr((*command)->label), words_of(frame, (*command)->shortcut)};
    const plan::Plan& plan = frame.document().plan;
    const auto& node = std::get<plan::NodeRef>(found);
    if (const auto* indicator = std::get_if<plan::IndicatorId>(&node)) return {title_of(*plan::find(plan, *indicator)), frame.tr(Text::level_indicator)};
    const auto& objective = *plan::find(plan, std::get<plan::ObjectiveId>(node));
    return {title_of(objective), words::name(objective.level, frame.lang())};
}

void run(Frame& frame, const app::Found& found) {
    frame.state.palette.open = false;
    ImGui::CloseCurrentPopup();
    if (const auto* command = std::get_if<const app::Command*>(&found)) {
        if (const auto action = (*command)->action(frame.app)) frame.post(*action);
        return;
    }
    frame.post(app::GoTo{plan::id_of(std::get<plan::NodeRef>(found))});
}

void write(Frame& frame) {
    Palette& palette = frame.state.palette;
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-FLT_MIN);
    name_item({.label = frame.tr(Text::palette_title), .role = Role::textbox, .value = palette.typed});
    const bool edited = ImGui::InputTextWithHint("##typed", frame.tr(Text::palette_hint), &palette.typed);
    if (!edited && !ImGui::IsWindowAppearing()) return;
    palette.found = app::find(frame.app, palette.typed, most_found);
    palette.at = 0;
}

// The arrows walk the list while the text keeps the keyboard.
void walk(Palette& palette) {
    const auto count = static_cast<int>(palette.found.size());
    if (count == 0) return;
    const ImGuiID owner = ImGui::GetID("walk");
    for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_UpArrow}) ImGui::SetKeyOwner(key, owner);  // ImGui's own navigation keeps out
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); };
    const int before = palette.at;
    if (pressed(ImGuiKey_DownArrow)) palette.at = (palette.at + 1) % count;
    if (pressed(ImGuiKey_UpArrow)) palette.at = (palette.at + count - 1) % count;
    palette.moved = palette.at != before;
}

void draw_found(Frame& frame, int at) {
    Palette& palette = frame.state.palette;
    const app::Found found = palette.found[static_cast<std::size_t>(at)];
    const Words words = words_of(frame, found);
    const bool current = palette.at == at;
    ImGui::PushID(at);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(line));
    name_item({.label = words.title, .role = Role::option, .value = words.about, .selected = current, .position = at + 1, .count = static_cast<int>(palette.found.size())});
    const bool picked = ImGui::Selectable("##found", current, ImGuiSelectableFlags_NoAutoClosePopups, {0, scaled(line)});
    const float about = std::min((max.x - min.x) * 0.4F, width_of(words.about, quiet()) + scaled(8));
    text_in({min.x + scaled(8), min.y}, {max.x - about - scaled(12), max.y}, words.title);
    text_in({max.x - about, min.y}, {max.x - scaled(6), max.y}, words.about, {quiet(), Align::right});
    if (current && palette.moved) ImGui::SetScrollHereY();
    ImGui::PopID();
    const bool enter = current && (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
    if (picked || enter) run(frame, found);
}

void list(Frame& frame) {
    const Palette& palette = frame.state.palette;
    if (palette.found.empty()) return paragraph(frame.tr(Text::palette_nothing, {palette.typed}), {colour::muted});
    const float room = std::min(scaled(380), ImGui::GetMainViewport()->WorkSize.y * 0.5F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("found", {0, std::min(room, scaled(line) * static_cast<float>(palette.found.size()) + scaled(4))}, ImGuiChildFlags_NavFlattened);
    for (int i = 0; i < static_cast<int>(palette.found.size()) && frame.state.palette.open; ++i) draw_found(frame, i);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace

void draw_palette(Frame& frame) {
    Palette& palette = frame.state.palette;
    if (!palette.open) return;
    modal(frame, {.key = "palette", .title = frame.tr(Text::palette_title), .closes = [](const app::Action& action) { return action.is<app::Dismiss>(); }}, [&] {
        write(frame);
        walk(palette);
        list(frame);
        if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
            palette.open = false;
            ImGui::CloseCurrentPopup();
        }
    });
    if (!palette.open) palette = {};
}

}  // namespace ui
