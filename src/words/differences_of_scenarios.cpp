// Differences of scenarios, by the name of the scenario: "Scenario “Prudente”: Target 2025 di 09.14: 16 → 14 gg".
#include <algorithm>

#include "plan/edit.hpp"
#include "plan/layers.hpp"
#include "words/difference_parts.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using change::Difference;
using change::DifferenceKind;
using namespace plan;

const ScenarioEdit* edit_at(const Scenario* scenario, const std::string& place) {
    if (!scenario) return nullptr;
    const auto found = std::ranges::find(scenario->edits, place, [](const ScenarioEdit& each) { return place_of(each); });
    return found == scenario->edits.end() ? nullptr : &*found;
}

// From what it tried before, else from what the plan says.
std::string tried_now(const ScenarioEdit& edit, const ScenarioEdit* old, const Plan& plan, Lang lang) {
    return describe(as_edit(edit), old ? tried(plan, *old) : plan, lang);
}

std::string change(const Difference& it, const Scenario* old, const Scenario* now, const Plan& plan, Lang lang) {
    if (it.part == "name") return text(Text::edit_scenario_renamed, lang, {now ? now->name : std::string()});
    if (it.part == "on") return text(now && now->on ? Text::edit_scenario_on : Text::edit_scenario_off, lang);
    if (const ScenarioEdit* edit = edit_at(now, it.part)) return tried_now(*edit, edit_at(old, it.part), plan, lang);
    if (const ScenarioEdit* edit = edit_at(old, it.part))
        return text(Text::edit_scenario_given_up, lang, {describe(as_edit(*edit), plan, lang)});
    return text(Text::edit_scenario_changed, lang);
}

}  // namespace

std::string difference_of_scenario(const Difference& it, const Plan& a, const Plan& b, Lang lang) {
    const Scenario* old = find(a, ScenarioId{it.id_a});
    const Scenario* now = find(b, ScenarioId{it.id_b});
    if (!old && !now) return text(Text::diff_layers, lang);
    const Scenario& named = old ? *old : *now;
    const bool whole = it.part.empty();
    const std::string what = whole && it.kind == DifferenceKind::inserted  ? text(Text::edit_scenario_new, lang)
                             : whole && it.kind == DifferenceKind::removed ? text(Text::edit_scenario_erased, lang)
                                                                           : change(it, old, now, now ? b : a, lang);
    return text(Text::edit_scenario, lang, {named.name.empty() ? named.id.value : named.name, what});
}

}  // namespace words
