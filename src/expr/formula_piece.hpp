// The pieces of a formula's text: tokens, where what stands in quotes or brackets is one piece.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expr/token.hpp"

namespace expr {

struct Piece {
    TokenKind kind = TokenKind::end;
    base::Span span;
    std::string folded;
    std::optional<std::string> name = {};  // what stands in the quotes
    bool bracket = false;                  // […]: a name, or the year behind one
    bool closed = true;
};

std::vector<Piece> pieces_of(std::string_view text);

// "anno-1" · "anno n-1" · "anno 2023" · "dell'anno precedente" · "n-1"; "anno x" is the same year
struct YearPhrase {
    std::size_t length = 0;  // in pieces
    std::optional<int> offset, year;
};
// What stands at `at`; empty when that is no earlier year. `bare`: also without the word "anno".
enum class YearForm { with_word, bare };
std::optional<YearPhrase> year_at(const std::vector<Piece>& pieces, std::size_t at, YearForm form);

// A number of years back that a formula may ask for.
std::optional<int> years_back(std::string_view digits);

}  // namespace expr
