// How each score came about: the derivations that the screen shows, one strategic objective after another.
#include "eval/explain.hpp"
#include "report/report_parts.hpp"
#include "words/derivation.hpp"

namespace report {
namespace {

using words::Text;

// Only the steps that the level asked for goes down to.
eval::Derivation as_deep_as(eval::Derivation steps, Depth depth) {
    if (depth == Depth::indicators) return steps;
    std::erase_if(steps, [&](const eval::Step& step) { return std::holds_alternative<eval::IndicatorStep>(step.what) || (depth == Depth::perspectives && step.depth > 0); });
    return steps;
}

// Lines from `at` on that stand at least as deep, as a list of lists.
Element listed(const std::vector<words::DerivationLine>& lines, std::size_t& at) {
    const int depth = lines[at].depth;
    Element list = element("ul", {{"class", "steps"}}, {});
    while (at < lines.size() && lines[at].depth >= depth) {
        Element item = element("li", {lines[at].step ? Node(element("strong", {lines[at].text})) : Node(lines[at].text)});
        ++at;
        if (at < lines.size() && lines[at].depth > depth) item.children.push_back(listed(lines, at));
        list.children.push_back(std::move(item));
    }
    return list;
}

Element told(const PartOf& of, const eval::Derivation& steps) {
    auto lines = words::derivation(of.plan(), of.results(), steps, of.lang);
    lines.erase(lines.begin());  // what was asked: it stands at the head of the report
    Element out = element("div");
    for (std::size_t at = 0; at < lines.size();) out.children.push_back(listed(lines, at));
    return out;
}

}  // namespace

Content explanations_part(const PartOf& part) {
    const plan::Plan& plan = part.plan();
    const eval::Program program = eval::compile(plan, part.results().question);
    const auto steps_of = [&](std::size_t i) { return eval::explain(plan, program, part.results(), plan::NodeRef(plan.objectives[i]->id)); };
    Content out{element("h3", {part.say(Text::summary_scores)}), told(part, as_deep_as(steps_of(part.results().body), Depth::perspectives))};
    if (part.of.depth == Depth::perspectives) return out;
    for (const ObjectiveGroup& group : groups_of(part.of))
        for (const std::size_t i : group.objectives) {
            out.push_back(element("h3", {part.called(*plan.objectives[i])}));
            out.push_back(told(part, as_deep_as(steps_of(i), part.of.depth)));
        }
    return out;
}

}  // namespace report
