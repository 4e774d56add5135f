// Texts of targets: a direction that is only proposed, dates, ranges. A text is rewritten in one place
// and read again: it must then say what was meant and raise nothing new.
#include <algorithm>
#include <charconv>
#include <optional>

#include "expr/token.hpp"
#include "expr/vocabulary.hpp"
#include "fix/bench.hpp"

namespace fix {
namespace {

using expr::Condition;
using Read = base::Parsed<expr::Target>;

// The target that an issue is about: the plan's own, or one that a scenario tries.
struct Cell {
    const plan::Indicator* indicator = nullptr;
    const plan::Scenario* scenario = nullptr;
    int year = 0;
    plan::TargetCell cell = {};
    plan::Extra extra = {};  // of the scenario's edit

    plan::Edit with(plan::TargetCell changed) const {
        plan::SetTargetCell edit{indicator->id, year, std::move(changed), extra};
        return scenario ? plan::Edit(plan::TryOut{scenario->id, std::move(edit)}) : plan::Edit(std::move(edit));
    }
    plan::Edit with_text(std::string text) const {
        plan::TargetCell changed = cell;
        changed.text = std::move(text);
        return with(std::move(changed));
    }
};

std::optional<Cell> cell_in(const plan::Indicator& indicator, const std::string& path) {
    constexpr std::string_view targets = "targets.";
    int year = 0;
    if (!path.starts_with(targets)) return std::nullopt;
    std::from_chars(path.data() + targets.size(), path.data() + path.size(), year);
    const auto found = indicator.targets.find(year);
    if (found == indicator.targets.end()) return std::nullopt;
    return Cell{.indicator = &indicator, .year = year, .cell = found->second};
}

std::optional<Cell> cell_of(Bench& bench, const base::Issue& issue) {
    if (const auto* indicator = bench.indicator(issue.place.id)) return cell_in(*indicator, issue.place.path);
    const plan::Scenario* scenario = plan::find(bench.plan(), plan::ScenarioId{issue.place.id});
    if (!scenario) return std::nullopt;
    for (const plan::ScenarioEdit& edit : scenario->edits) {
        const auto* target = std::get_if<plan::SetTargetCell>(&edit);
        if (!target || !target->cell || plan::place_of(edit) != issue.place.path) continue;
        const auto* indicator = bench.indicator(target->indicator.value);
        if (indicator) return Cell{indicator, scenario, target->year, *target->cell, target->extra};
    }
    return std::nullopt;
}

// ── rewriting ────────────────────────────────────────────────────────────────────────────────────
std::string replaced(std::string text, base::Span span, std::string_view with) { return text.replace(span.begin, span.end - span.begin, with); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Runs of digits inside the span.
std::vector<base::Span> figures_in(const std::string& text, base::Span span) {
    std::vector<base::Span> found;
    for (std::size_t at = span.begin; at < std::min(span.end, text.size());) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end > at) found.push_back({at, end});
        at = std::max(end, at + 1);
    }
    return found;
}

std::string_view in(const std::string& text, base::Span span) { return std::string_view(text).substr(span.begin, span.end - span.begin); }

// The only figure of the span for which `wanted` holds.
template <class Wanted>
std::optional<base::Span> only_figure(const std::string& text, base::Span span, const Wanted& wanted) {
    std::optional<base::Span> found;
    for (const base::Span each : figures_in(text, span)) {
        if (!wanted(in(text, each))) continue;
        if (found) return std::nullopt;
        found = each;
    }
    return found;
}

bool has_issue(const Read& read, std::string_view code) { return std::ranges::find(read.issues, code, &base::Issue::code) != read.issues.end(); }

// The deadline reads as `day`, everything else as before.
bool reads_as(const Read& old, const Read& now, std::size_t changed, const base::Date& day) {
    const auto &before = old.value.conditions, &after = now.value.conditions;
    if (before.size() != after.size() || now.issues.size() > old.issues.size()) return false;
    for (std::size_t i = 0; i < after.size(); ++i) {
        Condition expected = before[i];
        if (i == changed) {
            expected.kind = expr::TargetKind::by_date;
            expected.date = day;
        }
        expected.span = after[i].span;
        if (expected != after[i]) return false;
    }
    return true;
}

std::optional<std::size_t> condition_at(const Read& read, base::Span span) {
    for (std::size_t i = 0; i < read.value.conditions.size(); ++i) {
        const base::Span whole = read.value.conditions[i].span;
        if (whole.begin <= span.begin && span.end <= whole.end) return i;
    }
    return std::nullopt;
}

// The text with the year of that deadline changed, in four digits or in two as it is written.
std::optional<std::string> with_year(const std::string& text, std::size_t condition, int year) {
    const Read read = expr::parse_target(text);
    const Condition& deadline = read.value.conditions[condition];
    if (!deadline.date) return std::nullopt;
    const std::string from = std::to_string(deadline.date->year), to = std::to_string(year);
    const base::Date day{year, deadline.date->month, deadline.date->day};
    for (const std::size_t cut : {std::size_t{0}, from.size() - 2}) {
        const auto at = only_figure(text, deadline.span, [&](std::string_view figure) { return figure == std::string_view(from).substr(cut); });
        if (!at) continue;
        std::string changed = replaced(text, *at, std::string_view(to).substr(cut));
        if (reads_as(read, expr::parse_target(changed), condition, day)) return changed;
    }
    return std::nullopt;
}

std::optional<std::size_t> deadline_of(const Read& read) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < read.value.conditions.size(); ++i) {
        if (read.value.conditions[i].kind != expr::TargetKind::by_date || !read.value.conditions[i].date) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

// "29/02/2023" under 2024: a day that exists in the year of its column.
std::optional<std::string> with_year_of_column(const Cell& cell, const Read& read, std::size_t condition, base::Span place) {
    const std::string &text = cell.cell.text, year = std::to_string(cell.year);
    const auto figures = figures_in(text, place);
    const auto in_full = only_figure(text, place, [](std::string_view figure) { return figure.size() == 4; });
    if (figures.size() < 2) return std::nullopt;
    const base::Span at = in_full.value_or(figures.back());
    if (!in_full && at.end - at.begin != 2) return std::nullopt;
    std::string changed = replaced(text, at, std::string_view(year).substr(year.size() - (at.end - at.begin)));
    const Read now = expr::parse_target(changed);
    const auto& date = now.value.conditions[std::min(condition, now.value.conditions.size() - 1)].date;
    return date && date->year == cell.year && reads_as(read, now, condition, *date) ? std::optional(std::move(changed)) : std::nullopt;
}

// What is reported on a year is due in the first half of the next: which of the two is meant is in doubt.
bool may_be_next_year(int month) { return month <= 6; }

// "31 gennaio dell'anno successivo": where the words right behind the day end that say so; npos where they stand elsewhere.
std::optional<std::size_t> next_year_said(const std::string& text, std::size_t from) {
    const expr::Words words(std::string_view(text).substr(from));
    const auto says_next = [&](std::size_t i) {
        const bool next = words.at(i) == "successivo" || words.at(i) == "seguente" || words.at(i) == "dopo" || words.at(i) == "prossimo";
        return next && ((i > 0 && words.at(i - 1) == "anno") || words.at(i + 1) == "anno");
    };
    std::size_t at = 0;
    while (at < words.size() && !says_next(at)) ++at;
    if (at == words.size()) return std::nullopt;
    for (std::size_t i = 0; i < at; ++i)
        if (words.at(i) != "anno" && !expr::is_particle(words.at(i))) return text.npos;
    return from + words.tokens[words.at(at + 1) == "anno" ? at + 1 : at].span.end;
}

}  // namespace

Fixes fix_direction(Bench& bench, const base::Issue& issue) {
    const auto cell = cell_of(bench, issue);
    if (!cell || cell->cell.confirmed) return {};
    std::vector<std::optional<expr::ProposedDirection>> proposed;
    for (const Condition& condition : expr::parse_target(cell->cell.text).value.conditions)
        if (expr::needs_direction(condition)) proposed.push_back(expr::propose_direction(cell->indicator->name, cell->indicator->unit, condition));
    if (proposed.empty()) return {};
    const auto confirmed = [&](expr::Direction direction) {
        plan::TargetCell changed = cell->cell;
        changed.confirmed = direction;
        const plan::Edit edit = cell->scenario ? cell->with(std::move(changed)) : plan::ConfirmDirection{cell->indicator->id, cell->year, direction};
        return Fix{Kind::confirm_direction, {edit}};
    };
    const auto first = proposed.front() ? std::optional(proposed.front()->direction) : std::nullopt;
    const auto differs = [&](const auto& each) { return !first || !each || each->direction != *first; };
    if (std::ranges::none_of(proposed, differs)) return {confirmed(*first)};
    return {confirmed(expr::Direction::at_least), confirmed(expr::Direction::at_most)};
}

Fixes fix_day(Bench& bench, const base::Issue& issue) {
    const auto cell = cell_of(bench, issue);
    if (!cell || !issue.place.span) return {};
    const std::string& text = cell->cell.text;
    const Read read = expr::parse_target(text);
    const auto at = only_figure(text, *issue.place.span, [](std::string_view figure) { return figure == "29" || figure == "30" || figure == "31"; });
    const auto condition = condition_at(read, *issue.place.span);
    if (!at || !condition) return {};
    if (auto changed = with_year_of_column(*cell, read, *condition, *issue.place.span))
        return {Fix{Kind::correct_year, {cell->with_text(std::move(*changed))}}};
    for (const char* day : {"30", "29", "28"}) {
        std::string changed = replaced(text, *at, day);
        const Read now = expr::parse_target(changed);
        if (has_issue(now, issue.code) || now.value.conditions.size() != read.value.conditions.size()) continue;
        const auto& date = now.value.conditions[*condition].date;
        if (!date || !reads_as(read, now, *condition, *date)) return {};
        return {Fix{Kind::correct_day, {cell->with_text(std::move(changed))}}};
    }
    return {};
}

Fixes fix_missing_year(Bench& bench, const base::Issue& issue) {
    const auto cell = cell_of(bench, issue);
    if (!cell || !issue.place.span) return {};
    const std::string& text = cell->cell.text;
    Read read = expr::parse_target(text);
    const auto condition = condition_at(read, *issue.place.span);
    const std::string_view written = in(text, *issue.place.span);
    const auto mark = written.find_first_of("/-.");
    if (!condition || written.empty()) return {};
    const std::string between = is_digit(written.back()) && mark != written.npos ? std::string(1, written[mark]) : " ";
    const auto next = next_year_said(text, issue.place.span->end);
    if (next == text.npos) return {};
    if (next) read.value.conditions[*condition].note.clear();
    Fixes fixes;
    for (const int year : {cell->year, cell->year + 1}) {
        if (next && year == cell->year) continue;
        std::string changed = replaced(text, {issue.place.span->end, next.value_or(issue.place.span->end)}, between + std::to_string(year));
        const Read now = expr::parse_target(changed);
        const auto& date = now.value.conditions[std::min(*condition, now.value.conditions.size() - 1)].date;
        if (!date || date->year != year || !reads_as(read, now, *condition, *date)) return {};
        fixes.push_back({Kind::write_year, {cell->with_text(std::move(changed))}});
        if (!may_be_next_year(date->month)) break;
    }
    return fixes;
}

Fixes fix_year(Bench& bench, const base::Issue& issue) {
    const auto cell = cell_of(bench, issue);
    if (!cell || !issue.place.span) return {};
    const auto condition = condition_at(expr::parse_target(cell->cell.text), *issue.place.span);
    auto changed = condition ? with_year(cell->cell.text, *condition, cell->year) : std::nullopt;
    return changed ? Fixes{Fix{Kind::correct_year, {cell->with_text(std::move(*changed))}}} : Fixes();
}

Fixes fix_repeated_date(Bench& bench, const base::Issue& issue) {
    const auto cell = cell_of(bench, issue);
    if (!cell || cell->scenario) return {};
    const Read read = expr::parse_target(cell->cell.text);
    const auto said = deadline_of(read);
    if (!said) return {};
    const base::Date day = *read.value.conditions[*said].date;
    Fix fix{Kind::correct_year, {}};
    std::optional<int> first;  // a copy goes forward: the year that it was copied from has the day
    for (const auto& [year, other] : cell->indicator->targets) {
        const Read each = expr::parse_target(other.text);
        const auto at = deadline_of(each);
        if (!at || each.value.conditions[*at].date != day) continue;
        if (!first) first = year;
        if (year == day.year) continue;
        auto changed = with_year(other.text, *at, year);
        if (!changed) return {};
        fix.edits.push_back(Cell{.indicator = cell->indicator, .year = year, .cell = other}.with_text(std::move(*changed)));
    }
    return first != day.year || fix.edits.empty() ? Fixes() : Fixes{std::move(fix)};
}

Fixes fix_range(Bench& bench, const base::Issue& issue) {
    const auto cell = cell_of(bench, issue);
    if (!cell || !issue.place.span) return {};
    const std::string& text = cell->cell.text;
    std::vector<base::Span> numbers;
    for (const expr::Token& token : expr::tokenize(text))
        if (token.kind == expr::TokenKind::number && token.span.begin >= issue.place.span->begin && token.span.end <= issue.place.span->end)
            numbers.push_back(token.span);
    if (numbers.size() != 2) return {};
    const std::string low(in(text, numbers[1])), high(in(text, numbers[0]));
    std::string changed = replaced(replaced(text, numbers[1], high), numbers[0], low);
    const Read read = expr::parse_target(text), now = expr::parse_target(changed);
    const auto same = [](const Condition& a, const Condition& b) { return a.kind == b.kind && a.value == b.value && a.high == b.high && a.unit == b.unit; };
    if (has_issue(now, issue.code) || !std::ranges::equal(read.value.conditions, now.value.conditions, same)) return {};
    return {Fix{Kind::order_range, {cell->with_text(std::move(changed))}}};
}

}  // namespace fix
