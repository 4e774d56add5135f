// The pages of managers' cards: well formed, self-contained, true to the results, fit to be signed.
#include "report/scorecard_pages.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "report/scorecard_sheet.hpp"
#include "support/cards.hpp"
#include "support/markup.hpp"
#include "support/random_plan.hpp"
#include "words/scorecards.hpp"

using namespace support;
using words::Lang;

namespace {

struct Printed {
    plan::Plan plan;
    eval::Results results = eval::evaluate(plan, *eval::question_for(plan, plan.year, base::end_of_year(plan.year), {}, plan::MissingPolicy::redistribute));
    std::vector<eval::Scorecard> cards = eval::scorecards(plan, results);

    std::string html(Lang lang = Lang::it) const { return report::scorecard_pages({plan, results, cards, base::Date{2025, 1, 15}}, lang); }
    Markup page(Lang lang = Lang::it) const { return read_markup(html(lang)); }
    std::string tsv(std::size_t card) const { return report::scorecard_tsv({plan, results, cards[card]}, Lang::it); }
};

std::ptrdiff_t count(const Markup& page, std::string_view tag) { return std::ranges::count(page.tags, tag); }

}  // namespace

TEST_CASE("A card is a page of its own that names its language and asks for nothing", "[report][cards]") {
    for (const Lang lang : {Lang::it, Lang::en}) {
        const std::string html = Printed{plan_with_cards()}.html(lang);
        const Markup page = read_markup(html);
        CHECK(page.fault.empty());
        CHECK(html.starts_with(lang == Lang::it ? "<!DOCTYPE html>\n<html lang=\"it\">" : "<!DOCTYPE html>\n<html lang=\"en\">"));
        CHECK(html.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"));
        for (const char* tag : {"script", "img", "link", "a", "iframe"}) CHECK(count(page, tag) == 0);
        for (const char* tag : {"section", "h1", "table", "caption", "tfoot"}) CHECK(count(page, tag) == 2);
        CHECK(html.contains("break-before: page"));
    }
}

TEST_CASE("The page says whose card it is, how it was measured and who signs it", "[report][cards]") {
    const Markup page = Printed{plan_with_cards()}.page();
    for (const char* text : {"Scheda obiettivi individuali", "SG · Anna Rossi", "Segreteria generale", "anno 2024, al 31/12/2024 (Consuntivo)", "15/01/2025", "Obiettivo c1", "Indicatore k1",
                             ">= 10 N.", "50,00\u00a0%", "5,00", "25,00", "Proporzionale, versione 1", "d.lgs. 27 ottobre 2009, n. 150", "Luogo e data", "Il valutatore", "Il valutato, per presa visione"}) {
        CAPTURE(text);
        CHECK(page.says(text));
    }
    CHECK_FALSE(page.says("Dati dimostrativi"));
    auto demonstration = plan_with_cards();
    demonstration.demonstration = true;
    CHECK(Printed{demonstration}.page().says("Dati dimostrativi"));
}

TEST_CASE("Points and their total are those of the core", "[report][cards]") {
    const Printed printed{plan_with_cards()};
    const Markup page = printed.page();
    for (const eval::Scorecard& card : printed.cards)
        for (const eval::CardRow& row : card.rows)
            if (row.points) CHECK(std::ranges::find(page.texts, words::earned(*row.points, Lang::it)) != page.texts.end());
    CHECK(page.says(words::earned(*printed.cards[0].points, Lang::it) + " su 70"));
}

TEST_CASE("What is missing and what does not add up is said", "[report][cards]") {
    CHECK(Printed{plan_with_cards()}.page().says("manca un valore. Quando ci saranno tutti, il punteggio sarà fra 45,00\u00a0% e 85,00\u00a0%, i punti fra 45,00 e 85,00."));
    const Printed off{*plan::apply(plan_with_cards(), plan::SetWeight{plan::ObjectiveId{"c2"}, decimal("38")})};
    CHECK(off.page().says("pesi 68 su 70: da aggiungere 2"));
    CHECK_FALSE(Printed{plan_with_cards()}.page().says("riportati al totale"));
}

TEST_CASE("Where rows are out of the weights now, what each of the others can give stands under its points", "[report][cards]") {
    auto plan = *plan::apply(plan_with_cards(), plan::SetTarget{{"p2"}, 2024, "Rilevazione"});
    plan.indicators.back() = base::with(plan.indicators.back(), [](plan::Indicator& i) { i.targets[2024].text = "Anno di rilevazione"; });
    const Printed printed{plan};
    const Markup page = printed.page();
    CHECK(page.says("75,00"));
    CHECK(page.says("su 100,00"));
    CHECK(page.says("le altre valgono di più"));
    CHECK(printed.tsv(1).contains("\t75,00\t75,00\t100,00\t"));
    CHECK_FALSE(Printed{plan_with_cards()}.page().says("le altre valgono di più"));
}

TEST_CASE("What stands below a removed objective is struck through with it", "[report][cards]") {
    const std::string html = Printed{*plan::apply(plan_with_cards(), plan::SetRemoved{plan::ObjectiveId{"c1"}, true})}.html();
    CHECK(html.contains("class=\"of-group gone\""));
    CHECK(html.contains("class=\"below gone\""));
}

TEST_CASE("A value that gives no score is not told as one that is missing in a score", "[report][cards]") {
    const Printed printed{*plan::apply(plan_with_cards(), plan::SetReading{plan::IndicatorId{"p2"}, base::Date{2024, 12, 31}, plan::Value(base::Date{2024, 5, 5})})};
    CHECK(printed.page().says("Dati incompleti: valori che non danno un punteggio: 1"));
}

TEST_CASE("Any text of a card stays text on the page", "[report][cards]") {
    const std::string hostile = "</td><script>alert('x')</script>\"&\x01";
    auto plan = plan_with_cards();
    for (const plan::NodeRef& node : {plan::NodeRef(plan::ObjectiveId{"sg"}), plan::NodeRef(plan::ObjectiveId{"c1"}), plan::NodeRef(plan::IndicatorId{"k1"})})
        plan = *plan::apply(plan, plan::SetText{node, plan::TextField::name, hostile});
    const Markup page = Printed{plan}.page();
    CHECK(page.fault.empty());
    CHECK(page.tags == Printed{plan_with_cards()}.page().tags);
}

TEST_CASE("Pages can be made of any plan, and of a card without rows", "[report][cards][law]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        CHECK(Printed{random_plan(seed)}.page().fault.empty());
    }
    auto empty = small_plan();
    empty.objectives.push_back(plan::Objective{.id = {"s"}, .level = plan::Level::scorecard});
    const Markup page = Printed{empty}.page();
    CHECK((page.fault.empty() && page.says("(senza denominazione)")));
}

TEST_CASE("For a spreadsheet a card is a line a row and its total", "[report][cards]") {
    const std::string tsv = Printed{plan_with_cards()}.tsv(0);
    CHECK(std::ranges::count(tsv, '\n') == 1 + 5 + 1);
    CHECK(tsv.contains("Indicatore\tk1\tIndicatore k1\t10\t>= 10 N.\t5\t50,00\t5,00\t10,00\t"));
    CHECK(tsv.contains("\tTotale\t70\t\t\t"));
}
