#include "report/pictures.hpp"

#include <utility>

#include "base/named.hpp"
#include "report/report_parts.hpp"
#include "report/strategy_map.hpp"
#include "report/style.hpp"

namespace report {
namespace {

constexpr base::Names<Picture, all_pictures.size()> names{{{Picture::map, "map"}, {Picture::perspectives, "perspectives"}, {Picture::objectives, "objectives"}}};

std::optional<Element> drawing(const PartOf& part, Picture which) {
    switch (which) {
        case Picture::map: return map_drawing(part);
        case Picture::perspectives: return perspectives_drawing(part);
        case Picture::objectives: return objectives_drawing(part);
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Picture picture) { return base::name_in(names, picture); }
std::optional<Picture> picture_named(std::string_view name) { return base::named_in(names, name); }

std::optional<std::string> picture(const Report& report, Picture which, words::Lang lang) {
    auto drawn = drawing({report, lang}, which);
    if (!drawn) return std::nullopt;
    drawn->attributes.insert(drawn->attributes.begin(), {{"xmlns", "http://www.w3.org/2000/svg"}, {"lang", lang == words::Lang::it ? "it" : "en"}});
    drawn->children.insert(drawn->children.begin() + 2, element("style", {drawing_style, map_style()}));  // after title and description
    return to_html(*drawn) + "\n";
}

}  // namespace report
