// Names, codes and notes: what must be found, and what must be left alone.
#include <catch2/catch_test_macros.hpp>

#include "lint/checking.hpp"

using namespace support;

namespace {

plan::Plan named(const std::string& name) { return with_targets({{2024, ">= 10"}}, name); }

// Two indicators x and y under o1 of weight 0, y in the place of another when `elsewhere` is given.
plan::Plan two(const std::string& first, const std::string& second, const char* elsewhere = "o1", const char* target = ">= 10") {
    auto plan = small_plan();
    plan::Indicator x{.id = {"x"}, .parent = {"o1"}, .name = first, .weight = decimal("0")};
    x.targets[2024] = {">= 10", {}, {}};
    plan::Indicator y = x;
    y.id = {"y"};
    y.parent = {elsewhere};
    y.name = second;
    y.targets[2024].text = target;
    plan.indicators.push_back(x);
    plan.indicators.push_back(y);
    return plan;
}

// A manager's card of two objectives with this code.
plan::Plan with_card_rows(const std::string& code) {
    auto plan = small_plan();
    plan.objectives.push_back(plan::Objective{.id = {"card"}, .level = plan::Level::scorecard, .name = "SG"});
    for (const char* id : {"r1", "r2"}) {
        plan = with_objective(std::move(plan), id, "card", "50", plan::Level::individual);
        plan.objectives.back() = base::with(plan.objectives.back(), [&](auto& objective) { objective.code = code; });
        plan = with_indicator(std::move(plan), std::string("i-") + id, id, nullptr, ">= 1");
    }
    return plan;
}

Codes notes(const std::vector<std::string>& texts) {
    auto plan = small_plan();
    for (std::size_t i = 0; i < texts.size(); ++i)
        plan.indicators[i] = base::with(plan.indicators[i], [&](auto& indicator) { indicator.note = texts[i]; });
    Codes codes;
    for (const auto& issue : lint::check(plan)) codes.push_back(issue.place.id + ' ' + issue.code);
    return codes;
}

}  // namespace

TEST_CASE("Placeholders are told from words that look like them", "[lint]") {
    struct Row {
        const char* name;
        bool is_placeholder;
    };
    const std::vector<Row> rows{{"Da definire", true},
                                {"Indicatore da definire", true},
                                {"Sportello (da completare)", true},
                                {"[descrizione]", true},
                                {"Miglioramento del servizio [descrizione]", true},
                                {"xxx", true},
                                {"Nuovo obiettivo XXXX", true},
                                {"…", true},
                                {"???", true},
                                {"n.d.", true},
                                {"TBD", true},
                                {"Pratiche da definire nell'anno", false},
                                {"n. pratiche definite / n. pratiche da definire", false},
                                {"Rapporto sui valori XXL", false},
                                {"Iniziative per il XXX anniversario della Camera", false},
                                {"Indice [ISO 9001]", false},
                                {"Incontri, convegni, seminari…", false},
                                {"N. domande", false},
                                {"Metodo", false}};
    for (const auto& [name, is_placeholder] : rows) {
        CAPTURE(name);
        CHECK(codes_at(named(name), "x") == (is_placeholder ? Codes{"placeholder-text"} : Codes{}));
    }
    CHECK(codes_at(with_targets({{2024, "da definire"}}), "x") == Codes{"placeholder-text"});
    CHECK(codes_at(with_targets({{2024, "Rispetto termini c.p.c."}}), "x").empty());
}

TEST_CASE("Names missing, codes twice, objectives that measure nothing", "[lint]") {
    CHECK(codes_at(named(""), "x") == Codes{"name-missing"});
    CHECK(codes_at(with_objective(small_plan(), "o3", "ente", "0"), "o3") == Codes{"objective-without-indicators"});
    const auto recoded = *plan::apply(small_plan(), plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::code, "i2"});
    CHECK(codes_at(recoded, "i2") == Codes{"duplicate-code"});
    CHECK(codes_at(with_card_rows("o1"), "r2") == Codes{});  // of the strategic objective
    CHECK(codes_at(with_card_rows("7"), "r2") == Codes{"duplicate-code"});
    auto plan = with_targets({{2024, ">= 1"}});
    plan.indicators.back() = base::with(plan.indicators.back(), [](auto& indicator) { indicator.removed = true; });
    CHECK(codes_at(plan, "o3").empty());  // it had one
}

TEST_CASE("The same name twice in one place, but for a slip of the pen", "[lint]") {
    struct Row {
        const char* first;
        const char* second;
        Codes codes = {};
    };
    const std::vector<Row> rows{{"Incontri con le imprese", "Incontri con le imprese", {"duplicate-name"}},
                                {"Incontri con le imprese", "N. incontri con le imprese", {"similar-name"}},
                                {"Incontri  con le  imprese.", "incontri con le imprese", {"duplicate-name"}},
                                {"Incontri formativi con le scuole", "Incontri formtivi con le scuole", {"similar-name"}},
                                {"Sncontri formativi con le scuole", "Incontri formativi con le scuole", {"similar-name"}},
                                {"Realizzazione dei progetti A", "Realizzazione del progetti A", {"similar-name"}},
                                {"Avvio della fase 1 del progetto", "Avvio della fase 2 del progetto"},
                                {"Realizzazione progetto A", "Realizzazione progetto B"},
                                {"Attuazione della fase I", "Attuazione della fase II"},
                                {"Attuazione della fase IV del piano", "Attuazione della fase V del piano"},
                                {"Monitoraggio al 30/06/2024", "Monitoraggio al 31/12/2024"},
                                {"Utenti interni soddisfatti", "Utenti esterni soddisfatti"},
                                {"Corsi", "Corse"}};
    for (const auto& [first, second, codes] : rows) {
        CAPTURE(first, second);
        CHECK(codes_at(two(first, second), "y") == codes);
    }
    auto offices = two("Incontri con le imprese", "Incontri con le imprese");
    offices.indicators.back() = base::with(offices.indicators.back(), [](auto& indicator) { indicator.owner = "Area II"; });
    CHECK(codes_at(offices, "y").empty());
    auto units = two("Incontri con le imprese", "Incontri con le imprese");
    units.units = {{.id = {"u1"}, .name = "Area II"}};
    units.indicators.back() = base::with(units.indicators.back(), [](auto& indicator) { indicator.units = {{"u1"}}; });
    CHECK(codes_at(units, "y").empty());
}

TEST_CASE("The same indicator with different targets in two areas", "[lint]") {
    const char* telling = "Contratti stipulati con clausola compromissoria arbitrale";
    CHECK(codes_at(two(telling, telling, "o2", ">= 12"), "y") == Codes{"targets-differ"});
    CHECK(codes_at(two(telling, telling, "o2", "> 10"), "y") == Codes{"targets-differ"});
    CHECK(codes_at(two(telling, telling, "o2", "≥10,00"), "y").empty());
    CHECK(codes_at(two(telling, telling, "o2", "10"), "y") == Codes{"direction-unknown"});
    CHECK(codes_at(two("Numero di ispezioni effettuate", "Numero di ispezioni effettuate", "o2", ">= 110"), "y").empty());
    auto alike = two("Numero di ispezioni", "Numero di ispezioni", "o2", ">= 110");
    alike.objectives[2] = base::with(alike.objectives[2], [&](auto& objective) { objective.name = alike.objectives[1]->name; });
    CHECK(codes_at(alike, "y") == Codes{"targets-differ"});
}

TEST_CASE("Notes that name an act without its number, or with two dates", "[lint]") {
    CHECK(notes({"Aggiornato con deliberazione della Giunta n.  del 21 luglio 2020 (26)"}) == Codes{"i1 act-without-number"});
    CHECK(notes({"Inserito con deliberazione della Giunta del 31 gennaio 2019"}) == Codes{"i1 act-without-number"});
    CHECK(notes({"deliberazione della Giunta n. 97 del 26 luglio 2018", "deliberazione della Giunta n. 97 del 24 luglio 2018",
                 "Deliberazione di Giunta n.97 del 26/07/2018"}) == Codes{"i2 act-with-two-dates"});
    CHECK(notes({"deliberazione della Giunta n. 97 del 26 luglio 2018 e n. 129 del 2 dicembre 2019"}).empty());
    CHECK(notes({"deliberazione n. 12 del 26 luglio 2018", "deliberazione n. 12 del 3 marzo 2019"}).empty());
    CHECK(notes({"deliberazione n. 12 del 26 luglio 2018", "determinazione n. 12 del 3 marzo 2018"}).empty());
    CHECK(notes({"Aggiornato in sede di rolling annuale", "come da deliberazione della Giunta", "vedi delibera n. 4"}).empty());
}

TEST_CASE("Acts without number or with two dates, revisions without act or whose words name another", "[lint]") {
    auto plan = small_plan();
    plan.acts = {{.id = {"d1"}, .body = "Giunta", .number = "97", .date = base::Date{2018, 7, 26}},
                 {.id = {"d3"}, .body = "Giunta", .number = "97", .date = base::Date{2018, 7, 28}},
                 {.id = {"d2"}, .body = "Giunta", .date = base::Date{2019, 1, 31}}};
    const auto revised = [&](const char* act, const char* on, const char* text) {
        plan::Revision made{.on = on, .text = text};
        if (*act) made.act = plan::ActId{act};
        plan.revisions.push_back(made);
    };
    revised("d1", "i1", "Aggiornato con deliberazione della Giunta n. 97 del 26 luglio 2018");
    revised("d1", "i1", "Aggiornato con deliberazione della Giunta n. 27 del 26 luglio 2018");
    revised("d1", "i2", "Aggiornato con deliberazione della Giunta n. 97 del 24 luglio 2018");
    revised("d1", "i2", "Modificato in sede di rolling annuale");
    revised("d2", "i3", "Inserito con deliberazione della Giunta n. del 31 gennaio 2019");
    revised("", "i3", "Aggiornato in sede di rolling annuale");
    CHECK(codes_at(plan, "i1") == Codes{"act-differs"});
    CHECK(codes_at(plan, "i2") == Codes{"act-differs"});
    CHECK(codes_at(plan, "i3") == Codes{"revision-without-act"});
    CHECK(codes_at(plan, "d1").empty());
    CHECK(codes_at(plan, "d2") == Codes{"act-without-number"});
    CHECK(codes_at(plan, "d3") == Codes{"act-with-two-dates"});
}
