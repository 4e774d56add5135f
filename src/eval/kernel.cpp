#include "eval/kernel.hpp"

#include <algorithm>
#include <limits>

namespace eval {
namespace {

constexpr double least_whole = 1.0 / 16;  // below it, dividing by it would blow up what rounding lost

bool is_mean(plan::Aggregator aggregator) {
    return aggregator == plan::Aggregator::weighted_mean || aggregator == plan::Aggregator::mean;
}

}  // namespace

// ── leaves ───────────────────────────────────────────────────────────────────────────────────────
void Kernel::put(std::uint32_t leaf, const Line& line, double value) {
    LeafPair& pair = pairs_[leaf / 2];
    const std::size_t lane = leaf % 2;
    pair.value[lane] = value;
    pair.low[lane] = line.low;
    pair.high[lane] = line.high;
    pair.base[lane] = line.base;
    pair.slope[lane] = line.slope;
    pair.least[lane] = line.least;
    pair.most[lane] = line.most;
}

namespace {

// What a pair's lines give: in a vector, without the branches that one value alone would be given.
LeafPair::Lanes scores_of(const LeafPair& pair, const LeafPair::Lanes& value) {
    LeafPair::Lanes scores;
    for (std::size_t i = 0; i < 2; ++i)
        scores[i] = score_at(value[i], {pair.low[i], pair.high[i], pair.base[i], pair.slope[i], pair.least[i], pair.most[i]});
    return scores;
}

}  // namespace

// The value is read alone: read as a vector it would have to wait for the one just written.
void Kernel::score_leaf(std::uint32_t leaf) {
    const LeafPair& pair = pairs_[leaf / 2];
    const double value = pair.value[leaf % 2];
    leaf_scores_[leaf] = scores_of(pair, {value, value})[leaf % 2];
}

// The leaf no longer follows a value of its own.
void Kernel::hold(std::uint32_t leaf, Standing standing, double score, bool shown) {
    put(leaf, constant(score), value_of_constant(score));
    measured_[leaf] = false;
    facts_[leaf].shown = shown;
    const bool linked = leaf_parents_[leaf] != nowhere;
    if (linked && leaf_standings_[leaf] != Standing::counted) --not_counted_;
    if (linked && standing != Standing::counted) ++not_counted_;
    leaf_standings_[leaf] = standing;
    score_leaf(leaf);
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
    put(leaf, facts_[leaf].line, value);
    measured_[leaf] = true;
    score_leaf(leaf);
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
    const std::uint32_t leaf = leaf_of_[indicator];
    if (measured_[leaf]) {
        const double share = leaf_shares_[leaf];
        const double before = pushed(share, leaf_scores_[leaf]);
        pairs_[leaf / 2].value[leaf % 2] = value;
        score_leaf(leaf);
        return carry(leaf_parents_[leaf], pushed(share, leaf_scores_[leaf]) - before);
    }
    if (facts_[leaf].rule == Rule::fixed) return;
    facts_[leaf].rule == Rule::exact ? ask(leaf, value) : measure(leaf, value);
    refresh(leaf_parents_[leaf]);
}

void Kernel::take_away(std::size_t indicator) {
    const std::uint32_t leaf = leaf_of_[indicator];
    if (facts_[leaf].rule == Rule::fixed) return;
    hold_without(leaf, facts_[leaf].judged_without ? Absence::needs_judgement : Absence::no_value);
    refresh(leaf_parents_[leaf]);
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
        const Standing standing = node.has_leaves ? leaf_standings_[i] : nodes_[i].standing;
        if (standing == Standing::out) continue;
        ++node.inside;
        if (standing == Standing::unknown)
            ++node.unknown;
        else
            node.whole += node.has_leaves ? leaf_shares_[i] : nodes_[i].share;
    }
    add_up(node);
}

// What is not counted has a score of 0.
void Kernel::add_up(KernelNode& node) const {
    double sum = 0;
    if (node.has_leaves)
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i) sum += term(leaf_shares_[i], leaf_scores_[i]);
    else
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i) sum += nodes_[i].pushed - rounding_;
    node.sum = sum;
}

void Kernel::settle(KernelNode& node) const {
    const bool known = node.whole > 0 && (node.unknown == 0 || missing_ != plan::MissingPolicy::unknown);
    node.standing = node.inside == 0 ? Standing::out : known ? Standing::counted : Standing::unknown;
    node.flows = node.standing == Standing::counted && node.whole == 1 && is_additive(node);
    show(node, node.standing == Standing::counted ? aggregate(node) : 0);
}

void Kernel::show(KernelNode& node, double score) const {
    node.score = score;
    node.pushed = pushed(node.share, score);
}

// ── one value ────────────────────────────────────────────────────────────────────────────────────
// A member's part of the sum has changed; nothing came or went.
void Kernel::carry(std::uint32_t at, double change) {
    while (at != nowhere) {
        KernelNode& node = nodes_[at];
        if (!node.flows) return carry_further(at, change);
        const double before = node.pushed;
        node.sum += change;
        show(node, node.sum);
        change = node.pushed - before;
        at = node.parent;
    }
}

void Kernel::carry_further(std::uint32_t at, double change) {
    KernelNode& node = nodes_[at];
    if (!is_additive(node)) return refresh(at);
    node.sum += change;
    if (node.standing != Standing::counted) return;
    const double before = node.pushed;
    show(node, aggregate(node));
    carry(node.parent, node.pushed - before);
}

void Kernel::refresh(std::uint32_t at) {
    for (; at != nowhere; at = nodes_[at].parent) {
        gather(nodes_[at]);
        settle(nodes_[at]);
    }
}

// ── everything ───────────────────────────────────────────────────────────────────────────────────
void Kernel::score_leaves() {
    for (std::size_t p = 0; p < pairs_.size(); ++p) {
        const LeafPair::Lanes scores = scores_of(pairs_[p], pairs_[p].value);
        for (std::size_t i = 0; i < 2; ++i) leaf_scores_[2 * p + i] = scores[i];
    }
}

void Kernel::evaluate() {
    score_leaves();
    const bool complete = not_counted_ == 0;
    for (KernelNode& node : nodes_) {
        if (complete && node.standing == Standing::counted) {
            add_up(node);
            show(node, aggregate(node));
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
    return facts_[leaf].shown ? std::optional(leaf_scores_[leaf]) : std::nullopt;
}

}  // namespace eval
