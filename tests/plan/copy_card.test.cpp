#include "plan/copy_card.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "plan/formula.hpp"
#include "plan/outline.hpp"
#include "support/cards.hpp"

using namespace support;

namespace {

plan::Plan with_copy(plan::Plan plan, const char* card) {
    for (const plan::Edit& edit : plan::copy_of_card(plan, {card}, "Copia")) plan = *plan::apply(plan, edit);
    return plan;
}

const plan::Objective& copy_in(const plan::Plan& plan) {
    return **std::ranges::find_if(plan.objectives, [](const auto& each) { return each->name == "Copia"; });
}

}  // namespace

TEST_CASE("A copied card has the rows, weights, targets and formulas, and nobody's values", "[plan][cards]") {
    const auto plan = with_copy(plan_with_cards(), "sg");
    CHECK(plan::check_structure(plan).empty());
    const plan::Objective& copy = copy_in(plan);
    CHECK((copy.owner.empty() && copy.units.empty() && copy.expected_total == decimal("70")));
    std::vector<std::string> told;
    const auto rows = plan::outline(plan);
    const auto top = std::ranges::find(rows, plan::NodeRef(copy.id), &plan::OutlineRow::node);
    for (auto at = static_cast<std::size_t>(top - rows.begin()) + 1; at < top->end; ++at) {
        if (!rows[at].is_indicator()) continue;
        const plan::Indicator& indicator = *plan.indicators[rows[at].index];
        CHECK((indicator.readings.empty() && indicator.assessments.empty()));
        told.push_back(indicator.code + " " + base::to_string(*indicator.weight) + " " + indicator.targets.at(2024).text + (indicator.formula ? " formula" : ""));
    }
    CHECK(told == std::vector<std::string>{"k1 10 >= 10 N.", "k2 20 >= 10 N.", "k3 40 >= 100,00 % formula"});
}

TEST_CASE("The copy stands right behind its card and the original stays as it is", "[plan][cards]") {
    const auto before = plan_with_cards();
    const auto after = with_copy(before, "sg");
    std::vector<std::string> cards;
    for (const auto& each : after.objectives)
        if (each->level == plan::Level::scorecard) cards.push_back(each->name);
    CHECK(cards == std::vector<std::string>{"SG", "Copia", "P.O. Staff"});
    for (const auto& each : before.indicators) CHECK(std::ranges::find(after.indicators, each) != after.indicators.end());
    CHECK(after.indicators.size() == before.indicators.size() + 3);
}

TEST_CASE("Rows that a revision removed are not copied", "[plan][cards]") {
    const auto plan = with_copy(*plan::apply(plan_with_cards(), plan::SetRemoved{plan::ObjectiveId{"c1"}, true}), "sg");
    CHECK(plan.indicators.size() == plan_with_cards().indicators.size() + 1);
}

TEST_CASE("A copied row that reads the score of a row of its card reads that of the copy", "[plan][cards]") {
    struct Case { const char* formula; bool copied; };
    for (const Case& each : {Case{"risultato(\"c1\")", true}, Case{"media(risultato(C1); risultato(\"k1\"))", true}, Case{"risultato(\"ente\")", false}, Case{"risultato(\"o1\")", false}}) {
        CAPTURE(each.formula);
        auto plan = plan_with_cards();
        for (auto& box : plan.indicators)
            if (box->id.value == "k3") box = base::with(box, [&](plan::Indicator& i) { i.formula = plan::Expression{each.formula, {}}; });
        const auto after = with_copy(plan, "sg");
        const auto original = plan::find(after, plan::IndicatorId{"k3"});
        const auto row = std::ranges::find_if(after.indicators, [&](const auto& box) { return box->code == "k3" && box->id.value != "k3"; });
        REQUIRE(row != after.indicators.end());
        const auto read = [&](const plan::Indicator& indicator) {
            std::vector<std::string> ids;
            const auto formula = expr::parse_formula(std::get<plan::Expression>(*indicator.formula).text).value;
            for (const plan::Referent& meant : plan::resolve(formula, after, plan::Naming(after)).value)
                if (meant.kind != plan::Referent::Kind::nothing) ids.push_back(plan::id_of(after, meant));
            return ids;
        };
        const auto originals = read(*original), copies = read(**row);
        REQUIRE(originals.size() == copies.size());
        CHECK_FALSE(originals.empty());
        for (std::size_t i = 0; i < copies.size(); ++i) CHECK((originals[i] != copies[i]) == each.copied);
    }
}
