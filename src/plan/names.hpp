// Names used in files and by the command line for the enumerations of a plan.
#pragma once
#include <optional>
#include <string_view>

#include "plan/act.hpp"
#include "plan/indicator.hpp"
#include "plan/objective.hpp"
#include "plan/org_unit.hpp"
#include "plan/profile.hpp"

namespace plan {

std::string_view name_of(Level level);              // body area strategic programme operative individual scorecard
std::string_view name_of(Aggregator aggregator);    // weighted_mean mean worst best all_met
std::string_view name_of(Typology typology);        // outcome efficiency effectiveness volume quality
std::string_view name_of(Growth growth);            // cumulative level
std::string_view name_of(MissingPolicy policy);     // redistribute zero unknown previous
std::string_view name_of(ScoringRule rule);         // proportional reciprocal from_baseline from_previous on_off anchors
std::string_view name_of(Threshold threshold);      // low target high
std::string_view name_of(ExactlyRule rule);         // on_off proportional
std::string_view name_of(DateRule rule);            // on_off grace steps
std::string_view name_of(SurveyRule rule);          // left_out counts_full
std::string_view name_of(BandsAt place);            // indicators nodes
std::string_view name_of(Basis basis);              // valuation measurement
std::string_view name_of(UnitKind kind);            // area service office agency
std::string_view name_of(ActKind kind);             // deliberation determination decree other
std::string_view name_of(RevisionKind kind);        // inserted updated removed unclear
std::string_view name_of(EstimateKind kind);        // uniform triangular normal past

std::optional<Level> level_named(std::string_view name);
std::optional<Aggregator> aggregator_named(std::string_view name);
std::optional<Typology> typology_named(std::string_view name);
std::optional<Growth> growth_named(std::string_view name);
std::optional<MissingPolicy> missing_policy_named(std::string_view name);
std::optional<ScoringRule> scoring_rule_named(std::string_view name);
std::optional<Threshold> threshold_named(std::string_view name);
std::optional<ExactlyRule> exactly_rule_named(std::string_view name);
std::optional<DateRule> date_rule_named(std::string_view name);
std::optional<SurveyRule> survey_rule_named(std::string_view name);
std::optional<BandsAt> bands_at_named(std::string_view name);
std::optional<Basis> basis_named(std::string_view name);
std::optional<UnitKind> unit_kind_named(std::string_view name);
std::optional<ActKind> act_kind_named(std::string_view name);
std::optional<RevisionKind> revision_kind_named(std::string_view name);
std::optional<EstimateKind> estimate_kind_named(std::string_view name);

}  // namespace plan
