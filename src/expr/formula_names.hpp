// The words of formulas, Italian and English, all folded.
#pragma once
#include <optional>
#include <string_view>

#include "expr/formula.hpp"

namespace expr {

// What may stand in front of a parenthesis. `previous` is a measure of the year before.
enum class FormulaFunction { min, max, average, sum, choose, previous, score, edits };

struct FunctionUse {
    FormulaFunction function;
    std::string_view name;      // as the printer writes it
    std::size_t least, most;    // arguments
};

std::optional<FunctionUse> function_named(std::string_view folded_words);
const FunctionUse& use_of(FormulaFunction function);

// What stands between two operands: "+", "·", ":" …; empty when the text is none of them.
std::optional<FormulaKind> sum_sign(std::string_view folded);
std::optional<FormulaKind> product_sign(std::string_view folded);
std::optional<FormulaSign> comparison_named(std::string_view folded);

std::string_view sign_of(FormulaKind kind);         // " + ", " × "…
std::string_view sign_of(FormulaSign sign);

}  // namespace expr
