#include "app/action.hpp"

#include <memory>
#include <utility>

namespace app {

Action::Action() = default;
Action::Action(const Action&) = default;
Action::Action(Action&&) noexcept = default;
// Of so many kinds assigning one as another takes more code than all else; this way it is what is there already.
Action& Action::operator=(const Action& other) { return *this = Action(other); }
Action& Action::operator=(Action&& other) noexcept {
    if (this == &other) return *this;
    std::destroy_at(this);
    return *std::construct_at(this, std::move(other));
}
Action::~Action() = default;

}  // namespace app
