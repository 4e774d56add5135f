// Edits of scenarios, told by the name of the scenario.
#include "words/edit_parts.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using namespace plan;

std::string of_scenario(const std::string& name, const std::string& what, Lang lang) {
    return text(Text::edit_scenario, lang, {name, what});
}

std::string name_of(const ScenarioId& id, const Plan& before) {
    const Scenario* scenario = find(before, id);
    return scenario && !scenario->name.empty() ? scenario->name : id.value;
}

std::string change(const Scenario& from, const Scenario& to, Lang lang) {
    if (from.name != to.name) return text(Text::edit_scenario_renamed, lang, {to.name});
    if (from.on != to.on) return text(to.on ? Text::edit_scenario_on : Text::edit_scenario_off, lang);
    return text(Text::edit_scenario_changed, lang);
}

}  // namespace

std::string tell(const PutScenario& e, const Plan& before, Lang lang) {
    const Scenario* old = find(before, e.scenario.id);
    if (!old) return of_scenario(e.scenario.name, text(Text::edit_scenario_new, lang), lang);
    return of_scenario(name_of(e.scenario.id, before), change(*old, e.scenario, lang), lang);
}

std::string tell(const EraseScenario& e, const Plan& before, Lang lang) {
    return of_scenario(name_of(e.scenario, before), text(Text::edit_scenario_erased, lang), lang);
}

std::string tell(const MoveScenario& e, const Plan& before, Lang lang) {
    return of_scenario(name_of(e.scenario, before), text(Text::edit_scenario_moved, lang), lang);
}

std::string tell(const TryOut& e, const Plan& before, Lang lang) {
    return of_scenario(name_of(e.scenario, before), describe(as_edit(e.edit), before, lang), lang);
}

std::string tell(const StopTrying& e, const Plan& before, Lang lang) {
    const std::string what = describe(as_edit(e.edit), before, lang);
    return of_scenario(name_of(e.scenario, before), text(Text::edit_scenario_given_up, lang, {what}), lang);
}

}  // namespace words
