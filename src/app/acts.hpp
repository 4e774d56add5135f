// The place Atti: what is arranged there, and what follows from the plan's acts.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "change/tally.hpp"
#include "eval/results.hpp"
#include "plan/plan.hpp"
#include "words/differences.hpp"

namespace app {

// The register; a new act for what was changed; the plan at one act beside the plan at another.
enum class ActsPane { listing, fresh, states };

// A state of the plan: as adopted, as of an act, as it is.
struct State {
    enum class Kind { adoption, act, today };
    Kind kind = Kind::today;
    plan::ActId act = {};  // of that kind
    friend bool operator==(const State&, const State&) = default;
};
std::string name_of(const plan::Plan& plan, const State& state, words::Lang lang);

// Never part of the history.
struct ActsView {
    ActsPane pane = ActsPane::listing;
    std::optional<plan::ActId> chosen = {};  // in the register; an empty id: the revisions without act
    std::set<std::string> left_out = {};     // keys of collected changes that are not to go under the new act
    State from = {State::Kind::adoption, {}}, to = {};
};

// What changed in one row since the plan was last saved and stands under no act yet, in the document's Italian.
struct Collected {
    std::string key;
    std::string on;  // the row; empty: none that is still there
    plan::RevisionKind kind = plan::RevisionKind::updated;
    std::string text;
};

struct Noted {
    std::string id;  // of the row; may be empty
    std::string words;
};

// Two states of the plan and what is different, in the language of the screen.
struct States {
    std::string from, to;
    eval::NodeResult from_body, to_body;
    std::vector<words::DifferenceLine> lines;
    std::string counts;
    std::vector<Noted> notes;  // what cannot be rebuilt
};

// Each part but the register only while its pane is shown.
struct Acts {
    change::Register reg;
    std::vector<std::size_t> revisions = {};  // of the chosen act: positions in plan.revisions
    bool in_a_file = false;  // the plan was saved once: what changed since can be told
    std::vector<Collected> collected = {};
    std::optional<States> states = {};
};

}  // namespace app
