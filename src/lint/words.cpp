#include "lint/words.hpp"

#include "expr/letters.hpp"

namespace lint {

std::string bare(std::string_view name) {
    const std::string folded = expr::folded(name);
    std::string out;
    out.reserve(folded.size());
    for (std::size_t at = 0; at < folded.size();) {
        const auto letter = expr::letter_at(folded, at);
        if (expr::is_letter(letter.code) || expr::is_digit(letter.code)) for (std::size_t i = 0; i < letter.length; ++i) out += folded[at + i];
        at += letter.length;
    }
    return out;
}

}  // namespace lint
