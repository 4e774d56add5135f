// The four published plans: the reviewed transcriptions (tests/sources/*.json) and the plan files
// made of them (assets/plans). tests/format/published_*.test.cpp compare the two field by field.
#pragma once
#include "plan/plan.hpp"
#include "support/json_tree.hpp"

namespace support {

inline constexpr int transcribed_years[] = {2018, 2020, 2023, 2024};

// Throw when there is no plan of that year.
Json transcription(int year);
plan::Plan transcribed_plan(int year);

}  // namespace support
