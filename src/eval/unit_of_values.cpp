// In what the values of an indicator are counted, and a ratio put into per cent.
#include "eval/achievement.hpp"
#include "eval/exact.hpp"

namespace eval {

std::optional<expr::Unit> unit_of_values(const expr::Condition& condition, const Context& context) {
    if (const auto unit = expr::unit_of_values(condition)) return unit;
    return context.per_cent ? std::optional(expr::Unit::percent) : std::nullopt;
}

bool counts_in_per_cent(const expr::Condition& condition, const Context& context) { return unit_of_values(condition, context) == expr::Unit::percent; }

// Moving the point where there is room for it.
base::Quotient in_per_cent(base::Quotient ratio) {
    auto& [numerator, denominator] = ratio;
    if (numerator.places() >= 2)
        numerator = base::Decimal(numerator.units(), numerator.places() - 2);
    else if (const auto product = multiply(numerator, base::Decimal(100)))
        numerator = *product;
    else if (denominator.places() + 2 <= base::Decimal::max_places)
        denominator = base::Decimal(denominator.units(), denominator.places() + 2);
    else  // 17 digits over 8 decimals: the last two digits of the denominator go
        denominator = base::Decimal(denominator.units() / 100, denominator.places());
    return ratio;
}

}  // namespace eval
