// Session: one plan opened by a page or a script, with the kernel of the question asked last.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/issue.hpp"
#include "eval/kernel.hpp"
#include "plan/plan.hpp"

namespace exports {

struct Session {
    std::optional<plan::Plan> plan;      // none: the issues say why
    base::Issues issues;                 // of the file, and of a question that could not be asked
    std::optional<eval::Question> question;
    std::optional<eval::Kernel> kernel;
    std::string answer;                  // the text last given
};

Session open(std::string_view bytes);

// At year end of the plan's year, by its own profile and policy, unless said otherwise. The kernel
// stays as it was when the question cannot be asked.
struct Asked {
    std::optional<int> year;
    std::optional<base::Date> at;
    std::optional<plan::ProfileId> profile;
    std::optional<plan::MissingPolicy> missing;
};
bool ask(Session& session, const Asked& asked);

// JSON: the issues in the form of `cruscotto check --json`; ids in the order of every list of numbers.
std::string issues_as_json(const base::Issues& issues);
std::string contents_as_json(const Session& session);

}  // namespace exports
