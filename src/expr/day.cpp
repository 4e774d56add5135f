#include "expr/day.hpp"

#include <array>
#include <string>

#include "expr/amount.hpp"
#include "expr/vocabulary.hpp"

namespace expr {
namespace {

struct Ymd {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<int> whole(std::string_view digits, std::size_t longest) {
    if (digits.empty() || digits.size() > longest) return std::nullopt;
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> whole(const Token& token, std::size_t longest) {
    return token.kind == TokenKind::number ? whole(token.folded, longest) : std::nullopt;
}

// Four digits, or two of a year near ours.
std::optional<int> full_year(std::string_view digits) {
    const auto year = whole(digits, 4);
    if (!year || digits.size() == 3 || digits.size() == 1) return std::nullopt;
    if (digits.size() == 4) return year;
    return *year + (*year < 80 ? 2000 : 1900);
}

int last_day(int year, int month) {
    int day = 31;
    while (!base::exists(year, month, day)) --day;
    return day;
}

Day flawed(const Cursor& from, const Cursor& to, const char* code, base::Severity severity) {
    base::Issue issue{code, severity, {}, {std::string(from.slice(from.at(), to.at()))}};
    issue.place.span = from.span(from.at(), to.at());
    return {std::nullopt, issue};
}

Day day_of(const Cursor& from, const Cursor& to, const Ymd& ymd) {
    if (!base::exists(ymd.year, ymd.month, ymd.day)) return flawed(from, to, "impossible-date", base::Severity::error);
    return {base::Date{ymd.year, ymd.month, ymd.day}, std::nullopt};
}

Day without_year(const Cursor& from, const Cursor& to) {
    return flawed(from, to, "date-without-year", base::Severity::warning);
}

bool is_separator(const Cursor& cursor, std::size_t ahead) { return cursor.sees_any({"/", "-", "."}, ahead); }

// 31/12/2024 · 31-12-24 · 2024-12-31
std::optional<Ymd> read_figures(Cursor& cursor) {
    const std::string& first = cursor.peek(0).folded;
    const bool marks = is_separator(cursor, 1) && cursor.sees(cursor.peek(1).folded, 3);
    const auto middle = whole(cursor.peek(2), 2);
    if (!marks || !middle || !cursor.sees(TokenKind::number) || !cursor.sees(TokenKind::number, 4)) return std::nullopt;
    const bool year_first = first.size() == 4;
    const auto year = full_year(year_first ? first : cursor.peek(4).folded);
    const auto day = whole(year_first ? cursor.peek(4) : cursor.peek(0), 2);
    if (!year || !day) return std::nullopt;
    cursor.skip(5);
    return Ymd{*year, *middle, *day};
}

// 31 12 2024
std::optional<Ymd> read_spaced(Cursor& cursor) {
    const auto day = whole(cursor.peek(0), 2), month = whole(cursor.peek(1), 2), year = whole(cursor.peek(2), 4);
    if (!day || !month || !year || *month > 12 || *year < 1950 || *year > 2099) return std::nullopt;
    cursor.skip(3);
    return Ymd{*year, *month, *day};
}

// 31.12.2024: one token, because a number may hold points.
std::optional<Ymd> read_dotted(Cursor& cursor) {
    const std::string_view digits = cursor.peek().folded;
    if (!cursor.sees(TokenKind::number)) return std::nullopt;
    const auto first = digits.find('.');
    const auto second = first == std::string_view::npos ? first : digits.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto day = whole(digits.substr(0, first), 2);
    const auto month = whole(digits.substr(first + 1, second - first - 1), 2);
    const auto year = full_year(digits.substr(second + 1));
    if (!day || !month || !year) return std::nullopt;
    cursor.skip();
    return Ymd{*year, *month, *day};
}

std::optional<int> read_month(Cursor& cursor) {
    const auto month = cursor.sees(TokenKind::word) ? month_named(cursor.peek().folded) : std::nullopt;
    if (!month) return std::nullopt;
    cursor.skip();
    if (cursor.sees(".") && cursor.sees(TokenKind::number, 1)) cursor.skip();
    return month;
}

// The year after a month, also "dic-24" and "dicembre dell'anno 2024".
std::optional<int> read_year_of_month(Cursor& cursor) {
    Cursor probe = cursor;
    const bool short_allowed = probe.accept_any({"-", "/", "'"});
    while (probe.accept_any({"di", "del", "dell", "anno"})) {}
    if (const auto year = read_year(probe)) {
        cursor = probe;
        return year;
    }
    const auto year = short_allowed && whole(probe.peek(), 2) ? full_year(probe.peek().folded) : std::nullopt;
    if (!year) return std::nullopt;
    probe.skip();
    cursor = probe;
    return year;
}

// 30 giugno 2024 · 1° giugno · 31-dic-24
std::optional<Day> read_worded_day(Cursor& cursor) {
    Cursor probe = cursor;
    const auto day = whole(probe.peek(), 2);
    if (!day) return std::nullopt;
    probe.skip();
    probe.accept("°");
    probe.accept_any({"-", "/"});
    const auto month = read_month(probe);
    if (!month) return std::nullopt;
    const auto year = read_year_of_month(probe);
    const Day found = year ? day_of(cursor, probe, {*year, *month, *day}) : without_year(cursor, probe);
    cursor = probe;
    return found;
}

int months_of(std::string_view period) {
    if (period == "semestre" || period == "sem") return 6;
    if (period == "quadrimestre" || period == "quadr") return 4;
    if (period == "trimestre" || period == "trim") return 3;
    if (period == "bimestre") return 2;
    return 0;
}

// The month in which "primo semestre" ends.
std::optional<int> read_period(Cursor& cursor) {
    const auto rank = ordinal_named(cursor.peek().folded);
    const std::size_t ahead = cursor.sees_any({"°", "^", "ª"}, 1) ? 2 : 1;
    const int length = months_of(cursor.peek(ahead).folded);
    if (!rank || length == 0 || *rank * length > 12) return std::nullopt;
    cursor.skip(ahead + 1);
    cursor.accept(".");
    return *rank * length;
}

std::optional<Day> read_month_or_period(Cursor& cursor) {
    Cursor probe = cursor;
    auto month = read_period(probe);
    if (!month) month = read_month(probe);
    if (!month) return std::nullopt;
    const auto year = read_year_of_month(probe);
    const Day found = year ? day_of(cursor, probe, {*year, *month, last_day(*year, *month)}) : without_year(cursor, probe);
    cursor = probe;
    return found;
}

// 06/2024 · 06-2024
std::optional<Day> read_month_in_figures(Cursor& cursor) {
    const auto month = whole(cursor.peek(), 2), year = whole(cursor.peek(2), 4);
    const bool written = cursor.peek().folded.size() == 2 && cursor.sees_any({"/", "-"}, 1) && !cursor.sees_any({"/", "-"}, 3);
    if (!written || !month || !year || *month < 1 || *month > 12 || *year < 1950 || *year > 2099) return std::nullopt;
    const Cursor from = cursor;
    cursor.skip(3);
    return day_of(from, cursor, {*year, *month, last_day(*year, *month)});
}

// 30/06 · 30-06 · 30.06: after "entro" only, elsewhere it would be a fraction.
std::optional<Day> read_day_and_month(Cursor& cursor) {
    Cursor probe = cursor;
    const bool slashed = probe.sees_any({"/", "-"}, 1);
    const std::string& digits = probe.peek().folded;
    const auto point = digits.find('.');
    const bool dotted = digits.size() == 5 && point == 2;
    if (!probe.sees(TokenKind::number) || (!slashed && !dotted)) return std::nullopt;
    const auto day = dotted ? whole(digits.substr(0, 2), 2) : whole(probe.peek(), 2);
    const auto month = dotted ? whole(digits.substr(3), 2) : whole(probe.peek(2), 2);
    if (!day || !month || *day < 1 || *day > 31 || *month < 1 || *month > 12) return std::nullopt;
    probe.skip(dotted ? 1 : 3);
    if (Cursor unit = probe; read_unit(unit)) return std::nullopt;
    const Day found = without_year(cursor, probe);
    cursor = probe;
    return found;
}

// "fine 2024" · "la fine dell'anno" · "il 2024" · "l'anno in corso"
std::optional<Day> read_end_of_year(Cursor& cursor) {
    Cursor probe = cursor;
    bool named = false;
    for (bool more = true; more;) {
        skip_particles(probe);
        more = probe.accept_any({"anno", "annualita", "esercizio"});
        named = named || more;
        if (!more) more = probe.accept_any({"fine", "termine", "mese", "conclusione", "corso"});
    }
    if (const auto month = read_month_or_period(probe)) {
        cursor = probe;
        return month;
    }
    const auto year = read_year(probe);
    if ((!year && !named) || probe.sees("%")) return std::nullopt;
    const Day found = year ? day_of(cursor, probe, {*year, 12, 31}) : without_year(cursor, probe);
    cursor = probe;
    return found;
}

}  // namespace

void skip_particles(Cursor& cursor) {
    while (cursor.sees(":") || (cursor.sees(TokenKind::word) && is_particle(cursor.peek().folded))) {
        if (cursor.sees("i") && months_of(cursor.peek(1).folded) > 0) return;
        cursor.skip();
    }
}

std::optional<int> read_year(Cursor& cursor) {
    const auto year = whole(cursor.peek(), 4);
    if (!year || *year < 1950 || *year > 2099) return std::nullopt;
    if (cursor.sees_any({"-", "/"}, 1) && cursor.sees(TokenKind::number, 2)) {  // "2023-2024", "2023/24", but "2023 - 5 %"
        const bool joined = cursor.glued() && cursor.glued(1) && !cursor.sees("%", 3);
        if (joined || cursor.peek(2).folded.size() == 4) return std::nullopt;
    }
    cursor.skip();
    return year;
}

std::optional<Day> read_day(Cursor& cursor) {
    Cursor probe = cursor;
    auto figures = read_figures(probe);
    if (!figures) figures = read_dotted(probe);
    if (!figures) figures = read_spaced(probe);
    if (figures) {
        const Day found = day_of(cursor, probe, *figures);
        cursor = probe;
        return found;
    }
    if (auto worded = read_worded_day(cursor)) return worded;
    probe = cursor;
    auto month = read_month_or_period(probe);
    if (!month || !month->date) return std::nullopt;
    cursor = probe;
    return month;
}

std::optional<Day> read_deadline(Cursor& cursor) {
    if (auto day = read_day(cursor)) return day;
    if (auto day = read_month_in_figures(cursor)) return day;
    if (auto day = read_day_and_month(cursor)) return day;
    if (auto day = read_month_or_period(cursor)) return day;
    return read_end_of_year(cursor);
}

}  // namespace expr
