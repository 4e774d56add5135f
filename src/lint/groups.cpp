#include "lint/groups.hpp"

namespace lint {

Groups groups_under(const Living& living, std::size_t parent) {
    Groups groups;
    for (std::size_t row = parent + 1; row < living.rows[parent].end; row = living.rows[row].end) {
        if (living.has_indicator(row))
            groups.indicators.push_back({row, living.indicator(row).weight});
        else
            groups.objectives.push_back({row, living.objective(row).weight});
    }
    return groups;
}

base::Decimal sum_of(const std::vector<Member>& group) {
    base::Decimal sum{0};
    for (const Member& member : group)
        if (member.weight) sum = base::add(sum, *member.weight).value_or(sum);
    return sum;
}

}  // namespace lint
