#include "table/tree.hpp"

#include <algorithm>

#include "table/field.hpp"
#include "table/heading.hpp"

namespace table {
namespace {

template <class T>
bool given_and_other(const std::optional<T>& wanted, const std::optional<T>& there) {
    return wanted && wanted != there;
}

bool same_name(const std::string& a, const std::string& b) { return words_of(a) == words_of(b); }

// Codes that are both written must be the same.
bool codes_agree(const std::string& a, const std::string& b) { return a.empty() || b.empty() || same_code(a, b); }
bool units_agree(const std::vector<plan::UnitId>& a, const std::vector<plan::UnitId>& b) { return a.empty() || b.empty() || a == b; }

}  // namespace

Tree::Tree(const plan::Plan& start) : body_(plan::body_of(start).id), years_(start.years.begin(), start.years.end()), next_(start.next_id) {
    for (const auto& each : start.objectives) {
        taken_.insert(each->id.value);
        positions_[each->id.value] = nodes_.size();
        below_[each->parent ? each->parent->value : ""].push_back(nodes_.size());
        nodes_.push_back({*each, true, false, 0});
    }
    for (const auto& each : start.indicators) {
        taken_.insert(each->id.value);
        leaves_[each->parent.value].push_back({*each, false});
    }
    for (const auto& each : start.measures) {
        taken_.insert(each->id.value);
        measures_.try_emplace(words_of(each->name), each->id);
    }
    for (const auto& each : start.perspectives) {
        taken_.insert(each.id.value);
        perspectives_.try_emplace(words_of(each.name), each.id);
        for (const std::string& also : each.also) perspectives_.try_emplace(words_of(also), each.id);
    }
    for (const auto& each : start.units) {
        taken_.insert(each.id.value);
        units_.try_emplace(words_of(each.name), each.id);
        for (const std::string& also : each.also) units_.try_emplace(words_of(also), each.id);
    }
    for (const auto& each : start.acts) taken_.insert(each.id.value);
    acts_ = start.acts;
    revisions_ = start.revisions;
    for (Node& each : nodes_) {
        each.depth = -1;
        for (auto up = each.objective.parent; up; up = node(*up).objective.parent) ++each.depth;
    }
}

std::string Tree::fresh(char kind) {
    while (taken_.contains(kind + std::to_string(next_))) ++next_;
    const std::string id = kind + std::to_string(next_++);
    taken_.insert(id);
    return id;
}

const Tree::Node* Tree::find(plan::Level level, const std::string& code, const std::string& name) const {
    const auto by = [&](auto&& fits) -> const Node* {
        const auto found = std::ranges::find_if(nodes_, [&](const Node& each) { return each.objective.level == level && fits(each.objective); });
        return found == nodes_.end() ? nullptr : &*found;
    };
    if (const auto* found = by([&](const plan::Objective& each) { return same_code(each.code, code); })) return found;
    return by([&](const plan::Objective& each) { return codes_agree(each.code, code) && same_name(each.name, name); });
}

const Tree::Node& Tree::objective(plan::Objective wanted, bool again) {
    auto& siblings = below_[wanted.parent ? wanted.parent->value : ""];
    for (const std::size_t i : siblings) {
        Node& each = nodes_[i];
        if (each.met && !again) continue;
        if (each.objective.level != wanted.level || !same_name(each.objective.name, wanted.name)) continue;
        if (!codes_agree(each.objective.code, wanted.code) || !units_agree(each.objective.units, wanted.units)) continue;
        each.met = true;
        if (given_and_other(wanted.weight, each.objective.weight) && each.existing) {
            each.objective.weight = wanted.weight;
            edits_.push_back(plan::SetWeight{each.objective.id, wanted.weight});
        }
        return each;
    }
    std::optional<plan::ObjectiveId> after;
    if (!siblings.empty()) after = nodes_[siblings.back()].objective.id;
    wanted.id = {fresh('o')};
    siblings.push_back(nodes_.size());
    positions_[wanted.id.value] = nodes_.size();
    const int depth = wanted.parent ? node(*wanted.parent).depth + 1 : 0;
    edits_.push_back(plan::InsertObjective{wanted, after});
    nodes_.push_back({std::move(wanted), false, true, depth});
    return nodes_.back();
}

Found<plan::IndicatorId> Tree::indicator(plan::Indicator wanted) {
    auto& siblings = leaves_[wanted.parent.value];
    const auto there = std::ranges::find_if(siblings, [&](const Leaf& each) {
        return !each.met && same_name(each.indicator.name, wanted.name) && codes_agree(each.indicator.code, wanted.code);
    });
    if (there != siblings.end()) {
        there->met = true;
        change(there->indicator, wanted);
        return {there->indicator.id, true};
    }
    wanted.id = {fresh('i')};
    insert(wanted);
    siblings.push_back({wanted, true});
    return {wanted.id, false};
}

// Years that the plan has no column for come by an edit that adds it.
void Tree::insert(plan::Indicator wanted) {
    std::optional<plan::IndicatorId> after;
    if (const auto& siblings = leaves_[wanted.parent.value]; !siblings.empty()) after = siblings.back().indicator.id;
    std::map<int, plan::TargetCell> new_years;
    for (auto at = wanted.targets.begin(); at != wanted.targets.end();)
        if (years_.contains(at->first))
            ++at;
        else
            new_years.insert(wanted.targets.extract(at++));
    const auto id = wanted.id;
    edits_.push_back(plan::InsertIndicator{std::move(wanted), after});
    for (const auto& [year, cell] : new_years) edits_.push_back(plan::SetTarget{id, year, cell.text});
}

void Tree::change(const plan::Indicator& there, const plan::Indicator& wanted) {
    for (const auto& [year, cell] : wanted.targets)
        if (!there.targets.contains(year) || there.targets.at(year).text != cell.text)
            edits_.push_back(plan::SetTarget{there.id, year, cell.text});
    for (const auto& [day, reading] : wanted.readings)
        if (!there.readings.contains(day) || !identical(there.readings.at(day).value, reading.value))
            edits_.push_back(plan::SetReading{there.id, day, reading.value});
    if (given_and_other(wanted.weight, there.weight)) edits_.push_back(plan::SetWeight{there.id, wanted.weight});
    if (given_and_other(wanted.typology, there.typology)) edits_.push_back(plan::SetTypology{there.id, wanted.typology});
    if (given_and_other(wanted.formula, there.formula)) edits_.push_back(plan::SetFormula{there.id, wanted.formula});
    if (given_and_other(wanted.baseline, there.baseline))
        edits_.push_back(plan::SetRuleFigure{there.id, plan::RuleFigure::baseline, wanted.baseline});
    for (const auto& [year, value] : wanted.past)
        if (!there.past.contains(year) || there.past.at(year) != value) edits_.push_back(plan::SetPast{there.id, year, value});
    if (given_and_other(wanted.in_tree, there.in_tree)) edits_.push_back(plan::SetFlag{there.id, plan::Flag::in_tree, wanted.in_tree});
    if (given_and_other(wanted.in_productivity, there.in_productivity))
        edits_.push_back(plan::SetFlag{there.id, plan::Flag::in_productivity, wanted.in_productivity});
    for (const auto field : {plan::TextField::code, plan::TextField::description, plan::TextField::unit, plan::TextField::owner,
                             plan::TextField::services, plan::TextField::area, plan::TextField::note}) {
        const auto member = plan::text_member(there, field);
        if (!(wanted.*member).empty() && wanted.*member != there.*member)
            edits_.push_back(plan::SetText{there.id, field, wanted.*member});
    }
    if (wanted.removed && !there.removed) edits_.push_back(plan::SetRemoved{there.id, true});
}

plan::MeasureId Tree::measure(const std::string& name) {
    const auto [found, is_new] = measures_.try_emplace(words_of(name), plan::MeasureId{});
    if (!is_new) return found->second;
    found->second = {fresh('m')};
    edits_.push_back(plan::InsertMeasure{{.id = found->second, .name = name}});
    return found->second;
}

std::optional<plan::PerspectiveId> Tree::perspective(const std::string& name) const {
    const auto found = perspectives_.find(words_of(name));
    return found == perspectives_.end() ? std::nullopt : std::optional(found->second);
}

plan::UnitId Tree::unit(const std::string& name, std::optional<plan::UnitKind> kind) {
    const auto [found, is_new] = units_.try_emplace(words_of(name), plan::UnitId{});
    if (!is_new) return found->second;
    found->second = {fresh('u')};
    edits_.push_back(plan::InsertUnit{{.id = found->second, .name = name, .kind = kind}});
    return found->second;
}

std::vector<plan::UnitId> Tree::units_in(const std::string& text) const {
    std::vector<plan::UnitId> units;
    const auto take = [&](std::string_view name) {
        const auto found = units_.find(words_of(name));
        if (found != units_.end() && std::ranges::find(units, found->second) == units.end()) units.push_back(found->second);
    };
    take(text);
    const bool whole = !units.empty();
    for (std::size_t at = 0; !whole && at < text.size();) {
        const auto end = std::min(text.find_first_of("/;,", at), text.size());
        take(std::string_view(text).substr(at, end - at));
        at = end + 1;
    }
    return units;
}

void Tree::acts(const std::vector<std::string>& notes) {
    for (plan::Act& named : acts_named(notes)) {
        if (bound(acts_, named)) continue;
        named.id = {fresh('d')};
        acts_.push_back(named);
        edits_.push_back(plan::InsertAct{named});
    }
}

void Tree::expect(const plan::ObjectiveId& id, const base::Decimal& total) {
    auto& expected = nodes_[positions_.at(id.value)].objective.expected_total;
    if (expected == total) return;
    expected = total;
    edits_.push_back(plan::SetExpectedTotal{id, total});
}

void Tree::revision(plan::Revision revision) {
    if (const auto* act = bound(acts_, act_named(revision.text))) revision.act = act->id;
    const auto there = std::ranges::find_if(revisions_, [&](const plan::Revision& each) {
        return each.on == revision.on && each.text == revision.text && each.place == revision.place;
    });
    if (there != revisions_.end())
        revisions_.erase(there);
    else
        edits_.push_back(plan::InsertRevision{std::move(revision)});
}

}  // namespace table
