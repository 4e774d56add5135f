// What a profile makes of a raw figure: floor, cap, bands. Worked out once into fractions.
#pragma once
#include <limits>
#include <optional>
#include <vector>

#include "eval/achievement.hpp"
#include "plan/profile.hpp"

namespace eval {

// Whether a score comes up to an edge: of a band, of a light, of what is asked for. Full marks are exact (all members at 1
// give 1, and a strict target met by equality stays below); whatever else may be lost by the last digits of a sum.
inline bool reaches(double score, double edge) { return edge == 1 ? score >= 1 : score >= edge - 1e-12; }

// Achievements in [from, to) count `score`.
struct CountedBand {
    double from = -std::numeric_limits<double>::infinity();
    double to = std::numeric_limits<double>::infinity();
    double score = 0;
};

struct Limits {
    double floor = 0;
    std::optional<double> cap;
    std::vector<CountedBand> bands;  // of indicators
    std::vector<CountedBand> node_bands;
};

Limits limits_of(const plan::Profile& profile);

double limited(double raw, const Limits& limits);                     // floor and cap alone
double banded(double score, const std::vector<CountedBand>& bands);          // no bands: as it is
// The least and the most that anything from low to high counts: bands need not rise.
struct Span { double low = 0, high = 0; };
Span banded(Span span, const std::vector<CountedBand>& bands);
// Floor, cap and bands: what an indicator counts.
double counted(double raw, const Limits& limits);
Achievement counted(Achievement achievement, const Limits& limits);

}  // namespace eval
