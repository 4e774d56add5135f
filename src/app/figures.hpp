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

// Where a picture went: a download is what became of one that the browser did not let be copied.
enum class PictureTo { clipboard, download, nowhere, file };

// What is asked for: onto the clipboard, or a file of pixels or of shapes and text.
enum class PictureAs { copied, png, svg };

struct CopyChartTable { std::string title; std::string table; };  // tab-separated
// Of the frame in which it is asked for: copied, or as a PNG file. The name has no extension.
struct CopyChartPicture { CanvasArea area; std::string name; PictureAs as = PictureAs::copied; };
struct SaveDrawing { std::string name; std::string svg; };
struct PictureCopied { PictureTo to; std::string name; };
// Of the place that is shown: the screen makes it in its next frame, when menus have closed.
struct AskPicture { PictureAs as; };

}  // namespace app
