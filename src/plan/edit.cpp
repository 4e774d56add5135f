#include "plan/edit.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "plan/edit_parts.hpp"
#include "plan/formula.hpp"

namespace plan {
namespace {

template <class Where, class Change>
Outcome change(Plan plan, const Where& where, Change&& how) {
    if (auto done = change_in(plan, where, how); !done) return std::unexpected(std::move(done.error()));
    return plan;
}

Outcome put(Plan plan, const SetText& edit) {
    bool fits = true;
    auto after = change(std::move(plan), edit.node, [&](auto& node) {
        const auto field = text_member(node, edit.field);
        fits = field != nullptr;
        if (fits) node.*field = edit.text;
    });
    if (!fits) return refuse("no-such-field", id_of(edit.node), {id_of(edit.node)});
    return after;
}

Outcome put(Plan plan, const SetTarget& edit) {
    auto after = change(std::move(plan), edit.indicator, [&](Indicator& indicator) {
        if (edit.text.empty())
            indicator.targets.erase(edit.year);
        else if (TargetCell& cell = indicator.targets[edit.year]; cell.text != edit.text)
            cell = {edit.text, std::nullopt, cell.extra};  // a direction was confirmed for the old words
    });
    if (after && !edit.text.empty()) add_year(*after, edit.year);
    return after;
}

Outcome put(Plan plan, const ConfirmDirection& edit) {
    bool known = true;
    auto after = change(std::move(plan), edit.indicator, [&](Indicator& indicator) {
        const auto cell = indicator.targets.find(edit.year);
        known = cell != indicator.targets.end();
        if (known) cell->second.confirmed = edit.direction;
    });
    if (!known) return refuse("no-target", edit.indicator.value, {std::to_string(edit.year)});
    return after;
}

Outcome put(Plan plan, const SetReadingNote& edit) {
    bool known = true;
    auto after = std::visit(
        [&](const auto& id) {
            return change(std::move(plan), id, [&](auto& holder) {
                const auto reading = holder.readings.find(edit.at);
                known = reading != holder.readings.end();
                if (known) reading->second.note = edit.note;
            });
        },
        edit.of);
    if (!known) return refuse("no-reading", id_of(Edit(edit)), {base::to_iso(edit.at)});
    return after;
}

Outcome put(Plan plan, const SetTypology& edit) {
    return change(std::move(plan), edit.indicator, [&](Indicator& i) { i.typology = edit.typology; });
}
Outcome put(Plan plan, const SetGrowth& edit) {
    return change(std::move(plan), edit.indicator, [&](Indicator& i) { i.growth = edit.growth; });
}
Outcome put(Plan plan, const SetRuleFigure& edit) {
    if (edit.figure == RuleFigure::scale && edit.value && *edit.value <= base::Decimal(0))
        return refuse("scale-not-positive", edit.indicator.value);
    return change(std::move(plan), edit.indicator, [&](Indicator& i) { i.*member_of(edit.figure) = edit.value; });
}
Outcome put(Plan plan, const SetReference& edit) {
    return change(std::move(plan), edit.indicator, [&](Indicator& i) {
        if (edit.value)
            i.references[edit.year] = *edit.value;
        else
            i.references.erase(edit.year);
    });
}
Outcome put(Plan plan, const SetLevels& edit) {
    return change(std::move(plan), edit.indicator, [&](Indicator& i) { i.levels = edit.levels; });
}

Outcome put(Plan plan, const SetExpected& edit) {
    const auto descends = [](const ExpectedStep& a, const ExpectedStep& b) {
        return std::tie(a.month, a.day) >= std::tie(b.month, b.day) || a.percent > b.percent;
    };
    if (std::ranges::adjacent_find(edit.steps, descends) != edit.steps.end())
        return refuse("expected-out-of-order", edit.indicator.value);
    return change(std::move(plan), edit.indicator, [&](Indicator& i) { i.expected = edit.steps; });
}

Outcome put(Plan plan, const SetEstimate& edit) {
    if (edit.estimate && !is_ordered(*edit.estimate)) return refuse("estimate-out-of-order", edit.indicator.value);
    return change(std::move(plan), edit.indicator, [&](Indicator& i) { i.estimate = edit.estimate; });
}

Outcome put(Plan plan, const SetFormula& edit) {
    for (const MeasureId& measure : measures_of(edit.formula))
        if (!find(plan, measure)) return refuse("unknown-measure", edit.indicator.value, {measure.value});
    return change(std::move(plan), edit.indicator, [&](Indicator& i) { i.formula = edit.formula; });
}

Outcome put(Plan plan, const SetPast& edit) {
    return change(std::move(plan), edit.indicator, [&](Indicator& i) {
        if (edit.value) i.past[edit.year] = *edit.value;
        else i.past.erase(edit.year);
    });
}
Outcome put(Plan plan, const SetFlag& edit) {
    return change(std::move(plan), edit.indicator,
                  [&](Indicator& i) { (edit.flag == Flag::in_tree ? i.in_tree : i.in_productivity) = edit.value; });
}
Outcome put(Plan plan, const SetUnits& edit) {
    for (const UnitId& unit : edit.units)
        if (!find(plan, unit)) return refuse("unknown-unit", id_of(edit.node), {unit.value});
    return change(std::move(plan), edit.node, [&](auto& node) { node.units = edit.units; });
}

Outcome put(Plan plan, const SetLevel& edit) {
    if (const auto* objective = find(plan, edit.objective);
        objective && objective->parent.has_value() == is_root(edit.level))
        return refuse(objective->parent ? "body-with-parent" : "objective-without-parent", edit.objective.value,
                      {edit.objective.value});
    return change(std::move(plan), edit.objective, [&](Objective& o) { o.level = edit.level; });
}
Outcome put(Plan plan, const SetAggregator& edit) {
    return change(std::move(plan), edit.objective, [&](Objective& o) { o.aggregator = edit.aggregator; });
}
Outcome put(Plan plan, const SetExpectedTotal& edit) {
    if (edit.total && *edit.total <= base::Decimal(0)) return refuse("total-not-positive", edit.objective.value);
    return change(std::move(plan), edit.objective, [&](Objective& o) { o.expected_total = edit.total; });
}

Outcome put(Plan plan, const SetSharing& edit) {
    if (const auto& given = edit.sharing)
        if (given->children.is_negative() || given->indicators.is_negative() ||
            (given->children.is_zero() && given->indicators.is_zero()))
            return refuse("sharing-not-positive", edit.objective.value);
    return change(std::move(plan), edit.objective, [&](Objective& o) { o.sharing = edit.sharing; });
}

Outcome put(Plan plan, const SetPerspective& edit) {
    if (edit.perspective && std::ranges::find(plan.perspectives, *edit.perspective, &Perspective::id) == plan.perspectives.end())
        return refuse("unknown-perspective", edit.objective.value, {edit.perspective->value});
    return change(std::move(plan), edit.objective, [&](Objective& o) { o.perspective = edit.perspective; });
}
Outcome put(Plan plan, const SetResources& edit) {
    return change(std::move(plan), edit.objective, [&](Objective& o) { o.resources = edit.resources; });
}
Outcome put(Plan plan, const SetRemoved& edit) {
    if (edit.removed && id_of(edit.node) == body_of(plan).id.value) return refuse("erase-body", id_of(edit.node));
    return change(std::move(plan), edit.node, [&](auto& node) { node.removed = edit.removed; });
}

Outcome put(Plan plan, const SetMeasureText& edit) {
    return change(std::move(plan), edit.measure, [&](Measure& m) { m.*text_member(edit.field) = edit.text; });
}

Outcome put(Plan plan, const SetTrace& edit) {
    return change(std::move(plan), edit.node, [&](auto& node) {
        node.source_line = edit.trace.source_line;
        node.printed = edit.trace.printed;
        node.inferred = edit.trace.inferred;
    });
}

// Where the fields that are not known stand.
struct ExtraChange {
    Plan& plan;
    const Extra& extra;
    Outcome operator()(std::monostate) const {
        plan.extra = extra;
        return std::move(plan);
    }
    Outcome operator()(const ReadingPlace& place) const {
        bool known = true;
        const auto set = [&](auto& holder) {
            const auto reading = holder.readings.find(place.at);
            known = reading != holder.readings.end();
            if (known) reading->second.extra = extra;
        };
        auto after = std::visit([&](const auto& id) { return change(std::move(plan), id, set); }, place.of);
        if (!known) return refuse("no-reading", "", {base::to_iso(place.at)});
        return after;
    }
    template <class Id>
    Outcome operator()(const Id& id) const {
        return change(std::move(plan), id, [&](auto& holder) { holder.extra = extra; });
    }
};

Outcome put(Plan plan, const SetExtra& edit) { return std::visit(ExtraChange{plan, edit.extra}, edit.place); }

}  // namespace

base::Result<Plan> apply(const Plan& plan, const Edit& edit) {
    auto after = std::visit(
        [&](const auto& each) -> Outcome {
            if constexpr (requires(Plan& to) { set(to, each); }) {
                Plan changed = plan;
                if (auto done = set(changed, each); !done) return std::unexpected(std::move(done.error()));
                return changed;
            } else {
                return put(plan, each);
            }
        },
        edit);
    if (after && changes_names(edit)) return with_names_followed(plan, std::move(*after));
    return after;
}

}  // namespace plan
