#include "eval/limits.hpp"

#include <algorithm>

#include "eval/exact.hpp"

namespace eval {
namespace {

double fraction(const base::Decimal& percent) { return divide(percent, base::Decimal(100)); }

std::vector<Step> steps_of(const std::vector<plan::Band>& bands) {
    std::vector<Step> steps;
    for (const plan::Band& band : bands) {
        Step step{.score = fraction(band.percent)};
        if (band.from) step.from = fraction(*band.from);
        if (band.to) step.to = fraction(*band.to);
        steps.push_back(step);
    }
    return steps;
}

}  // namespace

Limits limits_of(const plan::Profile& profile) {
    Limits limits{.floor = fraction(profile.floor), .cap = {}, .bands = {}, .node_bands = {}};
    if (profile.cap) limits.cap = fraction(*profile.cap);
    (profile.bands_at == plan::BandsAt::nodes ? limits.node_bands : limits.bands) = steps_of(profile.bands);
    return limits;
}

double limited(double raw, const Limits& limits) {
    return std::max(limits.floor, limits.cap ? std::min(raw, *limits.cap) : raw);
}

double banded(double score, const std::vector<Step>& bands) {
    for (const Step& band : bands)
        if (score >= band.from && score < band.to) return band.score;
    return score;
}

Span banded(Span span, const std::vector<Step>& bands) {
    Span out{banded(span.low, bands), banded(span.low, bands)};
    for (const Step& band : bands)
        if (band.from <= span.high && band.to > span.low)
            out = {std::min(out.low, band.score), std::max(out.high, band.score)};
    return bands.empty() ? span : out;
}

double counted(double raw, const Limits& limits) { return banded(limited(raw, limits), limits.bands); }

Achievement counted(Achievement achievement, const Limits& limits) {
    if (achievement.raw) achievement.score = counted(*achievement.raw, limits);
    return achievement;
}

}  // namespace eval
