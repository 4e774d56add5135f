// What a unit may fill in at a day, and cells by their day. Inside of change/ only.
#pragma once
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>

#include "plan/plan.hpp"

namespace change {

struct Fillable {
    std::unordered_set<std::string> judged;  // indicators of the unit: a judgement
    std::unordered_set<std::string> read;    // those of them without formula, and measures: a value
};
Fillable fillable_by(const plan::Plan& plan, const plan::UnitId& unit, const base::Date& at);

template <class T>
std::optional<T> at_day(const std::map<base::Date, T>& cells, const base::Date& at) {
    const auto found = cells.find(at);
    return found == cells.end() ? std::nullopt : std::optional(found->second);
}
inline std::optional<plan::Reading> reading_at(const plan::Readings& readings, const base::Date& at) { return at_day(readings, at); }

template <class T>
void put_at(std::map<base::Date, T>& cells, const base::Date& at, const std::optional<T>& cell) {
    if (cell) cells.insert_or_assign(at, *cell);
    else cells.erase(at);
}

inline std::vector<base::Box<plan::Indicator>>& boxes_of(plan::Plan& plan, const plan::IndicatorId&) { return plan.indicators; }
inline std::vector<base::Box<plan::Measure>>& boxes_of(plan::Plan& plan, const plan::MeasureId&) { return plan.measures; }

// The thing of that id changed in the plan; nothing where there is none.
template <class Id, class Change>
void change_in_place(plan::Plan& plan, const Id& id, Change&& how) {
    for (auto& box : boxes_of(plan, id))
        if (box->id == id) box = base::with(box, how);
}

}  // namespace change
