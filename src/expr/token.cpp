#include "expr/token.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "expr/letters.hpp"

namespace expr {
namespace {

using std::size_t;

char32_t code_at(std::string_view text, size_t at) { return at < text.size() ? letter_at(text, at).code : 0; }

bool is_apostrophe(char32_t code) { return code == U'\'' || code == U'’' || code == U'`' || code == U'´'; }

Token token(TokenKind kind, size_t begin, size_t end, std::string folded) {
    return {kind, {begin, end}, std::move(folded)};
}

Token read_word(std::string_view text, size_t begin) {
    size_t end = begin;
    while (end < text.size()) {
        const Letter letter = letter_at(text, end);
        if (!is_letter(letter.code) && !is_digit(letter.code) && !is_combining(letter.code)) break;
        end += letter.length;
    }
    std::string word = folded(text.substr(begin, end - begin));
    if (is_apostrophe(code_at(text, end))) end += letter_at(text, end).length;
    return token(TokenKind::word, begin, end, std::move(word));
}

size_t after_digits(std::string_view text, size_t at) {
    while (is_digit(code_at(text, at))) ++at;
    return at;
}

// Where a group of thousands after a space or an apostrophe ends: "1 600", "1'600"; empty if none.
std::optional<size_t> thousands_after(std::string_view text, size_t at) {
    const char32_t gap = code_at(text, at);
    if (!is_space(gap) && gap != U'\'') return std::nullopt;
    const size_t begin = at + letter_at(text, at).length;
    const size_t end = after_digits(text, begin);
    if (end - begin != 3) return std::nullopt;
    return end;
}

Token read_number(std::string_view text, size_t begin) {
    size_t end = after_digits(text, begin);
    std::string digits(text.substr(begin, end - begin));
    if (digits.size() <= 3 && !digits.starts_with('0'))
        while (const auto group = thousands_after(text, end)) {
            digits += text.substr(*group - 3, 3);
            end = *group;
        }
    while ((code_at(text, end) == U'.' || code_at(text, end) == U',') && is_digit(code_at(text, end + 1))) {
        const size_t group = after_digits(text, end + 1);
        digits += text.substr(end, group - end);
        end = group;
    }
    return token(TokenKind::number, begin, end, std::move(digits));
}

std::string sign_of(char32_t code) {
    switch (code) {
        case U'<': case U'＜': case U'‹': return "<";
        case U'>': case U'＞': case U'›': return ">";
        case U'=': return "=";
        case U'≤': case U'≦': case U'⩽': return "<=";
        case U'≥': case U'≧': case U'⩾': return ">=";
        case U'≠': return "!=";
        default: return {};
    }
}

// Two signs written together: "=>" is ≥ and "=<" is ≤, as often in plans.
std::string joined(const std::string& first, const std::string& second) {
    constexpr std::array<std::array<std::string_view, 3>, 6> pairs{{
        {">", "=", ">="}, {"=", ">", ">="}, {"<", "=", "<="}, {"=", "<", "<="}, {"=", "=", "="}, {"<", ">", "!="}}};
    for (const auto& pair : pairs)
        if (pair[0] == first && pair[1] == second) return std::string(pair[2]);
    return {};
}

std::optional<Token> read_compare(std::string_view text, size_t begin) {
    const Letter first = symbol_at(text, begin);
    std::string sign = sign_of(first.code);
    size_t end = begin + first.length;
    if (sign.empty()) return std::nullopt;
    if (end < text.size()) {
        const Letter second = symbol_at(text, end);
        if (std::string both = joined(sign, sign_of(second.code)); !both.empty()) {
            sign = std::move(both);
            end += second.length;
        }
    }
    return token(TokenKind::compare, begin, end, std::move(sign));
}

// \geq, \leq and the like, left behind by formula editors.
std::optional<Token> read_backslash(std::string_view text, size_t begin) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> commands{{
        {"geqslant", ">="}, {"leqslant", "<="}, {"geq", ">="}, {"leq", "<="},
        {"ge", ">="}, {"le", "<="}, {"gt", ">"}, {"lt", "<"}}};
    for (const auto& [name, sign] : commands)
        if (text.substr(begin + 1).starts_with(name) && !is_letter(code_at(text, begin + 1 + name.size())))
            return token(TokenKind::compare, begin, begin + 1 + name.size(), std::string(sign));
    return std::nullopt;
}

std::optional<std::string> mark_of(char32_t code) {
    if (code == U'º' || code == U'˚') return "°";
    if (code == U'－' || code == U'−' || (code >= U'‐' && code <= U'―')) return "-";
    if (is_apostrophe(code)) return "'";
    if (code == U'“' || code == U'”' || code == U'«' || code == U'»') return "\"";
    if (code == U'％') return "%";
    constexpr std::u32string_view marks = U"+-*/()[]{},;:.%€°ª\"!?|&^_±÷…•‰";
    if (marks.contains(code)) return folded(code);
    return std::nullopt;
}

bool starts_fraction(std::string_view text, size_t at) {
    const char c = text[at];
    if ((c != '.' && c != ',') || !is_digit(code_at(text, at + 1))) return false;
    return at == 0 || is_space(code_at(text, at - 1)) || std::string_view("<>=+-").contains(text[at - 1]);
}

Token read_fraction(std::string_view text, size_t begin) {
    const Token rest = read_number(text, begin + 1);
    return token(TokenKind::number, begin, rest.span.end, "0" + (text[begin] + rest.folded));
}

Token read_token(std::string_view text, size_t at) {
    const Letter letter = symbol_at(text, at);
    const size_t end = at + letter.length;
    if (is_letter(letter.code)) return read_word(text, at);
    if (is_digit(letter.code)) return read_number(text, at);
    if (starts_fraction(text, at)) return read_fraction(text, at);
    if (text.substr(at).starts_with("->")) return token(TokenKind::other, at, at + 2, "->");
    if (auto sign = read_compare(text, at)) return *std::move(sign);
    if (letter.code == U'\\')
        if (auto sign = read_backslash(text, at)) return *std::move(sign);
    if (auto mark = mark_of(letter.code)) return token(TokenKind::mark, at, end, *std::move(mark));
    return token(TokenKind::other, at, end, std::string(text.substr(at, letter.length)));
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
    std::vector<Token> tokens;
    for (size_t at = 0; at < text.size();) {
        const Letter letter = symbol_at(text, at);
        if (is_space(letter.code)) {
            at += letter.length;
            continue;
        }
        tokens.push_back(read_token(text, at));
        at = tokens.back().span.end;
    }
    return tokens;
}

}  // namespace expr
