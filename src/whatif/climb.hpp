// Climb: the score of an objective as a function of the score of one indicator under it, all else as
// it is; some additions a level instead of an evaluation of the plan. It is the roll-up of
// eval/evaluate.cpp along one path, with the same means.
#pragma once
#include <optional>
#include <vector>

#include "eval/limits.hpp"
#include "eval/mean.hpp"
#include "whatif/ground.hpp"

namespace whatif {

class Climb {
public:
    // Empty where the indicator does not stand under the objective, or is not weighed.
    static std::optional<Climb> of(const Ground& ground, std::size_t indicator, std::size_t objective);

    // What the objective shows. No score of the indicator: it counts as a member without a figure.
    std::optional<double> score(std::optional<double> of_indicator) const;
    // The same with another weight of the indicator in its group, in the units of its link; 0: out.
    std::optional<double> score(std::optional<double> of_indicator, double units) const;
    // Of the indicator's siblings alone: none of them counts.
    bool is_alone() const { return levels_.front().others.empty(); }

private:
    struct Level {
        eval::Mean others;      // of its group
        bool complete = true;   // all of them have a figure
        double units = 0;       // its own
        plan::Aggregator aggregator = plan::Aggregator::weighted_mean;
        double share = 1;       // of its group in the node
        double beside = 0;      // of the other group, 0: there is none
        std::optional<double> beside_score;
    };
    std::optional<double> rolled_up(const Level& level, std::optional<double> member, double units) const;
    static Level level_of(const Ground& ground, const Place& place);

    std::vector<Level> levels_;
    plan::MissingPolicy missing_ = plan::MissingPolicy::redistribute;
    std::vector<eval::CountedBand> bands_;  // of nodes
};

}  // namespace whatif
