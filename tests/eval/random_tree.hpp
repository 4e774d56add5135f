// Random plans for the laws of the roll-up: deeper than support::random_plan and dense in what an
// evaluation can meet: every weight rule, target kind and gap in the data. The same seed gives the
// same plan on every machine.
#pragma once
#include <cstdint>
#include <type_traits>

#include "eval/results.hpp"
#include "plan/plan.hpp"
#include "support/random.hpp"

namespace eval_test {

struct Dice : support::Random {
    using Random::Random;
    int below(int limit) { return between(0, limit - 1); }
    template <class... T>
    auto one_of(T... choices) {
        const std::common_type_t<T...> all[]{choices...};
        return Random::one_of(all);
    }
};

// Valid by plan::check_structure; at most some sixty rows.
plan::Plan random_tree(std::uint64_t seed);

// A day and a year of that plan, any policy, any cap.
// A shipped method, changed here and there; its bands need not rise.
plan::Profile random_profile(std::uint64_t seed);

eval::Question random_question(const plan::Plan& plan, std::uint64_t seed);

}  // namespace eval_test
