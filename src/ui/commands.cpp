#include "ui/commands.hpp"

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

ImGuiKey key_of(const app::Shortcut& shortcut) {
    switch (shortcut.arrow) {
        case app::Arrow::up: return ImGuiKey_UpArrow;
        case app::Arrow::down: return ImGuiKey_DownArrow;
        case app::Arrow::left: return ImGuiKey_LeftArrow;
        case app::Arrow::right: return ImGuiKey_RightArrow;
        case app::Arrow::none: break;
    }
    return static_cast<ImGuiKey>(ImGuiKey_A + (shortcut.key - 'A'));
}

std::string name_of(const app::Shortcut& shortcut) {
    switch (shortcut.arrow) {
        case app::Arrow::up: return "↑";
        case app::Arrow::down: return "↓";
        case app::Arrow::left: return "←";
        case app::Arrow::right: return "→";
        case app::Arrow::none: break;
    }
    return {shortcut.key};
}

ImGuiKeyChord chord_of(const app::Shortcut& shortcut) {
    return key_of(shortcut) | (shortcut.ctrl ? ImGuiMod_Ctrl : 0) | (shortcut.shift ? ImGuiMod_Shift : 0);
}

// What undo or redo would do, in words; else the shortcut.
std::string tip_of(const Frame& frame, const app::Command& command) {
    const std::string keys = words_of(frame, command.shortcut);
    if (!frame.app.document) return keys;
    const app::History& history = frame.document().history;
    const bool undo = command.id == "edit.undo" && history.can_undo();
    const bool redo = command.id == "edit.redo" && history.can_redo();
    if (!undo && !redo) return keys;
    const app::HistoryStep& step = undo ? history.done.back() : history.undone.back();
    return words_of(frame, step) + (keys.empty() ? "" : "  (" + keys + ")");
}

// In a text field Ctrl+Z and the like belong to the text.
bool belongs_to_text(const app::Shortcut& shortcut) {
    return shortcut.arrow != app::Arrow::none || (shortcut.ctrl && std::string_view("ZYACVX").find(shortcut.key) != std::string_view::npos);
}

bool in_a_popup() { return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel); }

ImGuiID arrows_owner() { return ImHashStr("command arrows"); }

// While Ctrl is held the arrows that are a command do not also walk the screen; a splitter that is reached has them first.
void keep_arrows(const Frame& frame) {
    if (!ImGui::GetIO().KeyCtrl || GImGui->ActiveId != 0 || in_a_popup()) return;
    for (const app::Command& command : app::commands()) {
        if (command.shortcut.arrow == app::Arrow::none || !command.action(frame.app)) continue;
        if (const ImGuiKey key = key_of(command.shortcut); ImGui::TestKeyOwner(key, arrows_owner())) ImGui::SetKeyOwner(key, arrows_owner());
    }
}

bool is_pressed(const app::Shortcut& shortcut) {
    if (shortcut.is_none()) return false;
    if (shortcut.arrow == app::Arrow::none) return ImGui::IsKeyChordPressed(chord_of(shortcut));
    return !in_a_popup() && ImGui::IsKeyChordPressed(chord_of(shortcut), ImGuiInputFlags_None, arrows_owner());
}

// A window stands before everything: the keys are its own.
bool waits_for_an_answer(const Frame& frame) {
    const app::App& app = frame.app;
    const UiState& state = frame.state;
    const bool asked = app.opening || app.question || app.arrived || app.refusal || app.import || app.versions || app.returned || app.sharing.asks(app.document.has_value());
    return asked || state.adoption.scenario || state.palette.open || state.history_open || state.kept.open || app.view.help.shown != app::Help::none;
}

}  // namespace

std::string words_of(const Frame& frame, const app::HistoryStep& step) {
    const std::string more = step.edits > 1 ? " " + frame.tr(Text::ui_and_edits, {std::to_string(step.edits - 1)}) : "";
    return words::describe(step.edit, step.before, frame.lang()) + more;
}

std::string words_of(const Frame& frame, const app::Shortcut& shortcut) {
    if (shortcut.is_none()) return {};
    return std::string(shortcut.ctrl ? "Ctrl+" : "") + (shortcut.shift ? frame.tr(Text::ui_shift) + std::string("+") : "") + name_of(shortcut);
}

void command_button(Frame& frame, std::string_view id, Look look) {
    const app::Command& command = app::command(id);
    const auto action = command.action(frame.app);
    const std::string key(id);
    const bool pressed = button({.key = key.c_str(), .label = frame.tr(command.label), .look = look,
                                 .enabled = action.has_value(), .tip = tip_of(frame, command)});
    if (pressed && action) frame.post(*action);
}

float command_width(const Frame& frame, std::string_view id) {
    return button_width({.label = frame.tr(app::command(id).label)});
}

void command_menu_item(Frame& frame, const app::Command& command) {
    const auto action = command.action(frame.app);
    const std::string label = frame.tr(command.label);
    const std::string keys = words_of(frame, command.shortcut);
    ImGui::PushID(command.id.data(), command.id.data() + command.id.size());
    name_item({.label = label, .role = Role::menuitem, .value = keys});
    ImGui::PushStyleColor(ImGuiCol_Text, action ? colour::text : colour::disabled);
    if (ImGui::MenuItem((label + "##item").c_str(), keys.c_str(), false, action.has_value()) && action) frame.post(*action);
    ImGui::PopStyleColor();
    ImGui::PopID();
}

void run_shortcuts(Frame& frame) {
    const bool typing = GImGui->ActiveId != 0 && (GImGui->ActiveId == frame.state.typing.field || GImGui->ActiveId == GImGui->InputTextState.ID);
    if (waits_for_an_answer(frame)) return;
    keep_arrows(frame);
    for (const app::Command& command : app::commands()) {
        if (!is_pressed(command.shortcut)) continue;
        if (typing && belongs_to_text(command.shortcut)) continue;
        if (typing) ImGui::ClearActiveID();  // the field commits its text in this very frame
        if (const auto action = command.action(frame.app)) frame.post(*action);
    }
    if (frame.app.document && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_F)) frame.state.focus_filter = true;
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_K)) frame.state.palette.open = true;
    if (!ImGui::GetIO().WantTextInput && ImGui::GetIO().InputQueueCharacters.contains('?')) frame.post(app::ShowHelp{app::Help::shortcuts});
}

}  // namespace ui
