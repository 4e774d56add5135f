#include "plan/estimate.hpp"

#include "base/overload.hpp"

namespace plan {

std::vector<base::Decimal> figures_of(const Estimate& estimate) {
    using All = std::vector<base::Decimal>;
    return std::visit(base::overload{[](const UniformEstimate& one) { return All{one.low, one.high}; },
                                     [](const TriangularEstimate& one) { return All{one.low, one.likely, one.high}; },
                                     [](const NormalEstimate& one) { return All{one.mean, one.deviation}; },
                                     [](const PastEstimate&) { return All{}; }},
                      estimate);
}

bool is_ordered(const Estimate& estimate) {
    return std::visit(base::overload{[](const UniformEstimate& one) { return one.low <= one.high; },
                                     [](const TriangularEstimate& one) { return one.low <= one.likely && one.likely <= one.high; },
                                     [](const NormalEstimate& one) { return !one.deviation.is_negative(); },
                                     [](const PastEstimate&) { return true; }},
                      estimate);
}

}  // namespace plan
