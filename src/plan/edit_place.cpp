// Where an edit takes place.
#include <string>
#include <variant>

#include "plan/edit.hpp"

namespace plan {
namespace {

struct PlaceOf {
    std::string operator()(const InsertObjective& e) const { return e.objective.id.value; }
    std::string operator()(const InsertIndicator& e) const { return e.indicator.id.value; }
    std::string operator()(const InsertMeasure& e) const { return e.measure.id.value; }
    std::string operator()(const InsertUnit& e) const { return e.unit.id.value; }
    std::string operator()(const InsertAct& e) const { return e.act.id.value; }
    std::string operator()(const InsertRevision& e) const { return e.revision.on; }
    std::string operator()(const SetAct& e) const { return e.act.id.value; }
    std::string operator()(const EraseAct& e) const { return e.act.value; }
    std::string operator()(const EraseRevision& e) const { return e.revision.on; }
    std::string operator()(const Accept& e) const { return e.acceptance.id; }
    std::string operator()(const Withdraw& e) const { return e.id; }
    std::string operator()(const TryOut& e) const { return id_of(as_edit(e.edit)); }
    std::string operator()(const StopTrying& e) const { return id_of(as_edit(e.edit)); }
    std::string operator()(const SetExtra& e) const { return std::visit(*this, e.place); }
    std::string operator()(const std::monostate&) const { return {}; }
    std::string operator()(const ObjectiveId& id) const { return id.value; }
    std::string operator()(const IndicatorId& id) const { return id.value; }
    std::string operator()(const MeasureId& id) const { return id.value; }
    std::string operator()(const ReadingPlace& place) const {
        return std::visit([](const auto& id) { return id.value; }, place.of);
    }
    template <class E>
    std::string operator()(const E& e) const {
        if constexpr (requires { e.node; })
            return plan::id_of(e.node);
        else if constexpr (requires { e.indicator; })
            return e.indicator.value;
        else if constexpr (requires { e.objective; })
            return e.objective.value;
        else if constexpr (requires { e.measure; })
            return e.measure.value;
        else if constexpr (requires { e.of; })
            return std::visit([](const auto& id) { return id.value; }, e.of);
        else
            return {};
    }
};

}  // namespace

std::string id_of(const Edit& edit) { return std::visit(PlaceOf{}, edit); }

}  // namespace plan
