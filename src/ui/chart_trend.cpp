#include <algorithm>
#include <cmath>

#include "ui/chart.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

struct Area {
    ImVec2 min, max;
    int first, last;
    double low, high;

    ImVec2 at(int year, double value) const {
        const float x = static_cast<float>(year - first) / static_cast<float>(std::max(1, last - first));
        const double y = (value - low) / (high - low);
        return {min.x + (max.x - min.x) * x, max.y - (max.y - min.y) * static_cast<float>(std::clamp(y, 0.0, 1.0))};
    }
};

Area area_of(const TrendChart& chart, ImVec2 corner, float width, float height) {
    double low = 1e300;
    double high = -1e300;
    const auto hold = [&](double value) {
        if (!std::isfinite(value)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const auto& [year, value] : chart.points) hold(value);
    for (const auto& value : {chart.projected, chart.low, chart.high})
        if (value) hold(*value);
    hold(chart.target_low);
    hold(chart.target_high);
    const double margin = high > low ? (high - low) * 0.1 : std::max(1.0, std::abs(high) * 0.1);
    const float side = scaled(24);
    return {{corner.x + side, corner.y + scaled(6)}, {corner.x + width - side, corner.y + height - scaled(24)},
            chart.points.front().first, chart.year, low - margin, high + margin};
}

// The stretch that meets the target, hatched.
void draw_target(const TrendChart& chart, const Area& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float top = std::isfinite(chart.target_high) ? area.at(chart.year, chart.target_high).y : area.min.y;
    const float bottom = std::isfinite(chart.target_low) ? area.at(chart.year, chart.target_low).y : area.max.y;
    const ImVec2 min(area.min.x, top);
    const ImVec2 max(area.max.x, std::max(bottom, top + scaled(2)));
    list->AddRectFilled(min, max, colour::green_ground);
    for (const double end : {chart.target_low, chart.target_high})
        if (std::isfinite(end)) {
            const float y = area.at(chart.year, end).y;
            for (float x = area.min.x; x < area.max.x; x += scaled(9)) list->AddLine({x, y}, {x + scaled(5), y}, colour::green, scaled(1.8F));
        }
}

void draw_projection(const TrendChart& chart, const Area& area) {
    if (!chart.projected) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 end = area.at(chart.year, *chart.projected);
    const ImVec2 start = area.at(chart.points.back().first, chart.points.back().second);
    for (int i = 0; i < 10; i += 2) {
        const auto between = [&](int step) { return ImVec2(start.x + (end.x - start.x) * 0.1F * static_cast<float>(step), start.y + (end.y - start.y) * 0.1F * static_cast<float>(step)); };
        list->AddLine(between(i), between(i + 1), colour::muted, scaled(1.5F));
    }
    list->AddCircle(end, scaled(5), colour::accent_deep, 0, scaled(2));
    if (!chart.low || !chart.high) return;
    const ImVec2 low = area.at(chart.year, *chart.low);
    const ImVec2 high = area.at(chart.year, *chart.high);
    list->AddLine(low, high, colour::accent_deep, scaled(1.5F));
    for (const ImVec2 each : {low, high}) list->AddLine({each.x - scaled(6), each.y}, {each.x + scaled(6), each.y}, colour::accent_deep, scaled(1.5F));
}

void draw_points(const TrendChart& chart, const Area& area, float bottom) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Type small{colour::muted, Weight::regular, size::small};
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const auto& [year, value] = chart.points[i];
        const ImVec2 here = area.at(year, value);
        if (i > 0) list->AddLine(area.at(chart.points[i - 1].first, chart.points[i - 1].second), here, colour::accent, scaled(2));
        list->AddCircleFilled(here, scaled(4.5F), colour::accent);
        const float half = scaled(24);
        text_in({here.x - half, area.max.y}, {here.x + half, bottom}, std::to_string(year), {small, Align::centre});
        if (ImGui::IsMouseHoveringRect({here.x - half, area.min.y}, {here.x + half, bottom})) show_tooltip(chart.tip(year, value));
    }
    const float x = area.at(chart.year, 0).x;
    text_in({x - scaled(24), area.max.y}, {x + scaled(24), bottom}, std::to_string(chart.year), {{colour::text, Weight::strong, size::small}, Align::centre});
}

}  // namespace

void draw_trend(const TrendChart& chart, float height) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::Dummy({width, height});
    note_item({.label = chart.name, .role = Role::image, .value = chart.told});
    if (chart.points.empty()) return;
    const Area area = area_of(chart, corner, width, height);
    draw_target(chart, area);
    draw_projection(chart, area);
    draw_points(chart, area, corner.y + height);
    ImGui::GetWindowDrawList()->AddLine({area.min.x, area.max.y}, area.max, colour::frame, scaled(1.5F));
}

}  // namespace ui
