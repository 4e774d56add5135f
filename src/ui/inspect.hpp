// The parts of the inspector; each draws into the open window, for one node.
#pragma once
#include "ui/fields.hpp"
#include "ui/frame.hpp"
#include "ui/row.hpp"

namespace ui {

void inspect_result(Frame& frame, const Row& row);       // score, status and why
void inspect_bullet(Frame& frame, const Row& row);       // value beside target, values over time, as charts
void inspect_indicator(Frame& frame, const Row& row);    // what it is: weight, typology, unit…
void inspect_targets(Frame& frame, const Row& row);      // by year, with what the reader understood
void inspect_values(Frame& frame, const Row& row);       // readings by date, of the indicator or its measures
void inspect_formula(Frame& frame, const Row& row);      // how the value is had
void inspect_derivation(Frame& frame);                   // how the figure came about, step by step
void inspect_rule(Frame& frame, const Row& row);         // what the scoring methods ask of an indicator
void inspect_assessment(Frame& frame, const Row& row);   // the manual one
bool is_judged(const Frame& frame, const Row& row);      // it is wanted, or given
void inspect_objective(Frame& frame, const Row& row);
void inspect_composition(Frame& frame, const Row& row);  // children with weight, score, contribution
void inspect_plan(Frame& frame);                         // title, body, note
void inspect_kept_history(Frame& frame);  // kept_history.cpp: what the file remembers
void choose_method(Frame& frame);                        // of scoring
void inspect_issues(Frame& frame, const Row& row);
void inspect_units(Frame& frame, const Row& row);        // who works on it; Albero and Produttività
void inspect_revisions(Frame& frame, const Row& row);    // under which acts it was revised
void inspect_printed(Frame& frame, const Row& row);      // what else the published document says
void inspect_actions(Frame& frame, const Row& row);      // add, move, remove, delete

// The button, and the question before the row goes with all below it.
void erase_asking(Frame& frame, const Row& row, const Button& erase);

// A section's heading with a rule above it.
void section(const std::string& title);

// Fields side by side, as many columns as have room.
class Columns {
public:
    Columns(const char* key, int count);
    ~Columns();
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;
    void next() const;  // before each field

private:
    bool open_;
};

// A field for one of the node's own texts.
void text_of_node(Frame& frame, const Row& row, plan::TextField field, Text label, int lines = 0);
// A field for its weight.
void weight_of_node(Frame& frame, const Row& row);
// Its weight among those of its siblings as a bar, with what the group adds up to and what puts that right.
void draw_group_weights(Frame& frame, const Row& row);
// The path down to it, and back and forward among the rows seen.
void draw_path(Frame& frame, const Row& row);

}  // namespace ui
