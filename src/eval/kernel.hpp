// Kernel: a compiled program with its values, flat and in evaluation order, for those who ask for
// scores thousands of times a second (sliders, what-ifs, Monte Carlo). It answers with scores and
// nothing else; statuses, intervals and reasons are evaluate()'s, which it agrees with to 1e-12.
//
// evaluate() allocates nothing, and a changed value touches only what stands above it. Both give
// the very same doubles: a group's shares, and what each member adds to its sum, are rounded to
// multiples of 2^-50, of which sums below 8 are exact in whatever order they are made. Without a
// cap scores have no bound; then siblings are added again in their order.
#pragma once
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "eval/evaluate.hpp"
#include "eval/kernel_parts.hpp"
#include "eval/limits.hpp"
#include "eval/line.hpp"

namespace eval {

class Kernel {
public:
    Kernel(const Program& program, const Values& values);

    // Everything from the values.
    void evaluate();
    // One value of an indicator, in the unit of its target; by position in plan.indicators. No effect
    // where evaluate() would not look at it: under an assessment, in a survey year. One whose value
    // follows from scores has the value given until it is cleared.
    void set(std::size_t indicator, double value);
    void clear(std::size_t indicator);

    // By position in the plan's lists; empty where evaluate() gives none.
    std::optional<double> score(std::size_t objective) const;
    std::optional<double> indicator_score(std::size_t indicator) const;
    std::optional<double> unit_score(std::size_t unit) const;
    std::optional<double> body_score() const { return score(body_); }
    // The number an indicator has; empty when it has none, or something else than a number.
    std::optional<double> value(std::size_t indicator) const;

    std::size_t indicators() const { return leaf_of_.size(); }
    std::size_t objectives() const { return node_of_.size(); }
    std::size_t body() const { return body_; }

    // ── for those who run many at once (whatif/lanes) ────────────────────────────────────────────
    // Whether its score is a line of its value; else each value is asked of achieve().
    bool is_line(std::size_t indicator) const { return facts_[leaf_of_[indicator]].rule == Rule::line; }
    bool is_fixed(std::size_t indicator) const { return facts_[leaf_of_[indicator]].rule == Rule::fixed; }
    const Line& line(std::size_t indicator) const { return facts_[leaf_of_[indicator]].line; }
    std::uint32_t leaf_of(std::size_t indicator) const { return leaf_of_[indicator]; }
    std::uint32_t node_of(std::size_t objective) const { return node_of_[objective]; }
    const std::vector<KernelNode>& nodes() const { return nodes_; }
    std::uint32_t parent_of_leaf(std::uint32_t leaf) const { return leaves_[leaf].parent; }
    // What a node weighs together, one after the other: visit(share, units, score, position).
    template <class Visit>
    void visit_counted(const KernelNode& node, Visit&& visit) const;
    double rounding() const { return rounding_; }
    // What a share of a score adds to a sum.
    double term(double share, double score) const { return pushed(share, score) - rounding_; }
    // Whether a node's score is its sum over its whole, so that a member's change can be added to it.
    bool is_additive(const KernelNode& node) const;
    // Indicators whose value follows from scores: a change anywhere may change what stands above them.
    std::vector<std::size_t> composites() const;
    // What an objective shows for its score: the profile may band it after the roll-up.
    double shown(double score) const { return limits_.node_bands.empty() ? score : banded(score, limits_.node_bands); }

private:
    friend struct KernelBuilding;
    enum class Rule : std::uint8_t { fixed, line, exact };
    // What a leaf needs when its value comes or goes.
    struct Facts {
        Line line;                                   // its own, whatever the leaf follows now
        Rule rule = Rule::fixed;
        Standing without = Standing::unknown;        // a value
        Standing without_figure = Standing::unknown; // though it has a value
        double substitute = 0;                       // what then counts
        std::optional<double> judged;                // counts where only a person can tell
        bool judged_without = false;                 // a value, too
        bool shown = false;                          // its score is a figure of its own
        std::uint32_t exact = nowhere;
    };
    struct Exact {
        expr::Target target;
        Context context;
    };
    enum class Absence : std::uint8_t { no_value, no_figure, needs_judgement };
    void take_units(const Program& program);
    std::optional<double> score_of(const plan::Referent& read) const;
    void change(std::size_t indicator, double value);
    void take_away(std::size_t indicator);
    void follow();
    void give(std::size_t indicator, bool given);
    std::optional<double> calculated(const Follower& follower);
    void hold(std::uint32_t leaf, Standing standing, double score, bool shown);
    void hold_without(std::uint32_t leaf, Absence absence);
    void ask(std::uint32_t leaf, double value);
    void measure(std::uint32_t leaf, double value);
    static double score_of(const KernelLeaf& leaf) { return score_at(leaf.value, leaf.line); }
    // Rounded; the rounding itself is still in it.
    double pushed(double share, double score) const { return share * score + rounding_; }
    double sum_of_leaves(const KernelNode& node) const;
    double sum_of_nodes(const KernelNode& node) const;
    double sum_of(const KernelNode& node) const { return node.has_leaves ? sum_of_leaves(node) : sum_of_nodes(node); }
    void gather(KernelNode& node) const;
    void settle(KernelNode& node) const;
    double aggregate(const KernelNode& node) const;
    double plain_mean(const KernelNode& node) const;
    std::pair<double, double> extremes(const KernelNode& node) const;
    void carry(std::uint32_t node, double change);
    void carry_further(std::uint32_t node, double change);
    void refresh(std::uint32_t node);

    std::vector<KernelLeaf> leaves_;
    std::vector<Facts> facts_;           // of the leaves
    std::vector<KernelNode> nodes_;      // members before what stands above them
    std::vector<double> leaf_units_, node_units_;  // weights as written, as whole numbers
    std::vector<std::uint32_t> leaf_of_, node_of_;
    std::vector<Exact> exacts_;
    std::vector<Follower> followers_;
    std::vector<std::vector<std::pair<std::uint32_t, double>>> units_;  // leaves and what they weigh
    std::vector<std::optional<base::Decimal>> read_scores_;  // what a follower in work reads
    Calculator calculator_;
    plan::Profile profile_;
    Limits limits_;
    plan::MissingPolicy missing_ = plan::MissingPolicy::redistribute;
    double rounding_ = 0;                // adding and taking it away rounds to 2^-50; 0: scores have no bound
    std::size_t not_counted_ = 0;        // linked leaves that are out or unknown
    std::size_t body_ = 0;
};

template <class Visit>
void Kernel::visit_counted(const KernelNode& node, Visit&& visit) const {
    for (std::uint32_t i = node.first; i < node.first + node.count; ++i)
        if (node.has_leaves) {
            if (const KernelLeaf& leaf = leaves_[i]; leaf.standing == Standing::counted) visit(leaf.share, leaf_units_[i], score_of(leaf), i);
        } else if (nodes_[i].standing == Standing::counted) {
            visit(nodes_[i].share, node_units_[i], nodes_[i].score, i);
        }
}

}  // namespace eval
