#include "change/likeness.hpp"

#include <algorithm>

#include "change/match.hpp"
#include "expr/letters.hpp"

namespace change {
namespace {

// Letters and digits only, folded.
std::vector<char32_t> letters_of(const std::string& folded) {
    std::vector<char32_t> letters;
    for (std::size_t at = 0; at < folded.size();) {
        const expr::Letter letter = expr::letter_at(folded, at);
        if (expr::is_letter(letter.code) || expr::is_digit(letter.code)) letters.push_back(letter.code);
        at += letter.length;
    }
    return letters;
}

}  // namespace

Runs::Runs(std::string_view name) {
    const auto letters = letters_of(expr::folded(name));
    for (const char32_t each : letters) bare += expr::folded(each);
    constexpr int bits = 21;  // of a character
    for (std::size_t i = 0; i + 2 < letters.size(); ++i)
        runs.push_back((std::uint64_t{letters[i]} << (2 * bits)) | (std::uint64_t{letters[i + 1]} << bits) | letters[i + 2]);
    std::ranges::sort(runs);
}

double likeness(const Runs& a, const Runs& b) {
    if (a.bare == b.bare) return a.bare.empty() ? 0 : 1;
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.runs.size() && j < b.runs.size();) {
        if (a.runs[i] == b.runs[j]) ++common, ++i, ++j;
        else if (a.runs[i] < b.runs[j]) ++i;
        else ++j;
    }
    const std::size_t all = a.runs.size() + b.runs.size();
    return all == 0 ? 0 : 2 * static_cast<double>(common) / static_cast<double>(all);
}

double likeness(std::string_view a, std::string_view b) { return likeness(Runs(a), Runs(b)); }

}  // namespace change
