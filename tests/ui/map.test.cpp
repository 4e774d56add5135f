#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

plan::Plan two_rows() {
    plan::Plan plan = support::with_objective(support::small_plan(), "o3", "ente", "0");
    plan.perspectives = {{.id = {"p1"}, .name = "Utenti"}, {.id = {"p2"}, .name = "Processi"}};
    plan = *plan::apply(plan, plan::SetPerspective{{"o1"}, plan::PerspectiveId{"p1"}});
    for (const char* id : {"o2", "o3"}) plan = *plan::apply(plan, plan::SetPerspective{{id}, plan::PerspectiveId{"p2"}});
    return plan;
}

std::string box(const char* id) { return "Mappa: " + std::string(id) + "  Obiettivo " + id; }
std::string handle(const char* id) { return "Collega da " + std::string(id) + "  Obiettivo " + id; }

ImVec2 middle_of(const ui::Item& item) { return {item.x + item.w / 2, item.y + item.h / 2}; }

void drag(Person& person, ImVec2 from, ImVec2 to) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(from.x, from.y);
    person.look(2);
    io.AddMouseButtonEvent(0, true);
    person.look(2);
    for (int i = 1; i <= 4; ++i) {
        io.AddMousePosEvent(from.x + (to.x - from.x) * static_cast<float>(i) / 4, from.y + (to.y - from.y) * static_cast<float>(i) / 4);
        person.look(1);
    }
    io.AddMouseButtonEvent(0, false);
    person.look();
}

void at_the_map(Person& person, plan::Plan plan = two_rows()) {
    person.open(std::move(plan));
    person.click(Role::tab, "Mappa");
}

}  // namespace

TEST_CASE("The map shows the perspectives as rows and each objective with its score and light", "[ui][map]") {
    Person person;
    at_the_map(person);
    CHECK(person.see(Role::heading, "Processi").y > person.see(Role::heading, "Utenti").y);
    CHECK(person.see(Role::button, box("o1")).value.starts_with("87,50"));
    CHECK(person.find(Role::text, "Nessun legame ancora."));
}

TEST_CASE("A link is drawn by pulling a box's circle onto another box, and undone", "[ui][map]") {
    Person person;
    at_the_map(person);
    drag(person, middle_of(person.see(Role::button, handle("o2"))), middle_of(person.see(Role::button, box("o1"))));
    REQUIRE(person.plan().links.size() == 1);
    CHECK(person.plan().links[0] == plan::Link{{"o2"}, {"o1"}, "", {}});
    CHECK(person.find(Role::image, "Nella mappa: o2 → o1"));
    person.happen(app::Undo{});
    CHECK(person.plan().links.empty());
}

TEST_CASE("A circle that is pressed waits for the other box; Esc gives up", "[ui][map]") {
    Person person;
    at_the_map(person);
    person.click(Role::button, handle("o3"));
    CHECK(person.find(Role::button, "Rinuncia al legame"));
    person.click(Role::button, box("o1"));
    CHECK(person.plan().links.size() == 1);
    person.click(Role::button, handle("o2"));
    person.press(ImGuiKey_Escape);
    CHECK_FALSE(person.find(Role::button, "Rinuncia al legame"));
    CHECK(person.plan().links.size() == 1);
}

TEST_CASE("A box is moved within its row by dragging it sideways, and by its buttons", "[ui][map]") {
    Person person;
    at_the_map(person);
    const ImVec2 from = middle_of(person.see(Role::button, box("o2")));
    const ImVec2 to = middle_of(person.see(Role::button, box("o3")));
    drag(person, from, {to.x + 60, from.y});
    CHECK(person.see(Role::button, box("o2")).x > person.see(Role::button, box("o3")).x);
    person.click(Role::button, box("o2"));
    person.click(Role::button, "Sposta o2  Obiettivo o2 a sinistra nella mappa");
    CHECK(person.see(Role::button, box("o2")).x < person.see(Role::button, box("o3")).x);
}

TEST_CASE("By keyboard alone: a box is reached by arrows, L begins a link, Enter ends it", "[ui][map]") {
    Person person;
    at_the_map(person);
    person.click(Role::button, box("o1"));
    person.press(ImGuiKey_L);
    CHECK(person.find(Role::button, "Rinuncia al legame"));
    person.press(ImGuiKey_DownArrow);
    person.press(ImGuiKey_Enter);
    REQUIRE(person.plan().links.size() == 1);
    CHECK(person.plan().links[0].cause == plan::ObjectiveId{"o1"});
}

TEST_CASE("The links stand below as lines: one is chosen, told why, turned and deleted", "[ui][map]") {
    Person person;
    auto plan = two_rows();
    plan.links = {{{"o2"}, {"o1"}, "", {}}, {{"o3"}, {"o1"}, "", {}}};
    at_the_map(person, plan);
    person.happen(app::Select{plan::ObjectiveId{"o2"}});
    CHECK_FALSE(person.find(Role::row, "o3  Obiettivo o3 → o1  Obiettivo o1"));
    person.click(Role::row, "o2  Obiettivo o2 → o1  Obiettivo o1");
    person.click(Role::textbox, "Perché o2 → o1");
    person.type("tempi più brevi");
    person.press(ImGuiKey_Enter);
    CHECK(person.plan().links[0].note == "tempi più brevi");
    person.click(Role::button, "Inverti il legame o2  Obiettivo o2 → o1  Obiettivo o1");
    CHECK(person.plan().links[0].cause == plan::ObjectiveId{"o1"});
    person.click(Role::button, "Cancella il legame o1  Obiettivo o1 → o2  Obiettivo o2");
    CHECK(person.plan().links.size() == 1);
}

TEST_CASE("A plan without strategic objectives says what to do", "[ui][map]") {
    Person person;
    at_the_map(person, support::empty_plan());
    CHECK(person.count(Role::button) > 0);
    bool told = false;
    for (const ui::Item& item : ui::items()) told = told || (item.role == Role::text && item.label.starts_with("La mappa mostra"));
    CHECK(told);
}

TEST_CASE("At 200 % in a low window the map scrolls, and its boxes keep their size", "[ui][map]") {
    Person person({640, 400}, 2);
    at_the_map(person);
    CHECK(person.see(Role::button, box("o1")).w >= 130);
}
