#include "ui/group.hpp"

namespace ui {
namespace {

template <class T, class Parent>
base::Decimal add_up(const std::vector<base::Box<T>>& boxes, const Parent& parent, bool& any) {
    base::Decimal sum{0};
    for (const auto& each : boxes) {
        if (each->parent != parent || each->removed || !each->weight) continue;
        any = true;
        sum = base::add(sum, *each->weight).value_or(sum);
    }
    return sum;
}

}  // namespace

GroupTotal group_total(const Frame& frame, const Row& row) {
    const plan::Plan& plan = frame.plan();
    const plan::ObjectiveId parent = row.objective ? *row.objective->parent : row.indicator->parent;
    GroupTotal total;
    total.sum = row.objective ? add_up(plan.objectives, std::optional(parent), total.any) : add_up(plan.indicators, parent, total.any);
    const plan::Objective* above = plan::find(plan, parent);
    total.expected = above && above->expected_total ? *above->expected_total : base::Decimal(100);
    return total;
}

std::optional<double> contribution(double effective_weight, const eval::Figure& figure) {
    if (!figure.score) return std::nullopt;
    return effective_weight * *figure.score;
}

}  // namespace ui
