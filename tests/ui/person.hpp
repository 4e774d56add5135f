// A person at the screen, without one: sees the map of visible items, points, clicks and types.
// Draws with Dear ImGui's null backend; actions go through the store as in the real loop.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/store.hpp"
#include "imgui.h"
#include "ui/items.hpp"
#include "ui/ui.hpp"

namespace ui_test {

inline constexpr ImVec2 desk{1280, 800};

class Person {
public:
    explicit Person(ImVec2 window = desk, float scale = 1);
    ~Person();
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    void open(plan::Plan plan, std::string file_name = "piano.cruscotto.json");
    void happen(app::Action action);  // something from outside: a file that was read, a draft found

    const app::App& app() const { return store_.app(); }
    const plan::Plan& plan() const { return store_.app().document->plan; }
    ui::UiState& state() { return state_; }

    app::Actions look(int frames = 3);  // what the screen asked for in them
    const ui::Item* find(ui::Role role, std::string_view label) const;  // exact label
    const ui::Item& see(ui::Role role, std::string_view label) const;   // fails the test when it is not there
    std::size_t count(ui::Role role) const;

    app::Actions click(ui::Role role, std::string_view label);
    app::Actions double_click(ui::Role role, std::string_view label);
    app::Actions press(ImGuiKey key, ImGuiKey modifier = ImGuiKey_None);
    // From row to row with the button held; `at`: where it is let go, as a share of the row's height.
    app::Actions drag_row(std::string_view from, std::string_view onto, float at);
    app::Actions click_row(std::string_view label, ImGuiKey modifier);
    app::Actions type(std::string_view text);  // over what is selected
    app::Actions wheel(ui::Role role, std::string_view label, float notches);
    // Clicks the field, replaces its text, commits with Enter.
    app::Actions fill(std::string_view label, std::string_view text);

private:
    app::Actions frame();
    void point_at(const ui::Item& item);
    app::Actions press_mouse();

    app::Store store_;
    ui::UiState state_;
};

}  // namespace ui_test
