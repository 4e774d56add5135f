// The catalogue: every text of the interface, once, in Italian and English.
//
// texts.def holds the rows; a text that is not there does not compile. Issue codes have their
// own rows (issues.def) because the core names them by code.
#pragma once
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "words/lang.hpp"

namespace words {

enum class Text {
#define TEXT(key, it, en) key,
#include "words/texts.def"
#undef TEXT
};

// NUL-terminated.
const char* text(Text key, Lang lang);

// {0}, {1}… of a pattern replaced by the arguments; a number without an argument stays.
std::string filled(std::string_view pattern, std::span<const std::string> args);
std::string text(Text key, Lang lang, std::initializer_list<std::string> args);
// In the singular for one. {0} is the count, {1} the rest.
std::string counted(std::size_t count, Text one, Text many, Lang lang, std::string rest = {});

}  // namespace words
