// The words of names and notes, as the checks look at them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "expr/token.hpp"

namespace lint {

// Letters and digits only, folded: "N° quesiti / n. istanze" and "n quesiti/N.istanze" are one.
std::string bare(std::string_view name);

// A text cut into tokens, to be read by position.
struct Words {
    std::string_view text;
    std::vector<expr::Token> tokens;

    explicit Words(std::string_view of) : text(of), tokens(expr::tokenize(of)) {}
    std::size_t size() const { return tokens.size(); }
    std::string_view at(std::size_t i) const { return i < tokens.size() ? std::string_view(tokens[i].folded) : std::string_view(); }
    bool is_word(std::size_t i) const { return i < tokens.size() && tokens[i].kind == expr::TokenKind::word; }
    bool is_number(std::size_t i) const { return i < tokens.size() && tokens[i].kind == expr::TokenKind::number; }
    base::Span span(std::size_t first, std::size_t last) const { return {tokens[first].span.begin, tokens[last - 1].span.end}; }
    std::string slice(std::size_t first, std::size_t last) const {
        const base::Span place = span(first, last);
        return std::string(text.substr(place.begin, place.end - place.begin));
    }
};

// A word that ends with * stands for every word that begins so.
template <std::size_t n>
bool is_any(std::string_view word, const std::string_view (&words)[n]) {
    for (const auto each : words)
        if (each.ends_with('*') ? word.starts_with(each.substr(0, each.size() - 1)) : word == each) return true;
    return false;
}

}  // namespace lint
