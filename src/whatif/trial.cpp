#include "whatif/trial.hpp"

#include <cmath>

#include "base/overload.hpp"
#include "eval/exact.hpp"
#include "eval/line.hpp"
#include "plan/edit.hpp"

namespace whatif {
namespace {

using eval::Actual;

constexpr double reach = 1000;
constexpr double most_units = 4e15;

std::optional<double> score_in(const eval::Results& results, const Trial& trial) {
    if (!results.indicators[trial.indicator].achievement.score) return std::nullopt;
    return results.nodes[trial.goal.objective].figure.score;
}

bool rises(const std::vector<plan::Band>& bands) {
    return std::ranges::all_of(bands, [&](const plan::Band& band) {
        return std::ranges::all_of(bands, [&](const plan::Band& other) {
            const bool below = !band.from || (other.from && *band.from < *other.from);
            return !below || band.percent <= other.percent;
        });
    });
}

}  // namespace

Trial::Trial(const Ground& asked, const Goal& wanted, std::size_t which, By how)
    : ground(asked), goal(wanted), indicator(which), by(how) {
    if (!reads_scores(ground, goal.objective)) climb = Climb::of(ground, indicator, goal.objective);
}

bool Trial::is_steady() const {
    const auto takes_number = [](const expr::Condition& each) { return expr::takes_number(each.kind); };
    return climb && rises(profile().bands) && std::ranges::count_if(target().conditions, takes_number) <= 1;
}

std::optional<double> Trial::number() const {
    return row().actual ? eval::number_in(*row().actual, target(), context()) : std::nullopt;
}

std::optional<double> Trial::rolled_up(const eval::Achievement& achievement) const {
    if (!achievement.score) return std::nullopt;
    // Missed by a hair, which a small weight would lose in the last digits.
    const double hair = achievement.reason == eval::Reason::missed_by_equality ? 1e-6 : 0;
    return climb->score(*achievement.score - hair);
}

std::optional<double> Trial::with(const Actual& value) const {
    return climb ? rolled_up(eval::achieve(target(), value, context(), profile())) : evaluated(value);
}

std::optional<double> Trial::with(const expr::Target& other) const {
    if (!climb || !row().actual) return evaluated(NewTarget{other.text});
    return rolled_up(eval::achieve(other, *row().actual, context(), profile()));
}

// In the units of its link; what is not among the links may change the rule of its whole group.
std::optional<double> Trial::with(const base::Decimal& weight) const {
    const auto& present = ground.plan.indicators[indicator]->weight;
    if (!climb || !present || present->is_zero() || weight.is_zero()) return evaluated(NewWeight{weight});
    const double units = ground.program.links[ground.indicators[indicator]->link].units;
    return climb->score(row().counted, units * eval::divide(weight, *present));
}

std::optional<double> Trial::with(const Setting& setting) const {
    return std::visit(base::overload{[](std::monostate) { return std::optional<double>(); },
                                     [&](const Actual& value) { return with(value); },
                                     [&](const NewTarget& text) { return with(expr::parse_target(text.text).value); },
                                     [&](const NewWeight& weight) { return with(weight.weight); }},
                      setting);
}

std::optional<double> Trial::evaluated(const Setting& setting) const {
    if (const auto* value = std::get_if<Actual>(&setting)) {
        eval::Values values = ground.values;
        values.actuals[indicator] = *value;
        return score_in(eval::evaluate(ground.program, values), *this);
    }
    if (const auto* text = std::get_if<NewTarget>(&setting)) {
        eval::Program program = ground.program;
        program.indicators[indicator].target = expr::parse_target(text->text).value;
        return score_in(eval::evaluate(program, ground.values), *this);
    }
    const auto* weight = std::get_if<NewWeight>(&setting);
    if (!weight) return std::nullopt;
    const auto changed = plan::apply(ground.plan, plan::SetWeight{ground.plan.indicators[indicator]->id, weight->weight});
    if (!changed) return std::nullopt;
    const auto results = eval::evaluate(eval::compile(*changed, ground.program.question), ground.values);
    return results.nodes[goal.objective].figure.score;
}

// ── answers ──────────────────────────────────────────────────────────────────────────────────────
Answer Trial::left_out(LeftOut why, eval::Reason reason) const {
    return {.indicator = indicator, .by = by, .found = Found::left_out, .why = why, .reason = reason, .to = {}, .score = {}};
}

Answer Trial::answer(Found found, Setting to) const {
    const auto score = evaluated(to);
    return {.indicator = indicator, .by = by, .found = found, .why = LeftOut::none, .reason = eval::Reason::none,
            .to = std::move(to), .score = score};
}

Answer Trial::along(const Axis& axis, std::int64_t guess, const SettingAt& setting_at) const {
    const bool steady = by == By::weight || is_steady();
    Answer found = climb && !steady ? sampled(axis, guess, setting_at) : turned(axis, guess, setting_at);
    found.sampled = !steady && found.found != Found::left_out;
    return found;
}

// Where scores rise along the axis; without a climb that is a guess, and a wrong one is followed by a sample.
Answer Trial::turned(const Axis& axis, std::int64_t guess, const SettingAt& setting_at) const {
    const auto score_at = [&](std::int64_t at) { return with(setting_at(at)); };
    const auto first = turn(axis, guess, [&](std::int64_t at) { return reaches(score_at(at)); });
    if (first == axis.bad) return answer(Found::any, setting_at(axis.bad));
    if (first) {
        // The last digits of a sum may fall the other way in the evaluation of the plan: a step on.
        const std::int64_t step = axis.good > axis.bad ? 1 : -1;
        const Answer found = answer(Found::reached, setting_at(*first));
        return reaches(found.score) || *first == axis.good ? found : answer(Found::reached, setting_at(*first + step));
    }
    if (!climb && by != By::weight) return sampled(axis, guess, setting_at);
    const auto best = score_at(axis.good);
    if (!best) return left_out(LeftOut::incomplete);
    const auto least = turn(axis, guess, [&](std::int64_t at) {
        const auto score = score_at(at);
        return score && *score >= *best - 1e-15;
    });
    return answer(Found::impossible, setting_at(least.value_or(axis.good)));
}

// Without a rule to go by: spread out densely around the guess and thinly further out; of what
// reaches the goal the nearest to the guess, brought nearer by halving.
Answer Trial::sampled(const Axis& axis, std::int64_t guess, const SettingAt& setting_at) const {
    const auto [low, high] = std::minmax(axis.bad, axis.good);
    guess = std::clamp(guess, low, high);
    std::vector<std::int64_t> offsets{0};
    for (double offset = 1; offset < 2 * most_units; offset = std::max(offset + 1, offset * 1.25)) offsets.push_back(static_cast<std::int64_t>(offset));
    std::optional<double> best;
    std::int64_t best_at = guess;
    for (std::size_t i = 0; i < offsets.size(); ++i)
        for (const std::int64_t side : {-1, 1}) {
            const std::int64_t at = std::clamp(guess + side * offsets[i], low, high);
            const auto score = with(setting_at(at));
            if (reaches(score)) {
                const std::int64_t inner = i == 0 ? at : std::clamp(guess + side * offsets[i - 1], low, high);
                const auto nearest = turn({inner, at}, at, [&](std::int64_t each) { return reaches(with(setting_at(each))); });
                return answer(Found::reached, setting_at(nearest.value_or(at)));
            }
            if (score && (!best || *score > *best)) {
                best = score;
                best_at = at;
            }
        }
    return best ? answer(Found::impossible, setting_at(best_at)) : left_out(LeftOut::incomplete);
}

Answer Trial::among(std::span<const Setting> settings) const {
    const Setting* best = nullptr;
    std::optional<double> most;
    for (const Setting& each : settings) {
        const auto score = with(each);
        if (reaches(score)) return answer(&each == settings.data() ? Found::any : Found::reached, each);
        if (!score || (most && *score <= *most)) continue;
        most = score;
        best = &each;
    }
    return best ? answer(Found::impossible, *best) : left_out(LeftOut::incomplete);
}

// ── the grid ─────────────────────────────────────────────────────────────────────────────────────
std::int64_t far_from(double magnitude, int places) {
    return static_cast<std::int64_t>(std::min(std::max(magnitude, 1.0) * reach * std::pow(10.0, places), most_units));
}

std::int64_t on_grid(double value, int places) {
    return static_cast<std::int64_t>(std::clamp(std::nearbyint(value * std::pow(10.0, places)), -most_units, most_units));
}

std::int64_t inside_of(double end, int places, bool from_above, bool strict) {
    const double units = std::clamp(end * std::pow(10.0, places), -most_units, most_units);
    const double nearest = std::nearbyint(units);
    const bool stands_on_it = std::abs(units - nearest) < 1e-6;
    const double inside = stands_on_it ? nearest : from_above ? std::floor(units) : std::ceil(units);
    return static_cast<std::int64_t>(inside) + (stands_on_it && strict ? (from_above ? -1 : 1) : 0);
}

}  // namespace whatif
