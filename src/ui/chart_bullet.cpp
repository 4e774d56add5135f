#include <algorithm>

#include "ui/chart_scores.hpp"
#include "ui/charts.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr float bar_height = 30;
constexpr float line_height_below = 22;

struct Axis {
    ImVec2 min, max;
    const eval::Bullet& bullet;

    float at(double value) const {
        const double share = (value - bullet.low) / (bullet.high - bullet.low);
        return min.x + (max.x - min.x) * static_cast<float>(std::clamp(share, 0.0, 1.0));
    }
};

ImU32 ground_of(eval::Light light) {
    switch (light) {
        case eval::Light::none: return colour::track;
        case eval::Light::red: return colour::red_ground;
        case eval::Light::amber: return colour::amber_ground;
        case eval::Light::green: return colour::green_ground;
    }
    return colour::track;
}

// Each with the shape of its light in its corner, where it has room.
void draw_stretches(const BulletChart& chart, const Axis& axis) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < chart.bullet->stretches.size(); ++i) {
        const eval::Stretch& stretch = chart.bullet->stretches[i];
        const ImVec2 min(axis.at(stretch.from), axis.min.y);
        const ImVec2 max(axis.at(stretch.to), axis.max.y);
        list->AddRectFilled(min, max, ground_of(stretch.light));
        if (i > 0) list->AddLine(min, {min.x, max.y}, colour::frame, scaled(1));
        if (max.x - min.x > scaled(18)) draw_light({max.x - scaled(8), min.y + scaled(7)}, scaled(4), stretch.light);
        if (is_over(min, max)) show_tooltip(chart.stretch_tips[i] + "\n" + chart.told);
    }
    list->AddRect(axis.min, axis.max, colour::frame);
}

void draw_value(const Axis& axis) {
    if (!axis.bullet.value) return;
    const float middle = (axis.min.y + axis.max.y) / 2;
    const float start = axis.at(std::clamp(0.0, axis.bullet.low, axis.bullet.high));
    const auto [left, right] = std::minmax({start, axis.at(*axis.bullet.value)});
    ImGui::GetWindowDrawList()->AddRectFilled({left, middle - scaled(5)}, {std::max(right, left + scaled(3)), middle + scaled(5)}, colour::accent_deep);
}

void draw_targets(const Axis& axis) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const auto& end : {std::optional(axis.bullet.target), axis.bullet.target_high})
        if (end) list->AddLine({axis.at(*end), axis.min.y - scaled(4)}, {axis.at(*end), axis.max.y + scaled(4)}, colour::text, scaled(3));
    if (!axis.bullet.expected) return;
    const float x = axis.at(*axis.bullet.expected);
    list->AddTriangleFilled({x, axis.max.y - scaled(2)}, {x - scaled(6), axis.max.y + scaled(8)}, {x + scaled(6), axis.max.y + scaled(8)}, colour::muted);
}

void draw_legend(const BulletChart& chart) {
    struct Entry {
        const std::string& words;
        void (*mark)(ImVec2 centre);
    };
    const Entry entries[] = {{chart.value, [](ImVec2 c) { ImGui::GetWindowDrawList()->AddRectFilled({c.x - scaled(7), c.y - scaled(4)}, {c.x + scaled(7), c.y + scaled(4)}, colour::accent_deep); }},
                             {chart.target, [](ImVec2 c) { ImGui::GetWindowDrawList()->AddLine({c.x, c.y - scaled(8)}, {c.x, c.y + scaled(8)}, colour::text, scaled(3)); }},
                             {chart.expected, [](ImVec2 c) { ImGui::GetWindowDrawList()->AddTriangleFilled({c.x, c.y - scaled(5)}, {c.x - scaled(6), c.y + scaled(5)}, {c.x + scaled(6), c.y + scaled(5)}, colour::muted); }}};
    const Type small{colour::text, Weight::regular, size::small};
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImVec2 at = start;
    for (const Entry& entry : entries) {
        if (entry.words.empty()) continue;
        const float needed = scaled(22) + width_of(entry.words, small);
        if (at.x > start.x && at.x + needed > start.x + width) at = {start.x, at.y + scaled(line_height_below)};
        entry.mark({at.x + scaled(8), at.y + scaled(line_height_below / 2)});
        text_in({at.x + scaled(20), at.y}, {std::min(at.x + needed + scaled(2), start.x + width), at.y + scaled(line_height_below)}, entry.words, {small});
        at.x += needed + scaled(14);
    }
    ImGui::Dummy({width, at.y - start.y + scaled(line_height_below)});
}

}  // namespace

void draw_bullet(const BulletChart& chart) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float top = corner.y + scaled(5);
    const Axis axis{{corner.x, top}, {corner.x + width, top + scaled(bar_height)}, *chart.bullet};
    const float bottom = axis.max.y + scaled(6) + scaled(line_height_below);
    ImGui::Dummy({width, bottom - corner.y});
    note_item({.label = chart.name, .role = Role::image, .value = chart.told});
    draw_stretches(chart, axis);
    draw_value(axis);
    draw_targets(axis);
    text_in({axis.min.x, axis.max.y + scaled(6)}, {axis.max.x, bottom}, chart.low, {quiet()});
    text_in({axis.min.x, axis.max.y + scaled(6)}, {axis.max.x, bottom}, chart.high, {quiet(), Align::right});
    draw_legend(chart);
}

}  // namespace ui
