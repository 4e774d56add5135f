// Letters: reading UTF-8 one character at a time, and folding it, so that “Più”, "PIU'" and "piu"
// are one word. Whatever is not UTF-8 is taken byte by byte and survives.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace expr {

struct Letter {
    char32_t code = 0;      // 0xFFFD for a byte that is not UTF-8
    std::size_t length = 1; // bytes in the text, ≥ 1; more than UTF-8 needs for an HTML entity
};

// The character at `at`. Precondition: at < text.size().
Letter letter_at(std::string_view text, std::size_t at);
// The same, but &gt; &ge; &#8805; &nbsp; … count as the character that they name.
Letter symbol_at(std::string_view text, std::size_t at);

bool is_digit(char32_t code);
bool is_space(char32_t code);
bool is_letter(char32_t code);         // also an underscore
bool is_combining(char32_t code);      // an accent that stands after its letter

// Lower case without accents, appended to a folded word: È → e, ﬁ → fi; anything else as it is.
std::string folded(std::string_view text);
std::string folded(char32_t code);

}  // namespace expr
