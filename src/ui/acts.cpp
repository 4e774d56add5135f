// The place Atti: its tools as tabs over the one shown.
#include "ui/acts.hpp"

#include <utility>

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/row.hpp"
#include "ui/tabs.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

void draw_tool(Frame& frame) {
    switch (frame.app.view.acts.pane) {
        case app::ActsPane::listing: return draw_register(frame);
        case app::ActsPane::fresh: return draw_new_act(frame);
        case app::ActsPane::states: return draw_states(frame);
    }
}

}  // namespace

void arrange(Frame& frame, app::ActsView view) { frame.post(app::ArrangeActs{std::move(view)}); }

const app::Acts& acts_of(const Frame& frame) { return *frame.document().acts; }

std::string row_title(const Frame& frame, const std::string& id) {
    if (const auto* objective = plan::find(frame.plan(), plan::ObjectiveId{id})) return title_of(*objective);
    const auto* indicator = plan::find(frame.plan(), plan::IndicatorId{id});
    return indicator ? title_of(*indicator) : std::string();
}

void draw_told(Frame& frame, const Told& told) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = scaled(told.title.empty() ? told_height : titled_height);
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x - told.right, min.y + height);
    if (plan::find_node(frame.plan(), told.id)) {
        const bool current = frame.app.view.selected && plan::id_of(*frame.app.view.selected) == told.id;
        name_item({.label = told.label, .role = Role::link, .selected = current});
        ImGui::PushStyleColor(ImGuiCol_Header, colour::accent_light);
        if (ImGui::Selectable("##told", current, ImGuiSelectableFlags_None, {max.x - min.x, height})) frame.post(app::GoTo{told.id});
        ImGui::PopStyleColor();
    } else {
        ImGui::Dummy({max.x - min.x, height});
        note_item({.label = told.label, .role = Role::text});
    }
    const float left = min.x + scaled(6);
    const float below = told.title.empty() ? min.y : min.y + scaled(size::text + 2);
    bool whole = true;
    if (!told.title.empty()) whole = text_in({left, min.y + scaled(2)}, {max.x, below}, told.title, {{colour::text, Weight::strong, size::small}});
    whole = text_in({left, below}, {max.x, max.y}, told.words, {{colour::text, Weight::regular, size::small}, Align::left, 2}) && whole;
    if (!whole) tooltip((told.title.empty() ? "" : told.title + "\n") + told.words);
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, {max.x + told.right, max.y}, colour::line);
}

void draw_acts(Frame& frame) {
    if (!frame.document().acts) return;
    const std::vector<std::string> labels{frame.tr(Text::acts_pane_listing), frame.tr(Text::acts_pane_fresh), frame.tr(Text::acts_pane_states)};
    const auto current = static_cast<std::size_t>(frame.app.view.acts.pane);
    if (const auto picked = tabs({"acts panes", frame.tr(Text::acts_panes), labels, current})) {
        app::ActsView view = frame.app.view.acts;
        view.pane = static_cast<app::ActsPane>(*picked);
        arrange(frame, std::move(view));
    }
    ImGui::PushStyleColor(ImGuiCol_Separator, colour::line);
    ImGui::Separator();
    ImGui::PopStyleColor();
    ImGui::BeginChild(("acts " + std::to_string(current)).c_str(), {0, 0}, ImGuiChildFlags_NavFlattened);
    draw_tool(frame);
    ImGui::EndChild();
}

}  // namespace ui
