// The commands of `cruscotto`: each reads bytes and writes bytes, so that tests can run them.
#pragma once
#include <iosfwd>
#include <string>
#include <string_view>

#include "base/issue.hpp"
#include "cli/options.hpp"
#include "plan/plan.hpp"

namespace cli {

enum class Exit { done = 0, data = 1, usage = 2 };

struct Streams {
    std::istream& in;   // for the commands that read lines
    std::ostream& out;
    std::ostream& err;
};

Exit check(const Options& options, std::string_view bytes, Streams& streams);
Exit fmt(const Options& options, std::string_view bytes, Streams& streams);
Exit evaluate(const Options& options, std::string_view bytes, Streams& streams);
Exit targets(const Options& options, Streams& streams);
Exit score(const Options& options, Streams& streams);

// One issue a line, `file:line:column: code: words`; with --json an array of objects.
void print_issues(const Options& options, const base::Issues& issues, std::ostream& out);

// The plan in the bytes; else its problems on standard error and nothing.
std::optional<plan::Plan> read_or_explain(const Options& options, std::string_view bytes, Streams& streams);

}  // namespace cli
