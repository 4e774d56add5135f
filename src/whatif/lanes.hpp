// Lanes: one kernel under eight sets of values at once. Only some indicators change; what stands
// above them is worked out lane by lane in plain loops that a compiler turns into vectors, all else
// is a constant found once.
#pragma once
#include <array>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

#include "eval/kernel.hpp"

namespace whatif {

inline constexpr std::size_t lanes = 8;
using Block = std::array<double, lanes>;
inline constexpr std::size_t pairs = lanes / 2;
inline eval::Pair load(const Block& block, std::size_t pair) {
    eval::Pair two;
    std::memcpy(&two, block.data() + 2 * pair, sizeof two);
    return two;
}
inline void store(Block& block, std::size_t pair, eval::Pair two) { std::memcpy(block.data() + 2 * pair, &two, sizeof two); }

class Lanes {
public:
    // `indicators`: positions in plan.indicators; of one that comes twice the last counts.
    Lanes(const eval::Kernel& kernel, std::span<const std::size_t> indicators);

    // values[i] are those of indicators[i].
    void evaluate(std::span<const Block> values);
    // Of an objective in one lane, as the kernel would answer with those values.
    std::optional<double> score(std::size_t objective, std::size_t lane) const;

    std::size_t nodes() const { return steps_.size(); }  // that are worked out each time
    bool is_singly() const { return singly_; }

private:
    struct Changed {
        eval::Line line;
        std::size_t input = 0;
        std::size_t indicator = 0;
    };
    struct Member {
        double share = 0;
        double units = 0;
        std::uint32_t slot = 0;  // of `changed_`, or of the steps' scores
    };
    enum class Rule : std::uint8_t { none, sum, mean, extremes };
    // A node above what changes, with what its other members come to.
    struct Step {
        std::uint32_t node = 0;
        std::uint32_t slot = 0;
        Rule rule = Rule::none;
        bool has_leaves = false;
        std::size_t first = 0;  // of its members that change
        std::size_t count = 0;
        double whole = 1;       // of shares
        double sum = 0;         // of rounded terms
        double plain = 0;       // of units · score
        double units = 0;       // of all members, the changing ones too
        double least = 0;
        double most = 0;
    };

    void choose(std::span<const std::size_t> indicators);
    void mark_above(std::uint32_t node);
    void add_steps();
    void add_step(std::uint32_t node);
    // visit(member, pair, its scores)
    template <class Visit>
    void visit_members(const Step& step, Visit&& visit) const;
    void add_up(const Step& step);
    void take_mean(const Step& step);
    void take_extremes(const Step& step);
    Rule rule_of(const eval::KernelNode& node) const;
    void evaluate_singly(std::span<const Block> values);

    eval::Kernel kernel_;  // in which all that changes has a value
    std::vector<Changed> changed_;
    std::vector<Step> steps_;
    std::vector<Member> members_;
    std::vector<std::uint32_t> slot_of_leaf_, slot_of_node_;
    std::span<const Block> values_;           // while they are evaluated
    std::vector<Block> scores_;               // by slot
    std::vector<std::array<bool, lanes>> known_;  // by slot
    bool singly_ = false;  // a score that changes is no line: lane after lane, value after value
};

}  // namespace whatif
