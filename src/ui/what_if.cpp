// The place Simulazione: the layers, the tree under them, and what is asked of it.
#include <algorithm>
#include <string>
#include <utility>

#include "imgui_internal.h"
#include "ui/panels.hpp"
#include "ui/row.hpp"
#include "ui/sheet.hpp"
#include "ui/splitter.hpp"
#include "ui/tabs.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"

namespace ui {
namespace {

constexpr float stacked_below = 980;  // logical width under which the three stand one under the other
constexpr float layers_width = 244;
constexpr float least_pane = 400;
constexpr float least_tree = 330;
constexpr ImVec2 sheet_padding(16, 12);

bool is_wide(app::Pane pane) { return pane == app::Pane::side_by_side; }

// One under the other; the whole window scrolls.
void draw_stacked(Frame& frame, ImVec2 area) {
    if (!is_wide(frame.app.view.what_if.pane)) {
        draw_sheet(frame, {"tree", {area.x, std::max(scaled(260), area.y * 0.5F)}, colour::sheet, {14, 10}}, draw_tree);
        ImGui::Separator();
    }
    draw_sheet(frame, {"pane", {area.x, std::max(scaled(420), area.y * 0.8F)}, colour::page, sheet_padding}, draw_pane);
    ImGui::Separator();
    draw_sheet(frame, {"layers", {area.x, 0}, colour::page, sheet_padding, true}, draw_layers);
}

void draw_side_panes(Frame& frame, ImVec2 area) {
    if (is_wide(frame.app.view.what_if.pane)) return draw_sheet(frame, {"pane", area, colour::page, sheet_padding}, draw_pane);
    UiState& state = frame.state;
    const float bar = scaled(7);
    const float kept = scaled(frame.app.view.preferences.layout.pane);
    if (state.pane_width <= 0) state.pane_width = kept > 0 ? kept : std::clamp(area.x * 0.47F, scaled(least_pane), scaled(720));
    const float most = area.x - scaled(least_tree);
    state.pane_width = std::clamp(state.pane_width, std::min(scaled(least_pane), most), most);
    draw_sheet(frame, {"tree", {area.x - state.pane_width - bar, area.y}, colour::sheet, {14, 10}}, draw_tree);
    ImGui::SameLine(0, 0);
    const Moved moved = splitter({"pane", frame.tr(Text::ui_split_pane), Axis::x, {bar, area.y}});
    state.pane_width -= moved.by;
    if (moved.ended) keep_layout(frame);
    ImGui::SameLine(0, 0);
    draw_sheet(frame, {"pane", {state.pane_width, area.y}, colour::page, sheet_padding}, draw_pane);
}

}  // namespace

std::string asked_about(const Frame& frame) {
    return title_of(*frame.plan().objectives[frame.what_if().objective]);
}

void arrange(Frame& frame, app::WhatIfView view) { frame.post(app::ArrangeWhatIf{std::move(view)}); }

namespace {

void draw_tool(Frame& frame) {
    switch (frame.app.view.what_if.pane) {
        case app::Pane::levers: return draw_levers(frame);
        case app::Pane::seek: return draw_seek(frame);
        case app::Pane::tornado: return draw_tornado(frame);
        case app::Pane::outlook: return draw_outlook(frame);
        case app::Pane::realism: return draw_realism(frame);
        case app::Pane::side_by_side: return draw_side_by_side(frame);
    }
}

}  // namespace

void draw_pane(Frame& frame) {
    const std::vector<std::string> labels{frame.tr(Text::pane_levers), frame.tr(Text::pane_seek), frame.tr(Text::pane_tornado),
                                          frame.tr(Text::pane_outlook), frame.tr(Text::pane_realism), frame.tr(Text::pane_side_by_side)};
    const auto current = static_cast<std::size_t>(frame.app.view.what_if.pane);
    if (const auto picked = tabs({"panes", frame.tr(Text::ui_panes), labels, current})) {
        app::WhatIfView view = frame.app.view.what_if;
        view.pane = static_cast<app::Pane>(*picked);
        arrange(frame, std::move(view));
    }
    ImGui::PushStyleColor(ImGuiCol_Separator, colour::line);
    ImGui::Separator();
    ImGui::PopStyleColor();
    // Each tool keeps where it was scrolled to; the tabs stay in sight.
    ImGui::BeginChild(("tool " + std::to_string(current)).c_str(), {0, 0}, ImGuiChildFlags_NavFlattened);
    draw_tool(frame);
    ImGui::EndChild();
}

void draw_what_if(Frame& frame, ImVec2 area) {
    if (area.x < scaled(stacked_below)) return draw_stacked(frame, area);
    const float width = scaled(layers_width);
    draw_sheet(frame, {"layers", {width, area.y}, colour::page, sheet_padding}, draw_layers);
    ImGui::SameLine(0, 1);
    draw_side_panes(frame, {area.x - width - 1, area.y});
}

}  // namespace ui
