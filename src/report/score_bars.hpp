// Score bars: figures with their intervals as bars. Drawn to be read in black and white.
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
    std::string mark = {};  // behind the figure: the shape of its light
};

struct BarChart {
    std::string id;       // of this chart on its page
    std::string title;
    int bars_from = 130;  // where the labels end, in tenths of a millimetre
    bool against_first = false;  // the first bar is a ghost behind the others
};

// An <svg>. Precondition: there is a bar.
Element bar_chart(const std::vector<ScoreBar>& bars, const BarChart& chart, words::Lang lang);
// The plan and its scenarios, the plan being the ghost behind them.
Element score_bars(const std::vector<ScoreBar>& bars, words::Lang lang);

}  // namespace report
