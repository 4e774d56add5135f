// What whoever sits there has chosen for themselves: kept by the browser, never in the plan's file.
#pragma once
#include <string>
#include <string_view>

#include "app/appearance.hpp"
#include "app/tree_view.hpp"

namespace app {

// How the panes share the window, in logical pixels; 0: as the window's width suggests.
struct Layout {
    float inspector = 0;
    float issues = 0;
    float pane = 0;  // of the place Simulazione
    friend bool operator==(const Layout&, const Layout&) = default;
};

struct Preferences {
    Appearance appearance = {};
    Layout layout = {};
    TreeView tree = {};    // the columns of the place Piano
    bool toured = false;  // the tour was seen or skipped
    std::string who = {}; // their name, for the history that files keep
    bool theme_chosen = false;     // by hand; else theme and contrast go with the system's (SystemLook)
    bool contrast_chosen = false;
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

// As lines of "key value". What is not understood, of a newer version, is left out when read.
std::string written(const Preferences& preferences);
Preferences read_preferences(std::string_view text);

}  // namespace app
