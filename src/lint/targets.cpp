#include <optional>
#include <string>

#include "lint/families.hpp"

namespace lint {
namespace {

using expr::Condition;
using expr::Direction;
using expr::TargetKind;
using plan::Indicator;

std::string place_of(int year) { return "targets." + std::to_string(year); }

base::Issue issue(std::string code, base::Severity severity, const Indicator& indicator, int year,
                  std::vector<std::string> args) {
    return {std::move(code), severity, {.id = indicator.id.value, .path = place_of(year)}, std::move(args)};
}

std::optional<Direction> direction_of(const Condition& condition) {
    const TargetKind kind = condition.kind;
    if (kind == TargetKind::at_least || kind == TargetKind::above) return Direction::at_least;
    if (kind == TargetKind::at_most || kind == TargetKind::below) return Direction::at_most;
    return std::nullopt;
}

void check_direction(const Indicator& indicator, int year, const plan::TargetCell& cell, const Condition& condition,
                     base::Issues& out) {
    const auto proposed = expr::propose_direction(indicator.name, indicator.unit, condition);
    if (expr::needs_direction(condition)) {
        if (cell.confirmed) return;
        if (proposed)
            out.push_back(issue("direction-proposed", base::Severity::warning, indicator, year,
                                {cell.text, std::string(expr::name_of(proposed->direction)), proposed->because}));
        else
            out.push_back(issue("direction-unknown", base::Severity::warning, indicator, year, {cell.text}));
        return;
    }
    const auto given = direction_of(condition);
    if (given && proposed && *given != proposed->direction && *given == Direction::at_least)
        out.push_back(issue("direction-against-name", base::Severity::warning, indicator, year,
                            {cell.text, proposed->because}));
}

}  // namespace

void check_targets(const Indicator& indicator, base::Issues& out) {
    if (indicator.targets.empty()) {
        out.push_back({"indicator-without-targets", base::Severity::warning,
                       {.id = indicator.id.value, .path = "targets"}, {indicator.name}});
        return;
    }
    for (const auto& [year, cell] : indicator.targets) {
        auto parsed = expr::parse_target(cell.text);
        for (base::Issue& each : parsed.issues) {
            each.place.id = indicator.id.value;
            each.place.path = place_of(year);
            out.push_back(std::move(each));
        }
        for (const Condition& condition : parsed.value.conditions)
            check_direction(indicator, year, cell, condition, out);
    }
}

void check_years(const Indicator& indicator, base::Issues& out) {
    const Condition* before = nullptr;
    expr::Target last;
    for (const auto& [year, cell] : indicator.targets) {
        auto target = expr::parse_target(cell.text).value;
        if (target.conditions.empty()) continue;
        const Condition& now = target.conditions.front();
        if (now.kind == TargetKind::by_date && now.date && now.date->year != year)
            out.push_back(issue("date-outside-year", base::Severity::warning, indicator, year,
                                {cell.text, std::to_string(year)}));
        if (before && before->unit && now.unit && *before->unit != *now.unit)
            out.push_back(issue("unit-changes", base::Severity::warning, indicator, year,
                                {std::string(expr::name_of(*before->unit)), std::string(expr::name_of(*now.unit))}));
        if (before && before->value && now.value && before->unit == now.unit && direction_of(*before) &&
            direction_of(*before) == direction_of(now)) {
            const bool more_is_better = *direction_of(now) == Direction::at_least;
            if (more_is_better ? *now.value < *before->value : *now.value > *before->value)
                out.push_back(issue("target-relaxes", base::Severity::note, indicator, year, {last.text, cell.text}));
        }
        last = std::move(target);
        before = &last.conditions.front();
    }
}

}  // namespace lint
