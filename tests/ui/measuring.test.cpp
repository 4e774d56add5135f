#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

plan::Plan unmeasured() {
    plan::Plan plan = support::small_plan();
    for (auto& box : plan.indicators) box = base::with(box, [](plan::Indicator& i) { i.readings.clear(); });
    return plan;
}

std::string value_of(const plan::Plan& plan, std::size_t i) {
    const auto& readings = plan.indicators[i]->readings;
    return readings.empty() ? "" : base::to_string(std::get<base::Decimal>(readings.begin()->second.value));
}

}  // namespace

TEST_CASE("Values are entered one after the other by Enter alone, and the score appears", "[ui]") {
    Person person;
    person.open(unmeasured());
    person.happen(app::SetPeriod{1});
    person.click(Role::tab, "Misurazione");
    CHECK(person.find(Role::status, "Rilevati: 0 su 3"));
    person.click(Role::textbox, "Rileva: Valore di i1");
    person.type("10");
    person.press(ImGuiKey_Enter);
    person.type("16");
    person.press(ImGuiKey_Enter);
    person.type("95,0");
    person.press(ImGuiKey_Enter);
    CHECK(value_of(person.plan(), 0) == "10");
    CHECK(value_of(person.plan(), 1) == "16");
    CHECK(value_of(person.plan(), 2) == "95.0");
    CHECK(person.find(Role::status, "Tutto rilevato: 3 su 3"));
    CHECK(person.see(Role::cell, "Raggiungimento di i3").value.starts_with("100,00"));
}

TEST_CASE("What cannot be read stays in its field until it is mended, and nothing goes on before", "[ui]") {
    Person person;
    person.open(unmeasured());
    person.happen(app::SetPeriod{1});
    person.click(Role::tab, "Misurazione");
    person.click(Role::textbox, "Rileva: Valore di i1");
    person.type("12..3");
    person.press(ImGuiKey_Enter);
    CHECK(value_of(person.plan(), 0).empty());
    CHECK(person.state().rejected.field != 0);
    person.type("12,3");
    person.press(ImGuiKey_Enter);
    CHECK(value_of(person.plan(), 0) == "12.3");
}

TEST_CASE("A judgement off the scale stays in its field, and nothing goes on before", "[ui]") {
    plan::Plan plan = unmeasured();
    plan.indicators[0] = base::with(plan.indicators[0], [](plan::Indicator& i) { i.targets[2024].text = "Rispetto dei termini"; });
    Person person;
    person.open(plan);
    person.happen(app::SetPeriod{1});
    person.click(Role::tab, "Misurazione");
    person.click(Role::textbox, "Rileva: valutazione % di i1");
    person.type("120");
    person.press(ImGuiKey_Enter);
    CHECK(person.plan().indicators[0]->assessments.empty());
    CHECK(person.see(Role::textbox, "Rileva: valutazione % di i1").focused);
    CHECK(person.see(Role::alert, "La valutazione 120 è fuori scala: si accetta una percentuale da 0 a 100").label.size() > 0);
    person.type("80");
    person.press(ImGuiKey_Enter);
    CHECK(person.plan().indicators[0]->assessments.size() == 1);
}
