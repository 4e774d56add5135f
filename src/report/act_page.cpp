#include "report/act_page.hpp"

#include <algorithm>

#include "change/tally.hpp"
#include "report/page.hpp"
#include "words/differences.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

constexpr Css act_style{R"css(
td, th, caption { text-align: left; }
tbody th { font-weight: normal; }
td:first-child, th:first-child { width: 7mm; }
@media screen { body { width: 210mm; min-height: 297mm; margin: 4mm auto; } }
)css"};

struct Page {
    const ActPage& page;
    Lang lang;

    std::string say(Text key) const { return words::text(key, lang); }

    std::string about(const plan::Revision& revision) const {
        const auto named = [](const auto& row) { return row->code.empty() ? row->name : row->code + " " + row->name; };
        if (const auto node = plan::find_node(page.plan, revision.on)) {
            if (const auto* id = std::get_if<plan::ObjectiveId>(&*node)) return named(plan::find(page.plan, *id));
            return named(plan::find(page.plan, std::get<plan::IndicatorId>(*node)));
        }
        return revision.place.empty() ? say(Text::acts_no_row) : revision.place;
    }

    Element header(const plan::Act& act) const {
        Element out = element("header", {element("p", {{"class", "of"}}, {page.plan.body}), element("h1", {words::title(act, lang)}), element("p", {page.plan.title})});
        if (!act.subject.empty()) out.children.push_back(element("p", {act.subject}));
        const auto fact = [&](Text title, std::string words) { return element("div", {element("dt", {say(title)}), element("dd", {std::move(words)})}); };
        out.children.push_back(element("dl", {{"class", "facts"}}, {fact(Text::summary_printed, words::date(page.printed, lang))}));
        if (page.plan.demonstration) out.children.push_back(element("p", {{"class", "notice"}}, {say(Text::summary_demonstration)}));
        return out;
    }

    Element revisions() const {
        Element head = element("tr");
        for (const Text key : {Text::act_page_number, Text::act_page_row, Text::act_page_kind, Text::act_page_change})
            head.children.push_back(element("th", {{"scope", "col"}}, {say(key)}));
        Element rows = element("tbody");
        for (const plan::Revision& each : page.plan.revisions) {
            if (each.act != page.act) continue;
            rows.children.push_back(element("tr", {element("td", {std::to_string(rows.children.size() + 1)}), element("th", {{"scope", "row"}}, {about(each)}),
                                                   element("td", {words::name(each.kind, lang)}), element("td", {each.text})}));
        }
        if (rows.children.empty()) return element("p", {say(Text::acts_no_revisions)});
        const std::string caption = words::text(Text::acts_revisions, lang, {std::to_string(rows.children.size())});
        return element("table", {element("caption", {caption}), element("thead", {std::move(head)}), std::move(rows)});
    }

    Element counts(std::size_t act) const {
        const change::Register all = change::tally(page.plan);
        const change::Tally& own = all.acts[act];
        Element out = element("section", {element("p", {words::rows_changed(own, lang)})});
        if (const auto share = change::share_modified(own, all.planned))
            out.children.push_back(element("p", {words::text(Text::acts_share_of_act, lang, {words::percent(*share, lang)})}));
        return out;
    }
};

}  // namespace

std::vector<Element> act_changes(const ActPage& of, Lang lang) {
    const Page page{of, lang};
    const auto at = std::ranges::find(of.plan.acts, of.act, &plan::Act::id);
    return {page.revisions(), page.counts(static_cast<std::size_t>(at - of.plan.acts.begin()))};
}

std::string act_page(const ActPage& of, Lang lang) {
    const Page page{of, lang};
    const auto at = std::ranges::find(of.plan.acts, of.act, &plan::Act::id);
    const std::string title = words::text(Text::summary_page, lang, {words::title(*at, lang), of.plan.title});
    const auto position = static_cast<std::size_t>(at - of.plan.acts.begin());
    return report::page(title, {act_style}, element("body", {page.header(*at), element("main", {page.revisions(), page.counts(position)})}), lang);
}

}  // namespace report
