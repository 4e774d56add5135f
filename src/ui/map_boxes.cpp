// The boxes of the strategy map, and the hand that links and moves them.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/items.hpp"
#include "ui/map_scene.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {

void draw_pattern(ImVec2 min, ImVec2 max, eval::Light light) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 fill = light == eval::Light::green ? colour::green : light == eval::Light::amber ? colour::amber_fill : light == eval::Light::red ? colour::red : colour::sheet;
    list->AddRectFilled(min, max, fill, scaled(3), ImDrawFlags_RoundCornersLeft);
    list->AddLine({max.x, min.y}, {max.x, max.y}, colour::frame);
    if (light == eval::Light::none || light == eval::Light::green) return;
    const float wide = max.x - min.x, pace = scaled(light == eval::Light::amber ? 10.0F : 8.0F);
    list->PushClipRect(min, max, true);
    for (float y = min.y - wide; y < max.y; y += pace) {
        list->AddLine({min.x, y + wide}, {max.x, y}, colour::sheet, scaled(2));
        if (light == eval::Light::red) list->AddLine({min.x, y}, {max.x, y + wide}, colour::sheet, scaled(2));
    }
    list->PopClipRect();
}

namespace on_map {
namespace {

constexpr float stripe = 11;
constexpr float handle = 9;  // radius

std::string value_of(const Scene& scene, const plan::MapBoxPlace& place) {
    const eval::NodeResult& result = scene.results.nodes[place.objective];
    const auto& id = scene.objective(place).id;
    const auto count = [&](plan::ObjectiveId plan::Link::* end) { return std::to_string(std::ranges::count(scene.frame.plan().links, id, end)); };
    const std::string score = result.figure.score ? words::percent(*result.figure.score, scene.frame.lang()) : scene.frame.tr(Text::ui_no_figure);
    return scene.frame.tr(Text::map_box_value, {score, words::name(result.light, scene.frame.lang()), count(&plan::Link::effect), count(&plan::Link::cause)});
}

void draw_face(const Scene& scene, const plan::MapBoxPlace& place, ImVec2 min, ImVec2 max, bool lit) {
    const plan::Objective& objective = scene.objective(place);
    const eval::NodeResult& result = scene.results.nodes[place.objective];
    const Nearness near = scene.nearness(objective.id);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, near == Nearness::chosen ? colour::accent_light : lit ? colour::accent_faint : colour::sheet, scaled(4));
    draw_pattern(min, {min.x + scaled(stripe), max.y}, result.light);
    const float border = near == Nearness::none ? 1 : near == Nearness::beside ? 2.4F : 3.6F;
    list->AddRect(min, max, near == Nearness::none ? colour::frame : near == Nearness::beside ? colour::accent_dark : colour::accent, scaled(4), 0, scaled(border));
    const float left = min.x + scaled(stripe + 8), right = max.x - scaled(12), head = scaled(30 * scene.zoom);
    const std::string score = result.figure.score ? words::percent(*result.figure.score, scene.frame.lang()) : scene.frame.tr(Text::ui_no_figure);
    const Type small{colour::text, Weight::strong, size::small * scene.zoom};
    const float wide = width_of(score, small);
    text_in({left, min.y}, {right - wide - scaled(22), min.y + head}, objective.code, {small});
    text_in({right - wide, min.y}, {right + 1, min.y + head}, score, {small});
    draw_light({right - wide - scaled(11), min.y + head / 2}, scaled(6), result.light);
    const Fit name{{colour::text, Weight::regular, size::small * scene.zoom}, Align::left, 6};
    if (!text_in({left, min.y + head}, {right, max.y - scaled(4)}, objective.name, name)) tooltip(title_of(objective));
}

void press_box(Frame& frame, const plan::ObjectiveId& id) {
    const auto& linking = frame.app.view.map.linking;
    if (!linking) {
        choose_link(frame, nullptr);
        return frame.post(app::Select{id});
    }
    if (*linking != id) return frame.post(app::DrawLink{{*linking, id}});
    app::MapView view = frame.app.view.map;
    view.linking.reset();
    frame.post(app::ArrangeMap{std::move(view)});
}

// Where in its row a box lands that is let go there.
std::size_t landing(const Scene& scene, const plan::MapBoxPlace& place, float slide) {
    const float middle = (place.min.x + place.max.x) / 2 + slide;
    return static_cast<std::size_t>(std::ranges::count_if(scene.picture.boxes, [&](const auto& each) {
        return each.lane == place.lane && each.objective != place.objective && (each.min.x + each.max.x) / 2 < middle;
    }));
}

// Sideways within its row. Whether the press that ends now moved it.
bool slide_box(const Scene& scene, const plan::MapBoxPlace& place, const std::string& id) {
    MapHand& hand = scene.frame.state.map;
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, scaled(8))) {
        hand.slid = id;
        hand.slide = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0).x;
    }
    if (hand.slid != id || ImGui::IsItemActive()) return false;
    const auto to = landing(scene, place, hand.slide);
    if (to != landing(scene, place, 0)) scene.frame.post(app::MoveOnMap{scene.objective(place).id, to});
    hand.slid.clear();
    return true;
}

void draw_box(const Scene& scene, const plan::MapBoxPlace& place) {
    const plan::Objective& objective = scene.objective(place);
    const std::string& id = objective.id.value;
    MapHand& hand = scene.frame.state.map;
    ImVec2 min = scene.at(place.min), max = scene.at(place.max);
    ImGui::SetCursorScreenPos(min);
    ImGui::SetNextItemAllowOverlap();
    name_item({.label = scene.frame.tr(Text::map_box, {title_of(objective)}), .role = Role::button, .value = value_of(scene, place), .selected = scene.selected == objective.id});
    const bool pressed = ImGui::InvisibleButton("##box", {max.x - min.x, max.y - min.y}, ImGuiButtonFlags_EnableNav);
    const ImGuiID widget = ImGui::GetItemID();
    const bool moved = slide_box(scene, place, id);
    if (pressed && !moved) press_box(scene.frame, objective.id);
    if (ImGui::IsItemFocused() && GImGui->ActiveId == 0 && ImGui::IsKeyChordPressed(ImGuiKey_L)) scene.frame.post(app::StartLink{objective.id});
    if (hand.slid == id) min.x += hand.slide, max.x += hand.slide;
    const bool pulled_over = !hand.pulled.empty() && hand.pulled != id && scene.holds(place, ImGui::GetMousePos());
    draw_face(scene, place, min, max, ImGui::IsItemHovered() || pulled_over);
    ImGui::RenderNavCursor(ImRect(min, max), widget);
}

// The circle at a box's edge from which a link is pulled; pressed, it waits for the other box to be pressed.
void draw_handle(const Scene& scene, const plan::MapBoxPlace& place) {
    const plan::Objective& objective = scene.objective(place);
    MapHand& hand = scene.frame.state.map;
    const ImVec2 min = scene.at(place.min), max = scene.at(place.max), centre(max.x, (min.y + max.y) / 2);
    const float r = scaled(handle), reach = r + scaled(3);
    const std::string name = scene.frame.tr(Text::map_handle, {title_of(objective)});
    ImGui::SetCursorScreenPos({centre.x - reach, centre.y - reach});
    name_item({.label = name, .role = Role::button});
    const bool pressed = ImGui::InvisibleButton("##handle", {2 * reach, 2 * reach});
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, scaled(5))) hand.pulled = objective.id.value;
    if (hand.pulled == objective.id.value && !ImGui::IsItemActive()) {
        const auto* target = scene.under_mouse();
        if (target && target->objective != place.objective) scene.frame.post(app::DrawLink{{objective.id, scene.objective(*target).id}});
        hand.pulled.clear();
    } else if (pressed) {
        scene.frame.post(app::StartLink{objective.id});
    }
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(centre, r, lit ? colour::primary : colour::sheet);
    list->AddCircle(centre, r, lit ? colour::primary : colour::accent, 0, scaled(1.6F));
    const ImU32 ink = lit ? colour::on_accent : colour::accent;
    list->AddLine({centre.x - r * 0.5F, centre.y}, {centre.x + r * 0.3F, centre.y}, ink, scaled(1.6F));
    list->AddTriangleFilled({centre.x + r * 0.62F, centre.y}, {centre.x + r * 0.05F, centre.y - r * 0.42F}, {centre.x + r * 0.05F, centre.y + r * 0.42F}, ink);
    tooltip(name);
}

}  // namespace

void draw_pulled(const Scene& scene) {
    const auto& linking = scene.frame.app.view.map.linking;
    const std::string& id = !scene.frame.state.map.pulled.empty() ? scene.frame.state.map.pulled : linking ? linking->value : std::string();
    const auto* from = id.empty() ? nullptr : scene.box_of(id);
    if (!from || !ImGui::IsMousePosValid() || !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return;
    const ImVec2 start = scene.at({from->max.x, (from->min.y + from->max.y) / 2}), end = ImGui::GetMousePos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddBezierCubic(start, {start.x + scaled(30), start.y}, {end.x, (start.y + end.y) / 2}, end, colour::accent, scaled(3));
    list->AddCircleFilled(end, scaled(5), colour::accent);
}

void draw_boxes(const Scene& scene) {
    for (const plan::MapBoxPlace& each : scene.picture.boxes) {
        ImGui::PushID(scene.objective(each).id.value.c_str());
        draw_box(scene, each);
        draw_handle(scene, each);
        ImGui::PopID();
    }
}

}  // namespace on_map
}  // namespace ui
