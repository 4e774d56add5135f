// Around a chart: its title where it needs one, and a quiet menu that copies it, as a picture or as the
// table of its figures.
#pragma once
#include <functional>
#include <string>

#include "ui/frame.hpp"

namespace ui {

struct CopiedChart {
    const char* key = "";
    std::string title = {};               // of the picture; its file is called so
    std::function<void()> draw = {};      // with its legend, as wide as there is room
    std::function<std::string()> table = {};
    float width = 760;                    // of the picture, logical; less where the screen is narrower
};

// Title and menu on one line, the chart below.
void titled_chart(Frame& frame, const CopiedChart& chart);
// Where the title stands above already: only the menu, at the right end of its line, then the chart.
void framed_chart(Frame& frame, const CopiedChart& chart);
// The menu alone, at the cursor.
void copy_menu(Frame& frame, const CopiedChart& chart);
float copy_menu_width(const Frame& frame);

// Whether what is drawn now goes into a picture: what stands around the chart on the screen is not there.
bool in_picture();
// Of a chart in rows: all of them on the screen, in a picture those that it has room for.
std::size_t rows_that_fit(std::size_t rows, float row_height);
// Under the rows of a picture that could not hold them all; nothing elsewhere.
void tell_left_out(const Frame& frame, std::size_t rows, std::size_t drawn);

}  // namespace ui
