// What the charts of the selected row draw, and what leaves a chart.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "eval/bullet.hpp"
#include "eval/contributions.hpp"

namespace app {

struct Figures {
    eval::Contributions contributions = {};        // to the objective selected or above the selected indicator, else to the body
    std::optional<eval::Bullet> bullet = {};       // of the selected indicator
    std::vector<eval::PastValue> history = {};     // likewise
};

// A rectangle of the canvas in its own pixels.
struct CanvasArea {
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const CanvasArea&, const CanvasArea&) = default;
};

// Where a picture of a chart went.
enum class PictureTo { clipboard, download, nowhere };

struct CopyChartTable { std::string title; std::string table; };  // tab-separated
struct CopyChartPicture { CanvasArea area; std::string name; };   // of the frame in which it is asked for
struct PictureCopied { PictureTo to; std::string name; };

}  // namespace app
