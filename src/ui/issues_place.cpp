// The place Segnalazioni: every issue of the plan, filtered; the chosen one is open under its line.
#include "ui/issues_place.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/issue_line.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr float least_list = 150;
constexpr std::array walking{ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown};

const app::IssueList& list_of(const Frame& frame) { return *frame.document().issue_list; }

const base::Issue& issue_at(const Frame& frame, std::size_t position) { return frame.derived().issues[list_of(frame).shown[position].issue]; }

void choose_issue(Frame& frame, std::size_t position) {
    frame.post(app::ChooseIssue{position});
    frame.state.accepting.clear();
    frame.state.reveal_issue = true;
}

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, ImGui::GetID("issue keys")); }

// The lines from `first` to before `last`; those out of sight are skipped.
void draw_lines(Frame& frame, std::size_t first, std::size_t last) {
    const auto& chosen = frame.app.view.issues.chosen;
    const std::size_t open = frame.app.view.issues.at;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(last - first), issue_line_height(ImGui::GetContentRegionAvail().x));
    if (chosen && open >= first && open < last) clipper.IncludeItemByIndex(static_cast<int>(open - first));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const std::size_t position = first + static_cast<std::size_t>(i);
            const bool is_open = chosen && position == open;
            ImGui::PushItemFlag(ImGuiItemFlags_NoNav, chosen ? !is_open : position > 0);  // the lines are one stop of the Tab key
            if ((chosen ? is_open : position == 0) && std::exchange(frame.state.focus_issue, false)) ImGui::SetKeyboardFocusHere();
            if (issue_line(frame, {issue_at(frame, position), static_cast<int>(position), Role::row, is_open})) choose_issue(frame, position);
            if (is_open && ImGui::IsItemFocused() && ImGui::IsKeyPressed(ImGuiKey_Enter, false)) frame.post(app::FollowIssue{});
            ImGui::PopItemFlag();
        }
}

// The open line and what stands under it come into sight, the line first.
void scroll_to_open(Frame& frame, float line) {
    if (!std::exchange(frame.state.reveal_issue, false) || !frame.app.view.issues.chosen) return;
    const float top = static_cast<float>(frame.app.view.issues.at) * line;
    const float beyond = top + line + frame.state.issue_card - ImGui::GetWindowHeight();
    if (top < ImGui::GetScrollY()) ImGui::SetScrollY(top);
    else if (beyond > ImGui::GetScrollY()) ImGui::SetScrollY(std::min(top, beyond));
}

void draw_list(Frame& frame) {
    const std::size_t count = list_of(frame).shown.size();
    const float line = issue_line_height(ImGui::GetContentRegionAvail().x);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("issues", {0, std::max(scaled(least_list), ImGui::GetContentRegionAvail().y)}, ImGuiChildFlags_NavFlattened);
    scroll_to_open(frame, line);
    if (!frame.app.view.issues.chosen) {
        draw_lines(frame, 0, count);
    } else {
        const std::size_t open = frame.app.view.issues.at;
        draw_lines(frame, 0, open + 1);
        const float top = ImGui::GetCursorPosY();
        draw_issue_card(frame, issue_at(frame, open));
        frame.state.issue_card = ImGui::GetCursorPosY() - top;
        draw_lines(frame, open + 1, count);
    }
    run_issue_keys(frame, line);  // the last: what they choose is open in the next frame, and takes the keyboard there
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void draw_nothing(Frame& frame) {
    const bool all_accepted = std::ranges::all_of(frame.derived().issues, &base::Issue::accepted);
    const bool hidden = all_accepted && !frame.app.view.issues.filters();
    paragraph(frame.tr(hidden ? Text::issues_all_accepted : Text::issues_none_shown), {colour::muted});
    if (button({.key = "clear", .label = frame.tr(hidden ? Text::issues_show_accepted : Text::issues_clear)})) clear_issue_filters(frame);
}

// Where there is room for it.
void draw_keys(const Frame& frame) {
    const Type small{colour::muted, Weight::regular, size::small};
    const std::string words = frame.tr(Text::issues_keys);
    const float right = ImGui::GetItemRectMax().x + 2 * ImGui::GetStyle().ItemSpacing.x + width_of(words, small);
    if (right > ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x) return;
    ImGui::SameLine();
    paragraph(words, small);
}

void draw_title(Frame& frame) {
    heading(frame.tr(Text::place_issues), 2);
    if (frame.derived().issues.empty()) return;
    const std::string shown = frame.tr(Text::issues_shown, {words::count(list_of(frame).shown.size(), frame.lang()), words::count(frame.derived().issues.size(), frame.lang())});
    flow(width_of(shown));
    paragraph(shown, {colour::muted});
    if (list_of(frame).shown.empty()) return;
    if (!frame.app.view.issues.filters()) return draw_keys(frame);
    const Button clear{.key = "clear", .label = frame.tr(Text::issues_clear), .look = Look::quiet};
    flow(button_width(clear));
    if (button(clear)) clear_issue_filters(frame);
}

}  // namespace

void run_issue_keys(Frame& frame, float line_height) {
    const bool reached = ImGui::IsWindowFocused() && GImGui->NavWindow == ImGui::GetCurrentWindow();
    if (!reached || GImGui->ActiveId != 0 || ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt) return;
    const ImGuiID owner = ImGui::GetID("issue keys");
    for (const ImGuiKey key : walking) ImGui::SetKeyOwner(key, owner);  // ImGui's own navigation keeps out
    const app::IssuesView& view = frame.app.view.issues;
    const auto last = static_cast<std::ptrdiff_t>(list_of(frame).shown.size()) - 1;
    const auto page = std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(ImGui::GetWindowHeight() / line_height) - 2);
    const auto at = view.chosen ? static_cast<std::ptrdiff_t>(view.at) : std::ptrdiff_t{-1};
    const auto go = [&](std::ptrdiff_t to) {
        const auto position = std::clamp<std::ptrdiff_t>(to, 0, last);
        frame.state.focus_issue = true;
        if (position != at) choose_issue(frame, static_cast<std::size_t>(position));
    };
    if (pressed(ImGuiKey_UpArrow)) go(at - 1);
    if (pressed(ImGuiKey_DownArrow)) go(at + 1);
    if (pressed(ImGuiKey_PageUp)) go(at - page);
    if (pressed(ImGuiKey_PageDown)) go(at + page);
    if (pressed(ImGuiKey_Home)) go(0);
    if (pressed(ImGuiKey_End)) go(last);
}

void draw_issues_place(Frame& frame) {
    if (!std::exchange(frame.state.issues_shown, true)) frame.state.focus_issue = true;
    draw_title(frame);
    if (frame.derived().issues.empty()) return paragraph(frame.tr(Text::ui_no_issues), {colour::green});
    draw_issue_filters(frame);
    if (list_of(frame).shown.empty()) return draw_nothing(frame);
    draw_list(frame);
}

}  // namespace ui
