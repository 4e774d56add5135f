// Charts of the place Simulazione, drawn with Dear ImGui's draw list: legible in print and without
// colour, with what stands under the mouse told in a tip. Each is one item of the map, told in words;
// the table beside it says the same figure by figure.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "imgui.h"

namespace ui {

// A bar to either side of where things stand now.
struct TornadoBar {
    std::optional<double> at_low, at_high;
};
struct TornadoScale {
    double low = 0;
    double high = 1;
    double now = 0;
};
TornadoScale scale_of(const std::vector<TornadoBar>& bars, double now);
void hatch(ImVec2 min, ImVec2 max);  // a filled stretch told from a full one without colour
// The part that the low end of the value brings is hatched, the other full.
void draw_tornado_bar(ImVec2 min, ImVec2 max, const TornadoBar& bar, const TornadoScale& scale);

struct HistogramChart {
    std::string name;                 // accessible
    std::string told;                 // in words
    double low = 0;
    double high = 1;
    std::vector<double> counts;
    std::vector<std::pair<double, std::string>> marks;  // upright lines with their words: P10, P50, P90
    std::optional<double> threshold;
    std::string threshold_words;
    std::function<std::string(std::size_t)> tip;        // of a column
    std::string low_words, high_words;                  // under the ends of the axis
};
void draw_histogram(const HistogramChart& chart, float height);

struct TrendChart {
    std::string name;
    std::string told;
    std::vector<std::pair<int, double>> points;  // year, value
    int year = 0;                                // of the projection
    std::optional<double> projected, low, high;
    double target_low = 0, target_high = 0;      // what meets the target; may be infinite
    std::function<std::string(int, double)> tip;
};
void draw_trend(const TrendChart& chart, float height);

}  // namespace ui
