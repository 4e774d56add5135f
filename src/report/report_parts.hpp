// The parts of the report, one function each; inside of report/ only.
#pragma once
#include <initializer_list>

#include "report/html.hpp"
#include "report/report.hpp"
#include "words/numbers.hpp"
#include "words/texts.hpp"

namespace report {

struct PartOf {
    const Report& of;
    words::Lang lang;

    const plan::Plan& plan() const { return of.plan; }
    const eval::Results& results() const { return of.results; }
    std::string say(words::Text key) const { return words::text(key, lang); }
    std::string say(words::Text key, std::initializer_list<std::string> args) const { return words::text(key, lang, args); }

    std::string name_of(const std::string& name) const { return name.empty() ? say(words::Text::ui_unnamed) : name; }
    template <class Row>
    std::string called(const Row& row) const { return row.code.empty() ? name_of(row.name) : row.code + " " + name_of(row.name); }
    std::string name_of(const std::optional<plan::PerspectiveId>& perspective) const;

    std::string score(const eval::Figure& figure) const;
    std::string interval(const eval::Figure& figure) const;
    // "87,41 % ●, fra 80,00 % e 95,00 %, copertura 75,00 %"
    Element told(const eval::NodeResult& node) const;

    Element head(std::initializer_list<std::string> titles) const;
    Element head(const std::vector<std::string>& titles) const;
    // Score, interval, coverage, light: the cells of a row that ends with them.
    void add_figures(Element& row, const eval::NodeResult& node) const;
};

Element cell(std::string words);
Element figure_cell(std::string words);
// Code in bold, then the name.
Element row_title(const std::string& code, std::string name);
Element table(std::string look, std::string caption, Element head, Element rows);

// The strategic objectives by perspective; one group of all where the plan has no perspectives.
struct ObjectiveGroup {
    std::optional<plan::PerspectiveId> perspective;
    bool named = false;
    std::vector<std::size_t> objectives;  // positions in plan.objectives
    eval::NodeResult result;
};
std::vector<ObjectiveGroup> groups_of(const Report& report);

// Each is what stands below the part's heading; heads go on at level 3.
using Content = std::vector<Element>;
Content tree_part(const PartOf& part);
Content dashboard_part(const PartOf& part);
Content results_part(const PartOf& part);
Content explanations_part(const PartOf& part);
Content map_part(const PartOf& part);
Content cards_part(const PartOf& part);
Content changes_part(const PartOf& part);
Content scenarios_part(const PartOf& part);

// The scores of perspectives and of strategic objectives as bars; the strategy map. Each an <svg>, or nothing where the
// plan has no perspectives, no strategic objectives.
std::optional<Element> perspectives_drawing(const PartOf& part);
std::optional<Element> objectives_drawing(const PartOf& part);
std::optional<Element> map_drawing(const PartOf& part);

// The value beside its target on one scale; nothing where there is no such scale.
std::optional<Element> bullet_drawing(const PartOf& part, std::size_t indicator);

}  // namespace report
