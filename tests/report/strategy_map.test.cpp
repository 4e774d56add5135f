#include "report/strategy_map.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"
#include "support/markup.hpp"
#include "support/random_plan.hpp"
#include "words/numbers.hpp"

namespace {

using words::Lang;

eval::Results results_of(const plan::Plan& plan) {
    const auto question = *eval::question_for(plan, plan.year, base::end_of_year(plan.year));
    return eval::evaluate(eval::compile(plan, question), eval::read_values(plan, question));
}

std::string page_of(const plan::Plan& plan, Lang lang, bool tried = false) {
    const auto lanes = plan::map_lanes(plan);
    const auto results = results_of(plan);
    return report::strategy_map({plan, lanes, results, tried, {2025, 1, 15}}, lang);
}

std::size_t count(const support::Markup& page, std::string_view tag) { return static_cast<std::size_t>(std::ranges::count(page.tags, tag)); }

plan::Plan linked() {
    auto plan = support::small_plan();
    plan.perspectives = {{.id = {"p1"}, .name = "Utenti & imprese"}, {.id = {"p2"}, .name = "Processi"}};
    plan = *plan::apply(plan, plan::SetPerspective{{"o1"}, plan::PerspectiveId{"p1"}});
    plan.links = {{{"o2"}, {"o1"}, "servizi <buoni>", {}}};
    return plan;
}

}  // namespace

TEST_CASE("The page of the map is well formed, names its language and asks for nothing", "[report][map]") {
    for (const Lang lang : {Lang::it, Lang::en}) {
        const auto html = page_of(linked(), lang);
        const auto page = support::read_markup(html);
        CHECK(page.fault.empty());
        CHECK(html.contains(lang == Lang::it ? "<html lang=\"it\">" : "<html lang=\"en\">"));
        for (const char* tag : {"script", "img", "link", "a"}) CHECK(count(page, tag) == 0);
        CHECK(html.find("http:") == std::string::npos);
        CHECK(count(page, "svg") == 1);
        CHECK(count(page, "desc") == 1);
        CHECK(count(page, "table") == count(page, "caption"));
    }
}

TEST_CASE("The page shows every perspective, objective with its score, and link with its reason", "[report][map]") {
    const auto plan = linked();
    const auto results = results_of(plan);
    const auto page = support::read_markup(page_of(plan, Lang::it));
    for (const char* text : {"Mappa strategica", "Utenti & imprese", "Processi", "Senza prospettiva", "o1 Obiettivo o1", "servizi <buoni>", "15/01/2025"}) {
        CAPTURE(text);
        CHECK(page.says(text));
    }
    CHECK(page.says(words::percent(*results.nodes[1].figure.score, Lang::it)));
    CHECK(count(page, "path") == 1);
    CHECK(count(page, "polygon") == 1);
    CHECK_FALSE(page.says("scenari accesi"));
    CHECK(support::read_markup(page_of(plan, Lang::it, true)).says("scenari accesi"));
}

TEST_CASE("Without links and without objectives the page says so, and any plan gives a sound one", "[report][map]") {
    CHECK(support::read_markup(page_of(support::small_plan(), Lang::it)).says("Nessun legame ancora."));
    CHECK(support::read_markup(page_of(support::empty_plan(), Lang::it)).fault.empty());
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        CHECK(support::read_markup(page_of(support::random_plan(seed), Lang::en)).fault.empty());
    }
}
