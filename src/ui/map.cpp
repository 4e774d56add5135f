// The place Mappa: the strategy map, drawn on by hand; below it the links as lines of text.
#include <algorithm>

#include "app/commands.hpp"
#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/map_parts.hpp"
#include "ui/panels.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr float least_zoom = 0.7F;
constexpr float most_zoom = 1.9F;
constexpr float zoom_step = 0.2F;

void arrange(Frame& frame, app::MapView view) { frame.post(app::ArrangeMap{std::move(view)}); }

void tool(Frame& frame, const Button& shown, const std::optional<app::Action>& action) {
    flow(button_width(shown));
    if (button(shown) && action) frame.post(*action);
}

void draw_zoom(Frame& frame) {
    const float zoom = zoom_of(frame);
    float& chosen = frame.state.map.zoom;
    const Button less{.key = "less", .label = "−", .name = frame.tr(Text::map_smaller), .enabled = zoom - zoom_step > least_zoom - 0.01F, .tip = frame.tr(Text::map_smaller)};
    flow(button_width(less));
    if (button(less)) chosen = zoom - zoom_step;
    const Button more{.key = "more", .label = "+", .name = frame.tr(Text::map_larger), .enabled = zoom + zoom_step < most_zoom + 0.01F, .tip = frame.tr(Text::map_larger)};
    flow(button_width(more));
    if (button(more)) chosen = zoom + zoom_step;
}

void draw_layers_switch(Frame& frame, const app::StrategyMap& map) {
    if (map.layers == 0) return;
    const std::string label = map.layers == 1 ? frame.tr(Text::map_layers_one) : frame.tr(Text::map_layers, {std::to_string(map.layers)});
    app::MapView view = frame.app.view.map;
    flow(width_of(label) + ImGui::GetFrameHeight() + scaled(12));
    name_item({.label = label, .role = Role::checkbox, .checked = view.under_layers});
    if (ImGui::Checkbox((label + "##layers").c_str(), &view.under_layers)) arrange(frame, std::move(view));
}

void draw_tools(Frame& frame, const app::StrategyMap& map) {
    const auto link = app::command("map.link").action(frame.app);
    const Button start{.key = "link", .label = frame.tr(Text::map_link), .look = Look::primary, .enabled = link.has_value(), .tip = frame.tr(Text::map_link_tip)};
    if (button(start) && link) frame.post(*link);
    tool(frame, {.key = "print", .label = frame.tr(Text::map_print), .tip = frame.tr(Text::map_print_tip)}, app::command("map.print").action(frame.app));
    if (map.arranged)
        tool(frame, {.key = "tidy", .label = frame.tr(Text::map_tidy), .tip = frame.tr(Text::map_tidy_tip)}, app::EditPlan{plan::SetPart{std::vector<plan::MapPlace>()}, {}});
    draw_zoom(frame);
    draw_layers_switch(frame, map);
}

void give_up(Frame& frame) {
    app::MapView view = frame.app.view.map;
    view.linking.reset();
    arrange(frame, std::move(view));
}

// What is to be done now; Esc gives a link up. As high in either case: the map stays where the hand is.
void draw_guidance(Frame& frame) {
    const auto& linking = frame.app.view.map.linking;
    const auto* cause = linking ? plan::find(frame.plan(), *linking) : nullptr;
    const float height = std::max(ImGui::GetFrameHeight(), scaled(40));
    const auto [left, top] = ImGui::GetCursorScreenPos();
    if (cause) {
        if (button({.key = "give up", .label = frame.tr(Text::map_give_up)}) || (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && GImGui->ActiveId == 0)) give_up(frame);
        ImGui::SameLine();
    }
    if (!cause && draw_chosen_link(frame)) return ImGui::SetCursorScreenPos({left, top + height + ImGui::GetStyle().ItemSpacing.y});
    const std::string words = cause ? frame.tr(Text::map_linking, {title_of(*cause)}) : frame.tr(Text::map_how);
    const Type type{cause ? colour::accent_dark : colour::muted, cause ? Weight::strong : Weight::regular, size::small};
    const ImVec2 min(ImGui::GetCursorScreenPos().x, top);
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, top + height);
    const bool whole = text_in(min, max, words, {type, Align::left, 2});
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({max.x - min.x, height});
    note_item({.label = words, .role = cause ? Role::status : Role::text});
    if (!whole) tooltip(words);
}

}  // namespace

std::optional<plan::ObjectiveId> selected_box(const Frame& frame) {
    const auto* id = frame.app.view.selected ? std::get_if<plan::ObjectiveId>(&*frame.app.view.selected) : nullptr;
    if (!id) return std::nullopt;
    for (const plan::MapLane& lane : frame.document().map->lanes)
        for (const std::size_t i : lane.objectives)
            if (frame.plan().objectives[i]->id == *id) return *id;
    return std::nullopt;
}

const eval::Results& results_on_map(const Frame& frame) {
    const auto& tried = frame.document().map->tried;
    return tried ? *tried : frame.results();
}

std::string called(const Frame& frame, const plan::Link& link) {
    const auto name = [&](const plan::ObjectiveId& id) {
        const auto* objective = plan::find(frame.plan(), id);
        return objective->code.empty() ? objective->name : objective->code;
    };
    return frame.tr(Text::map_link_row, {name(link.cause), name(link.effect)});
}

bool is_chosen(const Frame& frame, const plan::Link& link) { return frame.app.view.map.link == app::LinkEnds{link.cause, link.effect}; }

void choose_link(Frame& frame, const plan::Link* link) {
    app::MapView view = frame.app.view.map;
    view.link = link ? std::optional(app::LinkEnds{link->cause, link->effect}) : std::nullopt;
    if (view.link != frame.app.view.map.link) arrange(frame, std::move(view));
}

void draw_map(Frame& frame) {
    const auto& map = frame.document().map;
    if (!map) return;
    if (map->lanes.empty()) return paragraph(frame.tr(Text::map_empty), {colour::muted});
    draw_tools(frame, *map);
    if (frame.plan().perspectives.empty()) paragraph(frame.tr(Text::map_no_perspectives), {colour::muted, Weight::regular, size::small});
    draw_guidance(frame);
    draw_map_picture(frame);
    draw_map_links(frame);
}

}  // namespace ui
