// One table for each check of a target: what it must find, and sound rows that it must leave alone.
#include <catch2/catch_test_macros.hpp>

#include "lint/checking.hpp"

using namespace support;

namespace {

struct Row {
    const char* name;
    Targets targets;
    Codes codes = {};
};

void check_rows(const std::vector<Row>& rows) {
    for (const auto& [name, targets, codes] : rows) {
        CAPTURE(name, targets);
        CHECK(codes_at(with_targets(targets, name), "x") == codes);
    }
}

plan::Plan with_formula(plan::Plan plan, plan::Formula formula) {
    plan.measures.push_back(plan::Measure{{"m1"}, "Email gestite", "", "", {}, {}});
    plan.measures.push_back(plan::Measure{{"m2"}, "Email ricevute", "", "", {}, {}});
    plan.indicators.back() = base::with(plan.indicators.back(), [&](auto& indicator) { indicator.formula = formula; });
    return plan;
}

}  // namespace

TEST_CASE("Direction against name: nobody wants durations long, nor satisfaction low", "[lint]") {
    check_rows({
        {"Durata media dei procedimenti conclusi", {{2024, ">= 100,00 gg"}}, {"direction-against-name"}},
        {"Tempo medio di pagamento", {{2024, "almeno 30 giorni"}}, {"direction-against-name"}},
        {"Pianificazione delle attività entro 30 giorni dalla variazione", {{2024, ">= 30gg"}}, {"direction-against-name"}},
        {"Percentuale di errore nei cartellini", {{2024, ">= 5,00 %"}}, {"direction-against-name"}},
        {"Grado di soddisfazione degli utenti", {{2024, "<= 80 %"}}, {"maximum-against-name"}},
        {"Durata media dei procedimenti conclusi", {{2024, "<= 100,00 gg"}}},
        {"Numero giorni di apertura della biblioteca", {{2024, ">= 200 gg"}}},
        {"Ore medie di formazione del personale", {{2024, ">= 20 h"}}},
        {"Pratiche evase entro 5 giorni", {{2024, ">= 98 %"}}},
        {"Assenza di segnalazioni di illeciti", {{2024, "<= 2 N."}}},
        {"Protocolli assegnati e rifiutati / protocolli per competenza", {{2024, "<= 5,00 %"}}},
        {"Durata dei contratti di locazione attiva", {{2024, ">= 36 mesi"}}},
        {"Preavviso medio di convocazione degli organi", {{2024, ">= 5 gg"}}},
        {"Numero di pratiche sotto il tempo medio", {{2024, ">= 3 N."}}},
        {"Soddisfazione degli utenti (quota di insoddisfatti)", {{2024, "<= 10 %"}}},
        {"Partecipazione alla spesa delle famiglie", {{2024, "<= 40 %"}}},
        {"Percentuale di attuazione fuori termine", {{2024, "<= 5 %"}}},
        {"Riduzione incidenza costi per consumi intermedi", {{2024, "< 1"}}},
        {"Riduzione dei tempi medi di pagamento", {{2024, ">= 5 gg"}}},  // shorter by so many
        {"Riduzione dei tempi medi di pagamento", {{2024, ">= -5 gg"}}, {"direction-against-name"}},
        {"Riduzione della spesa corrente", {{2024, "<= -5 %"}}},
    });
}

TEST_CASE("Unit against name: an average time is not a count, a percentage not a number of days", "[lint]") {
    check_rows({
        {"tempo medio assegnazione quesiti all'ufficio competente", {{2024, "<= 3,00 N."}}, {"unit-against-name"}},
        {"Durata media delle visite", {{2024, "<= 10 €"}}, {"unit-against-name"}},
        {"Percentuale di richieste evase", {{2024, ">= 90,00 N."}}, {"unit-against-name"}},
        {"tempo medio assegnazione quesiti", {{2024, "<= 3,00 gg"}}},
        {"tempo medio assegnazione quesiti", {{2024, "<= 3"}}},
        {"Numero di pratiche sotto il tempo medio", {{2024, ">= 3 N."}}},
        {"Dipendenti a tempo pieno", {{2024, ">= 3 N."}}},
        {"Percentuale di richieste evase", {{2024, ">= 90,00 %"}}},
    });
}

TEST_CASE("The column of units speaks where the target does not, and may not speak against it", "[lint]") {
    struct OfUnit {
        const char* name;
        const char* unit;
        Targets targets;
        Codes codes = {};
    };
    for (const auto& [name, unit, targets, codes] : std::vector<OfUnit>{
             {"Pratiche evase", "N.", {{2024, ">= 90 %"}}, {"unit-against-column"}},
             {"Pratiche evase", "Percentuale", {{2024, ">= 90 N."}}, {"unit-against-column"}},
             {"Pratiche evase", "Percentuale", {{2024, ">= 90 %"}, {2025, ">= 95"}}},
             {"Pratiche evase", "N.", {{2024, "+5% rispetto al 2023"}}, {}},  // of the change
             {"Pratiche evase", "indice", {{2024, ">= 90 %"}}},
             {"Pratiche evase", "N.", {{2023, ">= 12"}, {2024, ">= 10 N."}}, {"target-relaxes"}},
             {"tempo medio assegnazione quesiti", "N.", {{2024, "<= 3"}, {2025, "<= 3"}}, {"unit-against-name"}},
             {"tempo medio assegnazione quesiti", "gg", {{2024, "<= 3"}}},
             {"tempo medio assegnazione quesiti", "data", {{2024, "<= 3"}}},
             {"Percentuale di richieste evase", "Numero", {{2024, ">= 90"}}, {"unit-against-name"}},
             {"Percentuale di richieste evase", "valore %", {{2024, ">= 90"}}}}) {
        CAPTURE(name, unit, targets);
        CHECK(codes_at(with_targets(targets, name, unit), "x") == codes);
    }
    const auto issues = lint::check(with_targets({{2024, "<= 3"}, {2025, "<= 3"}}, "tempo medio assegnazione quesiti", "N."));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].place.path == "unit");
    CHECK(issues[0].args == std::vector<std::string>{"N.", "tempo medio", "gg"});
}

TEST_CASE("A measure taken as it stands is in the unit of its indicator", "[lint]") {
    const auto codes = [](const char* target, const char* unit, const char* of_measure) {
        auto plan = with_formula(with_targets({{2024, target}}, "Lavoro svolto", unit), plan::MeasureRef{{"m1"}, {}});
        plan.measures.front() = base::with(plan.measures.front(), [&](auto& measure) { measure.unit = of_measure; });
        return codes_at(plan, "x");
    };
    CHECK(codes(">= 30", "gg", "ore") == Codes{"unit-against-measure"});
    CHECK(codes(">= 30 gg", "", "ore") == Codes{"unit-against-measure"});
    CHECK(codes(">= 30", "N.", "Percentuale") == Codes{"unit-against-measure"});
    CHECK(codes(">= 30", "gg", "giorni").empty());
    CHECK(codes(">= 30", "", "ore").empty());
    CHECK(codes(">= 30", "gg", "indice").empty());
    CHECK(codes(">= 30", "Percentuale", "N.") == Codes{"percent-without-denominator"});
    CHECK(codes(">= 30", "Percentuale", "valore %").empty());
}

TEST_CASE("Dates: impossible, outside the year or the plan, the same for several years", "[lint]") {
    check_rows({
        {"Piano", {{2024, "31/04/2024"}}, {"impossible-date"}},
        {"Piano", {{2024, "Entro 31-12-2023"}}, {"date-outside-year"}},
        {"Piano", {{2023, "Entro 31/12/2024"}}, {"date-outside-year"}},
        {"Piano", {{2024, "100 % entro 31/12/2023"}}, {"direction-proposed", "date-outside-year"}},
        {"Piano", {{2024, "31/12/2018"}}, {"date-outside-plan"}},
        {"Piano", {{2024, "Entro 31/12/2032"}}, {"date-outside-plan"}},
        {"Piano", {{2023, "Entro 31-12-2023"}, {2024, "Entro 31-12-2023"}, {2025, "Entro 31-12-2023"}}, {"date-repeated"}},
        {"Piano", {{2023, "Entro 31-12-2023"}, {2024, "Entro 31-12-2024"}}},
        {"Piano", {{2023, "Entro 31-12-2024"}, {2024, "Entro 31-12-2024"}}, {"date-repeated"}},
        {"Relazione sull'anno", {{2024, "Entro 30/04/2025"}}},
        {"Monitoraggio semestrale (al 30/06/2022 e al 31/12/2022)", {{2024, ">= 2,00 N."}}, {"name-before-plan"}},
        {"Monitoraggio semestrale (al 30/06/2024 e al 31/12/2024)", {{2024, ">= 2,00 N."}}},
        {"Riduzione del debito pregresso al 31/12/2022", {{2024, ">= 20 %"}}},
        {"Monitoraggio dei consumi rispetto al 31/12/2022", {{2024, ">= 2 N."}}},
        {"Piano approvato con delibera del 20.12.2022", {{2024, "Entro 31/12/2024"}}},
        {"Disposizioni dell'Ods n. 23 del 10 novembre 2022", {{2024, ">= 100 %"}}},
    });
}

TEST_CASE("A deadline of several years is said at the first of them in which it does not fall", "[lint]") {
    const auto place = [](const Targets& targets) { return lint::check(with_targets(targets, "Piano")).front().place.path; };
    CHECK(place({{2023, "31/12/2023"}, {2024, "31/12/2023"}, {2025, "31/12/2023"}}) == "targets.2024");
    CHECK(place({{2023, "31/12/2024"}, {2024, "31/12/2024"}}) == "targets.2023");
    CHECK(place({{2023, "31/12/2025"}, {2024, "31/12/2025"}, {2025, "31/12/2025"}}) == "targets.2023");
}

TEST_CASE("Over the years: a target that relaxes, a unit that changes", "[lint]") {
    check_rows({
        {"Capacità di spesa", {{2023, ">= 21,00 %"}, {2024, ">= 10,00 %"}}, {"target-relaxes"}},
        {"Tempo medio", {{2023, "<= 10 gg"}, {2024, "<= 12 gg"}}, {"target-relaxes"}},
        {"Grado di realizzazione", {{2023, "90%"}, {2024, "80%"}}, {"direction-proposed", "direction-proposed", "target-relaxes"}},
        {"Tempi medi", {{2023, "< 2"}, {2024, "1,45"}}, {"direction-proposed"}},
        {"Incontri", {{2023, ">= 10 N."}, {2024, ">= 10 %"}}, {"unit-changes"}},
        {"Progetti approvati", {{2023, ">= 5"}, {2024, ">= 10%"}}, {"unit-changes"}},
        {"Incontri", {{2023, ">= 10 N."}, {2024, ">= 12"}}},
        {"Incontri", {{2023, "Anno di rilevazione"}, {2024, ">= 1"}, {2025, "> 1"}}},
        {"Scostamento", {{2023, "scostamento max 0,02 da media cluster"}, {2024, "≥ media cluster"}}},
        {"Incassi", {{2023, ">= 95 %"}, {2024, "+5% rispetto al 2023"}}},  // of what, the one; by how much, the other
        {"Incassi", {{2023, "+5% rispetto al 2022"}, {2024, "+5% rispetto al 2023"}}},
        {"Carta dei servizi", {{2023, "Entro 31/12/2023"}, {2024, ">= 90 %"}}},
    });
}

TEST_CASE("A quantity hidden in the name, with only a date as target", "[lint]") {
    check_rows({
        {"Realizzazione di almeno due campagne di promozione", {{2024, "Entro 31/12/2024"}}, {"quantity-in-name"}},
        {"Organizzazione di almeno una iniziativa", {{2024, "Entro 31/12/2024"}}, {"quantity-in-name"}},
        {"Organizzazione di n°5 moduli corso arbitrato", {{2024, "Entro 30/06/2024"}}, {"quantity-in-name"}},
        {"organizzazione n. 2 eventi in tema di arbitrato", {{2024, "30/06/2024"}}, {"quantity-in-name"}},
        {"Realizzazione di 4 interventi su social network", {{2024, "Entro 31/12/2024"}}, {"quantity-in-name"}},
        {"Realizzazione di 4 interventi su social network", {{2024, ">= 4 N. entro 31/12/2024"}}},
        {"Adeguamento alle disposizioni dell'Ods n. 23 del 10 novembre 2022", {{2024, "Entro 31/12/2024"}}},
        {"Attuazione della Legge n. 145 del 2018", {{2024, "Entro 31/12/2024"}}},
        {"Applicazione art. 33 D.Lgs. 33/2013", {{2024, "Entro 31/12/2024"}}},
        {"Adeguamento al Regolamento UE 2016/679", {{2024, "Entro 31/12/2024"}}},
        {"Relazione entro 30 giorni dalla seduta", {{2024, "Entro 31/12/2024"}}},
        {"Azioni in ambito Industria 4.0", {{2024, "Entro 31/12/2024"}}},
        {"Aggiornamento del piano 2024-2026", {{2024, "Entro 31/12/2024"}}},
        {"Emanazione di un bando", {{2024, "Entro 31/12/2024"}}},
    });
}

TEST_CASE("A percentage whose algorithm has one measure only", "[lint]") {
    const auto percent = with_targets({{2024, ">= 90 %"}}, "Email gestite entro 2 giorni");
    CHECK(codes_at(with_formula(percent, plan::MeasureRef{{"m1"}, {}}), "x") == Codes{"percent-without-denominator"});
    CHECK(codes_at(with_formula(percent, plan::Ratio{{"m1"}, {"m2"}, {}}), "x").empty());
    CHECK(codes_at(percent, "x").empty());
    const auto count = with_targets({{2024, ">= 90 N."}}, "Email gestite");
    CHECK(codes_at(with_formula(count, plan::MeasureRef{{"m1"}, {}}), "x").empty());

    auto told = with_formula(with_targets({{2024, ">= 90 %"}}, "n. email gestite su n. email ricevute"), plan::MeasureRef{{"m1"}, {}});
    CHECK(lint::check(told).back().severity == base::Severity::warning);
    told.measures.front() = base::with(told.measures.front(), [](auto& measure) { measure.unit = "%"; });
    CHECK(codes_at(told, "x").empty());
}

TEST_CASE("What the reader of targets says is said of its cell, with the place in the text", "[lint]") {
    const auto issues = lint::check(with_targets({{2024, ">= 3 N. e 5 riunioni e 7 convegni"}}));
    REQUIRE_FALSE(issues.empty());
    CHECK(issues.front().place.id == "x");
    CHECK(issues.front().place.path == "targets.2024");
    CHECK(issues.front().place.span);
    check_rows({
        {"Numero di incontri", {{2024, "5"}}, {"direction-proposed"}},
        {"Interventi", {{2024, ">= 5"}}},
        {"Numero di incontri", {}, {"indicator-without-targets"}},
    });
    auto monitored = with_targets({});
    monitored.indicators.back() = base::with(monitored.indicators.back(), [](auto& each) { each.weight = decimal("0"); });
    CHECK(codes_at(monitored, "x").empty());
}
