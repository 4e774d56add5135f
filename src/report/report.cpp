#include "report/report.hpp"

#include <algorithm>

#include "base/named.hpp"
#include "plan/strategy_map.hpp"
#include "report/page.hpp"
#include "report/report_parts.hpp"
#include "report/report_style.hpp"
#include "report/scorecard_pages.hpp"
#include "report/strategy_map.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

constexpr base::Names<Part, 8> part_names{{{Part::tree, "tree"}, {Part::dashboard, "dashboard"}, {Part::results, "results"}, {Part::explanations, "explanations"},
                                           {Part::map, "map"}, {Part::cards, "cards"}, {Part::changes, "changes"}, {Part::scenarios, "scenarios"}}};
constexpr base::Names<Depth, 3> depth_names{{{Depth::perspectives, "perspectives"}, {Depth::objectives, "objectives"}, {Depth::indicators, "indicators"}}};

Content content_of(const PartOf& of, Part part) {
    switch (part) {
        case Part::tree: return tree_part(of);
        case Part::dashboard: return dashboard_part(of);
        case Part::results: return results_part(of);
        case Part::explanations: return explanations_part(of);
        case Part::map: return map_part(of);
        case Part::cards: return cards_part(of);
        case Part::changes: return changes_part(of);
        case Part::scenarios: return scenarios_part(of);
    }
    return {};
}

Text nothing_of(Part part) {
    switch (part) {
        case Part::cards: return Text::report_no_cards;
        case Part::changes: return Text::report_no_changes;
        case Part::scenarios: return Text::report_no_scenarios;
        case Part::tree:
        case Part::dashboard:
        case Part::results:
        case Part::explanations:
        case Part::map: break;
    }
    return Text::report_no_objectives;
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

struct Whole {
    const PartOf of;

    std::string id_of(Part part) const { return "parte-" + std::string(name_of(part)); }
    std::string title() const { return of.of.parts.size() == 1 ? title_of(of.of.parts[0], of.lang) : of.say(Text::report_title); }

    Element fact(Text title, std::string told) const { return element("div", {element("dt", {of.say(title)}), element("dd", {std::move(told)})}); }
    Element facts() const {
        const eval::Question& asked = of.results().question;
        Element out = element("dl", {{"class", "facts"}}, {fact(Text::summary_measured, measured_words(of.plan(), asked, of.lang)),
                                                          fact(Text::field_profile, of.say(Text::summary_method, {asked.profile.name, std::to_string(asked.profile.version)})),
                                                          fact(Text::ui_missing, words::name(asked.missing, of.lang))});
        if (!of.of.scenarios.empty()) out.children.push_back(fact(Text::book_scenarios, listed(of.of.scenarios)));
        if (of.of.printed) out.children.push_back(fact(Text::summary_printed, words::date(*of.of.printed, of.lang)));
        return out;
    }
    Element header() const {
        Element out = element("header", {element("p", {{"class", "of"}}, {of.plan().body}), element("h1", {title()}), element("p", {of.plan().title}), facts()});
        if (of.plan().demonstration) out.children.push_back(element("p", {{"class", "notice"}}, {of.say(Text::summary_demonstration)}));
        return out;
    }
    // Only where there is something to choose from.
    void add_contents(Element& body) const {
        if (of.of.parts.size() < 2) return;
        Element list = element("ol");
        for (const Part part : of.of.parts) list.children.push_back(element("li", {Jump{id_of(part), title_of(part, of.lang)}}));
        body.children.push_back(element("nav", {{"aria-labelledby", "indice"}}, {element("h2", {{"id", "indice"}}, {of.say(Text::report_contents)}), std::move(list)}));
    }
    Element section(Part part) const {
        const std::string id = id_of(part);
        Element out = element("section", {{"class", "part part-" + std::string(name_of(part))}, {"aria-labelledby", id}}, {element("h2", {{"id", id}}, {title_of(part, of.lang)})});
        Content content = has_content(of.plan(), part) ? content_of(of, part) : Content{};
        if (content.empty()) content = {element("p", {of.say(nothing_of(part))})};
        for (Element& each : content) out.children.push_back(std::move(each));
        return out;
    }

    // What stands above and below each sheet of paper.
    Element sheet() const {
        const std::string above = of.plan().body.empty() ? of.plan().title : of.plan().body;
        const std::string below = of.say(Text::summary_page, {title(), measured_words(of.plan(), of.results().question, of.lang)});
        return element("style", {Css("@page { @top-left { content: "), Quoted{above}, Css("; } @top-right { content: "), Quoted{of.plan().title == above ? std::string() : of.plan().title},
                                 Css("; } @bottom-left { content: "), Quoted{below}, Css("; } @bottom-right { content: "), Quoted{of.say(Text::report_sheet) + " "},
                                 Css(" counter(page) "), Quoted{" " + of.say(Text::report_sheet_of) + " "}, Css(" counter(pages); } }")});
    }

    std::string html(std::vector<Element> sections) const {
        Element main = element("main", {{"id", "contenuto"}, {"tabindex", "-1"}}, {});
        for (Element& section : sections) main.children.push_back(std::move(section));
        Element body = element("body", {element("p", {{"class", "skip"}}, {Jump{"contenuto", of.say(Text::report_skip)}}), header()});
        add_contents(body);
        body.children.push_back(std::move(main));
        const std::string name = of.say(Text::summary_page, {title(), of.plan().title});
        return page(name, {map_style(), scorecard_style(), report_style}, std::move(body), of.lang, {sheet()});
    }
};

}  // namespace

void ReportInParts::make_next() { sections_.push_back(Whole{{report_, lang_}}.section(report_.parts[made()])); }
std::string ReportInParts::page() {
    while (!complete()) make_next();
    return Whole{{report_, lang_}}.html(std::move(sections_));
}

std::string whole_report(const Report& report, Lang lang) { return ReportInParts(report, lang).page(); }

std::size_t rows_down_to(const plan::Plan& plan, Depth depth) {
    std::size_t rows = plan.perspectives.size();
    if (depth != Depth::perspectives) rows += plan.objectives.size();
    if (depth == Depth::indicators) rows += plan.indicators.size();
    return rows;
}

bool has_content(const plan::Plan& plan, Part part) {
    switch (part) {
        case Part::tree:
        case Part::dashboard:
        case Part::results:
        case Part::explanations:
        case Part::map: return !plan::strategic_objectives(plan).empty();
        case Part::cards: return std::ranges::any_of(plan.objectives, [](const auto& each) { return each->level == plan::Level::scorecard && !each->removed; });
        case Part::changes: return !plan.acts.empty();
        case Part::scenarios: return !plan.scenarios.empty();
    }
    return false;
}

std::string title_of(Part part, Lang lang) {
    constexpr Text titles[] = {Text::report_tree, Text::report_dashboard, Text::report_results, Text::report_explanations,
                               Text::map_title, Text::report_cards, Text::report_changes, Text::summary_title};
    return words::text(titles[static_cast<std::size_t>(part)], lang);
}
std::string title_of(Depth depth, Lang lang) {
    constexpr Text titles[] = {Text::report_to_perspectives, Text::report_to_objectives, Text::report_to_indicators};
    return words::text(titles[static_cast<std::size_t>(depth)], lang);
}

std::string_view name_of(Part part) { return base::name_in(part_names, part); }
std::string_view name_of(Depth depth) { return base::name_in(depth_names, depth); }
std::optional<Part> part_named(std::string_view name) { return base::named_in(part_names, name); }
std::optional<Depth> depth_named(std::string_view name) { return base::named_in(depth_names, name); }

}  // namespace report
