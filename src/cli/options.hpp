// The command line of `cruscotto`, read into values.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/issue.hpp"
#include "plan/ids.hpp"
#include "plan/profile.hpp"
#include "report/pictures.hpp"
#include "report/report.hpp"
#include "whatif/seek.hpp"
#include "words/lang.hpp"

namespace cli {

struct Options {
    std::string command;
    std::string input = "-";  // a file, or - for standard input
    std::string id;           // of the node, for `explain`
    std::string other;        // the second file, for `diff`, `merge` (where it is ours) and `take`
    std::string theirs;       // the third, for `merge`
    bool json = false;
    bool jsonl = false;               // evaluate: a line for each row of each of `inputs`
    std::vector<std::string> inputs;  // one or more files, for `evaluate --jsonl`; - is a plan on standard input
    bool help = false;
    words::Lang lang = words::Lang::it;
    std::optional<int> year;
    std::optional<base::Date> at;
    std::string as_of;        // the moment, as typed (change/as_of.hpp); empty: the plan as it is
    std::vector<plan::ProfileId> profiles;  // none: the plan's own; two: compared
    std::vector<std::string> scenarios;     // laid on the plan, as typed: ids or names
    std::optional<plan::MissingPolicy> missing;
    std::optional<char> separator;          // of a table: tab for tsv, else told by the text
    std::string from;                       // import: csv, tsv, xlsx, ods; empty: told by the file
    std::string sheet;                      // import: which one of a workbook; name or number
    std::string into;                       // import: the plan that the table goes into
    std::string columns;                    // import: which column is what, where the guess is wrong
    std::string unit;         // whom a return file is for: id or name
    std::string when, who;    // of the entry in the history that a merge adds; empty: not said
    std::string output;                     // where the plan or what is exported is written; empty: nowhere, or standard output
    std::string to;                         // export: the form, a name of cli/export.hpp
    std::string table;                      // export: which one, where the form is one table
    std::vector<report::Part> parts;        // export --to html; none: all that the plan has something for
    report::Depth depth = report::Depth::indicators;
    report::Picture picture = report::Picture::map;  // export --to svg
    std::string act;                        // export --to html: whose changes, as typed; empty: of every act
    std::string node;                        // for `seek` and `simulate`: id or code; empty: not said
    std::string indicator;                   // for `seek`
    std::optional<base::Decimal> score;      // per cent
    std::optional<whatif::By> by;
    std::vector<std::pair<std::string, base::Decimal>> costs;  // of moving an indicator, by id or code; > 0
    std::uint32_t runs = 10'000;             // for `simulate`
    std::uint64_t seed = 1;
};

// Errors name the argument and what would be accepted: unknown-command, unknown-option,
// option-value, missing-argument, missing-option, too-many-arguments.
base::Result<Options> read_options(std::span<const std::string_view> args);

// What --json and --lang say, wherever they stand: how to tell what is wrong with the rest.
Options told_as(std::span<const std::string_view> args);

}  // namespace cli
