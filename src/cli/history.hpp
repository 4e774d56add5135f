// What the command line adds to the history that a file keeps (format/history.hpp). It has no clock: --when says when,
// else the change is as old as the newest entry of the files it came of, so that the same input gives the same bytes.
#pragma once
#include <string_view>

#include "cli/options.hpp"
#include "plan/plan.hpp"

namespace cli {

// 2024-07-02T10:15+02:00
bool is_moment(std::string_view text);

// With an entry of what changed since `before`, where a history is kept that does not end here already.
plan::Plan with_change_told(const Options& options, plan::Plan now, const plan::Plan& before);

}  // namespace cli
