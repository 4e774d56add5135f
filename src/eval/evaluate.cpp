#include "eval/evaluate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "eval/limits.hpp"
#include "eval/mean.hpp"
#include "eval/scoring.hpp"
#include "eval/standing.hpp"
#include "eval/tally.hpp"
#include "eval/unit_groups.hpp"
#include "eval/year_target.hpp"

namespace eval {
namespace {

struct Evaluation {
    const Program& program;
    const Values& values;
    Results results;  // begins with the program's rows
    const Limits limits = limits_of(program.question.profile);
    const Scoring scoring = Scoring(program, values);
    Span if_missing = {};  // what a missing value may still turn out to count
    Calculator calculator = {};
    std::vector<std::optional<base::Decimal>> scores = {};  // what the composite in work reads

    // ── indicators ───────────────────────────────────────────────────────────────────────────────
    void score_indicator(std::size_t i, const std::optional<Actual>& actual) { scoring.score(results.indicators[i], i, actual); }

    // The best that a missing value can still bring. Without a cap: full marks, or the best figure
    // of the plan where that is more, so that the interval holds the redistributed score.
    double ceiling() const {
        if (limits.cap) return std::max(limits.floor, *limits.cap);
        double best = std::max(limits.floor, 1.0);
        for (const IndicatorResult& row : results.indicators)
            best = std::max(best, row.achievement.score.value_or(best));
        return best;
    }

    void bound_missing() {
        const auto [least, most] = if_missing = banded(Span{limits.floor, ceiling()}, limits.bands);
        for (IndicatorResult& row : results.indicators)
            if (!row.achievement.score && !is_settled(row.status)) row.figure = {{}, least, most, 0};
    }

    // A node's figure with the bands of nodes.
    Figure shown(Figure figure) const {
        if (limits.node_bands.empty()) return figure;
        const auto [low, high] = banded(Span{figure.low, figure.high}, limits.node_bands);
        figure.low = low;
        figure.high = high;
        if (figure.score) figure.score = banded(*figure.score, limits.node_bands);
        return figure;
    }

    // ── composite indicators ─────────────────────────────────────────────────────────────────────
    Figure figure_of(const plan::Referent& read) const {
        if (read.kind == plan::Referent::Kind::indicator) return results.indicators[read.index].figure;
        return shown(node_read(read).figure);
    }
    bool is_scored(const plan::Referent& read) const {
        if (read.kind == plan::Referent::Kind::indicator) return !is_settled(results.indicators[read.index].status);
        return node_read(read).scored;
    }
    const NodeResult& node_read(const plan::Referent& read) const {
        return (read.kind == plan::Referent::Kind::unit ? results.units : results.nodes)[read.index];
    }

    std::optional<Actual> calculated(const Composite& composite) {
        const auto loads = std::span(values.composite_loads).subspan(composite.first_load, composite.calculation.loads.size());
        return calculator.run(composite.calculation, {.loads = loads, .scores = scores});
    }

    void score_composite(const Composite& composite) {
        const std::size_t i = composite.indicator;
        IndicatorResult& row = results.indicators[i];
        row.status = composite.status;  // what it was before there was a value
        const auto& reads = composite.calculation.scores;
        scores.clear();
        for (const plan::Referent& read : reads)
            scores.push_back(is_scored(read) ? score_in_per_cent(figure_of(read).score) : std::nullopt);
        score_indicator(i, values.actuals[i] ? values.actuals[i] : calculated(composite));
        if (!row.achievement.score && !is_settled(row.status)) row.figure = {{}, if_missing.low, if_missing.high, 0};
        const bool by_scores = !values.actuals[i] && row.achievement.reason != Reason::judged && !is_settled(row.status);
        if (by_scores && std::ranges::all_of(reads, [&](const auto& read) { return is_scored(read); })) widen(composite);
    }

    // The interval of a figure that reads scores not yet complete: its extremes over the ends of
    // their intervals, one by one where they are few, else all low and all high.
    void widen(const Composite& composite) {
        constexpr std::size_t few = 6;
        const auto& reads = composite.calculation.scores;
        IndicatorResult& row = results.indicators[composite.indicator];
        Figure figure = row.figure;
        if (!row.achievement.score) figure = {{}, std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), 0};
        double coverage = 0;
        for (const plan::Referent& read : reads) coverage += figure_of(read).coverage / static_cast<double>(reads.size());
        const std::size_t corners = std::size_t{1} << (reads.size() <= few ? reads.size() : 1);
        for (std::size_t corner = 0; corner < corners; ++corner) {
            for (std::size_t k = 0; k < reads.size(); ++k) {
                const Figure read = figure_of(reads[k]);
                scores[k] = score_in_per_cent(corner >> (reads.size() <= few ? k : 0) & 1 ? read.high : read.low);
            }
            const auto end = scoring.measured(row.target, composite.indicator, calculated(composite)).score;
            if (!end) return;  // at this end there is no figure: nothing is known
            figure.low = std::min(figure.low, *end);
            figure.high = std::max(figure.high, *end);
        }
        if (row.achievement.score) figure.coverage = std::min(coverage, 1.0);
        row.figure = figure;
    }

    void work_out(const Task& task) {
        switch (task.kind) {
            case TaskKind::node: return roll_up(task.index);
            case TaskKind::unit: return roll_up_unit(task.index);
            case TaskKind::composite: return score_composite(program.composites[task.index]);
        }
    }

    void work_out_all() {
        for (const Task& task : program.tasks) work_out(task);
        if (!program.tasks.empty()) return;
        for (const std::size_t node : program.order) roll_up(node);
        for (std::size_t unit = 0; unit < program.units.size(); ++unit) roll_up_unit(unit);
    }

    // ── roll-up ──────────────────────────────────────────────────────────────────────────────────
    std::optional<double> previous(std::size_t i) const {
        const auto& target = results.indicators[i].target;
        const plan::Profile& profile = program.question.profile;
        Achievement measured;
        if (const auto& earlier = values.previous_actuals[i]) {
            Context context = program.contexts[i];
            context.at = earlier->day;
            measured = achieve(target, earlier->value, context, profile);
        } else {
            measured.reason = obstacle(target, program.contexts[i], profile);
        }
        const auto& assessment = values.previous_assessments[i];
        const bool judgement_counts = assessment && (profile.basis == plan::Basis::valuation || measured.reason == Reason::needs_judgement);
        return judgement_counts ? judged(*assessment, limits).score : measured.score;
    }

    std::optional<double> counted(const IndicatorResult& row, std::size_t i) const {
        if (row.figure.score) return row.figure.score;
        switch (program.question.missing) {
            case plan::MissingPolicy::zero: return 0;
            case plan::MissingPolicy::previous: return previous(i);
            case plan::MissingPolicy::redistribute:
            case plan::MissingPolicy::unknown: break;
        }
        return std::nullopt;
    }
    static std::optional<double> counted(const NodeResult& row, std::size_t) { return row.counted; }

    static bool is_in(const NodeResult& row) { return row.scored; }
    static bool is_in(const IndicatorResult& row) { return row.status != Status::not_due; }

    template <class Row>
    double units_in(const Group& group, const std::vector<Row>& rows) const {
        double units = 0;
        for (const Link& link : links(program, group))
            if (is_in(rows[link.index])) units += link.units;
        return units;
    }

    // Gives each member its effective weight, of which `share` is the group's own in the node.
    template <class Row>
    Tally tally(const Group& group, double units, double share, std::vector<Row>& rows) const {
        Tally tally;
        for (const Link& link : links(program, group)) {
            Row& row = rows[link.index];
            if (!is_in(row)) {
                row.weight_rule = WeightRule::out;
                continue;
            }
            const double weight = units == group.units ? link.share : link.units / units;
            row.effective_weight = weight * share;
            row.counted = counted(row, link.index);
            tally.add(weight, row.figure, row.counted);
        }
        return tally;
    }

    void roll_up(std::size_t node) {
        const Slot& slot = program.slots[node];
        const plan::MissingPolicy missing = program.question.missing;
        const double units_below = units_in(slot.children, results.nodes);
        const double units_own = units_in(slot.indicators, results.indicators);
        const double below = units_below > 0 ? slot.children.share : 0;
        const double own = units_own > 0 ? slot.indicators.share : 0;
        NodeResult& row = results.nodes[node];
        row.scored = below + own > 0;
        const double all = row.scored ? below + own : 1;
        const Tally children = tally(slot.children, units_below, below / all, results.nodes);
        const Tally indicators = tally(slot.indicators, units_own, own / all, results.indicators);
        if (!row.scored) return;
        Tally both;
        if (below > 0) both.add(below / all, children.figure(slot.aggregator, missing));
        if (own > 0) both.add(own / all, indicators.figure(slot.aggregator, missing));
        row.take(both.figure(plan::Aggregator::weighted_mean, missing));
        row.light = light_of(row.figure.score, program.question.profile);
    }

    void roll_up_unit(std::size_t unit) {
        results.units[unit] = unit_result(program, results, unit, [this](std::size_t i) { return counted(results.indicators[i], i); });
    }

    // What a node shows; its parent has added up what stands behind.
    void band_nodes() {
        if (limits.node_bands.empty()) return;
        for (auto* rows : {&results.nodes, &results.units})
            for (NodeResult& row : *rows) {
                if (!row.scored) continue;
                row.figure = shown(row.figure);
                row.light = light_of(row.figure.score, program.question.profile);
            }
    }
};

// From the roots down, when every effective weight is known. Nothing of a scorecard is a share of the body.
void spread_shares(const Program& program, Results& results) {
    NodeResult& body = results.nodes[program.body];
    body.effective_weight = body.share_of_body = 1;
    const auto spread = [&](const Group& group, auto& rows, double share) {
        for (const Link& link : links(program, group))
            rows[link.index].share_of_body = share * rows[link.index].effective_weight;
    };
    for (auto node = program.order.rbegin(); node != program.order.rend(); ++node) {
        spread(program.slots[*node].children, results.nodes, results.nodes[*node].share_of_body);
        spread(program.slots[*node].indicators, results.indicators, results.nodes[*node].share_of_body);
    }
}

Results evaluated(const Program& program, const Values& values, std::vector<IndicatorResult> rows) {
    Evaluation evaluation{.program = program, .values = values,
                          .results = {program.question, program.body, program.nodes, std::move(rows), std::vector<NodeResult>(program.units.size())}};
    for (std::size_t i = 0; i < evaluation.results.indicators.size(); ++i) evaluation.score_indicator(i, values.actuals[i]);
    evaluation.bound_missing();
    evaluation.work_out_all();
    if (!program.composites.empty() && !evaluation.limits.cap) {  // a composite may be the best figure of the plan
        evaluation.bound_missing();
        evaluation.work_out_all();
    }
    evaluation.band_nodes();
    spread_shares(program, evaluation.results);
    return std::move(evaluation.results);
}

}  // namespace

Results evaluate(const Program& program, const Values& values) { return evaluated(program, values, program.indicators); }

Results evaluate(Program&& program, const Values& values) { return evaluated(program, values, std::exchange(program.indicators, {})); }

Results evaluate(const plan::Plan& plan, const Question& question) {
    return evaluate(compile(plan, question), read_values(plan, question));
}

}  // namespace eval
