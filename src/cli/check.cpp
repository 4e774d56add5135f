#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "format/locate.hpp"
#include "format/plan_file.hpp"
#include "lint/lint.hpp"

namespace cli {
namespace {

// As of an act there are fewer revisions than in the file: one is counted otherwise there, and its row is the place.
base::Issues found_in(const Dated& dated, std::string_view bytes) {
    auto issues = lint::check(dated.plan);
    if (dated.as_of)
        for (base::Issue& issue : issues)
            if (issue.place.path.starts_with("revisions.")) issue.place.path.clear();
    return format::locate(std::move(issues), bytes);
}

}  // namespace

Exit check(const Options& options, std::string_view bytes, Streams& streams) {
    auto loaded = format::read_plan(bytes);
    base::Issues issues = std::move(loaded.issues);
    Dated dated;
    if (loaded.plan) {
        auto asked = as_asked(options, *std::move(loaded.plan), bytes, streams);
        if (!asked) {
            print_issues(options, asked.error(), streams.err);
            return Exit::usage;
        }
        dated = *std::move(asked);
        for (base::Issue& issue : found_in(dated, bytes)) issues.push_back(std::move(issue));
    }
    print_issues(options, issues, streams.out);
    print_told(options, dated, streams.out);
    const bool broken = std::ranges::count(issues, base::Severity::error, &base::Issue::severity) > 0;
    return broken ? Exit::data : Exit::done;
}

Exit fmt(const Options& options, std::string_view bytes, Streams& streams) {
    const auto plan = read_or_explain(options, bytes, streams);
    if (!plan) return Exit::data;
    streams.out << format::write_plan(*plan);
    return Exit::done;
}

}  // namespace cli
