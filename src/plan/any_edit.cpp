#include "plan/edit.hpp"

#include <memory>
#include <utility>

namespace plan {

Edit::Edit() = default;
Edit::Edit(const Edit&) = default;
Edit::Edit(Edit&&) noexcept = default;
// Of so many kinds assigning one as another takes more code than all else; this way it is what is there already.
Edit& Edit::operator=(const Edit& other) { return *this = Edit(other); }
Edit& Edit::operator=(Edit&& other) noexcept {
    if (this == &other) return *this;
    std::destroy_at(this);
    return *std::construct_at(this, std::move(other));
}
Edit::~Edit() = default;

}  // namespace plan
