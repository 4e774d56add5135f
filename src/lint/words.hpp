// The words of names and notes, as the checks look at them.
#pragma once
#include <string>
#include <string_view>

#include "expr/token.hpp"

namespace lint {

// Letters and digits only, folded: "N° quesiti / n. istanze" and "n quesiti/N.istanze" are one.
std::string bare(std::string_view name);

using expr::Words;

// A word that ends with * stands for every word that begins so.
template <std::size_t n>
bool is_any(std::string_view word, const std::string_view (&words)[n]) {
    if (word.empty()) return false;
    for (const auto each : words)
        if (each.front() != word.front()) continue;  // nearly always
        else if (each.ends_with('*') ? word.starts_with(each.substr(0, each.size() - 1)) : word == each) return true;
    return false;
}

}  // namespace lint
