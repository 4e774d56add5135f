#include "plan/strategy_map.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "plan/plan.hpp"

namespace plan {
namespace {

constexpr int sweeps = 8;

struct Spot {
    std::size_t lane = 0;
    double x = 0;  // in boxes from the middle of the row
};
using Spots = std::unordered_map<std::string_view, Spot>;

Spots spots_of(const Plan& plan, const std::vector<MapLane>& lanes) {
    Spots spots;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        const auto& row = lanes[lane].objectives;
        for (std::size_t i = 0; i < row.size(); ++i)
            spots.emplace(plan.objectives[row[i]]->id.value, Spot{lane, static_cast<double>(i) - static_cast<double>(row.size() - 1) / 2});
    }
    return spots;
}

std::size_t crossings_among(const Plan& plan, const Spots& spots) {
    std::vector<std::pair<Spot, Spot>> drawn;  // the upper end first
    for (const Link& link : plan.links) {
        const auto cause = spots.find(link.cause.value), effect = spots.find(link.effect.value);
        if (cause == spots.end() || effect == spots.end() || cause->second.lane == effect->second.lane) continue;
        const bool down = cause->second.lane < effect->second.lane;
        drawn.emplace_back(down ? cause->second : effect->second, down ? effect->second : cause->second);
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < drawn.size(); ++i)
        for (std::size_t k = i + 1; k < drawn.size(); ++k) {
            const auto& [a, b] = drawn[i];
            const auto& [c, d] = drawn[k];
            if (a.lane == c.lane && b.lane == d.lane && (a.x - c.x) * (b.x - d.x) < 0) ++count;
        }
    return count;
}

class Arranging {
public:
    explicit Arranging(const Plan& plan) : plan_(plan) {}

    std::vector<MapLane> run() {
        collect();
        if (lanes_.empty()) return {};
        order_as_given();
        if (!plan_.links.empty()) untangle();
        return std::move(lanes_);
    }

private:
    void collect() {
        const auto drawn = strategic_objectives(plan_);
        if (drawn.empty()) return;
        for (const Perspective& each : plan_.perspectives) lanes_.push_back({each.id, {}});
        lanes_.push_back({});
        for (const std::size_t i : drawn) {
            const auto own = std::ranges::find(lanes_, plan_.objectives[i]->perspective, &MapLane::perspective);
            (own == lanes_.end() ? lanes_.back() : *own).objectives.push_back(i);
        }
        if (lanes_.back().objectives.empty()) lanes_.pop_back();
    }

    // Places first, then as printed; whatever has neither keeps its order behind.
    void order_as_given() {
        constexpr int nowhere = std::numeric_limits<int>::max();
        std::unordered_map<std::string_view, int> places, printed;
        for (const MapPlace& each : plan_.map_places) places.emplace(each.objective.value, each.column);
        for (const MapRow& row : plan_.strategy_map)
            for (const MapBox& box : row.boxes) printed.emplace(box.objective.value, static_cast<int>(printed.size()));
        const auto rank = [&](std::size_t i) {
            const std::string_view id = plan_.objectives[i]->id.value;
            const auto place = places.find(id), print = printed.find(id);
            return std::pair(place == places.end() ? nowhere : place->second, print == printed.end() ? nowhere : print->second);
        };
        for (MapLane& lane : lanes_) {
            std::ranges::stable_sort(lane.objectives, {}, rank);
            fixed_.push_back(!lane.objectives.empty() && rank(lane.objectives.front()).first != nowhere);
        }
    }

    // Each box under the mean of those that it is linked to, row after row, down and up again; the best order
    // that was met is kept.
    void untangle() {
        auto best = lanes_;
        std::size_t fewest = crossings_among(plan_, spots_of(plan_, lanes_));
        for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
            for (std::size_t i = 0; i < lanes_.size(); ++i) settle(sweep % 2 == 0 ? i : lanes_.size() - 1 - i);
            const std::size_t now = crossings_among(plan_, spots_of(plan_, lanes_));
            if (now < fewest) fewest = now, best = lanes_;
        }
        lanes_ = std::move(best);
    }

    void settle(std::size_t lane) {
        if (fixed_[lane]) return;
        const Spots spots = spots_of(plan_, lanes_);
        const auto pull = [&](std::size_t i) {
            const std::string_view id = plan_.objectives[i]->id.value;
            double sum = 0;
            int count = 0;
            for (const Link& link : plan_.links) {
                const bool is_cause = link.cause.value == id;
                if (!is_cause && link.effect.value != id) continue;
                const auto other = spots.find(is_cause ? link.effect.value : link.cause.value);
                if (other == spots.end() || other->second.lane == lane) continue;
                sum += other->second.x;
                ++count;
            }
            return count == 0 ? spots.at(id).x : sum / count;
        };
        std::ranges::stable_sort(lanes_[lane].objectives, {}, pull);
    }

    const Plan& plan_;
    std::vector<MapLane> lanes_;
    std::vector<bool> fixed_;  // a person put a box of it somewhere
};

}  // namespace

const Link* find_link(const Plan& plan, const ObjectiveId& cause, const ObjectiveId& effect) {
    const auto found = std::ranges::find_if(plan.links, [&](const Link& each) { return each.cause == cause && each.effect == effect; });
    return found == plan.links.end() ? nullptr : &*found;
}

std::vector<std::size_t> strategic_objectives(const Plan& plan) {
    const auto chosen = [&](auto&& wanted) {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < plan.objectives.size(); ++i)
            if (!plan.objectives[i]->removed && wanted(*plan.objectives[i])) all.push_back(i);
        return all;
    };
    auto strategic = chosen([](const Objective& objective) { return objective.level == Level::strategic; });
    if (!strategic.empty()) return strategic;
    const ObjectiveId& body = body_of(plan).id;
    return chosen([&](const Objective& objective) { return objective.parent == body; });
}

std::vector<MapLane> map_lanes(const Plan& plan) { return Arranging(plan).run(); }

std::size_t crossings(const Plan& plan, const std::vector<MapLane>& lanes) { return crossings_among(plan, spots_of(plan, lanes)); }

}  // namespace plan
