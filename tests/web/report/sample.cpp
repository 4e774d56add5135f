// The summary of four scenarios on standard output, for the browser tests: sample [it|en] [longest].
#include <algorithm>
#include <iostream>
#include <string_view>
#include <vector>

#include "support/four_scenarios.hpp"

int main(int count, char** given) {
    const std::vector<std::string_view> words(given + 1, given + count);
    const auto asked = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    const auto lang = asked("en") ? words::Lang::en : words::Lang::it;
    std::cout << (asked("longest") ? support::longest_scenarios(lang) : support::four_scenarios(lang)).summary(lang);
}
