// The summary of four scenarios on standard output, for the browser tests: sample [it|en] [longest] [unwarned] [one|two|three].
#include <algorithm>
#include <iostream>
#include <string_view>
#include <vector>

#include "support/four_scenarios.hpp"

int main(int count, char** given) {
    const std::vector<std::string_view> words(given + 1, given + count);
    const auto asked = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    const auto lang = asked("en") ? words::Lang::en : words::Lang::it;
    auto scenarios = asked("longest") ? support::longest_scenarios(lang) : support::four_scenarios(lang);
    if (asked("unwarned"))
        for (auto& column : scenarios.columns) column.warnings.clear();
    scenarios.columns.resize(asked("one") ? 1 : asked("two") ? 2 : asked("three") ? 3 : 4);
    std::cout << scenarios.summary(lang);
}
