// The summary for the Giunta: what stands on the page, whatever the plan says.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "report/score_bars.hpp"
#include "support/builders.hpp"
#include "support/four_scenarios.hpp"
#include "support/markup.hpp"
#include "support/random.hpp"
#include "support/random_plan.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace {

using support::ScenarioState;
using support::Scenarios;
using words::Lang;

Scenarios of(const plan::Plan& base, std::vector<ScenarioState> columns) { return {{"Piano", base, {}}, std::move(columns)}; }

std::size_t count(const support::Markup& page, std::string_view tag) {
    return static_cast<std::size_t>(std::ranges::count(page.tags, tag));
}

bool holds(const support::Markup& page, const std::string& text) { return std::ranges::find(page.texts, text) != page.texts.end(); }

}  // namespace

TEST_CASE("The page is well formed, names its language and asks for nothing", "[report][summary]") {
    for (const Lang lang : {Lang::it, Lang::en}) {
        const auto html = support::four_scenarios(lang).summary(lang);
        const auto page = support::read_markup(html);
        CHECK(page.fault.empty());
        CHECK(html.starts_with(lang == Lang::it ? "<!DOCTYPE html>\n<html lang=\"it\">" : "<!DOCTYPE html>\n<html lang=\"en\">"));
        CHECK(html.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"));
        for (const char* tag : {"script", "img", "link", "a", "iframe"}) CHECK(count(page, tag) == 0);
        for (const char* name : {"src", "href", "style", "onload"}) CHECK(std::ranges::count(page.names, name) == 0);
        CHECK(html.find("http:") == std::string::npos);
        CHECK(html.find("https:") == std::string::npos);
        CHECK(count(page, "h1") == 1);
        CHECK(count(page, "table") == count(page, "caption"));
        CHECK(count(page, "svg") == 1);
        CHECK(count(page, "desc") == 1);
    }
}

TEST_CASE("The page says what was compared, how it was scored and that it is a simulation", "[report][summary]") {
    const auto page = support::read_markup(support::four_scenarios(Lang::it).summary(Lang::it));
    for (const char* text : {"CAMERA DI COMMERCIO DELLA MEREMMA E DEL TIRRENO", "PIANO DEGLI INDICATORI E RISULTATI ATTESI – DATI DIMOSTRATIVI",
                             "anno 2024, al 31/12/2024 (Consuntivo)", "Proporzionale, versione 1", "Conta zero", "15/01/2025",
                             "Dati dimostrativi: i valori misurati sono inventati", "È una simulazione: il piano adottato non cambia.", "metodo: On/off",
                             "e altre modifiche: 4", "Peso di 1: 14,29 → 30,00", "l'indicatore non c'è più nel piano", "Firma"}) {
        CAPTURE(text);
        CHECK(page.says(text));
    }
    auto real = support::four_scenarios(Lang::it);
    real.base.plan.demonstration = false;
    CHECK_FALSE(support::read_markup(real.summary(Lang::it)).says("inventati"));
}

TEST_CASE("Every figure of the page is the one of the results", "[report][summary]") {
    for (const Lang lang : {Lang::it, Lang::en}) {
        const auto scenarios = support::four_scenarios(lang);
        const auto page = support::read_markup(scenarios.summary(lang));
        std::vector<const ScenarioState*> sides{&scenarios.base};
        for (const auto& column : scenarios.columns) sides.push_back(&column);
        for (const ScenarioState* side : sides) {
            const eval::Figure& figure = side->results.nodes[side->results.body].figure;
            CHECK(holds(page, words::percent(*figure.score, lang)));
            CHECK(holds(page, words::percent(figure.coverage, lang)));
            CHECK(holds(page, words::text(words::Text::ui_interval_range, lang, {words::percent(figure.low, lang), words::percent(figure.high, lang)})));
        }
        for (const auto& column : scenarios.columns)
            CHECK(holds(page, words::points(*column.results.nodes[column.results.body].figure.score -
                                            *scenarios.base.results.nodes[scenarios.base.results.body].figure.score, lang)));
        // Of the first objective in the table of the most affected: number 13.
        for (const ScenarioState* side : sides)
            for (std::size_t i = 0; i < side->plan.objectives.size(); ++i)
                if (side->plan.objectives[i]->code == "13") CHECK(holds(page, words::percent(*side->results.nodes[i].figure.score, lang)));
    }
}

TEST_CASE("The ten objectives most affected stand in order, the body is not among them", "[report][summary]") {
    const auto scenarios = support::four_scenarios(Lang::it);
    const auto html = scenarios.summary(Lang::it);
    const auto table = scenarios.table();
    std::size_t place = html.find("class=\"affected\""), seen = 0;
    for (const std::size_t i : whatif::shown(table, whatif::Order::impact, whatif::Show::differing)) {
        const auto& row = table.rows[i];
        if (row.kind != whatif::RowKind::objective || row.level == plan::Level::body || seen == 10) continue;
        CAPTURE(row.code);
        const auto next = html.find("<b>" + row.code + "</b>", place);
        REQUIRE(next != std::string::npos);
        place = next;
        ++seen;
    }
    CHECK(seen == 10);
    CHECK(html.find("scope=\"row\"", place + 1) == std::string::npos);
}

TEST_CASE("Any text of a plan stays text on the page", "[report][summary]") {
    const std::string hostile = "</td><script>alert('x')</script>\"&\x01";
    auto plan = support::small_plan();
    plan.title = plan.body = hostile;
    plan = *plan::apply(plan, plan::SetText{plan::ObjectiveId{"o1"}, plan::TextField::name, hostile});
    plan = *plan::apply(plan, plan::SetText{plan::ObjectiveId{"o1"}, plan::TextField::code, "<b>"});
    const auto other = *plan::apply(plan, plan::SetTarget{{"i2"}, 2024, "<= 20 gg"});
    const auto clean = support::read_markup(of(support::small_plan(), {{"Ipotesi", *plan::apply(support::small_plan(), plan::SetTarget{{"i2"}, 2024, "<= 20 gg"}), {"x"}, {"y"}}}).summary(Lang::it));
    const auto page = support::read_markup(of(plan, {{hostile, other, {hostile}, {hostile}}}).summary(Lang::it));
    CHECK(page.fault.empty());
    CHECK(page.tags == clean.tags);
    CHECK(page.says("</td><script>alert('x')</script>\"&\uFFFD"));
}

TEST_CASE("A page can be made of any plan", "[report][summary][law]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const auto plan = support::random_plan(seed);
        support::Random random(seed);
        const auto other = *plan::apply(plan, plan::SetWeight{random.any_of(plan.indicators)->id, base::Decimal(90)});
        const auto page = support::read_markup(of(plan, {{"Peso", other, {"Peso"}}}).summary(Lang::it));
        CHECK(page.fault.empty());
    }
}

TEST_CASE("Without scenarios, without scores, without changes the page says so", "[report][summary]") {
    CHECK(support::read_markup(of(support::small_plan(), {}).summary(Lang::it)).says("Nessun obiettivo cambia punteggio."));
    const auto empty = support::read_markup(of(support::empty_plan(), {{"Uguale", support::empty_plan(), {}}}).summary(Lang::it));
    CHECK(empty.fault.empty());
    CHECK(empty.says("Nessuna modifica."));
    CHECK(empty.says("n.d."));
}

TEST_CASE("The axis of the bars spans what the figures span", "[report][summary]") {
    struct Case {
        double low, high;
        const char *first, *last;
    };
    for (const auto& [low, high, first, last] : {Case{0, 1, "0", "100 %"}, Case{0.2, 1.2, "0", "120 %"}, Case{-0.5, 1, "−60", "100 %"},
                                                 Case{0, 9.5, "0", "1.000 %"}, Case{-3, 400, "−10.000", "40.000 %"}}) {
        CAPTURE(low, high);
        const auto drawn = support::read_markup(report::to_html(report::score_bars({{"Piano", {low, low, high, 1}}}, Lang::it)));
        CHECK(drawn.fault.empty());
        CHECK(holds(drawn, first));
        CHECK(holds(drawn, last));
    }
}
