#include "report/score_bars.hpp"

#include <algorithm>
#include <cmath>

#include "words/numbers.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

// Tenths of a millimetre on the page.
constexpr int width = 1860, row_height = 46, bar_height = 31, axis_height = 38;
constexpr int bars_to = 1640;

// What the axis spans, in whole steps; figures without a cap may lie beyond 100 %, others below 0.
struct Scale {
    double low = 0;
    double high = 1;
    double step = 0.2;
    int bars_from = 130;

    int x(double score) const { return bars_from + static_cast<int>(std::floor((score - low) / (high - low) * (bars_to - bars_from) + 0.5)); }
};

Scale scale_of(const std::vector<ScoreBar>& bars, int bars_from) {
    Scale scale{.bars_from = bars_from};
    for (const ScoreBar& bar : bars) {
        const double score = bar.figure.score.value_or(0);
        scale.low = std::min({scale.low, bar.figure.low, score});
        scale.high = std::max({scale.high, bar.figure.high, score});
    }
    for (int turn = 0; (scale.high - scale.low) / scale.step > 8 && turn < 60; ++turn) scale.step *= turn % 3 == 0 ? 2.5 : 2;
    scale.low = std::floor(scale.low / scale.step) * scale.step;
    scale.high = std::ceil(scale.high / scale.step - 1e-9) * scale.step;
    return scale;
}

struct Box {
    int x, y, width, height;
};
std::vector<Attribute> placed(const Box& box, const char* look) {
    return {{"class", look}, {"x", std::to_string(box.x)}, {"y", std::to_string(box.y)}, {"width", std::to_string(box.width)}, {"height", std::to_string(box.height)}};
}
Element rectangle(const Box& box, const char* look) { return element("rect", placed(box, look), {}); }
// Of the bar that the others are compared with.
Element hatched(const Box& box) {
    auto attributes = placed(box, "base");
    attributes.push_back({"fill", "url(#hatch)"});
    return element("rect", std::move(attributes), {});
}
// From one end to the other, level or upright.
Element line(const Box& box, const char* look) {
    return element("line", {{"class", look}, {"x1", std::to_string(box.x)}, {"y1", std::to_string(box.y)},
                            {"x2", std::to_string(box.x + box.width)}, {"y2", std::to_string(box.y + box.height)}}, {});
}
Element label(int x, int y, const char* look, std::string words) {
    return element("text", {{"class", look}, {"x", std::to_string(x)}, {"y", std::to_string(y)}}, {std::move(words)});
}

Box bar_box(const Scale& scale, double score, int top) {
    const int from = scale.x(std::min(score, 0.0)), to = scale.x(std::max(score, 0.0));
    return {from, top + (row_height - bar_height) / 2, to - from, bar_height};
}

std::string shown(const eval::Figure& figure, Lang lang) {
    return figure.score ? words::percent(*figure.score, lang) : words::text(Text::ui_no_figure, lang);
}

Element hatch() {
    return element("defs", {element("pattern", {{"id", "hatch"}, {"width", "9"}, {"height", "9"}, {"patternUnits", "userSpaceOnUse"}, {"patternTransform", "rotate(45)"}},
                                    {rectangle({0, 0, 9, 9}, "paper"), rectangle({0, 0, 3, 9}, "ink")})});
}

Element axis(const Scale& scale, int bottom, Lang lang) {
    Element group = element("g");
    const int steps = static_cast<int>((scale.high - scale.low) / scale.step + 0.5);
    for (int i = 0; i <= steps; ++i) {
        const double at = scale.low + i * scale.step;
        group.children.push_back(line({scale.x(at), 0, 0, bottom}, "grid"));
        const std::string share = words::number(at * 100, 0, lang);
        group.children.push_back(label(scale.x(at), bottom + 30, "tick", i == steps ? words::text(Text::summary_axis_end, lang, {share}) : share));
    }
    return group;
}

// The interval as a line with two ends, where it is more than a point.
void add_interval(Element& group, const Scale& scale, const eval::Figure& figure, int top) {
    const int from = scale.x(figure.low), to = scale.x(figure.high), middle = top + row_height / 2;
    if (to - from < 2) return;
    group.children.push_back(line({from, middle, to - from, 0}, "halo"));
    group.children.push_back(line({from, middle, to - from, 0}, "interval"));
    for (const int end : {from, to}) group.children.push_back(line({end, middle - 11, 0, 22}, "interval"));
}

}  // namespace

Element bar_chart(const std::vector<ScoreBar>& bars, const BarChart& chart, Lang lang) {
    const Scale scale = scale_of(bars, chart.bars_from);
    const int bottom = row_height * static_cast<int>(bars.size());
    std::string about;
    Element drawn = element("g");
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const eval::Figure& figure = bars[i].figure;
        const int top = row_height * static_cast<int>(i), baseline = top + row_height / 2 + 10;
        const bool is_ground = chart.against_first && i == 0;
        drawn.children.push_back(label(chart.bars_from - 18, baseline, "name", bars[i].label));
        if (figure.score) drawn.children.push_back(is_ground ? hatched(bar_box(scale, *figure.score, top)) : rectangle(bar_box(scale, *figure.score, top), "bar"));
        if (chart.against_first && i > 0 && bars[0].figure.score) drawn.children.push_back(rectangle(bar_box(scale, *bars[0].figure.score, top), "ghost"));
        add_interval(drawn, scale, figure, top);
        drawn.children.push_back(label(width, baseline, "figure", shown(figure, lang) + (bars[i].mark.empty() ? "" : " " + bars[i].mark)));
        about += (i ? " " : "") + words::text(Text::summary_bar_about, lang,
                                              {bars[i].label, shown(figure, lang), words::percent(figure.low, lang), words::percent(figure.high, lang)});
    }
    const std::string view = "0 0 " + std::to_string(width) + ' ' + std::to_string(bottom + axis_height);
    const std::string title = chart.id + "-title", description = chart.id + "-about";
    Element out = element("svg", {{"viewBox", view}, {"role", "img"}, {"aria-labelledby", title + ' ' + description}},
                          {element("title", {{"id", title}}, {chart.title}), element("desc", {{"id", description}}, {about})});
    if (chart.against_first) out.children.push_back(hatch());
    out.children.push_back(axis(scale, bottom, lang));
    out.children.push_back(std::move(drawn));
    return out;
}

Element score_bars(const std::vector<ScoreBar>& bars, Lang lang) {
    return bar_chart(bars, {.id = "chart", .title = words::text(Text::summary_chart_title, lang), .against_first = true}, lang);
}

}  // namespace report
