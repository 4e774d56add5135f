// Which row of one plan is which of another: two editions of a plan, or any two files.
//
// How alike two names are: Dice's coefficient of their runs of three letters or digits, without case,
// accents, spaces and signs; 1 when they read the same. A pair is a candidate when
//   shared ids   the ids of both plans mean the same rows (see below) and these two have the same one:
//                whatever their names; surest
//   objectives   names alike ≥ 0.70, or ≥ 0.50 with the same code on the same level; ≥ 0.85 across levels
//   indicators   names alike ≥ 0.75 (anywhere), ≥ 0.65 under objectives that match, ≥ 0.55 under such
//                and with a target of some year in common
// Names that say little ("Stato di attuazione") are alike in many places: where the parents do not match and
// one of the two plans holds the name more than once, there is no candidate.
// Then one to one, greedily from the surest. The body is the body. The figures were chosen on the editions
// 2018 and 2020, 2023 and 2024 of one body, row by row.
//
// Ids are shared when at least two thirds of the rows whose id is in both plans carry alike names (≥ 0.5):
// two states of one file, against two files whose ids count from 1 both.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "plan/plan.hpp"

namespace change {

struct Partner {
    std::string id;
    double sure = 0;  // 0–1; 1: the same row beyond doubt
};

struct Matching {
    bool shared_ids = false;
    std::unordered_map<std::string, Partner> in_b;  // of the rows and measures of a, by their id
    std::unordered_map<std::string, Partner> in_a;  // and the other way

    // The partner's id, empty without one.
    std::string to_b(const std::string& id) const;
    std::string to_a(const std::string& id) const;
};

Matching match(const plan::Plan& a, const plan::Plan& b);

// Whether the two are states of one file: they share their ids, and some row besides the body stands in both.
bool are_of_one_file(const plan::Plan& a, const plan::Plan& b);

// As above, 0–1.
double likeness(std::string_view a, std::string_view b);

}  // namespace change
