// The laws of merging, on thousands of random plans and edits.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "change/compare.hpp"
#include "change/diff.hpp"
#include "change/merge.hpp"
#include "format/plan_file.hpp"
#include "support/random_edits.hpp"
#include "support/random_plan.hpp"
#include "words/merging.hpp"
#include "words/phrases.hpp"

using namespace support;

namespace {

constexpr RandomPlanSize small{.objectives = 5, .indicators = 7, .measures = 3, .years = 2};
constexpr int rounds = 1500;

std::string bytes(const plan::Plan& plan) { return format::write_plan(plan); }

std::string first_conflict(const change::Merged& merged) {
    return merged.conflicts.empty() ? "none" : words::conflict(merged.conflicts.front(), merged, words::Lang::it);
}

void check_takes(const change::Merged& merged, const plan::Plan& wanted) {
    INFO("conflict: " << first_conflict(merged));
    CHECK(merged.conflicts.empty());
    CHECK(bytes(merged.plan) == bytes(wanted));
}

// In the order of their places, which does not depend on the merged tree.
std::vector<change::Conflict> by_place(std::vector<change::Conflict> conflicts) {
    std::ranges::sort(conflicts, {}, &change::Conflict::place);
    return conflicts;
}

change::Conflict mirrored(change::Conflict conflict) {
    std::swap(conflict.ours, conflict.theirs);
    if (conflict.erased_by) conflict.erased_by = *conflict.erased_by == change::Side::ours ? change::Side::theirs : change::Side::ours;
    return conflict;
}

}  // namespace

TEST_CASE("What only one side changed is taken to the byte; the same on both sides too", "[change][merge][law]") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        INFO("seed " << seed);
        const auto [base, ours, theirs] = colleagues(seed);
        check_takes(change::merge(base, base, ours), ours);
        check_takes(change::merge(base, ours, base), ours);
        check_takes(change::merge(base, theirs, theirs), theirs);
    }
}

TEST_CASE("So it is for any two states of a plan", "[change][merge][law]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        INFO("seed " << seed);
        const auto base = random_plan(seed, small);
        const auto other = random_plan(seed + 5000, {.objectives = 6, .indicators = 5, .measures = 4, .years = 2});
        check_takes(change::merge(base, base, other), other);
        check_takes(change::merge(base, other, base), other);
        check_takes(change::merge(base, other, other), other);
    }
}

TEST_CASE("The cell that an edit writes is one in which the comparison finds a difference", "[change][merge][law]") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        const auto before = random_plan(seed, small);
        const auto after = with_random_edits(random, before, 12).plan;
        std::vector<change::Difference> found;
        for (const change::Group& group : change::compare(before, after)) found.insert(found.end(), group.differences.begin(), group.differences.end());
        for (const plan::Edit& edit : change::diff(before, after)) {
            const auto place = change::place_of(edit);
            const bool on_both = place && (place->id.empty() || (plan::find_node(before, place->id) && plan::find_node(after, place->id)));
            // A place among siblings is told as order, what is said beside a target or a value with that target or value.
            const bool told_otherwise = place && (place->field == change::Field::parent || place->field == change::Field::direction ||
                                                  place->field == change::Field::value_note || std::holds_alternative<plan::SetTargetCell>(edit));
            if (!on_both || told_otherwise) continue;
            INFO(words::describe(edit, before, words::Lang::it));
            CHECK(std::ranges::any_of(found, [&](const change::Difference& each) {
                return each.field == place->field && each.id_b == place->id && each.year == place->year && each.at == place->at;
            }));
        }
    }
}

TEST_CASE("Swapping the sides swaps the conflicts and nothing else", "[change][merge][law]") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        INFO("seed " << seed);
        const auto [base, ours, theirs] = colleagues(seed);
        const auto one = change::merge(base, ours, theirs), other = change::merge(base, theirs, ours);
        if (!one.renamed.empty()) continue;  // the later one has the new id: other labels
        auto swapped = by_place(other.conflicts);
        std::ranges::transform(swapped, swapped.begin(), mirrored);
        const auto told = by_place(one.conflicts);
        INFO("conflict: " << first_conflict(one));
        CHECK(told.size() == swapped.size());
        CHECK(told == swapped);
        if (one.conflicts.empty()) CHECK(bytes(one.plan) == bytes(other.plan));
    }
}

TEST_CASE("Whatever is merged can be walked, and every way of deciding gives a plan or says why not", "[change][merge][law]") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        INFO("seed " << seed);
        Random random(seed + 77);
        const auto [base, ours, theirs] = colleagues(seed);
        const auto merged = change::merge(base, ours, theirs);
        CHECK(merged.issues.empty());
        CHECK(bytes(*change::resolve(merged, {})) == bytes(merged.plan));
        std::vector<change::Choice> choices;
        for (const auto& each : merged.conflicts) choices.push_back(random.any_of(each.takes));
        const auto decided = change::resolve(merged, choices);
        if (decided) CHECK(plan::check_structure(*decided).empty());
        else CHECK_FALSE(decided.error().empty());
    }
}

TEST_CASE("Merging the result with either side again changes nothing", "[change][merge][law]") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        INFO("seed " << seed);
        const auto [base, ours, theirs] = colleagues(seed);
        const auto merged = change::merge(base, ours, theirs);
        CHECK(bytes(change::merge(base, merged.plan, ours).plan) == bytes(merged.plan));
        CHECK(bytes(change::merge(base, merged.plan, theirs).plan) == bytes(merged.plan));
    }
}

TEST_CASE("Edits of different rows are as if made one after the other", "[change][merge][law]") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        const auto base = random_plan(seed, {.objectives = 5, .indicators = 8, .measures = 0, .years = 2});
        std::vector<plan::Edit> made[2];
        plan::Plan side[2] = {base, base};
        for (int i = 0; i < 10; ++i) {
            const std::size_t which = i % 2;
            const auto edit = random_cell(random, base, which);
            if (plan::id_of(edit).empty() || std::ranges::any_of(made[1 - which], [&](const auto& each) { return plan::id_of(each) == plan::id_of(edit); })) continue;
            auto after = plan::apply(side[which], edit);
            if (!after) continue;
            side[which] = *std::move(after);
            made[which].push_back(edit);
        }
        const auto merged = change::merge(base, side[0], side[1]);
        const auto one_by_one = change::apply(side[0], made[1]);
        REQUIRE(one_by_one);
        check_takes(merged, *one_by_one);
    }
}
