// Estimates in words.
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {

std::string name(const plan::Estimate& estimate, Lang lang) {
    std::vector<std::string> args{name(plan::kind_of(estimate), lang)};
    for (const base::Decimal& figure : plan::figures_of(estimate)) args.push_back(number(figure, lang));
    switch (plan::kind_of(estimate)) {
        case plan::EstimateKind::uniform: return filled(text(Text::estimate_range, lang), args);
        case plan::EstimateKind::triangular: return filled(text(Text::estimate_likely, lang), args);
        case plan::EstimateKind::normal: return filled(text(Text::estimate_deviation, lang), args);
        case plan::EstimateKind::past: return args.front();
    }
    return {};
}

}  // namespace words
