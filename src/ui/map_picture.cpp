// The picture of the strategy map: rows, links and boxes.
#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/map_scene.hpp"
#include "ui/text.hpp"

namespace ui {
namespace on_map {

const plan::MapBoxPlace* Scene::under_mouse() const {
    const ImVec2 mouse = ImGui::GetMousePos();
    const auto found = std::ranges::find_if(picture.boxes, [&](const auto& place) { return holds(place, mouse); });
    return found == picture.boxes.end() ? nullptr : &*found;
}

const plan::MapBoxPlace* Scene::box_of(const std::string& id) const {
    const auto found = std::ranges::find_if(picture.boxes, [&](const auto& place) { return objective(place).id.value == id; });
    return found == picture.boxes.end() ? nullptr : &*found;
}

Nearness Scene::nearness(const plan::Link& of) const {
    if (is_chosen(frame, of)) return Nearness::chosen;
    return selected && (of.cause == *selected || of.effect == *selected) ? Nearness::beside : Nearness::none;
}

Nearness Scene::nearness(const plan::ObjectiveId& id) const {
    if (selected == id) return Nearness::chosen;
    const bool beside = std::ranges::any_of(frame.plan().links, [&](const plan::Link& each) {
        return nearness(each) != Nearness::none && (each.cause == id || each.effect == id);
    });
    return beside ? Nearness::beside : Nearness::none;
}

}  // namespace on_map

namespace {

using namespace on_map;

constexpr int steps = 16;  // a curve is looked at in as many pieces

plan::MapMeasures measures(float width, float zoom) {
    return {.width = width, .least_box = scaled(130 * zoom), .most_box = scaled(250 * zoom), .box_height = scaled(138 * zoom), .gap = scaled(26),
            .lane_gap = scaled(46), .title = scaled(30), .padding = scaled(12)};
}

// ── rows ─────────────────────────────────────────────────────────────────────────────────────────
void draw_lane(const Scene& scene, std::size_t lane) {
    const ImVec2 min = scene.at(scene.picture.lanes[lane].min), max = scene.at(scene.picture.lanes[lane].max);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, colour::page, scaled(4));
    list->AddRect(min, max, colour::line, scaled(4));
    std::string title = scene.frame.tr(Text::dashboard_no_perspective);
    for (const plan::Perspective& each : scene.frame.plan().perspectives)
        if (scene.map.lanes[lane].perspective == each.id) title = each.name;
    const ImVec2 end(max.x - scaled(10), min.y + scaled(28));
    text_in({min.x + scaled(10), min.y + scaled(2)}, end, title, {{colour::muted, Weight::strong, size::small}});
    note_item({.label = title, .role = Role::heading, .level = 3}, {min.x + scaled(10), min.y}, end);
}

// ── links ────────────────────────────────────────────────────────────────────────────────────────
void draw_head(ImVec2 tip, bool up, ImU32 ink, float reach) {
    const float back = up ? reach : -reach;
    ImGui::GetWindowDrawList()->AddTriangleFilled(tip, {tip.x - reach * 0.6F, tip.y + back}, {tip.x + reach * 0.6F, tip.y + back}, ink);
}

void draw_link(const Scene& scene, const plan::MapLink& drawn, bool hovered) {
    const Nearness near = scene.nearness(scene.link(drawn));
    const ImU32 ink = near == Nearness::none ? (hovered ? colour::accent : colour::muted) : near == Nearness::beside ? colour::accent_dark : colour::accent;
    const float thick = scaled(near == Nearness::none ? (hovered ? 2.6F : 1.5F) : near == Nearness::beside ? 3.2F : 4.2F);
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const plan::MapCurve& each : drawn.curves)
        list->AddBezierCubic(scene.at(each.from), scene.at(each.leaving), scene.at(each.arriving), scene.at(each.to), ink, thick);
    const plan::MapCurve& last = drawn.curves.back();
    draw_head(scene.at(last.to), last.arriving.y > last.to.y, ink, scaled(7) + thick);
}

float distance(const Scene& scene, const plan::MapLink& drawn, ImVec2 from) {
    float least = 1e9F;
    for (const plan::MapCurve& each : drawn.curves) {
        ImVec2 before = scene.at(each.from);
        for (int i = 1; i <= steps; ++i) {
            const ImVec2 now = scene.at(plan::point_on(each, static_cast<float>(i) / steps));
            const ImVec2 nearest = ImLineClosestPoint(before, now, from);
            least = std::min(least, std::hypot(nearest.x - from.x, nearest.y - from.y));
            before = now;
        }
    }
    return least;
}

// Under the mouse, where no box is.
const plan::MapLink* link_under_mouse(const Scene& scene) {
    if (!ImGui::IsWindowHovered() || ImGui::IsAnyItemHovered() || ImGui::GetActiveID() != 0 || scene.under_mouse()) return nullptr;
    const plan::MapLink* found = nullptr;
    float least = scaled(8);
    for (const plan::MapLink& each : scene.picture.links)
        if (const float far = distance(scene, each, ImGui::GetMousePos()); far < least) least = far, found = &each;
    return found;
}

// Noted where its arrow ends: the lines below say the same of each.
void note_link(const Scene& scene, const plan::MapLink& drawn) {
    const plan::Link& link = scene.link(drawn);
    const ImVec2 tip = scene.at(drawn.curves.back().to);
    const float r = scaled(8);
    note_item({.label = scene.frame.tr(Text::map_picture_of_link, {called(scene.frame, link)}), .role = Role::image, .value = link.note, .selected = is_chosen(scene.frame, link)},
              {tip.x - r, tip.y - r}, {tip.x + r, tip.y + r});
}

void draw_links(const Scene& scene) {
    const plan::MapLink* hovered = link_under_mouse(scene);
    for (const plan::MapLink& each : scene.picture.links) {
        draw_link(scene, each, &each == hovered);
        note_link(scene, each);
    }
    if (hovered) {
        const plan::Link& link = scene.link(*hovered);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        show_tooltip(called(scene.frame, link) + (link.note.empty() ? "" : "\n" + link.note));
    }
    const bool on_sheet = ImGui::IsWindowHovered() && !ImGui::IsAnyItemHovered() && !scene.under_mouse();
    if (on_sheet && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) choose_link(scene.frame, hovered ? &scene.link(*hovered) : nullptr);
}

}  // namespace

float zoom_of(const Frame& frame) {
    constexpr float least_of_itself = 0.95F;
    if (frame.state.map.zoom > 0) return frame.state.map.zoom;
    std::size_t most = 1;
    for (const plan::MapLane& lane : frame.document().map->lanes) most = std::max(most, lane.objectives.size());
    const plan::MapMeasures usual = measures(ImGui::GetContentRegionAvail().x, 1);
    const float count = static_cast<float>(most);
    return std::clamp((usual.width - usual.gap * (count + 1)) / count / usual.least_box, least_of_itself, 1.0F);
}

void draw_map_picture(Frame& frame) {
    const app::StrategyMap& map = *frame.document().map;
    const float zoom = zoom_of(frame), room = ImGui::GetContentRegionAvail().x;
    auto picture = plan::map_picture(frame.plan(), map.lanes, measures(room, zoom));
    const float bar = picture.width > room + 1 ? ImGui::GetStyle().ScrollbarSize : 0;
    ImGui::BeginChild("map", {room, picture.height + bar}, ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_HorizontalScrollbar);
    const Scene scene{frame, map, results_on_map(frame), std::move(picture), ImGui::GetCursorScreenPos(), selected_box(frame), zoom};
    for (std::size_t lane = 0; lane < map.lanes.size(); ++lane) draw_lane(scene, lane);
    draw_links(scene);
    draw_boxes(scene);
    draw_pulled(scene);
    ImGui::SetCursorScreenPos(scene.origin);
    ImGui::Dummy({scene.picture.width, scene.picture.height});
    ImGui::EndChild();
}

}  // namespace ui
