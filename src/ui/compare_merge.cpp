// The open plan and a colleague's file brought together: conflicts one by one, what each side gave, what comes of it.
#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/acts.hpp"
#include "ui/compare.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/score_words.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"
#include "words/merging.hpp"
#include "words/texts.hpp"

namespace ui {
namespace {

std::string words_of(const Frame& frame, app::BaseFrom from) {
    switch (from) {
        case app::BaseFrom::file: return frame.tr(Text::merge_base_file);
        case app::BaseFrom::saved: return frame.tr(Text::merge_base_saved);
        case app::BaseFrom::none: break;
    }
    return frame.tr(Text::merge_base_none);
}

void choose_base(Frame& frame, const app::Merging& merging) {
    Choice choice{.key = "base", .label = frame.tr(Text::merge_base), .name = frame.tr(Text::merge_base)};
    for (const app::BaseFrom each : merging.bases) {
        if (each == merging.base) choice.current = choice.options.size();
        choice.options.push_back(words_of(frame, each));
    }
    if (const auto picked = choose(frame, choice)) {
        app::CompareView view = frame.app.view.compare;
        view.base = merging.bases[*picked];
        arrange(frame, std::move(view));
    }
    paragraph(frame.tr(merging.merged.with_base ? Text::merge_with_base : Text::merge_without_base), {colour::muted, Weight::regular, size::small});
}

// ── the conflicts ────────────────────────────────────────────────────────────────────────────────
void open_conflict(Frame& frame, std::size_t position) {
    app::CompareView view = frame.app.view.compare;
    view.conflict = position;
    arrange(frame, std::move(view));
}

void draw_rest(Frame& frame) {
    const Button ours{.key = "rest ours", .label = frame.tr(Text::merge_rest_ours)};
    flow(button_width(ours));
    if (button(ours)) frame.post(app::DecideRest{change::Take::ours});
    const Button theirs{.key = "rest theirs", .label = frame.tr(Text::merge_rest_theirs)};
    flow(button_width(theirs));
    if (button(theirs)) frame.post(app::DecideRest{change::Take::theirs});
}

void draw_conflict_line(Frame& frame, const app::Merging& merging, std::size_t position) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(told_height));
    const std::string chosen = words_of_choice(frame, merging, position);
    const bool open = frame.app.view.compare.conflict == position;
    name_item({.label = frame.tr(Text::merge_conflict_of, {std::to_string(position + 1), std::to_string(merging.places.size()), merging.places[position]}),
               .role = Role::row, .value = chosen, .selected = open});
    ImGui::PushStyleColor(ImGuiCol_Header, colour::accent_light);
    if (ImGui::Selectable("##conflict", open, ImGuiSelectableFlags_None, {max.x - min.x, max.y - min.y})) open_conflict(frame, position);
    ImGui::PopStyleColor();
    const float right = max.x - scaled(180);
    const bool undecided = !app::choice_of(frame.app, merging.merged.conflicts[position]);
    const bool whole = text_in({min.x + scaled(6), min.y}, {right, max.y}, merging.places[position], {{colour::text, Weight::regular, size::small}, Align::left, 2});
    text_in({right + scaled(8), min.y}, {max.x - scaled(6), max.y}, chosen, {{undecided ? colour::amber : colour::muted, undecided ? Weight::strong : Weight::regular, size::small}, Align::right, 2});
    if (!whole) tooltip(merging.places[position]);
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::line);
}

void draw_conflicts(Frame& frame, const app::Merging& merging) {
    const std::size_t count = merging.places.size();
    if (count == 0) return paragraph(frame.tr(Text::merge_no_conflict), {colour::green});
    const std::size_t decided = comparison_of(frame).decided;
    ImGui::AlignTextToFramePadding();
    paragraph(frame.tr(Text::merge_progress, {std::to_string(decided), std::to_string(count)}), {colour::text, Weight::strong, size::text});
    if (decided < count) draw_rest(frame);
    draw_conflict(frame, merging, std::min(frame.app.view.compare.conflict, count - 1));
    if (count > 1) draw_told_rows("conflicts", count, [&](std::size_t i) { draw_conflict_line(frame, merging, i); });
}

// ── what comes of it ─────────────────────────────────────────────────────────────────────────────
void list_issues(Frame& frame, const base::Issues& issues, Role role) {
    for (const base::Issue& each : issues) {
        const std::string words = words::words(each, frame.lang());
        wrapped(words, {role == Role::alert ? colour::red_dark : colour::text});
        note_item({.label = words, .role = role});
    }
}

// The score before and after, and the issues that neither side has.
void draw_result(Frame& frame, const app::MergeResult& result) {
    if (!result.plan) {
        paragraph(frame.tr(Text::merge_refused), {colour::red_dark, Weight::strong, size::text});
        return list_issues(frame, result.plan.error(), Role::alert);
    }
    const eval::Figure& before = frame.derived().results.nodes[frame.derived().results.body].figure;
    paragraph(frame.tr(Text::acts_scores, {score_words(frame, before), score_words(frame, result.body.figure)}));
    if (result.issues.empty()) return paragraph(frame.tr(Text::merge_no_new_issues), {colour::green});
    paragraph(frame.tr(Text::merge_new_issues), {colour::amber, Weight::strong, size::text});
    list_issues(frame, result.issues, Role::text);
}

void draw_acceptance(Frame& frame, const app::Merging& merging) {
    list_issues(frame, merging.merged.issues, Role::alert);
    const auto& result = comparison_of(frame).result;
    if (result) draw_result(frame, *result);
    const bool ready = result && result->plan;
    if (button({.key = "accept", .label = frame.tr(Text::merge_accept), .look = Look::primary, .enabled = ready,
                .tip = frame.tr(ready ? Text::merge_accept_tip : Text::merge_waits)}))
        frame.post(app::AcceptMerge{});
    const Button close{.key = "close", .label = frame.tr(Text::compare_close, {frame.document().other->name}), .look = Look::quiet};
    flow(button_width(close));
    if (button(close)) frame.post(app::CloseOther{});
}

std::string counted(const Frame& frame, std::size_t count) {
    if (count == 0) return frame.tr(Text::merge_nothing_kept);
    return count == 1 ? frame.tr(Text::merge_one_kept) : frame.tr(Text::merge_kept, {std::to_string(count)});
}

// Without a base these are the same differences as the conflicts.
void draw_taken(Frame& frame, const app::Merging& merging) {
    if (!merging.merged.with_base) return;
    const auto list = [&](const char* key, Text side, const std::vector<app::Noted>& all) {
        draw_told_rows(key, all.size(), [&](std::size_t i) {
            draw_told(frame, {.label = frame.tr(Text::merge_line, {frame.tr(side) + std::string(" ") + std::to_string(i + 1), all[i].words}), .words = all[i].words, .id = all[i].id});
        });
    };
    section(words::counted_taken(merging.from_theirs.size(), frame.lang()));
    list("theirs", Text::merge_side_theirs, merging.from_theirs);
    section(counted(frame, merging.from_ours.size()));
    list("ours", Text::merge_side_ours, merging.from_ours);
    for (const std::string& line : merging.renamed) paragraph(line, {colour::muted, Weight::regular, size::small});
}

}  // namespace

void draw_merge(Frame& frame) {
    if (!comparison_of(frame).merging) {
        paragraph(frame.tr(Text::merge_no_file), {colour::muted});
        return draw_ask_other(frame);
    }
    const app::Merging& merging = *comparison_of(frame).merging;
    heading(frame.tr(Text::merge_title, {frame.document().other->name}), 2);
    choose_base(frame, merging);
    draw_conflicts(frame, merging);
    draw_acceptance(frame, merging);
    draw_taken(frame, merging);
}

}  // namespace ui
