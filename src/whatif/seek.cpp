#include "whatif/seek.hpp"

#include "base/named.hpp"
#include "whatif/trial.hpp"

namespace whatif {
namespace {

constexpr base::Names<By, 3> ways{{{By::value, "value"}, {By::target, "target"}, {By::weight, "weight"}}};
constexpr base::Names<Found, 4> findings{{{Found::reached, "reached"}, {Found::any, "any"}, {Found::impossible, "impossible"},
                                          {Found::left_out, "left_out"}}};
constexpr base::Names<LeftOut, 14> reasons{{{LeftOut::none, "none"},
                                            {LeftOut::not_weighed, "not_weighed"},
                                            {LeftOut::removed, "removed"},
                                            {LeftOut::survey_year, "survey_year"},
                                            {LeftOut::no_target, "no_target"},
                                            {LeftOut::assessed, "assessed"},
                                            {LeftOut::calculated, "calculated"},
                                            {LeftOut::not_computable, "not_computable"},
                                            {LeftOut::no_value, "no_value"},
                                            {LeftOut::no_number, "no_number"},
                                            {LeftOut::wrong_value, "wrong_value"},
                                            {LeftOut::no_weights, "no_weights"},
                                            {LeftOut::only_child, "only_child"},
                                            {LeftOut::incomplete, "incomplete"}}};

// What keeps a row from being a question at all.
LeftOut standing_of(const Trial& trial) {
    switch (trial.row().status) {
        case eval::Status::removed: return LeftOut::removed;
        case eval::Status::survey: return LeftOut::survey_year;
        case eval::Status::not_due:
            if (trial.target().conditions.empty()) return LeftOut::no_target;
            break;
        case eval::Status::met:
        case eval::Status::missed:
        case eval::Status::no_data:
        case eval::Status::monitored:
        case eval::Status::manual: break;
    }
    return LeftOut::none;
}

// Values and targets say nothing where a judgement counts instead of the measurement.
LeftOut obstacle(const Trial& trial) {
    const Ground& ground = trial.ground;
    if (const LeftOut why = standing_of(trial); why != LeftOut::none) return why;
    if (trial.by == By::weight) return LeftOut::none;
    const bool judged = ground.values.assessments[trial.indicator] && trial.profile().basis == plan::Basis::valuation;
    if (judged) return LeftOut::assessed;
    if (!reads_scores(ground, trial.goal.objective) && !trial.climb) return LeftOut::not_weighed;
    if (trial.by != By::value || ground.values.actuals[trial.indicator]) return LeftOut::none;
    for (const eval::Composite& composite : ground.program.composites)
        if (composite.indicator == trial.indicator) return LeftOut::calculated;
    return LeftOut::none;
}

}  // namespace

std::string_view name_of(By by) { return base::name_in(ways, by); }
std::string_view name_of(Found found) { return base::name_in(findings, found); }
std::string_view name_of(LeftOut why) { return base::name_in(reasons, why); }
std::optional<By> by_named(std::string_view name) { return base::named_in(ways, name); }

Answer seek(const Ground& ground, const Goal& goal, std::size_t indicator, By by) {
    const Trial trial(ground, goal, indicator, by);
    if (const LeftOut why = obstacle(trial); why != LeftOut::none) return trial.left_out(why);
    switch (by) {
        case By::value: return seek_value(trial);
        case By::target: return seek_target(trial);
        case By::weight: return seek_weight(trial);
    }
    return trial.left_out(LeftOut::none);
}

}  // namespace whatif
