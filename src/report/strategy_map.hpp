// The strategy map as a page: perspectives as rows, objectives as boxes with their score, links between them,
// and the same in two tables. A4 in landscape, HTML that needs nothing but itself.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "eval/results.hpp"
#include "plan/strategy_map.hpp"
#include "report/html.hpp"
#include "words/lang.hpp"

namespace report {

struct StrategyMapPage {
    const plan::Plan& plan;
    const std::vector<plan::MapLane>& lanes;
    const eval::Results& results;
    bool tried = false;  // the results are those under scenarios
    base::Date printed;
    bool alone = false;  // the picture without the tables
};

std::string strategy_map(const StrategyMapPage& page, words::Lang lang);

// Its picture: an <svg>, to be read in black and white.
Element map_drawing(const StrategyMapPage& page, words::Lang lang);
// What the picture needs, and what it says as tables: to stand in a longer report.
Css map_style();
Element map_scores(const StrategyMapPage& page, words::Lang lang);
Element map_links(const StrategyMapPage& page, words::Lang lang);

}  // namespace report
