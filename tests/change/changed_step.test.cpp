// Which step of a file's life changed what is in conflict.
#include "change/changed_step.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "change/diff.hpp"
#include "support/builders.hpp"
#include "support/random_edits.hpp"
#include "support/random_plan.hpp"

using namespace support;
using change::Side;
using plan::IndicatorId;

namespace {

plan::Plan after(plan::Plan plan, const std::vector<plan::Edit>& edits) { return *change::apply(std::move(plan), edits); }

plan::Edit target(const char* indicator, const char* text) { return plan::SetTarget{{indicator}, 2024, text}; }

change::Merged of(const std::vector<plan::Edit>& ours, const std::vector<plan::Edit>& theirs) {
    return change::merge(small_plan(), after(small_plan(), ours), after(small_plan(), theirs));
}

using Positions = std::vector<std::size_t>;

}  // namespace

TEST_CASE("A step that changed another cell of the row is not the one that is looked for", "[change][merge]") {
    const auto merged = of({target("i1", ">= 11 N."), target("i2", "<= 14 gg")}, {target("i1", ">= 12 N."), target("i2", "<= 12 gg")});
    REQUIRE(merged.conflicts.size() == 2);
    const auto wanted = change::watched(merged, Side::ours);
    const auto base = small_plan();
    const auto renamed = after(base, {plan::SetText{IndicatorId{"i2"}, plan::TextField::name, "Tempi"}});
    CHECK(change::changed_between(base, base, wanted).empty());
    CHECK(change::changed_between(base, renamed, wanted).empty());
    CHECK(change::changed_between(renamed, after(renamed, {target("i2", "<= 13 gg")}), wanted) == Positions{1});
    CHECK(change::changed_between(base, merged.ours, wanted) == Positions{0, 1});
}

TEST_CASE("Of a row that one erased, the step that erased it counts, and any that changed it", "[change][merge]") {
    const auto merged = of({plan::Erase{IndicatorId{"i2"}}}, {target("i2", "<= 12 gg")});
    REQUIRE(merged.conflicts.size() == 1);
    const auto base = small_plan();
    CHECK(change::changed_between(base, merged.ours, change::watched(merged, Side::ours)) == Positions{0});
    CHECK(change::changed_between(base, merged.theirs, change::watched(merged, Side::theirs)) == Positions{0});
    CHECK(change::changed_between(base, after(base, {target("i1", ">= 11 N.")}), change::watched(merged, Side::theirs)).empty());
}

TEST_CASE("A row of theirs that got another id is looked for under the one it has in its file", "[change][merge]") {
    change::Merged merged = of({target("i2", "<= 14 gg")}, {target("i2", "<= 12 gg")});
    merged.renamed = {{"i7", "i2"}};
    CHECK(change::watched(merged, Side::theirs).at(0).place.id == "i7");
    CHECK(change::watched(merged, Side::ours).at(0).place.id == "i2");
}

TEST_CASE("law: the step from the base changed every cell that both sides wrote", "[change][merge][law]") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        INFO("seed " << seed);
        const auto [base, ours, theirs] = colleagues(seed);
        const auto merged = change::merge(base, ours, theirs);
        const auto changed = change::changed_between(base, ours, change::watched(merged, Side::ours));
        for (std::size_t i = 0; i < merged.conflicts.size(); ++i) {
            const change::Conflict& each = merged.conflicts[i];
            if (each.erased_by || each.ours == each.base || each.ours == each.theirs) continue;
            INFO(change::what_of(each.place) << " of " << each.place.id);
            CHECK(std::ranges::find(changed, i) != changed.end());
        }
    }
}
