// The rows of the open card: weights, targets and values written in their cells, points as the core tells them.
#include <algorithm>
#include <array>

#include "app/cells.hpp"
#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/scorecard_cells.hpp"
#include "ui/scorecards.hpp"
#include "ui/text.hpp"
#include "ui/value_fields.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/scorecards.hpp"

namespace ui {
namespace {

constexpr float heading_height = 30;
constexpr float narrow_below = 700;  // logical: then the target stands under the name

struct Layout {
    bool narrow;
    float height;
};

Layout layout() {
    const bool narrow = ImGui::GetContentRegionAvail().x < scaled(narrow_below);
    return {narrow, ImFloor(scaled(narrow ? 66 : 54))};
}

void draw_heading(const std::string& label, Align align) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(heading_height));
    text_in(min, max, label, {{colour::muted, Weight::strong, size::small}, align});
    ImGui::Dummy({0, scaled(heading_height)});
    note_item({.label = label, .role = Role::columnheader}, min, max);
}

void draw_headings(Frame& frame) {
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    const std::array labels{std::string(frame.tr(Text::cards_row)), std::string(frame.tr(Text::field_weight)), frame.tr(Text::field_target, {std::to_string(frame.app.view.year)}),
                            std::string(frame.tr(Text::ui_actual)), std::string(frame.tr(Text::ui_achievement_short)), std::string(frame.tr(Text::cards_points))};
    for (int i = 0; i < static_cast<int>(labels.size()); ++i)
        if (ImGui::TableSetColumnIndex(i)) draw_heading(labels[static_cast<std::size_t>(i)], i == score_part || i == points_part ? Align::right : Align::left);
}

bool begin_table(Frame& frame, const Layout& l) {
    GImGui->NextWindowData.HasFlags |= ImGuiNextWindowDataFlags_HasChildFlags;
    GImGui->NextWindowData.ChildFlags = ImGuiChildFlags_NavFlattened;
    const ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_BordersOuterH | ImGuiTableFlags_NoBordersInBody | ImGuiTableFlags_Hideable | ImGuiTableFlags_NoSavedSettings;
    if (!ImGui::BeginTable("rows", card_parts, flags)) return false;
    ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch, 1);
    ImGui::TableSetupColumn("weight", ImGuiTableColumnFlags_WidthFixed, scaled(66));
    ImGui::TableSetupColumn("target", ImGuiTableColumnFlags_WidthFixed, scaled(124));
    ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthFixed, scaled(l.narrow ? 120 : 150));
    ImGui::TableSetupColumn("score", ImGuiTableColumnFlags_WidthFixed, scaled(92));
    ImGui::TableSetupColumn("points", ImGuiTableColumnFlags_WidthFixed, scaled(76));
    ImGui::TableSetupColumn("away", ImGuiTableColumnFlags_WidthFixed, scaled(30));
    ImGui::TableSetColumnEnabled(target_part, !l.narrow);
    ImGui::TableSetColumnEnabled(away_part, !l.narrow);
    draw_headings(frame);
    return true;
}

void draw_row(Frame& frame, const eval::CardRow& row, const Layout& l) {
    ImGui::TableNextRow(ImGuiTableRowFlags_None, l.height);
    if (row.group) ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, colour::group);
    const CardCell cell{row, row_at(frame, row.row), l.height, l.narrow};
    ImGui::PushID(cell.row.id().c_str());
    for (int i = 0; i < card_parts; ++i)
        if (ImGui::TableSetColumnIndex(i)) draw_card_cell(frame, cell, static_cast<CardPart>(i));
    ImGui::PopID();
}

void total_cell(const std::string& label, const std::string& words, float height, Align align) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + height);
    text_in(min, max, words, {{colour::text, Weight::strong}, align});
    note_item({.label = label, .role = Role::cell, .value = words}, min, max);
}

void draw_total(Frame& frame, const eval::Scorecard& card, const Layout& l) {
    ImGui::TableNextRow(ImGuiTableRowFlags_None, l.height);
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, colour::group);
    const std::string total = frame.tr(Text::cards_total);
    const auto of_total = [&](Text what) { return frame.tr(Text::ui_field_of, {frame.tr(what), total}); };
    ImGui::TableSetColumnIndex(name_part);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    text_in({min.x + scaled(8), min.y}, {min.x + ImGui::GetContentRegionAvail().x, min.y + l.height}, total + ": " + words::weights_of(card, frame.lang()),
            {{card.adds_up() ? colour::text : colour::amber, Weight::strong}, Align::left, 2});
    ImGui::Dummy({0, l.height});
    ImGui::TableSetColumnIndex(weight_part);
    total_cell(of_total(Text::field_weight), card.sum ? words::number(*card.sum, frame.lang()) : std::string(), l.height, Align::left);
    ImGui::TableSetColumnIndex(score_part);
    total_cell(of_total(Text::ui_achievement), score_words(frame, frame.results().nodes[card.objective].figure), l.height, Align::right);
    ImGui::TableSetColumnIndex(points_part);
    total_cell(of_total(Text::cards_points), card.points ? words::earned(*card.points, frame.lang()) : std::string(), l.height, Align::right);
}

// Tab and Enter find a next field as long as the rows beside the one written into are drawn.
void include_neighbours(const Frame& frame, const eval::Scorecard& card, ImGuiListClipper& clipper) {
    const auto& outline = frame.derived().outline;
    const auto at = std::ranges::find_if(card.rows, [&](const eval::CardRow& row) { return plan::id_of(outline[row.row].node) == frame.state.measured; });
    if (at == card.rows.end()) return;
    const auto index = static_cast<int>(at - card.rows.begin());
    clipper.IncludeItemsByIndex(std::max(0, index - 3), std::min(static_cast<int>(card.rows.size()), index + 4));
}

void draw_adding(Frame& frame, const eval::Scorecard& card) {
    const plan::ObjectiveId& id = objective_of(frame, card).id;
    const bool groups = std::ranges::any_of(card.rows, &eval::CardRow::group);
    if (button({.key = "objective", .label = frame.tr(Text::cards_add_objective)})) frame.post(app::AddObjective{id, plan::Level::individual});
    // Under a card of objectives an indicator of its own would not count.
    const Button indicator{.key = "indicator", .label = frame.tr(Text::cards_add_indicator)};
    if (!groups) {
        flow(button_width(indicator));
        if (button(indicator)) frame.post(app::AddIndicator{id});
        return;
    }
    for (const eval::CardRow& row : card.rows) {
        if (!row.group || row.depth > 1) continue;
        const Row group = row_at(frame, row.row);
        const Button to{.key = "to", .label = frame.tr(Text::cards_add_indicator_to, {called(group)}), .name = frame.tr(Text::cards_add_indicator_to, {name_of_row(frame, group)}), .look = Look::quiet};
        if (frame.app.view.selected != group.node) continue;
        flow(button_width(to));
        if (button(to)) frame.post(app::AddIndicator{group.objective->id});
    }
}

}  // namespace

void draw_card_rows(Frame& frame) {
    const eval::Scorecard& card = open_card(frame);
    if (card.rows.empty()) {
        paragraph(frame.tr(Text::cards_empty), {colour::muted});
        return draw_adding(frame, card);
    }
    const Layout l = layout();
    if (begin_table(frame, l)) {
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(card.rows.size()), l.height);
        include_neighbours(frame, card, clipper);
        while (clipper.Step())
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_row(frame, card.rows[static_cast<std::size_t>(i)], l);
        frame.state.measure_next = false;  // after the last field none follows
        draw_total(frame, card, l);
        ImGui::EndTable();
    }
    draw_adding(frame, card);
}

}  // namespace ui
