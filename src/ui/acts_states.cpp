// The plan at one act beside the plan at another: scores, what is different, what cannot be rebuilt.
#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/acts.hpp"
#include "ui/charts.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

std::vector<app::State> all_states(const Frame& frame) {
    std::vector<app::State> all{{app::State::Kind::adoption, {}}};
    for (const plan::Act& act : frame.document().plan.acts) all.push_back({app::State::Kind::act, act.id});
    all.push_back({});
    return all;
}

void choose_state(Frame& frame, const char* key, Text label, app::State app::ActsView::* member) {
    const auto states = all_states(frame);
    const app::State& current = frame.app.view.acts.*member;
    Choice choice{.key = key, .label = frame.tr(label), .name = frame.tr(label), .nothing = app::name_of(frame.document().plan, current, frame.lang())};
    for (std::size_t i = 0; i < states.size(); ++i) {
        choice.options.push_back(app::name_of(frame.document().plan, states[i], frame.lang()));
        if (states[i] == current) choice.current = i;
    }
    if (const auto picked = choose(frame, choice)) {
        app::ActsView view = frame.app.view.acts;
        view.*member = states[*picked];
        arrange(frame, std::move(view));
    }
}

void draw_choices(Frame& frame, const app::States& states) {
    const Columns columns("states", 2);
    columns.next();
    choose_state(frame, "from", Text::acts_from, &app::ActsView::from);
    draw_score_of(frame, states.from_body, states.from);
    columns.next();
    choose_state(frame, "to", Text::acts_to, &app::ActsView::to);
    draw_score_of(frame, states.to_body, states.to);
}

void draw_lines(Frame& frame, const app::States& states) {
    draw_told_rows("lines", states.lines.size(), [&](std::size_t i) {
        const words::DifferenceLine& line = states.lines[i];
        if (line.is_heading) draw_told_heading(line.words);
        else draw_told(frame, {.label = line.words, .words = line.words, .id = line.id});
    });
}

void draw_notes(Frame& frame, const app::States& states) {
    if (states.notes.empty()) return;
    section(frame.tr(Text::acts_notes));
    draw_told_rows("notes", states.notes.size(), [&](std::size_t i) {
        draw_told(frame, {.label = states.notes[i].words, .words = states.notes[i].words, .id = states.notes[i].id});
    });
}

}  // namespace

void draw_score_of(Frame& frame, const eval::NodeResult& body, const std::string& state) {
    const std::string figure = body.figure.score ? words::percent(*body.figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(size::title + 4));
    const float radius = scaled(7);
    draw_light({min.x + radius + 1, (min.y + max.y) / 2}, radius, body.light);
    text_in({min.x + 3 * radius, min.y}, max, figure, {{colour::text, Weight::strong, size::title}});
    ImGui::Dummy({max.x - min.x, max.y - min.y});
    note_item({.label = frame.tr(Text::acts_score_at, {figure, state}), .role = Role::status, .value = figure});
}

void draw_told_heading(const std::string& words) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(told_height));
    ImGui::GetWindowDrawList()->AddRectFilled({min.x, min.y + scaled(6)}, {max.x, max.y}, colour::group);
    const bool whole = text_in({min.x + scaled(6), min.y + scaled(6)}, max, words, {{colour::text, Weight::strong, size::small}, Align::left, 2});
    ImGui::Dummy({max.x - min.x, max.y - min.y});
    note_item({.label = words, .role = Role::heading, .level = 3});
    if (!whole && ImGui::IsItemHovered()) show_tooltip(words);
}

void draw_states(Frame& frame) {
    if (!acts_of(frame).states) return;
    if (frame.document().plan.acts.empty()) return paragraph(frame.tr(Text::acts_none), {colour::muted});
    const app::States& states = *acts_of(frame).states;
    draw_choices(frame, states);
    paragraph(states.counts);
    if (button({.key = "copy", .label = frame.tr(Text::acts_copy), .tip = frame.tr(Text::acts_copy_tip)})) frame.post(app::CopyDifferences{});
    draw_lines(frame, states);
    draw_notes(frame, states);
}

}  // namespace ui
