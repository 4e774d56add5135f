// A score as the screen writes it.
#pragma once
#include <string>

#include "ui/frame.hpp"

namespace ui {

std::string score_words(const Frame& frame, const eval::Figure& figure);  // "87,40 %", or that there is none

}  // namespace ui
