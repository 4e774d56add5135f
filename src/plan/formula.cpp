#include "plan/formula.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/overload.hpp"
#include "expr/letters.hpp"

namespace plan {
namespace {

using expr::FormulaKind;
using expr::FormulaNode;
using Kind = Referent::Kind;

enum Way : std::size_t { by_id, by_code, by_name, by_folded_name };

// Without case and accents, each run of spaces as one.
std::string folded(std::string_view name) {
    std::string plain;
    for (std::size_t at = 0; at < name.size();) {
        const expr::Letter letter = expr::letter_at(name, at);
        const bool space = expr::is_space(letter.code);
        if (!space) plain += name.substr(at, letter.length);
        if (space && !plain.empty() && plain.back() != ' ') plain += ' ';
        at += letter.length;
    }
    while (plain.ends_with(' ')) plain.pop_back();
    return expr::folded(plain);
}

template <class Ways>
void add(Ways& ways, Way way, std::string key, const Referent& referent) {
    if (key.empty()) return;
    auto& all = ways[way][std::move(key)];
    if (std::ranges::find(all, referent) == all.end()) all.push_back(referent);
}

template <class Ways, class Node>
void add_node(Ways& ways, const Node& node, const Referent& referent) {
    add(ways, by_id, node.id.value, referent);
    add(ways, by_code, node.code, referent);
    add(ways, by_name, node.name, referent);
    add(ways, by_folded_name, folded(node.code), referent);
    add(ways, by_folded_name, folded(node.name), referent);
}

bool names_something(const FormulaNode& node) {
    return node.kind == FormulaKind::measure || node.kind == FormulaKind::score ||
           (node.kind == FormulaKind::edits && !node.name.empty());
}

std::vector<Referent> candidates(const FormulaNode& node, const Naming& naming) {
    return node.kind == FormulaKind::measure ? naming.measures(node.name) : naming.nodes(node.name);
}

base::Issue doubtful(const FormulaNode& node, const Plan& plan, const std::vector<Referent>& found) {
    std::string ids;
    for (const Referent& each : found) ids += (ids.empty() ? "" : ", ") + id_of(plan, each);
    const char* unknown = node.kind == FormulaKind::measure ? "formula-unknown-measure" : "formula-unknown-node";
    return {found.empty() ? unknown : "formula-ambiguous", base::Severity::error, {.span = node.name_span}, {node.name, ids}};
}

std::optional<Referent> meant(const FormulaNode& node, const Naming& naming) {
    if (!names_something(node)) return std::nullopt;
    const auto found = candidates(node, naming);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

// The ways to call it, the friendliest first.
std::vector<std::string> names_of(const Plan& plan, const Referent& referent, const FormulaNode& node) {
    switch (referent.kind) {
        case Kind::measure: return {plan.measures[referent.index]->name, id_of(plan, referent)};
        case Kind::objective: {
            const Objective& objective = *plan.objectives[referent.index];
            return {objective.name, objective.code, objective.id.value};
        }
        case Kind::indicator: {
            const Indicator& indicator = *plan.indicators[referent.index];
            return {indicator.name, indicator.code, indicator.id.value};
        }
        case Kind::unit: return {plan.units[referent.index].name, id_of(plan, referent)};
        case Kind::nothing:
        case Kind::whole: break;
    }
    return {node.name};
}

// Two plans and what their formulas' names mean in each.
struct Following {
    const Plan& before;
    const Plan& after;
    Naming old_names{before};
    Naming new_names{after};

    bool means(const FormulaNode& node, std::string_view id) const {
        const auto now = meant(node, new_names);
        return now && id_of(after, *now) == id;
    }

    // What to write in place of the name; empty when it still means the same.
    std::optional<std::string> replacement(const FormulaNode& node) const {
        const auto was = meant(node, old_names);
        if (!was) return std::nullopt;
        const std::string& id = id_of(before, *was);
        if (means(node, id)) return std::nullopt;
        FormulaNode by_its_id = node;
        by_its_id.name = id;
        const auto now = meant(by_its_id, new_names);
        if (!now || id_of(after, *now) != id) return std::nullopt;  // it is gone: the checks say so
        for (std::string& name : names_of(after, *now, node)) {
            FormulaNode renamed = node;
            renamed.name = name;
            if (!name.empty() && means(renamed, id)) return expr::quoted_name(name);
        }
        return std::nullopt;
    }

    std::string followed(std::string text) const {
        const auto formula = expr::parse_formula(text).value;
        expr::NameChanges changes;
        for (const FormulaNode& node : formula.nodes)
            if (auto name = replacement(node)) changes.emplace_back(node.name_span, std::move(*name));
        return expr::with_names(std::move(text), std::move(changes));
    }
};

const Expression* expression_of(const Indicator& indicator) {
    return indicator.formula ? std::get_if<Expression>(&*indicator.formula) : nullptr;
}

}  // namespace

const std::string& id_of(const Plan& plan, const Referent& referent) {
    static const std::string none;
    switch (referent.kind) {
        case Kind::measure: return plan.measures[referent.index]->id.value;
        case Kind::objective: return plan.objectives[referent.index]->id.value;
        case Kind::indicator: return plan.indicators[referent.index]->id.value;
        case Kind::unit: return plan.units[referent.index].id.value;
        case Kind::nothing:
        case Kind::whole: break;
    }
    return none;
}

Naming::Naming(const Plan& plan) {
    for (std::size_t i = 0; i < plan.measures.size(); ++i) {
        const Referent referent{Kind::measure, i};
        add(measures_, by_id, plan.measures[i]->id.value, referent);
        add(measures_, by_name, plan.measures[i]->name, referent);
        add(measures_, by_folded_name, folded(plan.measures[i]->name), referent);
    }
    for (std::size_t i = 0; i < plan.objectives.size(); ++i) {
        add_node(nodes_, *plan.objectives[i], {Kind::objective, i});
        if (plan.objectives[i]->level != Level::body) continue;
        add(nodes_, by_folded_name, "ente", {Kind::objective, i});
        add(nodes_, by_folded_name, "body", {Kind::objective, i});
    }
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        add_node(nodes_, *plan.indicators[i], {Kind::indicator, i});
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
        const OrgUnit& unit = plan.units[i];
        add(nodes_, by_id, unit.id.value, {Kind::unit, i});
        add(nodes_, by_name, unit.name, {Kind::unit, i});
        add(nodes_, by_folded_name, folded(unit.name), {Kind::unit, i});
        for (const std::string& spelling : unit.also) add(nodes_, by_folded_name, folded(spelling), {Kind::unit, i});
    }
}

std::vector<Referent> Naming::found(const Ways& ways, std::string_view name) {
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const auto hit = ways[way].find(way == by_folded_name ? folded(name) : std::string(name));
        if (hit != ways[way].end()) return hit->second;
    }
    return {};
}

std::vector<Referent> Naming::nodes(std::string_view name) const {
    auto all = found(nodes_, name);
    for (const Kind kind : {Kind::objective, Kind::unit}) {
        if (std::ranges::count(all, kind, &Referent::kind) != 1) continue;
        std::erase_if(all, [&](const Referent& each) { return each.kind != kind; });
    }
    return all;
}

base::Parsed<std::vector<Referent>> resolve(const expr::Formula& formula, const Plan& plan, const Naming& naming) {
    base::Parsed<std::vector<Referent>> resolved;
    for (const FormulaNode& node : formula.nodes) {
        Referent& referent = resolved.value.emplace_back();
        if (node.kind == FormulaKind::edits) referent.kind = Kind::whole;
        if (!names_something(node)) continue;
        const auto found = candidates(node, naming);
        if (found.size() == 1)
            referent = found.front();
        else
            resolved.issues.push_back(doubtful(node, plan, found));
    }
    return resolved;
}

std::vector<MeasureId> measures_of(const Plan& plan, const std::optional<Formula>& formula) {
    const auto* expression = formula ? std::get_if<Expression>(&*formula) : nullptr;
    if (!expression) return measures_of(formula);
    std::vector<MeasureId> measures;
    for (const Referent& each : resolve(expr::parse_formula(expression->text).value, plan, Naming(plan)).value) {
        if (each.kind != Kind::measure) continue;
        const MeasureId& id = plan.measures[each.index]->id;
        if (std::ranges::find(measures, id) == measures.end()) measures.push_back(id);
    }
    return measures;
}

std::optional<ReadingHolder> reading_place(const Indicator& indicator) {
    if (!indicator.formula) return ReadingHolder(indicator.id);
    const auto* ref = std::get_if<MeasureRef>(&*indicator.formula);
    return ref ? std::optional(ReadingHolder(ref->measure)) : std::nullopt;
}

Plan with_names_followed(const Plan& before, Plan after) {
    const auto has_expression = [](const auto& box) { return expression_of(*box) != nullptr; };
    if (std::ranges::none_of(after.indicators, has_expression)) return after;
    std::vector<std::pair<std::size_t, std::string>> changes;
    const Following following{.before = before, .after = after};
    for (std::size_t i = 0; i < after.indicators.size(); ++i)
        if (const auto* expression = expression_of(*after.indicators[i]))
            if (auto text = following.followed(expression->text); text != expression->text)
                changes.emplace_back(i, std::move(text));
    for (auto& [i, text] : changes)
        after.indicators[i] = base::with(after.indicators[i], [&](Indicator& indicator) {
            std::get<Expression>(*indicator.formula).text = std::move(text);
        });
    return after;
}

}  // namespace plan
