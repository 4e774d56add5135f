// Charts of scores and values: a gauge, a line in the height of a text, a value against its target, and
// what the parts of an objective add to its score. Shapes and figures say what the colours say; each is
// one item of the map, told in words, with the figures under the pointer in a tip.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "eval/bullet.hpp"
#include "eval/results.hpp"
#include "imgui.h"

namespace ui {

// Half a circle from the floor to full marks, or to the best that may come where that is more: around it
// the stretches of the lights, in it what is not yet known, and a needle at the score.
struct GaugeChart {
    const eval::Figure* figure = nullptr;
    eval::Light light = eval::Light::none;
    double amber_from = 0.7;  // red below
    double green_from = 0.9;
    std::string score;        // in its middle
};
void draw_gauge(ImVec2 min, ImVec2 max, const GaugeChart& chart);

// A point for each value; where one is missing the line has a gap.
struct SparkLine {
    std::string name;   // accessible
    std::string told;
    std::vector<std::optional<double>> values;
    std::vector<std::string> tips;       // as many
    std::optional<std::size_t> shown;    // marked: the one that is looked at
    std::optional<double> target;        // a dashed line
};
void draw_spark(ImVec2 min, ImVec2 max, const SparkLine& chart);

struct BulletChart {
    std::string name;
    std::string told;
    const eval::Bullet* bullet = nullptr;
    std::vector<std::string> stretch_tips;  // as bullet->stretches
    std::string low, high;                  // words under the ends of the scale
    std::string value, target, expected;    // words of the legend; empty where there is none
};
void draw_bullet(const BulletChart& chart);

struct WaterfallRow {
    std::string title;
    std::string tip;
    std::string figure;  // at the right end
    double adds = 0, open = 0, lost = 0;
};
struct WaterfallChart {
    std::string name;
    std::string told;
    std::vector<WaterfallRow> rows;
    WaterfallRow total;  // from nothing on
    std::string adds, open, lost;  // words of the legend
};
// The rows drawn, where a picture cannot hold them all.
std::size_t draw_waterfall(const WaterfallChart& chart);

// Whether the pointer is over this part of the window that is being drawn.
bool is_over(ImVec2 min, ImVec2 max);

}  // namespace ui
