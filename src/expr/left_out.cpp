#include "expr/left_out.hpp"

#include "expr/amount.hpp"
#include "expr/day.hpp"
#include "expr/figure.hpp"
#include "expr/vocabulary.hpp"

namespace expr {
namespace {

// How many tokens before the number name it or sign it: "n.", "€", "+".
std::size_t prefix_length(const Cursor& cursor) {
    if (cursor.before().kind == TokenKind::mark && (cursor.before().folded == "." || cursor.before().folded == "°") &&
        cursor.before(2).folded == "n")
        return 2;
    const std::string& before = cursor.before().folded;
    return before == "n" || before == "nr" || before == "€" || before == "+" || before == "-" ? 1 : 0;
}

bool is_year_here(Cursor cursor) {
    cursor.accept_any({"in", "nel", "nell", "per", "(", "il", "anno"});
    cursor.accept_any({"il", "l", "anno"});
    return read_year(cursor).has_value();
}

// "3+2", "2 x 12", "24/48 ore", "2 o 3": one figure with the one before.
bool is_tied(const Token& before) {
    return before.folded == "*" || before.folded == "x" || before.folded == "/" || before.folded == "o" || before.folded == "od" ||
           before.folded == "oppure";
}

// "3 nel 2024, 4 nel 2025", "70; 80; 90", "5 incontri - n. 100 partecipanti", "2 entro giugno e 4 entro dicembre"
bool goes_on(const Cursor& cursor) {
    const Token& before = cursor.before(prefix_length(cursor) + 1);
    const bool sum = cursor.before().folded == "+";
    const bool adjacent = cursor.before().kind == TokenKind::number || cursor.before().folded == "%";
    if (sum || adjacent || is_tied(cursor.before()) || is_tied(before)) return true;
    if (!is_joint(before)) return false;
    const Cursor after = [&] {
        Cursor next = cursor;
        next.skip();
        return next;
    }();
    const bool dated = after.sees("entro") || (after.sees("al") && after.sees(TokenKind::number, 1));
    const bool alone = after.done() || after.sees_any({",", ";"});
    const bool listed = before.folded == "," || before.folded == ";";
    return after.sees("%") || dated || is_countable(after.peek().folded) || (listed && (alone || after.sees("(") || is_year_here(after)));
}

bool is_often(const Cursor& cursor, std::size_t ahead) {
    return cursor.sees_any({"anno", "mese", "giorno", "settimana", "semestre", "trimestre"}, ahead);
}

// "90 % del valore 2022" is a figure of its own, "90 % delle istanze dell'anno 2024" is not.
bool is_share_of_earlier(const Cursor& cursor) {
    if (cursor.before().folded != "%" || !is_of(cursor.peek().folded)) return false;
    Cursor noun = cursor;
    noun.skip();
    const bool spent = noun.sees_any({"spesa", "costo", "costi", "consumi"}) && noun.sees(TokenKind::number, 1);
    if (spent || noun.sees("baseline")) return true;
    const bool named = noun.sees_any({"valore", "dato", "risultato", "consuntivo", "livello", "quello", "quella"});
    return named && read_earlier(noun).has_value();
}

// "≥ 2 volte il valore 2022", "80 % sul 2023"
std::optional<base::Span> read_set_against(const Cursor& cursor) {
    Cursor probe = cursor;
    const bool times = cursor.sees_any({"volte", "doppio", "triplo"}) && !is_often(cursor, 2);
    if (times && (is_particle(cursor.peek(1).folded) || cursor.sees("rispetto", 1))) {
        probe.skip();
        read_words_of_clause(probe);
        return cursor.span(cursor.at(), probe.at());
    }
    if (is_share_of_earlier(cursor)) return cursor.peek().span;
    const auto figure = read_against(probe);
    if (!figure) return std::nullopt;
    const bool is_figure = figure->offset || figure->year || is_reference_noun(tokenize(figure->reference).front().folded);
    return is_figure ? std::optional(cursor.span(cursor.at(), probe.at())) : std::nullopt;
}

// "2x2" is a number and a word.
bool is_glued_factor(const Cursor& cursor) {
    const std::string& word = cursor.peek().folded;
    return word.size() > 1 && word.front() == 'x' && word.find_first_not_of("0123456789", 1) == std::string::npos;
}

}  // namespace

bool is_joint(const Token& token) {
    return (token.kind == TokenKind::word && is_connective(token.folded)) ||
           (token.kind == TokenKind::mark && std::string_view(",;-+(").contains(token.folded));
}

std::optional<base::Span> left_out_at(const Cursor& cursor) {
    if (cursor.sees(TokenKind::number))
        return cursor.sees("%", 1) || goes_on(cursor) ? std::optional(cursor.peek().span) : std::nullopt;
    if (!cursor.sees(TokenKind::word)) return std::nullopt;
    return is_glued_factor(cursor) ? std::optional(cursor.peek().span) : read_set_against(cursor);
}

}  // namespace expr
