#include "lint/readings.hpp"

namespace lint {

using expr::Condition;
using expr::Direction;
using expr::TargetKind;

std::optional<Direction> written_direction(const Condition& condition) {
    switch (condition.kind) {
        case TargetKind::at_least:
        case TargetKind::above: return Direction::at_least;
        case TargetKind::at_most:
        case TargetKind::below: return Direction::at_most;
        case TargetKind::exactly:
        case TargetKind::range:
        case TargetKind::number:
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

std::optional<Direction> YearTarget::direction() const {
    if (const auto written = written_direction(first())) return written;
    if (first().kind != TargetKind::number) return std::nullopt;
    if (cell->confirmed) return cell->confirmed;
    return proposed.front() ? std::optional(proposed.front()->direction) : std::nullopt;
}

const base::Parsed<expr::Target>& Readings::of(std::string_view text) {
    const auto found = by_text_.find(text);
    return found != by_text_.end() ? found->second : by_text_.emplace(text, expr::parse_target(text)).first->second;
}

YearTargets Readings::of(const plan::Indicator& indicator) {
    YearTargets targets;
    targets.reserve(indicator.targets.size());
    for (const auto& [year, cell] : indicator.targets) {
        YearTarget target{year, &cell, &of(cell.text), {}};
        if (!targets.empty() && targets.back().read == target.read) {
            target.proposed = targets.back().proposed;
        } else {
            for (const Condition& condition : target.read->value.conditions)
                target.proposed.push_back(expr::propose_direction(indicator.name, indicator.unit, condition));
        }
        targets.push_back(std::move(target));
    }
    return targets;
}

}  // namespace lint
