// Ground: a plan under one question as it stands, which what-if questions are asked of one after
// the other. Unlike a Kernel it can be asked about targets and weights too.
#pragma once
#include <optional>
#include <vector>

#include "eval/evaluate.hpp"
#include "eval/limits.hpp"

namespace whatif {

// Where an objective or indicator is weighed: in the group of children or of indicators of `node`.
struct Place {
    std::size_t node = 0;  // position in plan.objectives
    std::size_t link = 0;  // in program.links
    bool among_children = false;
};

// Refers to the plan it was made from.
struct Ground {
    const plan::Plan& plan;
    eval::Program program;
    eval::Values values;
    eval::Results results;
    std::vector<std::optional<Place>> objectives, indicators;  // as the plan's lists; empty: weighed nowhere
};

Ground ground_of(const plan::Plan& plan, const eval::Question& question);

// The indicators that an objective's score is made of, weighed or not, in the plan's order: those
// that stand below it, and those that its formulas read.
std::vector<std::size_t> indicators_under(const Ground& ground, std::size_t objective);

// Whether below an objective some indicator's value follows from scores: then its score may depend
// on rows beside its branch, and on some twice.
bool reads_scores(const Ground& ground, std::size_t objective);

// A score asked for, in fractions: 1 is 100 %.
struct Goal {
    std::size_t objective = 0;  // position in plan.objectives
    double score = 1;
};

inline bool reaches(std::optional<double> score, double asked) { return score && eval::reaches(*score, asked); }

}  // namespace whatif
