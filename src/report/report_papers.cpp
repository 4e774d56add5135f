// The parts that are pages of their own elsewhere: strategy map, managers' cards, changes under acts.
#include "eval/scorecards.hpp"
#include "report/act_page.hpp"
#include "report/report_parts.hpp"
#include "report/scorecard_pages.hpp"
#include "report/strategy_map.hpp"
#include "words/phrases.hpp"

namespace report {

using words::Text;

namespace {

StrategyMapPage map_page(const PartOf& part, const std::vector<plan::MapLane>& lanes) { return {part.plan(), lanes, part.results(), false, part.of.printed.value_or(base::Date{})}; }

}  // namespace

std::optional<Element> map_drawing(const PartOf& part) {
    const auto lanes = plan::map_lanes(part.plan());
    if (lanes.empty()) return std::nullopt;
    StrategyMapPage page = map_page(part, lanes);
    page.alone = true;
    return map_drawing(page, part.lang);
}

Content map_part(const PartOf& part) {
    const auto lanes = plan::map_lanes(part.plan());
    const StrategyMapPage page = map_page(part, lanes);
    return {map_drawing(page, part.lang), element("h3", {part.say(Text::map_page_links)}), map_links(page, part.lang), element("h3", {part.say(Text::map_page_scores)}), map_scores(page, part.lang)};
}

Content cards_part(const PartOf& part) {
    const ScorecardPages pages{part.plan(), part.results(), eval::scorecards(part.plan(), part.results()), part.of.printed};
    Content out;
    for (std::size_t i = 0; i < pages.cards.size(); ++i) {
        Element heading = element("h3", {part.called(*part.plan().objectives[pages.cards[i].objective])});
        out.push_back(scorecard_section(pages, i, std::move(heading), part.lang));
    }
    return out;
}

Content changes_part(const PartOf& part) {
    Content out;
    const auto& acts = part.plan().acts;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const plan::Act& act = acts[i];
        if (part.of.act ? *part.of.act != act.id : i >= part.of.acts.value_or(acts.size())) continue;
        out.push_back(element("h3", {words::title(act, part.lang)}));
        if (!act.subject.empty()) out.push_back(element("p", {act.subject}));
        for (Element& each : act_changes({part.plan(), act.id, part.of.printed.value_or(base::Date{})}, part.lang)) out.push_back(std::move(each));
    }
    return out;
}

}  // namespace report
