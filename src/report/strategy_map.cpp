#include "report/strategy_map.hpp"

#include <algorithm>

#include "plan/plan.hpp"
#include "report/lights.hpp"
#include "report/style.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

constexpr const char* policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

constexpr Css sheet_style{R"css(
@page { size: A4 landscape; margin: 10mm 13mm; }
td, th, caption { text-align: left; }
tbody th { font-weight: normal; }
@media screen { body { width: 297mm; min-height: 210mm; } }
)css"};

constexpr Css picture_style{R"css(
body svg { margin: 2mm 0; break-inside: avoid; max-height: 165mm; }
svg .lane { fill: #f2f4f7; stroke: #999; stroke-width: 2; }
svg .row { font-size: 30px; font-weight: bold; fill: #333; }
svg .box { fill: #fff; stroke: #111; stroke-width: 3; }
svg .stripe { stroke: #111; stroke-width: 3; }
svg .amber-ink { fill: #a26100; }
svg .red-ink { fill: #b3261e; }
svg .code { font-size: 30px; font-weight: bold; }
svg .named { font-size: 26px; }
svg .way { fill: none; stroke: #111; stroke-width: 4; }
svg .head { fill: #111; }
)css"};

struct Page {
    const StrategyMapPage& page;
    Lang lang;

    std::string say(Text key) const { return words::text(key, lang); }

    std::string called(const plan::Objective& objective) const { return objective.code.empty() ? objective.name : objective.code + " " + objective.name; }
    std::string called(const plan::ObjectiveId& id) const { return called(*plan::find(page.plan, id)); }

    Element fact(Text title, std::string words) const {
        return element("div", {element("dt", {say(title)}), element("dd", {std::move(words)})});
    }
    std::string measured() const {
        const eval::Question& asked = page.results.question;
        return words::text(Text::summary_measured_at, lang, {std::to_string(asked.year), words::date(asked.at, lang)});
    }
    std::string method() const {
        const plan::Profile& profile = page.results.question.profile;
        return words::text(Text::summary_method, lang, {profile.name, std::to_string(profile.version)});
    }
    Element header() const {
        Element out = element("header", {element("p", {{"class", "of"}}, {page.plan.body}), element("h1", {say(Text::map_title)}),
                                         element("p", {page.plan.title}),
                                         element("dl", {{"class", "facts"}}, {fact(Text::summary_measured, measured()), fact(Text::field_profile, method()),
                                                                              fact(Text::ui_missing, words::name(page.results.question.missing, lang)),
                                                                              fact(Text::summary_printed, words::date(page.printed, lang))})});
        if (page.plan.demonstration) out.children.push_back(element("p", {{"class", "notice"}}, {say(Text::summary_demonstration)}));
        if (page.tried) out.children.push_back(element("p", {{"class", "notice"}}, {say(Text::map_page_tried)}));
        return out;
    }

    Element titles(std::vector<Text> keys) const {
        Element row = element("tr");
        for (const Text key : keys) row.children.push_back(element("th", {{"scope", "col"}}, {say(key)}));
        return element("thead", {std::move(row)});
    }
    std::string name_of(const plan::MapLane& lane) const {
        for (const plan::Perspective& each : page.plan.perspectives)
            if (lane.perspective == each.id) return each.name;
        return say(Text::dashboard_no_perspective);
    }
    Element scores() const {
        Element rows = element("tbody");
        for (const plan::MapLane& lane : page.lanes)
            for (const std::size_t i : lane.objectives) {
                const eval::NodeResult& result = page.results.nodes[i];
                const std::string score = result.figure.score ? words::percent(*result.figure.score, lang) : say(Text::ui_no_figure);
                rows.children.push_back(element("tr", {element("th", {{"scope", "row"}}, {called(*page.plan.objectives[i])}), element("td", {name_of(lane)}),
                                                       element("td", {{"class", "figure"}}, {score}), element("td", {light(result.light, lang)})}));
            }
        return element("table", {element("caption", {say(Text::map_page_scores)}),
                                 titles({Text::dashboard_objective, Text::field_perspective, Text::ui_score, Text::summary_light}), std::move(rows)});
    }
    // Whatever the picture shows, and what ends at something that is not drawn.
    Element links() const {
        if (page.plan.links.empty()) return element("p", {say(Text::map_no_links)});
        Element rows = element("tbody");
        for (const plan::Link& link : page.plan.links)
            rows.children.push_back(element("tr", {element("th", {{"scope", "row"}}, {called(link.cause)}), element("td", {called(link.effect)}), element("td", {link.note})}));
        return element("table", {element("caption", {say(Text::map_page_links)}), titles({Text::map_page_cause, Text::map_page_effect, Text::map_page_note}), std::move(rows)});
    }

    Element head() const {
        return element("head", {element("meta", {{"charset", "utf-8"}}, {}),
                                element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}, {}),
                                element("title", {words::text(Text::summary_page, lang, {say(Text::map_title), page.plan.title})}),
                                element("style", {page_style, drawing_style, picture_style, sheet_style})});
    }
    Element whole() const {
        return element("html", {{"lang", lang == Lang::it ? "it" : "en"}},
                       {head(), element("body", {header(), element("main", {map_drawing(page, lang), element("section", {element("h2", {say(Text::map_page_links)}), links()}),
                                                                            element("section", {element("h2", {say(Text::map_page_scores)}), scores()})})})});
    }
};

}  // namespace

std::string strategy_map(const StrategyMapPage& page, Lang lang) { return document(Page{page, lang}.whole()); }

Css map_style() { return picture_style; }
Element map_scores(const StrategyMapPage& page, Lang lang) { return Page{page, lang}.scores(); }
Element map_links(const StrategyMapPage& page, Lang lang) { return Page{page, lang}.links(); }

}  // namespace report
