#include "change/return_file.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

#include "change/diff.hpp"
#include "change/return_parts.hpp"
#include "plan/formula.hpp"
#include "plan/responsible.hpp"

namespace change {
namespace {

using namespace plan;

std::unexpected<base::Issues> refuse(std::string code, std::vector<std::string> args) {
    return std::unexpected(base::Issues{{std::move(code), base::Severity::error, {}, std::move(args)}});
}

// Of the plan by the ids of what is kept.
struct Kept {
    const Plan& plan;
    std::unordered_set<std::string> ids = {};

    void keep_above(const ObjectiveId& id) {
        for (const Objective* at = find(plan, id); at && ids.insert(at->id.value).second; at = at->parent ? find(plan, *at->parent) : nullptr) keep_units(at->units);
    }
    void keep_unit(const UnitId& id) {
        for (const OrgUnit* at = find(plan, id); at && ids.insert(at->id.value).second;) at = at->parent ? find(plan, *at->parent) : nullptr;
    }
    void keep_units(const std::vector<UnitId>& units) {
        for (const UnitId& each : units) keep_unit(each);
    }
    void keep(const Indicator& indicator) {
        ids.insert(indicator.id.value);
        keep_above(indicator.parent);
        keep_units(indicator.units);
        for (const MeasureId& each : measures_of(plan, indicator.formula)) ids.insert(each.value);
    }

    template <class T>
    std::vector<base::Box<T>> of(const std::vector<base::Box<T>>& all) const {
        std::vector<base::Box<T>> out;
        for (const auto& box : all)
            if (ids.contains(box->id.value)) out.push_back(box);
        return out;
    }
};

// With one for the day, so that what is shown of the part is that day.
std::vector<Period> periods_with(std::vector<Period> periods, const base::Date& at) {
    const auto falls_on = [&](const Period& each) { return each.month == at.month && each.day == at.day; };
    const auto is_later = [&](const Period& each) { return std::pair(each.month, each.day) > std::pair(at.month, at.day); };
    if (std::ranges::none_of(periods, falls_on)) periods.insert(std::ranges::find_if(periods, is_later), {.name = "Rilevazione", .month = at.month, .day = at.day});
    return periods;
}

Plan part_of(const Plan& plan, const Kept& kept, const base::Date& at) {
    Plan part{.title = plan.title, .body = plan.body, .year = plan.year, .years = plan.years, .demonstration = plan.demonstration};
    part.periods = periods_with(plan.periods, at);
    part.perspectives = plan.perspectives;
    for (const OrgUnit& unit : plan.units)
        if (kept.ids.contains(unit.id.value)) part.units.push_back(unit);
    part.objectives = kept.of(plan.objectives);
    part.indicators = kept.of(plan.indicators);
    part.measures = kept.of(plan.measures);
    part.profiles = plan.profiles;
    part.profile = plan.profile;
    part.next_id = plan.next_id;
    return part;
}

// What stands in the part at the day, as it is sent.
std::vector<Awaited> awaited_in(const Plan& part, const base::Date& at, const Fillable& fillable) {
    std::vector<Awaited> all;
    for (const auto& box : part.indicators)
        if (fillable.judged.contains(box->id.value)) all.push_back({box->id.value, reading_at(box->readings, at), at_day(box->assessments, at), {}});
    for (const auto& box : part.measures)
        if (fillable.read.contains(box->id.value)) all.push_back({box->id.value, reading_at(box->readings, at), {}, {}});
    return all;
}

Plan made(const Plan& plan, const UnitId& unit, const base::Date& at, const Fillable& fillable) {
    Kept kept{plan};
    kept.keep_above(body_of(plan).id);
    kept.keep_unit(unit);
    for (const auto& box : plan.indicators)
        if (fillable.judged.contains(box->id.value)) kept.keep(*box);
    Plan part = part_of(plan, kept, at);
    part.return_of = ReturnOf{plan.title, unit, at, awaited_in(part, at, fillable), {}};
    return part;
}

// -- taking back

// One id stands for one kind of thing: what diff() asks of two states.
bool are_states_of_one(const Plan& part, const Plan& returned) {
    if (body_of(part).id != body_of(returned).id) return false;
    const auto clashes = [&](const std::string& id, bool objective, bool indicator, bool measure) {
        return (!objective && find(part, ObjectiveId{id})) || (!indicator && find(part, IndicatorId{id})) || (!measure && find(part, MeasureId{id}));
    };
    const auto none = [&](const auto& boxes, bool objective, bool indicator, bool measure) {
        return std::ranges::none_of(boxes, [&](const auto& box) { return clashes(box->id.value, objective, indicator, measure); });
    };
    return none(returned.objectives, true, false, false) && none(returned.indicators, false, true, false) && none(returned.measures, false, false, true);
}

struct Taker {
    const Plan& plan;
    const Plan& returned;
    const ReturnOf& as = *returned.return_of;
    Fillable fillable = fillable_by(plan, as.unit, as.at);
    Plan after = plan;
    std::vector<std::string> contested = {};

    template <class Id>
    const Readings* readings_of(const Plan& from, const Id& id) const {
        const auto* holder = find(from, id);
        return holder ? &holder->readings : nullptr;
    }

    // What returns where it is not as it was sent; else what stands there.
    template <class T>
    bool takes(const std::optional<T>& sent, const std::optional<T>& back, const std::optional<T>& now, const std::string& id) {
        if (back == sent || back == now) return false;
        if (now != sent && std::ranges::find(contested, id) == contested.end()) contested.push_back(id);
        return now == sent || back.has_value();
    }

    template <class Id>
    void take_reading(const Awaited& sent, const Id& id) {
        const auto back = reading_at(*readings_of(returned, id), as.at), now = reading_at(*readings_of(plan, id), as.at);
        if (!takes(sent.reading, back, now, id.value)) return;
        change_in_place(after, id, [&](auto& holder) { put_at(holder.readings, as.at, back); });
    }

    void take_judgement(const Awaited& sent, const IndicatorId& id) {
        const auto back = at_day(find(returned, id)->assessments, as.at), now = at_day(find(plan, id)->assessments, as.at);
        if (!takes(sent.assessment, back, now, id.value)) return;
        change_in_place(after, id, [&](Indicator& indicator) { put_at(indicator.assessments, as.at, back); });
    }

    void take(const Awaited& sent) {
        const IndicatorId indicator{sent.id};
        const MeasureId measure{sent.id};
        if (fillable.read.contains(sent.id) && find(returned, measure)) take_reading(sent, measure);
        if (!fillable.judged.contains(sent.id) || !find(returned, indicator)) return;
        if (fillable.read.contains(sent.id)) take_reading(sent, indicator);
        take_judgement(sent, indicator);
    }

    bool knows_any() const {
        return std::ranges::any_of(as.awaited, [&](const Awaited& each) { return fillable.judged.contains(each.id) || fillable.read.contains(each.id); });
    }
};

// The part with the cells that may be filled in as they returned, and the rest as in the plan.
Plan filled_as(Plan part, const Plan& returned) {
    const ReturnOf& as = *returned.return_of;
    for (const Awaited& each : part.return_of->awaited) {
        if (const auto* measure = find(returned, MeasureId{each.id})) {
            change_in_place(part, measure->id, [&](Measure& own) { put_at(own.readings, as.at, reading_at(measure->readings, as.at)); });
        } else if (const auto* indicator = find(returned, IndicatorId{each.id})) {
            change_in_place(part, indicator->id, [&](Indicator& own) {
                if (!own.formula) put_at(own.readings, as.at, reading_at(indicator->readings, as.at));
                put_at(own.assessments, as.at, at_day(indicator->assessments, as.at));
            });
        }
    }
    part.return_of = returned.return_of;
    part.next_id = returned.next_id;
    return part;
}

}  // namespace

base::Result<Plan> make_return(const Plan& plan, const UnitId& unit, const base::Date& at) {
    const OrgUnit* found = find(plan, unit);
    if (!found) return refuse("unknown-unit", {unit.value});
    const Fillable fillable = fillable_by(plan, unit, at);
    if (fillable.judged.empty()) return refuse("return-empty", {found->name, base::to_iso(at)});
    return made(plan, unit, at, fillable);
}

base::Result<Taken> take_return(const Plan& plan, const Plan& returned) {
    if (!returned.return_of) return refuse("not-a-return", {});
    Taker taker{plan, returned};
    if (plan.return_of || !find(plan, taker.as.unit) || !taker.knows_any()) return refuse("return-other-plan", {taker.as.title, plan.title});
    Plan part = filled_as(made(plan, taker.as.unit, taker.as.at, taker.fillable), returned);
    if (!are_states_of_one(part, returned)) return refuse("return-other-plan", {taker.as.title, plan.title});
    for (const Awaited& each : taker.as.awaited) taker.take(each);
    return Taken{diff(plan, taker.after), std::move(taker.contested), diff(part, returned), std::move(part)};
}

bool only_fills_in(const Plan& before, const Plan& after) {
    if (!before.return_of || after.return_of != before.return_of || !are_states_of_one(before, after)) return false;
    return filled_as(before, after) == after;
}

}  // namespace change
