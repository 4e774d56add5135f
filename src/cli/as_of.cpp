// Plans as of an act.
#include "change/as_of.hpp"

#include <ostream>

#include "cli/commands.hpp"
#include "format/locate.hpp"
#include "words/issue_words.hpp"

namespace cli {

base::Result<Dated> as_asked(const Options& options, plan::Plan plan, std::string_view bytes, Streams& streams) {
    if (options.as_of.empty()) return Dated{std::move(plan)};
    const auto moment = change::read_moment(plan, options.as_of);
    if (!moment) return std::unexpected(moment.error());
    auto then = change::as_of(plan, *moment);
    then.told = format::locate(std::move(then.told), bytes);
    if (!then.told.empty()) print_issues(options, then.told, streams.err);
    return Dated{std::move(then.plan), change::name_of(plan, *moment), std::move(then.told)};
}

void print_told(const Options& options, const Dated& dated, std::ostream& out) {
    if (options.json) return;
    for (const base::Issue& each : dated.told) out << words::words(each, options.lang) << '\n';
}

}  // namespace cli
