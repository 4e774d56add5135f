#include "app/file_names.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "words/texts.hpp"

namespace app {
namespace {

constexpr std::string_view extension = ".cruscotto.json";
constexpr std::size_t longest_title = 80;  // bytes

struct Parts {
    std::string stem;
    std::optional<int> version;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

void drop_extensions(std::string_view& text) {
    for (const std::string_view end : {".txt", ".html", ".json", ".cruscotto"})
        if (text.size() > end.size() && text.ends_with(end)) text.remove_suffix(end.size());
}

// The last word behind a blank, where `fits` says so.
template <class Fits>
std::optional<std::string_view> take_word(std::string_view& text, Fits&& fits) {
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos || blank == 0 || !fits(text.substr(blank + 1))) return std::nullopt;
    const std::string_view word = text.substr(blank + 1);
    text = text.substr(0, blank);
    return word;
}

// "(1)", which browsers add to a name that they have already.
bool is_copy(std::string_view word) {
    return word.size() > 2 && word.starts_with('(') && word.ends_with(')') && all_digits(word.substr(1, word.size() - 2));
}
bool is_day(std::string_view word) { return base::parse_iso_date(word).has_value(); }
bool is_version(std::string_view word) { return word.size() <= 5 && word.starts_with('v') && all_digits(word.substr(1)); }

Parts parts_of(std::string_view name) {
    drop_extensions(name);
    if (take_word(name, is_copy)) drop_extensions(name);  // piano.cruscotto (1).json
    take_word(name, is_day);
    const auto version = take_word(name, is_version);
    if (!version) return {name.empty() ? "piano" : std::string(name), std::nullopt};
    int number = 0;
    for (const char digit : version->substr(1)) number = number * 10 + (digit - '0');
    return {std::string(name), number};
}

bool is_forbidden(char c) { return static_cast<unsigned char>(c) < 0x20 || std::string_view("\\/:*?\"<>|").contains(c); }

// At most so many bytes, never amid a letter.
std::string_view shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && base::continues_letter(text[most])) --most;
    return text.substr(0, most);
}

bool is_letter_or_digit(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c); }

}  // namespace

std::string next_version(std::string_view file_name, const base::Date& day) {
    const Parts parts = parts_of(file_name);
    return parts.stem + " v" + std::to_string(parts.version.value_or(1) + 1) + " " + base::to_iso(day) + std::string(extension);
}

std::string page_name(std::string_view file_name, const base::Date& day) { return export_name(file_name, {}, day, ".html"); }

std::string export_name(std::string_view file_name, std::string_view what, const base::Date& day, std::string_view ending) {
    const Parts parts = parts_of(file_name);
    const std::string version = parts.version ? " v" + std::to_string(*parts.version) : std::string();
    const std::string about = what.empty() ? std::string() : " " + std::string(what);
    return parts.stem + version + about + " " + base::to_iso(day) + std::string(ending);
}

std::string report_name(std::string_view file_name, const base::Date& at, words::Lang lang) {
    return words::text(words::Text::report_file_name, lang, {parts_of(file_name).stem, base::to_iso(at)}) + ".html";
}

std::string record_name(std::string_view record, std::string_view file_name, int year) {
    return std::string(record) + "-" + parts_of(file_name).stem + " " + std::to_string(year) + ".csv";
}

std::string name_for(std::string_view title, std::string_view otherwise) {
    std::string name(shortened(title, longest_title));
    std::ranges::replace_if(name, is_forbidden, ' ');
    while (name.ends_with(' ') || name.ends_with('.')) name.pop_back();
    name.erase(0, std::min(name.find_first_not_of(" ."), name.size()));
    return (name.empty() ? std::string(otherwise) : name) + std::string(extension);
}

std::string as_file_name(std::string_view words) {
    std::string name;
    for (const char c : words) {
        if (is_letter_or_digit(c)) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!name.empty() && name.back() != '-') name += '-';
    }
    name.resize(shortened(name, longest_title).size());
    while (name.ends_with('-')) name.pop_back();
    return name.empty() ? "cruscotto" : name;
}

std::string kilobytes(std::size_t bytes) { return std::to_string((bytes + 999) / 1000); }

}  // namespace app
