// The order of a list that two sides changed.
//
// Of any two items that all three hold, the side that changed their order says which comes first; so neither
// side is looked at first, and what comes out once comes out again. Where that goes round in a circle, because
// moves crossed, each side's moves are made; where both moved the same one it is a conflict. What only one side
// has stands behind what it stands behind there.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "change/merge_parts.hpp"
#include "change/working.hpp"
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

std::vector<std::size_t> places_of(const Ids& ids, const Ids& side) {
    const Places places = places_in(side);
    std::vector<std::size_t> found;
    for (const std::string& id : ids) found.push_back(places.at(id));
    return found;
}

// Each two in the order of the side that changed theirs; empty when that goes round in a circle.
std::optional<Ids> pair_by_pair(const Three<Ids>& ids) {
    const auto ours = places_of(ids.base, ids.ours), theirs = places_of(ids.base, ids.theirs);
    const auto first = [&](std::size_t a, std::size_t b) {
        const bool before = a < b;
        const bool changed = (ours[a] < ours[b]) != before || (theirs[a] < theirs[b]) != before;
        return before != changed;
    };
    Ids order(ids.base.size());
    std::vector<bool> taken(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        std::size_t place = 0;
        for (std::size_t j = 0; j < order.size(); ++j) place += j != i && first(j, i);
        if (taken[place]) return std::nullopt;
        taken[place] = true;
        order[place] = ids.base[i];
    }
    return order;
}

// Those that had to be moved to come from the base's order to the side's.
std::unordered_set<std::string> moved(const Ids& base, const Ids& side) {
    const auto stay = ascending(places_of(side, base));
    std::unordered_set<std::string> ids;
    for (std::size_t i = 0; i < side.size(); ++i)
        if (!stay[i]) ids.insert(side[i]);
    return ids;
}

// By the keys behind which they stand; what stands first, behind "".
using Behind = std::unordered_map<std::string, Ids>;

bool comes_first(const Ids& a, const Ids& b) {
    const auto key = [](const std::string& id) { return std::pair(plan::number_in(id), id); };
    return key(a.front()) < key(b.front());
}

// Of what both put behind the same one, the lower id first: which side is ours does not tell.
Ids laid_behind(const Ids& core, Behind ours, Behind theirs) {
    Ids order;
    const auto put = [&](const std::string& anchor) {
        Ids first = std::move(ours[anchor]), second = std::move(theirs[anchor]);
        if (!first.empty() && !second.empty() && comes_first(second, first)) std::swap(first, second);
        std::ranges::copy(first, std::back_inserter(order));
        std::ranges::copy(second, std::back_inserter(order));
    };
    put("");
    for (const std::string& id : core) {
        order.push_back(id);
        put(id);
    }
    return order;
}

template <class IsCore, class IsOwn>
Behind behind(const Ids& side, IsCore&& is_core, IsOwn&& is_own) {
    Behind found;
    std::string anchor;
    for (const std::string& id : side) {
        if (is_core(id)) anchor = id;
        else if (is_own(id)) found[anchor].push_back(id);
    }
    return found;
}

Ids moved_behind(const Three<Ids>& ids, const std::unordered_set<std::string>& by_ours, const std::unordered_set<std::string>& by_theirs) {
    const auto stays = [&](const std::string& id) { return !by_ours.contains(id) && !by_theirs.contains(id); };
    return laid_behind(only(ids.base, stays), behind(ids.ours, stays, [&](const std::string& id) { return by_ours.contains(id); }),
                       behind(ids.theirs, stays, [&](const std::string& id) { return by_theirs.contains(id); }));
}

// Moves that cross each other, but of different ones: each goes behind what it stands behind on its side.
std::optional<Ids> move_by_move(const Three<Ids>& ids) {
    const auto by_ours = moved(ids.base, ids.ours), by_theirs = moved(ids.base, ids.theirs);
    if (std::ranges::any_of(by_ours, [&](const std::string& id) { return by_theirs.contains(id); })) return std::nullopt;
    return moved_behind(ids, by_ours, by_theirs);
}

// Whether the order stays when it is merged with a side again; else nobody could tell what both want.
bool stays_with(const Ids& base, const Ids& order, const Ids& side) {
    if (order == side) return true;
    const Three<Ids> again{base, order, side};
    if (const auto pairs = pair_by_pair(again)) return *pairs == order;
    return move_by_move(again) == order;
}

Ids order_of_common(const Three<Ids>& ids, Judge& judge, const Place* place) {
    if (const auto side = judge.agreed(ids.base, ids.ours, ids.theirs)) return ids.of(*side);
    if (judge.with_base) {
        if (auto order = pair_by_pair(ids)) return *std::move(order);
        const auto order = move_by_move(ids);
        if (order && stays_with(ids.base, *order, ids.ours) && stays_with(ids.base, *order, ids.theirs)) return *order;
    }
    if (!place) return judge.with_base ? std::min(ids.ours, ids.theirs) : ids.ours;
    return judge.decide(*place) == Take::theirs ? ids.theirs : ids.ours;
}

}  // namespace

Ids merge_order(const Three<Ids>& ids, const std::set<std::string>& present, Judge& judge, const Place* place) {
    const Places in_base = places_in(ids.base), in_ours = places_in(ids.ours), in_theirs = places_in(ids.theirs);
    const auto common = [&](const std::string& id) {
        return present.contains(id) && in_ours.contains(id) && in_theirs.contains(id) && (!judge.with_base || in_base.contains(id));
    };
    const Ids base = only(ids.base, common), ours = only(ids.ours, common), theirs = only(ids.theirs, common);
    const Ids core = order_of_common({base, ours, theirs}, judge, place);
    const auto of_ours = [&](const std::string& id) { return present.contains(id); };
    const auto of_theirs = [&](const std::string& id) { return present.contains(id) && !in_ours.contains(id); };
    return laid_behind(core, behind(ids.ours, common, of_ours), behind(ids.theirs, common, of_theirs));
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
