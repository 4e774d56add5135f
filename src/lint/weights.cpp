#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "lint/families.hpp"
#include "lint/groups.hpp"

namespace lint {
namespace {

std::string id_of(const Living& living, std::size_t row) { return plan::id_of(living.rows[row].node); }

bool looks_at_weights(const plan::Objective& parent) { return parent.aggregator == plan::Aggregator::weighted_mean; }

class WeightCheck {
public:
    WeightCheck(const Living& living, base::Issues& out) : living_(living), out_(out) {}

    void run() {
        find_weights();
        said_.resize(living_.rows.size());
        std::vector<std::size_t> path;  // the rows above, by depth
        for (std::size_t row = 0; row < living_.rows.size(); ++row) {
            path.resize(static_cast<std::size_t>(living_.rows[row].depth));
            path.push_back(row);
            if (living_.has_indicator(row) || !looks_at_weights(living_.objective(row))) continue;
            const Groups groups = groups_under(living_, row);
            check_members(row, groups.indicators);
            check_members(row, groups.objectives);
            check_sums(row, groups);
            check_none(row, groups, path.size() > 1 && said_[path[path.size() - 2]]);
        }
    }

private:
    // Whether anything below a row has a weight, and which only children are given theirs.
    void find_weights() {
        weighted_below_.resize(living_.rows.size());
        for (std::size_t row = living_.rows.size(); row-- > 0;) {
            if (living_.has_indicator(row)) continue;
            const Groups groups = groups_under(living_, row);
            for (const auto* group : {&groups.indicators, &groups.objectives})
                for (const Member& member : *group) {
                    if (member.weight || weighted_below_[member.row]) weighted_below_[row] = true;
                    if (group->size() == 1 && member.weight) only_children_weighted_.insert(kind_of(row, *group));
                }
        }
    }

    void check_members(std::size_t parent, const std::vector<Member>& group) {
        const plan::Objective& objective = living_.objective(parent);
        if (is_unweighted(group)) {
            if (group.size() == 1 && only_children_weighted_.contains(kind_of(parent, group)))
                out_.push_back(issue("weight-implied", base::Severity::note, id_of(living_, group.front().row), "weight", {called(objective)}));
            return;
        }
        for (const Member& member : group)
            if (!member.weight) out_.push_back(warning("weight-missing", id_of(living_, member.row), "weight", {called(objective)}));
    }

    // Which of the two groups is meant is said where both fail: who accepts one has not accepted the other.
    void check_sums(std::size_t parent, const Groups& groups) {
        const plan::Objective& objective = living_.objective(parent);
        const base::Decimal expected = objective.weights_below();
        const auto fails = [&](const std::vector<Member>& group) { return !is_unweighted(group) && sum_of(group) != expected; };
        const bool both = fails(groups.indicators) && fails(groups.objectives);
        for (const auto& [group, name] : {std::pair(&groups.indicators, "indicators"), std::pair(&groups.objectives, "objectives")}) {
            if (!fails(*group)) continue;
            const base::Decimal sum = sum_of(*group);
            const bool monitored = sum.is_zero() && std::ranges::all_of(*group, [](const Member& each) { return each.weight.has_value(); });
            out_.push_back(warning(monitored ? "weights-zero" : "weight-sum", objective.id.value, "weight",
                                   {called(objective), base::to_string(sum), base::to_string(expected)}));
            if (both) out_.back().args.push_back(name);
        }
    }

    // A plan, or a part of one, that knows no weights is said once, where that part begins; a group above weighted ones is
    // said by itself.
    void check_none(std::size_t row, const Groups& groups, bool said_above) {
        std::size_t members = 0;
        for (const auto* group : {&groups.indicators, &groups.objectives})
            if (group->size() > 1 && is_unweighted(*group)) members += group->size();
        said_[row] = !weighted_below_[row] && (members > 0 || said_above);
        if (members > 0 && !said_above)
            out_.push_back(issue(weighted_below_[row] ? "weights-none-here" : "weights-none", base::Severity::note, living_.objective(row).id.value, "weight",
                                 {called(living_.objective(row)), std::to_string(members)}));
    }

    // Groups of one kind are the indicators, or the objectives, under objectives of one level.
    std::pair<plan::Level, bool> kind_of(std::size_t parent, const std::vector<Member>& group) const {
        return {living_.objective(parent).level, living_.has_indicator(group.front().row)};
    }

    static bool is_unweighted(const std::vector<Member>& group) {
        return std::ranges::none_of(group, [](const Member& member) { return member.weight.has_value(); });
    }

    const Living& living_;
    base::Issues& out_;
    std::vector<bool> weighted_below_;
    std::vector<bool> said_;  // of the row or of one above: nothing below has a weight
    std::set<std::pair<plan::Level, bool>> only_children_weighted_;
};

}  // namespace

void check_weights(const Living& living, base::Issues& out) { WeightCheck(living, out).run(); }

}  // namespace lint
