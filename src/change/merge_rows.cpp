// The rows of the tree: which are there, what stands in them, under what, in which order.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "change/merge_parts.hpp"

namespace change {
namespace {

using namespace plan;

// One state of the tree.
struct Tree {
    const Plan& plan;
    std::unordered_map<std::string, const base::Box<Objective>*> objectives = {};
    std::unordered_map<std::string, const base::Box<Indicator>*> indicators = {};
    Ids ids = {};

    explicit Tree(const Plan& of) : plan(of) {
        for (const auto& box : plan.objectives) objectives.emplace(box->id.value, &box);
        for (const auto& box : plan.indicators) indicators.emplace(box->id.value, &box);
        for (const auto& box : plan.objectives) ids.push_back(box->id.value);
        for (const auto& box : plan.indicators) ids.push_back(box->id.value);
    }

    template <class T>
    const base::Box<T>* row(const std::string& id) const {
        const auto& rows = [&]() -> const auto& {
            if constexpr (std::is_same_v<T, Objective>) return objectives;
            else return indicators;
        }();
        const auto found = rows.find(id);
        return found == rows.end() ? nullptr : found->second;
    }
    bool has(const std::string& id) const { return objectives.contains(id) || indicators.contains(id); }
    std::string parent(const std::string& id) const {
        if (const auto* indicator = row<Indicator>(id)) return (*indicator)->parent.value;
        const auto* objective = row<Objective>(id);
        return objective && (*objective)->parent ? (*objective)->parent->value : std::string();
    }
    // Of what both have.
    bool same_as(const Tree& other, const std::string& id) const {
        const auto same = [](const auto* a, const auto* b) { return a && b && *a == *b; };
        return same(row<Objective>(id), other.row<Objective>(id)) || same(row<Indicator>(id), other.row<Indicator>(id));
    }
};

class RowMerge {
public:
    RowMerge(const Three<Plan>& states, const FreshUses& uses, Judge& judge)
        : base_(states.base), ours_(states.ours), theirs_(states.theirs), uses_(uses), judge_(judge) {}

    void run(Plan& plan) {
        find_erased(Side::ours);
        find_erased(Side::theirs);
        for (const Tree* tree : {&ours_, &theirs_})
            for (const std::string& id : tree->ids)
                if (!gone_.contains(id)) present_.insert(id);
        find_parents();
        plan.objectives = rows<Objective>(&Plan::objectives, "objectives");
        plan.indicators = rows<Indicator>(&Plan::indicators, "indicators");
    }

private:
    const Tree& of(Side side) const { return side == Side::ours ? ours_ : theirs_; }

    // What `side` erased of what the other has, by the topmost; what the other put below it goes along.
    void find_erased(Side side) {
        const Tree& here = of(side);
        const Tree& there = of(other(side));
        const auto erased = [&](const std::string& id) { return !here.has(id) && (!judge_.with_base || base_.has(id)); };
        std::map<std::string, Ids> units;
        std::map<std::string, bool> contested;
        for (const std::string& id : there.ids) {
            std::string top, at = id;
            for (std::size_t steps = 0; !at.empty() && !here.has(at) && steps <= there.ids.size(); at = there.parent(at), ++steps)
                if (erased(at)) top = at;
            if (top.empty()) continue;
            units[top].push_back(id);
            contested[top] |= !judge_.with_base || !base_.has(id) || !there.same_as(base_, id) || uses_.of(other(side)).contains(id);
        }
        for (auto& [top, ids] : units) {
            std::erase(ids, top);
            const bool kept = contested[top] && (judge_.decide({.id = top}, {.erased_by = side, .below = ids}) == Take::theirs) == (side == Side::ours);
            if (kept) continue;
            gone_.insert(top);
            gone_.insert(ids.begin(), ids.end());
        }
    }

    bool in_both(const std::string& id) const { return ours_.has(id) && theirs_.has(id); }
    bool both_new(const std::string& id) const { return judge_.with_base && !base_.has(id); }
    Place parent_of(const std::string& id) const { return {.field = Field::parent, .id = id}; }
    // Both inserted it: one row as a whole, the ids would be apart otherwise.
    Side whole(const std::string& id) {
        if (ours_.same_as(theirs_, id)) return Side::ours;
        return judge_.decide({.id = id}, {.both = true}) == Take::theirs ? Side::theirs : Side::ours;
    }

    std::optional<Side> agreed_parent(const std::string& id) const {
        const std::string ours = ours_.parent(id), theirs = theirs_.parent(id);
        return judge_.agreed(base_.has(id) ? base_.parent(id) : ours, ours, theirs);
    }

    // Rows that two moves, one on each side, would put into each other: both moves are in doubt.
    std::set<std::string> tangled() const {
        std::set<std::string> doubtful;
        std::map<std::string, Ids> edges;
        for (bool more = true; more;) {
            more = false;
            for (const std::string& id : present_) {
                const auto side = in_both(id) ? doubtful.contains(id) ? std::nullopt : agreed_parent(id) : ours_.has(id) ? std::optional(Side::ours) : Side::theirs;
                edges[id] = side ? Ids{of(*side).parent(id)} : Ids{ours_.parent(id), theirs_.parent(id)};
            }
            for (const std::string& id : present_)
                if (in_both(id) && !doubtful.contains(id) && ours_.parent(id) != theirs_.parent(id) && leads_back(id, edges))
                    more |= doubtful.insert(id).second;
        }
        return doubtful;
    }

    void find_parents() {
        const auto doubtful = tangled();
        for (const std::string& id : present_) {
            Side side = ours_.has(id) ? Side::ours : Side::theirs;
            if (in_both(id) && both_new(id)) {
                side = whole(id);
            } else if (in_both(id)) {
                const auto agreed = doubtful.contains(id) ? std::nullopt : agreed_parent(id);
                side = agreed ? *agreed : judge_.decide(parent_of(id)) == Take::theirs ? Side::theirs : Side::ours;
            }
            sides_[id] = side;
            parents_[id] = standing_parent(id, side);
        }
    }

    // Where the side has it; if that is gone where the other has it, else where it was, else under the body.
    std::string standing_parent(const std::string& id, Side side) const {
        for (const Tree* tree : {&of(side), &of(other(side)), &base_})
            if (tree->has(id))
                if (std::string parent = tree->parent(id); parent.empty() || present_.contains(parent)) return parent;
        return body_of(ours_.plan).id.value;
    }

    template <class T>
    base::Box<T> merged(const std::string& id) {
        const auto *ours = ours_.row<T>(id), *theirs = theirs_.row<T>(id), *before = base_.row<T>(id);
        if (!ours || !theirs) return ours ? *ours : *theirs;
        if (ours->same_as(*theirs)) return *ours;
        if (judge_.with_base && !before) return sides_.at(id) == Side::ours ? *ours : *theirs;
        if (judge_.with_base && before->same_as(*theirs)) return *ours;
        if (judge_.with_base && before->same_as(*ours)) return *theirs;
        return merge_fields(Three<T>{before ? **before : **ours, **ours, **theirs}, judge_);
    }

    base::Box<Objective> put_under(base::Box<Objective> box, const std::string& parent) const {
        const auto above = parent.empty() ? std::nullopt : std::optional(ObjectiveId{parent});
        const bool root = parent.empty();
        if (box->parent == above && is_root(box->level) == root) return box;
        const std::string& id = box->id.value;
        return base::with(box, [&](Objective& row) {
            row.parent = above;
            for (const Tree* tree : {&of(sides_.at(id)), &ours_, &theirs_, &base_})
                if (const auto* there = tree->row<Objective>(id); there && is_root(row.level) != root) row.level = (*there)->level;
        });
    }
    base::Box<Indicator> put_under(base::Box<Indicator> box, const std::string& parent) const {
        if (box->parent.value == parent) return box;
        return base::with(box, [&](Indicator& row) { row.parent = {parent}; });
    }

    template <class T>
    static Ids ids_of(const std::vector<base::Box<T>>& boxes) {
        Ids ids;
        for (const auto& box : boxes) ids.push_back(box->id.value);
        return ids;
    }
    std::map<std::string, Ids> by_parent(const Ids& ids) const {
        std::map<std::string, Ids> groups;
        for (const std::string& id : ids)
            if (present_.contains(id)) groups[parents_.at(id)].push_back(id);
        return groups;
    }

    // The rows below each parent stand in their own order on the places that they hold among all of their kind.
    void order_groups(Ids& order, const Three<Ids>& ids, const std::string& kind, Judge& judge) const {
        const auto base = by_parent(ids.base), ours = by_parent(ids.ours), theirs = by_parent(ids.theirs);
        const auto group = [](const std::map<std::string, Ids>& groups, const std::string& parent) {
            const auto found = groups.find(parent);
            return found == groups.end() ? Ids() : found->second;
        };
        std::map<std::string, Ids> wanted;
        for (const auto& [parent, all] : by_parent(order)) {
            const Place place{.field = Field::order, .id = parent, .part = kind};
            const Ids in_base = group(base, parent), in_ours = group(ours, parent), in_theirs = group(theirs, parent);
            wanted[parent] = merge_order({in_base, in_ours, in_theirs}, {all.begin(), all.end()}, judge, &place);
            std::ranges::reverse(wanted[parent]);
        }
        for (std::string& id : order) {
            Ids& left = wanted[parents_.at(id)];
            id = std::move(left.back());
            left.pop_back();
        }
    }

    Ids ordered(const Three<Ids>& ids, const std::set<std::string>& present, const std::string& kind, Judge& judge) const {
        Ids order = merge_order(ids, present, judge, nullptr);
        order_groups(order, ids, kind, judge);
        return order;
    }

    // Groups and the order of all of a kind are each settled alone; together they may still shift when the result is merged
    // with a side again. What comes out of that, whichever side it is, is taken until nothing shifts.
    Ids settled(const Three<Ids>& ids, const std::set<std::string>& present, const std::string& kind) {
        constexpr int most_rounds = 8;
        Ids order = ordered(ids, present, kind, judge_);
        for (int round = 0; round < most_rounds; ++round) {
            std::set<Ids> shifted;
            for (const Ids* side : {&ids.ours, &ids.theirs}) {
                const Takes nothing_chosen;
                Judge quiet{judge_.with_base, nothing_chosen};
                shifted.insert(ordered({ids.base, order, *side}, present, kind, quiet));
            }
            shifted.erase(order);
            if (shifted.empty()) break;
            order = *shifted.begin();
        }
        return order;
    }

    template <class T>
    std::vector<base::Box<T>> rows(std::vector<base::Box<T>> Plan::* list, const std::string& kind) {
        const Ids base = ids_of(base_.plan.*list), ours = ids_of(ours_.plan.*list), theirs = ids_of(theirs_.plan.*list);
        std::set<std::string> present;
        for (const Ids* ids : {&ours, &theirs})
            for (const std::string& id : *ids)
                if (present_.contains(id)) present.insert(id);
        const Ids order = settled({base, ours, theirs}, present, kind);
        std::vector<base::Box<T>> boxes;
        for (const std::string& id : order) boxes.push_back(put_under(merged<T>(id), parents_.at(id)));
        return boxes;
    }

    const Tree base_, ours_, theirs_;
    const FreshUses& uses_;
    Judge& judge_;
    std::unordered_set<std::string> gone_;
    std::set<std::string> present_;
    std::unordered_map<std::string, Side> sides_;
    std::unordered_map<std::string, std::string> parents_;
};

}  // namespace

void merge_rows(const Three<Plan>& states, const FreshUses& uses, Judge& judge, Plan& plan) { RowMerge(states, uses, judge).run(plan); }

}  // namespace change
