#include "whatif/lanes.hpp"

#include <algorithm>
#include <limits>

namespace whatif {
namespace {

using eval::KernelNode;
using eval::nowhere;
using eval::Standing;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::uint32_t marked = nowhere - 1;

using eval::Pair;
Pair lesser(Pair a, Pair b) { return a < b ? a : b; }
Pair greater(Pair a, Pair b) { return a > b ? a : b; }

// A running figure of all lanes.
struct Wide {
    std::array<Pair, pairs> at;
    explicit Wide(double value) { at.fill(Pair{} + value); }
    void store_in(Block& block) const {
        for (std::size_t p = 0; p < pairs; ++p) store(block, p, at[p]);
    }
};

}  // namespace

Lanes::Lanes(const eval::Kernel& kernel, std::span<const std::size_t> indicators) : kernel_(kernel) {
    slot_of_node_.assign(kernel_.nodes().size(), nowhere);
    choose(indicators);
    for (const std::size_t follower : kernel_.composites()) {
        singly_ = true;  // what they read has to be there before they count
        mark_above(kernel_.parent_of_leaf(kernel_.leaf_of(follower)));
    }
    add_steps();
    scores_.resize(steps_.size());
    known_.resize(steps_.size());
}

// Those that can change anything, each with a value, so that standings are those of every lane.
void Lanes::choose(std::span<const std::size_t> indicators) {
    std::vector<bool> taken(kernel_.indicators());
    for (std::size_t i = indicators.size(); i-- > 0;) {
        const std::size_t indicator = indicators[i];
        const std::uint32_t leaf = kernel_.leaf_of(indicator);
        const std::uint32_t parent = kernel_.parent_of_leaf(leaf);
        if (taken[indicator] || kernel_.is_fixed(indicator) || parent == nowhere) continue;
        taken[indicator] = true;
        if (!kernel_.is_line(indicator)) singly_ = true;
        if (slot_of_leaf_.size() <= leaf) slot_of_leaf_.resize(leaf + 1, nowhere);
        slot_of_leaf_[leaf] = static_cast<std::uint32_t>(changed_.size());
        changed_.push_back({kernel_.line(indicator), i, indicator});
        kernel_.set(indicator, 0);
        mark_above(parent);
    }
}

void Lanes::mark_above(std::uint32_t node) {
    for (; node != nowhere && slot_of_node_[node] == nowhere; node = kernel_.nodes()[node].parent) slot_of_node_[node] = marked;
}

void Lanes::add_steps() {
    for (std::uint32_t node = 0; node < slot_of_node_.size(); ++node)
        if (slot_of_node_[node] == marked) add_step(node);
}

Lanes::Rule Lanes::rule_of(const KernelNode& node) const {
    if (node.standing != Standing::counted) return Rule::none;
    if (kernel_.is_additive(node)) return Rule::sum;
    const bool mean = node.aggregator == plan::Aggregator::weighted_mean || node.aggregator == plan::Aggregator::mean;
    return mean ? Rule::mean : Rule::extremes;
}

void Lanes::add_step(std::uint32_t at) {
    const KernelNode& node = kernel_.nodes()[at];
    Step step{.node = at, .slot = static_cast<std::uint32_t>(steps_.size()), .rule = rule_of(node), .has_leaves = node.has_leaves,
              .first = members_.size(), .whole = node.whole, .least = infinity, .most = -infinity};
    const auto& slots = node.has_leaves ? slot_of_leaf_ : slot_of_node_;
    kernel_.visit_counted(node, [&](double share, double units, double score, std::uint32_t position) {
        step.units += units;
        if (const std::uint32_t slot = position < slots.size() ? slots[position] : nowhere; slot != nowhere) {
            members_.push_back({share, units, slot});
            return;
        }
        step.sum += kernel_.term(share, score);
        step.plain += units * score;
        step.least = std::min(step.least, score);
        step.most = std::max(step.most, score);
    });
    step.count = members_.size() - step.first;
    slot_of_node_[at] = step.slot;
    steps_.push_back(step);
}

// ── eight at once ────────────────────────────────────────────────────────────────────────────────
void Lanes::evaluate(std::span<const Block> values) {
    if (singly_) return evaluate_singly(values);
    values_ = values;
    for (const Step& step : steps_)
        switch (step.rule) {
            case Rule::none: break;
            case Rule::sum: add_up(step); break;
            case Rule::mean: take_mean(step); break;
            case Rule::extremes: take_extremes(step); break;
        }
}

template <class Visit>
void Lanes::visit_members(const Step& step, Visit&& visit) const {
    for (const Member& member : std::span(members_.data() + step.first, step.count)) {
        if (step.has_leaves) {
            const Changed& leaf = changed_[member.slot];
            const Block& value = values_[leaf.input];
            for (std::size_t p = 0; p < pairs; ++p) visit(member, p, scores_at(load(value, p), leaf.line));
        } else {
            for (std::size_t p = 0; p < pairs; ++p) visit(member, p, load(scores_[member.slot], p));
        }
    }
}

void Lanes::add_up(const Step& step) {
    Wide sum(step.sum);
    const double rounding = kernel_.rounding();
    visit_members(step, [&](const Member& member, std::size_t p, Pair score) { sum.at[p] += member.share * score + rounding - rounding; });
    if (step.whole != 1)
        for (Pair& each : sum.at) each /= step.whole;
    sum.store_in(scores_[step.slot]);
}

void Lanes::take_mean(const Step& step) {
    Wide sum(step.plain);
    Wide least(step.least);
    Wide most(step.most);
    visit_members(step, [&](const Member& member, std::size_t p, Pair score) {
        sum.at[p] += member.units * score;
        least.at[p] = lesser(least.at[p], score);
        most.at[p] = greater(most.at[p], score);
    });
    for (std::size_t p = 0; p < pairs; ++p) sum.at[p] = lesser(greater(sum.at[p] / step.units, least.at[p]), most.at[p]);
    sum.store_in(scores_[step.slot]);
}

void Lanes::take_extremes(const Step& step) {
    Wide least(step.least);
    Wide most(step.most);
    visit_members(step, [&](const Member&, std::size_t p, Pair score) {
        least.at[p] = lesser(least.at[p], score);
        most.at[p] = greater(most.at[p], score);
    });
    Block& out = scores_[step.slot];
    const plan::Aggregator aggregator = kernel_.nodes()[step.node].aggregator;
    (aggregator == plan::Aggregator::best ? most : least).store_in(out);
    if (aggregator == plan::Aggregator::all_met)
        for (double& each : out) each = each >= 1 ? 1 : 0;
}

// ── one after the other ──────────────────────────────────────────────────────────────────────────
void Lanes::evaluate_singly(std::span<const Block> values) {
    for (std::size_t l = 0; l < lanes; ++l) {
        for (const Changed& each : changed_) kernel_.set(each.indicator, values[each.input][l]);
        for (const Step& step : steps_) {
            const KernelNode& node = kernel_.nodes()[step.node];
            scores_[step.slot][l] = node.score;
            known_[step.slot][l] = node.standing == Standing::counted;
        }
    }
}

std::optional<double> Lanes::score(std::size_t objective, std::size_t lane) const {
    const std::uint32_t node = kernel_.node_of(objective);
    const std::uint32_t slot = slot_of_node_[node];
    if (slot == nowhere) return kernel_.score(objective);
    const bool known = singly_ ? known_[slot][lane] : kernel_.nodes()[node].standing == Standing::counted;
    return known ? std::optional(kernel_.shown(scores_[slot][lane])) : std::nullopt;
}

}  // namespace whatif
