// What has to be answered before going on: leaving unsaved changes, a file that cannot be read.
#include <algorithm>
#include <ranges>

#include "app/opening.hpp"
#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "ui/work.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

constexpr std::size_t most_listed = 200;  // a broken file may have thousands of problems

// Rows of the plan that are about to be erased.
void draw_erase(Frame& frame, std::size_t rows) {
    modal(frame, {"erase rows", frame.tr(Text::tree_erase_title)}, [&] {
        paragraph(rows == 1 ? frame.tr(Text::tree_erase_one) : frame.tr(Text::tree_erase_about, {std::to_string(rows)}));
        focus_next();
        if (button({.key = "keep", .label = frame.tr(Text::ui_erase_no), .look = Look::primary})) frame.post(app::Dismiss{});
        const Button erase{.key = "erase", .label = frame.tr(Text::ui_erase_yes), .look = Look::danger};
        flow(button_width(erase));
        if (button(erase)) frame.post(app::Confirm{});
    });
}

void draw_question(Frame& frame) {
    if (const auto* erase = frame.app.question->then.as<app::EraseRows>()) return draw_erase(frame, erase->rows.size());
    modal(frame, {"question", frame.tr(Text::ui_unsaved_title)}, [&] {
        paragraph(frame.tr(Text::ui_unsaved_about, {frame.document().file_name}));
        focus_next();
        if (button({.key = "stay", .label = frame.tr(Text::ui_unsaved_stay), .look = Look::primary})) frame.post(app::Dismiss{});
        const Button leave{.key = "leave", .label = frame.tr(Text::ui_unsaved_leave), .look = Look::danger};
        flow(button_width(leave));
        if (button(leave)) frame.post(app::Confirm{});
    });
}

std::string place_of(const Frame& frame, const base::Issue& issue) {
    std::string place = issue.place.line > 0 ? frame.tr(Text::ui_line_column, {std::to_string(issue.place.line), std::to_string(issue.place.column)}) : "";
    if (!issue.place.path.empty()) place += (place.empty() ? "" : " · ") + issue.place.path;
    return place;
}

void list_problems(Frame& frame, const base::Issues& issues) {
    const float height = std::min(scaled(300), ImGui::GetMainViewport()->WorkSize.y * 0.45F);
    ImGui::PushStyleColor(ImGuiCol_Border, colour::line);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 1);
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, height});
    ImGui::BeginChild("problems", {0, 0}, ImGuiChildFlags_Borders | ImGuiChildFlags_AutoResizeY);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(8), scaled(1)));
    for (const base::Issue& issue : issues | std::views::take(most_listed)) {
        const std::string words = words::words(issue, frame.lang());
        const std::string place = place_of(frame, issue);
        if (&issue != &issues.front()) ImGui::Dummy({0, scaled(4)});
        wrapped(words);
        note_item({.label = words, .role = Role::text, .value = place});
        if (!place.empty()) wrapped(place, {colour::muted, Weight::regular, size::small});
    }
    if (issues.size() > most_listed) paragraph(frame.tr(Text::ui_and_more, {std::to_string(issues.size() - most_listed)}), {colour::muted});
    ImGui::PopStyleVar();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

void draw_refusal(Frame& frame, const app::Refusal& refusal) {
    modal(frame, {"refusal", frame.tr(Text::ui_refused_title)}, [&] {
        const std::size_t count = refusal.issues.size();
        paragraph(frame.tr(count == 1 ? Text::ui_refused_about_one : Text::ui_refused_about, {refusal.file_name, std::to_string(count)}));
        list_problems(frame, refusal.issues);
        if (refusal.partial) paragraph(frame.tr(Text::ui_partial_about), {colour::muted});
        focus_next();
        if (button({.key = "close", .label = frame.tr(Text::ui_close), .look = Look::primary})) frame.post(app::Dismiss{});
        const Button partial{.key = "partial", .label = frame.tr(Text::ui_partial_open)};
        if (!refusal.partial) return;
        flow(button_width(partial));
        if (button(partial)) frame.post(app::OpenPartial{});
    });
}

void draw_opening(Frame& frame, const app::Opening& opening) {
    const Text what = opening.deriving ? Text::opening_checked : Text::opening_read;
    draw_work(frame, Text::opening_title, frame.tr(what, {opening.file.name}), static_cast<float>(opening.share()));
}

}  // namespace

void draw_dialogs(Frame& frame) {
    if (frame.app.opening)
        draw_opening(frame, *frame.app.opening);
    else if (frame.app.question)
        draw_question(frame);
    else if (frame.app.arrived)
        draw_arrived(frame, *frame.app.arrived);
    else if (frame.app.refusal)
        draw_refusal(frame, *frame.app.refusal);
    else if (frame.app.import)
        draw_import(frame, *frame.app.import);
    else if (frame.app.sharing.asks(frame.app.document.has_value()))
        draw_sharing(frame);
    else if (frame.app.versions)
        draw_versions(frame, *frame.app.versions);
    else if (frame.app.returned)
        draw_returned(frame, *frame.app.returned);
    else if (frame.state.palette.open)
        draw_palette(frame);
    else if (frame.state.kept.open)
        draw_kept_history(frame);
    else if (frame.state.history_open)
        draw_history(frame);
    else if (frame.app.view.help.shown == app::Help::shortcuts)
        draw_shortcuts(frame);
    else if (frame.app.view.help.shown == app::Help::tour)
        draw_tour(frame);
    else
        draw_adoption(frame);
}

}  // namespace ui
