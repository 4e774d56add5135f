#include "ui/issue_acts.hpp"

#include "fix/words.hpp"
#include "imgui_internal.h"
#include "lint/lint.hpp"
#include "ui/fields.hpp"
#include "ui/issue_line.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

constexpr std::size_t most_changes = 6;  // told one by one

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : "; ") + line;
    return all;
}

void draw_changes(const Frame& frame, const std::vector<std::string>& lines) {
    const Type small{colour::muted, Weight::regular, size::small};
    for (std::size_t i = 0; i < std::min(lines.size(), most_changes); ++i) paragraph(lines[i], small);
    if (lines.size() > most_changes) paragraph(frame.tr(Text::ui_and_edits, {std::to_string(lines.size() - most_changes)}), small);
}

std::string named(const Frame& frame, Text pattern, const base::Issue& issue, ActsAt at) {
    return at == ActsAt::place ? std::string() : frame.tr(pattern, {words::words(issue, frame.lang())});
}

}  // namespace

void follow_issue(Frame& frame) {
    frame.post(app::FollowIssue{});
    frame.state.reveal_issue = true;
    frame.state.focus_issue = true;
}

void draw_fixes(Frame& frame, const base::Issue& issue, std::span<const fix::Fix> fixes, ActsAt at) {
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        const std::string title = fix::title(fixes[i], frame.lang());
        const auto changes = fix::changes(fixes[i], frame.plan(), frame.lang());
        ImGui::PushID(static_cast<int>(i));
        const Look look = at == ActsAt::place && fixes.size() == 1 ? Look::primary : Look::plain;
        if (button({.key = "fix", .label = title, .name = title + ": " + joined(changes), .look = look})) {
            frame.post(app::ApplyFix{issue, i});
            if (at == ActsAt::place) follow_issue(frame);
        }
        draw_changes(frame, changes);
        ImGui::PopID();
    }
}

std::optional<std::string> ask_reason(Frame& frame, const Reason& reason) {
    UiState& state = frame.state;
    if (state.accepting != reason.key) {
        if (!button({.key = "accept", .label = reason.button, .name = reason.named, .look = Look::quiet})) return std::nullopt;
        state.accepting = reason.key;
        state.focus_reason = true;
        return std::nullopt;
    }
    if (std::exchange(state.focus_reason, false)) ImGui::SetKeyboardFocusHere();
    auto given = text_field(frame, {.key = "reason", .label = frame.tr(reason.label), .name = frame.tr(reason.label)});
    if (given) state.accepting.clear();
    paragraph(frame.tr(reason.hint), {colour::muted, Weight::regular, size::small});
    return given;
}

void draw_accepting(Frame& frame, const base::Issue& issue, ActsAt at) {
    const Reason reason{(at == ActsAt::place ? "place/" : "row/") + key_of(issue), frame.tr(Text::ui_accept),
                        named(frame, Text::issues_accept_named, issue, at), Text::ui_reason_for_accepting, Text::ui_reason_hint};
    const auto given = ask_reason(frame, reason);
    if (!given) return;
    frame.edit(plan::Accept{{issue.code, issue.place.id, lint::detail_of(issue), *given, {}}});
    if (at == ActsAt::place) follow_issue(frame);
}

void draw_acceptance(Frame& frame, const base::Issue& issue, const plan::Acceptance& acceptance, ActsAt at) {
    paragraph(frame.tr(Text::ui_accepted_because, {acceptance.reason}), {colour::muted, Weight::regular, size::small});
    const Button reopen{.key = "reopen", .label = frame.tr(Text::ui_reopen), .name = named(frame, Text::issues_reopen_named, issue, at), .look = Look::quiet};
    if (button(reopen)) frame.edit(plan::Withdraw{issue.code, issue.place.id, lint::detail_of(issue)});
}

}  // namespace ui
