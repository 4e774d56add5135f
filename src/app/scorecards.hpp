// The place Schede individuali: what is arranged there, the list of cards, and the one that is open.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "eval/scorecards.hpp"
#include "fix/fix.hpp"

namespace app {

enum class CardOrder { plan, name, score, open };  // the lowest score first; the most rows without value first

// Never part of the history.
struct ScorecardsView {
    std::optional<plan::UnitId> unit = {};  // cards of this unit or of its parts; none: all
    std::string text = {};                  // in name or owner
    CardOrder order = CardOrder::plan;
    std::optional<plan::ObjectiveId> chosen = {};
};

// A fix of weights that do not add up, of the card or of an objective of it.
struct CardFix {
    base::Issue issue;
    std::size_t fix = 0;  // of fix::fixes_for()
    fix::Kind kind = fix::Kind::balance_weights;
    std::string told = {};  // what it does, an edit a line, in the language of the screen
};

struct Scorecards {
    std::vector<eval::Scorecard> shown;  // in the order asked for
    std::size_t all = 0;                 // of the plan
    std::optional<std::size_t> open = {};  // the chosen one, or the first: its place among those shown
    std::vector<CardFix> fixes = {};       // of the open one
};

// -- actions
struct ArrangeScorecards { ScorecardsView view; };
struct OpenScorecard { plan::ObjectiveId card; };  // chosen, and its row selected
// One step of the history each.
struct AddScorecard {};
struct CopyScorecard { plan::ObjectiveId card; };  // rows, weights, targets and formulas for another person; no values
struct CopyScorecardTable {};                      // of the open one
enum class WhichCards { open, all };
struct PrintScorecards { WhichCards which; };      // pages to be printed: their day comes as MomentTold

}  // namespace app
