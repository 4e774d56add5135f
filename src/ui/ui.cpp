#include "ui/ui.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/asked.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/place_picture.hpp"
#include "ui/sheet.hpp"
#include "ui/splitter.hpp"
#include "ui/theme.hpp"

namespace ui {
namespace {

constexpr float stacked_below = 900;  // logical width under which the inspector goes below the tree
constexpr float least_tree = 250;
constexpr float least_inspector = 330;
constexpr float least_issues = 110;
constexpr ImVec2 tree_padding(14, 10);
constexpr ImVec2 sheet_padding(18, 12);

// What stands on the left of the inspector.
struct Panel {
    const char* key;
    void (*draw)(Frame&);
};

Panel panel_of(app::Place place) {
    switch (place) {
        case app::Place::measuring: return {"measuring", draw_measuring};
        case app::Place::dashboard: return {"dashboard", draw_dashboard};
        case app::Place::map: return {"strategy map", draw_map};
        case app::Place::scorecards: return {"scorecards", draw_scorecards};
        case app::Place::acts: return {"acts", draw_acts};
        case app::Place::issues: return {"all issues", draw_issues_place};
        case app::Place::compare: return {"compare", draw_compare};
        case app::Place::plan:
        case app::Place::what_if: break;
    }
    return {"tree", draw_tree};
}

Region last_region() { return {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()}; }

// As it was left on an earlier visit, else as the width suggests; in drawn pixels.
float first_width(float kept, float suggested) { return kept > 0 ? scaled(kept) : suggested; }

// Beside each other when there is room, else one under the other.
void draw_panel_and_inspector(Frame& frame, const Panel& panel, ImVec2 area) {
    UiState& state = frame.state;
    const float bar = scaled(7);
    if (area.x < scaled(stacked_below)) {
        const float tree = ImFloor(std::max(scaled(least_tree), area.y * 0.5F));
        draw_sheet(frame, {panel.key, {area.x, tree}, colour::sheet, tree_padding}, panel.draw);
        state.regions.panel = last_region();
        ImGui::Separator();
        const float rest = std::max(scaled(least_inspector), area.y - tree - 1);
        draw_sheet(frame, {"inspector", {area.x, rest}, colour::page, sheet_padding}, draw_inspector);
        state.regions.inspector = last_region();
        return;
    }
    if (state.inspector_width <= 0)
        state.inspector_width = first_width(frame.app.view.preferences.layout.inspector, std::clamp(area.x * 0.285F, scaled(356), scaled(540)));
    const float most = area.x - scaled(480);
    state.inspector_width = std::clamp(state.inspector_width, std::min(scaled(330), most), most);
    draw_sheet(frame, {panel.key, {area.x - state.inspector_width - bar, area.y}, colour::sheet, tree_padding}, panel.draw);
    state.regions.panel = last_region();
    ImGui::SameLine(0, 0);
    const Moved moved = splitter({"inspector", frame.tr(Text::ui_split_inspector), Axis::x, {bar, area.y}});
    state.inspector_width -= moved.by;
    if (moved.ended) keep_layout(frame);
    ImGui::SameLine(0, 0);
    draw_sheet(frame, {"inspector", {state.inspector_width, area.y}, colour::page, sheet_padding}, draw_inspector);
    state.regions.inspector = last_region();
}

void draw_panes(Frame& frame) {
    UiState& state = frame.state;
    ImVec2 area = ImGui::GetContentRegionAvail();
    const app::Place place = frame.app.view.place;
    const bool issues = frame.app.view.issues_shown && place != app::Place::issues;
    const bool stacked = area.x < scaled(stacked_below);
    const float bar = scaled(7);
    const float least = scaled(stacked ? least_tree + least_inspector : least_tree);
    if (issues && state.issues_height <= 0) state.issues_height = first_width(frame.app.view.preferences.layout.issues, scaled(200));
    const float most = std::max(scaled(least_issues), area.y - least - bar);
    const float issues_height = std::clamp(state.issues_height, scaled(least_issues), most);
    const ImVec2 upper(area.x, std::max(least, issues ? area.y - issues_height - bar : area.y));
    if (frame.trying()) draw_what_if(frame, upper);
    else draw_panel_and_inspector(frame, panel_of(place), upper);
    if (!issues) return;
    const Moved moved = splitter({"issues", frame.tr(Text::ui_split_issues), Axis::y, {area.x, bar}});
    state.issues_height = issues_height - moved.by;
    if (moved.ended) keep_layout(frame);
    draw_sheet(frame, {"issues", {area.x, issues_height}, colour::sheet, sheet_padding}, draw_issues);
}

void draw_workspace(Frame& frame) {
    Regions& regions = frame.state.regions;
    draw_header(frame);
    regions.header = last_region();
    draw_places(frame);
    regions.places = last_region();
    draw_summary(frame);
    regions.summary = last_region();
    draw_notices(frame);
    draw_panes(frame);
}

void draw_main_window(Frame& frame) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->WorkPos);
    ImGui::SetNextWindowSize(viewport->WorkSize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::Begin(main_window, nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_NoBringToFrontOnFocus);
    if (frame.app.document)
        draw_workspace(frame);
    else
        draw_start_screen(frame);
    const bool has_tree = frame.app.view.place == app::Place::plan || frame.app.view.place == app::Place::what_if;
    frame.state.tree_shown = frame.state.tree_shown && frame.app.document && has_tree;
    frame.state.issues_shown = frame.state.issues_shown && frame.app.document && frame.app.view.place == app::Place::issues;
    ImGui::End();
    ImGui::PopStyleVar(2);
}

// A field that vanished while it was typed in takes its text along.
void forget_lost_typing(UiState& state) {
    if (state.refocus == 0 && state.typing.field != GImGui->ActiveId) state.typing = {};
}

}  // namespace

void keep_layout(Frame& frame) {
    const auto logical = [](float pixels) { return pixels / scaled(1); };
    app::Preferences now = frame.app.view.preferences;
    if (frame.state.inspector_width > 0) now.layout.inspector = logical(frame.state.inspector_width);
    if (frame.state.issues_height > 0) now.layout.issues = logical(frame.state.issues_height);
    if (frame.state.pane_width > 0) now.layout.pane = logical(frame.state.pane_width);
    frame.post(app::Prefer{now});
}

void draw(const app::App& app, UiState& state, app::Actions& out) {
    Frame frame{app, state, out};
    wear(app.view.preferences.appearance);
    state.fills_right = false;
    begin_items();
    begin_asked();
    ImGui::PushFont(regular_font(), 0);
    run_shortcuts(frame);
    const std::size_t commands = out.size();
    prepare_place_picture(frame);
    draw_main_window(frame);
    take_place_picture(frame);
    draw_dialogs(frame);
    ImGui::PopFont();
    // What a shortcut asked for comes after the text that it made a field commit.
    std::rotate(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(commands), out.end());
    forget_lost_typing(state);
    end_items();
    follow_caret(state.caret, app.view.lang);
}

}  // namespace ui
