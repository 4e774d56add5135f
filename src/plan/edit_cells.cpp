// The edits that a scenario may try too: targets, values, weights, the method.
#include <algorithm>

#include "plan/edit_parts.hpp"

namespace plan {

void add_year(Plan& plan, int year) {
    if (std::ranges::find(plan.years, year) != plan.years.end()) return;
    plan.years.push_back(year);
    std::ranges::sort(plan.years);
}

base::Result<void> set(Plan& plan, const SetWeight& edit) {
    if (edit.weight && edit.weight->is_negative())
        return refuse("negative-weight", id_of(edit.node), {base::to_string(*edit.weight)});
    return change_in(plan, edit.node, [&](auto& node) { node.weight = edit.weight; });
}

base::Result<void> set(Plan& plan, const SetTargetCell& edit) {
    auto done = change_in(plan, edit.indicator, [&](Indicator& indicator) {
        if (edit.cell)
            indicator.targets[edit.year] = *edit.cell;
        else
            indicator.targets.erase(edit.year);
    });
    if (done && edit.cell) add_year(plan, edit.year);
    return done;
}

base::Result<void> set(Plan& plan, const SetReading& edit) {
    return change_in(plan, edit.of, [&](auto& holder) {
        if (edit.value)
            holder.readings[edit.at].value = *edit.value;
        else
            holder.readings.erase(edit.at);
    });
}

base::Result<void> set(Plan& plan, const SetAssessment& edit) {
    const auto& given = edit.assessment;
    if (given && (given->percent < base::Decimal(0) || given->percent > base::Decimal(100)))
        return refuse("assessment-range", edit.indicator.value, {base::to_string(given->percent)});
    return change_in(plan, edit.indicator, [&](Indicator& indicator) {
        if (given)
            indicator.assessments[edit.at] = *given;
        else
            indicator.assessments.erase(edit.at);
    });
}

base::Result<void> set(Plan& plan, const ChooseProfile& edit) {
    const auto profile = find_profile(plan, edit.profile);
    if (!profile) return refuse("unknown-profile", "", {edit.profile.value});
    plan.profile = profile->id;
    return {};
}

}  // namespace plan
