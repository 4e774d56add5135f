#include "change/tally.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

#include "change/as_of.hpp"
#include "plan/revised.hpp"

namespace change {
namespace {

using namespace plan;

std::size_t planned_in(const Plan& plan) {
    return static_cast<std::size_t>(std::ranges::count_if(plan.objectives, [](const auto& box) { return is_planned(box->level) && !box->removed; }));
}

// The rows that revisions of some acts are about.
struct Rows {
    std::set<std::string> of_kind[4];  // in the order of RevisionKind
    std::set<std::string> objectives;
    std::size_t without_row = 0;

    void add(const Plan& plan, const Revision& revision) {
        if (revision.on.empty()) {
            ++without_row;
            return;
        }
        of_kind[static_cast<std::size_t>(revision.kind)].insert(revision.on);
        const std::string id = objective_of(plan, revision.on);
        const auto* objective = find(plan, ObjectiveId{id});
        if (objective && is_planned(objective->level)) objectives.insert(id);
    }

    Tally counted() const {
        return {.inserted = of_kind[0].size(), .updated = of_kind[1].size(), .removed = of_kind[2].size(),
                .unclear = of_kind[3].size(), .without_row = without_row, .objectives = objectives.size()};
    }
};

}  // namespace

Register tally(const Plan& plan) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < plan.acts.size(); ++i) places.emplace(plan.acts[i].id.value, i);
    std::vector<Rows> acts(plan.acts.size());
    Rows without_act, year;
    for (const Revision& each : plan.revisions) {
        const auto place = each.act ? places.find(each.act->value) : places.end();
        (place == places.end() ? without_act : acts[place->second]).add(plan, each);
        if (day_since_adoption(plan, each)) year.add(plan, each);
    }
    Register made{.acts = {}, .without_act = without_act.counted(), .year = year.counted(),
                  .planned = planned_in(as_of(plan, *read_moment(plan, "adoption")).plan)};
    for (const Rows& each : acts) made.acts.push_back(each.counted());
    return made;
}

std::optional<double> share_modified(const Tally& tally, std::size_t planned) {
    if (planned == 0) return std::nullopt;
    return static_cast<double>(tally.objectives) / static_cast<double>(planned);
}

}  // namespace change
