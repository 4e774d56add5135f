// A table imported into a plan that has its rows already: what differs is changed, cell by cell; what the table leaves empty
// stays as it is.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "format/plan_file.hpp"
#include "plan/names.hpp"
#include "table/import.hpp"

namespace {

struct Cells {
    std::string weight = "40";
    std::string typology = "Efficacia";
    std::string unit = "N.";
    std::string target = ">= 10";
    std::string value = "8";
    std::string baseline = "5";
    std::string services = "URP";
    std::string area = "Area I";
    std::string owner = "Rossi";
    std::string tree = "X";
    std::string note = "da verificare";
    std::string formula = "Eventi";
    std::string before = "7";
    std::string objective_weight = "60";
};

std::string table_of(const Cells& cells) {
    return "Obiettivo strategico;Obiettivo;Peso obiettivo;Codice;Indicatore;Peso indicatore;Tipologia;Unità di misura;Algoritmo;Target 2024;"
           "Valore 2024;Valore 2023;Partenza;Servizi;Area;Responsabile;Albero;Nota\n"
           "Promozione;Eventi per le imprese;" + cells.objective_weight + ";1.1;N. eventi;" + cells.weight + ";" + cells.typology + ";" + cells.unit + ";" + cells.formula + ";" +
           cells.target + ";" + cells.value + ";" + cells.before + ";" + cells.baseline + ";" + cells.services + ";" + cells.area + ";" + cells.owner + ";" + cells.tree + ";" + cells.note + "\n";
}

constexpr std::string_view choices = "Partenza=partenza,Servizi=servizi,Area=area,Responsabile=responsabile,Albero=albero,Nota=nota,Peso obiettivo=peso_obiettivo,"
                                     "Codice=codice,Peso indicatore=peso,Valore 2024=valore 2024,Valore 2023=valore 2023";

table::Preview preview_of(const std::string& text, std::optional<plan::Plan> into) {
    const auto reading = table::read_table(text).value();
    const auto columns = table::with_choices(reading, guessed_columns(reading), choices).value();
    return table::preview(reading, {.columns = columns, .into = std::move(into), .year = 2024, .title = "prova"});
}

const plan::Plan& made() {
    static const plan::Plan plan = table::imported(preview_of(table_of({}), {})).value();
    return plan;
}

}  // namespace

TEST_CASE("a table imported into the plan changes each cell that differs, and no other", "[table]") {
    struct Case {
        std::string what;
        std::string Cells::*cell;
        std::string value;
    };
    const Case cases[] = {
        {"the weight", &Cells::weight, "55"},
        {"the typology", &Cells::typology, "Efficienza"},
        {"the unit", &Cells::unit, "gg"},
        {"the target", &Cells::target, ">= 12"},
        {"the value", &Cells::value, "9"},
        {"the value of the year before", &Cells::before, "6"},
        {"the baseline", &Cells::baseline, "4"},
        {"the services", &Cells::services, "URP e Stampa"},
        {"the area", &Cells::area, "Area II"},
        {"the owner", &Cells::owner, "Bianchi"},
        {"the note", &Cells::note, "verificato"},
        {"the weight of the objective", &Cells::objective_weight, "70"},
    };
    for (const Case& each : cases) {
        INFO(each.what);
        Cells cells;
        cells.*each.cell = each.value;
        const auto preview = preview_of(table_of(cells), made());
        CHECK(preview.issues.empty());
        CHECK(preview.objectives == 0);
        CHECK(preview.indicators == 0);
        REQUIRE(preview.edits.size() == 1);
        const auto after = table::imported(preview);
        REQUIRE(after);
        CHECK(*after != made());
        CHECK(preview_of(table_of(cells), *after).edits.empty());
        cells = {};
        CHECK(table::imported(preview_of(table_of(cells), *after)) == made());
    }
}

TEST_CASE("what a table leaves empty stays in the plan as it is", "[table]") {
    const Cells none{.weight = "", .typology = "", .unit = "", .target = "", .value = "", .baseline = "", .services = "", .area = "", .owner = "", .tree = "", .note = "", .formula = "",
                     .before = "", .objective_weight = ""};
    const auto preview = preview_of(table_of(none), made());
    CHECK(preview.edits.empty());
    CHECK(table::imported(preview) == made());
}

TEST_CASE("acts of every kind are taken from the notes that name them, a number with its year is one of that year", "[table]") {
    const auto reading = table::read_table("Obiettivo,Indicatore,Peso,Target 2024,Note\n"
                                           "Servizi,Tempo A,50,>= 10 N.,Eliminato con deliberazione della Giunta n. 5 del 10 marzo 2024\n"
                                           "Servizi,Tempo B,50,>= 10 N.,Eliminato con determinazione n. 5 del 20 aprile 2024\n"
                                           "Servizi,Tempo C,50,>= 10 N.,Eliminato con decreto del Presidente n. 3 del 2 maggio 2024\n"
                                           "Servizi,Tempo D,50,>= 10 N.,Aggiornato con delib. G.C. n. 12/2023\n"
                                           "Servizi,Tempo E,50,>= 10 N.,Aggiornato con delib. G.C. n. 12/2024\n"
                                           "Servizi,Tempo F,50,>= 10 N.,Aggiornato con determina n. 5/2024\n")
                             .value();
    const auto plan = table::imported(table::preview(reading, {.columns = guessed_columns(reading), .into = {}, .year = 2024, .title = "prova"})).value();
    std::vector<std::string> acts, revisions;
    for (const plan::Act& each : plan.acts) acts.push_back(std::string(plan::name_of(each.kind)) + " " + each.number);
    CHECK(acts == std::vector<std::string>{"deliberation 12/2023", "deliberation 12/2024", "deliberation 5", "determination 5", "decree 3"});
    REQUIRE(plan.revisions.size() == 6);
    for (const plan::Revision& each : plan.revisions) {
        REQUIRE(each.act);
        revisions.push_back(plan::find(plan, *each.act)->number);
    }
    CHECK(revisions == std::vector<std::string>{"5", "5", "3", "12/2023", "12/2024", "5"});
    CHECK(plan.revisions[5].act == plan.revisions[1].act);
    for (std::size_t i = 0; i < 6; ++i) CHECK(plan.indicators[i]->removed == (i < 3));
}
