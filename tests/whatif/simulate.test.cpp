// Monte Carlo against closed forms. The seed is fixed; what is found must lie within four standard
// errors of what is known, which one figure in sixteen thousand would miss by chance.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>

#include "support/builders.hpp"
#include "support/random.hpp"
#include "support/random_plan.hpp"
#include "whatif/simulate.hpp"

namespace {

using namespace whatif;

constexpr std::size_t many = 40'000;

bool close(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

eval::Kernel kernel_of(const plan::Plan& plan) {
    const auto question = *eval::question_for(plan, plan.year, base::end_of_year(plan.year));
    return {eval::compile(plan, question), eval::read_values(plan, question)};
}

// Indicators of equal weight under o1, each scoring its value / 100 from 0 to 100.
plan::Plan linear_plan(int indicators, plan::Aggregator aggregator = plan::Aggregator::weighted_mean) {
    auto plan = support::with_objective(support::empty_plan(), "o1", "ente");
    for (int i = 1; i <= indicators; ++i)
        plan = support::with_indicator(std::move(plan), "i" + std::to_string(i), "o1", "1", ">= 100 N.", "50");
    auto objective = *plan.objectives[1];
    objective.aggregator = aggregator;
    plan.objectives[1] = objective;
    return plan;
}

// Of o1, its indicators all drawn from the same.
Sample sample_of(const plan::Plan& plan, const Distribution& distribution, Runs runs = {many, 5}) {
    std::vector<Uncertain> uncertain;
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) uncertain.push_back({i, distribution});
    return simulate(kernel_of(plan), uncertain, runs, std::vector<std::size_t>{1}).sample(0);
}

double deviation_of(const Sample& sample) {
    // Of the middles of many bars, less what the width of a bar adds.
    const auto bars = sample.histogram(400);
    const double mean = sample.spread().mean;
    const double width = (bars.high - bars.low) / 400;
    double square = 0;
    for (std::size_t k = 0; k < bars.runs.size(); ++k) {
        const double off = bars.low + (static_cast<double>(k) + 0.5) * width - mean;
        square += bars.runs[k] * off * off;
    }
    return std::sqrt(square / static_cast<double>(sample.spread().runs) - width * width / 12);
}

// What is known of a distribution of scores.
struct Known {
    const char* name;
    Sample sample;
    double mean;
    double deviation;
    std::array<double, percentiles.size()> at;
};

}  // namespace

TEST_CASE("Quantiles are those of the tables", "[whatif][simulate]") {
    struct Case { Distribution distribution; double share; double value; };
    for (const auto& [distribution, share, value] : {
             Case{Uniform{10, 20}, 0.25, 12.5}, Case{Triangular{0, 1, 2}, 0.5, 1}, Case{Triangular{0, 0, 1}, 0.75, 0.5},
             Case{Triangular{0, 1, 1}, 0.25, 0.5}, Case{Triangular{3, 3, 3}, 0.4, 3}, Case{Normal{0, 1}, 0.975, 1.959963985},
             Case{Normal{100, 15}, 0.5, 100}, Case{Normal{0, 1}, 0.001, -3.090232306}, Case{Normal{0, 1}, 1e-12, -7.034483825},
             Case{Normal{0, 1}, 0.93, 1.475791028}, Case{Normal{0, 1}, 0.02, -2.053748911}, Case{Empirical{{5, 3, 9, 3}}, 0.49, 3},
             Case{Empirical{{5, 3, 9, 3}}, 0.74, 9}, Case{Empirical{{5}}, 0.99, 5}}) {
        Block shares;
        shares.fill(share);
        CAPTURE(value);
        CHECK(close(quantiles(distribution, shares)[3], value, 2e-7 * std::max(1.0, std::abs(value))));
    }
}

TEST_CASE("Each distribution has the mean, the deviation and the percentiles of its closed form", "[whatif][simulate]") {
    const auto one = linear_plan(1);
    const auto two = linear_plan(2);
    const double z90 = 1.2815515655446004;
    const double z75 = 0.6744897501960817;
    const double z95 = 1.6448536269514722;
    // The mean of two uniform values on 20–80 is triangular on 0.2–0.8 about 0.5; percentile p ≤ ½ at 0.2 + 0.6 √(p/2).
    const auto sum = [](double p) { return p <= 0.5 ? 0.2 + 0.6 * std::sqrt(p / 2) : 0.8 - 0.6 * std::sqrt((1 - p) / 2); };
    const auto skew = [](double p) { return p <= 0.25 ? 0.2 + std::sqrt(p * 0.8 * 0.2) : 1.0 - std::sqrt((1 - p) * 0.8 * 0.6); };
    const auto normal = [&](double mean, double deviation) {
        return std::array{mean - z95 * deviation, mean - z90 * deviation, mean - z75 * deviation, mean,
                          mean + z75 * deviation, mean + z90 * deviation, mean + z95 * deviation};
    };
    const auto at = [](auto quantile) { return std::array{quantile(.05), quantile(.1), quantile(.25), quantile(.5), quantile(.75), quantile(.9), quantile(.95)}; };
    for (const Known& known : {
             Known{"uniform", sample_of(one, Uniform{20, 80}), 0.5, 0.6 / std::sqrt(12), at([](double p) { return 0.2 + 0.6 * p; })},
             Known{"triangular", sample_of(one, Triangular{20, 40, 100}), 1.6 / 3, std::sqrt((0.04 + 0.16 + 1 - 0.08 - 0.2 - 0.4) / 18), at(skew)},
             Known{"normal", sample_of(one, Normal{50, 8}), 0.5, 0.08, normal(0.5, 0.08)},
             Known{"two uniform", sample_of(two, Uniform{20, 80}), 0.5, 0.6 / std::sqrt(24), at(sum)},
             Known{"two normal", sample_of(two, Normal{60, 8}), 0.6, 0.08 / std::sqrt(2), normal(0.6, 0.08 / std::sqrt(2))}}) {
        const Spread spread = known.sample.spread();
        const double error = known.deviation / std::sqrt(static_cast<double>(many));
        CAPTURE(known.name);
        CHECK(spread.runs == many);
        CHECK(close(spread.mean, known.mean, 4 * error));
        CHECK(close(deviation_of(known.sample), known.deviation, 4 * error));
        // Of a percentile √(p (1 − p) / n) over the density, which nowhere here falls below 0.4 / deviation · 0.1.
        for (std::size_t i = 0; i < percentiles.size(); ++i) CHECK(close(spread.at[i], known.at[i], 4 * error * 2.2));
    }
}

TEST_CASE("Past values are drawn evenly among them", "[whatif][simulate]") {
    const auto sample = sample_of(linear_plan(1), Empirical{{40, 90, 60, 60}});
    const Spread spread = sample.spread();
    CHECK(close(spread.mean, 0.625, 4 * 0.18 / std::sqrt(many)));
    CHECK((close(spread.least, 0.4, 1e-12) && close(spread.at[3], 0.6, 1e-12) && close(spread.most, 0.9, 1e-12)));
    CHECK(close(sample.chance(0.9), 0.25, 4 * 0.44 / std::sqrt(many)));
    CHECK(close(sample.chance(0.6), 0.75, 4 * 0.44 / std::sqrt(many)));
}

TEST_CASE("The chance of any threshold is that of the distribution", "[whatif][simulate]") {
    const auto sample = sample_of(linear_plan(1), Uniform{20, 80});
    for (const double threshold : {0.25, 0.5, 0.65, 0.79})
        CHECK(close(sample.chance(threshold), (0.8 - threshold) / 0.6, 4 * 0.5 / std::sqrt(many)));
    CHECK(sample.chance(0.2) == 1);
    CHECK(sample.chance(0.81) == 0);
    // Half of what is drawn meets the target and scores 1.
    CHECK(close(sample_of(linear_plan(1), Uniform{50, 150}).chance(1), 0.5, 4 * 0.5 / std::sqrt(many)));
}

TEST_CASE("The best and the worst of two are order statistics", "[whatif][simulate]") {
    // Of two even draws on 0–1 the greater falls below x with x², the lesser above it with (1 − x)².
    const auto best = sample_of(linear_plan(2, plan::Aggregator::best), Uniform{0, 100});
    const auto worst = sample_of(linear_plan(2, plan::Aggregator::worst), Uniform{0, 100});
    const double error = 4 / std::sqrt(18.0 * many);
    CHECK(close(best.spread().mean, 2.0 / 3, error));
    CHECK(close(worst.spread().mean, 1.0 / 3, error));
    CHECK(close(best.spread().at[3], std::sqrt(0.5), 4 * 0.5 / std::sqrt(2.0 * many)));
    CHECK(close(best.chance(0.9), 1 - 0.81, 4 * 0.4 / std::sqrt(many)));
    CHECK(close(worst.chance(0.9), 0.01, 4 * 0.1 / std::sqrt(many)));
    // All met: 1 where both are.
    const auto met = sample_of(linear_plan(2, plan::Aggregator::all_met), Uniform{50, 150});
    CHECK(close(met.spread().mean, 0.25, 4 * 0.44 / std::sqrt(many)));
}

TEST_CASE("A score that follows others is spread as they are; one that does not move is no spread", "[whatif][simulate]") {
    // i3 is the whole of o2: >= 95 %, so its score is value / 95 below the target.
    const auto kernel = kernel_of(support::small_plan());
    const std::vector<Uncertain> uncertain{{2, Uniform{19, 76}}};
    const auto done = simulate(kernel, uncertain, {20'000, 5}, std::vector<std::size_t>{2, 1, 0});
    const Spread own = done.sample(0).spread();
    const Spread other = done.sample(1).spread();
    CHECK(close(own.mean, 0.5, 0.006));
    CHECK((other.least == other.most && close(other.mean, *kernel.score(1), 1e-12)));
    CHECK(close(done.sample(2).spread().mean, 0.6 * *kernel.score(1) + 0.4 * own.mean, 1e-9));
}

TEST_CASE("The slices that the runs are made in change nothing; a stopped simulation tells what it has", "[whatif][simulate][law]") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        support::Random random(seed);
        const auto kernel = kernel_of(support::random_plan(seed));
        std::vector<Uncertain> uncertain;
        for (std::size_t i = 0; i < kernel.indicators(); ++i)
            if (random.chance(60)) uncertain.push_back({i, Triangular{0, 20, 120}});
        std::vector<std::size_t> all(kernel.objectives());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const Runs runs{803, seed};
        const auto whole = simulate(kernel, uncertain, runs, all);
        Simulation sliced(kernel, uncertain, runs, all);
        while (!sliced.is_finished()) {
            const std::size_t before = sliced.done();
            sliced.advance(static_cast<std::size_t>(random.between(1, 200)));
            CHECK(sliced.done() > before);
            const auto so_far = simulate(kernel, uncertain, {sliced.done(), seed}, all);
            for (std::size_t o = 0; o < all.size(); ++o) CHECK(so_far.sample(o).spread() == sliced.sample(o).spread());
        }
        CHECK(sliced.done() == 803);
        sliced.advance(100);
        CHECK(sliced.done() == 803);
        for (std::size_t o = 0; o < all.size(); ++o) {
            CHECK(whole.sample(o).spread() == sliced.sample(o).spread());
            CHECK(whole.sample(o).chance(0.7) == sliced.sample(o).chance(0.7));
        }
        CHECK(whole.slice() >= 8);
    }
}

TEST_CASE("A simulation of no runs, and one of nothing uncertain", "[whatif][simulate]") {
    const auto kernel = kernel_of(support::small_plan());
    const Simulation fresh(kernel, {}, {}, std::vector<std::size_t>{0});
    CHECK(fresh.sample(0).spread().runs == 0);
    CHECK(fresh.sample(0).chance(0.5) == 0);
    CHECK(fresh.sample(0).histogram(3).runs == std::vector<double>{0, 0, 0});
    const auto still = simulate(kernel, {}, {20, 1}, std::vector<std::size_t>{0});
    CHECK(still.sample(0).spread().mean == *kernel.score(0));
    CHECK(still.sample(0).histogram(3).runs == std::vector<double>{20, 0, 0});
}

// ── samples ──────────────────────────────────────────────────────────────────────────────────────
TEST_CASE("Percentiles are the smallest scores that so many reach at most", "[whatif][simulate]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        support::Random random(seed);
        Sample sample(64);
        std::vector<double> scores;
        for (int i = random.between(1, 60); i > 0; --i) {
            scores.push_back(random.between(0, 12) / 8.0);
            sample.add(scores.back());
        }
        std::ranges::sort(scores);
        const Spread spread = sample.spread();
        for (std::size_t i = 0; i < percentiles.size(); ++i) {
            const auto up_to = [&](double score) { return std::ranges::upper_bound(scores, score) - scores.begin(); };
            const auto size = static_cast<std::ptrdiff_t>(scores.size());
            CHECK(up_to(spread.at[i]) * 100 >= percentiles[i] * size);
            CHECK(up_to(spread.at[i] - 1e-9) * 100 < percentiles[i] * size);
        }
        CHECK((spread.least == scores.front() && spread.most == scores.back()));
    }
}

TEST_CASE("A histogram counts every run in bars of equal width", "[whatif][simulate]") {
    Sample sample(16);
    for (const double score : {0.0, 0.1, 0.25, 0.26, 0.5, 0.75, 1.0, 1.0}) sample.add(score);
    const auto bars = sample.histogram(4);
    CHECK((bars.low == 0 && bars.high == 1));
    CHECK(bars.runs == std::vector<double>{2, 2, 1, 3});
}

TEST_CASE("Scores counted in bins say what kept ones do, to a thousandth of their range", "[whatif][simulate][law]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        support::Random random(seed);
        const double middle = random.between(-300, 300) / 100.0;
        const double width = random.chance(20) ? 0 : std::ldexp(1.0, random.between(-24, 12));
        Sample kept(5000);
        Sample binned(0);
        for (int i = random.between(1, 5000); i > 0; --i) {
            double score = middle + width * (random.between(0, 1000) + random.between(0, 1000)) / 2000.0;
            if (seed % 3 == 0) score = std::clamp(score, 0.0, 1.0);
            kept.add(score);
            binned.add(score);
        }
        const Spread exact = kept.spread();
        const Spread rough = binned.spread();
        const double range = exact.most - exact.least;
        CHECK((rough.runs == exact.runs && rough.mean == exact.mean && rough.least == exact.least && rough.most == exact.most));
        for (std::size_t i = 0; i < percentiles.size(); ++i) CHECK(close(rough.at[i], exact.at[i], range / 1000));
        for (const double part : {0.0, 0.2, 0.5, 0.9, 1.0}) {
            const double threshold = exact.least + part * range;
            // As many as reach it, give or take those within a thousandth of the range.
            CHECK(binned.chance(threshold) <= kept.chance(threshold - range / 1000) + 1e-9);
            CHECK(binned.chance(threshold) >= kept.chance(threshold + range / 1000) - 1e-9);
        }
        if (seed % 3 == 0) CHECK(binned.chance(1) == kept.chance(1));
        const auto bars = binned.histogram(24);
        CHECK(close(std::accumulate(bars.runs.begin(), bars.runs.end(), 0.0), static_cast<double>(exact.runs), 1e-6));
        CHECK((bars.low == exact.least && bars.high == exact.most));
    }
}

TEST_CASE("Many objectives over many runs are counted in bins", "[whatif][simulate]") {
    const auto kernel = kernel_of(support::small_plan());
    const std::vector<Uncertain> uncertain{{2, Uniform{19, 76}}};
    const std::vector<std::size_t> often(most_scores_kept / 20'000 + 1, 2);
    Simulation large(kernel, uncertain, {20'000, 5}, often);
    CHECK(!large.keeps_scores());
    large.advance(2000);
    const auto small = simulate(kernel, uncertain, {2000, 5}, std::vector<std::size_t>{2});
    CHECK(small.keeps_scores());
    CHECK(large.sample(7).spread().mean == small.sample(0).spread().mean);
    CHECK(close(large.sample(7).spread().at[5], small.sample(0).spread().at[5], 0.001));
}
