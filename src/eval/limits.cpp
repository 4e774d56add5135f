#include "eval/limits.hpp"

#include <algorithm>

#include "eval/exact.hpp"

namespace eval {
namespace {

double fraction(const base::Decimal& percent) { return divide(percent, base::Decimal(100)); }

std::vector<CountedBand> bands_of(const std::vector<plan::Band>& bands) {
    std::vector<CountedBand> made;
    for (const plan::Band& band : bands) {
        CountedBand each{.score = fraction(band.percent)};
        if (band.from) each.from = fraction(*band.from);
        if (band.to) each.to = fraction(*band.to);
        made.push_back(each);
    }
    return made;
}

}  // namespace

Limits limits_of(const plan::Profile& profile) {
    Limits limits{.floor = fraction(profile.floor), .cap = {}, .bands = {}, .node_bands = {}};
    if (profile.cap) limits.cap = fraction(*profile.cap);
    (profile.bands_at == plan::BandsAt::nodes ? limits.node_bands : limits.bands) = bands_of(profile.bands);
    return limits;
}

double limited(double raw, const Limits& limits) {
    return std::max(limits.floor, limits.cap ? std::min(raw, *limits.cap) : raw);
}

double banded(double score, const std::vector<CountedBand>& bands) {
    for (const CountedBand& band : bands)
        if (reaches(score, band.from) && !reaches(score, band.to)) return band.score;
    return score;
}

Span banded(Span span, const std::vector<CountedBand>& bands) {
    Span out{banded(span.low, bands), banded(span.low, bands)};
    for (const CountedBand& band : bands)
        if (reaches(span.high, band.from) && !reaches(span.low, band.to))
            out = {std::min(out.low, band.score), std::max(out.high, band.score)};
    return bands.empty() ? span : out;
}

double counted(double raw, const Limits& limits) { return banded(limited(raw, limits), limits.bands); }

Achievement counted(Achievement achievement, const Limits& limits) {
    if (achievement.raw) achievement.score = counted(*achievement.raw, limits);
    return achievement;
}

}  // namespace eval
