// The checks on the four published plans: every anomaly that the transcriptions' doubts name and
// that a plan file can show, and how many issues of each kind there are, all looked at one by one.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string_view>

#include "lint/lint.hpp"
#include "support/transcription.hpp"

namespace {

using Counts = std::map<std::string, int>;

Counts counts(int year) {
    Counts found;
    for (const auto& issue : lint::check(support::transcribed_plan(year))) ++found[issue.code];
    return found;
}

std::string name_of(const plan::Plan& plan, const std::string& id) {
    if (const auto* indicator = plan::find(plan, plan::IndicatorId{id})) return indicator->name;
    const auto* objective = plan::find(plan, plan::ObjectiveId{id});
    return objective ? objective->code + ' ' + objective->name : "";
}

struct Anomaly {
    int year;
    const char* code;
    const char* name;  // of the indicator or objective: how it begins
    const char* path;
};

bool is_found(const Anomaly& anomaly, const plan::Plan& plan, const base::Issues& issues) {
    return std::ranges::any_of(issues, [&](const base::Issue& issue) {
        return issue.code == anomaly.code && issue.place.path == anomaly.path && name_of(plan, issue.place.id).starts_with(anomaly.name);
    });
}

}  // namespace

TEST_CASE("The known anomalies of the published plans are found, each in its place", "[lint][published]") {
    const std::vector<Anomaly> known{
        {2018, "impossible-date", "Coordinamento rilevazione customer camerale", "targets.2018"},  // 31/06/2018
        {2018, "impossible-date", "Aggiornamento strumenti correlati", "targets.2018"},            // 31/04/2018
        {2018, "unit-changes", "n° progetti approvati", "targets.2018"},                           // 5, then 10%
        {2018, "targets-differ", "Livello medio qualità percepita", "targets.2018"},               // ≥ in AREA IV, > in the others
        {2018, "duplicate-name", " Formazione professionale", "name"},                             // doubt 15
        {2018, "act-differs", "Catalogazione informatica in rete", "revisions.14"},                // n. 97 of 24 and 26 July
        {2018, "act-without-number", "Tempistica dell'aggiornamento", "revisions.32"},            // doubt 34
        {2020, "act-without-number", "Stato di attuazione del Piano di Progetto", "revisions.92"},  // note 26
        {2018, "objective-without-indicators", " Qualificazione delle imprese", ""},               // doubt 16; the other one is eliminated
        {2018, "target-relaxes", "Grado di realizzazione degli interventi di manutenzione", "targets.2018"},
        {2020, "direction-against-name", "Pianificazione delle attività legate all'incremento", "targets.2020"},  // >= 30gg, "entro 30 giorni"
        {2020, "target-relaxes", "Importo totale riscossioni spontanee", "targets.2020"},          // 73, 71, 69 %
        {2020, "weights-none", "11 Potenziamento della Newsletter", "weight"},                     // merged weights of two P.O. cards
        {2020, "weights-none", "10 Revisione dell'assegnazione", "weight"},
        {2023, "direction-against-name", "Durata media dei procedimenti conclusi mediazione", "targets.2023"},    // Az_7.1
        {2023, "direction-against-name", "Durata media dei procedimenti conclusi esclusivamente", "targets.2023"},
        {2023, "unit-against-name", "Durata media dei procedimenti conclusi esclusivamente", "targets.2023"},
        {2023, "unit-against-name", "tempo medio assegnazione quesiti", "targets.2023"},           // 10.02
        {2023, "name-before-plan", "Monitoraggio semestrale", "name"},                             // 08.01
        {2023, "quantity-in-name", "Realizzazione di almeno due campagne", "name"},
        {2023, "quantity-in-name", "organizzazione n. 2 eventi", "name"},
        {2023, "placeholder-text", "PO_ANAG CERT_01_01", "description"},                           // [descrizione]
        {2023, "placeholder-text", "PO_REG MERC_09_01", "description"},
        {2023, "percent-without-denominator", "Tempestiva gestione della corrispondenza", "formula"},  // 09.24, a ratio in words
        {2023, "percent-without-denominator", "Rispetto della tempistica (set indicatori di efficienza nella gestione degli", "formula"},
        {2024, "date-repeated", "Incremento efficienza/efficacia processi mappati", "targets.2024"},   // objective 10
        {2024, "target-relaxes", "Capacità di destinare risorse", "targets.2024"},
    };
    for (const int year : support::transcribed_years) {
        const auto plan = support::transcribed_plan(year);
        const auto issues = lint::check(plan);
        for (const Anomaly& anomaly : known) {
            if (anomaly.year != year) continue;
            CAPTURE(year, anomaly.code, anomaly.name);
            CHECK(is_found(anomaly, plan, issues));
        }
    }
}

TEST_CASE("The eight indicators of 2023 without weight: one among two, seven alone", "[lint][published]") {
    const auto found = counts(2023);
    CHECK(found.at("weight-missing") == 1);
    CHECK(found.at("weight-implied") == 7);
}

TEST_CASE("The published plans have no other issues than these", "[lint][published]") {
    CHECK(counts(2018) == Counts{{"direction-proposed", 200}, {"duplicate-name", 1}, {"act-differs", 3}, {"act-without-number", 2}, {"revision-without-act", 1}, {"impossible-date", 2},
                                 {"objective-without-indicators", 1}, {"quantity-in-name", 1}, {"target-relaxes", 2}, {"targets-differ", 2},
                                 {"unit-changes", 1}, {"weights-none", 4}});
    CHECK(counts(2020) == Counts{{"direction-against-name", 1}, {"direction-proposed", 138}, {"act-differs", 1}, {"act-without-number", 2},
                                 {"target-relaxes", 4}, {"unit-changes", 1}, {"weights-none", 6}});
    CHECK(counts(2023) == Counts{{"act-without-number", 1}, {"direction-against-name", 2}, {"name-before-plan", 1}, {"percent-without-denominator", 28},
                                 {"placeholder-text", 2}, {"quantity-in-name", 5}, {"unit-against-name", 2}, {"weight-implied", 7},
                                 {"weight-missing", 1}});
    CHECK(counts(2024) == Counts{{"date-repeated", 1}, {"direction-proposed", 4}, {"target-relaxes", 1}});
}

TEST_CASE("Every target of the transcriptions stands in the plans made of them", "[published]") {
    const std::map<int, std::size_t> indicators{{2018, 322}, {2020, 175}, {2023, 140}, {2024, 58}};
    for (const int year : support::transcribed_years) {
        CAPTURE(year);
        const auto plan = support::transcribed_plan(year);
        CHECK(plan::check_structure(plan).empty());
        CHECK(plan.indicators.size() == indicators.at(year));
    }
}
