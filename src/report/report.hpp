// Report (Relazione): what a plan and its scores have to say on paper, in chosen parts and down to a chosen
// level, as one file of HTML that needs nothing but itself: headings in order, tables with captions, charts as
// SVG with the same figures in words, A4 pages with the body's name above and numbers below.
//
// No clock: the same plan, results and choice give the same bytes.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "eval/results.hpp"
#include "report/html.hpp"
#include "words/lang.hpp"

namespace report {

enum class Part {
    tree,          // albero della performance: weights and targets
    dashboard,     // the body, its perspectives and objectives, what to look at
    results,       // SAL or consuntivo: every row with its value and score
    explanations,  // how each score came about
    map,           // the strategy map
    cards,         // managers' cards
    changes,       // under acts
    scenarios,     // side by side
};
inline constexpr std::array all_parts{Part::tree, Part::dashboard, Part::results, Part::explanations, Part::map, Part::cards, Part::changes, Part::scenarios};

// How far down it goes.
enum class Depth { perspectives, objectives, indicators };
inline constexpr std::array all_depths{Depth::perspectives, Depth::objectives, Depth::indicators};

struct Report {
    const plan::Plan& plan;
    const eval::Results& results;            // of that plan
    std::vector<Part> parts;                 // in the order in which they stand; what the plan has nothing for says so
    Depth depth = Depth::indicators;
    std::optional<plan::ActId> act = {};     // whose changes; none: of every act
    std::optional<std::size_t> acts = {};    // so many of the plan's acts had happened by then; none: all
    std::optional<base::Date> printed = {};  // none: not told
    std::vector<std::string> scenarios = {}; // the names of those that the plan lies under
};

std::string whole_report(const Report& report, words::Lang lang);

// The same part by part, so that a long one can be followed, and given up. It reads the report's plan and results until
// its page is made.
class ReportInParts {
public:
    ReportInParts(const Report& report, words::Lang lang) : report_(report), lang_(lang) {}

    std::size_t made() const { return sections_.size(); }
    std::size_t count() const { return report_.parts.size(); }
    bool complete() const { return made() == count(); }
    void make_next();    // precondition: it is not complete
    std::string page();  // once; what is missing is made

private:
    Report report_;
    words::Lang lang_;
    std::vector<Element> sections_;  // as report_.parts
};

// How many rows of the plan stand between its top and there.
std::size_t rows_down_to(const plan::Plan& plan, Depth depth);

// Whether the plan has anything for the part.
bool has_content(const plan::Plan& plan, Part part);

std::string title_of(Part part, words::Lang lang);
std::string title_of(Depth depth, words::Lang lang);
std::string_view name_of(Part part);    // tree, dashboard, results, explanations, map, cards, changes, scenarios
std::string_view name_of(Depth depth);  // perspectives, objectives, indicators
std::optional<Part> part_named(std::string_view name);
std::optional<Depth> depth_named(std::string_view name);

}  // namespace report
