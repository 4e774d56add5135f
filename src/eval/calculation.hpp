// Calculation: a formula compiled once for a plan, run over values.
//
// The code is the formula's own array, operands before their operator; names are positions in the
// plan. A formula has a value only when all that it uses has one; the branch of se(…) that is not
// taken is not used.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "eval/achievement.hpp"
#include "eval/rational.hpp"
#include "plan/formula.hpp"

namespace eval {

struct Operation {
    expr::FormulaKind kind = expr::FormulaKind::unread;
    expr::FormulaSign sign = expr::FormulaSign::equal;
    // What it gives is a part of a whole, which counts in per cent under a % target. Of se(…) the
    // branch taken decides: in se(B = 0; 100; A / B) the number stands for itself.
    bool share = false;
    std::size_t count = 0;  // operands; of a number, measure or score its position in the list below
};

// A measure read on a day: of the same year, so many years back, or of a named year. Or the edits up to a day.
struct Load {
    std::size_t measure = 0;  // in plan.measures
    std::optional<int> offset, year;
    std::optional<std::vector<base::Date>> edits = {};  // not a measure: the days to count (eval/edits.hpp)
};

struct Calculation {
    std::vector<Operation> code;
    std::vector<Rational> numbers;
    std::vector<Load> loads;
    std::vector<plan::Referent> scores;  // the nodes read, each once: with any, the formula is composite
    Reason obstacle = Reason::none;      // bad_formula, no_history: why there is never a value
    bool composite() const { return !scores.empty() && obstacle == Reason::none; }
};

Calculation calculation_of(std::string_view text, const plan::Plan& plan, const plan::Naming& naming);

// What a formula is run over: as calculation.loads and calculation.scores (in per cent).
struct Operands {
    std::span<const std::optional<Actual>> loads;
    std::span<const std::optional<base::Decimal>> scores = {};
};

// Runs calculations; its room for what is in work is kept from one to the next.
class Calculator {
public:
    // The formula's value: a ratio when it is a share, else a decimal. Nothing when an operand has no
    // value; a ratio over zero after a division by zero; a value that is no number in its own place.
    std::optional<Actual> run(const Calculation& calculation, const Operands& operands);

private:
    enum class State { known, over_zero, no_number, missing };
    struct Part {
        State state = State::missing;
        bool share = false;
        Rational value = {};
        std::size_t load = 0;  // of no_number
    };
    static Part known(const std::optional<Rational>& value);
    static Part read(const std::optional<Actual>& actual, std::size_t load);
    Part worst(std::size_t count) const;
    Part apply(const Operation& operation) const;
    Part choose() const;
    Part divide(const Rational& a, const Rational& b) const;
    Part fold(const Operation& operation) const;
    std::vector<Part> parts_;
};

// A score as formulas read it: in per cent, rounded half up to nine places.
std::optional<base::Decimal> score_in_per_cent(std::optional<double> score);

// The value of a part of a formula made of numbers only; nothing for any other part.
std::optional<base::Decimal> constant_value(const expr::Formula& formula, std::size_t node);

}  // namespace eval
