// Scenarios: what they try that the plan does not take, or says already; what their weights and targets
// would be faulted for in the plan. Each is looked at alone, over the plan.
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/overload.hpp"
#include "lint/families.hpp"
#include "lint/lint.hpp"
#include "plan/layers.hpp"

namespace lint {
namespace {

using plan::Indicator, plan::IndicatorId, plan::LevelName, plan::LostEdit, plan::Layered, plan::Measure, plan::MeasureId, plan::Objective,
    plan::ObjectiveId, plan::Plan, plan::ReadingHolder, plan::Scenario, plan::ScenarioEdit, plan::SetAssessment, plan::SetReading,
    plan::SetTargetCell, plan::SetWeight, plan::ChooseProfile, plan::Value;

// Of what it speaks: the id of a row, a measure, a profile.
std::string subject_of(const ScenarioEdit& edit) {
    const auto of = [](const auto& holder) { return std::visit([](const auto& id) { return id.value; }, holder); };
    return std::visit(base::overload{[&](const SetReading& e) { return of(e.of); }, [&](const SetWeight& e) { return of(e.node); },
                                     [](const ChooseProfile& e) { return e.profile.value; },
                                     [](const auto& e) { return e.indicator.value; }},
                      edit);
}

std::string in_figures(const Value& value) {
    return std::visit(base::overload{[](const base::Decimal& number) { return base::to_string(number); },
                                     [](const base::Date& day) { return base::to_iso(day); },
                                     [](bool done) { return std::string(done ? "true" : "false"); },
                                     [](const LevelName& level) { return level.name; }},
                      value);
}

// As the file has it; a dash where the scenario takes it away.
std::string said_by(const ScenarioEdit& edit) {
    const auto or_dash = [](bool there, auto&& say) { return there ? say() : std::string("–"); };
    return std::visit(base::overload{[&](const SetTargetCell& e) { return or_dash(e.cell.has_value(), [&] { return e.cell->text; }); },
                                     [&](const SetReading& e) { return or_dash(e.value.has_value(), [&] { return in_figures(*e.value); }); },
                                     [&](const SetAssessment& e) {
                                         return or_dash(e.assessment.has_value(), [&] { return base::to_string(e.assessment->percent); });
                                     },
                                     [&](const SetWeight& e) { return or_dash(e.weight.has_value(), [&] { return base::to_string(*e.weight); }); },
                                     [](const ChooseProfile& e) { return e.profile.value; }},
                      edit);
}

base::Issue about(const char* code, base::Severity severity, const Scenario& scenario, const ScenarioEdit& edit) {
    return issue(code, severity, scenario.id.value, place_of(edit), {scenario.name, subject_of(edit), place_of(edit), said_by(edit)});
}

template <class Map, class Key>
auto* in(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

template <class T>
bool same(const T* old, const std::optional<T>& now) { return old ? now && *old == *now : !now; }

class ScenarioCheck {
public:
    ScenarioCheck(const Living& living, Readings& readings, base::Issues& out)
        : plan_(living.plan), living_(living), readings_(readings), out_(out) {
        for (const auto& box : plan_.indicators) indicators_.emplace(box->id.value, &*box);
        for (const auto& box : plan_.objectives) objectives_.emplace(box->id.value, &*box);
        for (const auto& box : plan_.measures) measures_.emplace(box->id.value, &*box);
    }

    void run() {
        for (const Scenario& scenario : plan_.scenarios) {
            check_name(scenario);
            const Layered layered = with_scenarios(plan_, std::span(&scenario.id, 1));
            for (const LostEdit& lost : layered.lost) out_.push_back(lost_edit(plan_, lost));
            for (const ScenarioEdit& edit : scenario.edits) {
                if (is_idle(edit)) out_.push_back(about("scenario-edit-idle", base::Severity::note, scenario, edit));
                else if (const auto* target = std::get_if<SetTargetCell>(&edit)) check_target(scenario, *target);
            }
            const auto weighs = [](const ScenarioEdit& each) { return std::holds_alternative<SetWeight>(each); };
            if (std::ranges::any_of(scenario.edits, weighs)) check_sums(scenario, layered.plan);
        }
    }

private:
    void check_name(const Scenario& scenario) {
        const auto before = std::span(plan_.scenarios.data(), &scenario);
        if (std::ranges::find(before, scenario.name, &Scenario::name) == before.end()) return;
        out_.push_back(warning("scenario-name-twice", scenario.id.value, "name", {scenario.name}));
    }

    const Indicator* indicator(const IndicatorId& id) const {
        const auto* found = in(indicators_, id.value);
        return found ? *found : nullptr;
    }
    const plan::Readings* readings_of(const ReadingHolder& holder) const {
        if (const auto* id = std::get_if<IndicatorId>(&holder)) {
            const Indicator* own = indicator(*id);
            return own ? &own->readings : nullptr;
        }
        const auto* own = in(measures_, std::get<MeasureId>(holder).value);
        return own ? &(*own)->readings : nullptr;
    }

    // What speaks of nothing that is there is lost, not idle.
    bool is_idle(const ScenarioEdit& edit) const {
        return std::visit(base::overload{[&](const SetTargetCell& e) {
                                             const Indicator* own = indicator(e.indicator);
                                             return own && same(in(own->targets, e.year), e.cell);
                                         },
                                         [&](const SetReading& e) {
                                             const auto* own = readings_of(e.of);
                                             const auto* old = own ? in(*own, e.at) : nullptr;
                                             return own && (old ? e.value && old->value == *e.value : !e.value);
                                         },
                                         [&](const SetAssessment& e) {
                                             const Indicator* own = indicator(e.indicator);
                                             return own && same(in(own->assessments, e.at), e.assessment);
                                         },
                                         [&](const SetWeight& e) { return has_weight(e); },
                                         [&](const ChooseProfile& e) { return e.profile == plan_.profile; }},
                          edit);
    }
    bool has_weight(const SetWeight& edit) const {
        if (const auto* id = std::get_if<IndicatorId>(&edit.node)) {
            const Indicator* own = indicator(*id);
            return own && own->weight == edit.weight;
        }
        const auto* own = in(objectives_, std::get<ObjectiveId>(edit.node).value);
        return own && (*own)->weight == edit.weight;
    }

    // What the checks of targets say of the cell under the scenario, but not of the plan's own.
    void check_target(const Scenario& scenario, const SetTargetCell& edit) {
        const Indicator* own = indicator(edit.indicator);
        if (!own || !edit.cell) return;
        Indicator under{.id = own->id, .parent = own->parent, .name = own->name, .unit = own->unit, .targets = {{edit.year, *edit.cell}}};
        base::Issues told, known;
        Readings once;
        check_targets(under, once.of(under, expr::Words(under.name)), told);
        check_targets(*own, readings_.of(*own, expr::Words(own->name)), known);
        for (base::Issue& each : told) {
            const auto as_known = [&](const base::Issue& other) { return other.code == each.code && other.place.path == each.place.path; };
            if (std::ranges::any_of(known, as_known)) continue;
            each.place = {.id = scenario.id.value, .path = place_of(edit), .span = each.place.span};
            out_.push_back(std::move(each));
        }
    }

    base::Issues sums_of(const Living& rows) const {
        base::Issues found;
        check_weights(rows, found);
        std::erase_if(found, [](const base::Issue& each) { return each.code != "weight-sum" && each.code != "weights-zero"; });
        return found;
    }

    // Groups that add up in the plan and no more under the scenario.
    void check_sums(const Scenario& scenario, const Plan& under) {
        if (!sums_) sums_ = sums_of(living_);
        for (const base::Issue& each : sums_of(living(under))) {
            const auto group = [&](const base::Issue& other) { return other.place.id == each.place.id; };
            if (std::ranges::any_of(*sums_, group)) continue;
            std::vector<std::string> args{scenario.name};
            args.insert(args.end(), each.args.begin(), each.args.end());
            out_.push_back(warning("scenario-weight-sum", scenario.id.value, "weight-sum." + each.place.id, std::move(args)));
        }
    }

    const Plan& plan_;
    const Living& living_;
    Readings& readings_;
    base::Issues& out_;
    std::optional<base::Issues> sums_;  // of the plan itself, once asked for
    std::unordered_map<std::string, const Indicator*> indicators_;
    std::unordered_map<std::string, const Objective*> objectives_;
    std::unordered_map<std::string, const Measure*> measures_;
};

}  // namespace

base::Issue lost_edit(const Plan& plan, const LostEdit& lost) {
    const Scenario& scenario = *find(plan, lost.scenario);
    return about("scenario-edit-lost", base::Severity::warning, scenario, scenario.edits[lost.edit]);
}

void check_scenarios(const Living& living, Readings& readings, base::Issues& out) {
    if (!living.plan.scenarios.empty()) ScenarioCheck(living, readings, out).run();
}

}  // namespace lint
