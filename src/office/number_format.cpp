#include "office/number_format.hpp"

#include <algorithm>

#include "base/decimal.hpp"

namespace office {
namespace {

bool is_between(int id, int from, int to) { return from <= id && id <= to; }

}  // namespace

NumberFormat built_in_format(int id) {
    if (id == 9 || id == 10) return {.per_cent = true, .places = id == 10 ? 2 : 0};
    if (id == 2 || id == 4 || id == 39 || id == 40) return {.places = 2};
    const bool east_asian = is_between(id, 27, 36) || is_between(id, 50, 58);
    return {.day = is_between(id, 14, 17) || id == 22 || east_asian};
}

// Only the part for figures above zero counts; what stands in quotes, behind \ or in [] is shown, not meant.
NumberFormat read_number_format(std::string_view code) {
    NumberFormat format;
    bool quoted = false, bracket = false, behind_mark = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') quoted = !quoted;
        else if (quoted) continue;
        else if (c == '\\' || c == '_' || c == '*') ++i;
        else if (c == '[') bracket = true;
        else if (c == ']') bracket = false;
        else if (bracket) continue;
        else if (c == ';') break;
        else if (c == '%') format.per_cent = true;
        else if (c == '.') behind_mark = true;
        else if (c == '0' && behind_mark) ++format.places;
        else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y') format.day = true;
        else if (c == 'G' || c == 'g') break;  // General
    }
    format.places = std::min(format.places, base::Decimal::max_places);
    return format;
}

}  // namespace office
