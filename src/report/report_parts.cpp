#include "report/report_parts.hpp"

#include "eval/perspectives.hpp"
#include "report/lights.hpp"
#include "words/phrases.hpp"

namespace report {

using words::Text;

constexpr std::size_t longest_figure = 14;  // bytes

std::string PartOf::name_of(const std::optional<plan::PerspectiveId>& perspective) const {
    for (const plan::Perspective& each : plan().perspectives)
        if (perspective == each.id) return name_of(each.name);
    return say(Text::dashboard_no_perspective);
}

std::string PartOf::score(const eval::Figure& figure) const { return figure.score ? words::percent(*figure.score, lang) : say(Text::ui_no_figure); }

std::string PartOf::interval(const eval::Figure& figure) const {
    return say(Text::ui_interval_range, {words::percent(figure.low, lang), words::percent(figure.high, lang)});
}

Element PartOf::told(const eval::NodeResult& node) const {
    Element out = element("p", {{"class", "told"}}, {element("strong", {score(node.figure)}), " "});
    if (node.light != eval::Light::none) {
        out.children.push_back(light(node.light, lang));
        out.children.push_back(", ");
    }
    out.children.push_back(say(Text::ui_interval, {words::percent(node.figure.low, lang), words::percent(node.figure.high, lang), words::percent(node.figure.coverage, lang)}));
    return out;
}

Element PartOf::head(const std::vector<std::string>& titles) const {
    Element row = element("tr");
    for (const std::string& each : titles) row.children.push_back(element("th", {{"scope", "col"}}, {each}));
    return element("thead", {std::move(row)});
}
Element PartOf::head(std::initializer_list<std::string> titles) const { return head(std::vector(titles)); }

void PartOf::add_figures(Element& row, const eval::NodeResult& node) const {
    row.children.push_back(figure_cell(score(node.figure)));
    row.children.push_back(figure_cell(interval(node.figure)));
    row.children.push_back(figure_cell(words::percent(node.figure.coverage, lang)));
    row.children.push_back(element("td", {light(node.light, lang)}));
}

Element cell(std::string words) { return element("td", {std::move(words)}); }
// A figure stays on its line; a target told in many words may not.
Element figure_cell(std::string words) {
    const bool is_long = words.size() > longest_figure;
    return element("td", {{"class", is_long ? "figure long" : "figure"}}, {std::move(words)});
}

Element row_title(const std::string& code, std::string name) {
    Element out = element("th", {{"scope", "row"}}, {});
    if (!code.empty()) out.children.push_back(element("b", {code + " "}));
    out.children.push_back(std::move(name));
    return out;
}

Element table(std::string look, std::string caption, Element head, Element rows) {
    return element("table", {{"class", std::move(look)}}, {element("caption", {std::move(caption)}), std::move(head), std::move(rows)});
}

std::vector<ObjectiveGroup> groups_of(const Report& report) {
    std::vector<ObjectiveGroup> out;
    for (auto& each : eval::perspectives(report.plan, report.results)) out.push_back({each.perspective, true, std::move(each.objectives), each.result});
    if (!out.empty()) return out;
    auto all = plan::strategic_objectives(report.plan);
    if (all.empty()) return {};
    const auto result = eval::together(report.results, all);
    out.push_back({{}, false, std::move(all), result});
    return out;
}

}  // namespace report
