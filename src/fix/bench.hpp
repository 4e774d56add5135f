// Bench: a plan looked up once for the fixes of many issues. The plan must outlive it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fix/fix.hpp"
#include "lint/families.hpp"

namespace fix {

using Fixes = std::vector<Fix>;

class Bench {
public:
    explicit Bench(const plan::Plan& plan) : plan_(plan) {}

    const plan::Plan& plan() const { return plan_; }
    Fixes fixes_for(const base::Issue& issue);

    // Looked up when first asked for.
    const lint::Living& living();
    std::optional<std::size_t> living_row(std::string_view id);
    const plan::Indicator* indicator(std::string_view id);

private:
    const plan::Plan& plan_;
    std::optional<lint::Living> living_;
    std::unordered_map<std::string_view, std::size_t> rows_;  // of living_
    std::unordered_map<std::string_view, const plan::Indicator*> indicators_;
};

// One file a family, as in lint/.
Fixes fix_weight_sum(Bench& bench, const base::Issue& issue);
Fixes fix_missing_weight(Bench& bench, const base::Issue& issue);
Fixes fix_implied_weight(Bench& bench, const base::Issue& issue);

Fixes fix_direction(Bench& bench, const base::Issue& issue);
Fixes fix_day(Bench& bench, const base::Issue& issue);
Fixes fix_missing_year(Bench& bench, const base::Issue& issue);
Fixes fix_year(Bench& bench, const base::Issue& issue);
Fixes fix_repeated_date(Bench& bench, const base::Issue& issue);
Fixes fix_range(Bench& bench, const base::Issue& issue);

Fixes fix_code(Bench& bench, const base::Issue& issue);

Fixes fix_scenario_edit(Bench& bench, const base::Issue& issue);
Fixes fix_scenario_name(Bench& bench, const base::Issue& issue);
Fixes fix_scenario_weights(Bench& bench, const base::Issue& issue);

}  // namespace fix
