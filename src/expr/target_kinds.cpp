#include "expr/target.hpp"

namespace expr {

std::optional<Direction> stated_direction(TargetKind kind) {
    switch (kind) {
        case TargetKind::at_least:
        case TargetKind::above: return Direction::at_least;
        case TargetKind::at_most:
        case TargetKind::below: return Direction::at_most;
        case TargetKind::number:
        case TargetKind::exactly:
        case TargetKind::range:
        case TargetKind::by_date:
        case TargetKind::within:
        case TargetKind::earlier_year:
        case TargetKind::reference:
        case TargetKind::deviation:
        case TargetKind::level:
        case TargetKind::survey:
        case TargetKind::yes_no:
        case TargetKind::prose: return std::nullopt;
    }
    return std::nullopt;
}

bool is_bound(TargetKind kind) { return kind == TargetKind::number || stated_direction(kind); }

bool takes_number(TargetKind kind) {
    const bool takes_other = kind == TargetKind::by_date || kind == TargetKind::level || kind == TargetKind::survey ||
                             kind == TargetKind::yes_no || kind == TargetKind::prose;
    return !takes_other;
}

std::optional<std::size_t> condition_for_number(const Target& target) {
    for (std::size_t i = 0; i < target.conditions.size(); ++i)
        if (takes_number(target.conditions[i].kind)) return i;
    return std::nullopt;
}

bool is_relative(TargetKind kind) { return kind == TargetKind::earlier_year || kind == TargetKind::reference; }

std::optional<Unit> unit_of_values(const Condition& condition) {
    const bool share_of_another = condition.kind == TargetKind::deviation && condition.unit == Unit::percent;
    return is_relative(condition.kind) || share_of_another ? std::nullopt : condition.unit;
}

}  // namespace expr
