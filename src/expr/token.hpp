// Token: a word, a number, a comparison sign or a mark of a text, with its place.
//
// Shared by the two small languages, targets and formulas. Any bytes can be cut into tokens: what
// is nothing else is an `other` of one character. Spaces (also &nbsp; and narrow ones) are left out.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.hpp"

namespace expr {

enum class TokenKind {
    word,     // letters, with the digits and underscores glued to them; an apostrophe closes it (dell')
    number,   // digits with inner points and commas, thousands also by spaces: 1.600,00 · 31.12.2024
    compare,  // < <= > >= = !=, from any of ≤ ≦ =< &le; \leq …
    mark,     // one character: + - * / ( ) [ ] , ; : % € ° " …; every dash is "-"
    other,    // anything else
    end,      // after the last one
};

struct Token {
    TokenKind kind = TokenKind::end;
    base::Span span;
    // Words: lower case, no accents, no apostrophe. Numbers: no spaces. Comparisons and marks: as above.
    std::string folded;
    friend bool operator==(const Token&, const Token&) = default;
};

// The tokens in order, without the end.
std::vector<Token> tokenize(std::string_view text);

}  // namespace expr
