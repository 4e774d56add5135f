// The reference evaluator: the rules of domain.md, sections 4 and 5, written out as plainly as they
// can be. It walks the plan again for every question it asks itself, knows nothing of programs and
// arrays, and exists only to judge eval::evaluate.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "eval/results.hpp"
#include "plan/plan.hpp"

namespace support {

struct Expected {
    bool in = false;  // carries weight in its group (the body: has something scored below it)
    std::optional<double> score;
    double low = 0;
    double high = 0;
    double coverage = 0;
    double effective_weight = 0;
    double share_of_body = 0;
    std::optional<bool> met;     // of an indicator
    std::optional<double> raw;   // of an indicator
    std::string status;          // of an indicator
};

// By id of objective or indicator. Precondition: plan::check_structure(plan) has no error.
std::map<std::string, Expected> reference_evaluate(const plan::Plan& plan, const eval::Question& question);

}  // namespace support
