// Results: what an evaluation found, in the order of the plan's own lists. Derived, never saved.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "eval/achievement.hpp"
#include "plan/plan.hpp"

namespace eval {

// What is asked: which year, which day in it, by which profile and policy.
struct Question {
    int year = 2024;
    base::Date at{2024, 12, 31};
    plan::Profile profile;
    plan::MissingPolicy missing = plan::MissingPolicy::redistribute;
    friend bool operator==(const Question&, const Question&) = default;
};

// The plan's own question: its profile and, for the day asked, the profile's policy (year end or
// during the year). Error: unknown-profile.
base::Result<Question> question_for(const plan::Plan& plan, int year, base::Date at,
                                    std::optional<plan::ProfileId> profile = {},
                                    std::optional<plan::MissingPolicy> missing = {});

// The same question of the plan under scenarios: one of them may choose another method.
base::Result<Question> question_under_scenarios(const plan::Plan& tried, const plan::Plan& plan, const Question& asked);

// How a cumulative indicator goes, against the share of its target expected by the day asked
// (domain.md, section 6).
enum class Pace { none, ahead, on_track, late };

enum class Light { none, red, amber, green };
enum class Status { met, missed, no_data, survey, monitored, manual, removed, not_due };

// Why a row carries the weight it does (domain.md, section 5).
enum class WeightRule {
    written,      // as in the plan
    implied,      // an only child without weight: 100
    equal,        // no weights in the group: plain mean, "senza pesi"
    absent,       // one of several without weight: reported, out of the score
    monitored,    // weight 0
    out,          // removed, survey year, not due: not in the weights now
    declared_mean // the parent declares a plain mean, worst, best or all met
};

// A score with what is not yet known about it: low ≤ high, coverage 0–1. The interval and the
// coverage are the same under every policy. A profile without cap lets what is missing reach 100 %,
// or the best figure of the plan where that is more.
struct Figure {
    std::optional<double> score;  // of a node by the policy; of an indicator its own, none when missing
    double low = 0;               // all that is missing at the floor
    double high = 0;              // all that is missing at the cap
    double coverage = 0;          // share of weight with a figure
    friend bool operator==(const Figure&, const Figure&) = default;
};

struct NodeResult {
    Figure figure;
    std::optional<double> counted;  // what its parent adds up: the score before the bands of nodes
    double counted_low = 0, counted_high = 0;  // the ends of its interval before them
    bool scored = false;          // false: nothing below it can carry a score at this day
    double effective_weight = 0;  // share in its parent, 0–1, its group's sharing included; the body has 1
    double share_of_body = 0;     // product of the effective weights down from the body
    WeightRule weight_rule = WeightRule::written;
    Light light = Light::none;

    // What was rolled up, before the bands of nodes.
    void take(const Figure& rolled_up) {
        figure = rolled_up;
        counted = rolled_up.score;
        counted_low = rolled_up.low;
        counted_high = rolled_up.high;
    }
    friend bool operator==(const NodeResult&, const NodeResult&) = default;
};

struct IndicatorResult {
    Figure figure;
    std::optional<double> counted;         // what its objective adds up: the score, else what the policy says
    Achievement achievement;               // what counts: the measurement or the valuation
    std::optional<Achievement> measurement;  // misurazione: computed from the value
    std::optional<Achievement> valuation;    // valutazione: the judgement entered
    Pace pace = Pace::none;
    double expected = 1;                   // share of the target expected by the day; 1 unless it has a pace
    std::optional<Actual> actual;
    base::Box<expr::Target> target;  // of the year; no conditions when there is none
    std::optional<expr::Direction> direction;  // that was used
    bool direction_proposed = false;
    std::optional<expr::Unit> unit;            // that its values are counted in, as far as it is known
    double effective_weight = 0;
    double share_of_body = 0;
    WeightRule weight_rule = WeightRule::written;
    Status status = Status::no_data;
    Light light = Light::none;
    friend bool operator==(const IndicatorResult& a, const IndicatorResult& b);
};

struct Results {
    Question question;
    std::size_t body = 0;                     // position of the root in nodes
    std::vector<NodeResult> nodes;            // as plan.objectives
    std::vector<IndicatorResult> indicators;  // as plan.indicators
    std::vector<NodeResult> units;            // as plan.units: what each answers for
    friend bool operator==(const Results&, const Results&) = default;
};

Light light_of(std::optional<double> score, const plan::Profile& profile);

std::string_view name_of(Light light);
std::string_view name_of(Status status);
std::string_view name_of(Pace pace);
std::string_view name_of(WeightRule rule);

}  // namespace eval
