#include "eval/results.hpp"

namespace eval {

base::Result<Question> question_for(const plan::Plan& plan, int year, base::Date at,
                                    std::optional<plan::ProfileId> profile,
                                    std::optional<plan::MissingPolicy> missing) {
    const plan::ProfileId id = profile.value_or(plan.profile);
    const auto found = plan::find_profile(plan, id);
    if (!found)
        return std::unexpected(base::Issues{{"unknown-profile", base::Severity::error, {}, {id.value}}});
    const bool year_end = at >= base::end_of_year(year);
    const auto usual = year_end ? found->missing_at_year_end : found->missing_during_year;
    return Question{.year = year, .at = at, .profile = *found, .missing = missing.value_or(usual)};
}

base::Result<Question> question_under_scenarios(const plan::Plan& tried, const plan::Plan& plan, const Question& asked) {
    const plan::ProfileId& profile = tried.profile == plan.profile ? asked.profile.id : tried.profile;
    return question_for(tried, asked.year, asked.at, profile, asked.missing);
}

}  // namespace eval
