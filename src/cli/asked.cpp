// What every command about scores begins with: the plan that is meant, and the questions asked of it.
#include <algorithm>

#include "cli/commands.hpp"

namespace cli {
namespace {

std::unexpected<Exit> refused(const Options& options, const base::Issues& issues, Streams& streams) {
    print_issues(options, issues, streams.err);
    return std::unexpected(Exit::usage);
}

base::Result<eval::Question> question_of(const Options& options, const plan::Plan& plan, std::size_t profile) {
    const int year = options.year.value_or(options.at ? options.at->year : plan.year);
    const auto id = profile < options.profiles.size() ? std::optional(options.profiles[profile]) : std::nullopt;
    return eval::question_for(plan, year, options.at.value_or(base::end_of_year(year)), id, options.missing);
}

}  // namespace

std::expected<Asked, Exit> read_asked(const Options& options, std::string_view bytes, Streams& streams, const Unknown& unknown) {
    const auto today = read_or_explain(options, bytes, streams);
    if (!today) return std::unexpected(Exit::data);
    base::Issues issues;
    // Where it cannot be had, the rest is looked for in the plan as it is, so that every problem is told at once.
    const auto or_as_it_is = [&](base::Result<Dated> made, const Dated& before) {
        if (made) return *std::move(made);
        issues.insert(issues.end(), made.error().begin(), made.error().end());
        return before;
    };
    const Dated then = or_as_it_is(as_asked(options, *today, bytes, streams), {*today});
    Asked asked{or_as_it_is(under_scenarios(options, then, bytes, streams), then), {}};
    for (std::size_t i = 0; i < std::max<std::size_t>(1, options.profiles.size()); ++i) {
        auto question = question_of(options, asked.dated.plan, i);
        if (question) asked.questions.push_back(*std::move(question));
        else issues.insert(issues.end(), question.error().begin(), question.error().end());
    }
    if (unknown)
        for (base::Issue& issue : unknown(asked.dated.plan)) issues.push_back(std::move(issue));
    if (!issues.empty()) return refused(options, issues, streams);
    return asked;
}

}  // namespace cli
