#include "eval/year_target.hpp"

#include <algorithm>

#include "eval/pace.hpp"

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

base::Box<expr::Target> target_of(const plan::TargetCell& cell) {
    const auto read = expr::known_target(cell.text);
    return base::Box<expr::Target>(std::shared_ptr<const expr::Target>(read, &read->value));
}

bool has_direction(TargetKind kind) {
    return expr::is_bound(kind) || kind == TargetKind::within || expr::is_relative(kind);
}

// "25 gg", "mantenimento del valore 2023": the words leave the direction open.
bool leaves_direction_open(const Condition& condition) {
    return has_direction(condition.kind) && !condition.comparison && condition.kind != TargetKind::within;
}

void settle_direction(Row& row, const plan::Indicator& indicator, const plan::TargetCell& cell) {
    const auto open = std::ranges::find_if(row.result.target->conditions, leaves_direction_open);
    if (open == row.result.target->conditions.end()) return;
    row.context.direction = cell.confirmed;
    if (cell.confirmed) return;
    if (const auto proposed = expr::propose_direction(indicator.name, indicator.unit, *open)) {
        row.context.direction = proposed->direction;
        row.result.direction_proposed = true;
    }
}

std::optional<Direction> direction_of(const Condition& condition, const Context& context) {
    if (!has_direction(condition.kind) || condition.comparison == expr::Comparison::exactly) return std::nullopt;
    if (leaves_direction_open(condition)) return context.direction;
    const bool more =
        condition.comparison == expr::Comparison::at_least || condition.comparison == expr::Comparison::above;
    return more ? Direction::at_least : Direction::at_most;
}

std::optional<Number> previous_of(const Condition& condition, const plan::Indicator& indicator, const Lookup& lookup) {
    const auto& [year, at, profile, missing] = lookup.question;
    if (condition.offset) return value_in_year(lookup.records, indicator, year - *condition.offset, at);
    if (condition.year) return value_in_year(lookup.records, indicator, *condition.year, at);
    return std::nullopt;
}

void read_target(Row& row, const plan::Indicator& indicator, const plan::TargetCell& cell, const Lookup& lookup) {
    row.result.target = target_of(cell);
    settle_direction(row, indicator, cell);
    const auto& conditions = row.result.target->conditions;
    row.result.unit = unit_of_values(conditions[expr::condition_for_number(row.result.target).value_or(0)], row.context);
    for (const Condition& condition : row.result.target->conditions) {
        if (!row.result.direction) row.result.direction = direction_of(condition, row.context);
        if (condition.offset || condition.year)
            row.context.previous = previous_of(condition, indicator, lookup);
    }
}

Status standing_of(const plan::Indicator& indicator, const expr::Target& target, const plan::Profile& profile) {
    if (indicator.removed) return Status::removed;
    if (target.conditions.empty()) return Status::not_due;
    const bool left_out = profile.survey == plan::SurveyRule::left_out;
    return left_out && holds(target, TargetKind::survey) ? Status::survey : Status::no_data;
}

Reason reason_of(Status status) {
    if (status == Status::survey) return Reason::survey_year;
    return status == Status::not_due ? Reason::not_due : Reason::none;
}

void set_expected_share(Row& row, const plan::Indicator& indicator, const Question& question) {
    if (growth_of(indicator, row.result.target) == plan::Growth::cumulative)
        row.result.expected = expected_share(indicator, question.year, question.at);
}

Context context_of(const plan::Indicator& indicator, const Lookup& lookup) {
    const Question& question = lookup.question;
    Context context{.scale = indicator.scale, .baseline = indicator.baseline, .low_threshold = indicator.low_threshold,
                    .high_threshold = indicator.high_threshold, .levels = indicator.levels, .at = question.at,
                    .per_cent = expr::unit_named(indicator.unit) == expr::Unit::percent};
    if (const auto figure = indicator.references.find(question.year); figure != indicator.references.end())
        context.reference = figure->second;
    if (question.profile.rule == plan::ScoringRule::from_previous)
        context.year_before = value_in_year(lookup.records, indicator, question.year - 1, question.at);
    return context;
}

}  // namespace

Row row_of(const plan::Indicator& indicator, const Lookup& lookup) {
    Row row;
    row.context = context_of(indicator, lookup);
    if (const auto* cell = cell_of(indicator, lookup.question.year)) read_target(row, indicator, *cell, lookup);
    row.result.status = standing_of(indicator, row.result.target, lookup.question.profile);
    row.result.achievement.reason = reason_of(row.result.status);
    set_expected_share(row, indicator, lookup.question);
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
