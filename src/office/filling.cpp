#include "office/filling.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#include "office/office.hpp"

namespace office {

void Filling::put(std::size_t row, std::size_t column, book::Content content) {
    if (too_many || std::holds_alternative<book::Empty>(content)) return;
    auto& rows = book.sheets.back().rows;
    const std::size_t width = row < rows.size() ? rows[row].size() : 0;
    const std::size_t added = (row < rows.size() ? 0 : row - rows.size() + 1) + (column < width ? 0 : column - width + 1);
    if (added > max_cells - std::min(cells, max_cells)) {
        too_many = true;
        return;
    }
    cells += added;
    if (row >= rows.size()) rows.resize(row + 1);
    if (column >= rows[row].size()) rows[row].resize(column + 1);
    rows[row][column].content = std::move(content);
}

book::Number as_shown(double value, bool per_cent, int places) {
    const double shown = per_cent ? value * 100 : value;
    const auto is_whole = [&](int at) {
        const double scaled = shown * std::pow(10.0, at);
        return std::abs(scaled - std::round(scaled)) <= 1e-11 * std::max(1.0, std::abs(scaled));
    };
    while (places < base::Decimal::max_places && !is_whole(places)) ++places;
    return {value, std::min(places, base::Decimal::max_places), per_cent};
}

bool read_figure(std::string_view text, double& figure) {
    const std::string ended(text);
    char* end = nullptr;
    figure = std::strtod(ended.c_str(), &end);
    return !ended.empty() && *end == '\0' && std::isfinite(figure);
}

book::Text yes_or_no(bool yes) { return {yes ? "sì" : "no"}; }

}  // namespace office
