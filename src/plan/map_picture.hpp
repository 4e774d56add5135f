// MapPicture: where the boxes and links of the strategy map stand on a sheet, in whatever unit the measures have.
// The screen and the printed page draw the same picture.
#pragma once
#include <cstddef>
#include <vector>

#include "plan/strategy_map.hpp"

namespace plan {

struct MapPoint {
    float x = 0, y = 0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

struct MapMeasures {
    float width = 0;       // of the sheet, if the boxes need no more
    float least_box = 0;   // width of a box: between these two
    float most_box = 0;
    float box_height = 0;
    float gap = 0;         // between boxes of a row, and at its ends: links pass there
    float lane_gap = 0;    // between rows: links turn there
    float title = 0;       // height of a row's title, over its boxes
    float padding = 0;     // under the boxes
};

struct MapBoxPlace {
    std::size_t objective = 0;  // position in plan.objectives
    std::size_t lane = 0;
    MapPoint min, max;
};

struct MapLanePlace {
    MapPoint min, max;
};

// A cubic of Bézier.
struct MapCurve {
    MapPoint from, leaving, arriving, to;
};
MapPoint point_on(const MapCurve& curve, float share);  // 0 at its beginning, 1 at its end

// From the cause to the effect; it ends upright, at an edge of the effect's box.
struct MapLink {
    std::size_t link = 0;  // position in plan.links
    std::vector<MapCurve> curves;
};

struct MapPicture {
    float width = 0, height = 0;
    std::vector<MapLanePlace> lanes;  // as the lanes given
    std::vector<MapBoxPlace> boxes;   // row by row, from left to right
    std::vector<MapLink> links;       // those both ends of which are on the map
};

// Links leave and reach boxes at their upper or lower edge, side by side, and pass rows between them through the
// gap nearest to their way.
MapPicture map_picture(const Plan& plan, const std::vector<MapLane>& lanes, const MapMeasures& measures);

}  // namespace plan
