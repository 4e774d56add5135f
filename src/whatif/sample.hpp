// Sample: the scores that one objective had in the runs of a simulation, of which figures can be
// asked at any moment.
//
// Runs, mean, least and most are always exact. Percentiles, chances and charts are exact while every
// score is kept (8 bytes a run). A sample that keeps none counts them in bins instead, whatever their
// number: at most 2 048 bins, as wide as a power of two that makes the range from least to most fill
// more than half of them. Within a bin scores count as evenly spread, but for those that are the least
// or the most of all; so percentiles are off by less than a thousandth of the range, and the chance of
// full marks, which begin a bin, or of the cap stays exact.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace whatif {

inline constexpr std::array percentiles{5, 10, 25, 50, 75, 90, 95};

struct Spread {
    std::size_t runs = 0;  // that gave the objective a score; without any all else is 0
    double mean = 0;
    double least = 0;
    double most = 0;
    std::array<double, percentiles.size()> at{};  // as `percentiles`: the smallest score that so many reach at most
    friend bool operator==(const Spread&, const Spread&) = default;
};

// Bars of equal width from `low` to `high`; a score on an edge is of the bar above, the greatest of
// the last. Scores that are all the same stand in the first.
struct Histogram {
    double low = 0;
    double high = 0;
    std::vector<double> runs;  // whole numbers while every score is kept
};

class Sample {
public:
    // Every score is kept, up to `kept` of them; 0: they are counted in bins.
    explicit Sample(std::size_t kept) : keeps_(kept > 0) { scores_.reserve(kept); }

    void add(double score);
    Spread spread() const;
    // Share of the runs that reach the threshold (whatif/ground.hpp); 0 without a run.
    double chance(double threshold) const;
    // Precondition: bars > 0.
    Histogram histogram(std::size_t bars) const;

private:
    struct Bin {
        double low = 0;   // within least and most
        double high = 0;
        double runs = 0;  // strictly between least and most
    };
    void count(double score);
    void regroup(double width, int doublings);
    std::int64_t number_of(double score) const;
    Bin bin(std::int64_t number) const;
    double below(double score) const;
    double ranked(std::size_t rank) const;
    std::array<double, percentiles.size()> kept_percentiles() const;
    void fill_bars(Histogram& histogram) const;

    bool keeps_ = true;
    std::size_t runs_ = 0, runs_at_least_ = 0, runs_at_most_ = 0;
    double sum_ = 0, least_ = 0, most_ = 0;
    std::vector<double> scores_;
    mutable Spread asked_;  // of the runs when it was last asked for
    double width_ = 0x1p-44;
    std::vector<std::uint32_t> bins_;  // a ring: bin b stands at b modulo its size
};

}  // namespace whatif
