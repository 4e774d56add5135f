// What stands in the rows and the measures.
#include <type_traits>

#include "change/identical.hpp"
#include "change/working.hpp"

namespace change {
namespace {

using namespace plan;

constexpr TextField texts[] = {TextField::code, TextField::name, TextField::description, TextField::unit,
                               TextField::mission, TextField::programme, TextField::owner, TextField::services,
                               TextField::area, TextField::formula_note, TextField::note};

// Every key of either map, with its value in each; null where it has none.
template <class Map, class Visit>
void side_by_side(const Map& from, const Map& to, Visit&& visit) {
    for (const auto& [key, value] : from)
        if (!to.contains(key)) visit(key, &value, static_cast<const typename Map::mapped_type*>(nullptr));
    for (const auto& [key, value] : to) {
        const auto old = from.find(key);
        visit(key, old == from.end() ? nullptr : &old->second, &value);
    }
}

template <class T>
std::optional<T> copied(const T* value) { return value ? std::optional(*value) : std::nullopt; }

// The edits that make `from` what `to` is; put in the plan in work when all are known.
struct Fields {
    std::vector<Edit> edits = {};

    template <class T>
    void set(const T& from, const T& to, Edit edit) {
        if (!alike(from, to)) edits.push_back(std::move(edit));
    }

    template <class Node>
    void node(const Node& from, const Node& to) {
        for (const TextField field : texts)
            if (const auto member = text_member(to, field)) set(from.*member, to.*member, SetText{to.id, field, to.*member});
        set(from.weight, to.weight, SetWeight{to.id, to.weight});
        set(from.units, to.units, SetUnits{to.id, to.units});
        set(from.removed, to.removed, SetRemoved{to.id, to.removed});
        const Trace trace{to.source_line, to.printed, to.inferred};
        set(Trace{from.source_line, from.printed, from.inferred}, trace, SetTrace{to.id, trace});
        set(from.extra, to.extra, SetExtra{to.id, to.extra});
    }

    void objective(const Objective& from, const Objective& to) {
        node(from, to);
        set(from.level, to.level, SetLevel{to.id, to.level});
        set(from.expected_total, to.expected_total, SetExpectedTotal{to.id, to.expected_total});
        set(from.aggregator, to.aggregator, SetAggregator{to.id, to.aggregator});
        set(from.sharing, to.sharing, SetSharing{to.id, to.sharing});
        set(from.perspective, to.perspective, SetPerspective{to.id, to.perspective});
        set(from.resources, to.resources, SetResources{to.id, to.resources});
    }

    void indicator(const Indicator& from, const Indicator& to) {
        node(from, to);
        set(from.typology, to.typology, SetTypology{to.id, to.typology});
        set(from.growth, to.growth, SetGrowth{to.id, to.growth});
        side_by_side(from.targets, to.targets, [&](int year, const TargetCell* old, const TargetCell* now) {
            target(to.id, year, old, now);
        });
        readings(to.id, from.readings, to.readings);
        figures(from, to);
        set(from.levels, to.levels, SetLevels{to.id, to.levels});
        set(from.expected, to.expected, SetExpected{to.id, to.expected});
        set(from.estimate, to.estimate, SetEstimate{to.id, to.estimate});
        set(from.in_tree, to.in_tree, SetFlag{to.id, Flag::in_tree, to.in_tree});
        set(from.in_productivity, to.in_productivity, SetFlag{to.id, Flag::in_productivity, to.in_productivity});
    }

    // A new text drops the direction confirmed for the old one, but not the fields that are not known.
    void target(const IndicatorId& id, int year, const TargetCell* old, const TargetCell* now) {
        if (old && now && *old == *now) return;
        const bool whole = now && (now->text.empty() || (old ? old->extra : Extra{}) != now->extra);
        if (whole) {
            edits.push_back(SetTargetCell{id, year, *now});
            return;
        }
        const bool new_text = !now || !old || old->text != now->text;
        if (new_text && !now && old->text.empty())
            edits.push_back(SetTargetCell{id, year, std::nullopt});
        else if (new_text)
            edits.push_back(SetTarget{id, year, now ? now->text : std::string()});
        const auto kept = new_text ? std::nullopt : old->confirmed;
        if (now && kept != now->confirmed) edits.push_back(ConfirmDirection{id, year, now->confirmed});
    }

    template <class Id>
    void readings(const Id& id, const Readings& from, const Readings& to) {
        side_by_side(from, to, [&](const base::Date& at, const Reading* old, const Reading* now) {
            if (!now) {
                edits.push_back(SetReading{id, at, std::nullopt});
                return;
            }
            if (!old || !identical(old->value, now->value)) edits.push_back(SetReading{id, at, now->value});
            if ((old ? old->note : std::string()) != now->note) edits.push_back(SetReadingNote{id, at, now->note});
            if ((old ? old->extra : Extra{}) != now->extra) edits.push_back(SetExtra{ReadingPlace{id, at}, now->extra});
        });
    }

    void figures(const Indicator& from, const Indicator& to) {
        side_by_side(from.past, to.past, [&](int year, const base::Decimal* old, const base::Decimal* now) {
            set(copied(old), copied(now), SetPast{to.id, year, copied(now)});
        });
        side_by_side(from.references, to.references, [&](int year, const base::Decimal* old, const base::Decimal* now) {
            set(copied(old), copied(now), SetReference{to.id, year, copied(now)});
        });
        side_by_side(from.assessments, to.assessments, [&](const base::Date& at, const Assessment* old, const Assessment* now) {
            set(copied(old), copied(now), SetAssessment{to.id, at, copied(now)});
        });
        for (const auto figure : {RuleFigure::scale, RuleFigure::baseline, RuleFigure::low_threshold, RuleFigure::high_threshold}) {
            const auto member = member_of(figure);
            set(from.*member, to.*member, SetRuleFigure{to.id, figure, to.*member});
        }
    }

    void measure(const Measure& from, const Measure& to) {
        for (const auto field : {MeasureText::name, MeasureText::unit, MeasureText::note}) {
            const auto member = text_member(field);
            set(from.*member, to.*member, SetMeasureText{to.id, field, to.*member});
        }
        readings(to.id, from.readings, to.readings);
        set(from.extra, to.extra, SetExtra{to.id, to.extra});
    }
};

// Calls `compare` with every thing of the list that both plans hold and that is not the same object.
template <class T, class Compare>
void in_both(const std::vector<base::Box<T>>& from, const std::vector<base::Box<T>>& to, Compare&& compare) {
    if (in_place(from, to)) {
        for (std::size_t i = 0; i < to.size(); ++i)
            if (!from[i].same_as(to[i])) compare(*from[i], *to[i]);
        return;
    }
    const auto places = positions(from);
    for (const auto& box : to)
        if (const auto old = places.find(box->id.value); old != places.end() && !from[old->second].same_as(box))
            compare(*from[old->second], *box);
}

}  // namespace

void change_fields(Working& working, const Plan& to) {
    Fields fields;
    in_both(working.plan.measures, to.measures, [&](const auto& a, const auto& b) { fields.measure(a, b); });
    in_both(working.plan.objectives, to.objectives, [&](const auto& a, const auto& b) { fields.objective(a, b); });
    in_both(working.plan.indicators, to.indicators, [&](const auto& a, const auto& b) { fields.indicator(a, b); });
    for (Edit& edit : fields.edits) working.put(std::move(edit));
}

// After whatever gives things other names: formulas have followed them, perhaps elsewhere than they stand in `to`.
void change_formulas(Working& working, const Plan& to) {
    std::vector<Edit> edits;
    in_both(working.plan.indicators, to.indicators, [&](const Indicator& a, const Indicator& b) {
        if (a.formula != b.formula) edits.push_back(SetFormula{b.id, b.formula});
    });
    for (Edit& edit : edits) working.put(std::move(edit));
    if (in_place(working.plan.measures, to.measures)) return;
    const auto before = working.plan.measures;
    for (const auto& box : before)
        if (!find(to, box->id)) working.put(EraseMeasure{box->id});
    std::vector<MeasureId> now, wanted;
    for (const auto& box : working.plan.measures) now.push_back(box->id);
    for (const auto& box : to.measures) wanted.push_back(box->id);
    if (now != wanted) working.put(SetOrder{std::move(wanted)});
}

}  // namespace change
