// Albero della performance: the plan as a table, weights and targets of the years to come.
#include <algorithm>

#include "plan/outline.hpp"
#include "report/report_parts.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

using words::Text;

constexpr std::size_t most_years = 3;

// From the year asked on; earlier ones where the plan has no more.
std::vector<int> years_of(const Report& of) {
    std::vector<int> years = of.plan.years;
    std::ranges::sort(years);
    const auto after = std::ranges::lower_bound(years, of.results.question.year);
    const std::size_t later = static_cast<std::size_t>(years.end() - after);
    years.erase(years.begin(), years.end() - static_cast<std::ptrdiff_t>(std::min(years.size(), std::max(later, most_years))));
    if (years.size() > most_years) years.resize(most_years);
    return years;
}

struct Tree {
    const PartOf& of;
    const std::vector<int> years;
    const bool any_services = says_services();

    bool says_services() const {
        const auto says = [](const auto& row) { return !row->services.empty() || !row->units.empty(); };
        return std::ranges::any_of(of.plan().objectives, says) || std::ranges::any_of(of.plan().indicators, says);
    }
    std::string weight(const std::optional<base::Decimal>& written) const { return written ? words::number(*written, of.lang) : std::string(); }
    static std::string look(int depth, bool group, bool removed) {
        std::string out = "depth-" + std::to_string(std::min(depth, 4));
        if (group) out += " group";
        return removed ? out + " gone" : out;
    }
    // As printed, else the units of the plan.
    template <class Row>
    std::string services(const Row& row) const {
        std::string all = row.services;
        if (!all.empty()) return all;
        for (const plan::UnitId& id : row.units)
            if (const auto* unit = plan::find(of.plan(), id)) all += (all.empty() ? "" : ", ") + unit->name;
        return all;
    }

    Element objective_row(const plan::Objective& row, const plan::OutlineRow& at) const {
        Element out = element("tr", {{"class", look(at.depth - 1, true, at.removed)}}, {row_title(row.code, of.name_of(row.name)), figure_cell(weight(row.weight))});
        for (std::size_t i = 0; i < columns(); ++i) out.children.push_back(element("td"));
        if (any_services) out.children.push_back(cell(services(row)));
        return out;
    }
    Element indicator_row(const plan::Indicator& row, const plan::OutlineRow& at) const {
        Element out = element("tr", {{"class", look(at.depth - 1, false, at.removed)}}, {row_title(row.code, of.name_of(row.name)), figure_cell(weight(row.weight))});
        for (const int year : years) {
            const auto target = row.targets.find(year);
            out.children.push_back(figure_cell(target == row.targets.end() ? std::string() : target->second.text));
        }
        if (any_services) out.children.push_back(cell(services(row)));
        return out;
    }
    std::size_t columns() const { return of.of.depth == Depth::indicators ? years.size() : 0; }

    Element titles() const {
        std::vector<std::string> all{of.say(of.of.depth == Depth::indicators ? Text::cards_row : Text::ui_section_objective), of.say(Text::field_weight)};
        for (std::size_t i = 0; i < columns(); ++i) all.push_back(of.say(Text::field_target, {std::to_string(years[i])}));
        Element head = of.head(all);
        if (any_services) std::get<Element>(head.children.front().content).children.push_back(element("th", {{"scope", "col"}, {"class", "services"}}, {of.say(Text::report_services)}));
        return head;
    }
    // Managers' cards are a part of their own.
    Element rows() const {
        Element body = element("tbody");
        const auto outline = plan::outline(of.plan());
        bool card = false;
        for (const plan::OutlineRow& row : outline) {
            if (row.depth == 0) card = plan::body_of(of.plan()).id.value != plan::id_of(row.node);
            if (card || row.depth == 0 || (row.is_indicator() && of.of.depth != Depth::indicators)) continue;
            body.children.push_back(row.is_indicator() ? indicator_row(*of.plan().indicators[row.index], row)
                                                       : objective_row(*of.plan().objectives[row.index], row));
        }
        return body;
    }
};

Element by_perspective(const PartOf& of) {
    Element rows = element("tbody");
    for (const ObjectiveGroup& group : groups_of(of.of))
        rows.children.push_back(element("tr", {row_title({}, group.named ? of.name_of(group.perspective) : of.plan().body), figure_cell(std::to_string(group.objectives.size())),
                                               figure_cell(words::percent(group.result.share_of_body, of.lang))}));
    return table("words", of.say(Text::report_by_perspective), of.head({of.say(Text::field_perspective), of.say(Text::report_objectives), of.say(Text::report_share)}), std::move(rows));
}

}  // namespace

Content tree_part(const PartOf& part) {
    if (part.of.depth == Depth::perspectives) return {by_perspective(part)};
    const Tree tree{part, years_of(part.of)};
    return {table("plan-rows words tree-rows", part.say(part.of.depth == Depth::indicators ? Text::report_tree_caption : Text::report_tree_caption_objectives), tree.titles(), tree.rows())};
}

}  // namespace report
