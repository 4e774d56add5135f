// Scorecards (schede individuali): what each row of a manager's card is worth and has earned, in points of
// the total that the card declares (domain.md, section 5).
//
// A row is worth the card's total times its share of the card: its written weight as long as the weights
// add up to that total and all of them count; what they are brought to where they do not, or where rows are out of them
// now (not due yet, survey year). It earns its worth times what counts of
// it: its achievement, or what the policy for missing values puts in its stead.
#pragma once
#include <optional>
#include <vector>

#include "eval/due.hpp"
#include "eval/results.hpp"
#include "plan/formula.hpp"

namespace eval {

// A child objective of the card, or an indicator of the card or of one of them.
struct CardRow {
    std::size_t row = 0;    // position in plan::outline(plan)
    std::size_t index = 0;  // in plan.objectives or plan.indicators
    int depth = 1;          // below the card
    bool group = false;     // an objective
    bool removed = false;   // itself, or a row above it
    double worth = 0;       // ≥ 0; 0: it earns nothing of its own (monitored, out, under a worst or best of)
    std::optional<double> points;        // of an objective: those of its rows together
    Due due = Due::entered;              // of an indicator
    std::vector<plan::Referent> reads;   // nodes and units whose scores it is made of, each once
};

struct Scorecard {
    std::size_t row = 0;        // position in plan::outline(plan)
    std::size_t objective = 0;  // in plan.objectives
    base::Decimal total{100};   // of the weights, declared or 100
    std::optional<base::Decimal> sum;      // of the weights right below it; none: none is written
    std::optional<base::Decimal> missing;  // what the sum lacks to the total, negative where it is too much
    std::vector<CardRow> rows;             // in the order of the plan
    std::optional<double> points;          // of its rows together
    double low = 0, high = 0;              // the points as far as values are missing
    bool settled = true;                   // none is: neither of its own nor of the scores that it reads
    std::size_t without_score = 0;         // of its own, measured, of which no score can be told
    std::size_t indicators = 0;            // not removed
    std::size_t open = 0;                  // of these, those that somebody has still to measure or judge

    bool adds_up() const { return !sum || *sum == total; }
};

// Every card of the plan that is not removed, in the plan's order.
std::vector<Scorecard> scorecards(const plan::Plan& plan, const Results& results);

}  // namespace eval
