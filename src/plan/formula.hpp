// What the names in a formula stand for in a plan.
//
// A name is found by id, then as written (for a node its code before its name), then without regard
// to case, accents and spaces; the first of these ways that finds something decides. "ente" is the body.
// A unit is found by its name or another spelling of it. Of what goes by one name an objective is meant
// rather than a unit, and a unit rather than an indicator.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/issue.hpp"
#include "expr/formula.hpp"
#include "plan/plan.hpp"

namespace plan {

// A thing of the plan by its position in the plan's list; `nothing` for a node that names none.
struct Referent {
    enum class Kind { nothing, measure, objective, indicator, unit, whole };
    Kind kind = Kind::nothing;
    std::size_t index = 0;
    friend bool operator==(const Referent&, const Referent&) = default;
};

const std::string& id_of(const Plan& plan, const Referent& referent);

// The names of a plan, gathered once.
class Naming {
public:
    explicit Naming(const Plan& plan);

    // Everything that goes by this name in the best way of finding it; more than one: ambiguous.
    std::vector<Referent> measures(std::string_view name) const { return found(measures_, name); }
    std::vector<Referent> nodes(std::string_view name) const;

private:
    using Ways = std::array<std::unordered_map<std::string, std::vector<Referent>>, 4>;
    static std::vector<Referent> found(const Ways& ways, std::string_view name);
    Ways measures_, nodes_;
};

// As formula.nodes. Issues: formula-unknown-measure, formula-unknown-node, formula-ambiguous, with
// their span in the formula's text.
base::Parsed<std::vector<Referent>> resolve(const expr::Formula& formula, const Plan& plan, const Naming& naming);

// The measures that the formula reads, each once: also those that an expression names.
std::vector<MeasureId> measures_of(const Plan& plan, const std::optional<Formula>& formula);

// Where the value is written when it is one reading: the indicator itself or its measure.
std::optional<ReadingHolder> reading_place(const Indicator& indicator);

// The formulas of `after` rewritten so that each names what it named in `before`: whoever gives a
// thing another name does not break the formulas that read it. Where the name is no longer
// unequivocal the id is written.
Plan with_names_followed(const Plan& before, Plan after);

}  // namespace plan
