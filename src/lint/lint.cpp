#include "lint/lint.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "lint/families.hpp"

namespace lint {

base::Issues check(const plan::Plan& plan) {
    const auto rows = plan::outline(plan);
    base::Issues found;
    check_weights(plan, rows, found);
    check_names(plan, rows, found);
    check_formulas(plan, rows, found);
    for (const auto& row : rows) {
        if (!row.is_indicator()) continue;
        const plan::Indicator& indicator = *plan.indicators[row.index];
        if (indicator.removed) continue;
        check_targets(indicator, found);
        check_years(indicator, found);
    }
    std::unordered_map<std::string, std::size_t> position;
    for (std::size_t i = 0; i < rows.size(); ++i) position.emplace(plan::id_of(rows[i].node), i);
    std::ranges::stable_sort(found, {}, [&](const base::Issue& issue) {
        const auto at = position.find(issue.place.id);
        return at == position.end() ? std::size_t{0} : at->second;
    });
    for (base::Issue& issue : found) issue.accepted = acceptance_of(plan, issue) != nullptr;
    return found;
}

std::string detail_of(const base::Issue& issue) { return issue.place.path; }

const plan::Acceptance* acceptance_of(const plan::Plan& plan, const base::Issue& issue) {
    const auto found = std::ranges::find_if(plan.accepted, [&](const plan::Acceptance& each) {
        return each.code == issue.code && each.id == issue.place.id && each.detail == detail_of(issue);
    });
    return found == plan.accepted.end() ? nullptr : &*found;
}

}  // namespace lint
