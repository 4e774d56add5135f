// Score bars: figures with their intervals as bars, the first of them as a ghost behind the others.
// Drawn to be read in black and white.
#pragma once
#include <string>
#include <vector>

#include "eval/results.hpp"
#include "report/html.hpp"
#include "words/lang.hpp"

namespace report {

struct ScoreBar {
    std::string label;  // a short one: it stands beside the bar
    eval::Figure figure;
};

// An <svg>. Precondition: there is a bar, the one that is the ghost behind the others.
Element score_bars(const std::vector<ScoreBar>& bars, words::Lang lang);

}  // namespace report
