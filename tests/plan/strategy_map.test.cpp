#include "plan/strategy_map.hpp"

#include <catch2/catch_test_macros.hpp>

#include "plan/map_picture.hpp"
#include "support/builders.hpp"
#include "support/random.hpp"
#include "support/random_plan.hpp"

using namespace support;
using plan::ObjectiveId;

namespace {

// Three objectives in the first of two perspectives, three in the second; one in none.
plan::Plan two_rows() {
    plan::Plan plan = empty_plan();
    plan.perspectives = {{.id = {"p1"}, .name = "Utenti"}, {.id = {"p2"}, .name = "Processi"}};
    for (const char* id : {"a", "b", "c", "x", "y", "z", "w"}) plan = with_objective(std::move(plan), id, "ente");
    for (const char* id : {"a", "b", "c"}) plan = *plan::apply(plan, plan::SetPerspective{{id}, plan::PerspectiveId{"p1"}});
    for (const char* id : {"x", "y", "z"}) plan = *plan::apply(plan, plan::SetPerspective{{id}, plan::PerspectiveId{"p2"}});
    return plan;
}

plan::Plan linked(plan::Plan plan, const std::vector<std::pair<const char*, const char*>>& links) {
    for (const auto& [cause, effect] : links) plan = *plan::apply(plan, plan::PutLink{{.cause = {cause}, .effect = {effect}}});
    return plan;
}

std::string row(const plan::Plan& plan, std::size_t lane) {
    std::string ids;
    const auto lanes = plan::map_lanes(plan);
    for (const std::size_t i : lanes[lane].objectives) ids += plan.objectives[i]->id.value;
    return ids;
}

std::string refusal(const plan::Plan& plan, const plan::Edit& edit) {
    const auto after = plan::apply(plan, edit);
    return after ? "" : after.error().front().code;
}

}  // namespace

TEST_CASE("The rows of the map are the perspectives in their order, then what stands in none", "[plan][map]") {
    const auto plan = two_rows();
    const auto lanes = plan::map_lanes(plan);
    REQUIRE(lanes.size() == 3);
    CHECK(lanes[0].perspective == plan::PerspectiveId{"p1"});
    CHECK_FALSE(lanes[2].perspective);
    CHECK(row(plan, 0) == "abc");
    CHECK(row(plan, 2) == "w");
    CHECK(plan::map_lanes(empty_plan()).empty());
}

TEST_CASE("Boxes stand as printed, else so that few links cross, and where a person puts them before all", "[plan][map]") {
    auto plan = two_rows();
    plan.strategy_map = {{{"p1"}, "Utenti", {{{"c"}, "1", "c", {}}, {{"a"}, "2", "a", {}}}, {}, {}}};
    CHECK(row(plan, 0) == "cab");
    plan.strategy_map.clear();
    plan = linked(std::move(plan), {{"x", "c"}, {"y", "b"}, {"z", "a"}});
    CHECK(plan::crossings(plan, plan::map_lanes(plan)) == 0);
    plan = *plan::apply(plan, plan::PlaceOnMap{{{"a"}, {"b"}, {"c"}}});
    CHECK(row(plan, 0) == "abc");
    CHECK(plan::crossings(plan, plan::map_lanes(plan)) == 0);  // the other row gives way
    plan = *plan::apply(plan, plan::PlaceOnMap{{{"x"}, {"y"}, {"z"}}});
    CHECK(plan::crossings(plan, plan::map_lanes(plan)) == 3);
    plan = *plan::apply(plan, plan::PlaceOnMap{{{"b"}}});
    CHECK(row(plan, 0) == "abc");  // of one column the order is as in the plan
}

TEST_CASE("Untangling never makes more links cross than the plan's own order", "[plan][map][law]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        auto plan = random_plan(seed, {.objectives = 24, .indicators = 1});
        plan.map_places.clear();
        const auto links = plan.links;
        plan.links.clear();
        const auto as_they_are = plan::map_lanes(plan);
        plan.links = links;
        CHECK(plan::crossings(plan, plan::map_lanes(plan)) <= plan::crossings(plan, as_they_are));
    }
}

TEST_CASE("Links are put, replaced, turned and taken away; what makes no sense is refused", "[plan][map]") {
    auto plan = linked(two_rows(), {{"x", "a"}});
    plan = *plan::apply(plan, plan::PutLink{{.cause = {"x"}, .effect = {"a"}, .note = "perché"}});
    REQUIRE(plan.links.size() == 1);
    CHECK(plan.links[0].note == "perché");
    CHECK(refusal(plan, plan::PutLink{{.cause = {"x"}, .effect = {"x"}}}) == "link-to-itself");
    CHECK(refusal(plan, plan::PutLink{{.cause = {"x"}, .effect = {"q"}}}) == "unknown-id");
    CHECK(refusal(plan, plan::EraseLink{{"a"}, {"x"}}) == "no-link");
    const auto both = linked(plan, {{"a", "x"}});
    CHECK(refusal(both, plan::TurnLink{{"x"}, {"a"}}) == "link-twice");
    plan = *plan::apply(plan, plan::TurnLink{{"x"}, {"a"}});
    CHECK(plan.links == std::vector{plan::Link{{"a"}, {"x"}, "perché", {}}});
    CHECK(plan::apply(plan, plan::EraseLink{{"a"}, {"x"}})->links.empty());
}

TEST_CASE("An objective that is deleted takes its links and its place along", "[plan][map]") {
    auto plan = linked(two_rows(), {{"x", "a"}, {"y", "b"}});
    plan = *plan::apply(plan, plan::PlaceOnMap{{{"b"}, {"a"}}});
    const auto after = *plan::apply(plan, plan::Erase{ObjectiveId{"a"}});
    REQUIRE(after.links.size() == 1);
    CHECK(after.links[0].effect == ObjectiveId{"b"});
    CHECK(after.map_places.size() == 1);
    CHECK(check_structure(after).empty());
}

TEST_CASE("Faults of links are faults of the structure", "[plan][map]") {
    auto plan = two_rows();
    plan.links = {{{"x"}, {"q"}, "", {}}, {{"x"}, {"x"}, "", {}}, {{"x"}, {"a"}, "", {}}, {{"x"}, {"a"}, "due", {}}};
    plan.map_places = {{{"q"}, 1, {}}};
    std::vector<std::string> codes;
    for (const auto& each : check_structure(plan)) codes.push_back(each.code);
    CHECK(codes == std::vector<std::string>{"unknown-link-end", "link-to-itself", "link-repeated", "unknown-objective"});
}

TEST_CASE("In the picture boxes do not overlap, and links begin and end at the edges of theirs", "[plan][map][law]") {
    const plan::MapMeasures measures{.width = 800, .least_box = 100, .most_box = 200, .box_height = 80, .gap = 20, .lane_gap = 40, .title = 25, .padding = 10};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const auto plan = random_plan(seed, {.objectives = 20, .indicators = 1});
        const auto picture = plan::map_picture(plan, plan::map_lanes(plan), measures);
        for (std::size_t i = 0; i < picture.boxes.size(); ++i) {
            const auto& box = picture.boxes[i];
            CHECK((box.min.x >= 0 && box.max.x <= picture.width && box.min.y >= 0 && box.max.y <= picture.height));
            for (std::size_t k = i + 1; k < picture.boxes.size(); ++k)
                if (picture.boxes[k].lane == box.lane) CHECK(picture.boxes[k].min.x >= box.max.x + measures.gap - 0.01F);
        }
        for (const auto& link : picture.links) {
            REQUIRE_FALSE(link.curves.empty());
            for (std::size_t i = 1; i < link.curves.size(); ++i) CHECK(link.curves[i].from == link.curves[i - 1].to);
            const auto at_edge = [&](plan::MapPoint point, const ObjectiveId& id) {
                for (const auto& box : picture.boxes)
                    if (plan.objectives[box.objective]->id == id)
                        return point.x > box.min.x && point.x < box.max.x && (point.y == box.min.y || point.y == box.max.y);
                return false;
            };
            CHECK(at_edge(link.curves.front().from, plan.links[link.link].cause));
            CHECK(at_edge(link.curves.back().to, plan.links[link.link].effect));
        }
    }
}
