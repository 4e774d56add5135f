// Which member of a node holds what an edit names.
#include "base/overload.hpp"
#include "plan/edit.hpp"

namespace plan {

std::string Objective::* text_member(const Objective&, TextField field) {
    switch (field) {
        case TextField::code: return &Objective::code;
        case TextField::name: return &Objective::name;
        case TextField::description: return &Objective::description;
        case TextField::unit: return nullptr;
        case TextField::mission: return &Objective::mission;
        case TextField::programme: return &Objective::programme;
        case TextField::owner: return &Objective::owner;
        case TextField::services: return &Objective::services;
        case TextField::area: return &Objective::area;
        case TextField::formula_note: return nullptr;
        case TextField::note: return &Objective::note;
    }
    return nullptr;
}

std::string Indicator::* text_member(const Indicator&, TextField field) {
    switch (field) {
        case TextField::code: return &Indicator::code;
        case TextField::name: return &Indicator::name;
        case TextField::description: return &Indicator::description;
        case TextField::unit: return &Indicator::unit;
        case TextField::mission: return nullptr;
        case TextField::programme: return nullptr;
        case TextField::owner: return &Indicator::owner;
        case TextField::services: return &Indicator::services;
        case TextField::area: return &Indicator::area;
        case TextField::formula_note: return &Indicator::formula_note;
        case TextField::note: return &Indicator::note;
    }
    return nullptr;
}

std::string Measure::* text_member(MeasureText field) {
    switch (field) {
        case MeasureText::name: return &Measure::name;
        case MeasureText::unit: return &Measure::unit;
        case MeasureText::note: return &Measure::note;
    }
    return nullptr;
}

std::optional<base::Decimal> Indicator::* member_of(RuleFigure figure) {
    switch (figure) {
        case RuleFigure::scale: return &Indicator::scale;
        case RuleFigure::baseline: return &Indicator::baseline;
        case RuleFigure::low_threshold: return &Indicator::low_threshold;
        case RuleFigure::high_threshold: return &Indicator::high_threshold;
    }
    return nullptr;
}

std::vector<MeasureId> measures_of(const std::optional<Formula>& formula) {
    if (!formula) return {};
    return std::visit(base::overload{[](const MeasureRef& ref) { return std::vector{ref.measure}; },
                                     [](const Ratio& ratio) { return std::vector{ratio.numerator, ratio.denominator}; },
                                     [](const Expression&) { return std::vector<MeasureId>(); }},
                      *formula);
}

}  // namespace plan
