// Distribution: what is thought about a value that is not known yet.
#pragma once
#include <variant>
#include <vector>

#include "whatif/lanes.hpp"

namespace whatif {

struct Uniform {
    double low = 0;
    double high = 0;
};
struct Triangular {
    double low = 0;
    double mode = 0;  // low ≤ mode ≤ high
    double high = 0;
};
struct Normal {
    double mean = 0;
    double deviation = 0;  // ≥ 0
};
// Each of the values as likely as the others.
struct Empirical {
    std::vector<double> values;  // at least one
};
using Distribution = std::variant<Uniform, Triangular, Normal, Empirical>;

// The values below which the given shares (0 < u < 1) of all draws fall.
Block quantiles(const Distribution& distribution, const Block& shares);

}  // namespace whatif
