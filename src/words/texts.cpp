#include "words/texts.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "words/catalogue.hpp"
#include "words/numbers.hpp"

namespace words {
namespace {

constexpr std::string_view italian_texts[] = {
#define TEXT(key, it, en) it,
#include "words/texts.def"
#undef TEXT
};
constexpr std::string_view english_texts[] = {english_begins,
#define TEXT(key, it, en) en,
#include "words/texts.def"
#undef TEXT
    english_ends};
constexpr auto italian = joined<size_joined(italian_texts)>(italian_texts);
constexpr auto english = joined<size_joined(english_texts)>(english_texts);

constexpr std::array in{text_of<italian, 0>, text_of<english, 1>};  // the languages, as Lang has them

}  // namespace

const char* text(Text key, Lang lang) { return in[static_cast<std::size_t>(lang)](static_cast<std::size_t>(key)); }

std::string filled(std::string_view pattern, std::span<const std::string> args) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        const auto index = slot ? static_cast<std::size_t>(pattern[i + 1] - '0') : args.size();
        if (slot && index < args.size()) {
            out += args[index];
            i += 2;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string text(Text key, Lang lang, std::initializer_list<std::string> args) {
    return filled(text(key, lang), std::span(args.begin(), args.size()));
}

std::string counted(std::size_t count, Text one, Text many, Lang lang, std::string rest) {
    return text(count == 1 ? one : many, lang, {words::count(count, lang), std::move(rest)});
}

}  // namespace words
