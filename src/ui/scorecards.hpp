// Parts of the place Schede individuali: the list of cards, the head of the open one, the table of its rows.
#pragma once
#include <string>

#include "ui/frame.hpp"
#include "ui/score_words.hpp"
#include "ui/row.hpp"

namespace ui {

const app::Scorecards& cards_of(const Frame& frame);           // precondition: the place is shown
const eval::Scorecard& open_card(const Frame& frame);          // precondition: one is open
const plan::Objective& objective_of(const Frame& frame, const eval::Scorecard& card);
std::string name_of_card(const Frame& frame, const eval::Scorecard& card);
// Accessible: its code, else what it stands under and its name, since many rows of cards go by the same name.
std::string name_of_row(const Frame& frame, const Row& row);

void draw_card_filters(Frame& frame);
void draw_card_list(Frame& frame, float height);
void draw_card_head(Frame& frame);   // who it is of, how it stands, what can be done with it
void draw_card_rows(Frame& frame);   // and what can be added to them

// One step of the history for each fix of weights that is offered.
void draw_card_fixes(Frame& frame);

}  // namespace ui
