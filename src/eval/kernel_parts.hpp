// What a kernel is made of: its leaves and its nodes, each in one line of a processor's cache, for a
// changed value is mostly waiting for those that it touches.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "eval/calculation.hpp"
#include "eval/line.hpp"
#include "plan/objective.hpp"

namespace eval {

inline constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);

// What a leaf or node is in its group: not of it now, without a figure, with one.
enum class Standing : std::uint8_t { out, unknown, counted };

// An indicator. Its score is score_at(value, line), kept nowhere.
struct alignas(64) KernelLeaf {
    double value = 0;
    Line line;
    double share = 0;       // in its parent
    std::uint32_t parent = nowhere;
    Standing standing = Standing::counted;
    bool measured = false;  // holds its own line and number
};
static_assert(sizeof(KernelLeaf) == 64);

// A group of siblings and its score. An objective with children and indicators of its own that
// both count is three: one for each group and one above them.
struct alignas(64) KernelNode {
    double sum = 0;        // of its members' shares times their scores
    double whole = 0;      // of the shares of members that are counted
    double score = 0;      // 0 when there is none
    double share = 0;      // in its parent
    std::uint32_t parent = nowhere;
    std::uint32_t first = 0;    // its members are [first, first + count) of the leaves or of the nodes
    std::uint32_t count = 0;
    std::uint32_t inside = 0;   // members that are not out
    std::uint32_t unknown = 0;  // members without a figure
    plan::Aggregator aggregator = plan::Aggregator::weighted_mean;
    bool has_leaves = false;
    bool flows = false;    // its score is its sum, so that a member's change is its own
    Standing standing = Standing::out;
};
static_assert(sizeof(KernelNode) == 64);

// An indicator that reads scores, after all that it reads.
struct Follower {
    std::size_t indicator = 0;
    Calculation calculation;
    std::vector<std::optional<Actual>> loads;
    expr::Target target;
    Context context;
    bool given = false;  // a value of its own, which it keeps
};

}  // namespace eval
