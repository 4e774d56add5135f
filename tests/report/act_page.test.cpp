#include "report/act_page.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"

namespace {

plan::Plan with_act() {
    plan::Plan plan = support::small_plan();
    plan.acts = {{.id = {"a1"}, .body = "Giunta", .number = "12", .date = base::Date{2024, 7, 2}, .subject = "Revisione <infrannuale>"}};
    plan.revisions = {{.act = plan::ActId{"a1"}, .kind = plan::RevisionKind::updated, .on = "i1", .text = "Target: 16 → 14 gg"},
                      {.act = plan::ActId{"a1"}, .kind = plan::RevisionKind::removed, .on = "", .text = "Tolto", .place = "Allegato 2"},
                      {.kind = plan::RevisionKind::inserted, .on = "i2", .text = "di nessun atto"}};
    return plan;
}

}  // namespace

TEST_CASE("The page of an act tells its revisions in their order, each with its row, and none of another act", "[report]") {
    const plan::Plan plan = with_act();
    const std::string page = report::act_page({plan, {"a1"}, {2024, 11, 21}}, words::Lang::it);
    CHECK(page.contains("Deliberazione n. 12 del 02/07/2024 (Giunta)"));
    CHECK(page.contains("Revisione &lt;infrannuale&gt;"));
    CHECK(page.contains("Indicatore i1"));
    CHECK(page.contains("Allegato 2"));
    CHECK(page.find("16 → 14 gg") < page.find("Tolto"));
    CHECK_FALSE(page.contains("di nessun atto"));
    CHECK(page.contains("21/11/2024"));
}

TEST_CASE("The page of an act counts what is unclear and what is about no row, as the register on screen does", "[report]") {
    plan::Plan plan = with_act();
    plan.revisions.push_back({.act = plan::ActId{"a1"}, .kind = plan::RevisionKind::unclear, .on = "i2", .text = "Esito"});
    const std::string page = report::act_page({plan, {"a1"}, {2024, 11, 21}}, words::Lang::it);
    CHECK(page.contains("Righe inserite: 0, aggiornate: 1, eliminate: 0, non chiare: 1, note senza riga: 1"));
}

TEST_CASE("The page of an act is the same bytes for the same plan and day", "[report]") {
    const plan::Plan plan = with_act();
    CHECK(report::act_page({plan, {"a1"}, {2024, 11, 21}}, words::Lang::en) == report::act_page({plan, {"a1"}, {2024, 11, 21}}, words::Lang::en));
}
