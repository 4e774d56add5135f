// Application: everything that lives as long as the page. One object in static storage: with wasm
// exceptions main's locals are gone once it returns, and the page goes on after that.
#pragma once
#include <string>

#include "app/store.hpp"
#include "ui/ui.hpp"

namespace platform {

struct Application {
    app::Store store{};
    ui::UiState ui{};
    std::string (*plan_bytes)(const app::App&) = nullptr;  // the open plan as Save would write it
};

// The page calls everything else later, through the exports. `application` must outlive the page.
void adopt(Application& application);

Application& the_application();

// Outside a frame: applies the action and performs what follows from it, at once.
void post(app::Action action);

// Inside a frame, after drawing: the same for all that was asked for.
void post_all(app::Actions actions);

}  // namespace platform
