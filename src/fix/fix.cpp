#include "fix/fix.hpp"

#include <algorithm>
#include <array>

#include "fix/bench.hpp"

namespace fix {
namespace {

struct Mender {
    std::string_view code;
    Fixes (*mend)(Bench&, const base::Issue&);
};

// What is not here asks for a judgement.
constexpr std::array table{
    Mender{"weight-sum", fix_weight_sum},
    Mender{"weight-missing", fix_missing_weight},
    Mender{"weight-implied", fix_implied_weight},
    Mender{"direction-proposed", fix_direction},
    Mender{"direction-unknown", fix_direction},
    Mender{"impossible-date", fix_day},
    Mender{"date-without-year", fix_missing_year},
    Mender{"date-outside-year", fix_year},
    Mender{"date-outside-plan", fix_year},
    Mender{"date-repeated", fix_repeated_date},
    Mender{"range-reversed", fix_range},
    Mender{"duplicate-code", fix_code},
    Mender{"scenario-edit-lost", fix_scenario_edit},
    Mender{"scenario-edit-idle", fix_scenario_edit},
    Mender{"scenario-name-twice", fix_scenario_name},
    Mender{"scenario-weight-sum", fix_scenario_weights},
};

}  // namespace

Fixes Bench::fixes_for(const base::Issue& issue) {
    const auto found = std::ranges::find(table, issue.code, &Mender::code);
    return found == table.end() ? Fixes() : found->mend(*this, issue);
}

const lint::Living& Bench::living() {
    if (!living_) {
        living_.emplace(lint::living(plan_));
        rows_.reserve(living_->rows.size());
        for (std::size_t row = 0; row < living_->rows.size(); ++row) rows_.emplace(plan::id_of(living_->rows[row].node), row);
    }
    return *living_;
}

std::optional<std::size_t> Bench::living_row(std::string_view id) {
    living();
    const auto found = rows_.find(id);
    return found == rows_.end() ? std::nullopt : std::optional(found->second);
}

const plan::Indicator* Bench::indicator(std::string_view id) {
    if (indicators_.empty())
        for (const auto& each : plan_.indicators) indicators_.emplace(each->id.value, &*each);
    const auto found = indicators_.find(id);
    return found == indicators_.end() ? nullptr : found->second;
}

std::vector<Fix> fixes_for(const plan::Plan& plan, const base::Issue& issue) { return Bench(plan).fixes_for(issue); }

}  // namespace fix
