// Goal seek over the targets of the year: the same kind, comparison, unit and places with another
// figure, the day or level likewise.
#include <cmath>

#include "eval/line.hpp"
#include "whatif/retarget.hpp"
#include "whatif/trial.hpp"

namespace whatif {
namespace {

using expr::Comparison;
using expr::Condition;
using expr::TargetKind;

// An end of a range, else the figure.
struct Figure {
    std::optional<base::Decimal> Condition::* member = &Condition::value;
    bool more_is_easier = true;
};

std::optional<Figure> figure_of(const Trial& trial, const Condition& condition, double value) {
    if (!condition.value) return std::nullopt;
    if (condition.kind == TargetKind::deviation) return Figure{};
    if (condition.kind == TargetKind::range) {
        const auto [low, high] = std::minmax(*condition.value, *condition.high);
        const bool over = value > (low.to_double() + high.to_double()) / 2;
        const bool first_is_high = *condition.value > *condition.high;
        return Figure{over == first_is_high ? &Condition::value : &Condition::high, over};
    }
    switch (*eval::comparison_of(condition, trial.context())) {
        case Comparison::at_least:
        case Comparison::above: return Figure{&Condition::value, false};
        case Comparison::at_most:
        case Comparison::below: return Figure{&Condition::value, true};
        case Comparison::exactly: return Figure{&Condition::value, value > condition.value->to_double()};
    }
    return std::nullopt;
}

// Figures along which the score rises: in proportion to a target it turns at nothing, so a
// value on one side of nothing asks for targets on that side.
Axis axis_of(const Condition& condition, const Figure& figure, double value, int places) {
    const double present = (condition.*figure.member)->to_double();
    const std::int64_t far = far_from(std::max(std::abs(present), std::abs(value)), places);
    const bool proportional_to_it = condition.kind != TargetKind::range && !expr::is_relative(condition.kind);
    Axis axis = figure.more_is_easier ? Axis{-far, far} : Axis{far, -far};
    if (condition.kind == TargetKind::deviation) return {0, far};
    if (!proportional_to_it) return axis;
    if (figure.more_is_easier && value > 0) axis.bad = 0;
    if (figure.more_is_easier && value < 0) axis.good = -1;
    if (!figure.more_is_easier && value > 0) axis.good = 1;
    if (!figure.more_is_easier && value < 0) axis.bad = 0;
    return axis;
}

Answer seek_figure(const Trial& trial, std::size_t at) {
    const Condition& present = trial.target().conditions[at];
    const auto value = trial.number();
    if (!value) return trial.left_out(LeftOut::wrong_value);
    const auto figure = figure_of(trial, present, *value);
    if (!figure) return trial.left_out(LeftOut::no_number);
    const int places = (present.*(figure->member))->places();
    const auto target_at = [&](std::int64_t units) {
        Condition changed = present;
        changed.*(figure->member) = base::Decimal(units, places);
        return Setting(NewTarget{text_with(trial.target(), at, changed)});
    };
    const bool exactly = present.comparison == Comparison::exactly;
    Axis axis = axis_of(present, *figure, *value, places);
    if (exactly) axis.good = on_grid(*value, places);
    if (present.kind == TargetKind::range) axis.good = inside_of(*value, places, !figure->more_is_easier, present.strict());
    return trial.along(axis, on_grid(*value, places), target_at);
}

// ── days and levels ──────────────────────────────────────────────────────────────────────────────
Answer seek_day(const Trial& trial, std::size_t at) {
    const Condition& present = trial.target().conditions[at];
    const auto* done = std::get_if<base::Date>(&*trial.row().actual);
    if (!done) return trial.left_out(LeftOut::wrong_value);
    std::vector<Setting> days;
    constexpr int earlier = 400;
    base::Date day{done->year - 1, done->month, std::min(done->day, 28)};
    for (int i = 0; i <= earlier + 1; ++i) {
        Condition changed = present;
        changed.date = day;
        days.push_back(NewTarget{text_with(trial.target(), at, changed)});
        day = base::days_after(day, 1);
    }
    return trial.among(days);
}

Answer seek_level(const Trial& trial, std::size_t at) {
    const Condition& present = trial.target().conditions[at];
    std::vector<Setting> levels;
    for (const std::string& each : trial.context().levels) {
        Condition changed = present;
        changed.reference = each;
        levels.push_back(NewTarget{text_with(trial.target(), at, changed)});
    }
    const bool less = present.comparison == Comparison::at_most || present.comparison == Comparison::below;
    if (!less) std::ranges::reverse(levels);
    return trial.among(levels);
}

}  // namespace

Answer seek_target(const Trial& trial) {
    const expr::Target& target = trial.target();
    if (!trial.row().actual) return trial.left_out(LeftOut::no_value);
    if (const auto reason = eval::obstacle(target, trial.context(), trial.profile()); reason != eval::Reason::none)
        return trial.left_out(LeftOut::not_computable, reason);
    if (const auto found = expr::condition_for_number(target)) return seek_figure(trial, *found);
    if (target.conditions.front().kind == TargetKind::by_date) return seek_day(trial, 0);
    if (target.conditions.front().kind == TargetKind::level) return seek_level(trial, 0);
    return trial.left_out(LeftOut::no_number);
}

}  // namespace whatif
