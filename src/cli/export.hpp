// The forms in which `cruscotto export` hands a plan over: one table, read by the option --to and by the command.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/issue.hpp"
#include "cli/options.hpp"
#include "eval/results.hpp"

namespace cli {

struct ToExport {
    const Options& options;
    const plan::Plan& plan;  // of the moment and under the scenarios asked for
    const eval::Question& question;
    std::vector<std::string> scenarios = {};  // their names
};

struct Form {
    std::string_view name;
    std::string_view what;  // in English, for who reads this table
    base::Result<std::string> (*make)(const ToExport& of);  // the file's bytes
};

std::span<const Form> forms();
bool is_form(std::string_view name);
inline constexpr std::string_view form_names = "html, svg, portale, pira, xlsx, csv, csv-it";  // all of them, for a message

}  // namespace cli
