// The place Schede individuali: managers' cards on the left, the open one whole beside them, or below where the
// window is narrow.
#include "ui/scorecards.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr float stacked_below = 640;  // logical width of the panel
constexpr float list_width = 0.28F;
constexpr float least_list = 236, most_list = 360;
constexpr float stacked_list = 190;

void draw_none(Frame& frame) {
    heading(frame.tr(Text::cards_title), 2);
    paragraph(frame.tr(Text::cards_none), {colour::muted});
    command_button(frame, "cards.new", Look::primary);
    flow(command_width(frame, "file.import"));
    command_button(frame, "file.import", Look::plain);
}

void draw_none_shown(Frame& frame) {
    paragraph(frame.tr(Text::cards_none_shown, {std::to_string(cards_of(frame).all)}), {colour::muted});
    if (button({.key = "all", .label = frame.tr(Text::cards_show_all)})) frame.post(app::ArrangeScorecards{{.order = frame.app.view.scorecards.order}});
}

void draw_open(Frame& frame) {
    const std::string key = "card " + objective_of(frame, open_card(frame)).id.value;
    ImGui::PushID(key.c_str());
    draw_card_head(frame);
    draw_card_rows(frame);
    ImGui::PopID();
}

void draw_stacked(Frame& frame) {
    draw_card_filters(frame);
    if (cards_of(frame).shown.empty()) return draw_none_shown(frame);
    draw_card_list(frame, scaled(stacked_list));
    ImGui::Separator();
    draw_open(frame);
}

void draw_beside(Frame& frame, ImVec2 area) {
    const float width = ImFloor(std::clamp(area.x * list_width, scaled(least_list), scaled(most_list)));
    ImGui::BeginChild("cards", {width, area.y}, ImGuiChildFlags_NavFlattened);
    draw_card_filters(frame);
    const bool any = !cards_of(frame).shown.empty();
    if (any) draw_card_list(frame, std::max(scaled(120), ImGui::GetContentRegionAvail().y));
    else draw_none_shown(frame);
    ImGui::EndChild();
    if (!any) return;
    ImGui::SameLine(0, scaled(16));
    ImGui::BeginChild("card", {0, area.y}, ImGuiChildFlags_NavFlattened);
    draw_open(frame);
    ImGui::EndChild();
}

}  // namespace

const app::Scorecards& cards_of(const Frame& frame) { return *frame.document().scorecards; }

const eval::Scorecard& open_card(const Frame& frame) { return cards_of(frame).shown[*cards_of(frame).open]; }

const plan::Objective& objective_of(const Frame& frame, const eval::Scorecard& card) { return *frame.plan().objectives[card.objective]; }

std::string name_of_card(const Frame& frame, const eval::Scorecard& card) {
    const std::string& name = objective_of(frame, card).name;
    return name.empty() ? frame.tr(Text::ui_unnamed) : name;
}

std::string name_of_row(const Frame& frame, const Row& row) {
    const std::string name = row.name().empty() ? frame.tr(Text::ui_unnamed) : row.name();
    if (row.objective) return row.code().empty() ? name : row.code() + "  " + name;
    if (!row.code().empty()) return row.code();
    const Row above = row_at(frame, parent_of(frame, row.position));
    return above.is_root() ? name : title_of(*above.objective) + ": " + name;
}

void draw_scorecards(Frame& frame) {
    if (!frame.document().scorecards) return;
    if (cards_of(frame).all == 0) return draw_none(frame);
    const ImVec2 area = ImGui::GetContentRegionAvail();
    if (area.x < scaled(stacked_below)) draw_stacked(frame);
    else draw_beside(frame, {area.x, std::max(area.y, scaled(300))});
}

}  // namespace ui
