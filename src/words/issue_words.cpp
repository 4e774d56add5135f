#include "words/issue_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "words/catalogue.hpp"
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

}  // namespace

std::string words(const base::Issue& issue, Lang lang) {
    const auto code = std::ranges::find(codes, issue.code);
    if (code == codes.end()) return issue.code;
    return filled(in[static_cast<std::size_t>(lang)](static_cast<std::size_t>(code - codes.begin())), issue.args);
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
