#include "format/json_writer.hpp"

#include <array>
#include <cassert>
#include <cmath>
#include <nlohmann/json.hpp>

#include "format/utf8.hpp"

namespace format {
namespace {

void append_escape(std::string& out, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += hex[static_cast<unsigned char>(c) >> 4];
            out += hex[static_cast<unsigned char>(c) & 15u];
    }
}

}  // namespace

JsonWriter& JsonWriter::begin_object(Shape shape) { return begin('{', '}', shape); }
JsonWriter& JsonWriter::begin_array(Shape shape) { return begin('[', ']', shape); }

JsonWriter& JsonWriter::begin(char opening, char closing, Shape shape) {
    const bool inside_line = !open_.empty() && !open_.back().lines;
    separate();
    out_ += opening;
    open_.push_back({closing, layout_ == Layout::indented && shape == Shape::lines && !inside_line});
    return *this;
}

JsonWriter& JsonWriter::end() {
    assert(!open_.empty() && !after_key_);
    const Open last = open_.back();
    open_.pop_back();
    if (last.lines && !last.empty) new_line();
    out_ += last.closing;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    assert(!open_.empty() && open_.back().closing == '}' && !after_key_);
    separate();
    quote(name);
    out_ += layout_ == Layout::indented ? ": " : ":";
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
    out_ += json;
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
    if (!inside.empty) out_ += inside.lines || layout_ == Layout::compact ? "," : ", ";
    inside.empty = false;
    if (inside.lines) new_line();
}

void JsonWriter::new_line() {
    out_ += '\n';
    out_.append(2 * open_.size(), ' ');
}

void JsonWriter::quote(std::string_view text) {
    out_ += '"';
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
        out_ += text.substr(copied, at - copied);
        if (static_cast<unsigned char>(text[at]) < 0x80)
            append_escape(out_, text[at]);
        else
            append_utf8(out_, 0xfffd);
        copied = ++at;
    }
    out_ += text.substr(copied);
    out_ += '"';
}

}  // namespace format
