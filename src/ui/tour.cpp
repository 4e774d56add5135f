// The tour: five steps over the open plan, each beside what it tells of; it can be left at any step.
#include <algorithm>
#include <array>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

struct Stop {
    Text title;
    Text about;
    Region Regions::*where;
};

constexpr std::array<Stop, app::tour_steps> stops{
    Stop{Text::tour_tree, Text::tour_tree_about, &Regions::panel}, Stop{Text::tour_sheet, Text::tour_sheet_about, &Regions::inspector},
    Stop{Text::tour_places, Text::tour_places_about, &Regions::places}, Stop{Text::tour_summary, Text::tour_summary_about, &Regions::summary},
    Stop{Text::tour_file, Text::tour_file_about, &Regions::header}};

constexpr float card_width = 400;

// Everything but what is spoken of is dimmed.
void dim_around(const Region& lit) {
    const ImVec2 screen = ImGui::GetMainViewport()->WorkSize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(screen);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("##dimmed", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 dim = faded(colour::dim, 140);
    list->AddRectFilled({0, 0}, {screen.x, lit.min.y}, dim);
    list->AddRectFilled({0, lit.max.y}, screen, dim);
    list->AddRectFilled({0, lit.min.y}, {lit.min.x, lit.max.y}, dim);
    list->AddRectFilled({lit.max.x, lit.min.y}, {screen.x, lit.max.y}, dim);
    list->AddRect({lit.min.x + 1, lit.min.y + 1}, {lit.max.x - 1, lit.max.y - 1}, colour::amber_fill, 0, 0, scaled(3));
    ImGui::End();
    ImGui::PopStyleVar();
}

// Beside what is spoken of where there is room, else over it.
ImVec2 place_beside(const Region& lit, ImVec2 card) {
    const ImVec2 screen = ImGui::GetMainViewport()->WorkSize;
    const float gap = scaled(16);
    ImVec2 at(lit.min.x + gap, lit.max.y + gap);
    if (at.y + card.y > screen.y) at = lit.min.x > card.x + 2 * gap ? ImVec2(lit.min.x - card.x - gap, lit.min.y + gap) : ImVec2(lit.max.x + gap, lit.min.y + gap);
    if (at.x + card.x > screen.x - gap) at = {std::max(gap, lit.max.x - card.x - gap), std::max(gap, lit.max.y - card.y - gap)};
    return {std::max(gap, std::min(at.x, screen.x - card.x - gap)), std::max(gap, std::min(at.y, screen.y - card.y - gap))};
}

void draw_buttons(Frame& frame, std::size_t step) {
    const bool last = step + 1 == stops.size();
    if (button({.key = "next", .label = frame.tr(last ? Text::tour_done : Text::tour_next), .look = Look::primary}))
        frame.post(last ? app::Action(app::ShowHelp{app::Help::none}) : app::Action(app::GoToTourStep{step + 1}));
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere(-1);
    const Button back{.key = "back", .label = frame.tr(Text::tour_back)};
    flow(button_width(back));
    if (step > 0 && button(back)) frame.post(app::GoToTourStep{step - 1});
    const Button skip{.key = "skip", .label = frame.tr(Text::tour_skip), .look = Look::quiet};
    if (step > 0) flow(button_width(skip));
    if (!last && button(skip)) frame.post(app::ShowHelp{app::Help::none});
}

void draw_card(Frame& frame, std::size_t step) {
    const Stop& stop = stops[step];
    const std::string title = frame.tr(stop.title);
    note_item({.label = title, .role = Role::dialog}, ImGui::GetWindowPos(), {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(), ImGui::GetWindowPos().y + ImGui::GetWindowHeight()});
    line_of(frame.tr(Text::tour_step, {std::to_string(step + 1), std::to_string(stops.size())}), {colour::muted, Weight::regular, size::small});
    heading(title, 1);
    paragraph(frame.tr(stop.about));
    draw_buttons(frame, step);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) frame.post(app::ShowHelp{app::Help::none});
    if (std::ranges::any_of(frame.out, [](const app::Action& each) {
            const auto* shown = each.as<app::ShowHelp>();
            return shown && shown->help == app::Help::none;
        }))
        ImGui::CloseCurrentPopup();
}

}  // namespace

void draw_tour(Frame& frame) {
    const std::size_t step = frame.app.view.help.step;
    const Region& lit = frame.state.regions.*stops[step].where;
    dim_around(lit);
    if (!ImGui::IsPopupOpen("tour")) ImGui::OpenPopup("tour");
    const float width = std::min(scaled(card_width), ImGui::GetMainViewport()->WorkSize.x - scaled(32));
    const ImGuiWindow* known = ImGui::FindWindowByName("tour");
    ImGui::SetNextWindowPos(place_beside(lit, {width, known ? known->Size.y : scaled(240)}));
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, ImGui::GetMainViewport()->WorkSize.y - scaled(32)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(20), scaled(14)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, scaled(1));  // it may stand over what is lit
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, faded(colour::dim, 0));  // dimmed by hand
    const bool open = ImGui::BeginPopupModal("tour", nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleVar(2);
    if (open) {
        draw_card(frame, step);
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor();
}

}  // namespace ui
