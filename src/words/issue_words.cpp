#include "words/issue_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "words/texts.hpp"

namespace words {
namespace {

struct Row {
    std::string_view code;
    std::string_view it;
    std::string_view en;
};

constexpr Row rows[] = {
#define ISSUE(code, it, en) {code, it, en},
#include "words/issues.def"
#undef ISSUE
};

const auto sorted_codes = [] {
    std::array<std::string_view, std::size(rows)> codes;
    std::ranges::transform(rows, codes.begin(), &Row::code);
    std::ranges::sort(codes);
    return codes;
}();

}  // namespace

std::string words(const base::Issue& issue, Lang lang) {
    const auto row = std::ranges::find(rows, issue.code, &Row::code);
    if (row == std::end(rows)) return issue.code;
    return filled(lang == Lang::it ? row->it : row->en, issue.args);
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
