// Rows: inserted, moved, deleted, in the order of the other plan.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "change/working.hpp"
#include "plan/outline.hpp"

namespace change {
namespace {

using namespace plan;

std::string above(const Objective& objective) { return objective.parent ? objective.parent->value : std::string(); }
std::string above(const Indicator& indicator) { return indicator.parent.value; }

// Row by row in its place and under its parent: a step that changes what rows say leaves the tree as it is.
template <class T>
bool stands_as(const std::vector<base::Box<T>>& from, const std::vector<base::Box<T>>& to) {
    const auto same = [](const base::Box<T>& a, const base::Box<T>& b) { return a.same_as(b) || (a->id == b->id && a->parent == b->parent); };
    return std::ranges::equal(from, to, same);
}

// The ids of one kind of rows that need not move: under the same parent, in the same order.
template <class T>
std::set<std::string> staying(const std::vector<base::Box<T>>& from, const std::vector<base::Box<T>>& to) {
    const auto places = positions(from);
    std::map<std::string, std::vector<std::string>> groups;
    for (const auto& box : to) {
        const auto place = places.find(box->id.value);
        if (place != places.end() && above(*from[place->second]) == above(*box)) groups[above(*box)].push_back(box->id.value);
    }
    std::set<std::string> stay;
    for (const auto& [parent, ids] : groups) {
        std::vector<std::size_t> old;
        for (const std::string& id : ids) old.push_back(places.at(id));
        const auto kept = ascending(old);
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (kept[i]) stay.insert(ids[i]);
    }
    return stay;
}

// Behind which row each stands: its sibling; without one and without siblings in the plan in work, whichever
// row of its kind stands before it.
template <class T, class Id = decltype(T::id)>
std::optional<Id> predecessor(const std::vector<base::Box<T>>& now, const std::vector<base::Box<T>>& to, std::size_t index) {
    const auto sibling = [&](const auto& box) { return above(*box) == above(*to[index]); };
    for (std::size_t i = index; i-- > 0;)
        if (sibling(to[i])) return to[i]->id;
    if (index == 0 || std::ranges::any_of(now, sibling)) return std::nullopt;
    return to[index - 1]->id;
}

class TreeChange {
public:
    TreeChange(Working& working, const Plan& to)
        : working_(working), to_(to), staying_objectives_(staying(working.plan.objectives, to.objectives)),
          staying_indicators_(staying(working.plan.indicators, to.indicators)) {}

    // From the top down: whatever a row is put under stands already where it belongs.
    void run() {
        for (const OutlineRow& row : outline(to_)) {
            if (row.is_indicator())
                settle(to_.indicators[row.index], row.index);
            else
                settle(to_.objectives[row.index], row.index);
        }
        erase();
        order(&Plan::objectives);
        order(&Plan::indicators);
    }

private:
    void settle(const base::Box<Objective>& box, std::size_t index) {
        const Objective* now = find(working_.plan, box->id);
        const auto after = predecessor(working_.plan.objectives, to_.objectives, index);
        if (!now)
            working_.put(InsertObjective{*box, after});
        else if (now->parent.has_value() != box->parent.has_value())
            working_.put(Rehang{box->id, box->level, box->parent});
        else if (box->parent && !staying_objectives_.contains(box->id.value))
            move(box->id, *box->parent, after);
    }

    void settle(const base::Box<Indicator>& box, std::size_t index) {
        const auto after = predecessor(working_.plan.indicators, to_.indicators, index);
        if (!find(working_.plan, box->id))
            working_.put(InsertIndicator{*box, after});
        else if (!staying_indicators_.contains(box->id.value))
            move(box->id, box->parent, after);
    }

    template <class Id>
    void move(const Id& id, const ObjectiveId& parent, const std::optional<Id>& after) {
        working_.put(Move{id, parent, after ? std::optional<NodeRef>(*after) : std::nullopt});
    }

    // The topmost of what is no longer there; the rest goes with it.
    void erase() {
        const auto kept = [&](const NodeRef& node) { return std::visit([&](const auto& id) { return find(to_, id) != nullptr; }, node); };
        const auto rows = outline(working_.plan);
        for (std::size_t i = 0; i < rows.size();) {
            const bool keep = kept(rows[i].node);
            if (!keep) working_.put(Erase{rows[i].node});
            i = keep ? i + 1 : rows[i].end;
        }
    }

    template <class T>
    void order(std::vector<base::Box<T>> Plan::* list) {
        std::vector<decltype(T::id)> now, wanted;
        for (const auto& box : working_.plan.*list) now.push_back(box->id);
        for (const auto& box : to_.*list) wanted.push_back(box->id);
        if (now != wanted) working_.put(SetOrder{std::move(wanted)});
    }

    Working& working_;
    const Plan& to_;
    std::set<std::string> staying_objectives_, staying_indicators_;
};

}  // namespace

std::vector<bool> ascending(const std::vector<std::size_t>& positions) {
    std::vector<std::size_t> ends, before(positions.size(), positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, positions[i], {}, [&](std::size_t end) { return positions[end]; });
        if (at != ends.begin()) before[i] = *std::prev(at);
        if (at == ends.end()) ends.push_back(i);
        else *at = i;
    }
    std::vector<bool> stay(positions.size());
    for (std::size_t i = ends.empty() ? positions.size() : ends.back(); i < positions.size(); i = before[i]) stay[i] = true;
    return stay;
}

void change_tree(Working& working, const Plan& to) {
    if (!in_place(working.plan.measures, to.measures))
        for (const auto& box : to.measures)
            if (!find(working.plan, box->id)) working.put(InsertMeasure{*box});
    const bool same_tree = stands_as(working.plan.objectives, to.objectives) && stands_as(working.plan.indicators, to.indicators);
    if (!same_tree) TreeChange(working, to).run();
}

}  // namespace change
