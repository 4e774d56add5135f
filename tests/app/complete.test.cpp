#include "app/complete.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/visited.hpp"
#include "expr/formula.hpp"
#include "expr/letters.hpp"
#include "support/builders.hpp"
#include "support/random.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;
using words::Lang;

namespace {

plan::Plan with_measure(plan::Plan plan, const char* id, const char* name, const char* unit = "") {
    plan.measures.push_back(plan::Measure{.id = {id}, .name = name, .unit = unit});
    return plan;
}

plan::Plan measured() {
    auto plan = with_measure(small_plan(), "m1", "Pratiche evase", "N.");
    plan = with_measure(std::move(plan), "m2", "Pratiche pervenute");
    plan = with_measure(std::move(plan), "m3", "Età media del personale");
    plan = with_measure(std::move(plan), "m4", "Ricavi");
    plan = with_measure(std::move(plan), "m5", "Ricavi");
    plan.units = {{.id = {"u1"}, .name = "Servizio Anagrafe"}, {.id = {"u2"}, .name = "Ufficio Qualità"}, {.id = {"u3"}, .name = "Servizio Promozione"}};
    return plan;
}

std::vector<std::string> names(const Offers& offers) {
    std::vector<std::string> all;
    for (const Offer& each : offers) all.push_back(each.name);
    return all;
}

using Names = std::vector<std::string>;

Offers at_end(const plan::Plan& plan, const std::string& text) { return complete_formula(plan, text, text.size(), Lang::it); }

}  // namespace

TEST_CASE("The word before the caret is completed by the measures that match it", "[app]") {
    struct Case { const char* text; Names offered; };
    const Case cases[] = {{"evas", {"Pratiche evase"}},
                          {"PRATICHE", {"Pratiche evase", "Pratiche pervenute"}},
                          {"eta", {"Età media del personale"}},
                          {"ETÀ", {"Età media del personale"}},
                          {"m2", {"Pratiche pervenute"}},
                          {"\"pratiche ev", {"Pratiche evase"}},
                          {"\"Pratiche evase\" / perv", {"Pratiche pervenute"}},
                          {"(\"Pratiche evase\" + «perv", {"Pratiche pervenute"}},
                          {"max(1; perv", {"Pratiche pervenute"}},
                          {"pers med", {"Età media del personale"}},
                          {"qualcosa che non c'è", {}}};
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(names(at_end(measured(), each.text)) == each.offered);
    }
}

TEST_CASE("Nothing is offered where no word stands or it is complete", "[app]") {
    for (const char* text : {"", " ", "12", "\"Pratiche evase\" / ", "(", "\"Pratiche evase\"", "Pratiche evase", "PRATICHE EVASE", "Età media del personale"}) {
        CAPTURE(text);
        CHECK(at_end(measured(), text).empty());
    }
    CHECK(complete_formula(measured(), "Pratiche evase", 5, Lang::it).empty());  // amid a word
}

TEST_CASE("What begins with the word comes before what only holds it", "[app]") {
    const std::vector<Offer> all{{.name = "Numero pratiche"}, {.name = "Repratiche"}, {.name = "Pratiche"}, {.name = "Altro", .code = "prat.1"}};
    CHECK(matching(all, "prat", 9) == std::vector<std::size_t>{2, 3, 0, 1});
    CHECK(matching(all, "", 9) == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(matching(all, "prat", 2) == std::vector<std::size_t>{2, 3});
}

TEST_CASE("What is taken stands quoted in the place of the word, with the caret behind it", "[app]") {
    const std::string text = "evas / \"Pratiche pervenute\"";
    const auto offers = complete_formula(measured(), text, 4, Lang::it);
    REQUIRE(offers.size() == 1);
    CHECK(offers[0].text == "\"Pratiche evase\" / \"Pratiche pervenute\"");
    CHECK(offers[0].caret == 16);
    const auto closed = complete_formula(measured(), "\"evas\" + 1", 5, Lang::it);
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].text == "\"Pratiche evase\" + 1");
}

TEST_CASE("A measure whose name another one bears is written by its id", "[app]") {
    const auto offers = at_end(measured(), "1 + ricav");
    REQUIRE(names(offers) == Names{"Ricavi (m4)", "Ricavi (m5)"});
    CHECK(offers[1].text == "1 + \"m5\"");
}

TEST_CASE("Functions are offered with their parenthesis, nodes inside those that take them", "[app]") {
    const auto functions = at_end(measured(), "min");
    REQUIRE_FALSE(functions.empty());
    CHECK(functions[0].text == "min(");
    CHECK(names(at_end(measured(), "risultato(i2")) == Names{"Indicatore i2"});
    CHECK(names(at_end(measured(), "risultato(\"anagr")) == Names{"Servizio Anagrafe"});
    CHECK(names(at_end(measured(), "risultato(o1) + evas")) == Names{"Pratiche evase"});
}

TEST_CASE("Whatever is typed and taken can be read, and means what was taken", "[app]") {
    Random random(8261);
    const plan::Plan plan = measured();
    for (int i = 0; i < 300; ++i) {
        const std::string name = expr::folded(plan.measures[static_cast<std::size_t>(random.between(0, 2))]->name);
        const std::string typed = name.substr(0, static_cast<std::size_t>(random.between(1, static_cast<int>(name.size()) - 1)));
        const std::string before = random.between(0, 1) ? "1 + " : "";
        CAPTURE(before, typed);
        for (const Offer& each : at_end(plan, before + typed)) {
            CHECK(each.caret <= each.text.size());
            if (each.text.ends_with("(")) continue;
            CHECK(read_formula(plan, *plan.indicators[0], each.text, Lang::it).issues.empty());
            CHECK(complete_formula(plan, each.text, each.caret, Lang::it).empty());
        }
    }
}

TEST_CASE("Any bytes and any caret are survived", "[app]") {
    Random random(77);
    const plan::Plan plan = measured();
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (int length = random.between(0, 12); length > 0; --length) text += static_cast<char>(random.between(1, 255));
        (void)complete_formula(plan, text, static_cast<std::size_t>(random.between(0, 14)), Lang::it);
        (void)read_formula(plan, *plan.indicators[0], text, Lang::en);
    }
}

TEST_CASE("A formula that is typed is told in words, or what is wrong with it and where", "[app]") {
    struct Case { const char* text; const char* unit; const char* told; };
    const Case cases[] = {{"Pratiche evase / Pratiche pervenute", "%", "rapporto: \"Pratiche evase\" / \"Pratiche pervenute\", percentuale"},
                          {"Pratiche evase / Pratiche pervenute", "gg", "rapporto: \"Pratiche evase\" / \"Pratiche pervenute\""},
                          {"Pratiche evase / Pratiche pervenute * 100", "%", "rapporto: \"Pratiche evase\" / \"Pratiche pervenute\" × 100, percentuale"},
                          {"Pratiche evase", "", "dato: \"Pratiche evase\""},
                          {"Pratiche evase + 2", "", "somma: \"Pratiche evase\" + 2"},
                          {"max(1; m1)", "", "massimo: max(1; \"m1\")"},
                          {"risultato(i2)", "%", "risultato: risultato(\"i2\")"}};
    const plan::Plan plan = measured();
    for (const Case& each : cases) {
        CAPTURE(each.text);
        plan::Indicator indicator = *plan.indicators[0];
        indicator.unit = each.unit;
        indicator.targets.clear();
        const FormulaReading reading = read_formula(plan, indicator, each.text, Lang::it);
        CHECK(reading.issues.empty());
        CHECK(reading.understood == each.told);
    }
    const auto wrong = read_formula(plan, *plan.indicators[0], "Pratiche evase / Sconosciute", Lang::it);
    REQUIRE(wrong.issues.size() == 1);
    CHECK(wrong.issues[0].code == "formula-unknown-measure");
    CHECK(wrong.issues[0].place.span->begin == 17);
    CHECK(wrong.understood.empty());
    CHECK_FALSE(read_formula(plan, *plan.indicators[0], "(1 + 2", Lang::it).issues.empty());
}

TEST_CASE("Owners and units of measure used before are offered, the most used first", "[app]") {
    auto plan = measured();
    const char* owners[] = {"Anna Rossi", "Bruno Verdi", "Bruno Verdi"};
    for (std::size_t i = 0; i < 3; ++i) plan.indicators[i] = base::with(plan.indicators[i], [&](plan::Indicator& each) { each.owner = owners[i]; });
    CHECK(names(complete_owner(plan, "")) == Names{"Bruno Verdi", "Anna Rossi"});
    CHECK(names(complete_owner(plan, "ross")) == Names{"Anna Rossi"});
    CHECK(complete_owner(plan, "Anna Rossi").empty());
    CHECK(names(complete_unit_of_measure(plan, "")).front() == "N.");
    CHECK(std::ranges::count(names(complete_unit_of_measure(plan, "")), "%") == 1);
}

TEST_CASE("Organisational units are found without accents, but those that are there already", "[app]") {
    CHECK(names(complete_org_unit(measured(), "qualita", {})) == Names{"Ufficio Qualità"});
    CHECK(names(complete_org_unit(measured(), "serv", {{"u1"}})) == Names{"Servizio Promozione"});
    CHECK(complete_org_unit(measured(), "", {}).size() == 3);
    CHECK(complete_org_unit(measured(), "prom", {})[0].id == "u3");
}

TEST_CASE("Measures are found by name or id, two of one name told apart, and a new one is always offered", "[app]") {
    CHECK(names(complete_measure(measured(), "perv", Lang::it)) == Names{"Pratiche pervenute", "Nuovo dato elementare"});
    CHECK(names(complete_measure(measured(), "ricavi", Lang::it)) == Names{"Ricavi (m4)", "Ricavi (m5)", "Nuovo dato elementare"});
    CHECK(complete_measure(measured(), "m1", Lang::it)[0].id == "m1");
    CHECK(names(complete_measure(measured(), "zzz", Lang::en)) == Names{"New measure"});
}

TEST_CASE("Back and forward walk the rows seen, past those that are gone", "[app]") {
    Session session = opened();
    for (const char* id : {"i1", "i2", "i3"}) session.act(GoTo{id});
    const auto shown = [&] { return plan::id_of(*session.app.view.selected); };
    session.act(GoVisited{Way::back});
    CHECK(shown() == "i2");
    session.act(EditPlan{plan::Erase{plan::IndicatorId{"i1"}}, {}});
    session.act(GoTo{"i2"});
    session.act(GoVisited{Way::back});
    CHECK(shown() == "ente");
    CHECK_FALSE(visited_at(session.app, Way::back));
    session.act(GoVisited{Way::forward});
    CHECK(shown() == "i2");
    session.act(GoVisited{Way::forward});
    CHECK(shown() == "i3");
    session.act(GoVisited{Way::back});
    session.act(GoTo{"o1"});
    CHECK_FALSE(visited_at(session.app, Way::forward));
}

TEST_CASE("Any walk among rows seen stays within them", "[app]") {
    Random random(514);
    Visited visited;
    const auto all = [](const std::string&) { return true; };
    for (int i = 0; i < 2000; ++i) {
        const int what = random.between(0, 3);
        if (what < 2) visited = visit(std::move(visited), "i" + std::to_string(random.between(0, 5)));
        else if (const auto to = next_visited(visited, what == 2 ? Way::back : Way::forward, all)) visited.at = *to;
        CHECK((visited.ids.empty() || visited.at < visited.ids.size()));
        CHECK(std::ranges::adjacent_find(visited.ids) == visited.ids.end());
        CHECK(visited.ids.size() <= 200);
    }
}

TEST_CASE("Weights that do not add up are balanced from any of their rows", "[app]") {
    auto plan = with_objective(with_objective(empty_plan(), "o1", "ente", "60"), "o2", "ente", "20");
    Session session = opened(plan);
    session.act(GoTo{"o2"});
    REQUIRE(session.app.document->balance);
    session.act(ApplyFix{session.app.document->derived->issues[session.app.document->balance->issue], 0});
    CHECK(session.plan().objectives[1]->weight == decimal("75"));
    CHECK(session.plan().objectives[2]->weight == decimal("25"));
    CHECK_FALSE(session.app.document->balance);
    session.act(GoTo{"ente"});
    CHECK_FALSE(session.app.document->balance);
}
