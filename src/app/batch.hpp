// Several edits as one step of the history. Inside of app/ only.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/turn.hpp"

namespace app {

// False when one of the edits was refused; then nothing has changed.
struct Batch {
    Turn& turn;
    plan::Plan plan;
    std::vector<plan::Edit> edits = {};

    explicit Batch(Turn& of) : turn(of), plan(of.document()->plan) {}

    bool put(plan::Edit edit);
    // The first edit describes the step. False when there is nothing to do.
    bool commit(std::string merge_key = {});
};

// The act that revisions go under, written into the plan where it is a new one; empty when the plan refuses it.
std::optional<plan::ActId> act_for(Batch& batch, const std::variant<plan::ActId, plan::Act>& given);

}  // namespace app
