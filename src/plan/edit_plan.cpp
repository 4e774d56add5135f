// Edits of the plan as a whole: its texts, its lists, its method, the issues that somebody accepted.
#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "plan/edit_parts.hpp"

namespace plan {
namespace {

constexpr auto member_for(const std::vector<int>&) { return &Plan::years; }
constexpr auto member_for(const std::vector<Period>&) { return &Plan::periods; }
constexpr auto member_for(const std::vector<Perspective>&) { return &Plan::perspectives; }
constexpr auto member_for(const std::vector<OrgUnit>&) { return &Plan::units; }
constexpr auto member_for(const std::vector<MapRow>&) { return &Plan::strategy_map; }
constexpr auto member_for(const std::vector<Profile>&) { return &Plan::profiles; }
constexpr auto member_for(const std::vector<Act>&) { return &Plan::acts; }
constexpr auto member_for(const std::vector<Revision>&) { return &Plan::revisions; }
constexpr auto member_for(const std::vector<Doubt>&) { return &Plan::doubts; }
constexpr auto member_for(const std::vector<Acceptance>&) { return &Plan::accepted; }
constexpr auto member_for(const std::vector<Scenario>&) { return &Plan::scenarios; }
constexpr auto member_for(const std::vector<Link>&) { return &Plan::links; }
constexpr auto member_for(const std::vector<MapPlace>&) { return &Plan::map_places; }

bool same_issue(const Acceptance& acceptance, std::string_view code, std::string_view id, std::string_view detail) {
    return acceptance.code == code && acceptance.id == id && acceptance.detail == detail;
}

}  // namespace

Outcome put(Plan plan, const SetPlanText& edit) {
    switch (edit.field) {
        case PlanText::title: plan.title = edit.text; break;
        case PlanText::body: plan.body = edit.text; break;
        case PlanText::note: plan.note = edit.text; break;
        case PlanText::source: plan.source = edit.text; break;
    }
    return plan;
}

Outcome put(Plan plan, const SetPlanNumber& edit) {
    (edit.field == PlanNumber::year ? plan.year : plan.next_id) = edit.number;
    return plan;
}

Outcome put(Plan plan, const SetReturn& edit) {
    plan.return_of = edit.part;
    return plan;
}
Outcome put(Plan plan, const SetDemonstration& edit) {
    plan.demonstration = edit.demonstration;
    return plan;
}

// Whatever still leans on what is left out of the list refuses it.
Outcome put(Plan plan, const SetPart& edit) {
    std::visit([&](const auto& given) { plan.*member_for(given) = given; }, edit.part);
    if (auto issues = check_structure(plan); !issues.empty()) return std::unexpected(std::move(issues));
    return plan;
}

Outcome put(Plan plan, const Accept& edit) {
    const Acceptance& given = edit.acceptance;
    if (given.reason.empty()) return refuse("reason-missing", given.id, {given.code});
    std::erase_if(plan.accepted,
                  [&](const Acceptance& each) { return same_issue(each, given.code, given.id, given.detail); });
    plan.accepted.push_back(given);
    return plan;
}

Outcome put(Plan plan, const Withdraw& edit) {
    std::erase_if(plan.accepted,
                  [&](const Acceptance& each) { return same_issue(each, edit.code, edit.id, edit.detail); });
    return plan;
}

Part part_like(const Plan& plan, const Part& like) {
    return std::visit([&](const auto& each) { return Part(plan.*member_for(each)); }, like);
}

}  // namespace plan
