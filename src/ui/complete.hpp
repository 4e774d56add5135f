// Fields that are completed while one types: a list under the field, walked by the arrows. Enter or Tab takes
// what is marked, a click too; Esc closes the list and leaves the text.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "ui/fields.hpp"

namespace ui {

// What the text may go on as; asked only when text or caret have changed.
using Complete = std::function<app::Offers(const std::string& text, std::size_t caret)>;

// A text of its own in which a word is completed: the first offer is marked.
std::optional<std::string> word_field(Frame& frame, const Field& field, const Complete& complete);
// Any text; those that were used before are offered and none is marked before an arrow is pressed.
std::optional<std::string> likely_field(Frame& frame, const Field& field, const Complete& complete);
// One of those offered and nothing else: all are shown, typing leaves those that match. Of several the field is
// empty again for the next one.
enum class Picks { one, several };
std::optional<app::Offer> pick_field(Frame& frame, const Field& field, Picks picks, const Complete& complete);

}  // namespace ui
