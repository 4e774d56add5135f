// Target: what the reader understood of the text of a target (domain.md, section 3).
//
// The plan keeps the text; a Target is always derived from it, and to_text() gives the very same
// bytes back. A target has one condition, rarely two ("100 % entro 31/12/2024").
//
//   target     := condition { ("e" | ",")? condition }          // grammar in full in target_parser.cpp
//   condition  := bound number unit? | number unit? | date | term | comparison | survey | prose
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/issue.hpp"

namespace expr {

enum class TargetKind {
    at_least, above, at_most, below, exactly,
    range,         // from value to high, both included unless strict
    number,        // bare: the direction is proposed or unknown
    by_date,       // date
    within,        // value (in unit) from an event
    earlier_year,  // against the value of `offset` years before, with `comparison`
    reference,     // against a named figure ("media cluster"), with `comparison`
    deviation,     // at most `value` away from a named figure
    level,         // a level of a declared, ordered scale
    survey,        // the year in which it is first measured
    yes_no,
    prose,         // no computable sense: assessed by hand
};

// How an actual is set against the figure of a target.
enum class Comparison { at_least, above, at_most, below, exactly };

enum class Direction { at_least, at_most };

enum class Unit { percent, count, days, hours, euro, months };

struct Condition {
    TargetKind kind = TargetKind::prose;
    std::optional<Comparison> comparison;  // given for every bound, earlier_year, reference, level; none for a bare number
    std::optional<base::Decimal> value;    // also the fraction/amount of "+5% rispetto al 2023"
    std::optional<base::Decimal> high;     // of a range
    std::optional<Unit> unit;
    std::optional<base::Date> date;        // by_date; empty when the day does not exist (then an issue says so)
    std::optional<int> offset;             // earlier_year: how many years back, ≥ 1
    std::optional<int> year;               // earlier_year written with its year ("rispetto al 2023"): then no offset
    std::string reference;                 // reference, deviation, level: the name as written
    std::string event;                     // within: "svolgimento della Commissione Consultiva"
    std::string variable;                  // a named quantity in front of the bound: "ITP", "Tempo medio di intervento"
    base::Span span;                       // where in the text

    bool strict() const { return comparison == Comparison::above || comparison == Comparison::below; }
    friend bool operator==(const Condition&, const Condition&) = default;
};

struct Target {
    std::string text;                    // as in the plan, byte for byte
    std::vector<Condition> conditions;   // at least one; an empty text has one prose condition
    friend bool operator==(const Target&, const Target&) = default;
};

// Any bytes are accepted; issues name what is doubtful (impossible-date, number-too-long,
// target-direction-unknown is *not* raised here: it needs the indicator's name).
base::Parsed<Target> parse_target(std::string_view text);

std::string to_text(const Target& target);

// The direction that the words suggest for a bare number, and the words that suggest it
// ("tempo medio" → at most). Empty when nothing suggests one.
struct ProposedDirection {
    Direction direction;
    std::string because;
    friend bool operator==(const ProposedDirection&, const ProposedDirection&) = default;
};
std::optional<ProposedDirection> propose_direction(std::string_view indicator_name, std::string_view unit_text,
                                                   const Condition& condition);

// Names used in files and by the command line: "at_least", "%", …
std::string_view name_of(TargetKind kind);
std::string_view name_of(Comparison comparison);
std::string_view name_of(Direction direction);
std::string_view name_of(Unit unit);
std::optional<Direction> direction_named(std::string_view name);

}  // namespace expr
