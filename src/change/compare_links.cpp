// Links of the strategy map, known by the rows that they join.
#include <algorithm>

#include "change/compare_parts.hpp"

namespace change {
namespace {

using namespace plan;

std::string called(const Plan& plan, const ObjectiveId& id) {
    const Objective* objective = find(plan, id);
    if (!objective) return id.value;
    return objective->code.empty() ? objective->name : objective->code;
}

std::string called(const Plan& plan, const Link& link) { return called(plan, link.cause) + " → " + called(plan, link.effect); }

}  // namespace

void compare_links(const Plan& a, const Plan& b, const Matching& matching, std::vector<Difference>& out) {
    for (const Link& now : b.links) {
        const Link* old = find_link(a, {matching.to_a(now.cause.value)}, {matching.to_a(now.effect.value)});
        if (!old) {
            out.push_back({.kind = DifferenceKind::inserted, .field = Field::link, .after = said(now.note), .part = called(b, now)});
            continue;
        }
        if (old->note != now.note) out.push_back({.field = Field::link, .before = said(old->note), .after = said(now.note), .part = called(b, now)});
        if (matching.shared_ids && old->extra != now.extra) out.push_back({.field = Field::other, .after = Said(true)});
    }
    for (const Link& old : a.links)
        if (!find_link(b, {matching.to_b(old.cause.value)}, {matching.to_b(old.effect.value)}))
            out.push_back({.kind = DifferenceKind::removed, .field = Field::link, .before = said(old.note), .part = called(a, old)});
    const auto place_in_a = [&](const Link& now) {
        return find_link(a, {matching.to_a(now.cause.value)}, {matching.to_a(now.effect.value)});
    };
    std::vector<const Link*> kept;
    for (const Link& now : b.links)
        if (const Link* old = place_in_a(now)) kept.push_back(old);
    if (matching.shared_ids && !std::ranges::is_sorted(kept)) out.push_back({.field = Field::order, .after = Said(true)});
}

}  // namespace change
