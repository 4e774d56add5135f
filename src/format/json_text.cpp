// The quoted texts of JsonInput: escapes, UTF-8, and what may not stand in a text.
#include "format/json_input.hpp"
#include "format/utf8.hpp"

namespace format {
namespace {

char simple_escape(char c) {
    switch (c) {
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return c == '"' || c == '\\' || c == '/' ? c : '\0';
    }
}

bool is_high_surrogate(unsigned unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool is_low_surrogate(unsigned unit) { return unit >= 0xdc00 && unit < 0xe000; }

}  // namespace

// At the opening quote. Most texts are plain ASCII and are given as they stand in the bytes.
std::optional<std::string_view> JsonInput::quoted() {
    const std::size_t opening = at_++;
    while (at_ < bytes_.size() && is_plain(bytes_[at_])) ++at_;
    if (byte() != '"' || at_end()) return quoted_slowly(opening);
    const auto inside = bytes_.substr(opening + 1, at_ - opening - 1);
    ++at_;
    return inside;
}

std::optional<std::string_view> JsonInput::quoted_slowly(std::size_t opening) {
    const std::size_t known = problems_.size();
    std::size_t copied = opening + 1;  // bytes before it are in the scratch
    bool escaped = false;
    while (!at_end() && byte() != '"') {
        const auto c = static_cast<unsigned char>(byte());
        if (c == '\\') {
            if (!escaped) scratch_.clear();
            escaped = true;
            scratch_ += bytes_.substr(copied, at_ - copied);
            escape();
            copied = at_;
        } else if (c == '\n' || c == '\r') {
            return halt("json-unclosed-text");
        } else if (c < 0x20) {
            problem("json-control-character");
            ++at_;
        } else if (const std::size_t length = utf8_length(bytes_, at_)) {
            at_ += length;
        } else {
            problem("invalid-utf8");
            while (!at_end() && utf8_length(bytes_, at_) == 0) ++at_;
        }
    }
    if (at_end()) return halt("json-truncated", {"“\"”"});
    const auto tail = bytes_.substr(copied, at_ - copied);
    ++at_;
    if (stopped_ || problems_.size() != known) return std::nullopt;
    if (!escaped) return tail;
    scratch_ += tail;
    return scratch_;
}

std::optional<unsigned> JsonInput::four_hex(std::size_t at) const {
    unsigned value = 0;
    if (at + 4 > bytes_.size()) return std::nullopt;
    for (const char c : bytes_.substr(at, 4)) {
        const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                               : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a' + 10)
                               : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A' + 10)
                                                      : 16u;
        if (digit == 16) return std::nullopt;
        value = value * 16 + digit;
    }
    return value;
}

// At a backslash: appends what it stands for. A wrong one is said, and only the backslash is passed.
void JsonInput::escape() {
    const std::size_t begin = at_++;
    if (at_end()) return;
    const char kind = byte();
    if (const char simple = simple_escape(kind)) {
        scratch_ += simple;
        ++at_;
        return;
    }
    auto unit = kind == 'u' ? four_hex(at_ + 1) : std::nullopt;
    if (!unit) {
        const auto wrong = bytes_.substr(begin, kind == 'u' ? 6 : 2);
        problem_at(begin, "json-bad-escape", {presentable(wrong.substr(0, wrong.find('"', 2)))});
        if (kind == 'u') ++at_;
        return;
    }
    at_ += 5;
    const auto low = is_high_surrogate(*unit) && bytes_.substr(at_).starts_with("\\u") ? four_hex(at_ + 2) : std::nullopt;
    if (low && is_low_surrogate(*low)) {
        unit = 0x10000u + ((*unit - 0xd800u) << 10) + (*low - 0xdc00u);
        at_ += 6;
    }
    if (*unit == 0)
        problem_at(begin, "nul-character");
    else if (is_high_surrogate(*unit) || is_low_surrogate(*unit))
        problem_at(begin, "lone-surrogate", {std::string(bytes_.substr(begin, 6))});
    else
        append_utf8(scratch_, *unit);
}

}  // namespace format
