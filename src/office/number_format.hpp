// How a cell of an XLSX file is shown, as far as it tells what the cell is: a day, a percentage, so many places.
#pragma once
#include <string_view>

namespace office {

struct NumberFormat {
    bool day = false;
    bool per_cent = false;
    int places = 0;
};

NumberFormat built_in_format(int id);              // those that a file names without a text (ECMA-376, 18.8.30)
NumberFormat read_number_format(std::string_view code);  // "0.00%", "dd/mm/yyyy"

}  // namespace office
