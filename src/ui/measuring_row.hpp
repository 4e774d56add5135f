// The table of the place Misurazione, and one line of it.
#pragma once
#include "ui/frame.hpp"

namespace ui {

// Begun and ended with its scope; headings included.
struct MeasuringTable {
    explicit MeasuringTable(Frame& frame);
    ~MeasuringTable();
    MeasuringTable(const MeasuringTable&) = delete;
    MeasuringTable& operator=(const MeasuringTable&) = delete;
    bool open;
};

float measuring_row_height();

// The heading of a group, or an indicator with the fields of its values and the score they give.
void draw_measuring_line(Frame& frame, const app::Measuring& measuring, const app::MeasuringLine& line);

}  // namespace ui
