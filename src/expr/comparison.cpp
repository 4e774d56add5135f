#include "expr/comparison.hpp"

#include <string_view>

#include "expr/day.hpp"
#include "expr/figure.hpp"
#include "expr/vocabulary.hpp"

namespace expr {
namespace {

bool sees_more(const Cursor& cursor) {
    return cursor.sees_any({"maggiore", "maggiori", "maggior", "superiore", "superiori", "sup", "magg"});
}
bool sees_less(const Cursor& cursor) {
    return cursor.sees_any({"minore", "minori", "minor", "inferiore", "inferiori", "inf"});
}
bool sees_equal(const Cursor& cursor) {
    return cursor.sees_any({"uguale", "uguali", "ugual", "eguale", "pari", "esattamente", "="});
}

// ">" "o" "=" is ≥, whatever stands between the two.
bool accept_or_equal(Cursor& cursor) {
    Cursor probe = cursor;
    probe.accept_any({"o", "e", "od", "/", "oppure"});
    if (!sees_equal(probe)) return false;
    probe.skip();
    cursor = probe;
    return true;
}

std::optional<Comparison> read_sign(Cursor& cursor) {
    if (!cursor.sees(TokenKind::compare)) return std::nullopt;
    const std::string_view sign = cursor.peek().folded;  // the token outlives the step
    if (sign == "!=") return std::nullopt;
    cursor.skip();
    const bool or_equal = sign != "=" && accept_or_equal(cursor);
    if (sign == ">=" || (sign == ">" && or_equal)) return Comparison::at_least;
    if (sign == "<=" || (sign == "<" && or_equal)) return Comparison::at_most;
    if (sign == ">") return Comparison::above;
    if (sign == "<") return Comparison::below;
    Cursor probe = cursor;
    probe.accept_any({"o", "od", "/", "oppure"});
    if (probe.sees_any({">", "<"})) {
        const bool more = probe.sees(">");
        probe.skip();
        cursor = probe;
        return more ? Comparison::at_least : Comparison::at_most;
    }
    return Comparison::exactly;
}

// "pari o superiore", "uguale o inferiore", "pari"
std::optional<Comparison> read_equal(Cursor& cursor) {
    if (!sees_equal(cursor) || cursor.sees("=")) return std::nullopt;
    cursor.skip();
    Cursor probe = cursor;
    if (probe.accept_any({"o", "e", "od", "/", "oppure"}) && (sees_more(probe) || sees_less(probe))) {
        const bool more = sees_more(probe);
        probe.skip();
        probe.accept(".");
        cursor = probe;
        return more ? Comparison::at_least : Comparison::at_most;
    }
    return Comparison::exactly;
}

bool accept_never(Cursor& cursor) { return cursor.accept_any({"non", "mai"}) || cursor.accept_all({"in", "nessun", "caso"}); }

bool sees_passing(const Cursor& cursor) {
    return cursor.sees_any({"superare", "superi", "superino", "supera", "superano", "superando", "superato", "eccedere", "ecceda",
                            "eccedano", "eccede", "eccedono", "eccedente", "eccedenti", "oltrepassare"});
}

// "deve essere", "ci siano", between "non" and what is denied.
void skip_auxiliaries(Cursor& cursor) {
    constexpr int most = 4;
    for (int i = 0; i < most; ++i)
        if (!cursor.accept_any({"deve", "devono", "dovra", "dovranno", "puo", "possono", "potra", "potranno", "si", "ci", "vi", "essere", "sia",
                                "siano", "e", "sono", "risulti", "risultare", "risultino", "registri", "registrino", "registrare", "scendere",
                                "scenda", "scendano", "andare", "vada"}))
            return;
}

// "non inferiore", "non oltre", "non meno di", "non deve superare", "mai superiore", "senza superare"
std::optional<Comparison> read_not(Cursor& cursor) {
    Cursor probe = cursor;
    const bool without = probe.accept("senza");
    if (!without && !accept_never(probe)) return std::nullopt;
    skip_auxiliaries(probe);
    probe.accept("mai");
    const bool passing = sees_passing(probe);
    const bool less = !without && (sees_less(probe) || probe.sees_any({"meno", "sotto", "<"}));
    const bool more = passing || (!without && (sees_more(probe) || probe.sees_any({"oltre", "piu", "sopra", ">"})));
    if (!less && !more) return std::nullopt;
    probe.skip();
    cursor = probe;
    return less ? Comparison::at_least : Comparison::at_most;
}

std::optional<Comparison> read_more_or_less(Cursor& cursor) {
    const bool more = sees_more(cursor), less = sees_less(cursor);
    if (!more && !less) return std::nullopt;
    cursor.skip();
    cursor.accept(".");
    const bool equal = accept_or_equal(cursor);
    if (more) return equal ? Comparison::at_least : Comparison::above;
    return equal ? Comparison::at_most : Comparison::below;
}

bool accept_abbreviated(Cursor& cursor, std::initializer_list<std::string_view> words) {
    if (!cursor.accept_any(words)) return false;
    cursor.accept(".");
    return true;
}

bool accept_at_least(Cursor& cursor) {
    if (cursor.accept_any({"almeno", "quantomeno"}) || cursor.accept_all({"a", "partire"}) ||
        cursor.accept_all({"per", "lo", "meno"}) || cursor.accept_all({"quanto", "meno"}) || cursor.accept_all({"al", "meno"}))
        return true;
    Cursor probe = cursor;
    probe.accept_any({"al", "come", "un", "il", "con"});
    if (!accept_abbreviated(probe, {"minimo", "minima", "minimi", "minime", "min"})) return false;
    cursor = probe;
    return true;
}

bool accept_at_most(Cursor& cursor) {
    if (cursor.accept_all({"al", "piu", "tardi"}) || cursor.accept_all({"al", "piu"}) || cursor.accept_all({"nel", "limite"}) ||
        cursor.accept_all({"nei", "limiti"}) || cursor.accept_all({"entro", "il", "limite"}) ||
        cursor.accept_all({"entro", "i", "limiti"}) || cursor.accept_any({"fino", "sino"}))
        return true;
    Cursor probe = cursor;
    probe.accept_any({"al", "come", "un", "il", "con", "ad"});
    if (!accept_abbreviated(probe, {"massimo", "massima", "massimi", "massime", "max", "mass"})) return false;
    cursor = probe;
    return true;
}

std::optional<Comparison> read_above_or_below(Cursor& cursor) {
    const auto sees_than = [&](std::string_view word) {
        return cursor.sees(word) && (is_of(cursor.peek(1).folded) || cursor.sees("che", 1));
    };
    if (cursor.accept_all({"al", "di", "sopra"}) || cursor.accept_any({"oltre", "sopra"})) return Comparison::above;
    if (cursor.accept_all({"al", "di", "sotto"}) || cursor.accept("sotto")) return Comparison::below;
    if (cursor.before().folded != "non" && cursor.accept_all({"prima", "del"})) return Comparison::below;
    if (sees_than("piu")) return cursor.skip(), Comparison::above;
    if (sees_than("meno")) return cursor.skip(), Comparison::below;
    return std::nullopt;
}

std::optional<Comparison> read_words(Cursor& cursor) {
    if (const auto bound = read_not(cursor)) return bound;
    if (const auto bound = read_more_or_less(cursor)) return bound;
    if (const auto bound = read_equal(cursor)) return bound;
    if (accept_at_least(cursor)) return Comparison::at_least;
    if (accept_at_most(cursor)) return Comparison::at_most;
    return read_above_or_below(cursor);
}

std::optional<Bound> read_one(Cursor& cursor) {
    if (const auto sign = read_sign(cursor)) return Bound{*sign, true};
    if (const auto words = read_words(cursor)) return Bound{*words};
    return std::nullopt;
}

// "un valore di", "numero", "la soglia del": nothing that a bound's figure needs.
void skip_figure_words(Cursor& cursor) {
    skip_particles(cursor);
    if (cursor.sees_any({"un", "una"}) && cursor.sees_any({"valore", "punteggio", "massimo", "minimo", "numero", "livello", "max"}, 1))
        cursor.skip();
    if (cursor.accept_any({"punteggio", "giudizio", "soglia", "misura"})) skip_particles(cursor);
    cursor.accept("\"");
    if (cursor.sees("valore") && is_of(cursor.peek(1).folded) && cursor.sees(TokenKind::number, 2)) {
        Cursor year = cursor;
        year.skip(2);
        const Cursor figure = year;
        if (!read_year(year) || !ends_clause(year)) cursor = figure;  // "il valore del 2023" is that year's
    }
}

// Of "almeno pari" the stronger word counts, of "minimo ≥" the later.
Bound joined(Bound first, Bound second) { return second.comparison == Comparison::exactly ? first : second; }

}  // namespace

std::optional<Bound> read_bound(Cursor& cursor) {
    constexpr int most_in_a_row = 3;
    std::optional<Bound> bound;
    for (int i = 0; i < most_in_a_row; ++i) {
        const bool moves = sees_more(cursor) || sees_less(cursor);
        const auto next = read_one(cursor);
        if (!next) break;
        bound = bound ? joined(*bound, *next) : *next;
        bound->by = bound->by || (moves && is_of(cursor.peek().folded));
        skip_figure_words(cursor);
    }
    return bound;
}

std::optional<Comparison> read_bound_after(Cursor& cursor) {
    Cursor probe = cursor;
    const bool joined = probe.accept_any({"o", "e", "ed", "od"});
    std::optional<Comparison> bound;
    if (!joined && probe.accept("+")) {  // "10+"
        if (!probe.done()) return std::nullopt;
        cursor = probe;
        return Comparison::at_least;
    }
    if (joined) {
        if (sees_more(probe) || probe.sees_any({"piu", "oltre"})) bound = Comparison::at_least;
        else if (sees_less(probe) || probe.sees("meno")) bound = Comparison::at_most;
        if (bound) probe.skip();
    } else {
        probe.accept("(");
        probe.accept_any({"al", "come", "in", "su"});
        if (probe.accept_any({"almeno", "minimo", "minimi", "minime", "minima"})) bound = Comparison::at_least;
        else if (probe.accept_any({"massimo", "massimi", "massime", "massima", "max"})) bound = Comparison::at_most;
        probe.accept(".");
        probe.accept(")");
    }
    if (!bound || probe.sees(TokenKind::number) || probe.sees(TokenKind::compare)) return std::nullopt;
    cursor = probe;
    return bound;
}

Comparison turned(Comparison comparison) {
    switch (comparison) {
        case Comparison::at_least: return Comparison::at_most;
        case Comparison::above: return Comparison::below;
        case Comparison::at_most: return Comparison::at_least;
        case Comparison::below: return Comparison::above;
        case Comparison::exactly: return Comparison::exactly;
    }
    return comparison;
}

}  // namespace expr
