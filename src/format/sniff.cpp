#include "format/sniff.hpp"

#include <charconv>
#include <string>

#include "format/json_input.hpp"
#include "format/lines.hpp"
#include "format/plan_file.hpp"
#include "format/utf8.hpp"

namespace format {
namespace {

using namespace std::string_view_literals;

base::Issue at_first_byte(std::string code, std::vector<std::string> args = {}) {
    return {std::move(code), base::Severity::error, {.line = 1, .column = 1}, std::move(args)};
}

constexpr struct {
    std::string_view first_bytes;
    const char* code;
} other_files[] = {
    {"PK\x03\x04"sv, "zip-file"},          // .xlsx, .docx, .ods, .zip
    {"PK\x05\x06"sv, "zip-file"},
    {"\xd0\xcf\x11\xe0"sv, "office-file"},  // .xls, .doc
    {"%PDF"sv, "pdf-file"},
    {"\xff\xfe"sv, "utf16-file"},
    {"\xfe\xff"sv, "utf16-file"},
    {"{\0"sv, "utf16-file"},
    {"\0{"sv, "utf16-file"},
};

std::optional<int> parse_int(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// The two fields that say what the file is, wherever they stand in it.
struct Head {
    bool is_object = false;
    std::optional<std::string> format;
    std::optional<std::string> version;  // in a few characters
    std::optional<int> version_number;
    std::size_t version_offset = 0;
    std::vector<Problem> problems;
};

void read_version(JsonInput& in, Head& head) {
    const bool is_number = in.peek() == Kind::number;
    head.version_offset = in.offset();
    head.version = in.excerpt();
    if (!is_number) return in.skip();
    if (const auto written = in.number()) head.version_number = parse_int(*written);
}

Head read_head(std::string_view text) {
    Head head;
    JsonInput in(text);
    head.is_object = in.peek() == Kind::object;
    if (!head.is_object && in.peek() != Kind::bad) return head;
    in.object([&](std::string_view key) {
        if (key == "format" && !head.format)
            head.format = in.text().value_or("");
        else if (key == "version" && !head.version)
            read_version(in, head);
        else
            in.skip();
        if (head.format && head.version) in.stop();
    });
    if (head.is_object) in.finish();
    head.problems = std::move(in.problems());
    return head;
}

std::unexpected<base::Issues> refuse(std::string_view text, std::size_t offset, std::string code, std::string path,
                                     std::vector<std::string> args) {
    return std::unexpected(
        located({{{std::move(code), base::Severity::error, {.path = std::move(path)}, std::move(args)}, offset}}, text));
}

}  // namespace

std::optional<base::Issue> refuse_by_bytes(std::string_view bytes) {
    if (bytes.size() > max_file_size) return at_first_byte("file-too-large", {std::to_string(max_file_size >> 20)});
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return at_first_byte("empty-file");
    for (const auto& other : other_files)
        if (bytes.starts_with(other.first_bytes)) return at_first_byte(other.code);
    return std::nullopt;
}

base::Result<int> version_of(std::string_view text) {
    Head head = read_head(text);
    // A fault before the two were found says more than that they are missing.
    if (!(head.format && head.version) && !head.problems.empty())
        return std::unexpected(located(std::move(head.problems), text));
    if (!head.format) return refuse(text, 0, "not-a-plan", "$", {""});
    if (*head.format != format_name) return refuse(text, 0, "not-a-plan", "$.format", {presentable(*head.format)});
    if (!head.version) return refuse(text, 0, "missing-field", "$", {"version"});
    const auto known = std::to_string(current_version);
    if (!head.version_number || *head.version_number < 1)
        return refuse(text, head.version_offset, "bad-version", "$.version", {*head.version, known});
    if (*head.version_number > current_version)
        return refuse(text, head.version_offset, "newer-version", "$.version", {*head.version, known});
    return *head.version_number;
}

}  // namespace format
