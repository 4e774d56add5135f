// Conditions that say how far: by a sign or in words, with a number, a date, a level, a reference.
#include <utility>

#include "expr/condition.hpp"

namespace expr {
namespace {

constexpr std::size_t reach = 8;  // words between "+10 %" and "rispetto"

TargetKind kind_of(Comparison comparison) {
    switch (comparison) {
        case Comparison::at_least: return TargetKind::at_least;
        case Comparison::above: return TargetKind::above;
        case Comparison::at_most: return TargetKind::at_most;
        case Comparison::below: return TargetKind::below;
        case Comparison::exactly: return TargetKind::exactly;
    }
    return TargetKind::prose;
}

bool looks_up(std::optional<Comparison> comparison) {
    return comparison == Comparison::at_least || comparison == Comparison::above;
}

Found flawed(base::Issue issue) {
    Found found;
    found.issues.push_back(std::move(issue));
    return found;
}

Found figured(TargetKind kind, const Amount& amount, std::optional<Comparison> comparison) {
    Found found;
    found.condition.kind = kind;
    found.condition.value = amount.value;
    found.condition.unit = amount.unit;
    found.condition.comparison = comparison;
    return found;
}

// "dallo svolgimento di …", "successivi alla richiesta", "dopo l'approvazione"
std::optional<std::string> read_event(Cursor& cursor) {
    Cursor probe = cursor;
    probe.accept_any({"decorrenti", "successivi", "successive", "successivo", "dopo"});
    probe.accept_all({"a", "decorrere"}) || probe.accept_all({"a", "partire"}) || probe.accept_all({"a", "far", "data"});
    const bool marked = probe.at() != cursor.at();
    if (!marked && !is_from(probe.peek().folded)) return std::nullopt;
    if (is_from(probe.peek().folded)) probe.skip();
    skip_particles(probe);
    std::string event = read_words_of_clause(probe);
    if (event.empty()) return std::nullopt;
    cursor = probe;
    return event;
}

// "dalla media cluster" after an amount: a distance, not a term.
std::optional<Figure> read_distance_from(Cursor& cursor) {
    Cursor probe = cursor;
    if (!is_from(probe.peek().folded)) return std::nullopt;
    probe.skip();
    skip_particles(probe);
    if (!is_reference_noun(probe.peek().folded)) return std::nullopt;
    auto figure = read_reference(probe);
    if (figure) cursor = probe;
    return figure;
}

// "5 % in più rispetto al 2023", "+5 % rispetto …"; without a sign the amount is the indicator's own.
bool accept_points(Cursor& cursor) {
    return cursor.accept_all({"punti", "percentuali"}) || cursor.accept_all({"p", ".", "p", "."}) || cursor.accept("pp");
}

// What a change is set against, a few words on: "+10 % di utenti rispetto al 2023", "-3 % annuo".
std::optional<Figure> read_origin_of_change(Cursor& cursor, bool by) {
    Cursor probe = cursor;
    std::optional<Figure> figure = read_yearly(probe);
    if (by && !figure) figure = read_earlier(probe);  // "+10 % anno precedente"
    if (by && !figure && (is_to(probe.peek().folded) || is_of(probe.peek().folded))) {  // "5 % in meno del 2023", "superiore del 5 % all'anno precedente"
        Cursor than = probe;
        than.skip();
        if (const auto year = read_year(than)) figure = Figure{std::nullopt, year, {}};
        else figure = read_earlier(than);
        if (figure) probe = than;
    }
    for (std::size_t i = 0; i <= reach && !figure; ++i) {
        figure = read_against(probe);
        if (figure || !probe.sees(TokenKind::word) || probe.sees("entro")) break;
        probe.skip();
    }
    if (figure) cursor = probe;
    return figure;
}

std::optional<Found> read_signed_change(Cursor& cursor, Amount amount, std::optional<Bound> bound) {
    Cursor probe = cursor;
    bool points = accept_points(probe);
    const bool in_words = probe.sees("in") && probe.sees_any({"piu", "meno"}, 1);
    if (probe.accept_all({"in", "piu"})) amount.sign = Sign::plus;
    else if (probe.accept_all({"in", "meno"})) amount.sign = Sign::minus;
    points = accept_points(probe) || points;
    if (amount.sign == Sign::none && !(bound && bound->by)) return std::nullopt;
    const bool by = (bound && bound->by) || in_words || !bound;
    const auto figure = read_origin_of_change(probe, by);
    if (!figure) return std::nullopt;
    const bool less = amount.sign == Sign::minus || (bound && bound->by && !looks_up(bound->comparison));
    if (less && !amount.value->is_negative()) amount.value = base::negated(*amount.value);
    if (points) amount.unit = std::nullopt;
    auto comparison = bound ? bound->comparison : less ? Comparison::at_most : Comparison::at_least;
    if (bound && !bound->sign && !bound->by && less) comparison = turned(comparison);
    cursor = probe;
    return against(*figure, amount, comparison);
}

// "medio", "livello medio-alto"; not the "media" of "media cluster".
std::optional<std::string> read_level(Cursor& cursor) {
    Cursor probe = cursor;
    if (probe.accept_any({"livello", "giudizio", "valutazione"})) skip_particles(probe);
    const std::size_t first = probe.at();
    probe.accept("molto");
    if (!is_level(probe.peek().folded)) return std::nullopt;
    probe.skip();
    if (probe.sees("-") && is_level(probe.peek(1).folded)) probe.skip(2);
    const bool ends = ends_clause(probe) || probe.sees_any({".", "\"", "/"}) || is_connective(probe.peek().folded);
    if (!ends) return std::nullopt;
    cursor = probe;
    return std::string(probe.slice(first, probe.at()));
}

Found leveled(std::string level, Comparison comparison) {
    Found found;
    found.condition.kind = TargetKind::level;
    found.condition.comparison = comparison;
    found.condition.reference = std::move(level);
    return found;
}

std::optional<Found> read_bound_of_words(Cursor& cursor, const Bound& bound) {
    if (const auto earlier = read_earlier(cursor)) return against(*earlier, read_added(cursor), bound.comparison);
    if (auto level = read_level(cursor)) return leveled(*std::move(level), bound.comparison);
    const bool any = bound.sign && bound.comparison != Comparison::exactly && cursor.sees(TokenKind::word);
    if (!any && !is_reference_noun(cursor.peek().folded)) return std::nullopt;
    if (const auto changed = read_reference_and_added(cursor)) return against(changed->figure, changed->amount, bound.comparison);
    const auto reference = read_reference(cursor);
    return reference ? std::optional(against(*reference, std::nullopt, bound.comparison)) : std::nullopt;
}

// After words ("non oltre il 30/06") the year may be missing, after a sign that is a fraction.
std::optional<Day> read_last_day(Cursor& cursor, const Bound& bound) {
    return !bound.sign && cursor.sees("/", 1) ? read_deadline(cursor) : read_day(cursor);
}

}  // namespace

std::optional<Found> read_rest_of_amount(Cursor& cursor, const Amount& amount, std::optional<Bound> bound) {
    if (amount.flaw) return flawed(*amount.flaw);
    const std::optional<Comparison> comparison = bound ? std::optional(bound->comparison) : std::nullopt;
    if (auto change = read_signed_change(cursor, amount, bound)) return change;
    if (const auto figure = read_distance_from(cursor)) {
        Found found = figured(TargetKind::deviation, amount, comparison.value_or(Comparison::at_most));
        found.condition.reference = figure->reference;
        return found;
    }
    if (is_time(amount.unit)) {
        if (cursor.sees_any({"prima", "antecedenti", "precedenti"})) return std::nullopt;
        if (auto event = read_event(cursor)) {
            const bool term = !looks_up(comparison);
            Found found = figured(term ? TargetKind::within : kind_of(*comparison), amount,
                                  term && comparison != Comparison::below ? Comparison::at_most : comparison);
            found.condition.event = *std::move(event);
            return found;
        }
    }
    if (comparison) return figured(kind_of(*comparison), amount, comparison);
    if (const auto after = read_bound_after(cursor)) return figured(kind_of(*after), amount, after);
    if (amount.sign == Sign::plus) return figured(TargetKind::at_least, amount, Comparison::at_least);
    return figured(TargetKind::number, amount, std::nullopt);
}

Found by_date(const Day& day, std::optional<Comparison> comparison) {
    Found found;
    found.condition.kind = TargetKind::by_date;
    found.condition.date = day.date;
    if (comparison == Comparison::below) found.condition.comparison = comparison;
    if (day.flaw) found.issues.push_back(*day.flaw);
    return found;
}

Found against(const Figure& figure, const std::optional<Amount>& amount, std::optional<Comparison> comparison) {
    if (amount && amount->flaw) return flawed(*amount->flaw);
    Found found;
    found.condition.kind = figure.reference.empty() ? TargetKind::earlier_year : TargetKind::reference;
    found.condition.comparison = comparison;
    found.condition.offset = figure.offset;
    found.condition.year = figure.year;
    found.condition.reference = figure.reference;
    if (!amount) return found;
    found.condition.value = amount->value;
    found.condition.unit = amount->unit;
    return found;
}

Found between(const Amount& low, const Amount& high) {
    if (low.flaw) return flawed(*low.flaw);
    if (high.flaw) return flawed(*high.flaw);
    Found found = figured(TargetKind::range, low, std::nullopt);
    found.condition.high = high.value;
    if (high.unit) found.condition.unit = high.unit;
    if (*high.value < *low.value) {
        std::swap(found.condition.value, found.condition.high);
        found.issues.push_back({"range-reversed", base::Severity::warning, {}, {}});
    }
    return found;
}

bool is_year_before(const Cursor& cursor, std::size_t back = 1) {
    const Token& token = cursor.before(back);
    return token.kind == TokenKind::number && token.folded.size() == 4 && token.folded.starts_with("20");
}

// "almeno pari al 2023": that year's value, where "pari a 2023" may be a number.
std::optional<int> read_year_meant(Cursor& cursor, const Bound& bound) {
    Cursor probe = cursor;
    const bool years = bound.sign && is_year_before(cursor, 2);  // "2024 > 2023"
    if (!years && (bound.sign || bound.by || cursor.before().folded != "al")) return std::nullopt;
    const auto year = read_year(probe);
    if (!year || !ends_clause(probe)) return std::nullopt;
    cursor = probe;
    return year;
}

std::optional<Found> read_bounded(Cursor& cursor) {
    Cursor probe = cursor;
    const auto bound = read_bound(probe);
    if (!bound) return std::nullopt;
    if (bound->comparison == Comparison::exactly && bound->sign && is_year_before(cursor)) return std::nullopt;  // "2024=80%"
    std::optional<Found> found;
    if (bound->comparison == Comparison::at_most && probe.accept("entro")) skip_particles(probe);
    const Cursor at_figure = probe;
    if (const auto year = read_year_meant(probe, *bound)) found = against(Figure{std::nullopt, year, {}}, std::nullopt, bound->comparison);
    else if (const auto day = looks_up(bound->comparison) ? std::nullopt : read_last_day(probe, *bound)) found = by_date(*day, bound->comparison);
    else if (const auto amount = read_amount(probe)) found = read_rest_of_amount(probe, *amount, bound);
    if (!found) {
        probe = at_figure;
        found = read_bound_of_words(probe, *bound);
    }
    if (found) cursor = probe;
    return found;
}

std::optional<Found> read_until(Cursor& cursor) {
    Cursor probe = cursor;
    if (!probe.accept("entro")) return std::nullopt;
    probe.accept_all({"e", "non", "oltre"}) || probe.accept_all({"e", "comunque", "non", "oltre"});
    for (bool more = true; more;) {
        skip_particles(probe);
        more = probe.accept_any({"limite", "termine", "tetto", "periodo", "massimo", "max", "data", "giorno", "successivi", "primi"}) ||
               probe.accept_all({"un", "massimo"});
    }
    std::optional<Found> found;
    if (const auto day = read_deadline(probe)) found = by_date(*day);
    else if (const auto amount = read_amount(probe)) found = read_rest_of_amount(probe, *amount, Bound{Comparison::at_most});
    if (is_of(probe.peek().folded) && probe.sees_any({"ogni", "ciascun", "mese"}, 1)) return std::nullopt;
    if (found) cursor = probe;
    return found;
}

}  // namespace expr
