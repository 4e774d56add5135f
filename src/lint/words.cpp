#include "lint/words.hpp"

#include "expr/letters.hpp"

namespace lint {

std::string bare(std::string_view name) {
    std::string folded = expr::folded(name);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < folded.size();) {
        const auto letter = expr::letter_at(folded, at);
        const bool keeps = expr::is_letter(letter.code) || expr::is_digit(letter.code);
        for (std::size_t i = 0; keeps && i < letter.length; ++i) folded[kept++] = folded[at + i];
        at += letter.length;
    }
    folded.resize(kept);
    return folded;
}

}  // namespace lint
