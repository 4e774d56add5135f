// Formula (algoritmo): what the reader understood of the text of a formula (domain.md, section 2).
//
// The plan keeps the text; a Formula is always derived from it, and to_text() gives the very same
// bytes back. It knows names, not plans: what a name stands for is found out by plan/formula.hpp.
//
// The tree is one flat array, operands before their operator, the root last: no depth of nesting
// needs a deep stack, and it is the order in which eval runs it. The grammar is in formula_parser.cpp.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "base/issue.hpp"

namespace expr {

enum class FormulaKind {
    number,    // value
    measure,   // name, perhaps of an earlier year
    score,     // risultato(name): the score of a node, in per cent
    edits,     // modifiche(name): edits since adoption; without a name, of the whole plan
    negate,    // −x
    percent,   // x % = x / 100
    add, subtract, multiply, divide,
    compare,   // inside se(…) only: 1 when it holds, else 0
    choose,    // se(condition; then; else)
    min, max, average, sum,
    unread,    // something stands here that could not be read; an issue says so
};

enum class FormulaSign { above, at_least, below, at_most, equal, unequal };

struct FormulaNode {
    FormulaKind kind = FormulaKind::unread;
    std::size_t first = 0;     // its subtree is nodes[first … its own position]
    std::size_t operands = 0;  // how many subtrees stand before it
    base::Decimal value = {};
    std::string name = {};     // without its quotes
    base::Span name_span = {}; // of the name as written, quotes included
    std::optional<int> offset = {};  // of a measure: how many years back, ≥ 1
    std::optional<int> year = {};    // of a measure written with its year
    FormulaSign sign = FormulaSign::equal;
    base::Span span = {};
    friend bool operator==(const FormulaNode&, const FormulaNode&) = default;
};

struct Formula {
    std::string text;                // as in the plan, byte for byte
    std::vector<FormulaNode> nodes;  // at least one
    friend bool operator==(const Formula&, const Formula&) = default;
};

// Any bytes are accepted. Issues name every problem with its place in the text: formula-empty,
// formula-operand, formula-rest, formula-unclosed, formula-function, formula-arguments, formula-too-many,
// formula-comparison, formula-year, formula-name-empty, formula-too-deep, formula-too-long,
// number-too-long, not-a-number. A formula with an issue has no value.
base::Parsed<Formula> parse_formula(std::string_view text);

// The text itself, byte for byte.
std::string to_text(const Formula& formula);
// The subtree that ends at `node`, in standard form. Reading it gives the same tree but for spans.
std::string to_text(const Formula& formula, std::size_t node);

// The name as it stands in a formula, quoted so that it reads back as one.
std::string quoted_name(std::string_view name);

// The text with other names for those that stand at the spans.
using NameChanges = std::vector<std::pair<base::Span, std::string>>;
std::string with_names(std::string text, NameChanges changes);

// Positions of the operands of a node, in their order.
std::vector<std::size_t> operands_of(const Formula& formula, std::size_t node);

}  // namespace expr
