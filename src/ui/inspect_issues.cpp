// The issues of the selected row; each can be put right or accepted with a reason, which is kept in the plan.
#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/issue_acts.hpp"
#include "ui/issue_line.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

// What can be done about it stands in the list beside.
bool is_open_beside(const Frame& frame, const base::Issue& issue) {
    const app::View& view = frame.app.view;
    return view.place == app::Place::issues && view.issues.chosen == issue;
}

void draw_issue(Frame& frame, const base::Issue& issue, std::span<const fix::Fix> fixes) {
    const plan::Acceptance* acceptance = acceptance_of(frame, issue);
    const std::string words = words::words(issue, frame.lang());
    ImGui::PushID(key_of(issue).c_str());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float radius = scaled(6);
    draw_severity({at.x + radius + 1, at.y + ImGui::GetFontSize() / 2}, radius, issue, acceptance != nullptr);
    ImGui::Indent(scaled(22));
    wrapped(words, {acceptance ? colour::muted : colour::text, Weight::regular, size::small});
    note_item({.label = severity_words(frame, issue, acceptance != nullptr) + ": " + words, .role = Role::text});
    if (is_open_beside(frame, issue)) {
        // nothing twice
    } else if (acceptance) {
        draw_acceptance(frame, issue, *acceptance, ActsAt::row);
    } else {
        draw_fixes(frame, issue, fixes, ActsAt::row);
        draw_accepting(frame, issue, ActsAt::row);
    }
    ImGui::Unindent(scaled(22));
    ImGui::PopID();
}

// The list of the place opens at it.
void draw_way_to_all(Frame& frame, const base::Issue& issue) {
    if (frame.app.view.place == app::Place::issues) return;
    if (!button({.key = "all issues", .label = frame.tr(Text::ui_issues_show_all), .look = Look::quiet})) return;
    frame.post(app::ArrangeIssues{{.accepted = acceptance_of(frame, issue) != nullptr, .chosen = issue}});
    frame.post(app::ShowPlace{app::Place::issues});
    frame.state.reveal_issue = true;
}

}  // namespace

void inspect_issues(Frame& frame, const Row&) {
    const auto& offered = *frame.document().offered;
    if (offered.empty()) return;
    section(frame.tr(Text::command_issues));
    for (const app::OfferedIssue& each : offered) draw_issue(frame, frame.derived().issues[each.issue], each.fixes);
    draw_way_to_all(frame, frame.derived().issues[offered.front().issue]);
}

}  // namespace ui
