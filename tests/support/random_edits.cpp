#include "support/random_edits.hpp"

#include <optional>
#include <string>
#include <utility>

#include "support/random_plan.hpp"

namespace support {
namespace {

using namespace plan;

constexpr const char* names[] = {"Tempo medio", "Grado di attuazione", "Imprese servite", "Qualità percepita", "Costo a pratica", "Incontri"};
constexpr const char* targets[] = {">= 95,00 %", "<= 16 gg", "<= 14 gg", ">= 20 N.", "Entro 31-12-2024", "1,45", ""};

struct EditMaker {
    Random& random;
    const Plan& plan;

    base::Decimal figure() { return base::Decimal(random.between(0, 10000), 2); }
    std::string words() { return std::string(random.one_of(names)) + " " + std::to_string(random.between(1, 9999)); }
    base::Date day() { return {2024, random.chance(50) ? 6 : 12, 30}; }

    ObjectiveId objective() { return random.any_of(plan.objectives)->id; }
    IndicatorId indicator() { return random.any_of(plan.indicators)->id; }
    NodeRef node() { return random.chance(40) ? NodeRef(objective()) : NodeRef(indicator()); }
    template <class T>
    std::optional<T> maybe(T value) { return random.chance(80) ? std::optional(std::move(value)) : std::nullopt; }

    Edit cell_of(const IndicatorId& id) {
        const int year = 2023 + random.between(0, 1);
        switch (random.between(0, 10)) {
            case 0: return SetWeight{id, maybe(figure())};
            case 1: return SetText{id, TextField::name, words()};
            case 2: return SetText{id, TextField::note, random.one_of(names)};
            case 3: return SetTarget{id, year, random.one_of(targets)};
            case 4: return ConfirmDirection{id, year, expr::Direction::at_most};
            case 5: return SetReading{id, day(), maybe(Value(figure()))};
            case 6: return SetReadingNote{id, day(), words()};
            case 7: return SetPast{id, 2022, maybe(figure())};
            case 8: return SetTypology{id, static_cast<Typology>(random.between(0, 4))};
            case 9: return SetRuleFigure{id, RuleFigure::baseline, maybe(figure())};
            default: return SetAssessment{id, day(), maybe(Assessment{base::Decimal(random.between(0, 100)), "", words(), {}})};
        }
    }
    Edit cell_of(const ObjectiveId& id) {
        switch (random.between(0, 4)) {
            case 0: return SetWeight{id, maybe(figure())};
            case 1: return SetText{id, TextField::name, words()};
            case 2: return SetText{id, TextField::owner, random.one_of(names)};
            case 3: return SetResources{id, maybe(figure())};
            default: return SetAggregator{id, static_cast<Aggregator>(random.between(0, 4))};
        }
    }

    Edit of_tree() {
        switch (random.between(0, 7)) {
            case 0: return InsertObjective{{.id = {fresh_id(plan, 'o')}, .parent = objective(), .level = Level::operative, .name = words()}, maybe(objective())};
            case 1:
            case 2: return InsertIndicator{{.id = {fresh_id(plan, 'i')}, .parent = objective(), .name = words(), .weight = figure()}, maybe(indicator())};
            case 3: return Erase{indicator()};
            case 4: return random.chance(30) ? Edit(Erase{objective()}) : Edit(Erase{indicator()});
            case 5: return Move{objective(), objective(), maybe(NodeRef(objective()))};
            case 6: return Move{indicator(), objective(), maybe(NodeRef(indicator()))};
            default: return InsertMeasure{{.id = {fresh_id(plan, 'm')}, .name = words()}};
        }
    }

    Edit of_references() {
        std::vector<UnitId> units;
        for (const OrgUnit& unit : plan.units)
            if (random.chance(30)) units.push_back(unit.id);
        switch (random.between(0, 4)) {
            case 0: return SetUnits{node(), units};
            case 1: return plan.perspectives.empty() ? of_tree() : Edit(SetPerspective{objective(), maybe(random.any_of(plan.perspectives).id)});
            case 2: return plan.measures.empty() ? of_tree() : Edit(SetFormula{indicator(), maybe(Formula(MeasureRef{random.any_of(plan.measures)->id, {}}))});
            case 3: return plan.measures.empty() ? of_tree() : Edit(EraseMeasure{random.any_of(plan.measures)->id});
            default: return plan.measures.empty() ? of_tree() : Edit(SetMeasureText{random.any_of(plan.measures)->id, MeasureText::name, words()});
        }
    }

    Edit of_lists() {
        switch (random.between(0, 11)) {
            case 9: return PutLink{{objective(), objective(), words(), {}}};
            case 10: return plan.links.empty() ? Edit(PlaceOnMap{{objective()}}) : Edit(EraseLink{plan.links.front().cause, plan.links.front().effect});
            case 11: return PlaceOnMap{{objective()}};
            case 0: return InsertUnit{{.id = {fresh_id(plan, 'u')}, .name = words()}};
            case 1: return without_one(plan.units);
            case 2: return without_one(plan.perspectives);
            case 3: return InsertAct{{.id = {fresh_id(plan, 'a')}, .number = std::to_string(random.between(1, 200)), .date = day(), .subject = words()}};
            case 4: return plan.acts.empty() ? Edit(SetPlanText{PlanText::note, words()}) : Edit(EraseAct{random.any_of(plan.acts).id, OfAct::kept});
            case 5: return InsertRevision{{.kind = RevisionKind::updated, .on = indicator().value, .text = words()}};
            case 6: return Accept{{"weight-sum", objective().value, "", words(), {}}};
            case 7: return plan.revisions.empty() ? Edit(SetPlanText{PlanText::note, words()}) : Edit(EraseRevision{random.any_of(plan.revisions)});
            default: return SetPlanText{random.chance(50) ? PlanText::title : PlanText::note, words()};
        }
    }
    template <class T>
    Edit without_one(std::vector<T> list) {
        if (!list.empty()) list.erase(list.begin() + static_cast<std::ptrdiff_t>(random.below(list.size())));
        return SetPart{std::move(list)};
    }

    Edit of_scenarios() {
        if (plan.scenarios.empty() || random.chance(20)) return PutScenario{{.id = {fresh_id(plan, 's')}, .name = words()}};
        const ScenarioId id = random.any_of(plan.scenarios).id;
        switch (random.between(0, 3)) {
            case 0: return EraseScenario{id};
            case 1: return MoveScenario{id, random.below(plan.scenarios.size())};
            default: return TryOut{id, SetWeight{indicator(), figure()}};
        }
    }

    Edit any() {
        const int kind = random.between(1, 100);
        if (kind <= 50) return random.chance(30) ? cell_of(objective()) : cell_of(indicator());
        if (kind <= 70) return of_tree();
        if (kind <= 80) return of_references();
        return kind <= 92 ? of_lists() : of_scenarios();
    }
};

}  // namespace

Edited with_random_edits(Random& random, Plan plan, int count) {
    Edited edited{std::move(plan), {}};
    for (int tries = 0; static_cast<int>(edited.edits.size()) < count && tries < 20 * count; ++tries) {
        if (edited.plan.indicators.empty()) break;
        const Edit edit = EditMaker{random, edited.plan}.any();
        auto after = plan::apply(edited.plan, edit);
        if (!after) continue;
        edited.plan = *std::move(after);
        edited.edits.push_back(edit);
    }
    return edited;
}

Colleagues colleagues(std::uint64_t seed, int most_edits) {
    Random random(seed);
    auto base = random_plan(seed, {.objectives = 5, .indicators = 7, .measures = 3, .years = 2});
    auto ours = with_random_edits(random, base, random.between(1, most_edits)).plan;
    auto theirs = with_random_edits(random, base, random.between(1, most_edits)).plan;
    return {std::move(base), std::move(ours), std::move(theirs)};
}

Edit random_cell(Random& random, const Plan& plan, std::size_t rest) {
    EditMaker maker{random, plan};
    const auto pick = [&](const auto& rows) {
        const std::size_t at = random.below(rows.size());
        return rows[at % 2 == rest ? at : at + 1 < rows.size() ? at + 1 : at == 0 ? at : at - 1]->id;
    };
    return random.chance(30) && plan.objectives.size() > 1 ? maker.cell_of(pick(plan.objectives)) : maker.cell_of(pick(plan.indicators));
}

}  // namespace support
