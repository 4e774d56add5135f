// Enumerations of a plan file: by their names, and no others.
#include "format/utf8.hpp"
#include "format/values.hpp"
#include "plan/names.hpp"

namespace format {
namespace {

template <class E>
std::string names_of(std::initializer_list<E> all) {
    using expr::name_of, plan::name_of;
    std::string list;
    for (const E each : all) list += (list.empty() ? "“" : ", “") + std::string(name_of(each)) + "”";
    return list;
}

// One of the names of an enumeration; another is said together with those that are accepted.
template <class E, class Named>
std::optional<E> read_name(PlanInput& in, Named&& named, std::initializer_list<E> all) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    const auto text = in.json.text();
    if (!text) return std::nullopt;
    const std::optional<E> value = named(*text);
    if (!value) in.json.problem_at(begin, "unknown-name", {presentable(*text), names_of(all)});
    return value;
}

}  // namespace

std::optional<plan::Level> read(PlanInput& in, Type<plan::Level>) {
    using enum plan::Level;
    return read_name<plan::Level>(in, plan::level_named, {body, area, strategic, programme, operative, individual, scorecard});
}
std::optional<plan::Aggregator> read(PlanInput& in, Type<plan::Aggregator>) {
    using enum plan::Aggregator;
    return read_name<plan::Aggregator>(in, plan::aggregator_named, {weighted_mean, mean, worst, best, all_met});
}
std::optional<plan::Typology> read(PlanInput& in, Type<plan::Typology>) {
    using enum plan::Typology;
    return read_name<plan::Typology>(in, plan::typology_named, {outcome, efficiency, effectiveness, volume, quality});
}
std::optional<plan::Growth> read(PlanInput& in, Type<plan::Growth>) {
    using enum plan::Growth;
    return read_name<plan::Growth>(in, plan::growth_named, {cumulative, level});
}
std::optional<plan::MissingPolicy> read(PlanInput& in, Type<plan::MissingPolicy>) {
    using enum plan::MissingPolicy;
    return read_name<plan::MissingPolicy>(in, plan::missing_policy_named, {redistribute, zero, unknown, previous});
}
std::optional<plan::ScoringRule> read(PlanInput& in, Type<plan::ScoringRule>) {
    using enum plan::ScoringRule;
    return read_name<plan::ScoringRule>(in, plan::scoring_rule_named, {proportional, reciprocal, from_baseline, from_previous, on_off, anchors});
}
std::optional<plan::Threshold> read(PlanInput& in, Type<plan::Threshold>) {
    using enum plan::Threshold;
    return read_name<plan::Threshold>(in, plan::threshold_named, {low, target, high});
}
std::optional<plan::ExactlyRule> read(PlanInput& in, Type<plan::ExactlyRule>) {
    using enum plan::ExactlyRule;
    return read_name<plan::ExactlyRule>(in, plan::exactly_rule_named, {on_off, proportional});
}
std::optional<plan::DateRule> read(PlanInput& in, Type<plan::DateRule>) {
    using enum plan::DateRule;
    return read_name<plan::DateRule>(in, plan::date_rule_named, {on_off, grace, steps});
}
std::optional<plan::SurveyRule> read(PlanInput& in, Type<plan::SurveyRule>) {
    using enum plan::SurveyRule;
    return read_name<plan::SurveyRule>(in, plan::survey_rule_named, {left_out, counts_full});
}
std::optional<plan::BandsAt> read(PlanInput& in, Type<plan::BandsAt>) {
    using enum plan::BandsAt;
    return read_name<plan::BandsAt>(in, plan::bands_at_named, {indicators, nodes});
}
std::optional<plan::Basis> read(PlanInput& in, Type<plan::Basis>) {
    using enum plan::Basis;
    return read_name<plan::Basis>(in, plan::basis_named, {valuation, measurement});
}
std::optional<plan::UnitKind> read(PlanInput& in, Type<plan::UnitKind>) {
    using enum plan::UnitKind;
    return read_name<plan::UnitKind>(in, plan::unit_kind_named, {area, service, office, agency});
}
std::optional<plan::ActKind> read(PlanInput& in, Type<plan::ActKind>) {
    using enum plan::ActKind;
    return read_name<plan::ActKind>(in, plan::act_kind_named, {deliberation, determination, decree, other});
}
std::optional<plan::RevisionKind> read(PlanInput& in, Type<plan::RevisionKind>) {
    using enum plan::RevisionKind;
    return read_name<plan::RevisionKind>(in, plan::revision_kind_named, {inserted, updated, removed, unclear});
}
std::optional<plan::EstimateKind> read(PlanInput& in, Type<plan::EstimateKind>) {
    using enum plan::EstimateKind;
    return read_name<plan::EstimateKind>(in, plan::estimate_kind_named, {uniform, triangular, normal, past});
}
std::optional<expr::Direction> read(PlanInput& in, Type<expr::Direction>) {
    using enum expr::Direction;
    return read_name<expr::Direction>(in, expr::direction_named, {at_least, at_most});
}

void write(JsonWriter& out, plan::Level level) { out.value(plan::name_of(level)); }
void write(JsonWriter& out, plan::Aggregator aggregator) { out.value(plan::name_of(aggregator)); }
void write(JsonWriter& out, plan::Typology typology) { out.value(plan::name_of(typology)); }
void write(JsonWriter& out, plan::Growth growth) { out.value(plan::name_of(growth)); }
void write(JsonWriter& out, plan::MissingPolicy policy) { out.value(plan::name_of(policy)); }
void write(JsonWriter& out, plan::ScoringRule rule) { out.value(plan::name_of(rule)); }
void write(JsonWriter& out, plan::Threshold threshold) { out.value(plan::name_of(threshold)); }
void write(JsonWriter& out, plan::ExactlyRule rule) { out.value(plan::name_of(rule)); }
void write(JsonWriter& out, plan::DateRule rule) { out.value(plan::name_of(rule)); }
void write(JsonWriter& out, plan::SurveyRule rule) { out.value(plan::name_of(rule)); }
void write(JsonWriter& out, plan::BandsAt place) { out.value(plan::name_of(place)); }
void write(JsonWriter& out, plan::Basis basis) { out.value(plan::name_of(basis)); }
void write(JsonWriter& out, plan::UnitKind kind) { out.value(plan::name_of(kind)); }
void write(JsonWriter& out, plan::ActKind kind) { out.value(plan::name_of(kind)); }
void write(JsonWriter& out, plan::RevisionKind kind) { out.value(plan::name_of(kind)); }
void write(JsonWriter& out, plan::EstimateKind kind) { out.value(plan::name_of(kind)); }
void write(JsonWriter& out, expr::Direction direction) { out.value(expr::name_of(direction)); }

}  // namespace format
