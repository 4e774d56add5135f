#include "eval/calculation.hpp"

#include <cmath>
#include <algorithm>

#include "eval/edits.hpp"

namespace eval {
namespace {

using expr::Formula;
using expr::FormulaKind;
using expr::FormulaNode;
using expr::FormulaSign;

// ── compiling ────────────────────────────────────────────────────────────────────────────────────
// What kind of figure a part is: measures count one dimension, a ratio of two has none. What was
// multiplied by 100 is in per cent already.
struct Nature {
    int dimension = 0;
    bool constant = true;
    bool per_cent = false;     // a constant written with %
    bool hundredfold = false;  // multiplied by 100
    bool share() const { return dimension == 0 && !hundredfold && (!constant || per_cent); }
};

constexpr int farthest_dimension = 1000;

Nature joined(const Nature& a, const Nature& b) {
    return {.dimension = a.constant ? b.dimension : a.dimension,
            .constant = a.constant && b.constant,
            .per_cent = a.per_cent || b.per_cent,
            .hundredfold = a.hundredfold || b.hundredfold};
}

Nature multiplied(const Nature& a, const Nature& b, int sign) {
    return {.dimension = std::clamp(a.dimension + sign * b.dimension, -farthest_dimension, farthest_dimension),
            .constant = a.constant && b.constant,
            .per_cent = a.per_cent || b.per_cent,
            .hundredfold = sign > 0 ? a.hundredfold || b.hundredfold : a.hundredfold && !b.hundredfold};
}

Nature nature_of(const FormulaNode& node, std::vector<Nature>& stack) {
    constexpr base::Decimal hundred(100);
    const std::size_t from = stack.size() - node.operands;
    Nature nature = node.operands > 0 ? stack[from] : Nature{};
    switch (node.kind) {
        case FormulaKind::number: nature.hundredfold = node.value == hundred; break;
        case FormulaKind::measure:
        case FormulaKind::score:
        case FormulaKind::edits: nature = {.dimension = 1, .constant = false}; break;
        case FormulaKind::percent:
            nature.per_cent = true;
            nature.hundredfold = false;
            break;
        case FormulaKind::multiply: nature = multiplied(stack[from], stack[from + 1], 1); break;
        case FormulaKind::divide: nature = multiplied(stack[from], stack[from + 1], -1); break;
        case FormulaKind::choose: nature = joined(stack[from + 1], stack[from + 2]); break;
        case FormulaKind::add: case FormulaKind::subtract: case FormulaKind::compare:
        case FormulaKind::min: case FormulaKind::max: case FormulaKind::average: case FormulaKind::sum:
            for (std::size_t i = from + 1; i < stack.size(); ++i) nature = joined(nature, stack[i]);
            break;
        case FormulaKind::negate:
        case FormulaKind::unread: break;
    }
    stack.resize(from);
    return nature;
}

void mark_shares(const Formula& formula, std::vector<Operation>& code) {
    std::vector<Nature> stack;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const Nature nature = nature_of(formula.nodes[i], stack);
        stack.push_back(nature);
        code[i].share = nature.share();
    }
}

std::size_t position_of(std::vector<plan::Referent>& list, const plan::Referent& referent) {
    const auto found = std::ranges::find(list, referent);
    if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
    list.push_back(referent);
    return list.size() - 1;
}

Operation operation_of(const FormulaNode& node, const plan::Referent& referent, Calculation& calculation) {
    Operation operation{.kind = node.kind, .sign = node.sign, .count = node.operands};
    switch (node.kind) {
        case FormulaKind::number:
            operation.count = calculation.numbers.size();
            calculation.numbers.push_back(rational(node.value));
            break;
        case FormulaKind::measure:
            operation.count = calculation.loads.size();
            calculation.loads.push_back({referent.index, node.offset, node.year});
            break;
        case FormulaKind::score: operation.count = position_of(calculation.scores, referent); break;
        case FormulaKind::edits: break;  // compile_edits
        case FormulaKind::unread: calculation.obstacle = Reason::bad_formula; break;
        case FormulaKind::negate: case FormulaKind::percent: case FormulaKind::add: case FormulaKind::subtract:
        case FormulaKind::multiply: case FormulaKind::divide: case FormulaKind::compare: case FormulaKind::choose:
        case FormulaKind::min: case FormulaKind::max: case FormulaKind::average: case FormulaKind::sum: break;
    }
    return operation;
}

// ── running ──────────────────────────────────────────────────────────────────────────────────────
bool holds(FormulaSign sign, std::strong_ordering order) {
    switch (sign) {
        case FormulaSign::above: return order > 0;
        case FormulaSign::at_least: return order >= 0;
        case FormulaSign::below: return order < 0;
        case FormulaSign::at_most: return order <= 0;
        case FormulaSign::equal: return order == 0;
        case FormulaSign::unequal: return order != 0;
    }
    return false;
}

// A measure alone, or one over another, is answered as it was entered: 40,0 of 50, a day, done.
std::optional<Actual> answered_as_entered(const Calculation& calculation, const Operands& operands) {
    const auto& code = calculation.code;
    const auto& loads = operands.loads;
    if (code.size() == 1 && code[0].kind == FormulaKind::measure) return loads[0];
    const bool ratio = code.size() == 3 && code[0].kind == FormulaKind::measure &&
                       code[1].kind == FormulaKind::measure && code[2].kind == FormulaKind::divide;
    if (!ratio || !loads[0] || !loads[1]) return std::nullopt;
    const auto* over = std::get_if<base::Decimal>(&*loads[0]);
    const auto* under = std::get_if<base::Decimal>(&*loads[1]);
    if (!over || !under) return std::nullopt;
    return base::Quotient{*over, *under};
}

// Edits are read like a measure. A plan that holds no act at all has no history to count.
void compile_edits(const plan::Plan& plan, const plan::Referent& of, Operation& operation, Calculation& calculation) {
    operation.kind = FormulaKind::measure;
    operation.count = calculation.loads.size();
    calculation.loads.push_back({.edits = days_of_edits(plan, of)});
    if (plan.acts.empty() && calculation.obstacle == Reason::none) calculation.obstacle = Reason::no_history;
}

Calculation calculation_of(const plan::Plan& plan, const Formula& formula, const std::vector<plan::Referent>& referents) {
    Calculation calculation;
    calculation.code.reserve(formula.nodes.size());
    for (std::size_t i = 0; i < formula.nodes.size(); ++i) {
        Operation& operation = calculation.code.emplace_back(operation_of(formula.nodes[i], referents[i], calculation));
        if (operation.kind == FormulaKind::edits) compile_edits(plan, referents[i], operation, calculation);
    }
    mark_shares(formula, calculation.code);
    return calculation;
}

}  // namespace

Calculation calculation_of(std::string_view text, const plan::Plan& plan, const plan::Naming& naming) {
    const auto formula = expr::parse_formula(text);
    const auto referents = plan::resolve(formula.value, plan, naming);
    if (formula.issues.empty() && referents.issues.empty()) return calculation_of(plan, formula.value, referents.value);
    Calculation nothing;
    nothing.obstacle = Reason::bad_formula;
    return nothing;
}

Calculator::Part Calculator::known(const std::optional<Rational>& value) {
    return value ? Part{.state = State::known, .value = *value} : Part{};
}

Calculator::Part Calculator::read(const std::optional<Actual>& actual, std::size_t load) {
    if (!actual) return {};
    if (const auto* number = std::get_if<base::Decimal>(&*actual)) return known(rational(*number));
    return {.state = State::no_number, .value = {}, .load = load};
}

// The first of those that stand most in the way.
Calculator::Part Calculator::worst(std::size_t count) const {
    return *std::max_element(parts_.end() - static_cast<std::ptrdiff_t>(count), parts_.end(),
                             [](const Part& a, const Part& b) { return a.state < b.state; });
}

Calculator::Part Calculator::choose() const {
    const Part& condition = parts_[parts_.size() - 3];
    if (condition.state != State::known) return condition;
    return condition.value.over != 0 ? parts_[parts_.size() - 2] : parts_.back();
}

Calculator::Part Calculator::divide(const Rational& a, const Rational& b) const {
    return b.over == 0 ? Part{.state = State::over_zero} : known(quotient(a, b));
}

// min, max, average and sum of the last operands, all known.
Calculator::Part Calculator::fold(const Operation& operation) const {
    std::optional<Rational> result = parts_[parts_.size() - operation.count].value;
    for (std::size_t i = parts_.size() - operation.count + 1; i < parts_.size(); ++i) {
        const Rational& next = parts_[i].value;
        if (!result) break;
        if (operation.kind == FormulaKind::min)
            result = compare(next, *result) < 0 ? next : *result;
        else if (operation.kind == FormulaKind::max)
            result = compare(next, *result) > 0 ? next : *result;
        else
            result = sum(*result, next);
    }
    if (result && operation.kind == FormulaKind::average)
        result = quotient(*result, {static_cast<Rational::Whole>(operation.count), 1});
    return known(result);
}

Calculator::Part Calculator::apply(const Operation& operation) const {
    if (operation.kind == FormulaKind::choose) return choose();
    if (const Part blocking = worst(operation.count); blocking.state != State::known) return blocking;
    const Rational& a = parts_[parts_.size() - operation.count].value;
    const Rational& b = parts_.back().value;
    switch (operation.kind) {
        case FormulaKind::negate: return known(negated(a));
        case FormulaKind::percent: return known(quotient(a, {100, 1}));
        case FormulaKind::add: return known(sum(a, b));
        case FormulaKind::subtract: return known(sum(a, negated(b)));
        case FormulaKind::multiply: return known(product(a, b));
        case FormulaKind::divide: return divide(a, b);
        case FormulaKind::compare: return known(Rational{holds(operation.sign, compare(a, b)) ? 1 : 0, 1});
        case FormulaKind::min: case FormulaKind::max: case FormulaKind::average: case FormulaKind::sum:
            return fold(operation);
        case FormulaKind::number: case FormulaKind::measure: case FormulaKind::score: case FormulaKind::edits:
        case FormulaKind::choose: case FormulaKind::unread: break;
    }
    return {};
}

std::optional<Actual> Calculator::run(const Calculation& calculation, const Operands& operands) {
    if (calculation.obstacle != Reason::none) return std::nullopt;
    if (auto entered = answered_as_entered(calculation, operands)) return entered;
    parts_.clear();
    for (const Operation& operation : calculation.code) {
        Part part;
        if (operation.kind == FormulaKind::number) {
            part = known(calculation.numbers[operation.count]);
        } else if (operation.kind == FormulaKind::measure) {
            part = read(operands.loads[operation.count], operation.count);
        } else if (operation.kind == FormulaKind::score) {
            if (const auto& score = operands.scores[operation.count]) part = known(rational(*score));
        } else {
            part = apply(operation);
            parts_.resize(parts_.size() - operation.count);
        }
        if (operation.kind != FormulaKind::choose) part.share = operation.share;
        parts_.push_back(part);
    }
    const Part& root = parts_.back();
    switch (root.state) {
        case State::missing: return std::nullopt;
        case State::no_number: return operands.loads[root.load];
        case State::over_zero: return base::Quotient{base::Decimal(1), base::Decimal(0)};
        case State::known: break;
    }
    if (root.share) return to_quotient(root.value);
    if (const auto decimal = to_decimal(root.value)) return *decimal;
    return std::nullopt;
}

std::optional<base::Decimal> score_in_per_cent(std::optional<double> score) {
    constexpr double units = 1e11;
    if (!score || !(std::abs(*score) * units < 1e17)) return std::nullopt;
    return base::Decimal(std::llround(*score * units), base::Decimal::max_places);
}

std::optional<base::Decimal> constant_value(const Formula& formula, std::size_t node) {
    Calculation calculation;
    for (std::size_t i = formula.nodes[node].first; i <= node; ++i) {
        const FormulaKind kind = formula.nodes[i].kind;
        if (kind == FormulaKind::measure || kind == FormulaKind::score || kind == FormulaKind::edits) return std::nullopt;
        calculation.code.push_back(operation_of(formula.nodes[i], {}, calculation));
    }
    const auto value = Calculator().run(calculation, {});
    if (!value) return std::nullopt;
    const auto* decimal = std::get_if<base::Decimal>(&*value);
    return decimal ? std::optional(*decimal) : std::nullopt;
}

}  // namespace eval
