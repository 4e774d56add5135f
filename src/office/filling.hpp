// What both readers fill: sheets into which cells are put at their places.
#pragma once
#include <cstddef>
#include <string_view>

#include "book/book.hpp"

namespace office {

struct Filling {
    book::Book book = {};
    std::size_t cells = 0;   // so far, with the empty ones before others
    bool too_many = false;   // over max_cells: nothing more is put

    // Into the last sheet, from 0. Nothing is put for an empty content.
    void put(std::size_t row, std::size_t column, book::Content content);
};

// A figure with the places that it has, up to nine; at least `places`.
book::Number as_shown(double value, bool per_cent, int places = 0);

// Figures as files have them, "1234.5" or "1.2E-3"; nothing for what is none, endless or not a number.
bool read_figure(std::string_view text, double& figure);

book::Text yes_or_no(bool yes);

}  // namespace office
