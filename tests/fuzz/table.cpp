// libFuzzer entry: any bytes are a table or are refused; what they make of a plan is a plan in order,
// and importing them again into it changes no objective or indicator.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "format/plan_file.hpp"
#include "table/import.hpp"

namespace {

void demand(bool condition) {
    if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto reading = table::read_table(bytes);
    if (!reading) {
        demand(!reading.error().empty());
        return 0;
    }
    const auto preview = table::preview(*reading, {.columns = guessed_columns(*reading), .into = {}, .year = {}, .title = "t"});
    if (preview.year == 0) return 0;
    const auto plan = table::imported(preview);
    demand(plan.has_value() && plan::check_structure(*plan).empty());
    demand(format::read_plan(format::write_plan(*plan)).plan == *plan);
    const auto again = table::preview(*reading, {.columns = guessed_columns(*reading), .into = *plan, .year = {}, .title = {}});
    demand(again.objectives == 0 && again.indicators == 0 && table::imported(again).has_value());
    return 0;
}
