#include <algorithm>

#include "ui/chart.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

struct Area {
    ImVec2 min, max;
    double low, high;

    float at(double value) const {
        const double span = high > low ? high - low : 1;
        return min.x + (max.x - min.x) * static_cast<float>(std::clamp((value - low) / span, 0.0, 1.0));
    }
};

void draw_columns(const HistogramChart& chart, const Area& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const double most = std::max(1.0, *std::ranges::max_element(chart.counts));
    const float width = (area.max.x - area.min.x) / static_cast<float>(chart.counts.size());
    const double column = (chart.high - chart.low) / static_cast<double>(chart.counts.size());
    for (std::size_t i = 0; i < chart.counts.size(); ++i) {
        const float left = area.min.x + width * static_cast<float>(i);
        const float top = area.max.y - (area.max.y - area.min.y) * static_cast<float>(chart.counts[i] / most);
        const bool reached = !chart.threshold || chart.low + column * (static_cast<double>(i) + 0.5) >= *chart.threshold;
        const ImVec2 min(left + 1, top);
        const ImVec2 max(left + width - 1, area.max.y);
        if (reached) list->AddRectFilled(min, max, colour::accent);
        else list->AddRect(min, max, colour::accent_deep);
        if (ImGui::IsMouseHoveringRect({left, area.min.y}, {left + width, area.max.y})) {
            list->AddRect(min, max, colour::text, 0, 0, scaled(2));
            show_tooltip(chart.tip(i));
        }
    }
}

void draw_marks(const HistogramChart& chart, const Area& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    float free_from = area.min.x;
    for (const auto& [value, words] : chart.marks) {
        const float x = area.at(value);
        const Type type{colour::text, Weight::strong, size::small};
        const float width = width_of(words, type);
        list->AddLine({x, area.min.y - scaled(4)}, {x, area.max.y}, colour::text, scaled(1.5F));
        const float left = std::clamp(x - width / 2, free_from, std::max(free_from, area.max.x - width));
        if (left + width <= area.max.x + 1) text_in({left, area.min.y - scaled(24)}, {left + width + 2, area.min.y - scaled(4)}, words, {type});
        free_from = left + width + scaled(8);
    }
    if (!chart.threshold || *chart.threshold < area.low || *chart.threshold > area.high) return;
    const float x = area.at(*chart.threshold);
    for (float y = area.min.y; y < area.max.y; y += scaled(7)) list->AddLine({x, y}, {x, y + scaled(4)}, colour::red, scaled(2));
}

}  // namespace

void draw_histogram(const HistogramChart& chart, float height) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::Dummy({width, height});
    note_item({.label = chart.name, .role = Role::image, .value = chart.told});
    const Area area{{corner.x, corner.y + scaled(28)}, {corner.x + width, corner.y + height - scaled(24)}, chart.low, chart.high};
    if (chart.counts.empty()) return;
    draw_columns(chart, area);
    draw_marks(chart, area);
    ImGui::GetWindowDrawList()->AddLine({area.min.x, area.max.y}, area.max, colour::frame, scaled(1.5F));
    const Type small{colour::muted, Weight::regular, size::small};
    text_in({area.min.x, area.max.y}, {area.max.x, corner.y + height}, chart.low_words, {small});
    text_in({area.min.x, area.max.y}, {area.max.x, corner.y + height}, chart.high_words, {small, Align::right});
}

}  // namespace ui
