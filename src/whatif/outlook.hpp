// Outlook: what is thought about the values of a plan: its own estimates, and for the rest what it holds besides.
#pragma once
#include <vector>

#include "whatif/ground.hpp"
#include "whatif/simulate.hpp"

namespace whatif {

// What an indicator's distribution was made from.
enum class Outlook {
    given,   // the indicator's own estimate (plan/estimate.hpp)
    past,    // recorded in two or more earlier years: evenly between the least and the greatest of them
    value,   // the present value, ± 10 % of it, most likely as it is
    target,  // not measured: likewise around the figure of the target
};

struct Expected {
    Uncertain uncertain;
    Outlook from = Outlook::value;
};

// Of the indicators under an objective that are numbers to be scored, in the plan's order. Those
// judged by a person, out of the weights, or that follow from other scores stay as they are.
std::vector<Expected> outlook(const Ground& ground, std::size_t objective);
// Of the whole plan, scorecards too: an objective's figures do not depend on which are asked for.
std::vector<Expected> outlook(const Ground& ground);

// An estimate to begin with, of the kind given: the figures that outlook() supposes of the indicator
// while it has none of its own, in as many places as tell its ends apart. All 0 where it supposes nothing.
plan::Estimate first_estimate(const Ground& ground, std::size_t indicator, plan::EstimateKind kind);

std::string_view name_of(Outlook from);  // given past value target

}  // namespace whatif
