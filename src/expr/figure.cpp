#include "expr/figure.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "expr/day.hpp"
#include "expr/vocabulary.hpp"

namespace expr {
namespace {

constexpr std::size_t reach = 16;       // words between a comparison and "n-1"
constexpr int farthest_year = 20;

// "x", "n", "T"; "a" in "non superiore a -1" is a preposition.
bool is_letter_name(const Token& token) {
    constexpr std::string_view small_words = "aeio";
    return token.kind == TokenKind::word && token.folded.size() == 1 && !small_words.contains(token.folded[0]);
}

// "-1" or "(-1)" after x, n or "anno".
std::optional<int> read_back(Cursor& cursor) {
    Cursor probe = cursor;
    if (!probe.accept("-") || !probe.sees(TokenKind::number)) return std::nullopt;
    int years = 0;
    for (const char c : probe.peek().folded) {
        if (c < '0' || c > '9' || years > farthest_year) return std::nullopt;
        years = years * 10 + (c - '0');
    }
    if (years < 1 || years > farthest_year) return std::nullopt;
    probe.skip();
    probe.accept(")");
    cursor = probe;
    return years;
}

// "x-1" · "anno (n-1)" · "tempo medio anno n -1"
std::optional<int> read_letter_and_back(Cursor& cursor) {
    Cursor probe = cursor;
    for (std::size_t i = 0; i < reach && (probe.sees(TokenKind::word) || probe.sees("(")); ++i) {
        const bool named = is_letter_name(probe.peek()) || probe.sees_any({"anno", "esercizio"});
        probe.skip();
        if (!named) continue;
        if (const auto years = read_back(probe)) {
            cursor = probe;
            return years;
        }
    }
    return std::nullopt;
}

// "2023" · "31/12/2023"; half a year is no year.
std::optional<int> read_year_or_its_end(Cursor& cursor) {
    if (const auto year = read_year(cursor)) return year;
    Cursor probe = cursor;
    const auto day = read_day(probe);
    if (!day || !day->date || *day->date != base::end_of_year(day->date->year)) return std::nullopt;
    cursor = probe;
    return day->date->year;
}

// "precedente", "prec.", "scorso"
bool accept_previous(Cursor& cursor) {
    if (!cursor.accept_any({"precedente", "precedenti", "prec", "scorso", "passato"})) return false;
    cursor.accept(".");
    cursor.accept_any({"anno", "esercizio"});
    return true;
}

// Nouns and articles in front of a year: "il valore del", "dell'anno".
bool skip_earlier_nouns(Cursor& cursor) {
    bool named = false;
    for (std::size_t i = 0; i < reach && cursor.sees(TokenKind::word); ++i) {
        const std::string& word = cursor.peek().folded;
        const bool noun = is_earlier_noun(word);
        if (!noun && !is_particle(word)) break;
        named = named || noun;
        cursor.skip();
    }
    return named;
}

// The tokens first … last - 1 of a text while their ends are trimmed; it knows its open brackets.
struct Stretch {
    Cursor text;
    std::size_t first, last;
    std::ptrdiff_t open = 0;  // "(" minus ")"

    Stretch(const Cursor& cursor, std::size_t begin, std::size_t end) : text(cursor.part(0, end)), first(begin), last(end) {
        for (std::size_t i = begin; i < end; ++i) open += opens(token(i)) - opens_back(token(i));
    }
    const Token& token(std::size_t index) const { return text.peek(index); }
    static int opens(const Token& token) { return token.folded == "("; }
    static int opens_back(const Token& token) { return token.folded == ")"; }
    bool bracketed() const { return last > first + 1 && opens(token(first)) && opens_back(token(last - 1)); }
};

bool joins_or_marks(const Token& token) {
    if (token.kind == TokenKind::mark) return !std::string_view("%€°().").contains(token.folded);
    return token.kind == TokenKind::word && is_connective(token.folded);
}

bool trims_front(const Stretch& stretch) {
    const Token& token = stretch.token(stretch.first);
    if (token.folded == "(") return stretch.open > 0;
    return token.folded == ")" || token.folded == "." || joins_or_marks(token);
}

bool trims_back(const Stretch& stretch) {
    constexpr std::size_t abbreviation = 4;
    const Token& token = stretch.token(stretch.last - 1);
    if (token.folded == ")") return stretch.open < 0;
    if (token.folded == ".") {
        const Token* before = stretch.last > stretch.first + 1 ? &stretch.token(stretch.last - 2) : nullptr;
        return !before || before->kind != TokenKind::word || before->folded.size() > abbreviation;
    }
    if (token.kind == TokenKind::word)
        return is_connective(token.folded) || is_particle(token.folded) || is_from(token.folded) ||
               token.folded == "in" || token.folded == "un" || token.folded == "una" || token.folded == "per";
    return token.folded == "(" || joins_or_marks(token);
}

}  // namespace

std::optional<Figure> read_earlier(Cursor& cursor) {
    Cursor probe = cursor;
    if (const auto years = read_letter_and_back(probe)) {
        cursor = probe;
        return Figure{years, std::nullopt, {}};
    }
    const bool named = skip_earlier_nouns(probe);
    std::optional<Figure> figure;
    if ((named || probe.sees_any({"anno", "esercizio"}, 1)) && accept_previous(probe)) figure = Figure{1, std::nullopt, {}};
    else if (const auto year = named ? read_year_or_its_end(probe) : std::nullopt) figure = Figure{std::nullopt, year, {}};
    if (figure) cursor = probe;
    return figure;
}

bool ends_clause(const Cursor& cursor) {
    return cursor.done() || cursor.sees(TokenKind::compare) || cursor.sees_any({",", ";", "(", ")", "[", "]", "entro", "•"});
}

std::string trimmed(const Cursor& cursor, std::size_t first, std::size_t last) {
    Stretch stretch(cursor, first, last);
    for (bool more = true; more && stretch.first < stretch.last;) {
        more = true;
        if (stretch.bracketed()) {
            ++stretch.first, --stretch.last;
        } else if (trims_front(stretch)) {
            stretch.open -= Stretch::opens(stretch.token(stretch.first)) - Stretch::opens_back(stretch.token(stretch.first));
            ++stretch.first;
        } else if (trims_back(stretch)) {
            --stretch.last;
            stretch.open -= Stretch::opens(stretch.token(stretch.last)) - Stretch::opens_back(stretch.token(stretch.last));
        } else {
            more = false;
        }
    }
    return std::string(cursor.slice(stretch.first, stretch.last));
}

std::string read_words_of_clause(Cursor& cursor) {
    const std::size_t first = cursor.at();
    while (!ends_clause(cursor)) cursor.skip();
    return trimmed(cursor, first, cursor.at());
}

std::optional<Figure> read_reference(Cursor& cursor) {
    Cursor probe = cursor;
    if (!probe.sees(TokenKind::word) && !probe.sees(TokenKind::number)) return std::nullopt;
    std::string words = read_words_of_clause(probe);
    if (words.empty()) return std::nullopt;
    cursor = probe;
    return Figure{std::nullopt, std::nullopt, std::move(words)};
}

std::optional<Figure> read_yearly(Cursor& cursor) {
    const bool yearly = cursor.accept_any({"annuo", "annua", "annui"}) || cursor.accept_all({"su", "base", "annua"}) ||
                        cursor.accept_all({"su", "base", "annuale"}) || cursor.accept_all({"anno", "su", "anno"});
    return yearly ? std::optional(Figure{1, std::nullopt, {}}) : std::nullopt;
}

std::optional<Figure> read_against(Cursor& cursor) {
    Cursor probe = cursor;
    const bool any = (probe.sees("rispetto") && is_to(probe.peek(1).folded)) || probe.accept_all({"in", "confronto"}) ||
                     probe.accept_all({"nei", "confronti"});
    probe.accept("rispetto");
    if (!any && !probe.accept_any({"vs", "sul", "sull", "sullo", "su"})) return std::nullopt;
    skip_particles(probe);
    std::optional<Figure> figure;
    if (const auto year = read_year_or_its_end(probe)) figure = Figure{std::nullopt, year, {}};
    else figure = read_earlier(probe);
    if (!figure && any) figure = read_reference(probe);
    if (figure) cursor = probe;
    return figure;
}

}  // namespace expr
