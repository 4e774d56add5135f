// The issues of the selected row; each can be accepted with a reason, which is kept in the plan.
#include "imgui_internal.h"
#include "lint/lint.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/issue_line.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

void draw_acceptance(Frame& frame, const base::Issue& issue, const plan::Acceptance& acceptance) {
    paragraph(frame.tr(Text::ui_accepted_because, {acceptance.reason}), {colour::muted, Weight::regular, size::small});
    if (button({.key = "reopen", .label = frame.tr(Text::ui_reopen), .look = Look::quiet}))
        frame.edit(plan::Withdraw{issue.code, issue.place.id, lint::detail_of(issue)});
}

void draw_accepting(Frame& frame, const base::Issue& issue) {
    UiState& state = frame.state;
    const std::string key = key_of(issue);
    if (state.accepting != key) {
        if (!button({.key = "accept", .label = frame.tr(Text::ui_accept), .look = Look::quiet})) return;
        state.accepting = key;
        state.focus_reason = true;
        return;
    }
    if (std::exchange(state.focus_reason, false)) ImGui::SetKeyboardFocusHere();
    const Field reason{.key = "reason", .label = frame.tr(Text::ui_reason_for_accepting), .name = frame.tr(Text::ui_reason_for_accepting)};
    if (const auto text = text_field(frame, reason)) {
        frame.edit(plan::Accept{{issue.code, issue.place.id, lint::detail_of(issue), *text, {}}});
        state.accepting.clear();
    }
    paragraph(frame.tr(Text::ui_reason_hint), {colour::muted, Weight::regular, size::small});
}

void draw_issue(Frame& frame, const base::Issue& issue) {
    const plan::Acceptance* acceptance = acceptance_of(frame, issue);
    const std::string words = words::words(issue, frame.lang());
    ImGui::PushID(key_of(issue).c_str());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float radius = scaled(6);
    draw_severity({at.x + radius + 1, at.y + ImGui::GetFontSize() / 2}, radius, issue, acceptance != nullptr);
    ImGui::Indent(scaled(22));
    wrapped(words, {acceptance ? colour::muted : colour::text, Weight::regular, size::small});
    note_item({.label = severity_words(frame, issue, acceptance != nullptr) + ": " + words, .role = Role::text});
    if (acceptance)
        draw_acceptance(frame, issue, *acceptance);
    else
        draw_accepting(frame, issue);
    ImGui::Unindent(scaled(22));
    ImGui::PopID();
}

}  // namespace

void inspect_issues(Frame& frame, const Row& row) {
    bool any = false;
    for (const base::Issue& issue : frame.derived().issues) {
        if (issue.place.id != row.id()) continue;
        if (!std::exchange(any, true)) section(frame.tr(Text::command_issues));
        draw_issue(frame, issue);
    }
}

}  // namespace ui
