// Profile (metodo di valutazione): a named, versioned convention of scoring, a record of data
// (domain.md, section 4). The rules that read it are in eval/.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/issue.hpp"
#include "plan/extra.hpp"
#include "plan/ids.hpp"

namespace plan {

// What a parent's figure does with children that have no value (domain.md, section 5).
enum class MissingPolicy {
    redistribute,  // their weight goes to the others
    zero,          // they count 0, weights fixed
    unknown,       // the parent has no figure
    previous,      // their value of the period before
};

// How a number stands against a bound: at least, above, at most, below. A actual, T target.
enum class ScoringRule {
    proportional,   // 1 + d·(A − T)/|T|
    reciprocal,     // A/T, and T/A when less is better; proportional where A or T is not above 0
    from_baseline,  // (A − B)/(T − B), B the indicator's baseline; on/off where B is not short of T
    from_previous,  // the same, B the value of the year before
    on_off,         // 1 when met, else 0
    anchors,        // linear through the declared points
};

// The points of ScoringRule::anchors, on the indicator's own thresholds and target.
enum class Threshold { low, target, high };
struct Anchor {
    Threshold at = Threshold::target;
    base::Decimal percent{100};  // of achievement
    Extra extra;
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

// A target "exactly" that was not hit.
enum class ExactlyRule { on_off, proportional };  // proportional: 1 − |A − T|/|T|
// A date that was not kept.
enum class DateRule { on_off, grace, steps };
struct DateStep {
    int days_late = 0;       // up to and with so many days
    base::Decimal percent;   // of achievement
    Extra extra;
    friend bool operator==(const DateStep&, const DateStep&) = default;
};

// A survey year that was measured.
enum class SurveyRule { left_out, counts_full };

// A band (fascia): achievements from `from` (without: from −∞) up to but without `to` (without: ∞)
// count `percent`. All per cent.
struct Band {
    std::string name;
    std::optional<base::Decimal> from;
    std::optional<base::Decimal> to;
    base::Decimal percent;
    Extra extra;
    friend bool operator==(const Band&, const Band&) = default;
};
enum class BandsAt {
    indicators,  // before the roll-up: parents add up banded achievements
    nodes,       // after it: what is added up is not banded, what a node shows is
};

// What is rolled up where an indicator has both.
enum class Basis {
    valuation,    // valutazione: the judgement entered, with its reason
    measurement,  // misurazione: the computed figure; a judgement only where nothing can be computed
};

struct Profile {
    ProfileId id{"proporzionale"};
    int version = 1;
    std::string name = "Proporzionale";
    ScoringRule rule = ScoringRule::proportional;
    std::vector<Anchor> anchors;  // of the rule `anchors`, two or three, by ascending threshold
    ExactlyRule exactly = ExactlyRule::on_off;
    DateRule dates = DateRule::on_off;
    int grace_days = 0;            // of the date rule `grace`: linear loss down to 0 over so many days
    std::vector<DateStep> date_steps;  // of the date rule `steps`, ascending; later than the last: 0
    SurveyRule survey = SurveyRule::left_out;
    std::optional<base::Decimal> cap = base::Decimal(100);  // per cent; empty: none
    base::Decimal floor{0};                                 // per cent
    std::vector<Band> bands;       // none: achievements count as they are
    BandsAt bands_at = BandsAt::indicators;
    base::Decimal red_below{70};                            // per cent: below is red
    base::Decimal amber_below{90};                          // per cent: below is amber, else green
    MissingPolicy missing_during_year = MissingPolicy::redistribute;
    MissingPolicy missing_at_year_end = MissingPolicy::zero;
    Basis basis = Basis::valuation;
    base::Decimal pace_tolerance{5};  // points by which what is done may differ from the expected share, "on track"
    Extra extra;
    friend bool operator==(const Profile&, const Profile&) = default;
};

// The default profile, `proporzionale` v1: s = 1 + d·(A − T)/|T|, capped at 100 %.
Profile proportional_profile();

// All that every plan may choose without declaring it: proporzionale, on-off, reciproca,
// dalla-baseline, fasce-0-70-90, anno-precedente, tre-soglie, scala-0-10.
const std::vector<Profile>& shipped_profiles();

// Whether a person means this profile: its id or name, whatever the case, spaces and signs
// ("on/off", "Dalla baseline").
bool is_called(const Profile& profile, std::string_view words);

// Errors: cap-below-floor, lights-reversed, band-gap, band-overlap, band-empty, anchors-too-few,
// anchors-out-of-order, date-steps-out-of-order, grace-not-positive. The place's id is the profile's, its path the field.
base::Issues check_profile(const Profile& profile);

}  // namespace plan
