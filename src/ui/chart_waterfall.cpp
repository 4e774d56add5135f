#include <algorithm>

#include "ui/chart.hpp"
#include "ui/chart_frame.hpp"
#include "ui/chart_scores.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr float row_height = 30;
constexpr float figure_width = 76;
constexpr float name_share = 0.4F;

struct Scale {
    float left, right;
    double low, high;

    float at(double value) const { return left + (right - left) * static_cast<float>((value - low) / (high - low)); }
};

// From the lowest to the highest that any stretch comes to; at least from nothing to full marks.
Scale scale_of(const WaterfallChart& chart, float left, float right) {
    Scale scale{left, right, 0, 1};
    double running = 0;
    for (const WaterfallRow& row : chart.rows) {
        scale.low = std::min({scale.low, running, running + row.adds});
        scale.high = std::max(scale.high, std::max(running, running + row.adds) + row.open + row.lost);
        running += row.adds;
    }
    return scale;
}

void pale(ImVec2 min, ImVec2 max) {
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, colour::track);
    ImGui::GetWindowDrawList()->AddRect(min, max, colour::frame);
}

void draw_stretches(const WaterfallRow& row, double start, const Scale& scale, float top, float bottom) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const auto stretch = [&](double from, double to, auto&& draw) {
        const auto [left, right] = std::minmax({scale.at(from), scale.at(to)});
        if (right - left >= 0.5F) draw(ImVec2(left, top), ImVec2(right, bottom));
    };
    const double end = start + row.adds;
    stretch(start, end, [&](ImVec2 min, ImVec2 max) { list->AddRectFilled(min, max, row.adds < 0 ? colour::red : colour::accent); });
    const double beyond = std::max(start, end);
    stretch(beyond, beyond + row.open, hatch);
    stretch(beyond + row.open, beyond + row.open + row.lost, pale);
}

void draw_row(const WaterfallRow& row, double start, const Scale& scale, bool strong) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 max(min.x + width, min.y + scaled(row_height));
    ImGui::Dummy({width, scaled(row_height)});
    const Type type{colour::text, strong ? Weight::strong : Weight::regular, size::small};
    text_in(min, {scale.left - scaled(8), max.y}, row.title, {type});
    draw_stretches(row, start, scale, min.y + scaled(7), max.y - scaled(7));
    const float end = scale.at(start + row.adds);
    if (!strong) ImGui::GetWindowDrawList()->AddLine({end, max.y - scaled(7)}, {end, max.y + scaled(7)}, colour::muted, scaled(1));
    text_in({max.x - scaled(figure_width), min.y}, max, row.figure, {type, Align::right});
    if (is_over(min, max)) show_tooltip(row.tip);
}

void draw_legend(const WaterfallChart& chart) {
    struct Entry {
        const std::string& words;
        void (*draw)(ImVec2, ImVec2);
    };
    const Entry entries[] = {{chart.adds, [](ImVec2 min, ImVec2 max) { ImGui::GetWindowDrawList()->AddRectFilled(min, max, colour::accent); }}, {chart.open, hatch}, {chart.lost, pale}};
    const Type small{colour::muted, Weight::regular, size::small};
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float line = scaled(24);
    ImVec2 at = start;
    for (const Entry& entry : entries) {
        const float needed = scaled(26) + width_of(entry.words, small);
        if (at.x > start.x && at.x + needed > start.x + width) at = {start.x, at.y + line};
        entry.draw({at.x, at.y + scaled(7)}, {at.x + scaled(20), at.y + line - scaled(6)});
        text_in({at.x + scaled(26), at.y}, {std::min(at.x + needed + scaled(2), start.x + width), at.y + line}, entry.words, {small});
        at.x += needed + scaled(16);
    }
    ImGui::Dummy({width, at.y - start.y + line});
}

}  // namespace

std::size_t draw_waterfall(const WaterfallChart& chart) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Scale scale = scale_of(chart, corner.x + width * name_share, corner.x + width - scaled(figure_width + 8));
    const std::size_t drawn = rows_that_fit(chart.rows.size(), scaled(row_height));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    double running = 0;
    for (std::size_t i = 0; i < drawn; ++i) {
        draw_row(chart.rows[i], running, scale, false);
        running += chart.rows[i].adds;
    }
    draw_row(chart.total, 0, scale, true);
    draw_legend(chart);
    ImGui::PopStyleVar();
    note_item({.label = chart.name, .role = Role::image, .value = chart.told}, corner, {corner.x + width, ImGui::GetCursorScreenPos().y});
    return drawn;
}

}  // namespace ui
