#include "app/store.hpp"

namespace app {

Effects Store::drain() {
    Effects all;
    Actions now = std::exchange(waiting_, {});
    for (const Action& action : now) {
        Step step = update(std::move(app_), action);
        app_ = std::move(step.app);
        for (Effect& effect : step.effects) all.push_back(std::move(effect));
    }
    return all;
}

}  // namespace app
