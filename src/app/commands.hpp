// The one table of commands: menus, buttons, shortcuts and tests read it.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "app/app.hpp"

namespace app {

// Ctrl stands for Cmd on a Mac.
enum class Arrow { none, up, down, left, right };
struct Shortcut {
    bool ctrl = false;
    bool shift = false;
    char key = 0;  // upper-case letter, or 0 for none
    Arrow arrow = Arrow::none;  // in the place of a letter
    bool is_none() const { return key == 0 && arrow == Arrow::none; }
    friend bool operator==(const Shortcut&, const Shortcut&) = default;
};

struct Command {
    std::string_view id;  // stable: file.open, file.save, edit.undo…
    words::Text label;
    Shortcut shortcut;
    // The action, or empty when it makes no sense now (then it is shown disabled).
    std::optional<Action> (*action)(const App&);
};

std::span<const Command> commands();
const Command& command(std::string_view id);  // precondition: it is in the table

}  // namespace app
