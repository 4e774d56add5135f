#include "base/named.hpp"
#include "eval/results.hpp"

namespace eval {
namespace {

constexpr base::Names<Reason, 20> reasons{{{Reason::none, "none"},
                                           {Reason::not_measured, "not_measured"},
                                           {Reason::not_due, "not_due"},
                                           {Reason::survey_year, "survey_year"},
                                           {Reason::needs_judgement, "needs_judgement"},
                                           {Reason::direction_unknown, "direction_unknown"},
                                           {Reason::no_previous_value, "no_previous_value"},
                                           {Reason::no_reference, "no_reference"},
                                           {Reason::no_baseline, "no_baseline"},
                                           {Reason::no_thresholds, "no_thresholds"},
                                           {Reason::unknown_level, "unknown_level"},
                                           {Reason::wrong_kind_of_value, "wrong_kind_of_value"},
                                           {Reason::impossible_date, "impossible_date"},
                                           {Reason::zero_denominator, "zero_denominator"},
                                           {Reason::zero_target, "zero_target"},
                                           {Reason::missed_by_equality, "missed_by_equality"},
                                           {Reason::judged, "judged"},
                                           {Reason::bad_formula, "bad_formula"},
                                           {Reason::cycle, "cycle"},
                                           {Reason::no_history, "no_history"}}};

constexpr base::Names<Light, 4> lights{
    {{Light::none, "none"}, {Light::red, "red"}, {Light::amber, "amber"}, {Light::green, "green"}}};

constexpr base::Names<Status, 8> statuses{{{Status::met, "met"},
                                           {Status::missed, "missed"},
                                           {Status::no_data, "no_data"},
                                           {Status::survey, "survey"},
                                           {Status::monitored, "monitored"},
                                           {Status::manual, "manual"},
                                           {Status::removed, "removed"},
                                           {Status::not_due, "not_due"}}};

constexpr base::Names<Pace, 4> paces{
    {{Pace::none, "none"}, {Pace::ahead, "ahead"}, {Pace::on_track, "on_track"}, {Pace::late, "late"}}};

constexpr base::Names<WeightRule, 7> weight_rules{{{WeightRule::written, "written"},
                                                   {WeightRule::implied, "implied"},
                                                   {WeightRule::equal, "equal"},
                                                   {WeightRule::absent, "absent"},
                                                   {WeightRule::monitored, "monitored"},
                                                   {WeightRule::out, "out"},
                                                   {WeightRule::declared_mean, "declared_mean"}}};

}  // namespace

std::string_view name_of(Reason reason) { return base::name_in(reasons, reason); }
std::string_view name_of(Light light) { return base::name_in(lights, light); }
std::string_view name_of(Status status) { return base::name_in(statuses, status); }
std::string_view name_of(Pace pace) { return base::name_in(paces, pace); }
std::string_view name_of(WeightRule rule) { return base::name_in(weight_rules, rule); }

}  // namespace eval
