// The strategy map among the differences of two plans.
#include <catch2/catch_test_macros.hpp>

#include "change/as_of.hpp"
#include "change/compare.hpp"
#include "change/diff.hpp"
#include "change/gather.hpp"
#include "support/builders.hpp"
#include "words/differences.hpp"
#include "words/phrases.hpp"

using namespace support;

namespace {

plan::Plan linked(std::vector<plan::Link> links) {
    auto plan = with_objective(small_plan(), "o3", "ente", "0");
    plan.links = std::move(links);
    return plan;
}

std::vector<std::string> lines(const plan::Plan& a, const plan::Plan& b) {
    std::vector<std::string> out;
    for (const auto& line : words::lines(change::compare(a, b), a, b, words::Lang::it))
        if (!line.is_heading) out.push_back(line.words);
    return out;
}

std::vector<std::string> edits(const plan::Plan& a, const plan::Plan& b) { return words::describe(change::diff(a, b), a, words::Lang::it); }

const plan::Plan before = linked({{{"o1"}, {"o2"}, "", {}}, {{"o2"}, {"o3"}, "vecchia", {}}});
const plan::Plan after = linked({{{"o2"}, {"o3"}, "nuova", {}}, {{"o1"}, {"o3"}, "", {}}});

}  // namespace

TEST_CASE("Links that come, go or get another note are told one by one", "[change][map]") {
    CHECK(lines(before, after) == std::vector<std::string>{"Nota del legame o2 → o3: vecchia → nuova", "Nuovo legame nella mappa: o1 → o3",
                                                           "Non c'è più, nella mappa, il legame o1 → o2"});
    CHECK(edits(before, after) == std::vector<std::string>{"Legame tolto: o1 → o2", "Nota del legame o2 → o3: vecchia → nuova", "Nuovo legame: o1 → o3"});
    CHECK(*change::apply(before, change::diff(before, after)) == after);
    CHECK(lines(before, before).empty());
}

TEST_CASE("A link that is turned, and boxes in another order, are told by a step of the history", "[change][map]") {
    CHECK(words::describe(plan::TurnLink{{"o1"}, {"o2"}}, before, words::Lang::it) == "Legame invertito: o2 → o1");
    CHECK(words::describe(plan::PlaceOnMap{{{"o2"}, {"o1"}}}, before, words::Lang::it) == "Mappa strategica, nuovo ordine: o2, o1");
}

TEST_CASE("A new act notes links, but not where boxes stand", "[change][map]") {
    auto moved = *plan::apply(after, plan::PlaceOnMap{{{"o2"}, {"o1"}}});
    const auto all = change::diff(before, moved);
    const auto gathered = change::gather(all, moved);
    CHECK(gathered.size() == 3);
    for (const auto& each : gathered) CHECK(each.on.empty());
}

TEST_CASE("An objective inserted by an act takes its links along in the plan as of before", "[change][map]") {
    auto plan = before;
    plan.acts = {{.id = {"a1"}, .number = "97"}};
    plan.revisions = {{.act = plan::ActId{"a1"}, .kind = plan::RevisionKind::inserted, .on = "o3", .text = "Inserito"}};
    const auto then = change::as_of(plan, change::Moment{0}).plan;
    REQUIRE(then.links.size() == 1);
    CHECK(then.links[0].effect == plan::ObjectiveId{"o2"});
}
