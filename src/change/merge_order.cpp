// The order of a list that two sides changed.
//
// Of any two items that all three hold, the side that changed their order says which comes first; so neither
// side is looked at first, and what comes out once comes out again. What only one side has stands behind what
// it stands behind there.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "change/merge_parts.hpp"
#include "plan/edit.hpp"

namespace change {
namespace {

using Places = std::unordered_map<std::string, std::size_t>;

Places places_in(const Ids& ids) {
    Places places;
    for (std::size_t i = 0; i < ids.size(); ++i) places.emplace(ids[i], i);
    return places;
}

template <class Keep>
Ids only(const Ids& ids, Keep&& keep) {
    Ids kept;
    std::ranges::copy_if(ids, std::back_inserter(kept), keep);
    return kept;
}

// In the order that most of the three give any two of them; empty when that goes round in a circle.
std::optional<Ids> by_majority(const Three<Ids>& ids) {
    const Places base = places_in(ids.base), ours = places_in(ids.ours), theirs = places_in(ids.theirs);
    const auto first = [&](const std::string& a, const std::string& b) {
        return int(base.at(a) < base.at(b)) + int(ours.at(a) < ours.at(b)) + int(theirs.at(a) < theirs.at(b)) >= 2;
    };
    Ids order(ids.base.size());
    std::vector<bool> taken(order.size());
    for (const std::string& each : ids.base) {
        const auto before = std::ranges::count_if(ids.base, [&](const std::string& one) { return one != each && first(one, each); });
        const auto place = static_cast<std::size_t>(before);
        if (taken[place]) return std::nullopt;
        taken[place] = true;
        order[place] = each;
    }
    return order;
}

Ids order_of_common(const Three<Ids>& ids, Judge& judge, const Place* place) {
    if (const auto side = judge.agreed(ids.base, ids.ours, ids.theirs)) return ids.of(*side);
    if (judge.with_base)
        if (auto order = by_majority(ids)) return *std::move(order);
    if (!place) return judge.with_base ? ids.base : ids.ours;
    return judge.decide(*place) == Take::theirs ? ids.theirs : ids.ours;
}

bool comes_first(const Ids& a, const Ids& b) {
    const auto key = [](const std::string& id) { return std::pair(plan::number_in(id), id); };
    return key(a.front()) < key(b.front());
}

}  // namespace

Ids merge_order(const Three<Ids>& ids, const std::set<std::string>& present, Judge& judge, const Place* place) {
    const Places in_base = places_in(ids.base), in_ours = places_in(ids.ours), in_theirs = places_in(ids.theirs);
    const auto common = [&](const std::string& id) {
        return present.contains(id) && in_ours.contains(id) && in_theirs.contains(id) && (!judge.with_base || in_base.contains(id));
    };
    const Ids base = only(ids.base, common), ours = only(ids.ours, common), theirs = only(ids.theirs, common);
    const Ids core = order_of_common({base, ours, theirs}, judge, place);
    std::unordered_map<std::string, Ids> behind[2];
    for (const Side side : {Side::ours, Side::theirs}) {
        std::string anchor;
        for (const std::string& id : ids.of(side)) {
            if (common(id)) anchor = id;
            else if (present.contains(id) && (side == Side::ours || !in_ours.contains(id))) behind[static_cast<int>(side)][anchor].push_back(id);
        }
    }
    Ids order;
    const auto put_behind = [&](const std::string& anchor) {
        Ids first = behind[0][anchor], second = behind[1][anchor];
        if (!first.empty() && !second.empty() && comes_first(second, first)) std::swap(first, second);
        std::ranges::copy(first, std::back_inserter(order));
        std::ranges::copy(second, std::back_inserter(order));
    };
    put_behind("");
    for (const std::string& id : core) {
        order.push_back(id);
        put_behind(id);
    }
    return order;
}

bool leads_back(const std::string& start, const std::map<std::string, Ids>& edges) {
    std::unordered_set<std::string> seen;
    Ids open{start};
    while (!open.empty()) {
        const auto next = edges.find(open.back());
        open.pop_back();
        if (next == edges.end()) continue;
        for (const std::string& id : next->second) {
            if (id == start) return true;
            if (seen.insert(id).second) open.push_back(id);
        }
    }
    return false;
}

}  // namespace change
