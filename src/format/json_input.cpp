#include "format/json_input.hpp"

#include <utility>

#include "format/utf8.hpp"

namespace format {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_of_number(char c) { return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

std::string_view digits(std::string_view& rest) {
    std::size_t count = 0;
    while (count < rest.size() && is_digit(rest[count])) ++count;
    const auto run = rest.substr(0, count);
    rest.remove_prefix(count);
    return run;
}

// -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
bool is_json_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto whole = digits(text);
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (digits(text).empty()) return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
        if (digits(text).empty()) return false;
    }
    return text.empty();
}

std::string without_blanks(std::string_view json) {
    std::string out;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') quoted = !quoted;
        if (!quoted && is_blank(c)) continue;
        out += c;
        if (quoted && c == '\\') out += json[++i];
    }
    return out;
}

constexpr std::size_t excerpt_limit = 40;
constexpr auto any_value = "“{” “[” “\"” 0–9 true false null";

}  // namespace

// -- problems

void JsonInput::problem_at(std::size_t offset, std::string code, std::vector<std::string> args, base::Severity severity) {
    if (stopped_) return;
    if (problems_.size() + 1 >= max_problems) {
        code = "too-many-problems";
        args = {std::to_string(max_problems)};
        stopped_ = true;
    }
    problems_.push_back({{std::move(code), severity, {.path = path()}, std::move(args)}, offset});
}

std::nullopt_t JsonInput::halt(std::string code, std::vector<std::string> args) {
    if (at_end()) code = "json-truncated";
    problem(std::move(code), std::move(args));
    stopped_ = true;
    return std::nullopt;
}

std::string JsonInput::path() const {
    std::string out = "$";
    for (const Step& step : path_) {
        if (!step.started) break;
        if (step.key == no_key) {
            out += '[' + std::to_string(step.index) + ']';
            continue;
        }
        JsonInput key(bytes_);
        key.at_ = step.key;
        const auto name = key.quoted();
        out += '.' + presentable(name ? *name : "?", 2 * excerpt_limit);
    }
    return out;
}

std::string JsonInput::excerpt() const {
    const auto rest = bytes_.substr(at_, excerpt_limit + 4);
    if (rest.starts_with('{')) return "{…}";
    if (rest.starts_with('[')) return "[…]";
    if (rest.starts_with('"')) return presentable(rest.substr(1, rest.find_first_of("\"\n", 1) - 1));
    std::size_t end = 0;
    while (end < rest.size() && (is_of_number(rest[end]) || is_letter(rest[end]))) ++end;
    return presentable(rest.substr(0, end > 0 ? end : utf8_length(rest, 0)), excerpt_limit);
}

// -- values

void JsonInput::skip_blanks() {
    while (at_ < bytes_.size() && is_blank(bytes_[at_])) ++at_;
}

Kind JsonInput::peek() {
    skip_blanks();
    switch (byte()) {
        case '{': return Kind::object;
        case '[': return Kind::array;
        case '"': return Kind::text;
        case 't':
            return bytes_.substr(at_).starts_with("true") ? Kind::boolean : Kind::bad;
        case 'f':
            return bytes_.substr(at_).starts_with("false") ? Kind::boolean : Kind::bad;
        case 'n':
            return bytes_.substr(at_).starts_with("null") ? Kind::null : Kind::bad;
        case '-':
            return at_ + 1 < bytes_.size() && is_letter(bytes_[at_ + 1]) ? Kind::bad : Kind::number;
        default: return is_digit(byte()) ? Kind::number : Kind::bad;
    }
}

// Another kind of value than the wanted one is said and skipped.
bool JsonInput::expect(Kind kind, const char* otherwise) {
    if (stopped_) return false;
    const Kind found = peek();
    if (found == kind) return true;
    if (found != Kind::bad) problem(otherwise, {excerpt()});
    skip();
    return false;
}

std::optional<std::string_view> JsonInput::text() {
    if (!expect(Kind::text, "not-a-text")) return std::nullopt;
    return quoted();
}

std::optional<std::string_view> JsonInput::number() {
    if (!expect(Kind::number, "bad-number")) return std::nullopt;
    std::size_t end = at_;
    while (end < bytes_.size() && is_of_number(bytes_[end])) ++end;
    const auto written = bytes_.substr(at_, end - at_);
    const bool good = is_json_number(written);
    if (!good) problem("json-bad-number", {presentable(written)});
    at_ = end;
    if (!good) return std::nullopt;
    return written;
}

std::optional<bool> JsonInput::boolean() {
    if (!expect(Kind::boolean, "not-a-boolean")) return std::nullopt;
    const bool value = byte() == 't';
    at_ += value ? 4 : 5;
    return value;
}

void JsonInput::skip() {
    if (stopped_) return;
    switch (peek()) {
        case Kind::object: object([this](std::string_view) { skip(); }); break;
        case Kind::array: array([this](std::size_t) { skip(); }); break;
        case Kind::text: quoted(); break;
        case Kind::number: number(); break;
        case Kind::boolean: boolean(); break;
        case Kind::null: at_ += 4; break;
        case Kind::bad: skip_bad(); break;
    }
}

// NaN, None, 'a', +5, .5 are stepped over; a comma or a bracket is left to whoever expects it.
void JsonInput::skip_bad() {
    const char c = byte();
    if (at_end() || !(is_letter(c) || is_of_number(c) || c == ',' || c == ']' || c == '}')) {
        halt("json-expected-value", {any_value, excerpt()});
        return;
    }
    const bool number = c == '+' || c == '.';
    if (number || is_letter(c) || c == '-')
        problem(number ? "json-bad-number" : "json-bad-word", {excerpt()});
    else
        problem("json-expected-value", {any_value, excerpt()});
    while (!at_end() && (is_letter(byte()) || is_of_number(byte()))) ++at_;
}

std::optional<std::string> JsonInput::compact() {
    peek();
    const std::size_t begin = at_;
    const std::size_t known = problems_.size();
    skip();
    if (stopped_ || problems_.size() != known) return std::nullopt;
    return without_blanks(bytes_.substr(begin, at_ - begin));
}

void JsonInput::finish() {
    skip_blanks();
    if (!stopped_ && !at_end()) problem("json-trailing", {excerpt()});
}

// -- objects and arrays

bool JsonInput::open(Kind kind, const char* otherwise) {
    if (!expect(kind, otherwise)) return false;
    if (path_.size() >= max_depth) {
        halt("json-too-deep", {std::to_string(max_depth)});
        return false;
    }
    ++at_;
    path_.emplace_back();
    if (kind == Kind::array) path_.back().key = no_key;
    return true;
}

bool JsonInput::close() {
    path_.pop_back();
    if (stopped_) return false;
    ++at_;
    return true;
}

// Whether another member or element comes; a comma too many or too few is said and forgiven.
bool JsonInput::after_comma(char closing) {
    Step& step = path_.back();
    skip_blanks();
    const bool started = std::exchange(step.started, false);  // the path is the container's while we stand between two
    if (stopped_ || byte() == closing) return false;
    if (!started) return true;
    if (byte() == ',') {
        const std::size_t comma = at_++;
        skip_blanks();
        if (byte() != closing) return true;
        problem_at(comma, "json-trailing-comma", {std::string(1, closing)});
        return false;
    }
    const Kind next = peek();
    if (closing == '}' ? next == Kind::text : next != Kind::bad) {
        problem("json-missing-comma", {excerpt()});
        return true;
    }
    halt("json-expected", {std::string("“,” “") + closing + "”", excerpt()});
    return false;
}

std::optional<std::string_view> JsonInput::next_key() {
    while (after_comma('}')) {
        if (byte() != '"') return halt("json-expected-name", {"“\"”", excerpt()});
        const std::size_t begin = at_;
        const auto key = quoted();
        skip_blanks();
        if (!stopped_ && byte() != ':') return halt("json-expected", {"“:”", excerpt()});
        if (stopped_) return std::nullopt;
        ++at_;
        path_.back().key = begin;
        path_.back().started = true;
        if (key) return key;
        skip();
    }
    return std::nullopt;
}

bool JsonInput::next_element() {
    const bool first = !path_.back().started;
    if (!after_comma(']')) return false;
    path_.back().started = true;
    if (!first) ++path_.back().index;
    return true;
}

}  // namespace format
