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
    auto today = read_or_explain(options, bytes, streams);
    if (!today) return std::unexpected(Exit::data);
    auto then = as_asked(options, *std::move(today), bytes, streams);
    if (!then) return refused(options, then.error(), streams);
    auto dated = under_scenarios(options, *std::move(then), bytes, streams);
    if (!dated) return refused(options, dated.error(), streams);
    Asked asked{*std::move(dated), {}};
    base::Issues issues;
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
