// Readings: the targets of a plan as read, each distinct text once.
#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "expr/target.hpp"
#include "plan/indicator.hpp"

namespace lint {

// One cell of an indicator's row of targets; refers to the plan and to the readings.
struct YearTarget {
    int year = 0;
    const plan::TargetCell* cell = nullptr;
    const base::Parsed<expr::Target>* read = nullptr;
    std::vector<std::optional<expr::ProposedDirection>> proposed;  // by condition: what the name suggests

    const expr::Condition& first() const { return read->value.conditions.front(); }
    // As written, confirmed or proposed.
    std::optional<expr::Direction> direction() const;
};
using YearTargets = std::vector<YearTarget>;

class Readings {
public:
    // `text` must outlive the readings.
    const base::Parsed<expr::Target>& of(std::string_view text);
    YearTargets of(const plan::Indicator& indicator);

private:
    std::unordered_map<std::string_view, base::Parsed<expr::Target>> by_text_;
};

}  // namespace lint
