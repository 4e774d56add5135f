#include "lint/words.hpp"

#include "expr/letters.hpp"

namespace lint {

std::string bare(std::string_view name) {
    std::string out;
    const std::string folded = expr::folded(name);
    for (std::size_t at = 0; at < folded.size();) {
        const auto letter = expr::letter_at(folded, at);
        if (expr::is_letter(letter.code) || expr::is_digit(letter.code)) out.append(folded, at, letter.length);
        at += letter.length;
    }
    return out;
}

}  // namespace lint
