#include "expr/formula_names.hpp"

#include <array>
#include <utility>

#include "base/named.hpp"

namespace expr {
namespace {

using enum FormulaFunction;

constexpr std::size_t any_number = 1000;

constexpr std::array<FunctionUse, 8> uses{{{min, "min", 2, any_number},
                                           {max, "max", 2, any_number},
                                           {average, "media", 1, any_number},
                                           {sum, "somma", 1, any_number},
                                           {choose, "se", 3, 3},
                                           {previous, "precedente", 1, 2},
                                           {score, "risultato", 1, 1},
                                           {edits, "modifiche", 0, 1}}};

constexpr std::array<std::pair<std::string_view, FormulaFunction>, 30> names{{
    {"min", min}, {"minimo", min}, {"minimum", min}, {"max", max}, {"massimo", max}, {"maximum", max},
    {"media", average}, {"average", average}, {"avg", average}, {"mean", average},
    {"somma", sum}, {"sum", sum}, {"totale", sum},
    {"se", choose}, {"if", choose},
    {"precedente", previous}, {"previous", previous}, {"anno precedente", previous}, {"valore precedente", previous},
    {"valore anno precedente", previous}, {"valore dell anno precedente", previous},
    {"risultato", score}, {"risultato di", score}, {"punteggio", score}, {"punteggio di", score}, {"score", score}, {"result", score},
    {"modifiche", edits}, {"numero modifiche", edits}, {"edits", edits},
}};

constexpr base::Names<FormulaSign, 6> comparisons{{{FormulaSign::above, ">"},
                                                   {FormulaSign::at_least, ">="},
                                                   {FormulaSign::below, "<"},
                                                   {FormulaSign::at_most, "<="},
                                                   {FormulaSign::equal, "="},
                                                   {FormulaSign::unequal, "!="}}};

}  // namespace

std::optional<FunctionUse> function_named(std::string_view folded_words) {
    for (const auto& [name, function] : names)
        if (name == folded_words) return use_of(function);
    return std::nullopt;
}

const FunctionUse& use_of(FormulaFunction function) { return uses[static_cast<std::size_t>(function)]; }

std::optional<FormulaKind> sum_sign(std::string_view folded) {
    if (folded == "+") return FormulaKind::add;
    if (folded == "-") return FormulaKind::subtract;
    return std::nullopt;
}

std::optional<FormulaKind> product_sign(std::string_view folded) {
    for (const std::string_view times : {"*", "×", "·", "∙", "⋅", "✕"})
        if (folded == times) return FormulaKind::multiply;
    for (const std::string_view over : {"/", ":", "÷", "∕", "⁄"})
        if (folded == over) return FormulaKind::divide;
    return std::nullopt;
}

std::optional<FormulaSign> comparison_named(std::string_view folded) { return base::named_in(comparisons, folded); }

std::string_view sign_of(FormulaKind kind) {
    switch (kind) {
        case FormulaKind::add: return " + ";
        case FormulaKind::subtract: return " − ";
        case FormulaKind::multiply: return " × ";
        case FormulaKind::divide: return " / ";
        case FormulaKind::number: case FormulaKind::measure: case FormulaKind::score: case FormulaKind::edits:
        case FormulaKind::negate: case FormulaKind::percent: case FormulaKind::compare: case FormulaKind::choose:
        case FormulaKind::min: case FormulaKind::max: case FormulaKind::average: case FormulaKind::sum:
        case FormulaKind::unread: break;
    }
    return {};
}

std::string_view sign_of(FormulaSign sign) {
    switch (sign) {
        case FormulaSign::above: return " > ";
        case FormulaSign::at_least: return " ≥ ";
        case FormulaSign::below: return " < ";
        case FormulaSign::at_most: return " ≤ ";
        case FormulaSign::equal: return " = ";
        case FormulaSign::unequal: return " ≠ ";
    }
    return {};
}

}  // namespace expr
