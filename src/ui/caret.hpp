// What a screen reader is told of the place where one types, as a text field of the page would tell it by itself: the
// letter, word or line that the caret came to, what is selected, what was taken away. What is typed the reader tells of
// its own accord.
#pragma once
#include <string>

#include "imgui.h"
#include "words/lang.hpp"

namespace ui {

// The field that has the keyboard, what stands in it, caret and selection as bytes of it.
struct Typed {
    ImGuiID field = 0;  // 0: none
    std::string text = {};
    int caret = 0;
    int from = 0, to = 0;   // selected: [from, to)
    bool by_words = false;  // the arrows go from word to word
};

// Nothing where it is another field: that is told with its name and value.
std::string told_at_caret(const Typed& before, const Typed& now, words::Lang lang);

// From frame to frame.
struct Caret {
    Typed typed = {};
    std::string words = {};  // not yet told
};
void follow_caret(Caret& caret, words::Lang lang);  // after a frame was drawn

}  // namespace ui
