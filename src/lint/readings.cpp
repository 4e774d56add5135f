#include "lint/readings.hpp"

namespace lint {

using expr::Condition;
using expr::Direction;
using expr::TargetKind;

std::optional<Direction> YearTarget::direction() const {
    if (const auto written = expr::stated_direction(first().kind)) return written;
    if (first().kind != TargetKind::number) return std::nullopt;
    if (cell->confirmed) return cell->confirmed;
    return proposed.front() ? std::optional(proposed.front()->direction) : std::nullopt;
}

const base::Parsed<expr::Target>& Readings::of(std::string_view text) {
    return *held_.emplace_back(expr::known_target(text));
}

YearTargets Readings::of(const plan::Indicator& indicator, const expr::Words& name) {
    YearTargets targets;
    targets.reserve(indicator.targets.size());
    for (const auto& [year, cell] : indicator.targets) {
        YearTarget target{year, &cell, &of(cell.text), {}};
        if (!targets.empty() && targets.back().read == target.read) {
            target.proposed = targets.back().proposed;
        } else {
            for (const Condition& condition : target.read->value.conditions)
                target.proposed.push_back(expr::propose_direction(name, indicator.unit, condition));
        }
        targets.push_back(std::move(target));
    }
    return targets;
}

}  // namespace lint
