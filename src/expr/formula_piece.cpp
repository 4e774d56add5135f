#include "expr/formula_piece.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace expr {
namespace {

constexpr int farthest_year = 20;

std::string_view closing(std::string_view opening) {
    if (opening == "«") return "»";
    if (opening == "“") return "”";
    if (opening == "[") return "]";
    return opening;
}

// A doubled quote inside of quotes stands for itself.
Piece read_quoted(std::string_view text, const Token& opening) {
    const auto mark = closing(text.substr(opening.span.begin, opening.span.end - opening.span.begin));
    Piece piece{.kind = TokenKind::mark, .span = opening.span, .folded = opening.folded, .name = std::string(),
                .bracket = opening.folded == "[", .closed = false};
    std::size_t at = opening.span.end;
    while (at < text.size()) {
        const auto end = std::min(text.find(mark, at), text.size());
        *piece.name += text.substr(at, end - at);
        piece.closed = end < text.size();
        at = piece.closed ? end + mark.size() : text.size();
        if (mark != "\"" || !text.substr(at).starts_with(mark)) break;
        *piece.name += mark;
        at += mark.size();
        piece.closed = false;
    }
    piece.span.end = at;
    return piece;
}

const Piece& piece_at(const std::vector<Piece>& pieces, std::size_t at) {
    static const Piece end;
    return at < pieces.size() ? pieces[at] : end;
}

bool is_one_of(const Piece& piece, std::initializer_list<std::string_view> words) {
    return piece.kind == TokenKind::word && std::ranges::find(words, piece.folded) != words.end();
}

std::optional<int> year_of(const Piece& piece) {
    if (piece.kind != TokenKind::number || piece.folded.size() != 4) return std::nullopt;
    int year = 0;
    for (const char c : piece.folded) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    return year >= 1900 && year < 3000 ? std::optional(year) : std::nullopt;
}

// "-1" or "n-1"
std::optional<YearPhrase> back_at(const std::vector<Piece>& pieces, std::size_t at) {
    const std::size_t begin = at;
    if (is_one_of(piece_at(pieces, at), {"n", "x", "t"})) ++at;
    const Piece& digits = piece_at(pieces, at + 1);
    if (piece_at(pieces, at).folded != "-" || digits.kind != TokenKind::number) return std::nullopt;
    const auto offset = years_back(digits.folded);
    if (!offset) return std::nullopt;
    return YearPhrase{at + 2 - begin, offset, {}};
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t read = 0;
    for (Token& token : tokenize(text)) {
        if (token.span.begin < read) continue;
        const bool quoted = token.kind == TokenKind::mark && (token.folded == "\"" || token.folded == "[");
        if (quoted)
            pieces.push_back(read_quoted(text, token));
        else
            pieces.push_back({.kind = token.kind, .span = token.span, .folded = std::move(token.folded)});
        read = pieces.back().span.end;
    }
    return pieces;
}

std::optional<int> years_back(std::string_view digits) {
    int years = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9' || years > farthest_year) return std::nullopt;
        years = years * 10 + (c - '0');
    }
    return years >= 1 && years <= farthest_year ? std::optional(years) : std::nullopt;
}

std::optional<YearPhrase> year_at(const std::vector<Piece>& pieces, std::size_t at, YearForm form) {
    const std::size_t begin = at;
    if (is_one_of(piece_at(pieces, at), {"dell", "nell", "all", "del", "nel"})) ++at;
    const bool named = is_one_of(piece_at(pieces, at), {"anno", "esercizio", "year"});
    if (named) ++at;
    if (!named && form == YearForm::with_word) return std::nullopt;
    if (auto back = back_at(pieces, at)) {
        back->length += at - begin;
        return back;
    }
    if (named && is_one_of(piece_at(pieces, at), {"n", "x", "t"})) return YearPhrase{at + 1 - begin, {}, {}};
    if (const auto year = year_of(piece_at(pieces, at))) return YearPhrase{at + 1 - begin, {}, year};
    if (is_one_of(piece_at(pieces, at), {"precedente", "prec", "scorso", "previous"}))
        return YearPhrase{at + 1 - begin, 1, {}};
    return std::nullopt;
}

}  // namespace expr
