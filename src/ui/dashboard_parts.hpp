// Parts of the place Cruscotto: cards, and the objectives over the years.
#pragma once
#include <string>
#include <vector>

#include "ui/chart_scores.hpp"
#include "ui/frame.hpp"
#include "ui/score_words.hpp"

namespace ui {

inline constexpr float card_width = 236;  // logical
inline constexpr float card_height = 118;
inline constexpr float year_width = 84;
inline constexpr float least_objective = 190;

struct Card {
    const char* key;
    std::string title;
    const eval::NodeResult* result;
    std::string about = {};
    bool pressable = false;
    bool chosen = false;
};
// Score, interval and coverage of one thing. Whether it was pressed.
bool draw_card(Frame& frame, const Card& card);
// The body or the unit with its gauge and its years; pressed, the body is selected.
void draw_whole(Frame& frame, const app::Dashboard& board);

// One line an objective, one column a year; a line leads to its objective.
void draw_years(Frame& frame, const app::Dashboard& board);
// The same as a map: a cell leads to its objective in its year.
void draw_heat(Frame& frame, const app::Dashboard& board);

void draw_card_ground(ImVec2 min, ImVec2 max, ImU32 ground, bool chosen);
SparkLine line_of_years(const Frame& frame, const std::vector<int>& years, const std::vector<eval::NodeResult>& scores, const std::string& name);
// The years that so much width has room for: those nearest to the year shown, the later of two as near.
std::vector<std::size_t> years_that_fit(const Frame& frame, const app::Dashboard& board, float width);

}  // namespace ui
