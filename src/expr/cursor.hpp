// Cursor: where a reader stands among the tokens of a text. Copying it costs nothing: a reader
// tries on a copy and moves the caller's cursor only when it has understood.
#pragma once
#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

#include "expr/token.hpp"

namespace expr {

class Cursor {
public:
    Cursor(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

    bool done() const { return at_ >= tokens_.size(); }
    std::size_t at() const { return at_; }
    void skip(std::size_t count = 1) { at_ = std::min(at_ + count, tokens_.size()); }

    // The token that stands `ahead` of the cursor, or before it; the end token outside the text.
    const Token& peek(std::size_t ahead = 0) const { return token(at_ + ahead); }
    const Token& before(std::size_t back = 1) const { return back > at_ ? end_token() : token(at_ - back); }

    bool sees(TokenKind kind, std::size_t ahead = 0) const { return peek(ahead).kind == kind; }
    bool sees(std::string_view folded, std::size_t ahead = 0) const { return sees_any({folded}, ahead); }
    // Asked some hundred times of each target; nearly always the length or the first letter says no.
    bool sees_any(std::initializer_list<std::string_view> words, std::size_t ahead = 0) const {
        const Token& token = peek(ahead);
        if (done() || token.folded.empty()) return false;
        for (const std::string_view word : words)
            if (word.size() == token.folded.size() && word.front() == token.folded.front() && token.folded == word) return true;
        return false;
    }
    bool accept(std::string_view folded) { return accept_any({folded}); }
    bool accept_any(std::initializer_list<std::string_view> words) {
        const bool found = sees_any(words);
        if (found) skip();
        return found;
    }
    // All of them, one after the other, or nothing.
    bool accept_all(std::initializer_list<std::string_view> words) {
        std::size_t ahead = 0;
        for (const auto word : words)
            if (!sees(word, ahead++)) return false;
        skip(ahead);
        return true;
    }

    // Nothing, not even a space, between the token ahead and the one after it.
    bool glued(std::size_t ahead = 0) const { return peek(ahead).span.end == peek(ahead + 1).span.begin; }

    // The bytes and the place of the tokens first, first + 1 … last - 1.
    base::Span span(std::size_t first, std::size_t last) const {
        if (first >= last || last > tokens_.size()) return {};
        return {tokens_[first].span.begin, tokens_[last - 1].span.end};
    }
    std::string_view slice(std::size_t first, std::size_t last) const {
        const base::Span place = span(first, last);
        return text_.substr(place.begin, place.end - place.begin);
    }
    // A cursor that sees only the tokens first … last - 1.
    Cursor part(std::size_t first, std::size_t last) const { return {text_, tokens_.subspan(first, last - first)}; }

private:
    static const Token& end_token() {
        static const Token end;
        return end;
    }
    const Token& token(std::size_t index) const { return index < tokens_.size() ? tokens_[index] : end_token(); }

    std::string_view text_;
    std::span<const Token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace expr
