// What a tab writes of its unsaved work, so that little is lost when it dies: format/draft.hpp says how it is kept.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/draft.hpp"
#include "plan/plan.hpp"

namespace app {

struct Document;

// What the draft of a document begins with, and how much of the history it holds.
struct Drafting {
    std::string to_hold = {};              // its first bytes, until they are given to who keeps them (effect HoldBeginning)
    std::size_t begun = 0;                 // how many these are; 0: to be made
    std::vector<std::uint64_t> held = {};  // serials of the steps that these already hold
    plan::Plan from;                       // the state before any step
    std::optional<plan::Plan> base;        // of the document, then: steps do not tell of it
    std::size_t step = 0;                  // of the history, where that state was
    std::uint64_t serial = 0;              // of the step before it
    std::optional<std::vector<std::uint64_t>> written = {};  // serials of the steps on the disk; none: nothing is there
    std::size_t size = 0;                      // of what was added there, in bytes
};

// Of a document as it stands in a file, whose bytes they are, or in none yet.
Drafting drafting_from(const Document& document, std::string_view bytes, format::Origin origin);

// Of one that was taken up from what a draft's bytes hold; its history is made of the draft's states.
Drafting drafting_on(const Document& document, const format::Draft& draft, std::string bytes);

// What is to be written now: after the beginning, else after what is there.
struct DraftDue {
    bool from_beginning = false;
    std::string steps;
};
DraftDue draft_due(Document& document);

}  // namespace app
