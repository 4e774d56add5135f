// Texts of targets: a direction that is only proposed, dates, ranges. A text is rewritten in one place
// and read again: it must then say what was meant and raise nothing new.
#include <algorithm>
#include <charconv>
#include <optional>

#include "expr/token.hpp"
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

// What is reported on a year is due in the first half of the next: which of the two is meant is in doubt.
bool may_be_next_year(int month) { return month <= 6; }

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
    const Read read = expr::parse_target(text);
    const auto condition = condition_at(read, *issue.place.span);
    const std::string_view written = in(text, *issue.place.span);
    const auto mark = written.find_first_of("/-.");
    if (!condition || written.empty()) return {};
    const std::string between = is_digit(written.back()) && mark != written.npos ? std::string(1, written[mark]) : " ";
    Fixes fixes;
    for (const int year : {cell->year, cell->year + 1}) {
        std::string changed = replaced(text, {issue.place.span->end, issue.place.span->end}, between + std::to_string(year));
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
    bool own = false;  // the year that it was copied from has it
    for (const auto& [year, other] : cell->indicator->targets) {
        const Read each = expr::parse_target(other.text);
        const auto at = deadline_of(each);
        if (!at || each.value.conditions[*at].date != day) continue;
        own = own || year == day.year;
        if (year == day.year) continue;
        auto changed = with_year(other.text, *at, year);
        if (!changed) return {};
        fix.edits.push_back(Cell{.indicator = cell->indicator, .year = year, .cell = other}.with_text(std::move(*changed)));
    }
    if (!own) return {};
    return fix.edits.empty() ? Fixes() : Fixes{std::move(fix)};
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
