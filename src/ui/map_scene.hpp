// What of the strategy map one frame draws. Inside of the sources of its picture only.
#pragma once
#include <optional>
#include <string>

#include "imgui.h"
#include "ui/map_parts.hpp"

namespace ui::on_map {

// How near to what is selected.
enum class Nearness { none, beside, chosen };

struct Scene {
    Frame& frame;
    const app::StrategyMap& map;
    const eval::Results& results;
    plan::MapPicture picture;
    ImVec2 origin;
    std::optional<plan::ObjectiveId> selected;
    float zoom = 1;

    ImVec2 at(plan::MapPoint point) const { return {origin.x + point.x, origin.y + point.y}; }
    const plan::Link& link(const plan::MapLink& drawn) const { return frame.plan().links[drawn.link]; }
    const plan::Objective& objective(const plan::MapBoxPlace& place) const { return *frame.plan().objectives[place.objective]; }
    bool holds(const plan::MapBoxPlace& place, ImVec2 point) const {
        const ImVec2 min = at(place.min), max = at(place.max);
        return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y;
    }
    const plan::MapBoxPlace* under_mouse() const;
    const plan::MapBoxPlace* box_of(const std::string& id) const;  // null: it has none
    Nearness nearness(const plan::Link& of) const;
    Nearness nearness(const plan::ObjectiveId& id) const;
};

void draw_boxes(const Scene& scene);
// The link that is being drawn follows the mouse.
void draw_pulled(const Scene& scene);

}  // namespace ui::on_map
