// The strip of places under the header, one click each.
#include <array>

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/tabs.hpp"
#include "ui/text.hpp"

namespace ui {

void draw_places(Frame& frame) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, colour::accent_dark);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, colour::white);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(12), 0));
    ImGui::BeginChild("places", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    constexpr std::array places{app::Place::plan, app::Place::what_if};
    const std::vector<std::string> labels{frame.tr(Text::place_plan), frame.tr(Text::place_what_if)};
    const auto current = static_cast<std::size_t>(frame.app.view.place);
    if (const auto picked = tabs({"places", frame.tr(Text::ui_places), labels, current, TabLook::on_dark})) frame.post(app::ShowPlace{places[*picked]});
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
}

}  // namespace ui
