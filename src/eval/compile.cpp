#include <array>
#include <span>
#include <utility>

#include "eval/compiling.hpp"
#include "eval/records.hpp"
#include "eval/schedule.hpp"
#include "eval/tree.hpp"
#include "eval/unit_groups.hpp"
#include "eval/weigh.hpp"
#include "eval/year_target.hpp"

namespace eval {
namespace {

struct Building {
    const plan::Plan& plan;
    const Tree& tree;
    Program program;
    std::vector<bool> removed;  // as plan.objectives: itself or something above it

    void spread_removal() {
        removed.resize(plan.objectives.size());
        for (const std::size_t node : tree.parents_first) {
            if (plan.objectives[node]->removed) removed[node] = true;
            if (removed[node])
                for (const std::size_t child : tree.children.of(node)) removed[child] = true;
        }
    }

    // Of the indicator that stands last in the program.
    void read_formula(const plan::Indicator& indicator, const Records& records) {
        const Calculation* calculation = calculation_of(records, indicator);
        program.obstacles.push_back(calculation ? calculation->obstacle : Reason::none);
        if (!calculation || !calculation->composite()) return;
        const auto* last = program.composites.empty() ? nullptr : &program.composites.back();
        const std::size_t first_load = last ? last->first_load + last->calculation.loads.size() : 0;
        program.composites.push_back({program.indicators.size() - 1, *calculation, first_load});
    }

    void schedule() {
        if (program.composites.empty()) return;
        Schedule found = schedule_of(program);
        for (const std::size_t each : found.out) program.obstacles[program.composites[each].indicator] = Reason::cycle;
        program.tasks = std::move(found.tasks);
        program.cycles = std::move(found.cycles);
    }

    // The next of them.
    void read_indicator(const Lookup& lookup) {
        const plan::Indicator& indicator = *plan.indicators[program.indicators.size()];
        auto [row, context] = row_of(indicator, lookup);
        program.indicators.push_back(std::move(row));
        program.contexts.push_back(std::move(context));
        read_formula(indicator, lookup.records);
    }

    void mark_removed() {
        for (const std::size_t node : tree.parents_first)
            for (const std::size_t each : tree.indicators.of(node))
                if (removed[node]) program.indicators[each] = as_removed(std::move(program.indicators[each]));
    }

    // A node that nothing below can score is out of its parent's group.
    Member member(std::size_t child) const {
        const Slot& slot = program.slots[child];
        return {plan.objectives[child]->weight, removed[child], slot.children.count + slot.indicators.count == 0};
    }
    Member indicator_member(std::size_t each) const {
        const Status status = program.indicators[each].status;
        return {plan.indicators[each]->weight, status == Status::removed, is_settled(status)};
    }

    // Links those that count and notes on every row by which rule.
    template <class Row>
    Group link(std::span<const std::size_t> indices, std::span<const Weighing> weighings, std::vector<Row>& rows) {
        Group group{.first = program.links.size(), .count = 0, .units = 0, .share = 1};
        for (std::size_t i = 0; i < indices.size(); ++i) {
            rows[indices[i]].weight_rule = weighings[i].rule;
            if (weighings[i].units > 0) program.links.push_back({indices[i], weighings[i].units, 0});
            group.units += weighings[i].units;
        }
        group.count = program.links.size() - group.first;
        for (Link& each : std::span(program.links).subspan(group.first)) each.share = each.units / group.units;
        return group;
    }

    // The last group linked does not count in its node.
    template <class Row>
    void drop(Group& group, std::vector<Row>& rows) {
        for (const Link& each : std::span(program.links).subspan(group.first))
            rows[each.index].weight_rule = WeightRule::out;
        program.links.resize(program.links.size() - group.count);
        group = {.first = program.links.size(), .count = 0, .units = 0, .share = 0};
    }

    // Children only if any of them counts, else indicators; unless the objective says how they share.
    void build_slot(std::size_t node) {
        const plan::Objective& objective = *plan.objectives[node];
        const auto children = tree.children.of(node);
        const auto indicators = tree.indicators.of(node);
        Slot& slot = program.slots[node];
        slot.aggregator = objective.aggregator;
        slot.children = link(children, weigh_all(children, &Building::member, objective.aggregator), program.nodes);
        const auto shares = objective.sharing ? std::optional(share_units(*objective.sharing)) : std::nullopt;
        const double for_children = shares ? shares->first : 1;
        if (for_children == 0) drop(slot.children, program.nodes);
        slot.indicators = link(indicators, weigh_all(indicators, &Building::indicator_member, objective.aggregator),
                               program.indicators);
        const double for_indicators = shares ? shares->second : slot.children.count == 0 ? 1 : 0;
        if (for_indicators == 0) drop(slot.indicators, program.indicators);
        slot.children.share = slot.children.count == 0 ? 0 : for_children;
        slot.indicators.share = slot.indicators.count == 0 ? 0 : for_indicators;
    }

    using MemberAt = Member (Building::*)(std::size_t) const;
    std::vector<Weighing> weigh_all(std::span<const std::size_t> indices, MemberAt member_at,
                                    plan::Aggregator aggregator) const {
        std::vector<Member> members;
        members.reserve(indices.size());
        for (const std::size_t index : indices) members.push_back((this->*member_at)(index));
        return weigh(members, aggregator);
    }

    static std::pair<double, double> share_units(const plan::Sharing& sharing) {
        const std::array<Member, 2> both{Member{sharing.children}, Member{sharing.indicators}};
        const auto weighings = weigh(both, plan::Aggregator::weighted_mean);
        return {weighings[0].units, weighings[1].units};
    }

    void mark_monitored() {
        for (IndicatorResult& row : program.indicators)
            if (row.weight_rule == WeightRule::monitored && !is_settled(row.status)) row.status = Status::monitored;
    }
};

}  // namespace

struct CompileInParts::Work {
    Work(const plan::Plan& of, const Question& question) : plan(of), tree(tree_of(of)) {
        Program& program = building.program;
        program.question = question;
        program.body = tree.body;
        program.order.assign(tree.parents_first.rbegin(), tree.parents_first.rend());
        program.slots.resize(plan.objectives.size());
        program.nodes.resize(plan.objectives.size());
        program.indicators.reserve(plan.indicators.size());
        program.contexts.reserve(plan.indicators.size());
        program.obstacles.reserve(plan.indicators.size());
        program.links.reserve(plan.objectives.size() + plan.indicators.size());
        building.spread_removal();
    }

    void finish() {
        Program& program = building.program;
        building.mark_removed();
        for (const std::size_t node : program.order) building.build_slot(node);
        building.mark_monitored();
        add_unit_groups(program, plan, tree);
        building.schedule();
        for (Composite& each : program.composites) each.status = program.indicators[each.indicator].status;
    }

    const plan::Plan& plan;
    Tree tree;
    Building building{.plan = plan, .tree = tree, .program = {}, .removed = {}};
    Lookup lookup{.question = building.program.question, .records = records_of(plan)};
};

CompileInParts::CompileInParts(const plan::Plan& plan, const Question& question) : work_(std::make_unique<Work>(plan, question)) {}
CompileInParts::~CompileInParts() = default;

bool CompileInParts::go_on(std::size_t rows) {
    const std::vector<IndicatorResult>& read = work_->building.program.indicators;
    for (; rows > 0 && read.size() < work_->plan.indicators.size(); --rows) work_->building.read_indicator(work_->lookup);
    if (rows == 0) return true;
    work_->finish();
    return false;
}

double CompileInParts::share() const {
    const std::size_t all = work_->plan.indicators.size();
    return all == 0 ? 1 : static_cast<double>(work_->building.program.indicators.size()) / static_cast<double>(all);
}

Program CompileInParts::program() { return std::move(work_->building.program); }

Program compile(const plan::Plan& plan, const Question& question) {
    CompileInParts compiling(plan, question);
    while (compiling.go_on(plan.indicators.size() + 1)) {}
    return compiling.program();
}

}  // namespace eval
