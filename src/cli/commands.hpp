// The commands of `cruscotto`: each reads bytes and writes bytes, so that tests can run them.
#pragma once
#include <expected>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.hpp"
#include "cli/options.hpp"
#include "eval/results.hpp"
#include "plan/plan.hpp"

namespace cli {

enum class Exit { done = 0, data = 1, usage = 2 };

struct Streams {
    std::istream& in;   // for the commands that read lines
    std::ostream& out;
    std::ostream& err;
};

// A file as it was found; no bytes: it cannot be read.
struct Input {
    std::string name;
    std::optional<std::string> bytes;
};

Exit check(const Options& options, std::string_view bytes, Streams& streams);
Exit fmt(const Options& options, std::string_view bytes, Streams& streams);
Exit evaluate(const Options& options, std::string_view bytes, Streams& streams);
// Of one file among many, `options.input`: a JSON object a line. Whatever is wrong with it is Exit::data: the others go on.
Exit evaluate_lines(const Options& options, std::string_view bytes, Streams& streams);
Exit explain(const Options& options, std::string_view bytes, Streams& streams);
Exit simulate(const Options& options, std::string_view bytes, Streams& streams);
Exit seek(const Options& options, std::string_view bytes, Streams& streams);
// What changes from the first plan to the second.
Exit diff(const Options& options, std::span<const Input> both, Streams& streams);
// Three states, base, ours and theirs, brought together. The plan made is given back as bytes, none when there is none to
// give; conflicts, which leave ours in it, and what came from theirs go to `out`. An empty base: two files without one.
struct MergedPlans {
    Exit exit = Exit::data;
    std::optional<std::string> plan;
};
MergedPlans merge(const Options& options, std::span<const Input> states, Streams& streams);
// What the unit `options.unit` has to fill in, as a plan of its own; and that taken back, told on `out`. Exit 1 also
// where the plan had changed in the same cells.
struct MadePlan {
    Exit exit = Exit::data;
    std::optional<std::string> plan;
};
MadePlan make_return(const Options& options, std::string_view bytes, Streams& streams);
MadePlan take_return(const Options& options, std::span<const Input> plan_and_returned, Streams& streams);
// The bytes of what `options.to` asks for, none where it cannot be made (cli/export.hpp).
struct Exported {
    Exit exit = Exit::data;
    std::optional<std::string> bytes;
};
Exported export_plan(const Options& options, std::string_view bytes, Streams& streams);
Exit targets(const Options& options, Streams& streams);
Exit score(const Options& options, Streams& streams);

// `into`: the bytes of the plan that the table goes into. The plan made is given back as bytes, none
// when nothing can be imported; what was made of each row goes to `out`, what is wrong to `err`.
struct ImportedTable {
    Exit exit = Exit::data;
    std::optional<std::string> plan;
};
ImportedTable import_table(const Options& options, std::string_view bytes, const std::optional<std::string>& into, Streams& streams);

// The text of a table, whatever holds it: of a workbook the sheet that the options name, else its only one. Errors: those
// of office/office.hpp, sheet-choose, sheet-no-such.
struct TableText {
    std::string text;
    std::optional<char> separator;
};
base::Result<TableText> table_text(const Options& options, std::string_view bytes);

// The node of that id; else the only one of that code.
std::optional<plan::NodeRef> node_called(const plan::Plan& plan, const std::string& name);
// Likewise the objective, by position; "ente" is the body.
std::optional<std::size_t> objective_called(const plan::Plan& plan, const std::string& name);
std::optional<std::size_t> indicator_called(const plan::Plan& plan, const std::string& name);

// One issue a line, `file:line:column: code: words`; with --json an array of objects. Those of several files are one array,
// and each begins with its "file".
struct IssuesOfFile {
    std::string file;
    base::Issues issues;
};
void print_issues(const Options& options, const base::Issues& issues, std::ostream& out);
void print_issues(const Options& options, const std::vector<IssuesOfFile>& told, std::ostream& out);

std::string as_json(const base::Issue& issue, words::Lang lang, std::string_view file = {});

// The plan of the moment that the options ask for, else as it is. What cannot be rebuilt goes to standard error,
// with its place in the bytes. Error: as-of-unknown.
struct Dated {
    plan::Plan plan;
    std::optional<std::string> as_of = {};  // the act
    base::Issues told = {};
    std::vector<plan::ScenarioId> scenarios = {};  // that lie on it, from the lowest
};
base::Result<Dated> as_asked(const Options& options, plan::Plan plan, std::string_view bytes, Streams& streams);
// With the scenarios that the options name, in the plan's order; none unless named, whatever is on. Edits that
// do not apply go to standard error. Errors: scenario-unknown, scenarios-none.
base::Result<Dated> under_scenarios(const Options& options, Dated dated, std::string_view bytes, Streams& streams);
std::vector<std::string> names_of_scenarios(const Dated& dated);
// "Scenari: Prudente, Sfidante", when there are any.
void print_scenarios(const Options& options, const Dated& dated, std::ostream& out);
// What could not be rebuilt, at the end of what people read.
void print_told(const Options& options, const Dated& dated, std::ostream& out);

// What the options ask: the plan of the moment, and a question for each of the profiles (none: the
// plan's own). Else every problem found, of the moment, of the questions and what `unknown` finds in
// the plan, is on standard error.
struct Asked {
    Dated dated;
    std::vector<eval::Question> questions;  // at least one
};
using Unknown = std::function<base::Issues(const plan::Plan&)>;
std::expected<Asked, Exit> read_asked(const Options& options, std::string_view bytes, Streams& streams, const Unknown& unknown = {});

// The plan in the bytes; else its problems on standard error and nothing.
std::optional<plan::Plan> read_or_explain(const Options& options, std::string_view bytes, Streams& streams);
// The plans in all of them; else what is wrong with every one, and Exit::usage where one cannot be read.
std::expected<std::vector<plan::Plan>, Exit> read_all_or_explain(const Options& options, std::span<const Input> inputs, Streams& streams);

}  // namespace cli
