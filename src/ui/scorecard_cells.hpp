// The cells of one row of a card.
#pragma once
#include "eval/scorecards.hpp"
#include "ui/frame.hpp"
#include "ui/row.hpp"

namespace ui {

enum CardPart { name_part, weight_part, target_part, value_part, score_part, points_part, away_part, card_parts };

struct CardCell {
    const eval::CardRow& card;
    Row row;
    float height;
    bool narrow;  // the target stands under the name, and nothing is taken away here
};

// Into the column of the table that is open.
void draw_card_cell(Frame& frame, const CardCell& cell, CardPart part);

}  // namespace ui
