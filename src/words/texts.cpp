#include "words/texts.hpp"

#include <cstddef>
#include <utility>

namespace words {
namespace {

struct Row {
    const char* it;
    const char* en;
};

constexpr Row rows[] = {
#define TEXT(key, it, en) {it, en},
#include "words/texts.def"
#undef TEXT
};

}  // namespace

const char* text(Text key, Lang lang) {
    const Row& row = rows[static_cast<std::size_t>(key)];
    return lang == Lang::it ? row.it : row.en;
}

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
    return text(count == 1 ? one : many, lang, {std::to_string(count), std::move(rest)});
}

}  // namespace words
