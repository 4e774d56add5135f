// Parts of the place Cruscotto: a card, and the table of objectives over the years.
#pragma once
#include <string>

#include "ui/frame.hpp"

namespace ui {

inline constexpr float card_width = 236;  // logical

struct Card {
    const char* key;
    std::string title;
    const eval::NodeResult* result;
    std::string about = {};
    bool strong = false;
    bool pressable = false;
    bool chosen = false;
};
// Score, interval and coverage of one thing. Whether it was pressed.
bool draw_card(Frame& frame, const Card& card);

// One line an objective, one column a year; a line leads to its objective.
void draw_years(Frame& frame, const app::Dashboard& board);

}  // namespace ui
