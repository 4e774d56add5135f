// Lights without their colour: a shape and a word.
#pragma once
#include "eval/results.hpp"
#include "report/html.hpp"
#include "words/lang.hpp"

namespace report {

const char* shape_of(eval::Light light);  // ○ ■ ◆ ●
Element light(eval::Light light, words::Lang lang);

}  // namespace report
