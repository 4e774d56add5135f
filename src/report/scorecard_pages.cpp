#include "report/scorecard_pages.hpp"

#include <algorithm>

#include "plan/outline.hpp"
#include "report/lights.hpp"
#include "report/page.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/scorecards.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

constexpr Css card_style{R"css(
.card { font-size: 9pt; }
.card + .card { break-before: page; }
.card h1 { margin-top: 1mm; }
.card .facts { grid-template-columns: 2fr 1.2fr 1fr 0.9fr; margin: 2.5mm 0; }
.card .facts div { min-width: 0; }
.card .facts dt { font-size: 8pt; }
.card table { table-layout: fixed; margin-top: 1.5mm; }
.card caption { font-size: 8pt; }
.card th, .card td { padding: 0.7mm 1mm; overflow-wrap: anywhere; }
.card .weight { width: 15mm; }
.card .target { width: 29mm; }
.card .value { width: 27mm; }
.card .reached { width: 24mm; }
.card .points { width: 19mm; }
.card tbody th { text-align: left; }
.card .of-group th, .card .of-group td { font-weight: bold; border-top: 0.25mm solid #111; background: #f2f2f2; }
.card .below th { padding-left: 4mm; }
.card .deeper th { padding-left: 8mm; }
.card .gone { text-decoration: line-through; }
.card tfoot th, .card tfoot td { font-weight: bold; border-top: 0.4mm solid #111; border-bottom: 0; padding-top: 1.2mm; }
.card thead { display: table-header-group; }
.card tfoot { display: table-row-group; }
.card .notice { margin-top: 2.5mm; }
.card .notes { margin-top: 2.5mm; font-size: 8pt; color: #333; }
.card .signature { grid-template-columns: 1fr 1fr 1fr; margin-top: 16mm; }
.card .signature p { font-size: 8pt; }
)css"};

constexpr Css card_pages_style{R"css(
@media screen {
  body { min-height: 0; background: none; box-shadow: none; padding: 0; }
  .card { min-height: 297mm; margin: 4mm 0; padding: 10mm 13mm; background: #fff; box-shadow: 0 0 2mm #999; }
}
)css"};

struct Page {
    const ScorecardPages& pages;
    const eval::Scorecard& card;
    std::size_t number;
    Lang lang;

    const plan::Plan& plan() const { return pages.plan; }
    const plan::Objective& objective() const { return *plan().objectives[card.objective]; }
    const eval::NodeResult& result() const { return pages.results.nodes[card.objective]; }
    std::string say(Text key) const { return words::text(key, lang); }
    std::string say(Text key, std::initializer_list<std::string> args) const { return words::text(key, lang, args); }
    std::string name() const { return objective().name.empty() ? say(Text::ui_unnamed) : objective().name; }
    std::string title_id() const { return "scheda-" + std::to_string(number); }

    // ── who, when, how ───────────────────────────────────────────────────────────────────────────
    Element fact(Text title, std::string told) const {
        return element("div", {element("dt", {say(title)}), element("dd", {told.empty() ? say(Text::ui_none) : std::move(told)})});
    }
    std::string person() const { return objective().owner.empty() ? name() : name() + " · " + objective().owner; }
    std::string units() const {
        std::string all;
        for (const plan::UnitId& id : objective().units)
            if (const plan::OrgUnit* unit = plan::find(plan(), id)) all += (all.empty() ? "" : ", ") + unit->name;
        return all;
    }
    Element facts() const {
        return element("dl", {{"class", "facts"}}, {fact(Text::cards_page_for, person()), fact(Text::cards_page_unit, units()),
                                                    fact(Text::summary_measured, measured_words(plan(), pages.results.question, lang)),
                                                    fact(Text::summary_printed, pages.printed ? words::date(*pages.printed, lang) : std::string())});
    }
    Element header() const {
        return element("header", {element("p", {{"class", "of"}}, {plan().body}), element("h1", {{"id", title_id()}}, {say(Text::cards_page_title)}), element("p", {plan().title}),
                                  facts()});
    }

    // ── the table ────────────────────────────────────────────────────────────────────────────────
    Element figure(std::string told) const { return element("td", {{"class", "figure"}}, {std::move(told)}); }
    std::string weight(const std::optional<base::Decimal>& written) const { return written ? words::number(*written, lang) : std::string(); }
    std::string points(const std::optional<double>& earned) const { return earned ? words::earned(*earned, lang) : std::string(); }
    // What the row can give stands under what it has, where that is not simply its weight.
    Element points_of(const eval::CardRow& row, const std::optional<base::Decimal>& weight) const {
        Element cell = figure(points(row.points));
        if (!words::is_worth(row, weight, lang)) cell.children.push_back(element("span", {{"class", "small"}}, {say(Text::cards_out_of_short, {words::earned(row.worth, lang)})}));
        return cell;
    }
    std::string score(const eval::Figure& of) const { return of.score ? words::percent(*of.score, lang) : say(Text::ui_no_figure); }

    template <class NodeOf>
    Element title(const NodeOf& node, const char* scope) const {
        Element out = element("th", {{"scope", scope}}, {});
        if (!node.code.empty()) out.children.push_back(element("b", {node.code + " "}));
        out.children.push_back(node.name.empty() ? say(Text::ui_unnamed) : node.name);
        return out;
    }
    Element reached(const eval::Figure& of, eval::Light light_of_it, const std::string& state) const {
        Element cell = figure(score(of));
        Element below = element("span", {{"class", "small"}}, {});
        if (light_of_it != eval::Light::none) below.children.push_back(light(light_of_it, lang));
        else below.children.push_back(state);
        cell.children.push_back(std::move(below));
        return cell;
    }
    Element group_row(const eval::CardRow& row) const {
        const plan::Objective& group = *plan().objectives[row.index];
        const eval::NodeResult& of = pages.results.nodes[row.index];
        return element("tr", {{"class", row.removed ? "of-group gone" : "of-group"}},
                       {title(group, "row"), figure(weight(group.weight)), element("td"), element("td"), reached(of.figure, of.light, {}), points_of(row, group.weight)});
    }
    std::string value(const eval::CardRow& row, const eval::IndicatorResult& of) const {
        if (of.actual) return words::measured(of, lang);
        return eval::is_open(row.due) ? words::state_of(row.due, of, lang) : std::string();
    }
    Element indicator_row(const eval::CardRow& row) const {
        const plan::Indicator& indicator = *plan().indicators[row.index];
        const eval::IndicatorResult& of = pages.results.indicators[row.index];
        const std::string place = row.depth > 2 ? "deeper" : row.depth == 2 ? "below" : "direct";
        return element("tr", {{"class", row.removed ? place + " gone" : place}},
                       {title(indicator, "row"), figure(weight(indicator.weight)), element("td", {of.target->text}), element("td", {value(row, of)}),
                        reached(of.figure, of.light, words::state_of(row.due, of, lang)), points_of(row, indicator.weight)});
    }
    Element table() const {
        Element columns = element("colgroup", {element("col")});
        for (const char* each : {"weight", "target", "value", "reached", "points"}) columns.children.push_back(element("col", {{"class", each}}, {}));
        Element titles = element("tr");
        for (const Text each : {Text::cards_row, Text::field_weight, Text::cards_target, Text::ui_actual, Text::ui_achievement, Text::cards_points})
            titles.children.push_back(element("th", {{"scope", "col"}}, {say(each)}));
        Element rows = element("tbody");
        for (const eval::CardRow& row : card.rows) rows.children.push_back(row.group ? group_row(row) : indicator_row(row));
        return element("table", {element("caption", {say(Text::cards_page_caption)}), std::move(columns), element("thead", {std::move(titles)}), std::move(rows),
                                 element("tfoot", {total_row()})});
    }
    Element total_row() const {
        const std::string total = words::number(card.total, lang);
        const std::string earned = card.points ? say(Text::cards_out_of, {points(card.points), total}) : std::string();
        const std::string sum = !card.sum ? std::string() : card.adds_up() ? weight(card.sum) : say(Text::cards_out_of, {weight(card.sum), total});
        return element("tr", {element("th", {{"scope", "row"}}, {say(Text::cards_total)}), figure(sum), element("td"), element("td"),
                              reached(result().figure, result().light, {}), figure(earned)});
    }

    // ── below it ─────────────────────────────────────────────────────────────────────────────────
    Element notice(std::string told) const { return element("p", {{"class", "notice"}}, {std::move(told)}); }
    std::string open_words() const {
        const eval::Figure& of = result().figure;
        return say(Text::cards_page_open, {words::missing_of(card, lang), words::percent(of.low, lang), words::percent(of.high, lang), words::earned(card.low, lang),
                                           words::earned(card.high, lang), words::percent(of.coverage, lang)}) + " " +
               say(Text::cards_page_missing, {words::name(pages.results.question.missing, lang)});
    }
    bool any_out() const {
        return std::ranges::any_of(card.rows, [&](const eval::CardRow& row) {
            const auto rule = row.group ? pages.results.nodes[row.index].weight_rule : pages.results.indicators[row.index].weight_rule;
            return !row.removed && rule == eval::WeightRule::out;
        });
    }
    void add_notices(Element& out) const {
        if (plan().demonstration) out.children.push_back(notice(say(Text::summary_demonstration)));
        if (!card.adds_up()) out.children.push_back(notice(say(Text::cards_page_brought, {words::weights_of(card, lang)})));
        else if (any_out()) out.children.push_back(notice(say(Text::cards_page_out)));
        if (!card.settled) out.children.push_back(notice(open_words()));
    }
    Element notes() const {
        const plan::Profile& profile = pages.results.question.profile;
        Element out = element("div", {{"class", "notes"}}, {});
        if (!objective().note.empty()) out.children.push_back(element("p", {objective().note}));
        out.children.push_back(element("p", {say(Text::cards_page_method, {profile.name, std::to_string(profile.version)})}));
        out.children.push_back(element("p", {say(Text::cards_page_law)}));
        return out;
    }
    Element signatures() const {
        return element("footer", {{"class", "signature"}}, {element("p", {say(Text::summary_place_and_date)}), element("p", {say(Text::cards_page_evaluator)}),
                                                           element("p", {say(Text::cards_page_evaluated)})});
    }
    // Under the header of a page of its own, or a heading of the report that it stands in.
    Element whole(Element head) const {
        Element out = element("section", {{"class", "card"}, {"aria-labelledby", title_id()}}, {std::move(head), table()});
        add_notices(out);
        out.children.push_back(notes());
        out.children.push_back(signatures());
        return out;
    }
};

}  // namespace

std::string scorecard_pages(const ScorecardPages& pages, Lang lang) {
    Element main = element("main");
    for (std::size_t i = 0; i < pages.cards.size(); ++i) {
        const Page each{pages, pages.cards[i], i + 1, lang};
        main.children.push_back(each.whole(each.header()));
    }
    const Text title = pages.cards.size() == 1 ? Text::cards_page_title : Text::cards_page_titles;
    const std::string name = words::text(Text::summary_page, lang, {words::text(title, lang), pages.plan.title});
    return page(name, {card_style, card_pages_style}, element("body", {std::move(main)}), lang);
}

Element scorecard_section(const ScorecardPages& pages, std::size_t card, Element heading, Lang lang) {
    const Page each{pages, pages.cards[card], card + 1, lang};
    heading.attributes.push_back({"id", each.title_id()});
    return each.whole(element("div", {std::move(heading), each.facts()}));
}

Css scorecard_style() { return card_style; }

}  // namespace report
