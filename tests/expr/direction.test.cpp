#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "expr/target.hpp"

namespace {

std::string proposal(std::string_view name, std::string_view target, std::string_view unit = "") {
    const auto parsed = expr::parse_target(target);
    const auto proposed = expr::propose_direction(name, unit, parsed.value.conditions.front());
    return proposed ? std::string(name_of(proposed->direction)) : "unknown";
}

struct Row {
    std::string_view name, target, direction;
};

}  // namespace

TEST_CASE("the indicator's name tells whether more or less of a bare number is wanted", "[expr][direction]") {
    const std::vector<Row> rows{
        {"Tempo medio di lavorazione delle pratiche RI", "5", "at_most"},
        {"Tempi medi di sospensione", "4,5", "at_most"},
        {"Durata media dei procedimenti conclusi", "70", "at_most"},
        {"Giorni medi di ritardo nei pagamenti", "10", "at_most"},
        {"Numero medio di giorni per il rilascio", "12", "at_most"},
        {"Ritardo medio ponderato", "3", "at_most"},
        {"Tempestività dei pagamenti", "18", "at_most"},
        {"Indicatore di tempestività dei pagamenti (ITP)", "-5", "at_most"},
        {"Tempestività degli adempimenti di pubblicazione", "95%", "at_least"},
        {"Tempo di attesa allo sportello", "15", "at_most"},
        {"Tempo medio di evasione delle istanze", "10", "at_most"},
        {"Degenza media", "6,5", "at_most"},
        {"Costo medio per procedimento", "120 €", "at_most"},
        {"Costi di funzionamento pro capite", "100", "at_most"},
        {"Spesa per energia elettrica", "50.000 €", "at_most"},
        {"Incidenza della spesa di personale", "30%", "at_most"},
        {"Consumo di carta", "200", "at_most"},
        {"Numero di reclami", "5", "at_most"},
        {"N. reclami / N. utenti", "1%", "at_most"},
        {"Reclami ricevuti su servizi erogati", "2%", "at_most"},
        {"Percentuale di errore nella gestione dei cartellini", "5%", "at_most"},
        {"Tasso di errori nelle fatture", "3%", "at_most"},
        {"Contenzioso: cause perse", "2", "at_most"},
        {"N. ricorsi pervenuti", "4", "at_most"},
        {"Scostamento tra preventivo e consuntivo", "10%", "at_most"},
        {"Tasso di assenza del personale", "4%", "at_most"},
        {"Tassi di assenteismo", "3%", "at_most"},
        {"Infortuni sul lavoro", "1", "at_most"},
        {"Percentuale degli obiettivi soggetti a modifica", "20%", "at_most"},
        {"Istanze accesso civico", "1 N.", "at_most"},
        {"n° comunicazioni non digitali / n° comunicazioni", "10%", "at_most"},
        {"N. acquisti senza confronto o indagine / N. acquisti", "20%", "at_most"},
        {"Tasso di abbandono degli studi", "15%", "at_most"},
        {"Indebitamento pro capite", "300 €", "at_most"},
        {"Mancata presentazione delle rendicontazioni", "2", "at_most"},
        {"Pratiche arretrate", "30", "at_most"},
        {"N. pratiche sospese / N. pratiche pervenute", "10%", "at_most"},
        {"Indice di rigidità della spesa", "40%", "at_most"},
        {"Ore di straordinario", "100", "at_most"},
        {"Mobilità passiva", "8%", "at_most"},
        {"Assenza di segnalazioni illeciti/eventi corruttivi", "0 N.", "at_most"},
        {"Numero incontri", "0", "at_most"},
        {"Saldo di bilancio", "0", "at_least"},
        {"N. incontri con gli stakeholder", "4", "at_least"},
        {"Percentuale di soddisfazione degli utenti", "85%", "at_least"},
        {"Grado di soddisfazione (scala 1-5)", "3,5", "at_least"},
        {"Grado di realizzazione del piano", "100%", "at_least"},
        {"Grado di riduzione dei costi", "10%", "at_least"},
        {"Riduzione dei costi di funzionamento", "5%", "at_least"},
        {"Riduzione dei tempi di rimborso", "20 gg", "at_most"},
        {"Riduzione del contenzioso", "10%", "at_least"},
        {"Contenimento della spesa", "3%", "at_least"},
        {"Risparmio di spesa", "10.000 €", "at_least"},
        {"Capacità di spesa", "90%", "at_least"},
        {"Spesa impegnata / spesa stanziata", "90%", "at_least"},
        {"Grado di copertura dei costi", "60%", "at_least"},
        {"Recupero evasione tributaria", "100.000 €", "at_least"},
        {"Incremento degli iscritti", "5%", "at_least"},
        {"Numero di corsi di formazione", "3", "at_least"},
        {"Ore di formazione per dipendente", "20 h", "at_least"},
        {"Giorni di apertura al pubblico", "250", "at_least"},
        {"Percentuale di fatture pagate entro trenta giorni", "90%", "at_least"},
        {"Pratiche evase entro 5 giorni / pratiche pervenute", "98%", "at_least"},
        {"Rispetto dei tempi procedimentali", "95%", "at_least"},
        {"Reclami evasi entro 10 giorni", "100%", "at_least"},
        {"Percentuale di errori corretti", "100%", "at_least"},
        {"Gestione del contenzioso: atti depositati nei termini", "100%", "at_least"},
        {"Cause concluse / cause gestite", "100%", "at_least"},
        {"Monitoraggio dei costi: report", "2", "at_least"},
        {"Raccolta differenziata", "65%", "at_least"},
        {"Tasso di occupazione posti letto", "85%", "at_least"},
        {"Velocità di riscossione", "70%", "at_least"},
        {"Personale a tempo indeterminato formato", "50%", "at_least"},
        {"Partecipazione a tavoli di lavoro", "2", "at_least"},
        {"Redazione di studi, ricerche e/o rapporti", "9", "at_least"},
        {"n° progetti approvati/n° progetti presentati", "10%", "at_least"},
        {"Immobili messi a reddito", "25%", "at_least"},
        {"Margine di struttura", "10", "at_least"},
        {"Temperatura dei locali", "20", "unknown"},
        {"Riduzione della spesa per consumi intermedi", "5 %", "at_least"},
        {"Riduzione della spesa per consumi intermedi", "-5 %", "at_most"},
        {"Contenimento delle spese di funzionamento", "-13 N.", "at_most"},
        {"", "25", "unknown"},
        {"", "20%", "unknown"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name, row.target);
        CHECK(proposal(row.name, row.target) == row.direction);
    }
}

TEST_CASE("the target's own words come before the indicator's name", "[expr][direction]") {
    CHECK(proposal("Aumento della riscossione", "tempo medio 25 gg") == "at_most");
    CHECK(proposal("", "tempo medio 25 gg") == "at_most");
    CHECK(proposal("", "N° 5 comunicati stampa") == "at_least");
    CHECK(proposal("", "100%") == "at_least");
    CHECK(proposal("", "nessun reclamo") == "at_most");
}

TEST_CASE("the unit speaks when the words do not", "[expr][direction]") {
    CHECK(proposal("Rilascio del certificato", "12", "gg") == "at_most");
    CHECK(proposal("Rilascio del certificato", "12 giorni") == "at_most");
    CHECK(proposal("Certificati", "12", "N.") == "unknown");
    CHECK(proposal("Certificati", "12", "N. giorni") == "at_most");
    CHECK(proposal("Certificati", "12", "giorni medi") == "at_most");
    CHECK(proposal("Certificati", "90", "Percentuale") == "at_least");
}

TEST_CASE("a column of units is read to its end, per cent wherever it stands", "[expr][direction]") {
    struct Row {
        std::string_view cell, unit;
    };
    for (const auto& [cell, unit] : std::vector<Row>{{"%", "%"}, {"Percentuale", "%"}, {"perc.", "%"}, {"valore %", "%"}, {"punti percentuali", "%"}, {"per cento", "%"},
                                                     {"N.", "N."}, {"Numero", "N."}, {"N.ro", "N."}, {"gg", "gg"}, {"giorni lavorativi", "gg"}, {"Giorni (gg)", "gg"},
                                                     {"N. giorni", "gg"}, {"Numero (giorni)", "gg"}, {"h", "h"}, {"mesi", "mesi"}, {"Euro", "€"}, {"€", "€"},
                                                     {"", ""}, {"data", ""}, {"indice", ""}, {"ore/uomo", ""}, {"N. incontri", ""}, {"si/no", ""}, {"migliaia di €", ""}}) {
        CAPTURE(cell);
        const auto read = expr::unit_named(cell);
        CHECK((read ? expr::name_of(*read) : "") == unit);
    }
}

TEST_CASE("a proposal quotes the words that it stands on", "[expr][direction]") {
    const auto because = [](std::string_view name, std::string_view target) {
        const auto proposed = expr::propose_direction(name, "", expr::parse_target(target).value.conditions.front());
        return proposed ? proposed->because : "";
    };
    CHECK(because("Tempo medio di risposta", "5") == "Tempo medio");
    CHECK(because("Grado di soddisfazione", "80%") == "soddisfazione");
    CHECK(because("Numero di cose", "3") == "Numero");
    CHECK(because("Segnalazioni", "0 N.") == "0 N.");
}
