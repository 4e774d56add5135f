// The picture of the strategy map, in tenths of a millimetre.
#include <algorithm>
#include <cmath>

#include "plan/map_picture.hpp"
#include "report/fit.hpp"
#include "report/lights.hpp"
#include "report/strategy_map.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

constexpr plan::MapMeasures measures{.width = 2710, .least_box = 300, .most_box = 430, .box_height = 200, .gap = 50,
                                     .lane_gap = 84, .title = 52, .padding = 18};
constexpr int letters = 26;  // height of those in a box
constexpr int line = 29;
constexpr std::size_t most_lines = 5;
constexpr float stripe = 20;

std::string px(float value) { return std::to_string(static_cast<int>(std::lround(value))); }

Element rectangle(plan::MapPoint min, plan::MapPoint max, std::string look, std::string fill = {}) {
    std::vector<Attribute> attributes{{"class", std::move(look)}, {"x", px(min.x)}, {"y", px(min.y)}, {"width", px(max.x - min.x)}, {"height", px(max.y - min.y)}};
    if (!fill.empty()) attributes.push_back({"fill", std::move(fill)});
    return element("rect", std::move(attributes), {});
}

Element label(float x, float y, const char* look, std::string words) {
    return element("text", {{"class", look}, {"x", px(x)}, {"y", px(y)}}, {std::move(words)});
}

// Broken at blanks; what has no room is cut so that it shows.
std::vector<std::string> lines_of(const std::string& name, int width) {
    std::vector<std::string> lines;
    std::string rest = name;
    while (!rest.empty() && lines.size() + 1 < most_lines && width_of(rest) > width) {
        std::size_t end = 0;
        for (std::size_t blank = rest.find(' '); blank != std::string::npos && width_of(rest.substr(0, blank)) <= width; blank = rest.find(' ', blank + 1)) end = blank;
        if (end == 0) break;
        lines.push_back(rest.substr(0, end));
        rest.erase(0, end + 1);
    }
    if (!rest.empty()) lines.push_back(shortened(rest, width));
    return lines;
}

// Full, in oblique lines, in crossed lines, empty: told apart without colour.
Element patterns() {
    const auto pattern = [](const char* id, std::vector<Node> marks) {
        return element("pattern", {{"id", id}, {"width", "12"}, {"height", "12"}, {"patternUnits", "userSpaceOnUse"}, {"patternTransform", "rotate(45)"}}, std::move(marks));
    };
    const auto bar = [](float x, float y, float w, float h, const char* look) { return rectangle({x, y}, {x + w, y + h}, look); };
    return element("defs", {pattern("amber", {bar(0, 0, 12, 12, "paper"), bar(0, 0, 5, 12, "amber-ink")}),
                            pattern("red", {bar(0, 0, 12, 12, "paper"), bar(0, 0, 5, 12, "red-ink"), bar(0, 0, 12, 5, "red-ink")})});
}

std::string fill_of(eval::Light light) {
    switch (light) {
        case eval::Light::none: return "#fff";
        case eval::Light::red: return "url(#red)";
        case eval::Light::amber: return "url(#amber)";
        case eval::Light::green: return "#1d7044";
    }
    return "#fff";
}

Element arrow_head(plan::MapPoint at, bool up) {
    const float back = up ? 20.0F : -20.0F;
    const std::string points = px(at.x) + ',' + px(at.y) + ' ' + px(at.x - 11) + ',' + px(at.y + back) + ' ' + px(at.x + 11) + ',' + px(at.y + back);
    return element("polygon", {{"class", "head"}, {"points", points}}, {});
}

struct Drawing {
    const StrategyMapPage& page;
    Lang lang;

    std::string title_of(const plan::MapLane& lane) const {
        for (const plan::Perspective& each : page.plan.perspectives)
            if (lane.perspective == each.id) return each.name;
        return words::text(Text::dashboard_no_perspective, lang);
    }

    Element lane(const plan::MapLane& lane, const plan::MapLanePlace& place) const {
        return element("g", {rectangle(place.min, place.max, "lane"),
                             label(place.min.x + 16, place.min.y + 36, "row", shortened(title_of(lane), static_cast<int>((place.max.x - 32) * 100 / 30)))});
    }

    Element link(const plan::MapLink& drawn) const {
        std::string way = "M" + px(drawn.curves.front().from.x) + ' ' + px(drawn.curves.front().from.y);
        for (const plan::MapCurve& each : drawn.curves)
            for (const auto& [mark, point] : {std::pair(" C", each.leaving), std::pair(" ", each.arriving), std::pair(" ", each.to)})
                way += mark + px(point.x) + ' ' + px(point.y);
        const plan::MapCurve& last = drawn.curves.back();
        return element("g", {element("path", {{"class", "way"}, {"d", way}}, {}), arrow_head(last.to, last.arriving.y > last.to.y)});
    }

    Element box(const plan::MapBoxPlace& place) const {
        const plan::Objective& objective = *page.plan.objectives[place.objective];
        const eval::NodeResult& result = page.results.nodes[place.objective];
        const float left = place.min.x + stripe + 12;
        const int width = static_cast<int>((place.max.x - left - 10) * 100 / letters);
        Element drawn = element("g", {rectangle(place.min, place.max, "box"),
                                      rectangle(place.min, {place.min.x + stripe, place.max.y}, "stripe", fill_of(result.light))});
        const std::string score = result.figure.score ? words::percent(*result.figure.score, lang) : words::text(Text::ui_no_figure, lang);
        drawn.children.push_back(label(left, place.min.y + 34, "code", shortened(objective.code, width / 2)));
        drawn.children.push_back(label(place.max.x - 12, place.min.y + 34, "figure", score + ' ' + shape_of(result.light)));
        float y = place.min.y + 66;
        for (std::string& words : lines_of(objective.name, width)) {
            drawn.children.push_back(label(left, y, "named", std::move(words)));
            y += line;
        }
        return drawn;
    }
};

}  // namespace

Element map_drawing(const StrategyMapPage& page, Lang lang) {
    const auto picture = plan::map_picture(page.plan, page.lanes, measures);
    const Drawing drawing{page, lang};
    std::string about = words::text(Text::map_page_about, lang, {std::to_string(page.lanes.size()), std::to_string(picture.boxes.size()), std::to_string(picture.links.size())});
    if (!page.alone) about.append(" ").append(words::text(Text::map_page_tables, lang));
    Element out = element("svg", {{"viewBox", "0 0 " + px(picture.width) + ' ' + px(picture.height)}, {"role", "img"}, {"aria-labelledby", "map-title map-about"}},
                          {element("title", {{"id", "map-title"}}, {words::text(Text::map_title, lang)}),
                           element("desc", {{"id", "map-about"}}, {about}),
                           patterns()});
    for (std::size_t i = 0; i < page.lanes.size(); ++i) out.children.push_back(drawing.lane(page.lanes[i], picture.lanes[i]));
    for (const plan::MapLink& each : picture.links) out.children.push_back(drawing.link(each));
    for (const plan::MapBoxPlace& each : picture.boxes) out.children.push_back(drawing.box(each));
    return out;
}

}  // namespace report
