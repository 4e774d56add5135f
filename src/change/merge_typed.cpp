// A third value of a conflict, as a person types it.
#include <array>
#include <utility>

#include "change/merge.hpp"

namespace change {
namespace {

using namespace plan;
using Read = base::Result<Edit>;

constexpr std::array texts{std::pair{Field::code, TextField::code}, std::pair{Field::name, TextField::name},
                           std::pair{Field::description, TextField::description}, std::pair{Field::unit, TextField::unit},
                           std::pair{Field::mission, TextField::mission}, std::pair{Field::programme, TextField::programme},
                           std::pair{Field::owner, TextField::owner}, std::pair{Field::services, TextField::services},
                           std::pair{Field::area, TextField::area}, std::pair{Field::formula_note, TextField::formula_note},
                           std::pair{Field::note, TextField::note}};
constexpr std::array texts_of_measure{std::pair{Field::name, MeasureText::name}, std::pair{Field::unit, MeasureText::unit},
                                      std::pair{Field::note, MeasureText::note}};
constexpr std::array texts_of_plan{std::pair{Field::title, PlanText::title}, std::pair{Field::body, PlanText::body},
                                   std::pair{Field::note, PlanText::note}, std::pair{Field::source, PlanText::source}};
constexpr std::array figures{std::pair{Field::scale, RuleFigure::scale}, std::pair{Field::baseline, RuleFigure::baseline},
                             std::pair{Field::low_threshold, RuleFigure::low_threshold}, std::pair{Field::high_threshold, RuleFigure::high_threshold}};

template <class Table>
auto found_in(const Table& table, Field field) {
    std::optional<decltype(table.front().second)> found;
    for (const auto& [each, member] : table)
        if (each == field) found = member;
    return found;
}

// The edit made of what was read, or why nothing was.
template <class T, class Make>
Read made(base::Result<T> read, Make&& make) {
    if (!read) return std::unexpected(std::move(read.error()));
    return Edit(make(std::move(*read)));
}

struct Typist {
    const Place& place;
    std::string_view text;

    using Maybe = std::optional<Read>;  // empty: no text says it

    Maybe of_node(const NodeRef& node) const {
        if (place.field == Field::weight) return made(read_weight(text), [&](auto weight) { return SetWeight{node, weight}; });
        if (const auto field = found_in(texts, place.field)) return Read(SetText{node, *field, std::string(text)});
        return std::nullopt;
    }
    Maybe of(const ObjectiveId& id) const {
        if (place.field == Field::expected_total) return made(read_number(text), [&](auto total) { return SetExpectedTotal{id, total}; });
        if (place.field == Field::resources) return made(read_number(text), [&](auto sum) { return SetResources{id, sum}; });
        return of_node(id);
    }
    Maybe of(const IndicatorId& id) const {
        if (place.field == Field::target && place.year) return Read(SetTarget{id, *place.year, std::string(text)});
        if (place.field == Field::past && place.year) return made(read_number(text), [&](auto value) { return SetPast{id, *place.year, value}; });
        if (place.field == Field::reference && place.year) return made(read_number(text), [&](auto value) { return SetReference{id, *place.year, value}; });
        if (const auto figure = found_in(figures, place.field)) return made(read_number(text), [&](auto value) { return SetRuleFigure{id, *figure, value}; });
        if (auto reading = of_reading(id)) return reading;
        return of_node(id);
    }
    Maybe of(const MeasureId& id) const {
        if (auto reading = of_reading(id)) return reading;
        const auto field = found_in(texts_of_measure, place.field);
        return field ? Maybe(SetMeasureText{id, *field, std::string(text)}) : std::nullopt;
    }
    Maybe of_reading(const ReadingHolder& of) const {
        if (!place.at) return std::nullopt;
        if (place.field == Field::value) return made(read_value(text), [&](auto value) { return SetReading{of, *place.at, value}; });
        if (place.field == Field::value_note) return Read(SetReadingNote{of, *place.at, std::string(text)});
        return std::nullopt;
    }
    Maybe of_plan() const {
        const auto field = found_in(texts_of_plan, place.field);
        return field ? Maybe(SetPlanText{*field, std::string(text)}) : std::nullopt;
    }
    // In either side: a row that only one of them has is one all the same.
    Maybe in(const Plan& plan) const {
        if (find(plan, ObjectiveId{place.id})) return of(ObjectiveId{place.id});
        if (find(plan, IndicatorId{place.id})) return of(IndicatorId{place.id});
        if (find(plan, MeasureId{place.id})) return of(MeasureId{place.id});
        return std::nullopt;
    }
};

std::optional<Read> typed_into(const Merged& merged, const Conflict& conflict, std::string_view text) {
    if (!conflict.typed) return std::nullopt;
    const Typist typist{conflict.place, text};
    if (conflict.place.id.empty()) return typist.of_plan();
    auto here = typist.in(merged.ours);
    return here ? here : typist.in(merged.theirs);
}

}  // namespace

bool can_be_typed(const Merged& merged, const Conflict& conflict) { return typed_into(merged, conflict, {}).has_value(); }

base::Result<Edit> typed(const Merged& merged, const Conflict& conflict, std::string_view text) {
    if (auto read = typed_into(merged, conflict, text)) return std::move(*read);
    return std::unexpected(base::Issues{{"merge-other-place", base::Severity::error, {.id = conflict.place.id}, {what_of(conflict.place)}}});
}

}  // namespace change
