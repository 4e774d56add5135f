#include "lint/family.hpp"

#include <algorithm>

namespace lint {
namespace {

// Those of targets and formulas come in part from their readers (expr, plan/formula.hpp).
constexpr std::array table{
    Kind{"weight-sum", Family::weights},
    Kind{"weight-missing", Family::weights},
    Kind{"weight-implied", Family::weights},
    Kind{"weights-none", Family::weights},
    Kind{"weights-none-here", Family::weights},
    Kind{"weights-zero", Family::weights},
    Kind{"direction-proposed", Family::targets},
    Kind{"direction-unknown", Family::targets},
    Kind{"direction-against-name", Family::targets},
    Kind{"maximum-against-name", Family::targets},
    Kind{"indicator-without-targets", Family::targets},
    Kind{"impossible-date", Family::targets},
    Kind{"date-without-year", Family::targets},
    Kind{"not-a-number", Family::targets},
    Kind{"number-too-long", Family::targets},
    Kind{"range-reversed", Family::targets},
    Kind{"target-partly-read", Family::targets},
    Kind{"date-outside-year", Family::years},
    Kind{"date-outside-plan", Family::years},
    Kind{"date-repeated", Family::years},
    Kind{"unit-changes", Family::years},
    Kind{"target-relaxes", Family::years},
    Kind{"unit-against-name", Family::measurement},
    Kind{"unit-against-column", Family::measurement},
    Kind{"unit-against-measure", Family::measurement},
    Kind{"percent-without-denominator", Family::measurement},
    Kind{"quantity-in-name", Family::measurement},
    Kind{"name-before-plan", Family::measurement},
    Kind{"formula-empty", Family::formulas},
    Kind{"formula-operand", Family::formulas},
    Kind{"formula-rest", Family::formulas},
    Kind{"formula-unclosed", Family::formulas},
    Kind{"formula-function", Family::formulas},
    Kind{"formula-arguments", Family::formulas},
    Kind{"formula-too-many", Family::formulas},
    Kind{"formula-condition", Family::formulas},
    Kind{"formula-comparison", Family::formulas},
    Kind{"formula-year", Family::formulas},
    Kind{"formula-name-empty", Family::formulas},
    Kind{"formula-too-deep", Family::formulas},
    Kind{"formula-too-long", Family::formulas},
    Kind{"formula-unknown-measure", Family::formulas},
    Kind{"formula-unknown-node", Family::formulas},
    Kind{"formula-ambiguous", Family::formulas},
    Kind{"formula-division-by-zero", Family::formulas},
    Kind{"formula-units", Family::formulas},
    Kind{"formula-cycle", Family::formulas},
    Kind{"formula-edits", Family::formulas},
    Kind{"name-missing", Family::names},
    Kind{"placeholder-text", Family::names},
    Kind{"duplicate-code", Family::names},
    Kind{"objective-without-indicators", Family::names},
    Kind{"duplicate-name", Family::twins},
    Kind{"similar-name", Family::twins},
    Kind{"targets-differ", Family::twins},
    Kind{"act-without-number", Family::acts},
    Kind{"act-with-two-dates", Family::acts},
    Kind{"act-twice", Family::acts},
    Kind{"acts-out-of-order", Family::acts},
    Kind{"act-differs", Family::acts},
    Kind{"revision-without-act", Family::acts},
    Kind{"scenario-edit-lost", Family::scenarios},
    Kind{"scenario-edit-idle", Family::scenarios},
    Kind{"scenario-name-twice", Family::scenarios},
    Kind{"scenario-weight-sum", Family::scenarios},
    Kind{"link-end-removed", Family::map},
    Kind{"link-end-off-map", Family::map},
    Kind{"link-cycle", Family::map},
    Kind{"objective-without-links", Family::map},
};

}  // namespace

std::span<const Kind> kinds() { return table; }

std::optional<Family> family_of(std::string_view code) {
    const auto found = std::ranges::find(table, code, &Kind::code);
    return found == table.end() ? std::nullopt : std::optional(found->family);
}

}  // namespace lint
