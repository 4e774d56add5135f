// Store: the one mutable object. Actions gather during a frame and are drained between frames.
#pragma once
#include <utility>

#include "app/app.hpp"

namespace app {

class Store {
public:
    explicit Store(App app = {}) : app_(std::move(app)) {}

    const App& app() const { return app_; }
    void post(Action action) { waiting_.push_back(std::move(action)); }
    bool idle() const { return waiting_.empty(); }

    // Applies what waits, in order; gives what is to be done outside.
    Effects drain();

private:
    App app_;
    Actions waiting_;
};

}  // namespace app
