// Two states beside each other: scores, what is different row by row, filtered.
#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "misc/cpp/imgui_stdlib.h"
#include "ui/acts.hpp"
#include "ui/compare.hpp"
#include "ui/compared.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr float kinds_side_by_side = 700;  // logical width from which each is a button
constexpr float scores_width = 150;

// ── the two sides ────────────────────────────────────────────────────────────────────────────────
void choose_side(Frame& frame, const char* key, Text label, app::Compared app::CompareView::* member) {
    const auto& sides = comparison_of(frame).sides;
    const app::ComparedStates& states = *comparison_of(frame).states;
    const std::string shown = member == &app::CompareView::from ? states.from : states.to;
    Choice choice{.key = key, .label = frame.tr(label), .name = frame.tr(label), .nothing = shown};
    for (const app::Compared& side : sides) {
        choice.options.push_back(app::name_of(frame.document(), side, frame.lang()));
        if (side == frame.app.view.compare.*member) choice.current = choice.options.size() - 1;
    }
    const auto picked = choose(frame, choice);
    if (!picked) return;
    app::CompareView view = frame.app.view.compare;
    view.*member = sides[*picked];
    arrange(frame, std::move(view));
}

void draw_sides(Frame& frame, const app::ComparedStates& states) {
    const Columns columns("states", 2);
    columns.next();
    choose_side(frame, "from", Text::acts_from, &app::CompareView::from);
    draw_score_of(frame, states.from_body, states.from);
    columns.next();
    choose_side(frame, "to", Text::acts_to, &app::CompareView::to);
    draw_score_of(frame, states.to_body, states.to);
}

void swap_sides(Frame& frame) {
    app::CompareView view = frame.app.view.compare;
    std::swap(view.from, view.to);
    arrange(frame, std::move(view));
}

void draw_tools(Frame& frame) {
    draw_ask_other(frame);
    if (frame.document().other) {
        const Button close{.key = "close", .label = frame.tr(Text::compare_close, {frame.document().other->name}), .look = Look::quiet};
        flow(button_width(close));
        if (button(close)) frame.post(app::CloseOther{});
    }
    const Button swap{.key = "swap", .label = frame.tr(Text::compare_swap), .name = frame.tr(Text::compare_swap_named)};
    flow(button_width(swap));
    if (button(swap)) swap_sides(frame);
    const Button copy{.key = "copy", .label = frame.tr(Text::compare_copy), .enabled = !comparison_of(frame).shown.empty(), .tip = frame.tr(Text::compare_copy_tip)};
    flow(button_width(copy));
    if (button(copy)) frame.post(app::CopyComparison{});
}

// ── the filter ───────────────────────────────────────────────────────────────────────────────────
void draw_text(Frame& frame) {
    const app::CompareView& view = frame.app.view.compare;
    ImGui::SetNextItemWidth(std::clamp(ImGui::GetContentRegionAvail().x * 0.4F, scaled(190), scaled(320)));
    name_item({.label = frame.tr(Text::compare_filter), .role = Role::textbox, .value = view.text});
    std::string typed = view.text;
    ImGui::InputTextWithHint("##compare filter", frame.tr(Text::compare_filter_hint), &typed, ImGuiInputTextFlags_EscapeClearsAll);
    if (!ImGui::IsItemEdited() || typed == view.text) return;
    app::CompareView wanted = view;
    wanted.text = typed;
    arrange(frame, std::move(wanted));
}

void show_kind(Frame& frame, std::optional<app::ChangeKind> kind) {
    app::CompareView view = frame.app.view.compare;
    view.kind = kind;
    arrange(frame, std::move(view));
}

// Every kind together, then each that there is, and the chosen one.
struct Offered {
    std::optional<app::ChangeKind> kind;
    std::string words;
    std::size_t count = 0;
};
std::vector<Offered> kinds_at_hand(const Frame& frame) {
    std::vector<Offered> all{{.words = frame.tr(Text::compare_kind_all)}};
    for (std::size_t i = 0; i < app::change_kinds; ++i) {
        const auto kind = static_cast<app::ChangeKind>(i);
        const std::size_t count = comparison_of(frame).by_kind[i];
        all.front().count += count;
        if (count > 0 || frame.app.view.compare.kind == kind) all.push_back({kind, frame.tr(app::text_of(kind)), count});
    }
    return all;
}

void draw_kind_buttons(Frame& frame, const std::vector<Offered>& kinds) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const bool chosen = kinds[i].kind == frame.app.view.compare.kind;
        const std::string key = std::to_string(kinds[i].kind ? static_cast<int>(*kinds[i].kind) : -1);
        const std::string count = std::to_string(kinds[i].count);
        const Button each{.key = key.c_str(), .label = frame.tr(Text::issues_choice, {kinds[i].words, count}), .name = frame.tr(Text::compare_kind_named, {kinds[i].words, count}),
                          .look = chosen ? Look::primary : Look::quiet, .pressed = chosen};
        if (i > 0) flow(button_width(each));
        if (button(each) && !chosen) show_kind(frame, kinds[i].kind);
    }
}

void draw_kind_choice(Frame& frame, const std::vector<Offered>& kinds) {
    Choice choice{.key = "kind", .name = frame.tr(Text::compare_kind), .width = 230};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        choice.options.push_back(frame.tr(Text::issues_choice, {kinds[i].words, std::to_string(kinds[i].count)}));
        if (kinds[i].kind == frame.app.view.compare.kind) choice.current = i;
    }
    if (const auto picked = choose(frame, choice)) show_kind(frame, kinds[*picked].kind);
}

void draw_filter(Frame& frame) {
    const bool wide = ImGui::GetContentRegionAvail().x >= scaled(kinds_side_by_side);
    draw_text(frame);
    const auto kinds = kinds_at_hand(frame);
    wide ? draw_kind_buttons(frame, kinds) : draw_kind_choice(frame, kinds);
}

// ── the lines ────────────────────────────────────────────────────────────────────────────────────
std::string score_or_none(const Frame& frame, const std::optional<double>& score) {
    return score ? words::percent(*score, frame.lang()) : frame.tr(Text::ui_no_figure);
}

void draw_line(Frame& frame, const app::ComparedLine& line) {
    const bool scored = line.before || line.after;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float right = min.x + ImGui::GetContentRegionAvail().x - scaled(4);
    const float height = scaled(told_height);
    const std::string scores = scored ? frame.tr(Text::compare_scores, {score_or_none(frame, line.before), score_or_none(frame, line.after)}) : std::string();
    const auto apart = line.before && line.after ? std::optional(*line.after - *line.before) : std::nullopt;
    const std::string difference = difference_words(frame, apart);
    const std::string label = scored ? frame.tr(Text::compare_label, {line.label, scores + (difference.empty() ? "" : " " + difference)}) : line.label;
    draw_told(frame, {.label = label, .words = line.words, .id = line.id, .right = scored ? scaled(scores_width) : 0});
    if (!scored) return;
    const float middle = difference.empty() ? min.y + height : min.y + height / 2;
    const float left = right - scaled(scores_width) + scaled(8);
    text_in({left, min.y}, {right, middle}, scores, {{colour::muted, Weight::regular, size::small}, Align::right});
    if (!difference.empty()) text_in({left, middle}, {right, min.y + height}, difference, {{ink_of_difference(apart), Weight::strong, size::small}, Align::right});
}

void draw_lines(Frame& frame, const app::ComparedStates& states) {
    const auto& shown = comparison_of(frame).shown;
    draw_told_rows("lines", shown.size(), [&](std::size_t i) {
        const app::ComparedLine& line = states.lines[shown[i]];
        if (line.is_heading) draw_told_heading(line.words);
        else draw_line(frame, line);
    });
}

void draw_notes(Frame& frame, const app::ComparedStates& states) {
    if (states.notes.empty()) return;
    section(frame.tr(Text::acts_notes));
    draw_told_rows("notes", states.notes.size(), [&](std::size_t i) {
        draw_told(frame, {.label = states.notes[i].words, .words = states.notes[i].words, .id = states.notes[i].id});
    });
}

void draw_nothing_shown(Frame& frame) {
    paragraph(frame.tr(Text::compare_none_shown), {colour::muted});
    if (!button({.key = "clear", .label = frame.tr(Text::issues_clear)})) return;
    app::CompareView view = frame.app.view.compare;
    view.kind.reset();
    view.text.clear();
    arrange(frame, std::move(view));
}

}  // namespace

void draw_differences(Frame& frame) {
    if (!comparison_of(frame).states) return;
    const app::ComparedStates& states = *comparison_of(frame).states;
    draw_sides(frame, states);
    draw_tools(frame);
    paragraph(states.counts);
    if (states.lines.empty()) return draw_notes(frame, states);
    draw_filter(frame);
    if (comparison_of(frame).shown.empty()) draw_nothing_shown(frame);
    draw_lines(frame, states);
    draw_notes(frame, states);
}

}  // namespace ui
