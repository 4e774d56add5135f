// Random plans for the laws of the roll-up: every weight rule, target kind and gap in the data
// that an evaluation can meet. The same seed gives the same plan on every machine.
#pragma once
#include <cstdint>

#include "eval/results.hpp"
#include "plan/plan.hpp"

namespace support {

struct Dice {
    std::uint64_t state;
    std::uint64_t next();
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    bool chance(int per_cent) { return below(100) < per_cent; }
    template <class... T>
    auto one_of(T... choices) {
        const std::common_type_t<T...> all[]{choices...};
        return all[static_cast<std::size_t>(below(static_cast<int>(sizeof...(choices))))];
    }
};

// Valid by plan::check_structure; at most some sixty rows.
plan::Plan random_tree(std::uint64_t seed);

// A day and a year of that plan, any policy, any cap.
eval::Question random_question(const plan::Plan& plan, std::uint64_t seed);

}  // namespace support
