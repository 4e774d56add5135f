#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "lint/families.hpp"

namespace lint {
namespace {

using expr::Condition;
using expr::Direction;
using expr::TargetKind;

class YearsCheck {
public:
    YearsCheck(const plan::Plan& plan, const plan::Indicator& indicator, base::Issues& out)
        : plan_(plan), indicator_(indicator), column_(expr::unit_named(indicator.unit)), out_(out) {}

    void run(const YearTargets& targets) {
        check_repeated(targets);
        const YearTarget* before = nullptr;
        for (const YearTarget& now : targets) {
            check_dates(now);
            if (!is_set(now)) continue;
            if (before) {
                check_unit(*before, now);
                check_relaxing(*before, now);
            }
            before = &now;
        }
    }

private:
    // A year of measuring, or of nothing that can be read, says nothing of the years around it.
    static bool is_set(const YearTarget& target) {
        return target.first().kind != TargetKind::survey && target.first().kind != TargetKind::prose;
    }

    void raise(std::string code, base::Severity severity, const YearTarget& at, std::vector<std::string> args, base::Span span) {
        out_.push_back(issue(std::move(code), severity, indicator_.id.value, field_of_year(at.year), std::move(args)));
        out_.back().place.span = span;
    }

    // One day cannot be the deadline of several years: said once, at the first of them in which it does not fall.
    void check_repeated(const YearTargets& targets) {
        std::map<base::Date, std::vector<const YearTarget*>> by_day;
        for (const YearTarget& target : targets)
            for (const Condition& condition : target.read->value.conditions)
                if (condition.kind == TargetKind::by_date && condition.date) by_day[*condition.date].push_back(&target);
        for (const auto& [day, cells] : by_day) {
            if (cells.size() < 2 || cells.front()->year == cells.back()->year) continue;
            repeated_.push_back(day);
            std::string years;
            for (const YearTarget* cell : cells) years += (years.empty() ? "" : ", ") + std::to_string(cell->year);
            const YearTarget& at = **std::ranges::find_if(cells, [&](const YearTarget* cell) { return cell->year != day.year; });
            raise("date-repeated", base::Severity::warning, at, {at.cell->text, years}, {0, at.cell->text.size()});
        }
    }

    void check_dates(const YearTarget& target) {
        for (const Condition& condition : target.read->value.conditions) {
            if (condition.kind != TargetKind::by_date || !condition.date) continue;
            const int year = condition.date->year;
            if (year == target.year || std::ranges::find(repeated_, *condition.date) != repeated_.end()) continue;
            if (is_outside_plan(year))
                raise("date-outside-plan", base::Severity::warning, target,
                      {target.cell->text, std::to_string(plan_.years.front()), std::to_string(plan_.years.back())}, condition.span);
            else if (year < target.year || !is_soon_after(*condition.date, target.year))
                raise("date-outside-year", base::Severity::warning, target, {target.cell->text, std::to_string(target.year)}, condition.span);
        }
    }

    bool is_outside_plan(int year) const {
        return !plan_.years.empty() && (year < plan_.years.front() || year > plan_.years.back() + 1);
    }

    // Reports on a year are due in the first months of the next.
    static bool is_soon_after(const base::Date& day, int year) { return day.year == year + 1 && day.month <= 6; }

    void check_unit(const YearTarget& before, const YearTarget& now) {
        const std::string from = unit_of(before), to = unit_of(now);
        const bool comparable = from == to || from.empty() || to.empty();
        const bool percent_or_not = (from == "%") != (to == "%");
        if (is_figure(before.first()) && is_figure(now.first()) && (!comparable || percent_or_not))
            raise("unit-changes", base::Severity::warning, now, {before.cell->text, now.cell->text}, now.first().span);
    }

    static bool is_figure(const Condition& condition) {
        return condition.value && (expr::is_bound(condition.kind) || condition.kind == TargetKind::exactly);
    }

    // The target's own unit wins over the indicator's.
    std::string unit_of(const YearTarget& target) const {
        const auto unit = target.first().unit ? target.first().unit : column_;
        return unit ? std::string(expr::name_of(*unit)) : std::string();
    }

    void check_relaxing(const YearTarget& before, const YearTarget& now) {
        const Condition &from = before.first(), &to = now.first();
        if (!from.value || !to.value || unit_of(before) != unit_of(now) || expr::is_relative(from.kind) != expr::is_relative(to.kind)) return;
        const auto direction = before.direction();
        if (!direction || direction != now.direction()) return;
        if (*direction == Direction::at_least ? *to.value < *from.value : *to.value > *from.value)
            raise("target-relaxes", base::Severity::note, now, {before.cell->text, now.cell->text}, to.span);
    }

    const plan::Plan& plan_;
    const plan::Indicator& indicator_;
    std::optional<expr::Unit> column_;  // U.M.
    base::Issues& out_;
    std::vector<base::Date> repeated_;
};

}  // namespace

void check_years(const plan::Plan& plan, const plan::Indicator& indicator, const YearTargets& targets, base::Issues& out) {
    YearsCheck(plan, indicator, out).run(targets);
}

}  // namespace lint
