// A modal window that is open as long as it is drawn; Esc answers no.
#pragma once
#include <algorithm>

#include "imgui_internal.h"
#include "ui/frame.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {

struct Modal {
    const char* key;
    std::string title;
    float width = 620;         // logical; less where the screen is narrower
    bool full_height = false;  // as high as the screen, else as high as its content
    bool (*closes)(const app::Action&) = [](const app::Action&) { return true; };  // whether the action is its answer
};

// The next widget has the keyboard when the window comes, even when the mouse or a file called it: Enter answers.
inline void focus_next() {
    if (!ImGui::IsWindowAppearing()) return;
    ImGui::SetKeyboardFocusHere();
    ImGui::SetNavCursorVisible(true);
}

template <class Draw>
void modal(Frame& frame, const Modal& modal, Draw&& draw_content) {
    if (!ImGui::IsPopupOpen(modal.key)) ImGui::OpenPopup(modal.key);
    const ImVec2 screen = ImGui::GetMainViewport()->WorkSize;
    const float width = std::min(scaled(modal.width), screen.x - scaled(32));
    const float height = screen.y - scaled(32);
    ImGui::SetNextWindowPos({screen.x / 2, screen.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({width, modal.full_height ? height : 0}, {width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(24), scaled(18)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(10)));
    const auto size = modal.full_height ? ImGuiWindowFlags_NoScrollbar : ImGuiWindowFlags_AlwaysAutoResize;
    const bool open = ImGui::BeginPopupModal(modal.key, nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | size);
    ImGui::PopStyleVar(2);
    if (!open) return;
    const ImVec2 min = ImGui::GetWindowPos();
    note_item({.label = modal.title, .role = Role::dialog}, min, {min.x + ImGui::GetWindowWidth(), min.y + ImGui::GetWindowHeight()});
    heading(modal.title, 1);
    const std::size_t before = frame.out.size();
    draw_content();
    // Esc in a list or a field of the window is theirs.
    const bool its_own = ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows | ImGuiFocusedFlags_NoPopupHierarchy);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && its_own && !ImGui::GetIO().WantTextInput) frame.post(app::Dismiss{});
    if (std::any_of(frame.out.begin() + static_cast<std::ptrdiff_t>(before), frame.out.end(), modal.closes)) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

}  // namespace ui
