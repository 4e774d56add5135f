#include "eval/scorecards.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "plan/outline.hpp"

namespace eval {
namespace {

using base::Decimal;

constexpr double negligible = 1e-9;  // of a score: what adding up in another order makes

// Whether the rows below share the points among themselves.
bool is_shared(plan::Aggregator aggregator) {
    return aggregator == plan::Aggregator::weighted_mean || aggregator == plan::Aggregator::mean;
}

std::optional<double> earned(double worth, std::optional<double> counted) {
    return worth > 0 && counted ? std::optional(worth * *counted) : std::nullopt;
}

std::optional<double> together(std::optional<double> a, std::optional<double> b) {
    if (!a || !b) return a ? a : b;
    return *a + *b;
}

class Reading {
public:
    Reading(const plan::Plan& plan, const Results& results) : plan_(plan), results_(results), outline_(plan::outline(plan)), due_(due_at(plan, results)) {}

    std::vector<Scorecard> all() {
        std::vector<Scorecard> cards;
        for (std::size_t row = 0; row < outline_.size(); row = outline_[row].end) {
            const plan::Objective& top = *plan_.objectives[outline_[row].index];
            if (top.level == plan::Level::scorecard && !top.removed) cards.push_back(read(row));
        }
        return cards;
    }

private:
    Scorecard read(std::size_t row) {
        card_ = {.row = row, .objective = outline_[row].index};
        const plan::Objective& objective = *plan_.objectives[card_.objective];
        const NodeResult& result = results_.nodes[card_.objective];
        card_.total = objective.weights_below();
        add_up_weights();
        const double total = card_.total.to_double();
        const bool shared = is_shared(objective.aggregator);
        const auto below = add_below(row, shared ? total : 0, 1);
        card_.points = shared ? below : earned(total, result.counted);
        card_.low = total * result.counted_low;
        card_.high = total * result.counted_high;
        card_.settled = !result.scored || (result.figure.coverage > 1 - negligible && result.counted_high - result.counted_low < negligible);
        return std::move(card_);
    }

    // Objectives and indicators are weighed apart: the first of the two that is written, or that does not add up.
    void add_up_weights() {
        std::array<std::optional<Decimal>, 2> sums;
        for (std::size_t at = card_.row + 1; at < outline_[card_.row].end; at = outline_[at].end) {
            const bool leaf = outline_[at].is_indicator();
            if (is_removed(at)) continue;
            const auto& weight = leaf ? plan_.indicators[outline_[at].index]->weight : plan_.objectives[outline_[at].index]->weight;
            if (weight) sums[leaf] = base::add(sums[leaf].value_or(Decimal(0)), *weight);
        }
        for (const auto& sum : sums) {
            if (!sum || (card_.sum && (*sum == card_.total || !card_.adds_up()))) continue;
            card_.sum = sum;
            card_.missing = base::add(card_.total, base::negated(*sum));
        }
    }

    bool is_removed(std::size_t at) const {
        return outline_[at].is_indicator() ? plan_.indicators[outline_[at].index]->removed : plan_.objectives[outline_[at].index]->removed;
    }

    // The rows right below one, each with its own; the points that they earn.
    std::optional<double> add_below(std::size_t above, double worth, int depth) {
        std::optional<double> points;
        for (std::size_t at = above + 1; at < outline_[above].end; at = outline_[at].end)
            points = together(points, outline_[at].is_indicator() ? add_indicator(at, worth, depth) : add_group(at, worth, depth));
        return points;
    }

    std::optional<double> add_indicator(std::size_t at, double worth, int depth) {
        const std::size_t i = outline_[at].index;
        const IndicatorResult& result = results_.indicators[i];
        CardRow row{.row = at, .index = i, .depth = depth, .removed = outline_[at].removed, .worth = worth * result.effective_weight, .due = due_[i]};
        row.points = earned(row.worth, result.counted);
        row.reads = reads_of(*plan_.indicators[i]);
        if (row.due != Due::removed) ++card_.indicators;
        if (is_open(row.due)) ++card_.open;
        else if (result.effective_weight > 0 && !result.achievement.score && row.reads.empty()) ++card_.without_score;
        card_.rows.push_back(row);
        return row.points;
    }

    std::optional<double> add_group(std::size_t at, double worth, int depth) {
        const std::size_t i = outline_[at].index;
        const NodeResult& result = results_.nodes[i];
        const bool shared = is_shared(plan_.objectives[i]->aggregator);
        const std::size_t place = card_.rows.size();
        CardRow row{.row = at, .index = i, .depth = depth, .group = true, .removed = outline_[at].removed, .worth = worth * result.effective_weight};
        card_.rows.push_back(row);
        const auto below = add_below(at, shared ? row.worth : 0, depth + 1);
        card_.rows[place].points = shared ? below : earned(row.worth, result.counted);
        return card_.rows[place].points;
    }

    std::vector<plan::Referent> reads_of(const plan::Indicator& indicator) {
        const auto* expression = indicator.formula ? std::get_if<plan::Expression>(&*indicator.formula) : nullptr;
        if (!expression) return {};
        if (!naming_) naming_.emplace(plan_);
        std::vector<plan::Referent> read;
        for (const plan::Referent& each : plan::resolve(expr::parse_formula(expression->text).value, plan_, *naming_).value) {
            const bool scored = each.kind == plan::Referent::Kind::objective || each.kind == plan::Referent::Kind::indicator || each.kind == plan::Referent::Kind::unit;
            if (scored && std::ranges::find(read, each) == read.end()) read.push_back(each);
        }
        return read;
    }

    const plan::Plan& plan_;
    const Results& results_;
    const std::vector<plan::OutlineRow> outline_;
    const std::vector<Due> due_;
    std::optional<plan::Naming> naming_;
    Scorecard card_;
};

}  // namespace

std::vector<Scorecard> scorecards(const plan::Plan& plan, const Results& results) { return Reading(plan, results).all(); }

}  // namespace eval
