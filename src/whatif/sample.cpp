#include "whatif/sample.hpp"

#include <algorithm>
#include <cmath>

#include "whatif/ground.hpp"

namespace whatif {
namespace {

constexpr std::size_t ring = 2048;
constexpr double farthest = 0x1p52;  // numbers of bins are whole doubles

std::size_t place(std::int64_t number) { return static_cast<std::size_t>(number) & (ring - 1); }

bool fits(double least, double most, double width) {
    const double first = std::floor(least / width);
    const double last = std::floor(most / width);
    return last - first < static_cast<double>(ring) && std::max(std::abs(first), std::abs(last)) < farthest;
}

std::size_t rank_of(int percent, std::size_t runs) { return (runs * static_cast<std::size_t>(percent) + 99) / 100; }

// What must not be missed for a score to reach it, as whatif::reaches() decides.
double edge_of(double threshold) { return threshold == 1 ? 1 : threshold - 1e-12; }

std::size_t bar_of(double score, const Histogram& histogram) {
    const double width = histogram.high - histogram.low;
    const std::size_t bars = histogram.runs.size();
    if (!(width > 0)) return 0;
    return std::min(bars - 1, static_cast<std::size_t>((score - histogram.low) / width * static_cast<double>(bars)));
}

}  // namespace

void Sample::add(double score) {
    if (keeps_)
        scores_.push_back(score);
    else
        count(score);
    if (runs_ == 0 || score < least_) least_ = score, runs_at_least_ = 0;
    if (runs_ == 0 || score > most_) most_ = score, runs_at_most_ = 0;
    if (score == least_) ++runs_at_least_;
    if (score == most_) ++runs_at_most_;
    sum_ += score;
    ++runs_;
}

Spread Sample::spread() const {
    if (asked_.runs == runs_) return asked_;
    Spread spread{.runs = runs_, .least = least_, .most = most_};
    spread.mean = std::clamp(sum_ / static_cast<double>(runs_), least_, most_);
    if (keeps_) {
        spread.at = kept_percentiles();
    } else {
        for (std::size_t i = 0; i < percentiles.size(); ++i) spread.at[i] = ranked(rank_of(percentiles[i], runs_));
    }
    return asked_ = spread;
}

// Percentiles ascend, so each is looked for beyond the one before.
std::array<double, percentiles.size()> Sample::kept_percentiles() const {
    std::array<double, percentiles.size()> at{};
    std::vector<double> scores = scores_;
    auto from = scores.begin();
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
        const auto nth = scores.begin() + static_cast<std::ptrdiff_t>(rank_of(percentiles[i], runs_) - 1);
        if (nth >= from) std::nth_element(from, nth, scores.end());
        at[i] = *nth;
        from = std::max(from, nth);
    }
    return at;
}

double Sample::chance(double threshold) const {
    if (runs_ == 0) return 0;
    const auto all = static_cast<double>(runs_);
    if (!keeps_) return (all - below(edge_of(threshold))) / all;
    const auto reached = std::ranges::count_if(scores_, [&](double score) { return reaches(score, threshold); });
    return static_cast<double>(reached) / all;
}

Histogram Sample::histogram(std::size_t bars) const {
    Histogram histogram{.low = least_, .high = most_, .runs = std::vector<double>(bars)};
    if (keeps_)
        for (const double score : scores_) ++histogram.runs[bar_of(score, histogram)];
    else
        fill_bars(histogram);
    return histogram;
}

// ── in bins ──────────────────────────────────────────────────────────────────────────────────────
void Sample::count(double score) {
    if (bins_.empty()) bins_.resize(ring);
    const double least = runs_ == 0 ? score : std::min(least_, score);
    const double most = runs_ == 0 ? score : std::max(most_, score);
    double width = width_;
    int doublings = 0;
    for (; !fits(least, most, width); width *= 2) ++doublings;
    if (doublings > 0) regroup(width, doublings);
    ++bins_[place(number_of(score))];
}

void Sample::regroup(double width, int doublings) {
    std::vector<std::uint32_t> wider(ring);
    if (runs_ > 0)
        for (std::int64_t old = number_of(least_); old <= number_of(most_); ++old)
            wider[place(old >> std::min(doublings, 63))] += bins_[place(old)];
    bins_ = std::move(wider);
    width_ = width;
}

std::int64_t Sample::number_of(double score) const { return static_cast<std::int64_t>(std::floor(score / width_)); }

Sample::Bin Sample::bin(std::int64_t number) const {
    const double low = static_cast<double>(number) * width_;
    Bin bin{std::max(low, least_), std::min(low + width_, most_), static_cast<double>(bins_[place(number)])};
    if (number == number_of(least_)) bin.runs -= static_cast<double>(runs_at_least_);
    if (number == number_of(most_) && most_ > least_) bin.runs -= static_cast<double>(runs_at_most_);
    return bin;
}

// How many runs fell below a score.
double Sample::below(double score) const {
    if (score <= least_) return 0;
    if (score > most_) return static_cast<double>(runs_);
    auto runs = static_cast<double>(runs_at_least_);
    for (std::int64_t number = number_of(least_); number < number_of(score); ++number) runs += bin(number).runs;
    const Bin last = bin(number_of(score));
    return last.high > last.low ? runs + last.runs * (score - last.low) / (last.high - last.low) : runs;
}

double Sample::ranked(std::size_t rank) const {
    if (rank <= runs_at_least_) return least_;
    if (rank > runs_ - runs_at_most_) return most_;
    auto left = static_cast<double>(rank - runs_at_least_);
    for (std::int64_t number = number_of(least_); number <= number_of(most_); ++number) {
        const Bin each = bin(number);
        if (left <= each.runs) return each.low + (each.high - each.low) * (left - 0.5) / each.runs;
        left -= each.runs;
    }
    return most_;
}

void Sample::fill_bars(Histogram& histogram) const {
    const auto bars = static_cast<double>(histogram.runs.size());
    double before = 0;
    for (std::size_t k = 0; k < histogram.runs.size(); ++k) {
        const bool last = k + 1 == histogram.runs.size() || !(most_ > least_);
        const double edge = least_ + (most_ - least_) * static_cast<double>(k + 1) / bars;
        const double up_to = last ? static_cast<double>(runs_) : below(edge);
        histogram.runs[k] = up_to - before;
        before = up_to;
    }
}

}  // namespace whatif
