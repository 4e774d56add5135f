// Target: what the reader understood of the text of a target (domain.md, section 3).
//
// The plan keeps the text; a Target is always derived from it, and to_text() gives the very same
// bytes back. A target has one condition, rarely two ("100 % entro 31/12/2024").
//
// The grammar is in target_parser.cpp.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/issue.hpp"
#include "expr/token.hpp"

namespace expr {

enum class TargetKind {
    at_least, above, at_most, below, exactly,
    range,         // from value to high, value ≤ high, both included unless strict
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
    // For every bound, within, deviation, earlier_year, reference, level. Empty for a bare number and where
    // the words leave it open ("mantenimento del valore 2023", "in linea con l'anno precedente").
    std::optional<Comparison> comparison;
    // Also the signed change of "+5% rispetto al 2023": of a hundred when the unit is percent, else an amount.
    // A yes_no that asks for "NO" has 0.
    std::optional<base::Decimal> value;
    std::optional<base::Decimal> high;     // of a range
    std::optional<Unit> unit;
    std::optional<base::Date> date;        // by_date; empty when the day does not exist (then an issue says so)
    std::optional<int> offset;             // earlier_year: how many years back, ≥ 1
    std::optional<int> year;               // earlier_year written with its year ("rispetto al 2023"): then no offset
    std::string reference;                 // reference, deviation, level: the name as written
    std::string event;                     // within: "svolgimento della Commissione Consultiva"
    std::string variable;                  // the words in front: "ITP", "Tempo medio di intervento"
    std::string note;                      // the words behind, which change nothing: "quindicinale", "comunicati stampa"
    base::Span span;                       // where in the text

    bool strict() const { return comparison == Comparison::above || comparison == Comparison::below; }
    friend bool operator==(const Condition&, const Condition&) = default;
};

struct Target {
    std::string text;                    // as in the plan, byte for byte
    std::vector<Condition> conditions;   // at least one; an empty text has one prose condition
    friend bool operator==(const Target&, const Target&) = default;
};

// Any bytes are accepted. Issues name what is doubtful, with its place in the text: impossible-date,
// date-without-year, number-too-long, not-a-number, range-reversed, target-partly-read.
// That the direction is unknown is *not* raised here: it needs the indicator's name.
base::Parsed<Target> parse_target(std::string_view text);
// The same, read once for as long as anybody holds it: plans repeat their texts, and every change asks for all of them again.
std::shared_ptr<const base::Parsed<Target>> known_target(std::string_view text);

// The text itself, byte for byte.
std::string to_text(const Target& target);
// The condition in standard words (">= 95,00 %", "entro 31/12/2024"): what a new target is written with.
// Reading it gives the same condition, but for variable, note and span.
std::string to_text(const Condition& condition);

// The direction that a kind says by itself; none for a bare number and what knows none.
std::optional<Direction> stated_direction(TargetKind kind);
// Whether it sets a number against one figure, from above or below; a bare number too.
bool is_bound(TargetKind kind);
// Whether a number answers it.
bool takes_number(TargetKind kind);
// The first condition that a number answers; empty when none is.
std::optional<std::size_t> condition_for_number(const Target& target);

// Whether it sets a number against another value, changed or not: "+5 % rispetto al 2023", "≥ media cluster".
bool is_relative(TargetKind kind);
// The unit that it says of the values that answer it; that of "+5 % rispetto al 2023" is of the change, as the per cent
// of "scostamento massimo 5 % dal budget" are of the budget.
std::optional<Unit> unit_of_values(const Condition& condition);

// A number, level or earlier value of which the text does not say whether more or less is wanted.
bool needs_direction(const Condition& condition);

// The direction that the words suggest for a bare number, and the words that suggest it
// ("tempo medio" → at most). Empty when nothing suggests one.
struct ProposedDirection {
    Direction direction;
    std::string because;
    friend bool operator==(const ProposedDirection&, const ProposedDirection&) = default;
};
std::optional<ProposedDirection> propose_direction(std::string_view indicator_name, std::string_view unit_text, const Condition& condition);
std::optional<ProposedDirection> propose_direction(const Words& indicator_name, std::string_view unit_text, const Condition& condition);

// Names used in files and by the command line: "at_least", "%", …
std::string_view name_of(TargetKind kind);
std::string_view name_of(Comparison comparison);
std::string_view name_of(Direction direction);
std::string_view name_of(Unit unit);
// What the column of units (U.M.) says: "%", "Percentuale", "valore %", "Giorni (gg)", "N. giorni"; empty for what is none of
// them to its end ("data", "indice", "ore/uomo").
std::optional<Unit> unit_named(std::string_view cell);
std::optional<Direction> direction_named(std::string_view name);

}  // namespace expr
