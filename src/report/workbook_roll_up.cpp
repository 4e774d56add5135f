// The roll-up in formulas. Siblings stand one below the other, first the roots, then the members of each objective in
// turn, its child objectives before its own indicators: what an objective adds up is a range.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "eval/evaluate.hpp"
#include "eval/limits.hpp"
#include "eval/tree.hpp"
#include "report/workbook_parts.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

using plan::Aggregator;
using plan::MissingPolicy;
using words::Lang;
using words::Text;

enum Column : std::size_t { kind, code, name, under, written, weight, raw, below, own, share_below, share_own, value, adds, score, coverage, outcome };

struct Members {
    std::size_t first = 0, count = 0;  // lines
    bool any() const { return count > 0; }
};
struct Line {
    bool indicator = false;
    std::size_t index = 0;  // in the plan's list
    std::string under;
    Members children, indicators;
};

constexpr double close_enough = 1e-12;
bool is_close(double a, double b) { return std::abs(a - b) <= close_enough; }

struct RollUp {
    const WorkbookOf& of;
    const Lang lang;
    const eval::Program program = eval::compile(of.plan, of.results.question);
    const eval::Limits limits = eval::limits_of(of.results.question.profile);
    const MethodPlaces places = method_places(of.results.question.profile, lang);
    const bool bands_of_nodes = !limits.node_bands.empty();
    std::vector<Line> lines = {};

    // ── where everything stands ──────────────────────────────────────────────────────────────────
    void lay_out() {
        const eval::Tree tree = eval::tree_of(of.plan);
        for (const std::size_t node : tree.parents_first)
            if (!of.plan.objectives[node]->parent) lines.push_back({.index = node, .under = {}, .children = {}, .indicators = {}});
        for (std::size_t at = 0; at < lines.size(); ++at) {
            if (lines[at].indicator) continue;
            const std::size_t node = lines[at].index;
            const std::string title = called(of.plan.objectives[node]->code, of.plan.objectives[node]->name);
            const Members children = add(tree.children.of(node), false, title);
            const Members indicators = add(tree.indicators.of(node), true, title);
            lines[at].children = children;
            lines[at].indicators = indicators;
        }
    }
    Members add(std::span<const std::size_t> members, bool indicator, const std::string& under_title) {
        const Members made{lines.size(), members.size()};
        for (const std::size_t index : members) lines.push_back({.indicator = indicator, .index = index, .under = under_title, .children = {}, .indicators = {}});
        return made;
    }

    static std::string range(Column column, const Members& members) {
        return book::address(column, members.first) + ":" + book::address(column, members.first + members.count - 1);
    }
    static book::Cell formula(std::string text, const std::optional<double>& result) {
        return {book::Formula{std::move(text), result ? std::variant<double, std::string>(*result) : std::string(), 2, true}};
    }

    // ── weights ──────────────────────────────────────────────────────────────────────────────────
    template <class Row>
    static bool counts(const Row& row) { return row.effective_weight > 0; }

    template <class Node, class Row>
    book::Cell weight_cell(const Node& node, const Row& row, std::size_t at) const {
        if (!counts(row)) return book::number(0, 0);
        if (row.weight_rule != eval::WeightRule::written || !node.weight) return book::number(1, 0);
        return {book::Formula{book::address(written, at), node.weight->to_double(), node.weight->places()}};
    }

    // ── what a group adds up to ──────────────────────────────────────────────────────────────────
    std::string group_formula(const Members& members, Aggregator aggregator) const {
        const std::string weights = range(weight, members), figures = range(adds, members);
        const std::string known = "SUMPRODUCT(" + weights + ",--ISNUMBER(" + figures + "))";
        std::string nothing = known + "=0";
        if (of.results.question.missing == MissingPolicy::unknown) nothing = "OR(" + nothing + ",COUNT(" + figures + ")<COUNTIF(" + weights + ",\">0\"))";
        return "IF(" + nothing + ",\"\"," + of_members(weights, figures, known, aggregator) + ")";
    }
    static std::string of_members(const std::string& weights, const std::string& figures, const std::string& known, Aggregator aggregator) {
        switch (aggregator) {
            case Aggregator::weighted_mean:
            case Aggregator::mean: return "SUMPRODUCT(" + weights + "," + figures + ")/" + known;
            case Aggregator::worst: return "MIN(" + figures + ")";
            case Aggregator::best: return "MAX(" + figures + ")";
            case Aggregator::all_met: return "IF(ROUND(MIN(" + figures + "),12)>=1,1,0)";
        }
        return {};
    }

    template <class Rows>
    bool any_counts(const Members& members, const Rows& rows) const {
        for (std::size_t i = 0; i < members.count; ++i)
            if (counts(rows[lines[members.first + i].index])) return true;
        return false;
    }

    // Its two groups, what each weighs against the other, and both together.
    void add_node(std::vector<book::Cell>& cells, const Line& line, std::size_t at) const {
        const eval::Slot& slot = program.slots[line.index];
        const eval::NodeResult& result = of.results.nodes[line.index];
        const bool has_below = any_counts(line.children, of.results.nodes), has_own = any_counts(line.indicators, of.results.indicators);
        const double all = (has_below ? slot.children.share : 0) + (has_own ? slot.indicators.share : 0);
        const std::optional<double> only = has_below && has_own ? std::nullopt : result.counted;
        cells.push_back(has_below ? formula(group_formula(line.children, slot.aggregator), only ? only : group_result(line.children, slot.aggregator, of.results.nodes)) : book::Cell{});
        cells.push_back(has_own ? formula(group_formula(line.indicators, slot.aggregator), only ? only : group_result(line.indicators, slot.aggregator, of.results.indicators)) : book::Cell{});
        cells.push_back(has_below ? book::per_cent(slot.children.share / all) : book::Cell{});
        cells.push_back(has_own ? book::per_cent(slot.indicators.share / all) : book::Cell{});
        cells.push_back(has_below || has_own ? formula(both(at, has_below, has_own), result.counted) : book::Cell{});
    }
    std::string both(std::size_t at, bool has_below, bool has_own) const {
        const std::string left = book::address(below, at), right = book::address(own, at);
        if (!has_own) return left;
        if (!has_below) return right;
        const std::string figures = left + ":" + right, shares = book::address(share_below, at) + ":" + book::address(share_own, at);
        const bool all_needed = of.results.question.missing == MissingPolicy::unknown;
        return "IF(COUNT(" + figures + ")<" + (all_needed ? "2" : "1") + ",\"\",SUMPRODUCT(" + shares + "," + figures + ")/SUMPRODUCT(" + shares + ",--ISNUMBER(" + figures + ")))";
    }
    // Of a group beside another: what stands in its cell until the file is worked out again.
    template <class Rows>
    std::optional<double> group_result(const Members& members, Aggregator aggregator, const Rows& rows) const;

    // Floor and cap; what was judged, or has no figure, is as it is.
    book::Cell limited(const eval::IndicatorResult& result, std::size_t at) const {
        const std::string figure = book::address(raw, at);
        if (!result.figure.score || !result.achievement.raw) return {};
        const double within = eval::limited(*result.achievement.raw, limits);
        const bool judged = result.achievement.reason == eval::Reason::judged;
        if (!is_close(judged ? within : eval::counted(*result.achievement.raw, limits), *result.figure.score)) return book::per_cent(*result.figure.score);
        return formula(places.cap.empty() ? "MAX(" + places.floor + "," + figure + ")" : "MAX(" + places.floor + ",MIN(" + places.cap + "," + figure + "))", within);
    }
    book::Cell raw_cell(const eval::IndicatorResult& result) const {
        const eval::Achievement& achievement = result.achievement;
        if (!achievement.raw) return {};
        const std::string text = working_formula(achievement.working);
        const double again = text.empty() ? *achievement.raw : eval::worked_out(achievement.working);
        const bool same = is_close(again, *achievement.raw) && is_close(eval::counted(again, limits), eval::counted(*achievement.raw, limits));
        if (text.empty() || !same) return book::per_cent(*achievement.raw);
        const bool just_missed = achievement.reason == eval::Reason::missed_by_equality;  // below 100 % for what rounds to twelve places
        return formula(just_missed ? text + "-2E-12" : text, achievement.raw);
    }

    // ── lines ────────────────────────────────────────────────────────────────────────────────────
    void add_adds(std::vector<book::Cell>& cells, const Line& line, std::size_t at) const;
    std::vector<book::Cell> line_of(std::size_t at) const;
    std::string coverage_formula(const Line& line, std::size_t at) const;
};

template <class Rows>
std::optional<double> RollUp::group_result(const Members& members, Aggregator aggregator, const Rows& rows) const {
    double sum = 0, whole = 0, least = 2, most = -2;
    bool complete = true;
    for (std::size_t i = 0; i < members.count; ++i) {
        const auto& row = rows[lines[members.first + i].index];
        if (!counts(row)) continue;
        complete = complete && row.counted.has_value();
        if (!row.counted) continue;
        sum += row.effective_weight * *row.counted;
        whole += row.effective_weight;
        least = whole == row.effective_weight ? *row.counted : std::min(least, *row.counted);
        most = whole == row.effective_weight ? *row.counted : std::max(most, *row.counted);
    }
    if (whole == 0 || (!complete && of.results.question.missing == MissingPolicy::unknown)) return std::nullopt;
    switch (aggregator) {
        case Aggregator::weighted_mean:
        case Aggregator::mean: return sum / whole;
        case Aggregator::worst: return least;
        case Aggregator::best: return most;
        case Aggregator::all_met: return least >= 1 ? 1 : 0;
    }
    return std::nullopt;
}

// What its parent adds up, after the bands of indicators and before those of nodes.
void RollUp::add_adds(std::vector<book::Cell>& cells, const Line& line, std::size_t at) const {
    if (!line.indicator) {
        const eval::NodeResult& result = of.results.nodes[line.index];
        const bool any = !std::holds_alternative<book::Empty>(cells[value].content);
        cells.push_back(any && counts(result) ? formula(book::address(value, at), result.counted) : book::Cell{});
        return;
    }
    const eval::IndicatorResult& result = of.results.indicators[line.index];
    if (!counts(result)) return cells.emplace_back(), void();
    const std::string figure = book::address(score, at);
    std::string otherwise = "\"\"";
    if (of.results.question.missing == MissingPolicy::zero) otherwise = "0";
    if (of.results.question.missing == MissingPolicy::previous && !result.figure.score && result.counted) otherwise = literal(*result.counted);
    cells.push_back(formula("IF(ISNUMBER(" + figure + ")," + figure + "," + otherwise + ")", result.counted));
}

// The share of weight with data, whatever the way in which the scores are put together.
std::string RollUp::coverage_formula(const Line& line, std::size_t at) const {
    std::string sum;
    const auto add_group = [&](const Members& members, Column share, bool any) {
        if (!any) return;
        const std::string weights = range(weight, members);
        sum += (sum.empty() ? "" : "+") + book::address(share, at) + "*SUMPRODUCT(" + weights + "," + range(coverage, members) + ")/SUM(" + weights + ")";
    };
    add_group(line.children, share_below, any_counts(line.children, of.results.nodes));
    add_group(line.indicators, share_own, any_counts(line.indicators, of.results.indicators));
    return sum;
}

std::vector<book::Cell> RollUp::line_of(std::size_t at) const {
    const Line& line = lines[at];
    std::vector<book::Cell> cells;
    if (line.indicator) {
        const plan::Indicator& indicator = *of.plan.indicators[line.index];
        const eval::IndicatorResult& result = of.results.indicators[line.index];
        cells = {book::text(words::text(Text::level_indicator, lang)), book::text(indicator.code), book::text(indicator.name), book::text(line.under),
                 cell_of(indicator.weight), weight_cell(indicator, result, at), raw_cell(result), {}, {}, {}, {}, limited(result, at)};
        add_adds(cells, line, at);
        const bool live = std::holds_alternative<book::Formula>(cells[value].content);
        const bool banded = live && !limits.bands.empty() && result.achievement.reason != eval::Reason::judged;
        if (!result.figure.score) cells.emplace_back();
        else cells.push_back(formula(banded ? banded_formula(book::address(value, at), places) : book::address(value, at), result.figure.score));
        cells.push_back(counts(result) ? book::per_cent(result.figure.coverage) : book::Cell{});
        cells.push_back(book::text(words::name(result.status, lang)));
        return cells;
    }
    const plan::Objective& objective = *of.plan.objectives[line.index];
    const eval::NodeResult& result = of.results.nodes[line.index];
    const auto look = objective.parent ? book::Look::plain : book::Look::strong;
    cells = {book::text(words::name(objective.level, lang)), book::text(objective.code), book::text(objective.name, look), book::text(line.under),
             cell_of(objective.weight), weight_cell(objective, result, at), {}};
    add_node(cells, line, at);
    add_adds(cells, line, at);
    const std::string figure = book::address(value, at);
    const std::string shown = bands_of_nodes ? "IF(ISNUMBER(" + figure + ")," + banded_formula(figure, places) + ",\"\")" : figure;
    cells.push_back(result.scored ? formula(shown, result.figure.score) : book::Cell{});
    cells.push_back(result.scored ? formula(coverage_formula(line, at), result.figure.coverage) : book::Cell{});
    cells.push_back(book::text(words::name(result.light, lang)));
    return cells;
}

}  // namespace

book::Sheet roll_up_sheet(const WorkbookOf& of, Lang lang) {
    auto sheet = sheet_with(Text::book_roll_up,
                            {{Text::side_kind, 18}, {Text::field_code, 10}, {Text::field_name, 60}, {Text::book_under, 40}, {Text::field_weight, 9},
                             {Text::book_weight_counted, 11}, {Text::book_raw, 13}, {Text::book_below, 13}, {Text::book_own, 13}, {Text::book_share_below, 11},
                             {Text::book_share_own, 11}, {Text::book_value, 13}, {Text::book_adds, 13}, {Text::book_score, 13}, {Text::ui_coverage, 11},
                             {Text::ui_status, 16}},
                            lang);
    RollUp roll_up{.of = of, .lang = lang};
    roll_up.lay_out();
    for (std::size_t at = 0; at < roll_up.lines.size(); ++at) sheet.rows.push_back(roll_up.line_of(at));
    return sheet;
}

}  // namespace report
