#include "report/official.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/cards.hpp"

using namespace support;
using report::Official;
using words::Lang;

namespace {

plan::Plan recorded_plan() {
    plan::Plan plan = small_plan();
    plan.years = {2024, 2025, 2026};
    plan.units = {{.id = {"u1"}, .name = "Servizio Anagrafe"}};
    plan.measures.push_back(plan::Measure{.id = {"m1"}, .name = "Istanze evase", .note = "Registro di protocollo"});
    plan.measures.push_back(plan::Measure{.id = {"m2"}, .name = "Istanze ricevute", .note = "Registro di protocollo"});
    plan.objectives[0] = base::with(plan.objectives[0], [](plan::Objective& o) { o.mission = "011 Competitività"; });
    plan.objectives[1] = base::with(plan.objectives[1], [](plan::Objective& o) {
        o.programme = "011.005 Regolazione";
        o.description = "Ridurre i tempi; semplificare";
        o.resources = decimal("283500.00");
        o.units = {{"u1"}};
        o.printed["stakeholders"] = "Imprese";
    });
    plan.indicators[0] = base::with(plan.indicators[0], [](plan::Indicator& i) {
        i.typology = plan::Typology::efficiency;
        i.unit = "%";
        i.formula = plan::Ratio{{"m1"}, {"m2"}, {}};
        i.past[2023] = decimal("88.50");
        i.targets = {{2024, {">= 90,00 %", {}, {}}}, {2025, {"12", expr::Direction::at_most, {}}}, {2026, {"12", {}, {}}}};
        i.note = "dice \"sì\"";
    });
    plan.acts = {{.id = {"a0"}, .date = base::Date{2024, 1, 30}}, {.id = {"a1"}, .date = base::Date{2024, 7, 2}}};
    plan.revisions = {{.act = plan::ActId{"a1"}, .on = "i2", .text = "Target"}};
    return plan;
}

std::string field(const report::OfficialTable& table, std::size_t row, std::string_view title) {
    for (std::size_t i = 0; i < table.titles.size(); ++i)
        if (table.titles[i] == title) return table.rows[row][i];
    return "no such field";
}

}  // namespace

TEST_CASE("A target in the words of the Portale", "[report]") {
    struct Case {
        const char* text;
        const char* words;
    };
    const Case cases[] = {{">= 90,00 %", "maggiore o uguale a 90,00%"}, {"> 3,5", "maggiore di 3,5"}, {"<= 16 gg", "minore o uguale a 16 giorni"}, {"< 1 gg", "minore di 1 giorno"}, {"< 20%", "minore di 20%"},
                          {"= 100,00 %", "uguale a 100,00%"}, {">= 1600 N.", "maggiore o uguale a 1.600"}, {"tra 80% e 90%", "compreso fra 80% e 90%"},
                          {"Entro 31/12/2024", "entro il 31/12/2024"}, {"<= -9,90 %", "minore o uguale a -9,90%"},
                          {"100%", "100%"}, {"x ≤ x-1", "x ≤ x-1"}, {"Anno di rilevazione", "Anno di rilevazione"}, {"Rispetto termini c.p.c.", "Rispetto termini c.p.c."}, {"", ""}};
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(report::target_in_words({each.text, {}, {}}, Lang::it) == each.words);
    }
    CHECK(report::target_in_words({"12", expr::Direction::at_most, {}}, Lang::it) == "minore o uguale a 12");
    CHECK(report::target_in_words({">= 90,00 %", {}, {}}, Lang::en) == "greater than or equal to 90.00%");
}

TEST_CASE("The record of the Portale holds what the plan says of an indicator, field by field", "[report]") {
    const auto table = report::official(Official::portale, recorded_plan(), 2024, Lang::it);
    REQUIRE(table.rows.size() == 3);
    const std::pair<const char*, const char*> fields[] = {
        {"Codice", "i1"}, {"Titolo", "Indicatore i1"}, {"Descrizione", ""}, {"Tipologia", "Efficienza"}, {"Obiettivo", "o1 Obiettivo o1"}, {"Unità di misura", "%"},
        {"Fonte dei dati", "Registro di protocollo"}, {"Algoritmo di calcolo", "Istanze evase / Istanze ricevute"}, {"Peso indicatore", "50"},
        {"Valore dell'esercizio precedente", "88,50"}, {"Target 2024", "maggiore o uguale a 90,00%"}, {"Target 2025", "minore o uguale a 12"}, {"Target 2026", "12"},
        {"Note", "dice \"sì\""}, {"Data di approvazione", "30/01/2024"}};
    for (const auto& [title, words] : fields) CHECK(field(table, 0, title) == words);
    CHECK(field(table, 1, "Data di approvazione") == "02/07/2024");  // of the act that revised it
    CHECK(field(table, 2, "Target 2025").empty());
    CHECK(field(table, 2, "Unità di misura") == "%");  // its target writes it
}

TEST_CASE("Programs read a record: a minus is the one of the keyboard", "[report]") {
    plan::Plan plan = recorded_plan();
    plan.indicators[0] = base::with(plan.indicators[0], [](plan::Indicator& i) { i.formula.reset(), i.past[2023] = decimal("-12.5"); });
    CHECK(field(report::official(Official::portale, plan, 2024, Lang::it), 0, "Valore dell'esercizio precedente") == "-12,5");
}

TEST_CASE("The record of the PIRA takes what a row does not say from the objectives above it", "[report]") {
    const auto table = report::official(Official::pira, recorded_plan(), 2024, Lang::it);
    const std::pair<const char*, const char*> fields[] = {
        {"Missione", "011 Competitività"}, {"Programma", "011.005 Regolazione"}, {"Obiettivo", "o1 Obiettivo o1"}, {"Descrizione", "Ridurre i tempi; semplificare"},
        {"Portatori di interesse", "Imprese"}, {"Centro di responsabilità", "Servizio Anagrafe"}, {"Risorse finanziarie (€)", "283.500,00"}, {"Indicatore", "i1 Indicatore i1"},
        {"Algoritmo di calcolo", "Istanze evase / Istanze ricevute"}, {"Unità di misura", "%"}, {"Fonte dei dati", "Registro di protocollo"}, {"Target 2024", "maggiore o uguale a 90,00%"}};
    for (const auto& [title, words] : fields) CHECK(field(table, 0, title) == words);
    CHECK(field(table, 2, "Missione") == "011 Competitività");
    CHECK(field(table, 2, "Programma").empty());
}

TEST_CASE("Managers' cards and removed rows are in no record", "[report]") {
    plan::Plan plan = plan_with_cards();
    CHECK(report::official(Official::portale, plan, 2024, Lang::it).rows.size() == 3);
    plan.indicators[0] = base::with(plan.indicators[0], [](plan::Indicator& i) { i.removed = true; });
    CHECK(report::official(Official::pira, plan, 2024, Lang::it).rows.size() == 2);
    const auto below = *plan::apply(plan_with_cards(), plan::SetRemoved{plan::ObjectiveId{"o1"}, true});
    for (const Official shape : {Official::portale, Official::pira}) CHECK(report::official(shape, below, 2024, Lang::it).rows.size() == 1);
}

TEST_CASE("Italian CSV: a mark in front, semicolons, CR LF, quotes where they are needed, no formulas", "[report]") {
    const report::OfficialTable table{{"a", "b"}, {{"x;y", "dice \"sì\""}, {"=1+1", "-9,90\u00a0%"}, {"due\nrighe", ""}}};
    CHECK(report::italian_csv(table) == "\uFEFFa;b\r\n\"x;y\";\"dice \"\"sì\"\"\"\r\n'=1+1;-9,90\u00a0%\r\ndue righe;\r\n");
}
