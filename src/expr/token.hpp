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

// A text cut into tokens, to be read by position. It must outlive them.
struct Words {
    std::string_view text;
    std::vector<Token> tokens;

    explicit Words(std::string_view of) : text(of), tokens(tokenize(of)) {}
    std::size_t size() const { return tokens.size(); }
    std::string_view at(std::size_t i) const { return i < tokens.size() ? std::string_view(tokens[i].folded) : std::string_view(); }
    bool is_word(std::size_t i) const { return i < tokens.size() && tokens[i].kind == TokenKind::word; }
    bool is_number(std::size_t i) const { return i < tokens.size() && tokens[i].kind == TokenKind::number; }
    base::Span span(std::size_t first, std::size_t last) const { return {tokens[first].span.begin, tokens[last - 1].span.end}; }
    std::string slice(std::size_t first, std::size_t last) const {
        const base::Span place = span(first, last);
        return std::string(text.substr(place.begin, place.end - place.begin));
    }
};

}  // namespace expr
