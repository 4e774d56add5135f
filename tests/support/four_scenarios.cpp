#include "support/four_scenarios.hpp"

#include "eval/evaluate.hpp"
#include "format/files.hpp"
#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "words/phrases.hpp"

namespace support {
namespace {

using plan::IndicatorId;
using words::Lang;

ScenarioState scenario(std::string name, const plan::Plan& base, const std::vector<plan::Edit>& edits, Lang lang) {
    plan::Plan plan = base;
    std::vector<std::string> told;
    for (const plan::Edit& edit : edits) {
        told.push_back(words::describe(edit, plan, lang));
        plan = plan::apply(plan, edit).value();
    }
    return {std::move(name), std::move(plan), std::move(told)};
}

plan::SetTarget target(const char* id, const char* text) { return {IndicatorId{id}, 2024, text}; }
plan::SetReading value(const char* id, const char* figure) { return {IndicatorId{id}, {2024, 12, 31}, decimal(figure)}; }
plan::SetWeight weight(const char* id, const char* figure) { return {plan::ObjectiveId{id}, decimal(figure)}; }

std::vector<plan::Edit> prudent() {
    return {target("i3", ">= 1500 N."), target("i10", ">= 85,00 %"), target("i34", "<= -10 N."), target("i41", "<= 7,00 gg"), target("i55", ">= -1 %")};
}
std::vector<plan::Edit> ambitious() {
    return {target("i1", ">= 30 N."), target("i16", ">= 99,00 %"), target("i31", ">= 98,00 %"), target("i39", "<= 1,20 gg"),
            target("i50", ">= 95,00 %"), target("i53", ">= 16,00 %"), target("i36", ">= 99,00 %"), target("i42", ">= 70,00 %")};
}
std::vector<plan::Edit> recovered() {
    return {value("i12", "2"), value("i30", "1"), value("i41", "4.40"), value("i54", "231.50"), value("i15", "96.20")};
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += (i ? " " : "") + text;
    return out;
}

}  // namespace

eval::Results ScenarioState::eval_of(const plan::Plan& plan) {
    return eval::evaluate(plan, eval::question_for(plan, plan.year, base::end_of_year(plan.year)).value());
}

whatif::SideBySide Scenarios::table() const {
    std::vector<whatif::Side> sides;
    for (const ScenarioState& column : columns) sides.push_back(column.side());
    return whatif::side_by_side(base.side(), sides);
}

std::string Scenarios::summary(Lang lang) const {
    const auto compared = table();
    report::ScenarioSummary summary{base.plan, base.results.question, compared, {}, {2025, 1, 15}};
    for (const ScenarioState& column : columns) summary.notes.push_back({column.edits, column.warnings});
    return report::scenario_summary(summary, lang);
}

Scenarios four_scenarios(Lang lang) {
    const plan::Plan plan = format::read_plan(demonstration_plan()).plan.value();
    Scenarios out{{lang == Lang::it ? "Piano" : "Plan", plan, {}}, {}};
    out.columns.push_back(scenario("Target prudenti, come proposti dal Servizio di staff nella riunione del 12 dicembre", plan, prudent(), lang));
    out.columns.push_back(scenario("Target ambiziosi, allineati alla media delle Camere del cluster dimensionale", plan, ambitious(), lang));
    out.columns.push_back(scenario("Recupero dei dati mancanti e dell'arretrato delle pratiche telematiche", plan, recovered(), lang));
    out.columns.push_back(scenario("Metodo on/off con più peso a digitalizzazione e mercati esteri", plan,
                                   {plan::ChooseProfile{{"on-off"}}, weight("o1", "30.00"), weight("o6", "30.00")}, lang));
    out.columns[1].warnings = {"Target 2024 di Incremento delle iscrizioni alla Newsletter: l'indicatore non c'è più nel piano, la modifica è stata lasciata fuori"};
    return out;
}

Scenarios longest_scenarios(Lang lang) {
    Scenarios out = four_scenarios(lang);
    const std::string longest = repeated("Semplificazione amministrativa e digitalizzazione interdipartimentale dei procedimenti", 6);
    out.base.plan.title = longest;
    out.base.plan.body = longest;
    out.base.name = "Piano adottato con deliberazione della Giunta";
    for (auto& objective : out.base.plan.objectives) {
        plan::Objective renamed = *objective;
        renamed.name = longest;
        objective = base::Box<plan::Objective>(std::move(renamed));
    }
    for (ScenarioState& column : out.columns) {
        column.name = longest;
        column.edits.assign(30, longest);
        column.warnings.assign(5, longest);
    }
    out.columns[1].name = std::string(300, 'W');  // one word
    out.columns[1].edits.assign(30, std::string(300, 'm'));
    return out;
}

}  // namespace support
