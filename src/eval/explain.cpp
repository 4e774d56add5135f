#include "eval/explain.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "eval/mean.hpp"
#include "eval/tree.hpp"
#include "plan/outline.hpp"

namespace eval {
namespace {

struct Telling {
    const plan::Plan& plan;
    const Program& program;
    const Results& results;
    const Tree tree;

    Addend addend(const plan::NodeRef& of, const auto& written, const auto& row) const {
        Addend made{of, row.weight_rule, written, 0, row.figure.score, row.counted};
        if (row.effective_weight > 0) made.units = made.rule == WeightRule::written && written ? written->to_double() : 1;
        return made;
    }

    Sum sum_of(std::vector<Addend> addends, bool children, const Slot& slot) const {
        return added_up({.children = children, .share = (children ? slot.children : slot.indicators).share,
                         .aggregator = slot.aggregator, .addends = std::move(addends), .result = {}});
    }

    Sum added_up(Sum sum) const {
        Mean mean;
        bool complete = true;
        for (const Addend& each : sum.addends) {
            if (each.units == 0) continue;
            complete = complete && each.counted;
            if (each.counted) mean.add(each.units, *each.counted);
        }
        const bool known = !mean.empty() && (complete || program.question.missing != plan::MissingPolicy::unknown);
        if (known) sum.result = aggregate(mean, sum.aggregator);
        return sum;
    }

    // Only groups in which something carries weight; their shares add to 1.
    NodeStep node(std::size_t index) const {
        const Slot& slot = program.slots[index];
        std::vector<Addend> below, own;
        for (const std::size_t i : tree.children.of(index))
            below.push_back(addend(plan.objectives[i]->id, plan.objectives[i]->weight, results.nodes[i]));
        for (const std::size_t i : tree.indicators.of(index))
            own.push_back(addend(plan.indicators[i]->id, plan.indicators[i]->weight, results.indicators[i]));
        NodeStep step{index, {}};
        for (auto* group : {&below, &own})
            if (std::ranges::any_of(*group, [](const Addend& each) { return each.units > 0; }))
                step.sums.push_back(sum_of(std::move(*group), group == &below, slot));
        double shares = 0;
        for (const Sum& sum : step.sums) shares += sum.share;
        for (Sum& sum : step.sums) sum.share /= shares;
        return step;
    }

    std::optional<double> counted(std::size_t indicator) const {
        const IndicatorResult& row = results.indicators[indicator];
        return row.counted ? row.counted : row.figure.score;
    }

    Sum unit(std::size_t index) const {
        Sum sum;
        for (const Link& link : links(program, program.units[index])) {
            const IndicatorResult& row = results.indicators[link.index];
            const bool in = row.status != Status::not_due;
            sum.addends.push_back({plan.indicators[link.index]->id, row.weight_rule, plan.indicators[link.index]->weight,
                                   in ? link.units * 100 : 0, row.figure.score, counted(link.index)});
        }
        return added_up(std::move(sum));
    }
};

}  // namespace

Derivation explain(const plan::Plan& plan, const Program& program, const Results& results, const plan::UnitId& unit) {
    const Telling telling{plan, program, results, tree_of(plan)};
    const auto found = std::ranges::find(plan.units, unit, &plan::OrgUnit::id);
    const auto index = static_cast<std::size_t>(found - plan.units.begin());
    Derivation steps{{0, UnitStep{index, telling.unit(index)}}};
    for (const Link& link : links(program, program.units[index])) steps.push_back({1, IndicatorStep{link.index}});
    return steps;
}

Derivation explain(const plan::Plan& plan, const Program& program, const Results& results, const plan::NodeRef& node) {
    const Telling telling{plan, program, results, tree_of(plan)};
    const auto rows = plan::outline(plan);
    const auto first = std::ranges::find(rows, node, &plan::OutlineRow::node);
    Derivation steps;
    for (auto row = first; row != rows.end() && row < rows.begin() + static_cast<std::ptrdiff_t>(first->end); ++row) {
        const int depth = row->depth - first->depth;
        if (row->is_indicator())
            steps.push_back({depth, IndicatorStep{row->index}});
        else
            steps.push_back({depth, telling.node(row->index)});
    }
    return steps;
}

}  // namespace eval
