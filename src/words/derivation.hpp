// A derivation in words: indented lines that can be pasted into an act. Every line with a sign of
// equality is arithmetic that comes to the figure behind it, within its last digit.
#pragma once
#include <string>
#include <vector>

#include "eval/explain.hpp"
#include "words/lang.hpp"

namespace words {

struct DerivationLine {
    int depth = 0;
    std::string text;
    bool step = false;  // the title of one: what stands deeper below it explains it
};

std::vector<DerivationLine> derivation(const plan::Plan& plan, const eval::Results& results,
                                       const eval::Derivation& steps, Lang lang);

// The lines with two spaces a level, each ended.
std::string indented(const std::vector<DerivationLine>& lines);

}  // namespace words
