#include "whatif/lever.hpp"

#include <algorithm>
#include <cmath>

#include "base/overload.hpp"
#include "eval/achievement.hpp"
#include "eval/line.hpp"
#include "eval/records.hpp"
#include "expr/target.hpp"
#include "plan/formula.hpp"
#include "whatif/lever_range.hpp"
#include "whatif/retarget.hpp"

namespace whatif {
namespace {

using expr::Condition;
using expr::TargetKind;
using plan::Indicator;

constexpr int years_back = 5;

// What the levers of one indicator are made from.
struct Maker {
    const Ground& tried;
    const plan::Plan& base;
    std::size_t at;
    std::vector<base::Decimal> of_interest = figures_of_interest();
    std::vector<Lever> levers = {};

    const eval::Question& question() const { return tried.program.question; }
    const Indicator& now() const { return *tried.plan.indicators[at]; }
    const Indicator& before() const { return *base.indicators[at]; }
    const expr::Target& target() const { return tried.results.indicators[at].target; }

    // ── the target of the year ───────────────────────────────────────────────────────────────────
    void add_targets() {
        const auto cell = now().targets.find(question().year);
        if (cell == now().targets.end()) return;
        for (std::size_t i = 0; i < target().conditions.size(); ++i) {
            Lever lever{.of = LeverOf::target, .unit = target().conditions[i].unit, .unit_words = now().unit, .condition = i,
                        .cell = plan::SetTargetCell{now().id, question().year, cell->second}, .target = target()};
            add_target(std::move(lever));
        }
    }

    // The condition at the same place of the plan's own target, if it is one of that kind.
    std::optional<Condition> condition_before(const Lever& lever) const {
        const auto cell = before().targets.find(question().year);
        if (cell == before().targets.end()) return std::nullopt;
        const auto own = expr::parse_target(cell->second.text).value;
        if (lever.condition >= own.conditions.size() || own.conditions[lever.condition].kind != target().conditions[lever.condition].kind)
            return std::nullopt;
        return own.conditions[lever.condition];
    }

    void add_target(Lever lever) {
        const Condition& condition = target().conditions[lever.condition];
        const auto own = condition_before(lever);
        if (condition.kind == TargetKind::by_date && condition.date) {
            lever.scale = LeverScale::day;
            lever.at = step_of(*condition.date);
            if (own && own->date) lever.base = step_of(*own->date);
            fit_days(lever, question().year);
            levers.push_back(std::move(lever));
        } else if (condition.kind == TargetKind::level && !now().levels.empty()) {
            fit_levels(lever);
            lever.at = level_step(condition.reference);
            if (own) lever.base = level_step(own->reference);
            levers.push_back(std::move(lever));
        } else if (condition.value && condition.kind != TargetKind::yes_no) {
            add_figure(lever, condition.value, own ? own->value : std::nullopt);
            lever.other_end = true;
            if (condition.high) add_figure(std::move(lever), condition.high, own ? own->high : std::nullopt);
        }
    }

    void add_figure(Lever lever, const std::optional<base::Decimal>& figure, const std::optional<base::Decimal>& own) {
        if (!fit_numbers(lever, of_interest)) return;
        lever = finer(std::move(lever), figure->places());
        lever.at = step_of(*figure, lever.places);
        if (own) lever.base = step_of(*own, lever.places);
        make_room(lever);
        levers.push_back(std::move(lever));
    }

    // What the plan asks of the indicator, what it has and had: a target and its value slide along one
    // scale, which stays while they move.
    std::vector<base::Decimal> figures_of_interest() const {
        std::vector<base::Decimal> figures;
        if (const auto value = value_in_plan()) figures.push_back(*value);
        const auto cell = before().targets.find(question().year);
        const expr::Target own = cell == before().targets.end() ? target() : expr::parse_target(cell->second.text).value;
        for (const Condition& condition : own.conditions)
            for (const auto& figure : {condition.value, condition.high})
                if (figure && condition.kind != TargetKind::yes_no) figures.push_back(*figure);
        const eval::Records records = eval::records_of(base);
        for (int back = 1; back <= years_back; ++back)
            if (const auto past = eval::value_in_year(records, before(), question().year - back, question().at); past && !past->ratio)
                figures.push_back(past->value.numerator);
        return figures;
    }
    std::optional<base::Decimal> value_in_plan() const {
        const plan::Readings* readings = &before().readings;
        const auto* ref = before().formula ? std::get_if<plan::MeasureRef>(&*before().formula) : nullptr;
        const auto* measure = ref ? plan::find(base, ref->measure) : nullptr;
        if (measure) readings = &measure->readings;
        const auto value = reading_in(*readings, question().at);
        const auto* number = value ? std::get_if<base::Decimal>(&*value) : nullptr;
        return number ? std::optional(*number) : std::nullopt;
    }

    void fit_levels(Lever& lever) const {
        lever.scale = LeverScale::level;
        lever.levels = now().levels;
        lever.high = static_cast<std::int64_t>(now().levels.size()) - 1;
    }
    std::optional<std::int64_t> level_step(const std::string& name) const {
        const auto found = std::ranges::find(now().levels, name);
        return found == now().levels.end() ? std::nullopt : std::optional<std::int64_t>(found - now().levels.begin());
    }

    // ── values ───────────────────────────────────────────────────────────────────────────────────
    void add_values() {
        if (!now().formula) return add_value(now().id, now().readings, before().readings, {}, now().unit);
        for (const plan::MeasureId& id : plan::measures_of(tried.plan, now().formula))
            if (const auto* measure = plan::find(tried.plan, id)) {
                const auto* own = plan::find(base, id);
                add_value(id, measure->readings, own ? own->readings : plan::Readings{}, measure->name, measure->unit);
            }
    }

    static std::optional<plan::Value> reading_in(const plan::Readings& readings, const base::Date& day) {
        const auto found = readings.find(day);
        return found == readings.end() ? std::nullopt : std::optional(found->second.value);
    }

    void add_value(const plan::ReadingHolder& of, const plan::Readings& readings, const plan::Readings& own,
                   const std::string& title, const std::string& unit) {
        const auto value = reading_in(readings, question().at);
        const auto in_plan = reading_in(own, question().at);
        Lever lever{.of = LeverOf::value, .unit_words = unit, .title = title, .cell = plan::SetReading{of, question().at, value}};
        if (!fit_value(lever, own)) return;
        if (const auto* number = value ? std::get_if<base::Decimal>(&*value) : nullptr) lever = finer(std::move(lever), number->places());
        if (value) lever.at = step_in(lever, *value);
        if (in_plan) lever.base = step_in(lever, *in_plan);
        if (lever.scale == LeverScale::day) fit_days(lever, question().year);
        make_room(lever);
        levers.push_back(std::move(lever));
    }

    std::optional<std::int64_t> step_in(const Lever& lever, const plan::Value& value) const {
        return std::visit(base::overload{
                              [&](const base::Decimal& number) { return lever.scale == LeverScale::number ? step_of(number, lever.places) : std::nullopt; },
                              [&](const base::Date& day) { return lever.scale == LeverScale::day ? std::optional(step_of(day)) : std::nullopt; },
                              [&](bool done) { return lever.scale == LeverScale::yes_no ? std::optional<std::int64_t>(done) : std::nullopt; },
                              [&](const plan::LevelName& level) { return lever.scale == LeverScale::level ? level_step(level.name) : std::nullopt; }},
                          value);
    }

    // A measure that the value is computed from with others or with numbers; the target asks nothing of it.
    bool is_part() const { return now().formula && !std::holds_alternative<plan::MeasureRef>(*now().formula); }

    // By what the target asks for: a day, done or not, a level, else a number.
    bool fit_value(Lever& lever, const plan::Readings& readings) const {
        const Condition* first = target().conditions.empty() ? nullptr : &target().conditions.front();
        const auto holds = [&](TargetKind kind) { return !is_part() && first && first->kind == kind; };
        if (holds(TargetKind::by_date)) {
            lever.scale = LeverScale::day;
            if (first->date) lever.asked = step_of(*first->date);
            return true;
        }
        if (holds(TargetKind::yes_no)) {
            lever.scale = LeverScale::yes_no;
            return true;
        }
        if (holds(TargetKind::level)) {
            fit_levels(lever);
            return !now().levels.empty();
        }
        if (holds(TargetKind::prose)) return false;
        return fit_number(lever, readings);
    }

    bool fit_number(Lever& lever, const plan::Readings& readings) const {
        std::vector<base::Decimal> figures;
        for (const auto& [day, reading] : readings)
            if (const auto* number = std::get_if<base::Decimal>(&reading.value)) figures.push_back(*number);
        if (is_part()) return fit_numbers(lever, figures);
        lever.unit = tried.results.indicators[at].unit;
        figures.insert(figures.end(), of_interest.begin(), of_interest.end());
        if (!fit_numbers(lever, figures)) return false;
        for (const Condition& condition : target().conditions)
            if (const auto figure = lever.asked ? std::nullopt : figure_asked(condition)) {
                lever = finer(std::move(lever), figure->places());
                lever.asked = step_of(*figure, lever.places);
            }
        return true;
    }

    // What the target measures values against; what follows from another value to the cent.
    std::optional<base::Decimal> figure_asked(const Condition& condition) const {
        if (condition.kind == TargetKind::deviation) return std::nullopt;
        if (!expr::is_relative(condition.kind)) return condition.value;
        const eval::Context& context = tried.program.contexts[at];
        if (eval::obstacle(target(), context, question().profile) != eval::Reason::none) return std::nullopt;
        return eval::decimal_of(std::round(eval::figure_compared(condition, context) * 100) / 100);
    }

    // Where only a person can tell, and where one has told.
    void add_assessment() {
        const auto& result = tried.results.indicators[at];
        const auto found = now().assessments.find(question().at);
        if (found == now().assessments.end() && result.achievement.reason != eval::Reason::needs_judgement) return;
        Lever lever{.of = LeverOf::assessment, .high = 100, .unit = expr::Unit::percent,
                    .cell = plan::SetAssessment{now().id, question().at, std::nullopt}};
        if (found != now().assessments.end()) {
            std::get<plan::SetAssessment>(lever.cell).assessment = found->second;
            lever = finer(std::move(lever), found->second.percent.places());
            lever.at = step_of(found->second.percent, lever.places);
        }
        const auto own = before().assessments.find(question().at);
        if (own != before().assessments.end()) lever.base = step_of(own->second.percent, lever.places);
        levers.push_back(std::move(lever));
    }
};

// With no more places than it needs, but for those that are written now.
base::Decimal written_as(const std::optional<base::Decimal>& now, base::Decimal figure) {
    const int least = now ? now->places() : 0;
    while (figure.places() > least && figure.units() % 10 == 0) figure = base::Decimal(figure.units() / 10, figure.places() - 1);
    return figure;
}

Condition changed_condition(const Lever& lever, std::int64_t to) {
    Condition condition = lever.target.conditions[lever.condition];
    auto& figure = lever.other_end ? condition.high : condition.value;
    switch (lever.scale) {
        case LeverScale::number: figure = written_as(figure, number_at(lever, to)); break;
        case LeverScale::day: condition.date = day_at(to); break;
        case LeverScale::level: condition.reference = lever.levels[static_cast<std::size_t>(to)]; break;
        case LeverScale::yes_no: break;
    }
    return condition;
}

plan::Value value_at(const Lever& lever, std::int64_t to) {
    const auto& now = std::get<plan::SetReading>(lever.cell).value;
    const auto* number = now ? std::get_if<base::Decimal>(&*now) : nullptr;
    switch (lever.scale) {
        case LeverScale::number: return written_as(number ? std::optional(*number) : std::nullopt, number_at(lever, to));
        case LeverScale::day: return day_at(to);
        case LeverScale::yes_no: return to != 0;
        case LeverScale::level: return plan::LevelName{lever.levels[static_cast<std::size_t>(to)]};
    }
    return number_at(lever, to);
}

}  // namespace

std::vector<Lever> levers_of(const Ground& tried, const plan::Plan& plan, std::size_t indicator) {
    Maker maker{tried, plan, indicator};
    maker.add_targets();
    maker.add_values();
    maker.add_assessment();
    return std::move(maker.levers);
}

plan::ScenarioEdit moved(const Lever& lever, std::int64_t to) {
    plan::ScenarioEdit edit = lever.cell;
    std::visit(base::overload{[&](plan::SetTargetCell& e) { e.cell->text = text_with(lever.target, lever.condition, changed_condition(lever, to)); },
                              [&](plan::SetReading& e) { e.value = value_at(lever, to); },
                              [&](plan::SetAssessment& e) {
                                  if (!e.assessment) e.assessment.emplace();
                                  e.assessment->percent = number_at(lever, to);
                              },
                              [&](plan::SetWeight& e) { e.weight = written_as(e.weight, number_at(lever, to)); },
                              [](plan::ChooseProfile&) {}},
               edit);
    return edit;
}

}  // namespace whatif
