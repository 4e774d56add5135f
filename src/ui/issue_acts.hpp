// What can be done about an issue: fixes, accepting it with a reason, taking that back. The same in the
// place Segnalazioni and at its row.
#pragma once
#include <span>
#include <string>

#include "fix/fix.hpp"
#include "ui/frame.hpp"

namespace ui {

// In the place one issue is open and the next follows when it is done with; at the row there are several,
// told apart by their words.
enum class ActsAt { place, row };

void draw_fixes(Frame& frame, const base::Issue& issue, std::span<const fix::Fix> fixes, ActsAt at);
void draw_accepting(Frame& frame, const base::Issue& issue, ActsAt at);
// With the reason that was given.
void draw_acceptance(Frame& frame, const base::Issue& issue, const plan::Acceptance& acceptance, ActsAt at);

// The issue that is open after what was done: its line and its row come into sight.
void follow_issue(Frame& frame);

// A reason being written for what `key` tells apart, begun by the button; the one that was given.
struct Reason {
    std::string key;
    std::string button;  // its label
    std::string named;   // accessible; empty: the label
    Text label;
    Text hint;
};
std::optional<std::string> ask_reason(Frame& frame, const Reason& reason);

}  // namespace ui
