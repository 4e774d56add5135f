// The arithmetic of one achievement as a person writes it.
#pragma once
#include <string>

#include "eval/achievement.hpp"
#include "words/lang.hpp"

namespace words {

// "1 + (90 − 95) / 95"; empty without arithmetic.
std::string working(const eval::Working& working, Lang lang);

// Up to nine digits after the mark and none for nothing: 96,5 · 44,963224153.
std::string plain(double value, Lang lang);
// A negative number in brackets, so that it can follow another sign.
std::string bracketed(const std::string& figure);

}  // namespace words
