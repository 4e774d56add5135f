// What one indicator scores by itself, before anything is rolled up: what evaluate() finds of it, for whoever needs no more.
#pragma once
#include <cstddef>
#include <optional>

#include "eval/evaluate.hpp"
#include "eval/limits.hpp"

namespace eval {

class Scoring {
public:
    Scoring(const Program& program, const Values& values);  // they stay where they are

    // A row as the program has it, given this value or none; judgements are those of the values. A settled row gets no score.
    void score(IndicatorResult& row, std::size_t indicator, const std::optional<Actual>& actual) const;

    // The measurement alone (misurazione).
    Achievement measured(const expr::Target& target, std::size_t indicator, const std::optional<Actual>& actual) const;

private:
    Achievement unmeasured(const expr::Target& target, std::size_t indicator) const;
    bool judgement_counts(const IndicatorResult& row) const;

    const Program& program_;
    const Values& values_;
    Limits limits_;
};

}  // namespace eval
