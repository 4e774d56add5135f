// Words on the screen: headings, captions, paragraphs, and text fitted into a box.
#pragma once
#include <string>
#include <string_view>

#include "imgui.h"
#include "ui/theme.hpp"

namespace ui {

enum class Weight { regular, strong };

struct Type {
    ImU32 colour = colour::text;
    Weight weight = Weight::regular;
    float size = size::text;  // logical pixels
};

inline Type quiet() { return {colour::muted, Weight::regular, size::small}; }  // of what is said by the way

// Type pushed for a scope.
class WithType {
public:
    explicit WithType(const Type& type);
    ~WithType();
    WithType(const WithType&) = delete;
    WithType& operator=(const WithType&) = delete;
};

void heading(const std::string& words, int level);
void caption(const std::string& words);  // above a field
void paragraph(std::string_view words, const Type& type = {});  // wrapped, and in the map of items
void wrapped(std::string_view words, const Type& type = {});    // for what is named by other means
void wrapped_at_blanks(std::string_view words, const Type& type = {});  // the same; a number is never broken at its comma
void line_of(std::string_view words, const Type& type = {});    // one line, as wide as it is

enum class Align { left, centre, right };
struct Fit {
    Type type;
    Align align = Align::left;
    int lines = 1;
};
// Inside a box, centred in its height, cut with an ellipsis. False when not all of it fits.
bool text_in(ImVec2 min, ImVec2 max, std::string_view words, const Fit& fit = {});

float width_of(std::string_view words, const Type& type = {});
float content_right();  // where the content of this window or column ends, in its own coordinates
float line_height(const Type& type = {});  // of close-set lines

void tooltip(std::string_view words);  // for the last item under the mouse or the keyboard
void show_tooltip(std::string_view words);

// Long texts in fields: a blank that ends a line becomes a line feed of the same length, so that
// positions stay; a line feed of the text itself is kept as "\t\n".
std::string soft_wrapped(std::string_view text, float width);
std::string unwrapped(std::string_view text);

}  // namespace ui
