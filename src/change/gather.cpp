#include "change/gather.hpp"

#include <type_traits>
#include <unordered_map>

namespace change {
namespace {

using namespace plan;

template <class E, class... Others>
constexpr bool is_one_of = (std::is_same_v<E, Others> || ...);

bool is_decided(const Part& part) {
    return std::visit(
        []<class List>(const List&) {
            return !is_one_of<List, std::vector<Act>, std::vector<Revision>, std::vector<Doubt>, std::vector<Acceptance>, std::vector<Scenario>, std::vector<MapPlace>>;
        },
        part);
}

bool is_decided(const Edit& edit) {
    if (const auto* list = std::get_if<SetPart>(&edit)) return is_decided(list->part);
    if (const auto* number = std::get_if<SetPlanNumber>(&edit)) return number->field == PlanNumber::year;
    return std::visit(
        []<class E>(const E&) {
            return !is_one_of<E, SetReading, SetReadingNote, SetAssessment, SetEstimate, SetPast, SetReference, ConfirmDirection, Accept, Withdraw, PutScenario, EraseScenario,
                              MoveScenario, TryOut, StopTrying, InsertAct, InsertRevision, SetAct, EraseAct, EraseRevision, SetOrder,
                              SetTrace, SetExtra, SetDemonstration, SetReturn, PlaceOnMap>;
        },
        edit);
}

// Of one edit; a row restored was there before, struck through.
RevisionKind kind_of(const Edit& edit) {
    if (std::holds_alternative<InsertObjective>(edit) || std::holds_alternative<InsertIndicator>(edit)) return RevisionKind::inserted;
    const auto* struck = std::get_if<SetRemoved>(&edit);
    if (std::holds_alternative<Erase>(edit) || (struck && struck->removed)) return RevisionKind::removed;
    return RevisionKind::updated;
}

}  // namespace

std::vector<Gathered> gather(const std::vector<Edit>& edits, const Plan& after) {
    std::vector<Gathered> all;
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        if (!is_decided(edits[i])) continue;
        const std::string id = id_of(edits[i]);
        const auto [place, first] = places.emplace(id.empty() ? " " + std::to_string(i) : id, all.size());
        if (first) all.push_back({.id = id, .on = find_node(after, id) ? id : std::string(), .edits = {}});
        Gathered& row = all[place->second];
        row.edits.push_back(i);
        if (const RevisionKind kind = kind_of(edits[i]); kind != RevisionKind::updated) row.kind = kind;
    }
    return all;
}

}  // namespace change
