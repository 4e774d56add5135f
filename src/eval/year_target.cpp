#include "eval/year_target.hpp"

#include <algorithm>

namespace eval {
namespace {

using expr::Condition;
using expr::Direction;
using expr::TargetKind;

const plan::TargetCell* cell_of(const plan::Indicator& indicator, int year) {
    const auto found = indicator.targets.find(year);
    const bool written = found != indicator.targets.end() &&
                         found->second.text.find_first_not_of(" \t\r\n") != std::string::npos;
    return written ? &found->second : nullptr;
}

bool holds(const expr::Target& target, TargetKind kind) {
    return std::ranges::find(target.conditions, kind, &Condition::kind) != target.conditions.end();
}

void settle_direction(Row& row, const plan::Indicator& indicator, const plan::TargetCell& cell) {
    const auto bare = std::ranges::find(row.result.target.conditions, TargetKind::number, &Condition::kind);
    if (bare == row.result.target.conditions.end()) return;
    row.context.direction = cell.confirmed;
    if (cell.confirmed) return;
    if (const auto proposed = expr::propose_direction(indicator.name, indicator.unit, *bare)) {
        row.context.direction = proposed->direction;
        row.result.direction_proposed = true;
    }
}

std::optional<Direction> direction_of(const Condition& condition, const Context& context) {
    switch (condition.kind) {
        case TargetKind::at_least:
        case TargetKind::above: return Direction::at_least;
        case TargetKind::at_most:
        case TargetKind::below:
        case TargetKind::within: return Direction::at_most;
        case TargetKind::number: return context.direction;
        default: break;
    }
    if (!condition.comparison || *condition.comparison == expr::Comparison::exactly) return std::nullopt;
    const bool more = *condition.comparison == expr::Comparison::at_least || *condition.comparison == expr::Comparison::above;
    return more ? Direction::at_least : Direction::at_most;
}

std::optional<Number> previous_of(const Condition& condition, const plan::Indicator& indicator, const Records& records,
                                  const Question& question) {
    if (condition.offset) return value_in_year(records, indicator, question.year - *condition.offset, question.at);
    if (condition.year) return value_in_year(records, indicator, *condition.year, question.at);
    return std::nullopt;
}

bool is_per_cent(std::string_view unit) { return unit.find('%') != std::string_view::npos; }

void read_target(Row& row, const plan::Indicator& indicator, const plan::TargetCell& cell, const Records& records,
                 const Question& question) {
    row.result.target = expr::parse_target(cell.text).value;
    settle_direction(row, indicator, cell);
    for (const Condition& condition : row.result.target.conditions) {
        if (!row.result.direction) row.result.direction = direction_of(condition, row.context);
        if (condition.kind == TargetKind::earlier_year)
            row.context.previous = previous_of(condition, indicator, records, question);
    }
}

Status standing_of(const plan::Indicator& indicator, const expr::Target& target) {
    if (indicator.removed) return Status::removed;
    if (target.conditions.empty()) return Status::not_due;
    return holds(target, TargetKind::survey) ? Status::survey : Status::no_data;
}

Reason reason_of(Status status) {
    if (status == Status::survey) return Reason::survey_year;
    return status == Status::not_due ? Reason::not_due : Reason::none;
}

}  // namespace

Row row_of(const plan::Indicator& indicator, const Records& records, const Question& question) {
    Row row;
    row.context.scale = indicator.scale;
    row.context.at = question.at;
    row.context.per_cent = is_per_cent(indicator.unit);
    if (const auto* cell = cell_of(indicator, question.year)) read_target(row, indicator, *cell, records, question);
    row.result.status = standing_of(indicator, row.result.target);
    row.result.achievement.reason = reason_of(row.result.status);
    return row;
}

IndicatorResult as_removed(IndicatorResult result) {
    result.status = Status::removed;
    result.achievement = {};
    return result;
}

bool is_settled(Status status) {
    return status == Status::removed || status == Status::survey || status == Status::not_due;
}

}  // namespace eval
