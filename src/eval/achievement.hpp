// Achievement (grado di raggiungimento) of one indicator against one target under one profile:
// domain.md, section 4. Everything above it only adds these up.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "expr/target.hpp"
#include "plan/profile.hpp"
#include "plan/reading.hpp"

namespace eval {

// What was measured: a number, a ratio kept as its two numbers, a day, done or not, a level.
// A ratio over zero is allowed here and answered with its reason.
using Actual = std::variant<base::Decimal, base::Quotient, base::Date, bool, plan::LevelName>;

// The same kind, value and number of places.
bool identical(const Actual& a, const Actual& b);

// A figure to set an actual against: a decimal, or a ratio kept exact (denominator ≠ 0), which
// counts in per cent where the actual does.
struct Number {
    base::Quotient value;
    bool ratio = false;
    Number(const base::Decimal& decimal) : value{decimal} {}
    Number(const base::Quotient& quotient) : value(quotient), ratio(true) {}
};

// What the rule may need besides the target and the actual.
struct Context {
    std::optional<expr::Direction> direction = {};    // where the words leave it open: confirmed, else proposed
    std::optional<Number> previous = {};              // value of the earlier year that the target names
    std::optional<base::Decimal> reference = {};      // the named figure ("media cluster")
    std::optional<base::Decimal> scale = {};          // k > 0 of a zero target
    std::optional<base::Decimal> baseline = {};       // for the rule from_baseline
    std::optional<Number> year_before = {};           // for the rule from_previous: the value of a year ago
    std::optional<base::Decimal> low_threshold = {};  // for the rule `anchors`
    std::optional<base::Decimal> high_threshold = {};
    std::vector<std::string> levels = {};             // from the worst to the best
    std::optional<base::Date> at = {};                // the day to which the actual refers
    bool per_cent = false;                            // the indicator counts in per cent, if the target names no unit
};

// Why there is no figure, or what is particular about it.
enum class Reason {
    none,
    not_measured,        // no value at this date
    not_due,             // its day has not come yet, or there is no target for the year
    survey_year,         // measured for the first time: out of the weights
    needs_judgement,     // prose or an undeclared level: assessed by hand
    direction_unknown,   // a bare number, of which nothing tells the direction
    no_previous_value,   // the earlier year was not recorded
    no_reference,        // the named figure is not known
    no_baseline,         // the profile counts from a baseline
    no_thresholds,       // the profile counts between thresholds: fewer than two, or in the wrong order
    unknown_level,       // not a level of the declared scale
    wrong_kind_of_value, // a date where a number is wanted, or the other way round
    impossible_date,     // the target's day does not exist
    zero_denominator,
    zero_target,         // on/off: there is no proportion to nothing
    missed_by_equality,  // a strict target met exactly is missed
    judged,              // the figure is a manual assessment
    bad_formula,         // the formula has an error
    cycle,               // the formula reads a score that is made of its own
    no_history,          // it counts edits, and the plan holds no acts
};

// The arithmetic of a raw figure, so that it can be shown and worked out again by hand. A actual,
// T target; the figures stand in the order named.
struct Working {
    enum class Form {
        none,             // no arithmetic: met or not, or no figure
        more,             // A T: 1 + (A − T)/|T|
        less,             // A T: 1 − (A − T)/|T|
        more_by_scale,    // A k: 1 + A/k
        less_by_scale,    // A k: 1 − A/k
        reciprocal,       // T A: T/A
        from_start,       // A B T: (A − B)/(T − B)
        between_points,   // A x0 y0 x1 y1: y0 + (A − x0)·(y1 − y0)/(x1 − x0)
        outside_range,    // e w: 1 − e/w, e what the value lies outside, w the width
        exactly,          // A T: 1 − |A − T|/|T|
        days_late,        // d g: 1 − d/g
        step_late,        // d s: s for d days
    };
    Form form = Form::none;
    std::array<double, 5> figures{};
    friend bool operator==(const Working&, const Working&) = default;
};

// What the working comes to; 0 for none.
double worked_out(const Working& working);

struct Achievement {
    std::optional<bool> met;      // decided exactly, on decimals
    std::optional<double> raw;    // before cap and floor; 1 = 100 %
    std::optional<double> score;  // after cap, floor and the bands of indicators
    Reason reason = Reason::none;
    Working working = {};
    friend bool operator==(const Achievement&, const Achievement&) = default;
};

// How a bound compares: as written, else by the direction; empty while nothing tells it.
std::optional<expr::Comparison> comparison_of(const expr::Condition& condition, const Context& context);

// Under every rule but `anchors`, met ⇔ raw ≥ 1.
//
// Errors are values: whatever does not fit gives no figure and its reason. Both figures of an
// answer are there, or neither.
//
// At least, above, at most, below: by the profile's rule (plan/profile.hpp); the default one is
//   s = 1 + d·(A − T)/|T|; for T = 0 on/off, or 1 + d·A/k on a declared scale.
// Exactly, by a date: on/off, or as the profile says. Yes/no: on/off.
// Range: 1 inside, outside 1 − excess/width. A deviation v from a figure r is the range r ± v.
// Level: on/off by the order of the declared scale; without one it is judged.
// Survey year: out of the weights, or 1 when measured, as the profile says.
// Earlier year, reference: the figure, changed by the target's amount ("+5%": in proportion;
//   "+5": added), then as above.
// Within a time: a number is that time, counted as at most; yes or no answers it on/off.
// Yes or no also answers a date; "no" before that day is not due. Prose and levels are judged.
//
// Two conditions ("100 % entro 31/12/2024"): the lower of the two scores, met when both are.
// A number, or a ratio, read on a day not after the term answers the date as well; read after it,
// it does not tell whether it was reached in time, which a person must say. Of the conditions
// that the actual's kind cannot answer, none counts as long as another one is answered: a date
// answers the date alone. One that could be answered but lacks something leaves no figure.
Achievement achieve(const expr::Target& target, const Actual& actual, const Context& context,
                    const plan::Profile& profile);

// The figure that a bound, time, earlier year or reference comes to. Precondition: nothing stands in
// its way (obstacle), and the condition is one of these.
double figure_compared(const expr::Condition& condition, const Context& context);

// What stands in the way of a figure whatever the value; Reason::none when only a value is wanted.
Reason obstacle(const expr::Target& target, const Context& context, const plan::Profile& profile);

// What its values are counted in, as far as it is known: as the target says, else per cent where the indicator's own unit does.
std::optional<expr::Unit> unit_of_values(const expr::Condition& condition, const Context& context);
bool counts_in_per_cent(const expr::Condition& condition, const Context& context);  // a ratio of 40 to 50 is 80
base::Quotient in_per_cent(base::Quotient ratio);  // times 100

std::string_view name_of(Reason reason);

}  // namespace eval
