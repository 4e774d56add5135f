// The value of an indicator beside its target, small enough for a cell: what the table says, drawn.
#include <algorithm>
#include <cmath>

#include "eval/bullet.hpp"
#include "report/report_parts.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

constexpr int width = 340, height = 56;  // tenths of a millimetre

struct Scale {
    double low, high;
    int x(double value) const {
        const double share = high > low ? (value - low) / (high - low) : 0;
        return 6 + static_cast<int>(std::floor(std::clamp(share, 0.0, 1.0) * (width - 12) + 0.5));
    }
};

Element rectangle(int x, int y, int w, int h, std::string look) {
    return element("rect", {{"class", std::move(look)}, {"x", std::to_string(x)}, {"y", std::to_string(y)}, {"width", std::to_string(w)}, {"height", std::to_string(h)}}, {});
}
Element upright(int x, const char* look) {
    return element("line", {{"class", look}, {"x1", std::to_string(x)}, {"y1", "3"}, {"x2", std::to_string(x)}, {"y2", std::to_string(height - 3)}}, {});
}

std::string look_of(eval::Light light) { return "ground-" + std::string(eval::name_of(light)); }

void add_aim(Element& drawing, int x) {
    drawing.children.push_back(upright(x, "aim-ground"));
    drawing.children.push_back(upright(x, "aim"));
}

}  // namespace

std::optional<Element> bullet_drawing(const PartOf& part, std::size_t indicator) {
    const auto bullet = eval::bullet(part.plan(), part.results(), indicator);
    if (!bullet || !bullet->value) return std::nullopt;
    const Scale scale{bullet->low, bullet->high};
    const eval::IndicatorResult& result = part.results().indicators[indicator];
    const std::string id = "grafico-" + std::to_string(indicator);
    const std::string name = part.say(words::Text::report_bullet_about, {part.name_of(part.plan().indicators[indicator]->name), words::measured(result, part.lang), result.target->text});
    Element out = element("svg", {{"class", "bullet"}, {"viewBox", "0 0 " + std::to_string(width) + ' ' + std::to_string(height)}, {"role", "img"}, {"aria-labelledby", id}},
                          {element("title", {{"id", id}}, {name})});
    for (const eval::Stretch& each : bullet->stretches)
        out.children.push_back(rectangle(scale.x(each.from), 8, std::max(0, scale.x(each.to) - scale.x(each.from)), height - 16, look_of(each.light)));
    const int zero = scale.x(std::clamp(0.0, bullet->low, bullet->high)), at = scale.x(*bullet->value);
    out.children.push_back(rectangle(std::min(zero, at), height / 2 - 7, std::max(4, std::abs(at - zero)), 14, "value"));
    add_aim(out, scale.x(bullet->target));
    if (bullet->target_high) add_aim(out, scale.x(*bullet->target_high));
    return out;
}

}  // namespace report
