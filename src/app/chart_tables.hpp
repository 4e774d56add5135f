// The figures of each chart as a table to be pasted into a spreadsheet: tab-separated, with headings that
// name the unit, numbers as the language writes them.
#pragma once
#include <string>
#include <vector>

#include "app/app.hpp"

namespace app {

using TableRows = std::vector<std::vector<std::string>>;  // the first one: headings
std::string as_text(const TableRows& rows);               // cells lose the tabs and line feeds they hold

// A score over the years.
std::string score_table(const std::vector<int>& years, const std::vector<eval::NodeResult>& scores, words::Lang lang);
// Objectives by year.
std::string board_table(const plan::Plan& plan, const Dashboard& board, words::Lang lang);
std::string contributions_table(const plan::Plan& plan, const eval::Contributions& contributions, words::Lang lang);
std::string bullet_table(const eval::Bullet& bullet, words::Lang lang);
std::string history_table(const std::vector<eval::PastValue>& history, words::Lang lang);
std::string side_by_side_table(const App& app);  // precondition: its pane is shown
std::string tornado_table(const plan::Plan& plan, const std::vector<whatif::Bar>& bars, words::Lang lang);
std::string histogram_table(const whatif::Histogram& histogram, words::Lang lang);
std::string realism_table(const whatif::Realism& realism, int year, words::Lang lang);

// The differences shown in the place Confronto. Precondition: its pane is shown.
std::string comparison_table(const Comparison& comparison, words::Lang lang);

}  // namespace app
