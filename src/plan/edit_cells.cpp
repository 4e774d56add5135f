// The edits that a scenario may try too: targets, values, weights, the method.
#include <algorithm>

#include "plan/edit_parts.hpp"

namespace plan {

void add_year(Plan& plan, int year) {
    if (std::ranges::find(plan.years, year) != plan.years.end()) return;
    plan.years.push_back(year);
    std::ranges::sort(plan.years);
}

std::optional<base::Issue> never_taken(const ScenarioEdit& edit) {
    const auto fault = [](const char* code, const std::string& id, const base::Decimal& figure) {
        return base::Issue{code, base::Severity::error, {.id = id}, {base::to_string(figure)}};
    };
    if (const auto* e = std::get_if<SetWeight>(&edit); e && e->weight && e->weight->is_negative())
        return fault("negative-weight", id_of(e->node), *e->weight);
    const auto* e = std::get_if<SetAssessment>(&edit);
    const auto outside = [](const base::Decimal& percent) { return percent.is_negative() || percent > base::Decimal(100); };
    if (e && e->assessment && outside(e->assessment->percent))
        return fault("assessment-range", e->indicator.value, e->assessment->percent);
    return std::nullopt;
}

base::Result<void> set(Plan& plan, const SetWeight& edit) {
    if (auto fault = never_taken(edit)) return std::unexpected(base::Issues{std::move(*fault)});
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
    if (auto fault = never_taken(edit)) return std::unexpected(base::Issues{std::move(*fault)});
    return change_in(plan, edit.indicator, [&](Indicator& indicator) {
        if (edit.assessment)
            indicator.assessments[edit.at] = *edit.assessment;
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
