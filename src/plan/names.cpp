#include "plan/names.hpp"

#include "base/named.hpp"

namespace plan {
namespace {

constexpr base::Names<Level, 7> levels{{{Level::body, "body"},
                                        {Level::area, "area"},
                                        {Level::strategic, "strategic"},
                                        {Level::programme, "programme"},
                                        {Level::operative, "operative"},
                                        {Level::individual, "individual"},
                                        {Level::scorecard, "scorecard"}}};

constexpr base::Names<Aggregator, 5> aggregators{{{Aggregator::weighted_mean, "weighted_mean"},
                                                  {Aggregator::mean, "mean"},
                                                  {Aggregator::worst, "worst"},
                                                  {Aggregator::best, "best"},
                                                  {Aggregator::all_met, "all_met"}}};

constexpr base::Names<Typology, 5> typologies{{{Typology::outcome, "outcome"},
                                               {Typology::efficiency, "efficiency"},
                                               {Typology::effectiveness, "effectiveness"},
                                               {Typology::volume, "volume"},
                                               {Typology::quality, "quality"}}};

constexpr base::Names<Growth, 2> growths{{{Growth::cumulative, "cumulative"}, {Growth::level, "level"}}};

constexpr base::Names<MissingPolicy, 4> policies{{{MissingPolicy::redistribute, "redistribute"},
                                                  {MissingPolicy::zero, "zero"},
                                                  {MissingPolicy::unknown, "unknown"},
                                                  {MissingPolicy::previous, "previous"}}};

constexpr base::Names<ScoringRule, 6> scoring_rules{{{ScoringRule::proportional, "proportional"},
                                         {ScoringRule::reciprocal, "reciprocal"},
                                         {ScoringRule::from_baseline, "from_baseline"},
                                         {ScoringRule::from_previous, "from_previous"},
                                         {ScoringRule::on_off, "on_off"},
                                         {ScoringRule::anchors, "anchors"}}};

constexpr base::Names<Threshold, 3> thresholds{{{Threshold::low, "low"},
                                         {Threshold::target, "target"},
                                         {Threshold::high, "high"}}};

constexpr base::Names<ExactlyRule, 2> exactly_rules{{{ExactlyRule::on_off, "on_off"},
                                         {ExactlyRule::proportional, "proportional"}}};

constexpr base::Names<DateRule, 3> date_rules{{{DateRule::on_off, "on_off"},
                                         {DateRule::grace, "grace"},
                                         {DateRule::steps, "steps"}}};

constexpr base::Names<SurveyRule, 2> survey_rules{{{SurveyRule::left_out, "left_out"},
                                         {SurveyRule::counts_full, "counts_full"}}};

constexpr base::Names<BandsAt, 2> bands_places{{{BandsAt::indicators, "indicators"},
                                         {BandsAt::nodes, "nodes"}}};

constexpr base::Names<Basis, 2> bases{{{Basis::valuation, "valuation"},
                                         {Basis::measurement, "measurement"}}};

constexpr base::Names<UnitKind, 4> unit_kinds{{{UnitKind::area, "area"},
                                               {UnitKind::service, "service"},
                                               {UnitKind::office, "office"},
                                               {UnitKind::agency, "agency"}}};

constexpr base::Names<ActKind, 4> act_kinds{{{ActKind::deliberation, "deliberation"},
                                             {ActKind::determination, "determination"},
                                             {ActKind::decree, "decree"},
                                             {ActKind::other, "other"}}};

constexpr base::Names<RevisionKind, 4> revision_kinds{{{RevisionKind::inserted, "inserted"},
                                                       {RevisionKind::updated, "updated"},
                                                       {RevisionKind::removed, "removed"},
                                                       {RevisionKind::unclear, "unclear"}}};

constexpr base::Names<EstimateKind, 4> estimate_kinds{{{EstimateKind::uniform, "uniform"},
                                                       {EstimateKind::triangular, "triangular"},
                                                       {EstimateKind::normal, "normal"},
                                                       {EstimateKind::past, "past"}}};

}  // namespace

std::string_view name_of(Level level) { return base::name_in(levels, level); }
std::string_view name_of(Aggregator aggregator) { return base::name_in(aggregators, aggregator); }
std::string_view name_of(Typology typology) { return base::name_in(typologies, typology); }
std::string_view name_of(Growth growth) { return base::name_in(growths, growth); }
std::string_view name_of(MissingPolicy policy) { return base::name_in(policies, policy); }
std::string_view name_of(ScoringRule rule) { return base::name_in(scoring_rules, rule); }
std::string_view name_of(Threshold threshold) { return base::name_in(thresholds, threshold); }
std::string_view name_of(ExactlyRule rule) { return base::name_in(exactly_rules, rule); }
std::string_view name_of(DateRule rule) { return base::name_in(date_rules, rule); }
std::string_view name_of(SurveyRule rule) { return base::name_in(survey_rules, rule); }
std::string_view name_of(BandsAt place) { return base::name_in(bands_places, place); }
std::string_view name_of(Basis basis) { return base::name_in(bases, basis); }

std::string_view name_of(UnitKind kind) { return base::name_in(unit_kinds, kind); }
std::string_view name_of(ActKind kind) { return base::name_in(act_kinds, kind); }
std::string_view name_of(RevisionKind kind) { return base::name_in(revision_kinds, kind); }
std::string_view name_of(EstimateKind kind) { return base::name_in(estimate_kinds, kind); }

std::optional<Level> level_named(std::string_view name) { return base::named_in(levels, name); }
std::optional<Aggregator> aggregator_named(std::string_view name) { return base::named_in(aggregators, name); }
std::optional<Typology> typology_named(std::string_view name) { return base::named_in(typologies, name); }
std::optional<Growth> growth_named(std::string_view name) { return base::named_in(growths, name); }
std::optional<MissingPolicy> missing_policy_named(std::string_view name) { return base::named_in(policies, name); }
std::optional<ScoringRule> scoring_rule_named(std::string_view name) { return base::named_in(scoring_rules, name); }
std::optional<Threshold> threshold_named(std::string_view name) { return base::named_in(thresholds, name); }
std::optional<ExactlyRule> exactly_rule_named(std::string_view name) { return base::named_in(exactly_rules, name); }
std::optional<DateRule> date_rule_named(std::string_view name) { return base::named_in(date_rules, name); }
std::optional<SurveyRule> survey_rule_named(std::string_view name) { return base::named_in(survey_rules, name); }
std::optional<BandsAt> bands_at_named(std::string_view name) { return base::named_in(bands_places, name); }
std::optional<Basis> basis_named(std::string_view name) { return base::named_in(bases, name); }
std::optional<UnitKind> unit_kind_named(std::string_view name) { return base::named_in(unit_kinds, name); }
std::optional<ActKind> act_kind_named(std::string_view name) { return base::named_in(act_kinds, name); }
std::optional<RevisionKind> revision_kind_named(std::string_view name) { return base::named_in(revision_kinds, name); }
std::optional<EstimateKind> estimate_kind_named(std::string_view name) { return base::named_in(estimate_kinds, name); }

}  // namespace plan
