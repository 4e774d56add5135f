#include <optional>
#include <string>

#include "lint/families.hpp"

namespace lint {
namespace {

struct Member {
    std::string id;
    std::optional<base::Decimal> weight;
};

base::Issue warning(std::string code, std::string id, std::vector<std::string> args) {
    return {std::move(code), base::Severity::warning, {.id = std::move(id), .path = "weight"}, std::move(args)};
}

std::string called(const plan::Objective& objective) { return objective.code.empty() ? objective.name : objective.code; }

bool looks_at_weights(const plan::Objective& parent) { return parent.aggregator == plan::Aggregator::weighted_mean; }

// One group: the indicators of an objective, or its child objectives.
void check_group(const plan::Objective& parent, const std::vector<Member>& group, base::Issues& out) {
    if (group.empty() || !looks_at_weights(parent)) return;
    base::Decimal sum{0};
    std::size_t weighted = 0;
    for (const Member& member : group)
        if (member.weight) {
            ++weighted;
            sum = base::add(sum, *member.weight).value_or(sum);
        }
    if (weighted == 0) {
        if (group.size() > 1)
            out.push_back({"weights-none", base::Severity::note, {.id = parent.id.value, .path = "weight"},
                           {called(parent), std::to_string(group.size())}});
        return;
    }
    for (const Member& member : group)
        if (!member.weight) out.push_back(warning("weight-missing", member.id, {called(parent)}));
    const base::Decimal expected = parent.expected_total.value_or(base::Decimal(100));
    if (sum != expected)
        out.push_back(warning("weight-sum", parent.id.value, {called(parent), base::to_string(sum), base::to_string(expected)}));
}

}  // namespace

void check_weights(const plan::Plan& plan, const std::vector<plan::OutlineRow>& rows, base::Issues& out) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].is_indicator()) continue;
        std::vector<Member> indicators;
        std::vector<Member> objectives;
        for (std::size_t child = i + 1; child < rows[i].end; child = rows[child].end) {
            const std::size_t at = rows[child].index;
            if (rows[child].is_indicator()) {
                const plan::Indicator& each = *plan.indicators[at];
                if (!each.removed) indicators.push_back({each.id.value, each.weight});
            } else {
                const plan::Objective& each = *plan.objectives[at];
                if (!each.removed) objectives.push_back({each.id.value, each.weight});
            }
        }
        const plan::Objective& parent = *plan.objectives[rows[i].index];
        check_group(parent, indicators, out);
        check_group(parent, objectives, out);
    }
}

}  // namespace lint
