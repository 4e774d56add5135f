#include "words/phrases.hpp"

namespace words {

std::vector<std::string> describe(const std::vector<plan::Edit>& edits, plan::Plan before, Lang lang) {
    std::vector<std::string> told;
    for (const plan::Edit& edit : edits) {
        told.push_back(describe(edit, before, lang));
        if (auto after = plan::apply(before, edit)) before = std::move(*after);
    }
    return told;
}

}  // namespace words
