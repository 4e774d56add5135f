#include <algorithm>
#include <cmath>

#include "ui/chart_scores.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

struct Area {
    ImVec2 min, max;
    double low = 0, high = 1;
    std::size_t count = 1;

    float width() const { return max.x - min.x; }
    ImVec2 at(std::size_t i, double value) const {
        const float x = count > 1 ? static_cast<float>(i) / static_cast<float>(count - 1) : 0.5F;
        return {min.x + width() * x, max.y - (max.y - min.y) * static_cast<float>((value - low) / (high - low))};
    }
};

Area area_of(ImVec2 min, ImVec2 max, const SparkLine& chart) {
    double low = 1e300;
    double high = -1e300;
    const auto hold = [&](const std::optional<double>& value) {
        if (!value) return;
        low = std::min(low, *value);
        high = std::max(high, *value);
    };
    for (const auto& value : chart.values) hold(value);
    hold(chart.target);
    if (!(high > low)) {
        low -= 0.5;
        high += 0.5;
    }
    const float pad = scaled(5);
    return {{min.x + pad, min.y + pad}, {max.x - pad, max.y - pad}, low, high, chart.values.size()};
}

void draw_points(const SparkLine& chart, const Area& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    std::optional<ImVec2> before;
    for (std::size_t i = 0; i < chart.values.size(); ++i) {
        if (!chart.values[i]) {
            before.reset();
            continue;
        }
        const ImVec2 here = area.at(i, *chart.values[i]);
        if (before) list->AddLine(*before, here, colour::accent, scaled(1.8F));
        if (chart.shown == i) list->AddCircleFilled(here, scaled(4), colour::accent_deep);
        else list->AddCircleFilled(here, scaled(2.2F), colour::accent);
        before = here;
    }
}

void tell_nearest(const SparkLine& chart, const Area& area, ImVec2 min, ImVec2 max) {
    if (!is_over(min, max) || chart.values.empty()) return;
    const float share = std::clamp((ImGui::GetIO().MousePos.x - area.min.x) / std::max(1.0F, area.width()), 0.0F, 1.0F);
    const auto nearest = static_cast<std::size_t>(std::lround(share * static_cast<float>(chart.values.size() - 1)));
    if (chart.values[nearest]) ImGui::GetWindowDrawList()->AddCircle(area.at(nearest, *chart.values[nearest]), scaled(5), colour::text, 0, scaled(1.5F));
    show_tooltip(chart.tips[nearest]);
}

}  // namespace

bool is_over(ImVec2 min, ImVec2 max) { return ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(min, max); }

void draw_spark(ImVec2 min, ImVec2 max, const SparkLine& chart) {
    note_item({.label = chart.name, .role = Role::image, .value = chart.told}, min, max);
    const Area area = area_of(min, max, chart);
    if (chart.target) {
        const float y = area.at(0, *chart.target).y;
        for (float x = area.min.x; x < area.max.x; x += scaled(7)) ImGui::GetWindowDrawList()->AddLine({x, y}, {std::min(x + scaled(4), area.max.x), y}, colour::green, scaled(1.2F));
    }
    draw_points(chart, area);
    tell_nearest(chart, area, min, max);
}

}  // namespace ui
