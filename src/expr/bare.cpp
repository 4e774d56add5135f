// Conditions without a word or a sign that says what they want: yes or no, a date, a number.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "expr/condition.hpp"

namespace expr {
namespace {

constexpr std::size_t label_reach = 6;  // tokens between "deliberazione" and its number

Found yes_no(std::optional<base::Decimal> value = std::nullopt) {
    Found found;
    found.condition.kind = TargetKind::yes_no;
    found.condition.value = value;
    return found;
}

// Only marks stand before: "(", "-", quotes.
bool at_start(const Cursor& cursor) {
    for (std::size_t back = 1; back <= cursor.at(); ++back) {
        if (cursor.before(back).kind != TokenKind::mark) return false;
        if (back > label_reach) return false;
    }
    return true;
}

bool is_pair(const std::string& first, const std::string& second) {
    using Pair = std::array<std::string_view, 2>;
    constexpr std::array<Pair, 8> pairs{Pair{"on", "off"}, Pair{"si", "no"}, Pair{"s", "n"}, Pair{"yes", "no"},
                                        Pair{"vero", "falso"}, Pair{"true", "false"}, Pair{"0", "1"}, Pair{"1", "0"}};
    for (const auto& [yes, no] : pairs)
        if ((first == yes && second == no) || (first == no && second == yes)) return true;
    return false;
}

// ON/OFF, si - no, "realizzato / non realizzato"
std::optional<Found> read_pair(Cursor& cursor) {
    Cursor probe = cursor;
    const std::string first = probe.peek().folded;
    probe.skip();
    const bool slash = probe.accept("/");
    const bool parted = slash || probe.accept_any({"-", "o", ",", "|", ";", "oppure"});
    const bool negated = parted && probe.accept("non");
    const std::string second = probe.peek().folded;
    const bool digits = cursor.sees(TokenKind::number);
    const bool done = negated && (second == first || (is_done(first) && (probe.done() || is_done(second))));
    if (!done && !(is_pair(first, second) && (slash || !digits))) return std::nullopt;
    probe.skip();
    cursor = probe;
    return yes_no();
}

bool ends_or_dates(const Cursor& cursor) { return ends_clause(cursor) || cursor.sees_any({".", "!", "\"", "'"}); }

// "SI=100%; NO=0%": yes or no, and what each counts.
bool skip_counted(Cursor& cursor, std::string_view word) {
    Cursor probe = cursor;
    if (!probe.accept(word) || !probe.accept("=") || !read_amount(probe)) return false;
    cursor = probe;
    return true;
}

std::optional<Found> read_counted(Cursor& cursor) {
    Cursor probe = cursor;
    if (!skip_counted(probe, "si")) return std::nullopt;
    probe.accept_any({";", ",", "/", "-", "e"});
    if (!skip_counted(probe, "no")) return std::nullopt;
    cursor = probe;
    return yes_no();
}

std::optional<Found> read_single(Cursor& cursor) {
    if (!at_start(cursor)) return std::nullopt;
    if (auto counted = read_counted(cursor)) return counted;
    Cursor probe = cursor;
    const bool yes = probe.sees_any({"si", "on", "yes"}), no = probe.sees_any({"no", "off"}), done = is_done(probe.peek().folded);
    if (!yes && !no && !done) return std::nullopt;
    probe.skip();
    if (yes ? !ends_or_dates(probe) : !probe.done() && !(probe.sees(".") && probe.peek(1).kind == TokenKind::end)) return std::nullopt;
    cursor = probe;
    return no ? yes_no(base::Decimal(0)) : yes_no();
}

// A number there names an act or a part of the plan.
bool is_labelled(const Cursor& cursor) {
    for (std::size_t back = 1; back <= label_reach; ++back) {
        const Token& token = cursor.before(back);
        if (token.kind == TokenKind::mark && std::string_view(";:)").contains(token.folded)) return false;
        if (token.kind == TokenKind::word && is_label(token.folded)) return true;
    }
    return false;
}

bool has_prefix(const Cursor& cursor) {
    return cursor.sees_any({"€", "euro", "numero", "nr", "num", "nro"}) ||
           (cursor.sees("n") && (cursor.sees_any({".", "°"}, 1) || cursor.sees(TokenKind::number, 1)));
}

bool is_lone_year(const Cursor& cursor, const Amount& amount, const Cursor& after) {
    Cursor year = cursor;
    return !amount.unit && read_year(year) && !after.done() && !is_countable(after.peek().folded);
}

// "1)" or "2023:" in front of what is meant.
bool is_numbering(const Cursor& after) { return after.sees(")") || (after.sees(":") && !after.done()); }

// A dash apart from its number is a bullet, unless nothing else is there: "- 10 %".
bool is_bullet(const Cursor& cursor, const Cursor& after) { return cursor.sees("-") && !cursor.glued() && !after.done(); }

// "voto 8", "punteggio 80", "valore atteso 80" from the start on.
bool is_marked(const Cursor& cursor) {
    const bool value = cursor.sees(TokenKind::number) && cursor.at() == 2 && cursor.before(2).folded == "valore" && cursor.before().folded.starts_with("attes");
    constexpr std::array<std::string_view, 6> marks{"voto", "punteggio", "livello", "indice", "valore", "atteso"};
    return value || (cursor.at() == 1 && std::ranges::find(marks, cursor.before().folded) != marks.end());
}

bool stands_for_itself(const Cursor& cursor, const Amount& amount, const Cursor& after) {
    const bool word = cursor.sees(TokenKind::word) && !has_prefix(cursor) && !cursor.sees_any({"piu", "meno"});
    const bool counted = amount.unit.has_value() || is_countable(after.peek().folded) || is_countable(after.peek(1).folded);
    const bool nothing = word && amount.value == base::Decimal(0);
    if (word && !nothing) return (counted && (amount.value > base::Decimal(1) || at_start(cursor))) || (at_start(cursor) && after.done());
    if (nothing) return at_start(cursor);
    if (at_start(cursor)) return !is_numbering(after) || cursor.before().folded == "(";
    if (is_labelled(cursor) && (!amount.unit || amount.unit == Unit::count)) return false;
    const bool introduced = (cursor.before().folded == ":" && cursor.before(2).kind != TokenKind::number) || is_marked(cursor);
    return counted || has_prefix(cursor) || introduced;
}

// "06-2024"
bool is_month_and_year(const Amount& low, const Amount& high) {
    return low.value && high.value && *low.value <= base::Decimal(12) && *high.value >= base::Decimal(1950) && *high.value <= base::Decimal(2099);
}

// "80-90 %", "5 ÷ 10", "80/90 %", "24/48 ore"
std::optional<Found> read_second_end(Cursor& cursor, const Amount& low) {
    Cursor probe = cursor;
    const bool slash = probe.sees("/") && !low.unit;
    if (!slash && !probe.sees_any({"-", "÷", "…"}) && !(probe.sees(".") && probe.sees(".", 1))) return std::nullopt;
    probe.skip(probe.sees(".") ? 2 : 1);
    const auto high = probe.sees(TokenKind::number) ? read_amount(probe) : std::nullopt;
    if (!high || (slash && high->unit != Unit::percent && !is_time(high->unit))) return std::nullopt;
    if ((low.unit && !high->unit && !ends_clause(probe)) || (!high->unit && is_month_and_year(low, *high))) return std::nullopt;
    cursor = probe;
    return between(low, *high);
}

// "80 ≤ x", "80 ≤ x ≤ 90": the number stands on the left of its sign.
std::optional<Found> read_turned(Cursor& cursor, const Amount& low) {
    Cursor probe = cursor;
    if (!probe.sees(TokenKind::compare) || !probe.sees(TokenKind::word, 1)) return std::nullopt;
    const auto first = read_bound(probe);
    if (!first || low.flaw) return std::nullopt;
    const std::size_t name = probe.at();
    while (!ends_clause(probe)) probe.skip();
    const std::string variable = trimmed(probe, name, probe.at());
    Cursor more = probe;
    const auto second = read_bound(more);
    const auto high = second ? read_amount(more) : std::nullopt;
    auto found = read_rest_of_amount(probe, low, Bound{turned(first->comparison), true});
    if (high && second->comparison == first->comparison && high->value) {
        found = between(low, *high);
        if (first->comparison == Comparison::below) found->condition.comparison = Comparison::above;
        probe = more;
    }
    if (!found) return std::nullopt;
    found->condition.variable = variable;
    cursor = probe;
    return found;
}

bool are_years(const Cursor& cursor) {
    return cursor.peek().folded.size() == 4 && cursor.sees_any({"-", "/"}, 1) && cursor.sees(TokenKind::number, 2) &&
           cursor.peek(2).folded.size() <= 4 && !cursor.sees("%", 3) && cursor.peek().folded.starts_with("20");
}

// "31.12", "30-06": what else would be a number of days, or a range that runs backwards.
bool is_end_of_month(const Cursor& cursor) {
    constexpr std::array<std::string_view, 12> ends{"31.01", "28.02", "31.03", "30.04", "31.05", "30.06",
                                                    "31.07", "31.08", "30.09", "31.10", "30.11", "31.12"};
    const std::string joined = cursor.sees("-", 1) ? cursor.peek().folded + '.' + cursor.peek(2).folded : cursor.peek().folded;
    return std::ranges::find(ends, joined) != ends.end();
}

// "30/06", "fine anno", "II semestre" and nothing else is a day, where "4/5" would be a mark.
std::optional<Day> read_lone_day(Cursor& cursor) {
    Cursor probe = cursor;
    const bool pair = probe.peek().folded.size() == 2 && probe.peek(2).folded.size() == 2 && probe.sees("/", 1);
    const bool month = probe.peek().folded.size() == 2 && probe.peek(2).folded.size() == 4 && probe.sees_any({"/", "-"}, 1);
    const bool two_by_two = pair || month || is_end_of_month(probe);
    const bool period = probe.sees(TokenKind::word) || probe.sees_any({"°", "^", "ª"}, 1);
    if ((!two_by_two && !period) || !at_start(cursor)) return std::nullopt;
    const auto day = read_deadline(probe);
    if (!day || !probe.done()) return std::nullopt;
    cursor = probe;
    return day;
}

// "dopo il", "non prima del", "non antecedente al": from when on, which is no deadline.
bool begins_then(const Cursor& cursor) {
    std::size_t back = cursor.before().kind == TokenKind::number ? 2 : 1;  // of "dopo il 30 giugno" the month too
    while (back <= 4 && is_particle(cursor.before(back).folded)) ++back;
    const std::string& word = cursor.before(back).folded;
    const bool earlier = word == "prima" || word.starts_with("antecedent") || word.starts_with("anterior");
    if (earlier) return cursor.before(back + 1).folded == "non";
    return word == "dopo" || word == "oltre" || word.starts_with("successiv") || word.starts_with("posterior");
}

}  // namespace

std::optional<Found> read_yes_no(Cursor& cursor) {
    if (auto pair = read_pair(cursor)) return pair;
    return read_single(cursor);
}

std::optional<Found> read_bare_day(Cursor& cursor) {
    const Token& before = cursor.before();
    const bool names_act = before.kind == TokenKind::word && (is_from(before.folded) || is_of(before.folded) || before.folded.starts_with("nel"));
    if (names_act || is_labelled(cursor) || begins_then(cursor)) return std::nullopt;
    if (const auto lone = read_lone_day(cursor)) return by_date(*lone);
    Cursor probe = cursor;
    if (at_start(cursor) && probe.accept("anno"))
        if (const auto year = read_year(probe); year && (probe.done() || !probe.sees(":"))) return cursor = probe, by_date({base::end_of_year(*year), std::nullopt});
    const auto day = read_day(cursor);
    return day ? std::optional(by_date(*day)) : std::nullopt;
}

std::optional<Found> read_bare_amount(Cursor& cursor) {
    Cursor probe = cursor;
    if (are_years(cursor)) return std::nullopt;
    const auto amount = read_amount(probe);
    if (!amount || is_lone_year(cursor, *amount, probe) || is_bullet(cursor, probe) || !stands_for_itself(cursor, *amount, probe))
        return std::nullopt;
    auto found = read_second_end(probe, *amount);
    if (!found) found = read_turned(probe, *amount);
    if (!found) found = read_rest_of_amount(probe, *amount, std::nullopt);
    if (found) cursor = probe;
    return found;
}

}  // namespace expr
