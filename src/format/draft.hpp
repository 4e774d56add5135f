// A draft: what the browser keeps of unsaved work. A plan as bytes and the steps made since, each as the way from the
// state before it (format/way_back.hpp); so a step in a large plan costs a few bytes, and undo survives the page.
//
// It is a JSON text sequence (RFC 7464: each text begins with U+001E), which only grows at its end:
//
//   ␞{"draft":1,"of_file":true}␞{"format":"cruscotto-plan",…}␞{"from":0,"ways":[{"set":{"title":"Piano"}}],"at":1}
//
// `from`: how many of the steps told so far hold; `at`: how many of all are done, the rest was undone.
// read_plan() reads a draft as what it leads to: a copy saved from a crash opens like any plan.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/plan_file.hpp"

namespace format {

inline constexpr char between_texts = '\x1e';  // no JSON has it inside

enum class Origin { file, work };  // the plan a draft begins with stands in a file, or in none yet

struct Draft {
    plan::Plan begun;
    Origin origin = Origin::work;
    std::vector<plan::Plan> states;  // after each step
    std::size_t at = 0;              // of these are done
    base::Issues issues = {};        // of the plan it begins with

    const plan::Plan& latest() const { return at == 0 ? begun : states[at - 1]; }
};

bool is_draft(std::string_view bytes);

// Its first bytes. `plan`: bytes that read_plan() reads without an error.
std::string begin_draft(std::string_view plan, Origin origin);

struct DraftSteps {
    std::size_t from = 0;
    std::vector<std::string> ways;
    std::size_t at = 0;
};
std::string write_steps(const DraftSteps& steps);  // the bytes to be added

// Also of a plan alone, as drafts once were. What follows a step that makes no sense is left out. Empty without a plan.
std::optional<Draft> read_draft(std::string_view bytes);

}  // namespace format
