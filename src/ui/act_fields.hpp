// The act under which something goes: one of the plan, or a new one written here. The same fields correct an act.
#pragma once
#include <variant>

#include "ui/frame.hpp"

namespace ui {

// Which one, and the fields of a new one.
void choose_act(Frame& frame, ActChoice& choice);
// Kind, number, date, body and subject. Its ids are those of the pushed one.
void write_act(Frame& frame, plan::Act& act);

// A new act needs a number, a day or a subject to be known by.
bool is_named(const ActChoice& choice);
std::variant<plan::ActId, plan::Act> given_by(const ActChoice& choice);

}  // namespace ui
