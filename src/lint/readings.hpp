// Readings: the targets of a plan as read, kept for as long as they are looked at.
#pragma once
#include <memory>
#include <optional>
#include <string_view>
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
    const base::Parsed<expr::Target>& of(std::string_view text);
    YearTargets of(const plan::Indicator& indicator, const expr::Words& name);  // `name`: the indicator's

private:
    std::vector<std::shared_ptr<const base::Parsed<expr::Target>>> held_;
};

}  // namespace lint
