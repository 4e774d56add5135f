#include "platform/application.hpp"

#include <utility>

#include "platform/effects.hpp"
#include "platform/loop.hpp"

namespace platform {
namespace {

Application* adopted = nullptr;

// Effects answer later, with actions of their own, so one pass is enough.
void settle() {
    for (const app::Effect& effect : the_application().store.drain()) perform(effect);
    want_frames();
}

}  // namespace

void adopt(Application& application) { adopted = &application; }

Application& the_application() { return *adopted; }

void post(app::Action action) {
    the_application().store.post(std::move(action));
    settle();
}

void post_all(app::Actions actions) {
    for (app::Action& action : actions) the_application().store.post(std::move(action));
    settle();
}

}  // namespace platform
