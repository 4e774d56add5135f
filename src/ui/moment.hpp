// A moment as the person at the screen reads it.
#pragma once
#include <string>

#include "app/action.hpp"
#include "words/lang.hpp"

namespace ui {

std::string words_of(const app::Moment& moment, words::Lang lang);  // "21/11/2024, 14:05"

}  // namespace ui
