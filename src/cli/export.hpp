// The forms in which `cruscotto export` writes a plan, by name.
#pragma once
#include <string_view>

namespace cli {

inline constexpr std::string_view export_forms = "xlsx, csv, csv-it";
bool is_export_form(std::string_view name);

}  // namespace cli
