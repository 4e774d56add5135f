// The place Cruscotto: the body or a unit at a glance, the worst and the missing first.
#include <algorithm>
#include <cmath>

#include "app/chart_tables.hpp"
#include "imgui_internal.h"
#include "ui/chart_frame.hpp"
#include "ui/charts.hpp"
#include "ui/context_menu.hpp"
#include "ui/contributions.hpp"
#include "ui/dashboard_parts.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/row.hpp"
#include "ui/tabs.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float watched_line = 40;

void choose_unit(Frame& frame) {
    const auto& view = frame.app.view.dashboard;
    const std::string label = frame.tr(Text::dashboard_of);
    Choice choice{.key = "unit", .label = label, .name = label, .options = {frame.tr(Text::dashboard_body)}, .current = 0, .width = 300};
    for (const plan::OrgUnit& unit : frame.plan().units) {
        choice.options.push_back(unit.name);
        if (view.unit == unit.id) choice.current = choice.options.size() - 1;
    }
    const auto picked = choose(frame, choice);
    if (picked) frame.post(app::ArrangeDashboard{{.unit = *picked == 0 ? std::nullopt : std::optional(frame.plan().units[*picked - 1].id), .shape = view.shape}});
}

std::string title_of_card(const Frame& frame, const eval::PerspectiveResult& card) {
    if (!card.perspective) return frame.tr(Text::dashboard_no_perspective);
    const auto& all = frame.plan().perspectives;
    return std::ranges::find(all, *card.perspective, &plan::Perspective::id)->name;
}

// The body or the unit as a card, then the perspectives; pressed, one shows its objectives alone.
void draw_cards(Frame& frame, const app::Dashboard& board) {
    const app::DashboardView& view = frame.app.view.dashboard;
    draw_whole(frame, board);
    for (std::size_t i = 0; i < board.cards.size(); ++i) {
        const eval::PerspectiveResult& card = board.cards[i];
        const std::size_t count = card.objectives.size();
        const std::string about = count == 1 ? frame.tr(Text::dashboard_objectives_one) : frame.tr(Text::dashboard_objectives, {std::to_string(count)});
        const bool chosen = card.perspective && view.perspective == card.perspective;
        flow(scaled(card_width));
        ImGui::PushID(static_cast<int>(i));
        const bool pressed = draw_card(frame, {.key = "card", .title = title_of_card(frame, card), .result = &card.result, .about = about, .pressable = card.perspective.has_value(), .chosen = chosen});
        ImGui::PopID();
        if (pressed) frame.post(app::ArrangeDashboard{{.unit = view.unit, .perspective = chosen ? std::nullopt : card.perspective, .shape = view.shape}});
    }
}

void choose_shape(Frame& frame) {
    app::DashboardView view = frame.app.view.dashboard;
    const auto picked = tabs({"shape", frame.tr(Text::heat_choice), {frame.tr(Text::heat_table), frame.tr(Text::heat_map)}, static_cast<std::size_t>(view.shape)});
    if (!picked) return;
    view.shape = static_cast<app::BoardShape>(*picked);
    frame.post(app::ArrangeDashboard{std::move(view)});
}

void draw_strategic(Frame& frame, const app::Dashboard& board) {
    section(frame.tr(Text::dashboard_strategic));
    if (board.objectives.empty()) return paragraph(frame.tr(Text::dashboard_no_objectives), {colour::muted});
    choose_shape(frame);
    ImGui::SameLine();
    const bool heat = frame.app.view.dashboard.shape == app::BoardShape::heat;
    framed_chart(frame, {.key = "years", .title = frame.tr(Text::heat_title), .draw = [&] { heat ? draw_heat(frame, board) : draw_years(frame, board); },
                         .table = [&] { return app::board_table(frame.plan(), board, frame.lang()); }, .width = 1000});
}

// Of what is selected, else of the body.
void draw_where_from(Frame& frame) {
    if (!frame.document().figures) return;
    const plan::Objective& objective = objective_of_contributions(frame);
    const std::string& name = objective.code.empty() ? objective.name : objective.code;
    ImGui::Dummy({0, scaled(6)});
    if (frame.document().figures->contributions.members.empty()) return paragraph(frame.tr(Text::waterfall_none, {name}), {colour::muted});
    draw_contributions(frame, frame.tr(Text::waterfall_title, {name}));
}

void draw_watched(Frame& frame, const app::Dashboard& board) {
    section(frame.tr(Text::dashboard_watched));
    if (board.watched.empty()) return paragraph(frame.tr(Text::dashboard_no_watched), {colour::green});
    for (const std::size_t position : board.watched) {
        const Row row = row_at(frame, position);
        const std::string title = title_of(*row.indicator);
        const std::string score = row.figure().score ? words::percent(*row.figure().score, frame.lang()) : frame.tr(Text::ui_no_figure);
        ImGui::PushID(row.id().c_str());
        const ImVec2 min = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x;
        const float height = scaled(watched_line);
        const bool selected = frame.app.view.selected == row.node;
        name_item({.label = title, .role = Role::row, .value = score + ", " + status_words(frame, row), .selected = selected});
        if (ImGui::Selectable("##row", selected, ImGuiSelectableFlags_None, {width, height})) frame.post(app::GoTo{row.id()});
        context_menu(frame, row.node, called(row));
        const float right = min.x + width;
        const float state = std::min(width * 0.26F, scaled(170));
        draw_light({min.x + scaled(9), min.y + height / 2}, scaled(6), row.light());
        const bool whole = text_in({min.x + scaled(26), min.y}, {right - state - scaled(92), min.y + height}, title, {{}, Align::left, 2});
        if (!whole) tooltip(title);
        text_in({right - state - scaled(84), min.y}, {right - state - scaled(10), min.y + height}, score, {{}, Align::right});
        text_in({right - state, min.y}, {right, min.y + height}, status_words(frame, row), {{colour::muted, Weight::regular, size::small}, Align::left, 2});
        ImGui::PopID();
    }
}

}  // namespace

void draw_dashboard(Frame& frame) {
    const auto& board = frame.document().dashboard;
    if (!board) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(12), scaled(10)));
    if (!frame.plan().units.empty()) choose_unit(frame);
    draw_cards(frame, *board);
    draw_strategic(frame, *board);
    draw_watched(frame, *board);
    draw_where_from(frame);
    ImGui::PopStyleVar();
}

}  // namespace ui
