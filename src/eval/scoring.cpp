#include "eval/scoring.hpp"

#include "eval/bound.hpp"
#include "eval/pace.hpp"
#include "eval/standing.hpp"
#include "eval/year_target.hpp"

namespace eval {
namespace {

Status status_of(const Achievement& achievement) {
    if (achievement.reason == Reason::judged) return Status::manual;
    if (achievement.reason == Reason::not_due) return Status::not_due;
    if (!achievement.met) return Status::no_data;
    return *achievement.met ? Status::met : Status::missed;
}

}  // namespace

Scoring::Scoring(const Program& program, const Values& values)
    : program_(program), values_(values), limits_(limits_of(program.question.profile)) {}

Achievement Scoring::unmeasured(const expr::Target& target, std::size_t i) const {
    if (still_to_come(target, program_.question.at)) return no_figure(Reason::not_due);
    const Reason reason = obstacle(target, program_.contexts[i], program_.question.profile);
    if (reason == Reason::none && program_.obstacles[i] != Reason::none) return no_figure(program_.obstacles[i]);
    return no_figure(reason == Reason::none ? Reason::not_measured : reason);
}

Achievement Scoring::measured(const expr::Target& target, std::size_t i, const std::optional<Actual>& actual) const {
    if (!actual) return unmeasured(target, i);
    return achieve(target, *actual, program_.contexts[i], program_.question.profile);
}

// A judgement is all there is where no rule computes anything, whatever the basis.
bool Scoring::judgement_counts(const IndicatorResult& row) const {
    if (!row.valuation) return false;
    return program_.question.profile.basis == plan::Basis::valuation || row.measurement->reason == Reason::needs_judgement;
}

void Scoring::score(IndicatorResult& row, std::size_t i, const std::optional<Actual>& actual) const {
    row.actual = actual;
    if (is_settled(row.status)) return;
    row.measurement = measured(row.target, i, actual);
    if (const auto& assessment = values_.assessments[i]) row.valuation = judged(*assessment, limits_);
    row.achievement = judgement_counts(row) ? *row.valuation : *row.measurement;
    if (is_over_zero(row.actual)) row.actual.reset();
    if (row.actual) row.pace = pace_of(row.target, row.direction, *row.actual, row.expected, program_.question.profile.pace_tolerance);
    const Status status = status_of(row.achievement);
    if (row.status != Status::monitored || status == Status::not_due) row.status = status;
    row.light = light_of(row.achievement.score, program_.question.profile);
    if (const auto& score = row.achievement.score) row.figure = {*score, *score, *score, 1};
}

}  // namespace eval
