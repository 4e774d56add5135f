// Estimate (stima): what an officer thinks an indicator's value will be while it is not known yet; what
// Monte Carlo draws from (domain.md, section 8). Figures are in the unit of the target.
#pragma once
#include <variant>
#include <vector>

#include "base/decimal.hpp"
#include "plan/extra.hpp"

namespace plan {

// Any value from low to high, none more likely. low ≤ high.
struct UniformEstimate {
    base::Decimal low, high;
    Extra extra;
    friend bool operator==(const UniformEstimate&, const UniformEstimate&) = default;
};
// low ≤ likely ≤ high.
struct TriangularEstimate {
    base::Decimal low, likely, high;
    Extra extra;
    friend bool operator==(const TriangularEstimate&, const TriangularEstimate&) = default;
};
// deviation ≥ 0: two values in three lie within one deviation of the mean.
struct NormalEstimate {
    base::Decimal mean, deviation;
    Extra extra;
    friend bool operator==(const NormalEstimate&, const NormalEstimate&) = default;
};
// One of the values of earlier years, each as likely as the others.
struct PastEstimate {
    Extra extra;
    friend bool operator==(const PastEstimate&, const PastEstimate&) = default;
};
using Estimate = std::variant<UniformEstimate, TriangularEstimate, NormalEstimate, PastEstimate>;

enum class EstimateKind { uniform, triangular, normal, past };  // in the order of the variant

inline EstimateKind kind_of(const Estimate& estimate) { return static_cast<EstimateKind>(estimate.index()); }

// In the order of their members.
std::vector<base::Decimal> figures_of(const Estimate& estimate);

// Whether its figures are in the order stated above; apply() and the reader refuse others.
bool is_ordered(const Estimate& estimate);

}  // namespace plan
