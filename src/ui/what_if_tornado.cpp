// Tornado: what moves an objective most, one value at a time.
#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"

namespace ui {
void draw_tornado(Frame&) {}
void draw_outlook(Frame&) {}
void draw_realism(Frame&) {}
void draw_side_by_side(Frame&) {}
}  // namespace ui
