#include "expr/letters.hpp"

#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"

namespace expr {
namespace {

constexpr char32_t not_utf8 = 0xFFFD;

// Latin-1 letters from À to ÿ, without accents; a space where there is no letter.
constexpr std::string_view plain_latin =
    "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy";

std::size_t length_from(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool is_valid(char32_t code, std::size_t length) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    return code >= least[length] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

std::string utf8(char32_t code) {
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code < 0x80) return {byte(code)};
    if (code < 0x800) return {byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
    if (code < 0x10000) return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
    return {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)),
            byte(0x80 | (code & 0x3F))};
}

constexpr std::array<std::pair<std::string_view, char32_t>, 12> entities{{
    {"gt", U'>'}, {"lt", U'<'}, {"ge", U'≥'}, {"le", U'≤'}, {"geq", U'≥'}, {"leq", U'≤'},
    {"amp", U'&'}, {"nbsp", U'\u00a0'}, {"euro", U'€'}, {"ndash", U'–'}, {"deg", U'°'}, {"quot", U'"'},
}};

char32_t entity_number(std::string_view digits) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > 6) return 0;
    char32_t code = 0;
    for (const char c : digits) {
        const char low = static_cast<char>(c | 0x20);
        const bool decimal = c >= '0' && c <= '9';
        if (!decimal && !(hex && low >= 'a' && low <= 'f')) return 0;
        code = code * (hex ? 16 : 10) + static_cast<char32_t>(decimal ? c - '0' : low - 'a' + 10);
    }
    return is_valid(code, 1) ? code : 0;
}

char32_t entity_named(std::string_view name) {
    if (name.starts_with('#')) return entity_number(name.substr(1));
    for (const auto& [entity, code] : entities)
        if (entity == name) return code;
    return 0;
}

}  // namespace

Letter letter_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = length_from(byte(at));
    if (length == 1) return {byte(at), 1};
    if (length == 0 || at + length > text.size()) return {not_utf8, 1};
    char32_t code = byte(at) & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!base::continues_letter(text[at + i])) return {not_utf8, 1};
        code = code << 6 | (byte(at + i) & 0x3Fu);
    }
    return is_valid(code, length) ? Letter{code, length} : Letter{not_utf8, 1};
}

Letter symbol_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 10;
    if (text[at] == '&') {
        const auto name = text.substr(at + 1, longest);
        const auto end = name.find(';');
        if (end != std::string_view::npos)
            if (const char32_t code = entity_named(name.substr(0, end))) return {code, end + 2};
    }
    return letter_at(text, at);
}

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

bool is_space(char32_t code) {
    return code == U' ' || (code >= 0x09 && code <= 0x0D) || code == 0xA0 || code == 0xAD || code == 0x202F ||
           code == 0x3000 || code == 0xFEFF || (code >= 0x2000 && code <= 0x200B);
}

bool is_letter(char32_t code) {
    if (code < 0x80) return ((code | 0x20) >= U'a' && (code | 0x20) <= U'z') || code == U'_';
    if (code >= 0xC0 && code <= 0x24F) return code != 0xD7 && code != 0xF7;
    return (code >= 0x370 && code <= 0x52F) || (code >= 0xFB00 && code <= 0xFB04);
}

bool is_combining(char32_t code) { return code >= 0x300 && code <= 0x36F; }

std::string folded(char32_t code) {
    if (code >= U'A' && code <= U'Z') return utf8(code | 0x20);
    if (code >= 0xC0 && code <= 0xFF && plain_latin[code - 0xC0] != ' ') return {plain_latin[code - 0xC0]};
    constexpr std::array<std::string_view, 5> ligatures{"ff", "fi", "fl", "ffi", "ffl"};
    if (code >= 0xFB00 && code <= 0xFB04) return std::string(ligatures[code - 0xFB00]);
    return utf8(code);
}

namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

}  // namespace

std::string folded(std::string_view text) {
    std::string out(text);
    std::size_t at = 0;
    for (; at < text.size() && is_ascii(text[at]); ++at) out[at] = lower(text[at]);  // nearly always all of them
    out.resize(at);
    while (at < text.size()) {
        if (is_ascii(text[at])) {
            out += lower(text[at++]);
            continue;
        }
        const Letter letter = letter_at(text, at);
        if (letter.code == not_utf8)
            out += text[at];
        else if (!is_combining(letter.code))
            out += folded(letter.code);
        at += letter.length;
    }
    return out;
}

}  // namespace expr
