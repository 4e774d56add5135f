// The four published plans (tests/sources/*.json, reviewed transcriptions) as plans.
//
// What a plan can hold today is taken over as printed: objectives by level with codes, names and
// weights, indicators with targets by year, typology, unit, algorithm, notes. How the differing
// layouts are laid on one tree:
//   all     the ente is not printed: one body without weights, its figure a plain mean
//   2018    the operative objectives of all areas stand under the strategic objective of their code,
//           owned by their area; notes that belong to no row make the plan's note
//   2018, 2020, 2023   operative targets are those of the plan's year
//   2020    the managers' and P.O. cards are individual objectives; their rows are its indicators
//   2020, 2023   a weight printed against the whole card stands there: an objective in it weighs what
//           its indicators add to
//   2023    numerator and denominator are measures, one for each text
#pragma once
#include "plan/plan.hpp"
#include "support/json_tree.hpp"

namespace support {

inline constexpr int transcribed_years[] = {2018, 2020, 2023, 2024};

// Throws when there is no transcription of that year.
Json transcription(int year);
plan::Plan transcribed_plan(int year);

}  // namespace support
