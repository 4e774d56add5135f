#include "app/typed_words.hpp"

#include <ranges>

#include "expr/letters.hpp"

namespace app {

std::vector<std::string> words_in(std::string_view typed) {
    std::vector<std::string> words;
    const std::string folded = expr::folded(typed);
    for (const auto part : std::views::split(folded, ' '))
        if (!part.empty()) words.emplace_back(part.begin(), part.end());
    return words;
}

}  // namespace app
