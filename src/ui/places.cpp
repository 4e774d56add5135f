// The strip of places under the header, one click each.
#include <array>

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/tabs.hpp"
#include "ui/text.hpp"

namespace ui {

namespace {
// In the order of app::Place.
constexpr std::array places{Text::place_plan, Text::place_measuring, Text::place_dashboard, Text::place_map, Text::place_scorecards, Text::place_acts, Text::place_issues, Text::place_what_if, Text::place_compare};
}  // namespace

Text name_of(app::Place place) { return places[static_cast<std::size_t>(place)]; }

void draw_places(Frame& frame) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, colour::header_lit);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, colour::on_accent);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(12), 0));
    ImGui::BeginChild("places", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    std::vector<std::string> labels;
    std::vector<app::Place> offered;
    std::size_t current = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto place = static_cast<app::Place>(i);
        if (place == frame.app.view.place) current = offered.size();
        if (!app::is_offered(frame.app, place)) continue;
        offered.push_back(place);
        labels.emplace_back(frame.tr(places[i]));
    }
    if (const auto picked = tabs({"places", frame.tr(Text::ui_places), labels, current, TabLook::on_dark})) frame.post(app::ShowPlace{offered[*picked]});
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
}

}  // namespace ui
