#include "expr/amount.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "expr/vocabulary.hpp"

namespace expr {
namespace {

constexpr std::size_t longest_quote = 40;

std::optional<base::Decimal> times(const base::Decimal& value, std::int64_t factor) {
    constexpr std::int64_t limit = 1'000'000'000'000'000'000;
    if (value.units() > (limit - 1) / factor || value.units() < -(limit - 1) / factor) return std::nullopt;
    return base::Decimal(value.units() * factor, value.places());
}

base::Issue flaw(const Cursor& cursor, std::size_t first, std::size_t last, const std::string& digits) {
    const auto mark = digits.find_last_of(".,");
    const auto places = mark == std::string::npos ? 0 : digits.size() - mark - 1;
    const bool is_number = base::parse_italian_decimal(digits).has_value();  // too long only with its thousands
    const bool too_long = is_number || digits.size() > base::Decimal::max_digits || places > base::Decimal::max_places;
    base::Issue issue{too_long ? "number-too-long" : "not-a-number", base::Severity::error, {}, {}};
    issue.place.span = cursor.span(first, last);
    issue.args = {std::string(cursor.slice(first, last).substr(0, longest_quote))};
    return issue;
}

Sign read_sign(Cursor& cursor) {
    const bool before_digits = cursor.sees(TokenKind::number, 1) && cursor.before().folded != "t";  // "T + 30 giorni" is a term
    if (before_digits && cursor.accept_any({"+", "piu"})) return Sign::plus;
    if (before_digits && cursor.accept_any({"-", "meno"})) return Sign::minus;
    return Sign::none;
}

void skip_prefix(Cursor& cursor) {
    if (cursor.accept_any({"€", "euro", "eur", "%", "numero", "nr", "num", "nro"})) {
        cursor.accept(".");
        cursor.accept_any({"di", "pari"});
    } else if (cursor.sees("n") && cursor.sees_any({".", "°", "*"}, 1)) {
        cursor.skip(2);
        cursor.accept_any({"ro", "°"});
    } else if (cursor.sees("n") && cursor.sees(TokenKind::number, 1)) {
        cursor.skip();
    } else if (cursor.sees_any({"gg", "giorni"}) && (cursor.sees(TokenKind::number, 1) || (cursor.sees(".", 1) && cursor.sees(TokenKind::number, 2)))) {
        cursor.skip();
        cursor.accept(".");
    }
}

std::optional<Unit> unit_of_prefix(const Cursor& cursor) {
    if (cursor.sees_any({"€", "euro", "eur"})) return Unit::euro;
    if (cursor.sees("%")) return Unit::percent;
    if (cursor.sees_any({"gg", "giorni"})) return Unit::days;
    if (cursor.sees_any({"n", "numero", "nr", "num", "nro"})) return Unit::count;
    return std::nullopt;
}

// "4/5" is four on a scale of five; "1/3" is no number that a target could hold.
bool skip_scale(Cursor& cursor, const std::string& digits) {
    if (!cursor.sees_any({"/", "su"}) || !cursor.sees(TokenKind::number, 1)) return true;
    const auto top = base::parse_italian_decimal(digits);
    const auto scale = base::parse_italian_decimal(cursor.peek(1).folded);
    Cursor unit = cursor;
    unit.skip(2);
    if (cursor.sees("/") && (cursor.sees("%", 2) || is_time(read_unit(unit)))) return true;  // "80/90 %": from one to the other
    constexpr std::array<std::int64_t, 8> scales{4, 5, 6, 7, 10, 30, 100, 110};
    for (const auto known : scales)
        if (top && scale == base::Decimal(known) && *top <= *scale && times(*top, 2).value_or(*top) >= *scale) {
            cursor.skip(2);
            return true;
        }
    return false;
}

bool is_ordinal_or_time(const Cursor& cursor) {
    const bool glued = cursor.before().span.end == cursor.peek().span.begin;
    return cursor.sees_any({"°", "^", "ª"}) || (glued && cursor.sees_any({"a", "o", "ma", "mo"})) ||
           (cursor.sees(":") && cursor.sees(TokenKind::number, 1) && cursor.glued());
}

// The "M" of "2 M€", "2M di euro", "€ 2M".
bool is_of_money(const Cursor& cursor) {
    const bool after = cursor.sees_any({"€", "euro", "eur"}, 1) || (cursor.sees("di", 1) && cursor.sees_any({"€", "euro"}, 2));
    const std::string& before = cursor.before(2).folded;
    return after || before == "€" || before == "euro";
}

// "mila", "milioni di", "k€": the power of ten that they stand for.
int read_thousands(Cursor& cursor) {
    int power = 0;
    if (cursor.accept_any({"mila", "migliaia"})) power = 3;
    else if (cursor.accept_any({"milioni", "milione", "mln", "mil", "ml"})) power = 6;
    else if (cursor.accept_any({"miliardi", "miliardo", "mld"})) power = 9;
    else if (cursor.sees("k") && cursor.sees_any({"€", "euro"}, 1)) power = 3, cursor.skip();
    else if (cursor.sees("k") && !cursor.sees(TokenKind::word, 1)) power = 3, cursor.skip();
    else if (cursor.sees("m") && is_of_money(cursor)) power = 6, cursor.skip();
    if (power == 0) return 0;
    cursor.accept(".");
    if (cursor.sees_any({"di", "d"}) && cursor.sees_any({"€", "euro"}, 1)) cursor.skip();
    return power;
}

// Units that have no name of their own are turned exactly into one that has.
void read_other_unit(Cursor& cursor, Amount& amount) {
    const bool per_thousand = cursor.sees("‰") || (cursor.sees("per") && cursor.sees("mille", 1));
    if (per_thousand && amount.value && amount.value->places() < base::Decimal::max_places) {
        amount.value = base::Decimal(amount.value->units(), amount.value->places() + 1);
        amount.unit = Unit::percent;
        cursor.skip(cursor.sees("‰") ? 1 : 2);
        return;
    }
    const bool weeks = cursor.sees_any({"settimane", "settimana"});
    const bool years = cursor.sees_any({"anni", "anno"}) && !cursor.sees(TokenKind::number, 1);
    if ((!weeks && !years) || !amount.value) return;
    const auto value = times(*amount.value, weeks ? 7 : 12);
    if (!value) return;
    amount.value = value;
    amount.unit = weeks ? Unit::days : Unit::months;
    cursor.skip();
}

// "80 (%)", "5 (giorni)"
std::optional<Unit> read_bracketed_unit(Cursor& cursor) {
    Cursor probe = cursor;
    if (!probe.accept("(")) return std::nullopt;
    const auto unit = read_unit(probe);
    if (!unit || !probe.accept(")")) return std::nullopt;
    cursor = probe;
    return unit;
}

// "30 (trenta) giorni"
void skip_spelling(Cursor& cursor) {
    if (cursor.sees("(") && number_named(cursor.peek(1).folded) && cursor.sees(")", 2)) cursor.skip(3);
}

void read_digits(Cursor& cursor, Amount& amount, std::size_t first) {
    const std::string digits = cursor.peek().folded;
    cursor.skip();
    const std::size_t last = cursor.at();
    amount.value = base::parse_italian_decimal(digits);
    for (int power = read_thousands(cursor); power > 0 && amount.value; power -= 3) amount.value = times(*amount.value, 1000);
    if (amount.value && amount.sign == Sign::minus) amount.value = base::negated(*amount.value);
    if (!amount.value) amount.flaw = flaw(cursor, first, last, digits);
}

bool read_figure(Cursor& cursor, Amount& amount) {
    const std::size_t first = cursor.at();
    amount.sign = read_sign(cursor);
    const std::string digits = cursor.peek().folded;
    if (cursor.sees(TokenKind::number)) {
        read_digits(cursor, amount, first);
        skip_spelling(cursor);
        return !is_ordinal_or_time(cursor) && skip_scale(cursor, digits);
    }
    const auto number = cursor.sees(TokenKind::word) ? number_named(digits) : std::nullopt;
    if (!number) return false;
    cursor.skip();
    if (cursor.sees_any({"terzo", "terzi", "quarto", "quarti", "quinto", "quinti", "decimo", "decimi", "mezzo"})) return false;
    amount.value = base::Decimal(*number);
    return true;
}

}  // namespace

bool is_time(std::optional<Unit> unit) {
    return unit == Unit::days || unit == Unit::hours || unit == Unit::months;
}

std::optional<Unit> read_unit(Cursor& cursor) {
    std::optional<Unit> unit;
    if (cursor.accept_any({"%", "percento"}) || cursor.accept_all({"p", ".", "c", "."}) || cursor.accept_all({"per", "cento"})) return Unit::percent;
    if (cursor.accept_any({"€", "euro", "eur"})) return Unit::euro;
    if (cursor.accept_any({"gg", "g", "giorni", "giorno", "giornata", "ggll"})) unit = Unit::days;
    else if (cursor.accept_any({"h", "hh", "ore", "ora"})) unit = Unit::hours;
    else if (cursor.accept_any({"mesi", "mese"})) unit = Unit::months;
    else if (cursor.sees_any({"n", "nr", "num", "numero", "unita"}) && !cursor.sees(TokenKind::number, 1) &&
             !(cursor.sees_any({".", "°"}, 1) && cursor.sees(TokenKind::number, 2))) {
        unit = Unit::count;
        cursor.skip();
        cursor.accept("°");
    }
    if (!unit) return std::nullopt;
    cursor.accept(".");
    if (unit == Unit::days)
        if (cursor.accept_any({"lavorativi", "lavorativo", "lav", "ll", "solari", "naturali", "consecutivi", "feriali", "calendariali"}))
            cursor.accept(".");
    return unit;
}

std::optional<Unit> unit_named(std::string_view cell) {
    if (cell.empty() || cell == "%") return cell.empty() ? std::nullopt : std::optional(Unit::percent);  // nearly all
    const auto tokens = tokenize(cell);
    const auto says_percent = [](const Token& token) { return token.folded == "%" || token.folded.starts_with("percentual") || token.folded == "perc"; };
    if (std::ranges::any_of(tokens, says_percent)) return Unit::percent;
    Cursor cursor(cell, tokens);
    auto unit = read_unit(cursor);
    if (unit == Unit::count && !cursor.done()) {  // "N.ro", "N. giorni"
        cursor.accept_any({"ro", "di"});
        if (!cursor.done() && !cursor.sees("(")) unit = read_unit(cursor);
    }
    if (const auto bracketed = read_bracketed_unit(cursor)) unit = bracketed;  // "Giorni (gg)"
    return cursor.done() ? unit : std::nullopt;
}

std::optional<Amount> read_amount(Cursor& cursor) {
    Cursor probe = cursor;
    Amount amount;
    const auto prefix = unit_of_prefix(probe);
    skip_prefix(probe);
    if (!read_figure(probe, amount)) return std::nullopt;
    amount.unit = read_unit(probe);
    if (!amount.unit) amount.unit = read_bracketed_unit(probe);
    if (!amount.unit) read_other_unit(probe, amount);
    if (!amount.unit) amount.unit = prefix;
    cursor = probe;
    return amount;
}

}  // namespace expr
