// Drawings of the report as pictures of their own: SVG files that need nothing but themselves.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "report/report.hpp"

namespace report {

enum class Picture { map, perspectives, objectives };
inline constexpr std::array all_pictures{Picture::map, Picture::perspectives, Picture::objectives};

std::string_view name_of(Picture picture);  // map, perspectives, objectives
std::optional<Picture> picture_named(std::string_view name);

// Nothing where the plan has nothing of the kind: no perspectives, no strategic objectives.
std::optional<std::string> picture(const Report& report, Picture which, words::Lang lang);

}  // namespace report
