#include <algorithm>

#include "office/office.hpp"
#include "office/readers.hpp"

namespace office {

base::Result<book::Book> read_spreadsheet(std::string_view bytes) {
    if (bytes.size() > max_size) return refuse("sheet-too-large", std::to_string(max_size >> 20));
    const auto archive = open_archive(bytes);
    if (!archive) return std::unexpected(archive.error());
    const bool xlsx = has(*archive, "xl/workbook.xml");
    if (!xlsx && !has(*archive, "content.xml")) return refuse("sheet-unknown");
    auto filling = xlsx ? read_xlsx(*archive) : read_ods(*archive);
    if (!filling) return std::unexpected(filling.error());
    if (filling->too_many) return refuse("sheet-cells", std::to_string(max_cells));
    const auto empty = [](const book::Sheet& sheet) { return sheet.rows.empty(); };
    if (std::ranges::all_of(filling->book.sheets, empty)) return refuse("sheet-empty");
    return std::move(filling->book);
}

}  // namespace office
