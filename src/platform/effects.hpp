// Performs what the application wants done outside itself.
#pragma once
#include "app/effect.hpp"

namespace platform {

void perform(const app::Effect& effect);

}  // namespace platform
