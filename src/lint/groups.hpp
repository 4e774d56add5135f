// Groups: what stands directly under an objective, indicators and objectives each with their own weights.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "base/decimal.hpp"
#include "lint/families.hpp"

namespace lint {

struct Member {
    std::size_t row;  // of Living
    std::optional<base::Decimal> weight;
};

struct Groups {
    std::vector<Member> indicators;
    std::vector<Member> objectives;
};

Groups groups_under(const Living& living, std::size_t parent);

// Of the weights that are written.
base::Decimal sum_of(const std::vector<Member>& group);

}  // namespace lint
