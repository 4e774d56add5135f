#include <algorithm>

#include "ui/chart.hpp"
#include "ui/theme.hpp"

namespace ui {

void hatch(ImVec2 min, ImVec2 max) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, colour::sheet);
    list->PushClipRect(min, max, true);
    const float height = max.y - min.y;
    for (float x = min.x - height; x < max.x; x += scaled(5)) list->AddLine({x, max.y}, {x + height, min.y}, colour::accent_deep, scaled(1.2F));
    list->PopClipRect();
    list->AddRect(min, max, colour::accent_deep);
}

TornadoScale scale_of(const std::vector<TornadoBar>& bars, double now) {
    TornadoScale scale{now, now, now};
    for (const TornadoBar& bar : bars)
        for (const auto& end : {bar.at_low, bar.at_high})
            if (end) {
                scale.low = std::min(scale.low, *end);
                scale.high = std::max(scale.high, *end);
            }
    const double margin = std::max(1e-6, (scale.high - scale.low) * 0.04);
    scale.low -= margin;
    scale.high += margin;
    return scale;
}

void draw_tornado_bar(ImVec2 min, ImVec2 max, const TornadoBar& bar, const TornadoScale& scale) {
    const auto at = [&](double score) { return min.x + (max.x - min.x) * static_cast<float>((score - scale.low) / (scale.high - scale.low)); };
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float now = at(scale.now);
    const float pad = (max.y - min.y) * 0.22F;
    const auto part = [&](double score, bool hatched) {
        const float end = at(score);
        const auto [left, right] = std::minmax(now, end);
        if (right - left < 0.5F) return;
        if (hatched) hatch({left, min.y + pad}, {right, max.y - pad});
        else list->AddRectFilled({left, min.y + pad}, {right, max.y - pad}, colour::accent);
    };
    if (bar.at_low) part(*bar.at_low, true);
    if (bar.at_high) part(*bar.at_high, false);
    list->AddLine({now, min.y}, {now, max.y}, colour::text, scaled(1.5F));
}

}  // namespace ui
