#include "plan/map_picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "plan/plan.hpp"

namespace plan {
namespace {

struct Way {
    std::size_t link;
    std::size_t from, to;         // positions in the picture's boxes
    std::vector<std::size_t> passed;  // rows between, in the order of the way
    std::vector<MapPoint> through;    // where it passes each, at its middle
    float leaves = 0, arrives = 0;    // x of its ends
    bool same_lane = false;
    bool up = false;  // from the cause
};

class Drawing {
public:
    Drawing(const Plan& plan, const std::vector<MapLane>& lanes, const MapMeasures& measures) : plan_(plan), lanes_(lanes), m_(measures) {}

    MapPicture run() {
        place_boxes();
        find_ways();
        pass_rows();
        share_edges();
        for (const Way& way : ways_) out_.links.push_back({way.link, curves_of(way)});
        return std::move(out_);
    }

private:
    void place_boxes() {
        std::size_t most = 1;
        for (const MapLane& lane : lanes_) most = std::max(most, lane.objectives.size());
        const float count = static_cast<float>(most);
        const float box = std::clamp((m_.width - m_.gap * (count + 1)) / count, m_.least_box, m_.most_box);
        out_.width = std::max(m_.width, count * (box + m_.gap) + m_.gap);
        float y = 0;
        for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
            const auto& row = lanes_[lane].objectives;
            const float height = m_.title + (row.empty() ? 0 : m_.box_height + m_.padding);
            const float long_row = static_cast<float>(row.size()) * (box + m_.gap) - m_.gap;
            float x = (out_.width - long_row) / 2;
            out_.lanes.push_back({{0, y}, {out_.width, y + height}});
            for (const std::size_t objective : row) {
                out_.boxes.push_back({objective, lane, {x, y + m_.title}, {x + box, y + m_.title + m_.box_height}});
                x += box + m_.gap;
            }
            y += height + m_.lane_gap;
        }
        out_.height = std::max(0.0F, y - m_.lane_gap);
    }

    void find_ways() {
        std::unordered_map<std::string_view, std::size_t> boxes;
        for (std::size_t i = 0; i < out_.boxes.size(); ++i) boxes.emplace(plan_.objectives[out_.boxes[i].objective]->id.value, i);
        for (std::size_t i = 0; i < plan_.links.size(); ++i) {
            const auto cause = boxes.find(plan_.links[i].cause.value), effect = boxes.find(plan_.links[i].effect.value);
            if (cause == boxes.end() || effect == boxes.end()) continue;
            Way way{.link = i, .from = cause->second, .to = effect->second, .passed = {}, .through = {}};
            const std::size_t a = out_.boxes[way.from].lane, b = out_.boxes[way.to].lane;
            way.same_lane = a == b;
            way.up = b < a;
            for (std::size_t lane = a; lane != b;) {
                lane = way.up ? lane - 1 : lane + 1;
                if (lane != b) way.passed.push_back(lane);
            }
            ways_.push_back(std::move(way));
        }
    }

    float middle(std::size_t box) const { return (out_.boxes[box].min.x + out_.boxes[box].max.x) / 2; }

    // The middle of the gap of that row nearest to x.
    float gap_near(std::size_t lane, float x) const {
        std::optional<float> best;
        const auto offer = [&](float at) {
            if (!best || std::abs(at - x) < std::abs(*best - x)) best = at;
        };
        for (const MapBoxPlace& box : out_.boxes) {
            if (box.lane != lane) continue;
            offer(box.min.x - m_.gap / 2);
            offer(box.max.x + m_.gap / 2);
        }
        return best.value_or(x);
    }

    void pass_rows() {
        std::map<std::pair<std::size_t, float>, std::vector<MapPoint*>> in_gap;
        for (Way& way : ways_) {
            const float from = middle(way.from), to = middle(way.to), steps = static_cast<float>(way.passed.size()) + 1;
            for (std::size_t i = 0; i < way.passed.size(); ++i) {
                const MapLanePlace& lane = out_.lanes[way.passed[i]];
                const float x = gap_near(way.passed[i], from + (to - from) * static_cast<float>(i + 1) / steps);
                way.through.push_back({x, (lane.min.y + lane.max.y) / 2});
            }
            for (std::size_t i = 0; i < way.through.size(); ++i) in_gap[{way.passed[i], way.through[i].x}].push_back(&way.through[i]);
        }
        for (auto& [gap, all] : in_gap)
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i]->x += m_.gap * 0.7F * (static_cast<float>(i + 1) / static_cast<float>(all.size() + 1) - 0.5F);
    }

    // Ends at one edge of a box stand side by side, in the order of where they come from.
    void share_edges() {
        struct End {
            float toward;
            float* x;
        };
        std::map<std::pair<std::size_t, bool>, std::vector<End>> edges;  // box, upper edge
        for (Way& way : ways_) {
            const float first = way.through.empty() ? middle(way.to) : way.through.front().x;
            const float last = way.through.empty() ? middle(way.from) : way.through.back().x;
            edges[{way.from, way.up || way.same_lane}].push_back({first, &way.leaves});
            edges[{way.to, !way.up || way.same_lane}].push_back({last, &way.arrives});
        }
        for (auto& [edge, ends] : edges) {
            std::ranges::stable_sort(ends, {}, &End::toward);
            const MapBoxPlace& box = out_.boxes[edge.first];
            for (std::size_t i = 0; i < ends.size(); ++i)
                *ends[i].x = box.min.x + (box.max.x - box.min.x) * static_cast<float>(i + 1) / static_cast<float>(ends.size() + 1);
        }
    }

    // Upright at both ends.
    MapCurve upright(MapPoint from, MapPoint to) const {
        const float reach = std::max(std::abs(to.y - from.y) * 0.5F, m_.lane_gap * 0.4F);
        const float way = to.y < from.y ? -reach : reach;
        return {from, {from.x, from.y + way}, {to.x, to.y - way}, to};
    }

    std::vector<MapCurve> curves_of(const Way& way) const {
        const MapBoxPlace &cause = out_.boxes[way.from], &effect = out_.boxes[way.to];
        if (way.same_lane) {
            // An arch over the boxes: the farther it goes, the higher.
            const float height = std::min(m_.title + m_.lane_gap * 0.8F, m_.title * 0.6F + std::abs(way.arrives - way.leaves) * 0.12F);
            const MapPoint from{way.leaves, cause.min.y}, to{way.arrives, effect.min.y};
            return {{from, {from.x, from.y - height}, {to.x, to.y - height}, to}};
        }
        MapPoint at{way.leaves, way.up ? cause.min.y : cause.max.y};
        std::vector<MapCurve> curves;
        for (std::size_t i = 0; i < way.through.size(); ++i) {
            const MapLanePlace& lane = out_.lanes[way.passed[i]];
            const float x = way.through[i].x;
            const MapPoint enters{x, way.up ? lane.max.y : lane.min.y}, leaves{x, way.up ? lane.min.y : lane.max.y};
            curves.push_back(upright(at, enters));
            curves.push_back({enters, enters, leaves, leaves});
            at = leaves;
        }
        curves.push_back(upright(at, {way.arrives, way.up ? effect.max.y : effect.min.y}));
        return curves;
    }

    const Plan& plan_;
    const std::vector<MapLane>& lanes_;
    const MapMeasures& m_;
    MapPicture out_;
    std::vector<Way> ways_;
};

}  // namespace

MapPoint point_on(const MapCurve& curve, float share) {
    const float t = share, u = 1 - share;
    const std::array weights{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    const std::array points{curve.from, curve.leaving, curve.arriving, curve.to};
    MapPoint at;
    for (std::size_t i = 0; i < points.size(); ++i) {
        at.x += weights[i] * points[i].x;
        at.y += weights[i] * points[i].y;
    }
    return at;
}

MapPicture map_picture(const Plan& plan, const std::vector<MapLane>& lanes, const MapMeasures& measures) {
    return Drawing(plan, lanes, measures).run();
}

}  // namespace plan
