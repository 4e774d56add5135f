#include "words/issue_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "words/catalogue.hpp"
#include "words/numbers.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

constexpr std::array codes = std::to_array<std::string_view>({
#define ISSUE(code, it, en) code,
#include "words/issues.def"
#undef ISSUE
});
constexpr std::string_view italian_texts[] = {
#define ISSUE(code, it, en) it,
#include "words/issues.def"
#undef ISSUE
};
constexpr std::string_view english_texts[] = {english_begins,
#define ISSUE(code, it, en) en,
#include "words/issues.def"
#undef ISSUE
    english_ends};
constexpr auto italian = joined<size_joined(italian_texts)>(italian_texts);
constexpr auto english = joined<size_joined(english_texts)>(english_texts);

constexpr std::array in{text_of<italian, 0>, text_of<english, 1>};  // the languages, as Lang has them

const auto sorted_codes = [] {
    auto sorted = codes;
    std::ranges::sort(sorted);
    return sorted;
}();

// {#1} is a figure: of args[1], which is written as files have it, as people of that language write it.
std::string with_numbers(std::string pattern, std::vector<std::string> args, Lang lang) {
    for (std::size_t at = pattern.find("{#"); at != pattern.npos; at = pattern.find("{#", at)) {
        pattern.erase(at + 1, 1);
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        const auto figure = index < args.size() ? base::parse_decimal(args[index]) : std::nullopt;
        if (figure) args[index] = number(*figure, lang);
    }
    return filled(pattern, args);
}

}  // namespace

std::string words(const base::Issue& issue, Lang lang) {
    const auto code = std::ranges::find(codes, issue.code);
    if (code == codes.end()) return issue.code;
    return with_numbers(std::string(in[static_cast<std::size_t>(lang)](static_cast<std::size_t>(code - codes.begin()))), issue.args, lang);
}

std::string_view name_of(base::Severity severity) {
    switch (severity) {
        case base::Severity::error: return "error";
        case base::Severity::warning: return "warning";
        case base::Severity::note: return "note";
    }
    return "";
}

std::span<const std::string_view> issue_codes() { return sorted_codes; }

}  // namespace words
