#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/chart_scores.hpp"
#include "ui/charts.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

struct Dial {
    ImVec2 centre;
    float radius;
    double most;  // the score at its right end

    float angle(double score) const {
        const double share = std::clamp(score / most, 0.0, 1.0);
        return static_cast<float>(std::numbers::pi * (1 + share));
    }
    ImVec2 at(double score, float from_centre) const {
        return {centre.x + std::cos(angle(score)) * from_centre, centre.y + std::sin(angle(score)) * from_centre};
    }
    void arc(double from, double to, float from_centre, float thickness, ImU32 ink) const {
        if (to <= from) return;
        ImDrawList* list = ImGui::GetWindowDrawList();
        list->PathArcTo(centre, from_centre, angle(from), angle(to), 48);
        list->PathStroke(ink, 0, thickness);
    }
};

ImU32 ink_of_bar(eval::Light light) { return light == eval::Light::amber ? colour::amber_fill : ink_of(light); }

void draw_stretches(const Dial& dial, const GaugeChart& chart) {
    const float ring = dial.radius - scaled(2);
    dial.arc(0, chart.amber_from, ring, scaled(3), colour::red);
    dial.arc(chart.amber_from, chart.green_from, ring, scaled(3), colour::amber);
    dial.arc(chart.green_from, dial.most, ring, scaled(3), colour::green);
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const double edge : {chart.amber_from, chart.green_from, 1.0})
        list->AddLine(dial.at(edge, dial.radius - scaled(8)), dial.at(edge, dial.radius + scaled(1)), colour::text, scaled(1.5F));
}

void draw_needle(const Dial& dial, double score) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine(dial.at(score, dial.radius * 0.52F), dial.at(score, dial.radius), colour::sheet, scaled(5));
    list->AddLine(dial.at(score, dial.radius * 0.52F), dial.at(score, dial.radius), colour::text, scaled(2.5F));
}

}  // namespace

void draw_gauge(ImVec2 min, ImVec2 max, const GaugeChart& chart) {
    const eval::Figure& figure = *chart.figure;
    const float radius = std::min((max.x - min.x) / 2, max.y - min.y - scaled(4)) - scaled(2);
    const Dial dial{{(min.x + max.x) / 2, max.y - scaled(4)}, radius, std::max(1.0, figure.high)};
    draw_stretches(dial, chart);
    const float ring = radius - scaled(15);
    const float thickness = scaled(14);
    dial.arc(0, dial.most, ring, thickness, colour::track);
    if (figure.high - figure.low > 0.0005) dial.arc(figure.low, figure.high, ring, thickness, faded(ink_of_bar(chart.light), 90));
    if (figure.score) {
        dial.arc(0, *figure.score, ring, thickness, ink_of_bar(chart.light));
        draw_needle(dial, *figure.score);
    }
    const float half = radius - scaled(24);
    text_in({dial.centre.x - half, dial.centre.y - scaled(28)}, {dial.centre.x + half, dial.centre.y + scaled(2)}, chart.score, {{colour::text, Weight::strong}, Align::centre});
}

}  // namespace ui
