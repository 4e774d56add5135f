#include "format/json_writer.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstring>
#include <utility>
#include <nlohmann/json.hpp>

#include "format/utf8.hpp"

namespace format {
namespace {

// What stands behind the backslash.
std::string escape_of(char c) {
    switch (c) {
        case '"': return "\"";
        case '\\': return "\\";
        case '\b': return "b";
        case '\f': return "f";
        case '\n': return "n";
        case '\r': return "r";
        case '\t': return "t";
    }
    constexpr std::string_view hex = "0123456789abcdef";
    return {'u', '0', '0', hex[static_cast<unsigned char>(c) >> 4], hex[static_cast<unsigned char>(c) & 15u]};
}

// Eight bytes at a time.
constexpr std::size_t word = sizeof(std::uint64_t);

constexpr std::uint64_t eight(unsigned char byte) { return 0x0101010101010101u * byte; }

// Whether eight bytes are all plain; now and then it says no where they are.
bool are_plain(std::uint64_t bytes) {
    const auto has_zero = [](std::uint64_t each) { return (each - eight(1)) & ~each; };
    return ((bytes | (bytes - eight(' ')) | has_zero(bytes ^ eight('"')) | has_zero(bytes ^ eight('\\'))) & eight(0x80)) == 0;
}

}  // namespace

JsonWriter& JsonWriter::begin_object(Shape shape) { return begin('{', '}', shape); }
JsonWriter& JsonWriter::begin_array(Shape shape) { return begin('[', ']', shape); }

JsonWriter& JsonWriter::begin(char opening, char closing, Shape shape) {
    const bool inside_line = !open_.empty() && !open_.back().lines;
    separate();
    put(opening);
    open_.push_back({closing, layout_ == Layout::indented && shape == Shape::lines && !inside_line});
    return *this;
}

JsonWriter& JsonWriter::end() {
    assert(!open_.empty() && !after_key_);
    const Open last = open_.back();
    open_.pop_back();
    if (last.lines && !last.empty) new_line();
    put(last.closing);
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    assert(!open_.empty() && open_.back().closing == '}' && !after_key_);
    separate();
    quote(name);
    put(layout_ == Layout::indented ? ": " : ":");
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    quote(text);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    if (!std::isfinite(number)) return null();
    std::array<char, 64> digits;
    const char* end = nlohmann::detail::to_chars(digits.data(), digits.data() + digits.size(), number);
    std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    if (text.ends_with(".0")) text.remove_suffix(2);
    return raw(text);
}

JsonWriter& JsonWriter::value(bool truth) { return raw(truth ? "true" : "false"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    put(json);
    return *this;
}

// The comma, blank or new line between what stands before and what comes.
void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (open_.empty()) return;
    Open& inside = open_.back();
    if (!inside.empty) put(inside.lines || layout_ == Layout::compact ? "," : ", ");
    inside.empty = false;
    if (inside.lines) new_line();
}

void JsonWriter::new_line() {
    char* to = room(1 + 2 * open_.size() + word);
    constexpr std::uint64_t blanks = eight(' ');
    *to++ = '\n';
    for (std::size_t i = 0; i < 2 * open_.size(); i += word) std::memcpy(to + i, &blanks, word);
    written_ += 1 + 2 * open_.size();
}

void JsonWriter::quote(std::string_view text) {
    char* const begin = room(text.size() + 2);
    char* to = begin;
    *to++ = '"';
    std::size_t at = 0;
    for (std::uint64_t bytes = 0; text.size() - at >= word; at += word, to += word) {
        std::memcpy(&bytes, text.data() + at, word);
        if (!are_plain(bytes)) break;
        std::memcpy(to, &bytes, word);
    }
    while (at < text.size() && is_plain(text[at])) *to++ = text[at++];
    written_ += static_cast<std::size_t>(to - begin);
    if (at < text.size()) quote_with_escapes(text.substr(at));
    put('"');
}

void JsonWriter::quote_with_escapes(std::string_view text) {
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_plain(text[at])) {
            ++at;
            continue;
        }
        if (const std::size_t length = utf8_length(text, at); length > 1) {
            at += length;
            continue;
        }
        put(text.substr(copied, at - copied));
        if (static_cast<unsigned char>(text[at]) < 0x80)
            put('\\'), put(escape_of(text[at]));
        else
            put("\uFFFD");
        copied = ++at;
    }
    put(text.substr(copied));
}

void JsonWriter::grow(std::size_t bytes) {
    size_ = std::max(2 * size_, written_ + bytes + 256);
    auto larger = std::make_unique_for_overwrite<char[]>(size_);
    if (written_ > 0) std::memcpy(larger.get(), out_.get(), written_);
    out_ = std::move(larger);
}

// In a browser a call that copies a few bytes takes longer than copying them.
void JsonWriter::put(std::string_view text) {
    char* to = room(text.size());
    if (text.size() > 64)
        std::memcpy(to, text.data(), text.size());
    else
        for (const char c : text) *to++ = c;
    written_ += text.size();
}

std::string JsonWriter::take(std::string_view tail) {
    put(tail);
    std::string text(out_.get(), written_);
    *this = JsonWriter(layout_);
    return text;
}

}  // namespace format
