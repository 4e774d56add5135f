#include "change/compare.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "change/compare_parts.hpp"
#include "plan/outline.hpp"

namespace change {
namespace {

using namespace plan;

// The row above, by name: what a person who looks for it reads.
Said called(const Plan& plan, const std::string& id) {
    const auto* objective = find(plan, ObjectiveId{id});
    if (!objective) return {};
    return objective->code.empty() ? objective->name : objective->code + " " + objective->name;
}

std::string parent_of(const Plan& plan, const NodeRef& node) {
    if (const auto* id = std::get_if<IndicatorId>(&node)) return find(plan, *id)->parent.value;
    const auto* objective = find(plan, std::get<ObjectiveId>(node));
    return objective->parent ? objective->parent->value : std::string();
}

class Comparing {
public:
    Comparing(const Plan& a, const Plan& b) : a_(a), b_(b), matching_(match(a, b)) {
        for (const OutlineRow& row : outline(b)) open(row);
        for (const OutlineRow& row : outline(a)) gone(row);
    }

    std::vector<Group> run() {
        Group of_plan{{}, {}, differences_of_plan(a_, b_, matching_)};
        if (!matching_.shared_ids) gather_columns(of_plan.differences);
        std::vector<Group> groups;
        groups.push_back(std::move(of_plan));
        for (Group& each : groups_) groups.push_back(std::move(each));
        groups.push_back({{}, {}, differences_of_measures(a_, b_, matching_)});
        std::erase_if(groups, [](const Group& each) { return each.differences.empty(); });
        return groups;
    }

private:
    // A field that only one of two editions prints is told once, not row by row. Weights and targets always are.
    void gather_columns(std::vector<Difference>& of_plan) {
        std::set<Field> gathered;
        for (const auto& [field, uses] : columns_) {
            if ((uses.a > 0) == (uses.b > 0) || uses.a + uses.b < 2 || field == Field::weight || field == Field::target) continue;
            gathered.insert(field);
            of_plan.push_back({.field = field, .before = base::Decimal(uses.a), .after = base::Decimal(uses.b)});
        }
        for (Group& group : groups_)
            for (Difference& each : group.differences)
                if (each.kind == DifferenceKind::changed && gathered.contains(each.field)) each.told_above = true;
    }

    // The group of an objective of b, an objective of a that b does not have, in the order of their first use.
    Group& group_of(const std::string& id_a, const std::string& id_b) {
        const auto [at, added] = places_.emplace(id_b.empty() ? "a " + id_a : "b " + id_b, groups_.size());
        if (added) groups_.push_back({id_a, id_b, {}});
        return groups_[at->second];
    }

    void open(const OutlineRow& row) {
        const std::string& id = id_of(row.node);
        const std::string old = matching_.to_a(id);
        const std::string group = row.is_indicator() ? parent_of(b_, row.node) : id;
        auto& differences = group_of(matching_.to_a(group), group).differences;
        if (old.empty()) {
            const std::string parent = parent_of(b_, row.node);
            differences.push_back({.kind = DifferenceKind::inserted, .id_b = id, .after = called(b_, parent),
                                   .told_above = !parent.empty() && matching_.to_a(parent).empty()});
            return;
        }
        const double sure = matching_.in_a.at(id).sure;
        moved(old, row.node, sure, differences);
        if (const auto* indicator = std::get_if<IndicatorId>(&row.node))
            compare_indicators({a_, b_, matching_, sure, differences, columns_}, *find(a_, IndicatorId{old}), *find(b_, *indicator));
        else
            compare_objectives({a_, b_, matching_, sure, differences, columns_}, *find(a_, ObjectiveId{old}),
                               *find(b_, std::get<ObjectiveId>(row.node)));
    }

    void moved(const std::string& old, const NodeRef& node, double sure, std::vector<Difference>& differences) const {
        const std::string before = parent_of(a_, *find_node(a_, old));
        const std::string after = parent_of(b_, node);
        if (matching_.to_b(before) == after && !(before.empty() != after.empty())) return;
        differences.push_back({.kind = DifferenceKind::moved, .field = Field::parent, .id_a = old, .id_b = id_of(node),
                               .before = called(a_, before), .after = called(b_, after), .sure = sure});
    }

    void gone(const OutlineRow& row) {
        const std::string& id = id_of(row.node);
        if (!matching_.to_b(id).empty()) return;
        const std::string parent = parent_of(a_, row.node);
        const bool alone = parent.empty() || !matching_.to_b(parent).empty();
        const std::string group = row.is_indicator() || (!parent.empty() && alone) ? parent : id;
        group_of(group, matching_.to_b(group))
            .differences.push_back({.kind = DifferenceKind::removed, .id_a = id, .before = called(a_, parent), .told_above = !alone});
    }

    const Plan& a_;
    const Plan& b_;
    Matching matching_;
    std::vector<Group> groups_;
    std::map<std::string, std::size_t> places_;
    Columns columns_;
};

}  // namespace

bool is_column(const Difference& difference) {
    return difference.kind == DifferenceKind::changed && difference.id_a.empty() && difference.id_b.empty() &&
           difference.field != Field::note && difference.field < Field::title && std::holds_alternative<base::Decimal>(difference.before);
}

std::vector<Group> compare(const Plan& a, const Plan& b) { return Comparing(a, b).run(); }

}  // namespace change
