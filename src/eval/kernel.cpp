#include "eval/kernel.hpp"

#include <algorithm>
#include <limits>

namespace eval {
namespace {

struct Lines {
    Pair low, high, slope, least, most;
};

constexpr double least_whole = 1.0 / 16;  // below it, dividing by it would blow up what rounding lost

bool is_mean(plan::Aggregator aggregator) {
    return aggregator == plan::Aggregator::weighted_mean || aggregator == plan::Aggregator::mean;
}

}  // namespace

// ── leaves ───────────────────────────────────────────────────────────────────────────────────────
// The leaf no longer follows a value of its own.
void Kernel::hold(std::uint32_t leaf, Standing standing, double score, bool shown) {
    KernelLeaf& held = leaves_[leaf];
    held.line = constant(score);
    held.measured = false;
    facts_[leaf].shown = shown;
    const bool linked = held.parent != nowhere;
    if (linked && held.standing != Standing::counted) --not_counted_;
    if (linked && standing != Standing::counted) ++not_counted_;
    held.standing = standing;
}

void Kernel::hold_without(std::uint32_t leaf, Absence absence) {
    const Facts& facts = facts_[leaf];
    if (absence == Absence::needs_judgement && facts.judged) return hold(leaf, Standing::counted, *facts.judged, true);
    const Standing standing = absence == Absence::no_value ? facts.without : facts.without_figure;
    hold(leaf, standing, standing == Standing::counted ? facts.substitute : 0, false);
}

// Beyond the digits of a decimal nobody has measured anything.
void Kernel::ask(std::uint32_t leaf, double value) {
    const auto decimal = decimal_of(value);
    const Exact& exact = exacts_[facts_[leaf].exact];
    const Achievement answer =
        decimal ? achieve(exact.target, *decimal, exact.context, profile_) : Achievement{.reason = Reason::not_measured};
    if (answer.score)
        hold(leaf, Standing::counted, *answer.score, true);
    else if (answer.reason == Reason::not_due)
        hold(leaf, Standing::out, 0, false);
    else
        hold_without(leaf, answer.reason == Reason::needs_judgement ? Absence::needs_judgement : Absence::no_figure);
}

void Kernel::measure(std::uint32_t leaf, double value) {
    hold(leaf, Standing::counted, 0, true);
    leaves_[leaf].line = facts_[leaf].line;
    leaves_[leaf].value = value;
    leaves_[leaf].measured = true;
}

void Kernel::set(std::size_t indicator, double value) {
    give(indicator, true);
    change(indicator, value);
    if (!followers_.empty()) follow();
}

void Kernel::clear(std::size_t indicator) {
    give(indicator, false);
    take_away(indicator);
    if (!followers_.empty()) follow();
}

void Kernel::give(std::size_t indicator, bool given) {
    for (Follower& follower : followers_)
        if (follower.indicator == indicator) follower.given = given;
}

void Kernel::change(std::size_t indicator, double value) {
    const std::uint32_t at = leaf_of_[indicator];
    if (KernelLeaf& leaf = leaves_[at]; leaf.measured) {
        const Pair scores = scores_at(Pair{leaf.value, value}, leaf.line);  // before and now
        leaf.value = value;
        return carry(leaf.parent, pushed(leaf.share, scores[1]) - pushed(leaf.share, scores[0]));
    }
    if (facts_[at].rule == Rule::fixed) return;
    facts_[at].rule == Rule::exact ? ask(at, value) : measure(at, value);
    refresh(leaves_[at].parent);
}

void Kernel::take_away(std::size_t indicator) {
    const std::uint32_t leaf = leaf_of_[indicator];
    if (facts_[leaf].rule == Rule::fixed) return;
    hold_without(leaf, facts_[leaf].judged_without ? Absence::needs_judgement : Absence::no_value);
    refresh(leaves_[leaf].parent);
}

// ── one node ─────────────────────────────────────────────────────────────────────────────────────
// As evaluate() does it: between the least and the most of what it is made of.
double Kernel::plain_mean(const KernelNode& node) const {
    double sum = 0;
    double all = 0;
    const auto [least, most] = extremes(node);
    visit_counted(node, [&](double, double units, double score, std::uint32_t) {
        sum += units * score;
        all += units;
    });
    return std::clamp(sum / all, least, most);
}

std::pair<double, double> Kernel::extremes(const KernelNode& node) const {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    visit_counted(node, [&](double, double, double score, std::uint32_t) {
        least = std::min(least, score);
        most = std::max(most, score);
    });
    return {least, most};
}

double Kernel::aggregate(const KernelNode& node) const {
    if (is_additive(node)) return node.whole == 1 ? node.sum : node.sum / node.whole;
    switch (node.aggregator) {
        case plan::Aggregator::weighted_mean:
        case plan::Aggregator::mean: return plain_mean(node);
        case plan::Aggregator::worst: return extremes(node).first;
        case plan::Aggregator::best: return extremes(node).second;
        case plan::Aggregator::all_met: return extremes(node).first >= 1 ? 1 : 0;
    }
    return 0;
}

bool Kernel::is_additive(const KernelNode& node) const {
    return rounding_ != 0 && node.whole >= least_whole && is_mean(node.aggregator);
}

// Sums of the members, whatever their standing.
void Kernel::gather(KernelNode& node) const {
    node.inside = node.unknown = 0;
    node.whole = 0;
    for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
        const Standing standing = node.has_leaves ? leaves_[i].standing : nodes_[i].standing;
        if (standing == Standing::out) continue;
        ++node.inside;
        if (standing == Standing::unknown)
            ++node.unknown;
        else
            node.whole += node.has_leaves ? leaves_[i].share : nodes_[i].share;
    }
    node.sum = sum_of(node);
}

// What is not counted has a score of 0.
double Kernel::sum_of_nodes(const KernelNode& node) const {
    double sum = 0;
    for (std::uint32_t i = node.first; i < node.first + node.count; ++i) sum += term(nodes_[i].share, nodes_[i].score);
    return sum;
}

// Two leaves at once, in vectors of the compiler's.
double Kernel::sum_of_leaves(const KernelNode& node) const {
    const KernelLeaf* leaf = leaves_.data() + node.first;
    const KernelLeaf* const end = leaf + node.count;
    Pair sums{};
    for (; end - leaf >= 2; leaf += 2) {
        const KernelLeaf &a = leaf[0], &b = leaf[1];
        const Lines lines{{a.line.low, b.line.low}, {a.line.high, b.line.high}, {a.line.slope, b.line.slope},
                          {a.line.least, b.line.least}, {a.line.most, b.line.most}};
        sums += Pair{a.share, b.share} * scores_at(Pair{a.value, b.value}, lines) + rounding_ - rounding_;
    }
    const double sum = sums[0] + sums[1];
    return leaf == end ? sum : sum + term(leaf->share, score_of(*leaf));
}

void Kernel::settle(KernelNode& node) const {
    const bool known = node.whole > 0 && (node.unknown == 0 || missing_ != plan::MissingPolicy::unknown);
    node.standing = node.inside == 0 ? Standing::out : known ? Standing::counted : Standing::unknown;
    node.flows = node.standing == Standing::counted && node.whole == 1 && is_additive(node);
    node.score = node.standing == Standing::counted ? aggregate(node) : 0;
}

// ── one value ────────────────────────────────────────────────────────────────────────────────────
// A member's part of the sum has changed; nothing came or went.
void Kernel::carry(std::uint32_t at, double change) {
    while (at != nowhere) {
        KernelNode& node = nodes_[at];
        if (!node.flows) return carry_further(at, change);
        const double before = pushed(node.share, node.sum);
        node.score = node.sum += change;
        change = pushed(node.share, node.sum) - before;
        at = node.parent;
    }
}

void Kernel::carry_further(std::uint32_t at, double change) {
    KernelNode& node = nodes_[at];
    if (!is_additive(node)) return refresh(at);
    node.sum += change;
    if (node.standing != Standing::counted) return;
    const double before = pushed(node.share, node.score);
    node.score = aggregate(node);
    carry(node.parent, pushed(node.share, node.score) - before);
}

void Kernel::refresh(std::uint32_t at) {
    for (; at != nowhere; at = nodes_[at].parent) {
        gather(nodes_[at]);
        settle(nodes_[at]);
    }
}

// ── everything ───────────────────────────────────────────────────────────────────────────────────
void Kernel::evaluate() {
    const bool complete = not_counted_ == 0;
    for (KernelNode& node : nodes_) {
        if (complete && node.standing == Standing::counted) {
            node.sum = sum_of(node);
            node.score = aggregate(node);
        } else {
            gather(node);
            settle(node);
        }
    }
    follow();
}

// ── indicators that read scores ──────────────────────────────────────────────────────────────────
std::vector<std::size_t> Kernel::composites() const {
    std::vector<std::size_t> indicators;
    for (const Follower& follower : followers_) indicators.push_back(follower.indicator);
    return indicators;
}

std::optional<double> Kernel::calculated(const Follower& follower) {
    read_scores_.clear();
    for (const plan::Referent& read : follower.calculation.scores)
        read_scores_.push_back(score_in_per_cent(score_of(read)));
    const auto actual = calculator_.run(follower.calculation, {.loads = follower.loads, .scores = read_scores_});
    return actual ? number_in(*actual, follower.target, follower.context) : std::nullopt;
}

// Each comes after all that it reads, so one walk settles them all.
void Kernel::follow() {
    for (const Follower& follower : followers_) {
        if (follower.given) continue;
        const auto value = calculated(follower);
        value ? change(follower.indicator, *value) : take_away(follower.indicator);
    }
}

// ── answers ──────────────────────────────────────────────────────────────────────────────────────
std::optional<double> Kernel::score(std::size_t objective) const {
    const KernelNode& node = nodes_[node_of_[objective]];
    return node.standing == Standing::counted ? std::optional(shown(node.score)) : std::nullopt;
}

std::optional<double> Kernel::indicator_score(std::size_t indicator) const {
    const std::uint32_t leaf = leaf_of_[indicator];
    return facts_[leaf].shown ? std::optional(score_of(leaves_[leaf])) : std::nullopt;
}

}  // namespace eval
