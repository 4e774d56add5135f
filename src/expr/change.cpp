// Conditions that say by how much, from where and between what: change, deviation, range.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "expr/condition.hpp"

namespace expr {
namespace {

constexpr std::size_t reach = 16;  // words between "riduzione" and its amount, or the year it is set against

// What was read of a change before what it is set against.
struct Change {
    Trend trend = Trend::same;
    std::optional<Comparison> comparison;
    std::optional<Amount> amount;
    bool to = false;              // "a 25 gg", "fino a 25 gg": the figure to reach
    std::size_t figure = 0;       // the amount's token
    Cursor after_amount;
};

bool introduces_amount(const Token& before, bool first) {
    return first || is_of(before.folded) || before.kind == TokenKind::compare || before.folded == ":" ||
           before.folded == "+" || before.folded == "-" || before.folded == "circa";
}

Amount with_trend(Amount amount, Trend trend) {
    if (trend == Trend::down && amount.value && !amount.value->is_negative()) amount.value = base::negated(*amount.value);
    return amount;
}

std::optional<Comparison> comparison_of(const Change& change) {
    const bool down = change.trend == Trend::down;
    if (change.comparison) return down ? turned(*change.comparison) : *change.comparison;
    if (change.trend != Trend::up && !down) return std::nullopt;
    if (change.amount) return down ? Comparison::at_most : Comparison::at_least;
    return down ? Comparison::below : Comparison::above;
}

// "riduzione a 20 gg rispetto al 2023": the figure to reach stands there, whatever it was.
Found reaching(const Change& change) {
    const bool most = change.trend == Trend::down;
    Found found;
    found.condition.comparison = most ? Comparison::at_most : Comparison::at_least;
    found.condition.kind = most ? TargetKind::at_most : TargetKind::at_least;
    found.condition.value = change.amount->value;
    found.condition.unit = change.amount->unit;
    return found;
}

// "almeno il 95 % del valore 2023" is 5 % less than that; "mantenimento dell'aumento del 5 % rispetto al 2023" 5 % more.
std::optional<Amount> less_than_whole(const Amount& share) {
    const auto less = base::add(*share.value, base::Decimal(-100));
    return less ? std::optional(Amount{less, share.unit, Sign::minus, std::nullopt}) : std::nullopt;
}

Found set_against(const Figure& figure, const Change& change) {
    auto amount = change.amount;
    if (amount && amount->value && change.to) return reaching(change);
    const bool keeps = change.trend == Trend::same && amount && amount->value && amount->sign == Sign::none;
    if (keeps && amount->unit != Unit::percent) return reaching(change);
    if (keeps && (is_of(change.after_amount.peek().folded) || *amount->value >= base::Decimal(50)))
        if (const auto less = less_than_whole(*amount)) return against(figure, less, change.comparison.value_or(Comparison::at_least));
    if (amount) amount = with_trend(*amount, change.trend);
    return against(figure, amount, comparison_of(change));
}

// An amount at this place, if it is the change's: "del 5 %", "a 25 gg", right after the noun.
void read_amount_of(Change& change, Cursor& probe, bool first) {
    if (change.amount) return;
    const bool to = is_to(probe.before().folded) && !change.comparison;
    if (!to && !change.comparison && !introduces_amount(probe.before(), first)) return;
    Cursor year = probe;
    const bool is_year = read_year(year) && !year.sees("%");
    if (is_year) return;
    const std::size_t figure = probe.at();
    if (auto amount = read_amount(probe)) {
        change.figure = figure;
        change.amount = std::move(amount);
        change.to = change.to || to;
        change.after_amount = probe;
    }
}

// "mantenimento dei livelli del 2023"
std::optional<Figure> read_kept(const Change& change, Cursor& probe) {
    if (auto figure = read_against(probe)) return figure;
    if (change.trend != Trend::same && change.trend != Trend::in_line) return std::nullopt;
    if (auto figure = read_earlier(probe)) return figure;
    if (change.trend == Trend::in_line) {
        Cursor named = probe;
        skip_particles(named);
        if (is_reference_noun(named.peek().folded))
            if (auto figure = read_reference(named)) return probe = named, figure;
    }
    if (!is_particle(probe.before().folded)) return std::nullopt;
    const auto year = read_year(probe);
    return year ? std::optional(Figure{std::nullopt, year, {}}) : std::nullopt;
}

std::optional<Found> without_figure(const Change& change) {
    const bool moves = change.trend == Trend::up || change.trend == Trend::down;
    if (!change.amount || !change.amount->value || !moves || change.comparison) return std::nullopt;
    const bool most = change.to && change.trend == Trend::down;
    Found found;
    found.condition.kind = most ? TargetKind::at_most : TargetKind::at_least;
    found.condition.comparison = most ? Comparison::at_most : Comparison::at_least;
    found.condition.value = change.amount->value;
    found.condition.unit = change.amount->unit;
    found.figure = change.figure;
    return found;
}

std::optional<Trend> read_trend(Cursor& cursor) {
    if (cursor.accept_all({"in", "linea", "con"}) || cursor.accept_all({"in", "linea"}) ||
        cursor.accept_all({"non", "peggiore"}))
        return Trend::in_line;
    const auto trend = cursor.sees(TokenKind::word) ? trend_named(cursor.peek().folded) : std::nullopt;
    if (trend) cursor.skip();
    return trend;
}

bool is_deviation_noun(const Cursor& cursor) {
    return cursor.sees_any({"scostamento", "scostamenti", "differenza", "deviazione", "distanza", "variazione"});
}

// What a deviation is measured from: "da media cluster", "rispetto al budget".
std::optional<Figure> read_origin_here(Cursor& cursor) {
    if (auto figure = read_against(cursor)) return figure;
    Cursor probe = cursor;
    if (!is_from(probe.peek().folded)) return std::nullopt;
    probe.skip();
    skip_particles(probe);
    auto figure = read_earlier(probe);
    if (!figure) figure = read_reference(probe);
    if (figure) cursor = probe;
    return figure;
}

// The same a few words on: "0,02 punti da media cluster".
std::optional<Figure> read_origin(Cursor& cursor) {
    Cursor probe = cursor;
    for (std::size_t i = 0; i <= reach; ++i) {
        if (auto figure = read_origin_here(probe)) return cursor = probe, figure;
        if (!probe.sees(TokenKind::word) || probe.sees("entro")) break;
        probe.skip();
    }
    return std::nullopt;
}

// "variazione >= 5 % rispetto al 2023", "variazione +5 %": a way to go, not how far one may be away.
Found deviating(const Figure& figure, const Amount& amount, std::optional<Comparison> comparison) {
    const bool up = comparison ? comparison == Comparison::at_least || comparison == Comparison::above : amount.sign == Sign::plus;
    if (up || amount.sign != Sign::none) return against(figure, amount, comparison.value_or(up ? Comparison::at_least : Comparison::at_most));
    Found found = against(figure, amount, comparison.value_or(Comparison::at_most));
    if (!amount.flaw) found.condition.kind = TargetKind::deviation;
    return found;
}

// "± 5 % rispetto al budget"
std::optional<Found> read_plus_minus(Cursor& cursor) {
    Cursor probe = cursor;
    if (!probe.accept("±") && !probe.accept_all({"+", "/", "-"}) && !probe.accept_all({"+", "-"})) return std::nullopt;
    const auto amount = read_amount(probe);
    if (!amount) return std::nullopt;
    const auto figure = read_origin(probe);
    cursor = probe;
    return deviating(figure.value_or(Figure{}), *amount, std::nullopt);
}

std::optional<Found> between_unless_years(const Amount& low, const Amount& high) {
    if (looks_like_year(low) && looks_like_year(high)) return std::nullopt;
    return between(low, high);
}

// "incremento da", "portare l'adesione dal": towards the second figure.
bool goes_towards(const Cursor& cursor) {
    constexpr std::array<std::string_view, 8> verbs{"portar", "passar", "passag", "elevar", "innalz", "miglior", "cresc", "raggiung"};
    for (std::size_t back = 1; back <= 8; ++back) {
        const std::string& word = cursor.before(back).folded;
        if (trend_named(word) == Trend::up || std::ranges::any_of(verbs, [&](std::string_view verb) { return word.starts_with(verb); })) return true;
    }
    return false;
}

// "da 10 a 5 giorni" is where one starts and where one must arrive.
Found moved(const Amount& high, Comparison comparison) {
    Found found;
    found.condition.kind = comparison == Comparison::at_least ? TargetKind::at_least : TargetKind::at_most;
    found.condition.comparison = comparison;
    found.condition.value = high.value;
    found.condition.unit = high.unit;
    return found;
}

std::optional<Found> read_from_to(Cursor& cursor) {
    Cursor probe = cursor;
    if (!is_from(probe.peek().folded)) return std::nullopt;
    probe.skip();
    skip_particles(probe);
    const auto low = read_amount(probe);
    if (!low || !is_to(probe.peek().folded)) return std::nullopt;
    skip_particles(probe);
    const auto high = read_amount(probe);
    if (!high) return std::nullopt;
    const bool flawless = low->value && high->value;
    const bool up = goes_towards(cursor) && flawless && *low->value <= *high->value;
    auto found = between_unless_years(*low, *high);
    if (!found) return std::nullopt;
    cursor = probe;
    if (up) return moved(*high, Comparison::at_least);
    if (flawless && *high->value < *low->value) return moved(*high, Comparison::at_most);
    return found;
}

// "il 1/3/2024 e il 30/6/2024": what happens between two days is done by the second.
std::optional<Day> read_last_day(Cursor& cursor) {
    Cursor probe = cursor;
    if (!read_day(probe) || !probe.accept_any({"e", "ed"})) return std::nullopt;
    skip_particles(probe);
    const auto day = read_day(probe);
    if (day) cursor = probe;
    return day;
}

}  // namespace

std::optional<Found> read_change(Cursor& cursor) {
    Cursor probe = cursor;
    const auto trend = read_trend(probe);
    if (!trend) return std::nullopt;
    Change change{*trend, std::nullopt, std::nullopt, false, 0, probe};
    for (std::size_t i = 0; i < reach; ++i) {
        if (const auto figure = read_kept(change, probe)) {
            cursor = probe;
            return set_against(*figure, change);
        }
        if (!change.amount && !change.comparison) {
            const bool to = is_to(probe.before().folded) || probe.sees_any({"fino", "sino"});
            if (const auto bound = read_bound(probe)) change.comparison = bound->comparison, change.to = to;
        }
        read_amount_of(change, probe, i == 0);
        if (change.amount && change.trend == Trend::better) break;
        if (const auto yearly = change.amount ? read_yearly(probe) : std::nullopt) {
            cursor = probe;
            return set_against(*yearly, change);
        }
        if (const auto figure = read_kept(change, probe)) {
            cursor = probe;
            return set_against(*figure, change);
        }
        if (!probe.sees(TokenKind::word) || probe.sees("entro")) break;
        probe.skip();
    }
    auto found = without_figure(change);
    if (found) cursor = change.after_amount;
    return found;
}

std::optional<Found> read_deviation(Cursor& cursor) {
    if (auto found = read_plus_minus(cursor)) return found;
    Cursor probe = cursor;
    if (!is_deviation_noun(probe)) return std::nullopt;
    probe.skip();
    for (std::size_t i = 0; i < reach; ++i) {
        const auto bound = read_bound(probe);
        if (probe.accept("±") || probe.accept_all({"+", "/", "-"})) {}
        if (const auto amount = read_amount(probe)) {
            const auto figure = read_origin(probe);
            if (!figure) return std::nullopt;
            cursor = probe;
            return deviating(*figure, *amount, bound ? std::optional(bound->comparison) : std::nullopt);
        }
        if (!probe.sees(TokenKind::word)) return std::nullopt;
        probe.skip();
    }
    return std::nullopt;
}

std::optional<Found> read_range(Cursor& cursor) {
    if (auto found = read_from_to(cursor)) return found;
    Cursor probe = cursor;
    const bool named = probe.sees_any({"intervallo", "range"}) && probe.sees(TokenKind::number, 1);
    probe.accept_any({"compreso", "compresa", "compresi", "comprese", "intervallo", "range"});
    if (!named && !probe.accept_any({"tra", "fra"})) return std::nullopt;
    skip_particles(probe);
    if (const auto day = read_last_day(probe)) return cursor = probe, by_date(*day);
    const auto low = read_amount(probe);
    if (!low || !probe.accept_any({"e", "ed", "-"})) return std::nullopt;
    skip_particles(probe);
    const auto high = read_amount(probe);
    if (!high) return std::nullopt;
    auto found = between_unless_years(*low, *high);
    if (found) cursor = probe;
    return found;
}

}  // namespace expr
