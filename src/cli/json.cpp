#include "cli/json.hpp"

#include "base/overload.hpp"

namespace cli {

std::string canonical(const eval::Actual& actual) {
    return std::visit(base::overload{[](const base::Decimal& number) { return base::to_string(number); },
                                     [](const base::Quotient& ratio) {
                                         return base::to_string(ratio.numerator) + "/" + base::to_string(ratio.denominator);
                                     },
                                     [](const base::Date& day) { return base::to_iso(day); },
                                     [](bool done) { return std::string(done ? "true" : "false"); },
                                     [](const plan::LevelName& level) { return level.name; }},
                      actual);
}

}  // namespace cli
