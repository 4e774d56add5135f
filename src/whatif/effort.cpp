#include "whatif/effort.hpp"

#include <algorithm>
#include <cmath>

#include "eval/line.hpp"
#include "plan/edit.hpp"
#include "whatif/climb.hpp"
#include "whatif/trial.hpp"

namespace whatif {
namespace {

constexpr double nothing = 1e-15;

// One value on its way to its target.
struct Way {
    std::size_t indicator = 0;
    double from = 0;
    double ahead = 1;      // +1: upwards
    double per_effort = 1; // by how much the value moves
    double threshold = 0;  // effort that is paid before anything is gained
    double rate = 0;       // gain per effort after it
    double most = 0;       // gain of all of it
    double jump = 0;       // gained at the threshold itself: on/off
    int places = 0;
    bool has_threshold() const { return threshold > nothing; }
    double cost_of(double gain) const { return threshold + (rate > 0 ? std::max(0.0, gain - jump) / rate : 0); }
    double efficiency() const { return most / cost_of(most); }
};

bool is_mean(plan::Aggregator aggregator) {
    return aggregator == plan::Aggregator::weighted_mean || aggregator == plan::Aggregator::mean;
}

// Whether the objective's score is a sum over what stands below it.
bool is_sum(const Ground& ground, std::size_t objective) {
    if (reads_scores(ground, objective)) return false;
    if (!is_mean(ground.program.slots[objective].aggregator)) return false;
    const eval::Group& children = ground.program.slots[objective].children;
    for (std::size_t i = children.first; i < children.first + children.count; ++i)
        if (!is_sum(ground, ground.program.links[i].index)) return false;
    return !(ground.program.question.profile.bands_at == plan::BandsAt::nodes && !ground.program.question.profile.bands.empty());
}

int places_of(const Ground& ground, std::size_t indicator) {
    const auto& row = ground.results.indicators[indicator];
    const auto* number = std::get_if<base::Decimal>(&*row.actual);
    const auto& value = row.target->conditions.front().value;
    return std::max(number ? number->places() : 0, value ? value->places() : 0);
}

struct Collected {
    const Ground& ground;
    const Goal& goal;
    std::span<const double> costs;
    std::vector<Way> ways = {};
    bool passed_over = false;  // one that has no line would raise the score too: a day, yes or no, no value yet

    void add(std::size_t i) {
        const auto& row = ground.results.indicators[i];
        const auto climb = Climb::of(ground, i, goal.objective);
        if (!climb || row.achievement.reason == eval::Reason::judged) return;
        if (row.actual && row.achievement.score && add_line(i, row, *climb)) return;
        const auto met = climb->score(1.0);
        passed_over = passed_over || (met && *met > ground.results.nodes[goal.objective].figure.score.value_or(0) + nothing);
    }

    // Whether its values are scored along a line.
    bool add_line(std::size_t i, const eval::IndicatorResult& row, const Climb& climb) {
        const auto line = eval::line_of(row.target, ground.program.contexts[i], ground.program.question.profile);
        const auto value = eval::number_in(*row.actual, row.target, ground.program.contexts[i]);
        const auto at_none = climb.score(0.0);
        const auto at_full = climb.score(1.0);
        if (!line || !value || !at_none || !at_full) return false;
        if (*at_full > *at_none) add(i, *line, *value, *at_full - *at_none);
        return true;
    }

    // Gains in points of the objective, of which one of the indicator is `share`.
    void add(std::size_t i, const eval::Line& line, double value, double share) {
        const bool upwards = value < line.low || (value < line.high && std::isfinite(line.low));
        const double end = upwards ? line.low : line.high;
        const double off = (end - value) * (upwards ? 1 : -1);  // negative: met already
        const double cost = costs.empty() ? 1 : costs[i];
        Way way{.indicator = i, .from = value, .ahead = upwards ? 1.0 : -1.0, .places = places_of(ground, i)};
        way.per_effort = std::max(std::abs(value), std::abs(end)) / cost;
        if (way.per_effort == 0) way.per_effort = 1 / cost;
        const double score = eval::score_at(value, line);
        if (line.is_on_off()) {
            way.jump = way.most = (std::min(1.0, line.most) - score) * share;
            way.threshold = off / way.per_effort;
        } else {
            shape(way, line, {off, score, share, end});
        }
        if (way.most > nothing && std::isfinite(way.most)) ways.push_back(way);
    }

    struct Now { double off, score, share, end; };
    // Flat at the floor, then rising to the cap; without a cap as far as values are looked for.
    void shape(Way& way, const eval::Line& line, const Now& now) const {
        const double raw = 1 - line.slope * now.off;
        const double flat = raw < line.least ? (line.least - raw) / line.slope : 0;
        const double far = way.ahead > 0 ? 1000 * std::max({std::abs(way.from), std::abs(now.end), 1.0})
                           : way.from >= 0 && now.end >= 0 ? way.from : 1000 * std::max({std::abs(way.from), std::abs(now.end), 1.0});
        const double top = std::min(line.most, raw + line.slope * far);
        way.threshold = flat / way.per_effort;
        way.rate = line.slope * way.per_effort * now.share;
        way.most = std::max(0.0, top - now.score) * now.share;
    }
};

struct Choice {
    double effort = 0;
    std::vector<double> gains;  // as the ways
    bool enough = false;
};

// The cheapest points first, of the ways that are open; jumps of those are had whatever else.
Choice fill(std::span<const Way> ways, const std::vector<bool>& open, double needed) {
    Choice choice{.gains = std::vector<double>(ways.size())};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (!open[i]) continue;
        choice.effort += ways[i].threshold;
        choice.gains[i] = ways[i].jump;
        needed -= ways[i].jump;
    }
    for (std::size_t i = 0; i < ways.size() && needed > nothing; ++i) {
        if (!open[i] || ways[i].rate == 0) continue;
        const double gain = std::min(needed, ways[i].most - choice.gains[i]);
        choice.gains[i] += gain;
        choice.effort += gain / ways[i].rate;
        needed -= gain;
    }
    choice.enough = needed <= nothing;
    return choice;
}

Choice best_choice(std::span<const Way> ways, std::span<const std::size_t> thresholds, double needed) {
    Choice best;
    for (std::size_t set = 0; set < (std::size_t{1} << thresholds.size()); ++set) {
        std::vector<bool> open(ways.size(), true);
        for (std::size_t k = 0; k < thresholds.size(); ++k) open[thresholds[k]] = set >> k & 1;
        Choice choice = fill(ways, open, needed);
        if (choice.enough && (!best.enough || choice.effort < best.effort)) best = std::move(choice);
    }
    return best;
}

// As a whole each, by its points per effort: no exact answer.
Choice rough_choice(std::span<const Way> ways, double needed) {
    std::vector<std::size_t> order(ways.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return ways[a].efficiency() > ways[b].efficiency(); });
    Choice choice{.gains = std::vector<double>(ways.size())};
    for (const std::size_t i : order) {
        if (needed <= nothing) break;
        choice.gains[i] = std::max(ways[i].jump, std::min(needed, ways[i].most));
        choice.effort += ways[i].cost_of(choice.gains[i]);
        needed -= choice.gains[i];
    }
    choice.enough = needed <= nothing;
    return choice;
}

Move move_of(const Way& way, double gain) {
    const double effort = way.cost_of(gain);
    const double exact = (way.from + way.ahead * effort * way.per_effort) * std::pow(10.0, way.places);
    const double units = way.ahead > 0 ? std::ceil(exact - 1e-7) : std::floor(exact + 1e-7);
    return {way.indicator, way.from, base::Decimal(static_cast<std::int64_t>(std::clamp(units, -4e15, 4e15)), way.places), effort};
}

std::optional<double> score_with(const Ground& ground, const Goal& goal, const std::vector<Move>& moves) {
    eval::Values values = ground.values;
    for (const Move& move : moves) values.actuals[move.indicator] = move.to;
    return eval::evaluate(ground.program, values).nodes[goal.objective].figure.score;
}

Together answer_of(const Ground& ground, const Goal& goal, std::span<const Way> ways, const Choice& choice) {
    Together answer{.found = choice.enough ? Found::reached : Found::impossible, .effort = choice.effort};
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (choice.gains[i] > nothing) answer.moves.push_back(move_of(ways[i], choice.gains[i]));
    answer.score = score_with(ground, goal, answer.moves);
    return answer;
}

}  // namespace

base::Result<std::optional<base::Decimal>> read_cost(std::string_view text) {
    auto cost = plan::read_number(text);
    const bool wrong = !cost || (*cost && **cost <= base::Decimal(0));
    if (wrong) return std::unexpected(base::Issues{{"not-a-cost", base::Severity::error, {}, {std::string(text)}}});
    return cost;
}

Together least_effort(const Ground& ground, const Goal& goal, std::span<const double> costs) {
    const auto now = ground.results.nodes[goal.objective].figure.score;
    if (!now || !is_sum(ground, goal.objective)) return {};
    if (reaches(now, goal.score)) return {.found = Found::any, .score = now};
    Collected collected{.ground = ground, .goal = goal, .costs = costs};
    for (const std::size_t i : indicators_under(ground, goal.objective)) collected.add(i);
    auto& ways = collected.ways;
    std::ranges::stable_sort(ways, [](const Way& a, const Way& b) { return a.rate > b.rate; });
    std::vector<std::size_t> thresholds;
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (ways[i].has_threshold()) thresholds.push_back(i);
    const double needed = goal.score - *now;
    const Choice everything = fill(ways, std::vector<bool>(ways.size(), true), 1e300);
    double all = 0;
    for (const double gain : everything.gains) all += gain;
    if (all < needed - 1e-12) {
        Together answer = answer_of(ground, goal, ways, everything);
        if (collected.passed_over) answer.found = Found::left_out;
        return answer;
    }
    const bool few = thresholds.size() <= most_thresholds;
    const double within = std::min(needed, all);
    Together answer = answer_of(ground, goal, ways, few ? best_choice(ways, thresholds, within) : rough_choice(ways, within));
    answer.exact = few;
    return answer;
}

}  // namespace whatif
