// The cell that an edit writes.
#include <type_traits>

#include "change/merge.hpp"

namespace change {
namespace {

using namespace plan;

Field field_of(TextField field) {
    switch (field) {
        case TextField::code: return Field::code;
        case TextField::name: return Field::name;
        case TextField::description: return Field::description;
        case TextField::unit: return Field::unit;
        case TextField::mission: return Field::mission;
        case TextField::programme: return Field::programme;
        case TextField::owner: return Field::owner;
        case TextField::services: return Field::services;
        case TextField::area: return Field::area;
        case TextField::formula_note: return Field::formula_note;
        case TextField::note: return Field::note;
    }
    return Field::other;
}

Field field_of(MeasureText field) {
    switch (field) {
        case MeasureText::name: return Field::name;
        case MeasureText::unit: return Field::unit;
        case MeasureText::note: return Field::note;
    }
    return Field::other;
}

Field field_of(RuleFigure figure) {
    switch (figure) {
        case RuleFigure::scale: return Field::scale;
        case RuleFigure::baseline: return Field::baseline;
        case RuleFigure::low_threshold: return Field::low_threshold;
        case RuleFigure::high_threshold: return Field::high_threshold;
    }
    return Field::other;
}

Field field_of(PlanText field) {
    switch (field) {
        case PlanText::title: return Field::title;
        case PlanText::body: return Field::body;
        case PlanText::note: return Field::note;
        case PlanText::source: return Field::source;
    }
    return Field::other;
}

template <class E>
constexpr std::optional<Field> cell_of() {
    if constexpr (std::is_same_v<E, SetWeight>) return Field::weight;
    else if constexpr (std::is_same_v<E, SetTarget> || std::is_same_v<E, SetTargetCell>) return Field::target;
    else if constexpr (std::is_same_v<E, ConfirmDirection>) return Field::direction;
    else if constexpr (std::is_same_v<E, SetReading>) return Field::value;
    else if constexpr (std::is_same_v<E, SetReadingNote>) return Field::value_note;
    else if constexpr (std::is_same_v<E, SetAssessment>) return Field::assessment;
    else if constexpr (std::is_same_v<E, SetTypology>) return Field::typology;
    else if constexpr (std::is_same_v<E, SetGrowth>) return Field::growth;
    else if constexpr (std::is_same_v<E, SetFormula>) return Field::formula;
    else if constexpr (std::is_same_v<E, SetReference>) return Field::reference;
    else if constexpr (std::is_same_v<E, SetLevels>) return Field::levels;
    else if constexpr (std::is_same_v<E, SetExpected>) return Field::expected;
    else if constexpr (std::is_same_v<E, SetEstimate>) return Field::estimate;
    else if constexpr (std::is_same_v<E, SetPast>) return Field::past;
    else if constexpr (std::is_same_v<E, SetUnits>) return Field::units;
    else if constexpr (std::is_same_v<E, SetLevel>) return Field::level;
    else if constexpr (std::is_same_v<E, SetAggregator>) return Field::aggregator;
    else if constexpr (std::is_same_v<E, SetExpectedTotal>) return Field::expected_total;
    else if constexpr (std::is_same_v<E, SetSharing>) return Field::sharing;
    else if constexpr (std::is_same_v<E, SetPerspective>) return Field::perspective;
    else if constexpr (std::is_same_v<E, SetResources>) return Field::resources;
    else if constexpr (std::is_same_v<E, SetRemoved>) return Field::struck;
    else if constexpr (std::is_same_v<E, Move> || std::is_same_v<E, Rehang>) return Field::parent;
    else if constexpr (std::is_same_v<E, SetDemonstration>) return Field::demonstration;
    else if constexpr (std::is_same_v<E, ChooseProfile>) return Field::profile;
    else return std::nullopt;
}

struct FieldOf {
    std::optional<Field> operator()(const SetText& e) const { return field_of(e.field); }
    std::optional<Field> operator()(const SetMeasureText& e) const { return field_of(e.field); }
    std::optional<Field> operator()(const SetPlanText& e) const { return field_of(e.field); }
    std::optional<Field> operator()(const SetRuleFigure& e) const { return field_of(e.figure); }
    std::optional<Field> operator()(const SetFlag& e) const { return e.flag == Flag::in_tree ? Field::in_tree : Field::in_productivity; }
    std::optional<Field> operator()(const SetPlanNumber& e) const { return e.field == PlanNumber::year ? std::optional(Field::year) : std::nullopt; }
    template <class E>
    std::optional<Field> operator()(const E&) const { return cell_of<E>(); }
};

}  // namespace

std::optional<Place> place_of(const Edit& edit) {
    const auto field = std::visit(FieldOf{}, edit);
    if (!field) return std::nullopt;
    Place place{.field = *field, .id = plan::id_of(edit)};
    std::visit(
        [&](const auto& each) {
            if constexpr (requires { each.year; }) place.year = each.year;
            if constexpr (requires { each.at; }) place.at = each.at;
        },
        edit);
    return place;
}

std::string what_of(const Place& place) {
    return what_of(Difference{.field = place.field, .year = place.year, .at = place.at, .part = place.part});
}

}  // namespace change
