#include "report/scenario_summary.hpp"

#include <algorithm>

#include "report/fit.hpp"
#include "report/lights.hpp"
#include "report/page.hpp"
#include "report/score_bars.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

constexpr std::size_t most_affected = 10;
// Widths on the page as fit.hpp counts them: a millimetre in letters of 8 points, which are 2.82 high,
// and in those of lists.
constexpr int per_mm = 35;
constexpr int per_mm_in_lists = 37;
constexpr int page_width = 184 * per_mm;

struct Page {
    const ScenarioSummary& summary;
    Lang lang;

    const whatif::SideBySide& table() const { return summary.table; }
    std::string say(Text key) const { return words::text(key, lang); }
    std::string say(Text key, std::initializer_list<std::string> args) const { return words::text(key, lang, args); }
    // A letter for each scenario, where there is no room for its name.
    std::string letter(std::size_t column) const { return std::string(1, static_cast<char>('A' + column)); }
    std::string score(const eval::Figure& figure) const {
        return figure.score ? words::percent(*figure.score, lang) : say(Text::ui_no_figure);
    }

    // ── what is compared ─────────────────────────────────────────────────────────────────────────
    Element fact(Text title, std::string words) const {
        return element("div", {element("dt", {say(title)}), element("dd", {std::move(words)})});
    }
    std::string measured() const {
        return measured_words(summary.plan, summary.question, lang, [](const std::string& name) { return shortened(name, 16 * per_mm); });
    }
    Element notice() const {
        Element out = element("p", {{"class", "notice"}}, {say(Text::summary_simulation)});
        if (summary.plan.demonstration) out.children.push_back(element("strong", {" " + say(Text::summary_demonstration)}));
        return out;
    }
    std::string method() const {
        const plan::Profile& profile = summary.question.profile;
        return say(Text::summary_method, {shortened(profile.name, 30 * per_mm), std::to_string(profile.version)});
    }
    Element header() const {
        return element("header", {element("p", {{"class", "of"}}, {shortened(summary.plan.body, page_width * 3 / 4)}),
                                         element("h1", {say(Text::summary_title)}),
                                         element("p", {shortened(summary.plan.title, page_width * 3 / 4)}),
                                         element("dl", {{"class", "facts"}},
                                                 {fact(Text::summary_measured, measured()),
                                                  fact(Text::field_profile, method()),
                                                  fact(Text::ui_missing, words::name(summary.question.missing, lang)),
                                                  fact(Text::summary_printed, words::date(summary.printed, lang))}),
                                  notice()});
    }

    // ── the body's score ─────────────────────────────────────────────────────────────────────────
    Element bars() const {
        std::vector<ScoreBar> bars{{shortened(table().base.name, 11 * per_mm), table().base.body.cell.figure}};
        for (std::size_t c = 0; c < table().columns.size(); ++c) bars.push_back({letter(c), table().columns[c].body.cell.figure});
        return score_bars(bars, lang);
    }
    Element figure(std::string words) const { return element("td", {{"class", "figure"}}, {std::move(words)}); }
    Element named(const whatif::Summary& side, const std::string& letter_of_it) const {
        Element name = element("th", {{"scope", "row"}}, {});
        if (!letter_of_it.empty()) name.children.push_back(element("b", {letter_of_it + " · "}));
        name.children.push_back(shortened(side.name, 114 * per_mm));
        if (side.method != table().base.method)
            name.children.push_back(element("i", {" (" + say(Text::summary_other_method, {shortened(side.method, 20 * per_mm)}) + ")"}));
        return name;
    }
    std::string interval(const eval::Figure& of) const {
        return say(Text::ui_interval_range, {words::percent(of.low, lang), words::percent(of.high, lang)});
    }
    std::string difference(const whatif::Summary& side) const {
        return side.body.difference ? words::points(*side.body.difference, lang) : say(Text::ui_no_figure);
    }
    std::string moved(const whatif::Movement& of) const {
        return say(Text::summary_up, {std::to_string(of.up)}) + ", " + say(Text::summary_down, {std::to_string(of.down)});
    }
    // The plan itself has no letter, and nothing to differ from.
    Element side_row(const whatif::Summary& side, const std::string& letter_of_it) const {
        const eval::Figure& of = side.body.cell.figure;
        const bool scenario = !letter_of_it.empty();
        return element("tr", {named(side, letter_of_it), figure(score(of)), figure(scenario ? difference(side) : std::string()), figure(interval(of)),
                              figure(words::percent(of.coverage, lang)), element("td", {light(side.body.cell.light, lang)}),
                              figure(scenario ? moved(side.of(whatif::RowKind::objective)) : std::string())});
    }
    Element titles(const std::vector<std::string>& all) const {
        Element row = element("tr");
        for (const std::string& each : all) row.children.push_back(element("th", {{"scope", "col"}}, {each}));
        return element("thead", {std::move(row)});
    }
    Element score_table() const {
        Element rows = element("tbody", {side_row(table().base, {})});
        for (std::size_t c = 0; c < table().columns.size(); ++c) rows.children.push_back(side_row(table().columns[c], letter(c)));
        Element header = titles({say(Text::summary_scenario), say(Text::ui_score), say(Text::summary_difference), say(Text::ui_interval_label),
                                 say(Text::ui_coverage), say(Text::summary_light), say(Text::summary_moved)});
        return element("table", {element("caption", {{"class", "unseen"}}, {say(Text::summary_chart_title)}), std::move(header), std::move(rows)});
    }
    Element scores() const {
        return element("section", {element("h2", {say(Text::summary_scores)}), bars(),
                                   element("p", {{"class", "legend"}}, {say(Text::summary_legend)}), score_table()});
    }

    // ── what each scenario changes ───────────────────────────────────────────────────────────────
    Element listed(const Fitted& fit, Text one_more, Text more) const {
        Element list = element("ul");
        for (const std::string& each : fit.texts) list.children.push_back(element("li", {each}));
        if (fit.left_out == 0) return list;
        const std::string rest = fit.left_out == 1 ? say(one_more) : say(more, {std::to_string(fit.left_out)});
        list.children.push_back(element("li", {{"class", "more"}}, {rest}));
        return list;
    }
    // Two scenarios stand beside each other; where there are no warnings they have their lines.
    Room room_of_each() const {
        const bool warned = std::ranges::any_of(summary.notes, [](const ScenarioNotes& notes) { return !notes.warnings.empty(); });
        const std::size_t columns = table().columns.size();
        return {columns == 1 ? 184 * per_mm_in_lists : 85 * per_mm_in_lists, columns > 2 ? (warned ? 5 : 7) : (warned ? 14 : 18)};
    }
    Element changes_of(std::size_t column, Room room) const {
        const std::string name = shortened(table().columns[column].name, room.width * 3 / 4);
        const auto& edits = summary.notes[column].edits;
        Element list = edits.empty() ? element("p", {say(Text::summary_no_changes)})
                                     : listed(fitted(edits, room), Text::summary_and_edit, Text::ui_and_edits);
        return element("section", {element("h3", {letter(column) + " · " + name}), std::move(list)});
    }
    Element changes() const {
        const std::size_t columns = table().columns.size();
        const Room room = room_of_each();
        Element all = element("div", {{"class", columns == 1 ? "scenarios one" : "scenarios"}}, {});
        for (std::size_t c = 0; c < columns; ++c) all.children.push_back(changes_of(c, room));
        return element("section", {element("h2", {say(Text::summary_changes)}), std::move(all)});
    }

    // ── the objectives most affected ─────────────────────────────────────────────────────────────
    std::vector<std::size_t> affected() const {
        auto rows = whatif::shown(table(), whatif::Order::impact, whatif::Show::differing);
        std::erase_if(rows, [&](std::size_t i) {
            const whatif::Row& row = table().rows[i];
            return row.kind != whatif::RowKind::objective || row.level == plan::Level::body || row.impact == 0;
        });
        if (rows.size() > most_affected) rows.resize(most_affected);
        return rows;
    }
    Element affected_cell(const whatif::Cell& cell, std::optional<double> difference) const {
        Element out = figure(score(cell.figure));
        Element below = element("span", {{"class", "small"}}, {});
        if (difference) below.children.push_back((*difference > 0 ? "+" : "") + words::number(*difference * 100, 2, lang) + " ");
        if (cell.light != eval::Light::none) below.children.push_back(light(cell.light, lang));
        out.children.push_back(std::move(below));
        return out;
    }
    Element affected_row(const whatif::Row& row) const {
        const std::string name = shortened(row.name.empty() ? say(Text::ui_unnamed) : row.name, 128 * per_mm);
        Element title = element("th", {{"scope", "row"}}, {element("b", {row.code}), row.code.empty() ? name : " " + name});
        Element out = element("tr", {std::move(title), affected_cell(row.base, {})});
        for (const whatif::Compared& column : row.columns) out.children.push_back(affected_cell(column.cell, column.difference));
        return out;
    }
    Element affected_titles() const {
        std::vector<std::string> all{say(Text::ui_section_objective), shortened(table().base.name, 18 * per_mm)};
        for (std::size_t c = 0; c < table().columns.size(); ++c) all.push_back(letter(c));
        return titles(all);
    }
    Element most_affected_objectives() const {
        Element out = element("section", {element("h2", {say(Text::summary_affected)})});
        Element rows = element("tbody");
        for (const std::size_t i : affected()) rows.children.push_back(affected_row(table().rows[i]));
        if (rows.children.empty()) out.children.push_back(element("p", {say(Text::summary_none_affected)}));
        else
            out.children.push_back(element("table", {{"class", "affected"}},
                                           {element("caption", {say(Text::summary_affected_about)}), columns_of_affected(), affected_titles(), std::move(rows)}));
        return out;
    }
    // The name takes what the figures leave.
    Element columns_of_affected() const {
        Element columns = element("colgroup", {element("col")});
        for (std::size_t c = 0; c <= table().columns.size(); ++c) columns.children.push_back(element("col", {{"class", "score"}}, {}));
        return columns;
    }

    // ── the end of the page ──────────────────────────────────────────────────────────────────────
    void add_warnings(Element& page) const {
        std::vector<std::string> all;
        for (std::size_t c = 0; c < summary.notes.size(); ++c)
            for (const std::string& warning : summary.notes[c].warnings) all.push_back(letter(c) + " · " + warning);
        if (all.empty()) return;
        Element list = listed(fitted(all, {page_width, 3}), Text::summary_and_warning, Text::summary_and_warnings);
        page.children.push_back(element("section", {element("h2", {say(Text::summary_warnings)}), std::move(list)}));
    }
    Element signature() const {
        return element("footer", {{"class", "signature"}},
                       {element("p", {say(Text::summary_place_and_date)}), element("p", {say(Text::summary_signature)})});
    }

    std::string whole() const {
        Element main = element("main", {scores(), changes(), most_affected_objectives()});
        add_warnings(main);
        return page(say(Text::summary_page, {say(Text::summary_title), summary.plan.title}), {}, element("body", {header(), std::move(main), signature()}), lang);
    }
};

}  // namespace

std::string scenario_summary(const ScenarioSummary& summary, Lang lang) { return Page{summary, lang}.whole(); }

}  // namespace report
