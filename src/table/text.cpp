#include "table/text.hpp"

#include <array>
#include <cstdint>

#include "expr/letters.hpp"

namespace table {
namespace {

using namespace std::string_view_literals;

// Windows-1252, 0x80–0x9f; the five bytes without a character keep their control.
constexpr std::array<char16_t, 32> windows_upper{
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178};

void append(std::string& out, std::uint32_t code) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80u | ((code >> shift) & 0x3fu)); };
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0u | (code >> 6));
        tail(0);
    } else if (code < 0x10000) {
        out += static_cast<char>(0xe0u | (code >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xf0u | (code >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = expr::letter_at(text, at);
        // The replacement character itself takes three bytes; a byte that is none, one.
        if (letter.code == 0xfffd && letter.length == 1) return false;
        at += letter.length;
    }
    return true;
}

std::string from_windows(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(out, byte >= 0x80 && byte < 0xa0 ? windows_upper[byte - 0x80u] : byte);
    }
    return out;
}

// A half of a pair that stands alone becomes U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string out;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto code = unit(at);
        const bool pair = code >= 0xd800 && code < 0xdc00 && at + 3 < bytes.size() && unit(at + 2) >= 0xdc00 && unit(at + 2) < 0xe000;
        if (pair) {
            append(out, 0x10000u + ((code - 0xd800u) << 10) + (unit(at + 2) - 0xdc00u));
            at += 2;
        } else {
            append(out, code >= 0xd800 && code < 0xe000 ? 0xfffdu : code);
        }
    }
    return out;
}

std::unexpected<base::Issues> refuse(const char* code, std::vector<std::string> args = {}) {
    return std::unexpected(base::Issues{{code, base::Severity::error, {.line = 1, .column = 1}, std::move(args)}});
}

constexpr struct {
    std::string_view first_bytes;
    const char* code;
} other_files[] = {{"PK\x03\x04"sv, "table-workbook"},       // xlsx, ods, docx
                   {"\xd0\xcf\x11\xe0"sv, "table-workbook"},  // xls
                   {"%PDF"sv, "table-not-text"},
                   {"\x89PNG"sv, "table-not-text"},
                   {"{\\rtf"sv, "table-not-text"}};

std::string text_of(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe"sv)) return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xfe\xff"sv)) return from_utf16(bytes.substr(2), true);
    if (bytes.starts_with("\xef\xbb\xbf"sv)) bytes.remove_prefix(3);
    return is_utf8(bytes) ? std::string(bytes) : from_windows(bytes);
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0'; }

}  // namespace

base::Result<std::string> decode(std::string_view bytes) {
    if (bytes.size() > max_size) return refuse("table-too-large", {std::to_string(max_size >> 20)});
    for (const auto& other : other_files)
        if (bytes.starts_with(other.first_bytes)) return refuse(other.code);
    std::string text = text_of(bytes);
    if (trimmed(text).empty()) return refuse("table-empty");
    return text;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string tidy(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = expr::letter_at(text, at);
        const bool blank = letter.code < 0x20 || letter.code == 0x7f || expr::is_space(letter.code);
        if (!blank)
            out += text.substr(at, letter.length);
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
        at += letter.length;
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

}  // namespace table
