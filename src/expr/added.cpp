// Another figure with something added to it: "valore 2023 + 5 %", "media triennio - 5 %".
#include "expr/condition.hpp"

namespace expr {
namespace {

// Figures that words name and no year; "baseline" and "budget" stand alone too, a "media" is of something.
bool names_figure(const Cursor& cursor) {
    if (cursor.sees_any({"baseline", "budget", "benchmark"})) return true;
    return cursor.sees_any({"media", "mediana", "cluster"}) && !cursor.sees_any({"+", "-"}, 1);
}

// "media 4 - 5" is a range.
bool follows_number(const Cursor& cursor) {
    const Token& before = cursor.before();
    return before.kind == TokenKind::number && before.folded.size() != 4;
}

}  // namespace

bool looks_like_year(const Amount& amount) {
    if (amount.unit || !amount.value || amount.value->places() != 0) return false;
    const base::Decimal year = amount.value->is_negative() ? base::negated(*amount.value) : *amount.value;
    return year >= base::Decimal(1950) && year <= base::Decimal(2099);
}

std::optional<Amount> read_added(Cursor& cursor) {
    Cursor probe = cursor;
    if (!probe.sees_any({"+", "-"})) return std::nullopt;
    auto amount = read_amount(probe);
    if (!amount || amount->sign == Sign::none || looks_like_year(*amount)) return std::nullopt;
    cursor = probe;
    return amount;
}

std::optional<Added> read_reference_and_added(Cursor& cursor) {
    if (!names_figure(cursor)) return std::nullopt;
    for (Cursor probe = cursor; !ends_clause(probe) && !probe.sees(":"); probe.skip()) {
        Cursor after = probe;
        const auto amount = follows_number(probe) ? std::nullopt : read_added(after);
        if (!amount) continue;
        Figure figure{std::nullopt, std::nullopt, trimmed(cursor, cursor.at(), probe.at())};
        cursor = after;
        return Added{std::move(figure), *amount};
    }
    return std::nullopt;
}

std::optional<Found> read_added_to(Cursor& cursor) {
    Cursor probe = cursor;
    std::optional<Added> changed;
    if (const auto earlier = is_earlier_noun(probe.peek().folded) ? read_earlier(probe) : std::nullopt) {
        if (const auto amount = read_added(probe)) changed = Added{*earlier, *amount};
    } else {
        changed = read_reference_and_added(probe);
    }
    if (!changed) return std::nullopt;
    cursor = probe;
    return against(changed->figure, changed->amount, changed->amount.sign == Sign::minus ? Comparison::at_most : Comparison::at_least);
}

}  // namespace expr
