// Fields and buttons. A text is committed by Enter, Tab or leaving the field, and given up by Esc; in a long
// text Enter begins a line and Ctrl+Enter commits;
// what cannot be read is explained under the field and the old value stays.
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plan/edit.hpp"
#include "ui/frame.hpp"
#include "words/phrases.hpp"

namespace ui {

struct Field {
    const char* key = "";   // tells apart the fields of one pushed id
    std::string label = {}; // caption above it; empty: none
    std::string name = {};  // accessible name, "Peso di 1.01"
    std::string shown = {}; // the plan's value
    std::string hint = {};
    float width = -1;       // logical pixels; -1: what is there
    int lines = 0;          // 0: one line; else wrapped, at least this many
    bool enabled = true;
    bool paragraphs = false;  // of a wrapped one: Enter begins a line
    TypingAid* aid = nullptr; // tells where one types, and may write
};

// The text committed in this frame, when it differs from what is shown.
std::optional<std::string> text_field(Frame& frame, const Field& field);

// The text being typed into it; empty while it is not typed into.
std::optional<std::string> typed_in(const Frame& frame, const Field& field);
// Puts a text into the field and the keyboard with it, as if it had been typed.
void put_text(Frame& frame, const Field& field, std::string text);
unsigned id_of_field(const Field& field);  // among those of the ids pushed

// Says why the text just committed was not taken. Call right after text_field.
void reject(Frame& frame, const Field& field, const std::string& text, base::Issues issues);
// The explanation under the field, as wide as the field.
void draw_rejection(const Frame& frame, const Field& field);
std::string rejection_of(const Frame& frame, const Field& field);  // its words; empty when there is none
// Over what stands below, where there is no room: while the keyboard or the mouse is on the field just drawn.
void explain_rejection(const Frame& frame, const Field& field);
void explain_under(const std::string& words, ImVec2 min, ImVec2 max);

// A field read by `read`; what was read goes to `take`.
template <class T>
void read_field(Frame& frame, const Field& field, base::Result<T> (*read)(std::string_view),
                const std::function<void(T)>& take) {
    if (const auto text = text_field(frame, field)) {
        auto value = read(words::typed(*text, frame.lang()));
        if (value)
            take(std::move(*value));
        else
            reject(frame, field, *text, std::move(value.error()));
    }
    draw_rejection(frame, field);
}

struct Choice {
    const char* key = "";
    std::string label = {};  // caption above it; empty: none
    std::string name = {};   // accessible name
    std::vector<std::string> options = {};
    std::optional<std::size_t> current = {};
    std::string nothing = {};  // shown when there is no current one
    float width = -1;
    std::vector<std::string> explained = {};  // under each option, in small type; may be empty
};
// The option picked in this frame, when it is another one.
std::optional<std::size_t> choose(Frame& frame, const Choice& choice);

enum class Look { plain, primary, quiet, danger, header };
struct Button {
    const char* key = "";
    std::string label = {};
    std::string name = {};  // accessible, when the label alone is not enough
    Look look = Look::plain;
    bool enabled = true;
    std::string tip = {};
    bool pressed = false;  // a button that stays down
};
bool button(const Button& button);
float button_width(const Button& button);

// Puts the next thing on this line when `width` still fits, else on a new one.
void flow(float width);
// Drawn as one thing; beside the last one where flow() finds room for `width` logical pixels.
void grouped(Frame& frame, void (*draw)(Frame&));
void grouped_beside(Frame& frame, float width, void (*draw)(Frame&));

}  // namespace ui
