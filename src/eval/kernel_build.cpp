// How a kernel is made of a program: its nodes and leaves in evaluation order, and for each leaf what
// it counts with a value and without one. That is asked of Scoring, as evaluate() does, so that no rule stands twice.
#include <algorithm>
#include <cmath>
#include <span>

#include "eval/kernel.hpp"
#include "eval/scoring.hpp"
#include "eval/year_target.hpp"

namespace eval {
namespace {

constexpr double unit_of_share = 0x1p-50;

// Shares as multiples of 2^-50 that add up to 1 exactly; the greatest takes what rounding leaves.
std::vector<double> exact_shares(std::span<const double> units) {
    double all = 0;
    for (const double each : units) all += each;
    std::vector<double> shares;
    shares.reserve(units.size());
    double left = 1;
    for (const double each : units) {
        shares.push_back(std::max(std::nearbyint(each / all / unit_of_share), 1.0) * unit_of_share);
        left -= shares.back();
    }
    if (!shares.empty()) *std::ranges::max_element(shares) += left;
    return shares;
}

// What stood there before, asked as of its day.
Results of_earlier_values(const Program& program, const Values& values) {
    Program earlier = program;
    Values before = values;
    before.actuals.assign(values.actuals.size(), std::nullopt);
    before.assessments = values.previous_assessments;
    for (std::size_t i = 0; i < values.previous_actuals.size(); ++i) {
        const auto& previous = values.previous_actuals[i];
        if (!previous) continue;
        before.actuals[i] = previous->value;
        earlier.contexts[i].at = previous->day;
    }
    return evaluate(earlier, before);
}

}  // namespace

struct KernelBuilding {
    Kernel& kernel;
    const Program& program;
    const Values& values;
    const Scoring scoring = Scoring(program, values);

    // A node still in the order of the walk: a whole objective, or one of its two groups.
    struct Walked {
        std::size_t objective = 0;
        const Group* only = nullptr;  // of an objective of which both groups count
        std::size_t parent = nowhere;
        double share = 0;
        double units = 0;
        std::size_t first = 0;        // of its members, where they are nodes
        std::size_t count = 0;
    };
    std::vector<Walked> walk = {};    // parents first; members of a node stand together
    std::vector<bool> linked = {};    // objectives that some group holds

    bool has(const Group& group) const { return group.count > 0 && group.share > 0; }
    bool is_split(const Walked& node) const {
        const Slot& slot = program.slots[node.objective];
        return !node.only && has(slot.children) && has(slot.indicators);
    }
    const Group& group_of(const Walked& node) const {
        const Slot& slot = program.slots[node.objective];
        if (node.only) return *node.only;
        return has(slot.children) ? slot.children : slot.indicators;
    }
    bool holds_leaves(const Walked& node) const {
        return !is_split(node) && &group_of(node) == &program.slots[node.objective].indicators;
    }
    std::vector<double> shares_of(const Group& group) const {
        std::vector<double> units;
        for (const Link& link : links(program, group)) units.push_back(link.units);
        return exact_shares(units);
    }

    // ── nodes ────────────────────────────────────────────────────────────────────────────────────
    void push_roots() {
        linked.resize(program.slots.size());
        for (const Slot& slot : program.slots)
            if (has(slot.children))
                for (const Link& link : links(program, slot.children)) linked[link.index] = true;
        for (std::size_t i = 0; i < program.slots.size(); ++i)
            if (!linked[i]) walk.push_back({.objective = i});
    }

    void push_groups(std::size_t at) {
        const Slot& slot = program.slots[walk[at].objective];
        const auto shares = exact_shares(std::array{slot.children.share, slot.indicators.share});
        const std::size_t objective = walk[at].objective;
        walk.push_back({.objective = objective, .only = &slot.children, .parent = at, .share = shares[0], .units = slot.children.share});
        walk.push_back({.objective = objective, .only = &slot.indicators, .parent = at, .share = shares[1], .units = slot.indicators.share});
    }

    void push_children(std::size_t at) {
        const Group& group = group_of(walk[at]);
        const auto shares = shares_of(group);
        for (std::size_t i = 0; i < group.count; ++i)
            walk.push_back({.objective = links(program, group)[i].index, .parent = at, .share = shares[i], .units = links(program, group)[i].units});
    }

    void walk_down() {
        push_roots();
        for (std::size_t at = 0; at < walk.size(); ++at) {
            if (holds_leaves(walk[at])) continue;
            walk[at].first = walk.size();
            is_split(walk[at]) ? push_groups(at) : push_children(at);
            walk[at].count = walk.size() - walk[at].first;
        }
    }

    std::uint32_t turned(std::size_t at) const { return static_cast<std::uint32_t>(walk.size() - 1 - at); }

    void place_nodes() {
        kernel.nodes_.resize(walk.size());
        kernel.node_units_.resize(walk.size());
        kernel.node_of_.resize(program.slots.size());
        for (std::size_t at = 0; at < walk.size(); ++at) {
            const Walked& from = walk[at];
            KernelNode& node = kernel.nodes_[turned(at)];
            node.share = from.share;
            kernel.node_units_[turned(at)] = from.units;
            node.parent = from.parent == nowhere ? nowhere : turned(from.parent);
            node.count = static_cast<std::uint32_t>(from.count);
            node.first = from.count == 0 ? 0 : turned(from.first + from.count - 1);
            node.has_leaves = holds_leaves(from);
            if (!is_split(from)) node.aggregator = program.slots[from.objective].aggregator;
            if (!from.only) kernel.node_of_[from.objective] = turned(at);
        }
    }

    // ── leaves ───────────────────────────────────────────────────────────────────────────────────
    void place_leaves() {
        kernel.leaf_of_.assign(program.indicators.size(), nowhere);
        for (std::size_t at = walk.size(); at-- > 0;) {
            if (!holds_leaves(walk[at])) continue;
            const Group& group = group_of(walk[at]);
            const auto shares = shares_of(group);
            KernelNode& node = kernel.nodes_[turned(at)];
            node.first = static_cast<std::uint32_t>(kernel.leaves_.size());
            node.count = static_cast<std::uint32_t>(group.count);
            for (std::size_t i = 0; i < group.count; ++i) place(links(program, group)[i], turned(at), shares[i]);
        }
        for (std::size_t i = 0; i < kernel.leaf_of_.size(); ++i)
            if (kernel.leaf_of_[i] == nowhere) place({.index = i}, nowhere, 0);
    }

    void place(const Link& link, std::uint32_t parent, double share) {
        kernel.leaf_of_[link.index] = static_cast<std::uint32_t>(kernel.leaves_.size());
        kernel.leaves_.push_back({.share = share, .parent = parent});
        kernel.leaf_units_.push_back(link.units);
    }

    // ── what leaves count ────────────────────────────────────────────────────────────────────────
    IndicatorResult scored(std::size_t i, const std::optional<Actual>& actual) const {
        IndicatorResult row = program.indicators[i];
        scoring.score(row, i, actual);
        return row;
    }

    void set_substitutes() {
        std::optional<Results> earlier;
        if (kernel.missing_ == plan::MissingPolicy::previous) earlier = of_earlier_values(program, values);
        for (std::size_t i = 0; i < program.indicators.size(); ++i) {
            Kernel::Facts& facts = kernel.facts_[kernel.leaf_of_[i]];
            const auto before = earlier ? earlier->indicators[i].achievement.score : std::nullopt;
            if (kernel.missing_ == plan::MissingPolicy::zero || before) facts.without_figure = Standing::counted;
            facts.substitute = before.value_or(0);
            const IndicatorResult none = scored(i, std::nullopt);
            if (none.valuation) facts.judged = none.valuation->score;
            facts.judged_without = none.achievement.score.has_value();
            facts.without = none.status == Status::not_due ? Standing::out : facts.without_figure;
        }
    }

    void set_rule(std::size_t i) {
        Kernel::Facts& facts = kernel.facts_[kernel.leaf_of_[i]];
        const expr::Target& target = program.indicators[i].target;
        const bool judged = values.assessments[i] && program.question.profile.basis == plan::Basis::valuation;
        if (is_settled(program.indicators[i].status) || judged) return;
        if (const auto line = line_of(target, program.contexts[i], program.question.profile)) {
            facts.rule = Kernel::Rule::line;
            facts.line = *line;
            return;
        }
        facts.rule = Kernel::Rule::exact;
        facts.exact = static_cast<std::uint32_t>(kernel.exacts_.size());
        kernel.exacts_.push_back({target, program.contexts[i]});
    }

    // One that reads scores gets its own by follow().
    void fill(std::size_t i) {
        const std::uint32_t leaf = kernel.leaf_of_[i];
        const auto& actual = values.actuals[i];
        const auto number = actual ? number_in(*actual, program.indicators[i].target, program.contexts[i]) : std::nullopt;
        if (is_settled(program.indicators[i].status)) return kernel.hold(leaf, Standing::unknown, 0, false);
        if (number && kernel.facts_[leaf].rule == Kernel::Rule::line) return kernel.measure(leaf, *number);
        const IndicatorResult now = scored(i, actual);
        if (now.achievement.score)
            kernel.hold(leaf, Standing::counted, *now.achievement.score, true);
        else if (now.status == Status::not_due)
            kernel.hold(leaf, Standing::out, 0, false);
        else
            kernel.hold_without(leaf, Kernel::Absence::no_figure);
    }

    void fill_leaves() {
        for (std::size_t i = 0; i < program.indicators.size(); ++i) {
            set_rule(i);
            fill(i);
        }
    }

    // In the order of the program's tasks. One that was given a value of its own keeps that.
    void add_followers() {
        for (const Task& task : program.tasks) {
            if (task.kind != TaskKind::composite) continue;
            const Composite& from = program.composites[task.index];
            const auto loads = std::span(values.composite_loads).subspan(from.first_load, from.calculation.loads.size());
            kernel.followers_.push_back({from.indicator, from.calculation, {loads.begin(), loads.end()},
                                         program.indicators[from.indicator].target, program.contexts[from.indicator],
                                         values.actuals[from.indicator].has_value()});
        }
    }

    // Sums stay exact while no score can pass 4.
    void set_rounding() {
        const plan::Profile& profile = program.question.profile;
        constexpr base::Decimal most(200);
        constexpr base::Decimal least(-200);
        const bool bounded = profile.cap && *profile.cap <= most && *profile.cap >= least && profile.floor >= least &&
                             profile.floor <= most;
        kernel.rounding_ = bounded ? 6 : 0;
    }
};

Kernel::Kernel(const Program& program, const Values& values)
    : profile_(program.question.profile), limits_(limits_of(profile_)), missing_(program.question.missing), body_(program.body) {
    KernelBuilding building{.kernel = *this, .program = program, .values = values};
    building.set_rounding();
    building.walk_down();
    building.place_nodes();
    building.place_leaves();
    facts_.resize(leaves_.size());
    building.set_substitutes();
    building.fill_leaves();
    not_counted_ = 0;
    for (const KernelLeaf& leaf : leaves_)
        if (leaf.parent != nowhere && leaf.standing != Standing::counted) ++not_counted_;
    for (KernelNode& node : nodes_) {
        gather(node);
        settle(node);
    }
    building.add_followers();
    take_units(program);
    follow();
}

std::optional<double> Kernel::value(std::size_t indicator) const {
    const KernelLeaf& leaf = leaves_[leaf_of_[indicator]];
    return leaf.measured ? std::optional(leaf.value) : std::nullopt;
}

}  // namespace eval
