#include "report/report.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "report/workbook.hpp"
#include "support/cards.hpp"
#include "support/markup.hpp"

using namespace support;
using report::Depth;
using report::Part;

namespace {

plan::Plan rich_plan() {
    plan::Plan plan = plan_with_cards();
    plan.body = "Camera di prova <Ente>";
    plan.perspectives = {{.id = {"p1"}, .name = "Utenti"}, {.id = {"p2"}, .name = "Crescita"}};
    for (auto& box : plan.objectives) {
        if (box->id.value == "o1") box = base::with(box, [](plan::Objective& o) { o.perspective = plan::PerspectiveId{"p1"}; });
        if (box->id.value == "o2") box = base::with(box, [](plan::Objective& o) { o.perspective = plan::PerspectiveId{"p2"}; });
    }
    plan.acts = {{.id = {"a1"}, .number = "12", .date = base::Date{2024, 7, 2}}, {.id = {"a2"}, .number = "30", .date = base::Date{2024, 9, 3}}};
    plan.revisions = {{.act = plan::ActId{"a1"}, .on = "i2", .text = "Target: 16 → 14 gg"}, {.act = plan::ActId{"a2"}, .on = "i1", .text = "Peso: 40 → 50"}};
    plan.scenarios.push_back({.id = {"s1"}, .name = "Prudente", .edits = {plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{"<= 20 gg", {}, {}}}}});
    return plan;
}

struct Asked {
    std::vector<Part> parts{report::all_parts.begin(), report::all_parts.end()};
    Depth depth = Depth::indicators;
    std::optional<plan::ActId> act = {};
    std::optional<std::size_t> acts = {};
    words::Lang lang = words::Lang::it;
};

// With ordinary blanks, so that tests can be read.
std::string with_blanks(std::string text) {
    for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at)) text.replace(at, 2, " ");
    return text;
}

std::string page_of(const plan::Plan& plan, const Asked& asked = {}) {
    const auto results = eval::evaluate(plan, *eval::question_for(plan, 2024, {2024, 12, 31}));
    return with_blanks(report::whole_report({.plan = plan, .results = results, .parts = asked.parts, .depth = asked.depth, .act = asked.act, .acts = asked.acts, .printed = base::Date{2024, 11, 21}}, asked.lang));
}

}  // namespace

TEST_CASE("The report is well formed in both languages, with every part and without any plan to speak of", "[report]") {
    for (const auto lang : {words::Lang::it, words::Lang::en}) {
        CHECK(read_markup(page_of(rich_plan(), {.lang = lang})).fault.empty());
        CHECK(read_markup(page_of(empty_plan(), {.lang = lang})).fault.empty());
    }
}

TEST_CASE("Headings of the report go down one level at a time, and there is one of the first", "[report]") {
    const Markup page = read_markup(page_of(rich_plan()));
    char level = '0';
    for (const std::string& tag : page.tags) {
        if (tag.size() != 2 || tag[0] != 'h' || tag[1] < '1' || tag[1] > '6') continue;
        CHECK(tag[1] <= level + 1);
        level = tag[1];
    }
    CHECK(std::ranges::count(page.tags, "h1") == 1);
}

TEST_CASE("Every table of the report has a caption", "[report]") {
    const Markup page = read_markup(page_of(rich_plan()));
    CHECK(std::ranges::count(page.tags, "table") > 5);
    CHECK(std::ranges::count(page.tags, "table") == std::ranges::count(page.tags, "caption"));
}

TEST_CASE("The report has the parts that are chosen and no other", "[report]") {
    struct Case {
        Part part;
        const char* says;
    };
    const Case cases[] = {{Part::tree, "Albero della performance"}, {Part::dashboard, "Punteggio di ogni prospettiva"}, {Part::results, "Risultati"},
                          {Part::explanations, "Come nascono i punteggi"}, {Part::map, "Mappa strategica"}, {Part::cards, "Schede individuali"},
                          {Part::changes, "Target: 16 → 14 gg"}, {Part::scenarios, "Confronto fra ipotesi"}};
    const plan::Plan plan = rich_plan();
    for (const Case& asked : cases) {
        const Markup page = read_markup(page_of(plan, {.parts = {asked.part}}));
        for (const Case& each : cases) {
            INFO(each.says);
            CHECK(page.says(each.says) == (each.part == asked.part));
        }
    }
}

TEST_CASE("The report goes down to the level that is chosen", "[report]") {
    const plan::Plan plan = rich_plan();
    const std::vector<Part> parts{Part::tree, Part::dashboard, Part::results, Part::explanations};
    struct Case {
        Depth depth;
        bool objectives, indicators;
    };
    for (const Case& each : {Case{Depth::perspectives, false, false}, Case{Depth::objectives, true, false}, Case{Depth::indicators, true, true}}) {
        const std::string page = page_of(plan, {.parts = parts, .depth = each.depth});
        CHECK(page.contains("Utenti"));
        CHECK(page.contains("<h4>o1 Obiettivo o1</h4>") == each.objectives);
        CHECK(page.contains("Indicatore i1") == each.indicators);
    }
}

TEST_CASE("A score, its interval, its coverage and its light stand in the results in words", "[report]") {
    const Markup page = read_markup(page_of(rich_plan(), {.parts = {Part::results}}));
    // o1: i1 met, i2 at 20 of 16 gg: 75 %.
    CHECK(page.says("87,50 %"));
    CHECK(page.says("fra 87,50 % e 87,50 % · copertura 100,00 %"));
    CHECK(page.says(" giallo"));
    CHECK(page.says("Indicatore i2: valore 20, target <= 16 gg"));
}

TEST_CASE("The changes are those under the act that is chosen, else of all acts in their order", "[report]") {
    const plan::Plan plan = rich_plan();
    const std::string all = page_of(plan, {.parts = {Part::changes}});
    CHECK(all.find("16 → 14 gg") < all.find("40 → 50"));
    const std::string one = page_of(plan, {.parts = {Part::changes}, .act = plan::ActId{"a2"}});
    CHECK_FALSE(one.contains("16 → 14 gg"));
    CHECK(one.contains("40 → 50"));
    const std::string before = page_of(plan, {.parts = {Part::changes}, .acts = 1});  // as of the first act
    CHECK(before.contains("16 → 14 gg"));
    CHECK_FALSE(before.contains("n. 30"));
    CHECK(page_of(plan, {.parts = {Part::changes}, .acts = 0}).contains("Il piano non ha atti."));
}

TEST_CASE("Each scenario of the report says all that it changes and what comes of it", "[report]") {
    const Markup page = read_markup(page_of(rich_plan(), {.parts = {Part::scenarios}}));
    CHECK(page.says("A · Prudente"));
    CHECK(page.says("Target 2024 di i2: <= 16 gg → <= 20 gg"));
    CHECK(page.says("100,00 % (+12,50 punti)"));
}

TEST_CASE("A scenario that tries nothing differs in nothing, whatever the method asked for", "[report]") {
    plan::Plan plan = rich_plan();
    plan.scenarios = {plan::Scenario{.id = {"s1"}, .name = "Niente"}};
    const auto results = eval::evaluate(plan, *eval::question_for(plan, 2024, {2024, 12, 31}, plan::ProfileId{"on-off"}));
    const Markup page = read_markup(with_blanks(report::whole_report({.plan = plan, .results = results, .parts = {Part::scenarios}, .scenarios = {"Prudente", "Sfidante"}}, words::Lang::it)));
    CHECK(page.says("+0,00 punti"));
    CHECK(page.says("Prudente, Sfidante"));  // what it lies under stands in its head
    const auto sheet = report::workbook_sheet({plan, results, {"Prudente"}}, report::WorkbookTable::scenarios, words::Lang::it);
    CHECK(std::get<book::Number>(sheet.rows.at(0).at(4).content).value == 0);
    const auto method = report::workbook_sheet({plan, results, {"Prudente"}}, report::WorkbookTable::method, words::Lang::it);
    CHECK(method.rows.back().at(1) == book::text("Prudente"));
}

TEST_CASE("What the plan has nothing for is said in its part", "[report]") {
    const Markup page = read_markup(page_of(small_plan(), {.parts = {Part::cards, Part::changes, Part::scenarios}}));
    CHECK(page.says("Il piano non ha schede individuali."));
    CHECK(page.says("Il piano non ha atti."));
    CHECK(page.says("Il piano non ha scenari."));
    CHECK(read_markup(page_of(empty_plan(), {.parts = {Part::tree}})).says("Il piano non ha ancora obiettivi strategici."));
}

TEST_CASE("A removed row stays in the tree, struck through, and a manager's card is no part of it", "[report]") {
    plan::Plan plan = rich_plan();
    plan.indicators[1] = base::with(plan.indicators[1], [](plan::Indicator& i) { i.removed = true; });
    const std::string page = page_of(plan, {.parts = {Part::tree}});
    CHECK(page.contains("depth-1 gone"));
    CHECK(page.contains("Indicatore i2"));
    CHECK_FALSE(page.contains("P.O. Staff"));
}

TEST_CASE("The report asks nobody for anything, and what a body is called cannot leave the style", "[report]") {
    plan::Plan plan = rich_plan();
    plan.body = "Ente \"; } </style><script>alert(1)</script> \\ \n @import 'x'";
    const std::string page = page_of(plan);
    CHECK_FALSE(page.contains("<script"));
    CHECK_FALSE(page.contains("@import '"));
    CHECK(read_markup(page).fault.empty());
    CHECK(page.contains("content: \"Ente\\20 \\22 \\3b "));
    for (std::size_t at = page.find("href="); at != std::string::npos; at = page.find("href=", at + 1)) CHECK(page.substr(at, 7) == "href=\"#");
    for (const char* word : {"http://", "https://", "src="}) CHECK_FALSE(page.contains(word));
}

TEST_CASE("The report is the same bytes for the same plan, choice and day", "[report]") {
    CHECK(page_of(rich_plan()) == page_of(rich_plan()));
}

TEST_CASE("Parts and levels are called by their names", "[report]") {
    for (const Part each : report::all_parts) CHECK(report::part_named(report::name_of(each)) == each);
    for (const Depth each : report::all_depths) CHECK(report::depth_named(report::name_of(each)) == each);
    CHECK_FALSE(report::part_named("albero"));
    CHECK_FALSE(report::depth_named(""));
}
