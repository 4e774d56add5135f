// What every fix owes: its issue is gone, nothing is broken, no error has come.
#include <map>
#include <set>
#include <tuple>

#include "fix/fixing.hpp"
#include "support/random.hpp"
#include "support/random_plan.hpp"
#include "support/transcription.hpp"

using namespace support;

namespace {

using Key = std::tuple<std::string, std::string, std::string, std::vector<std::string>>;

Key key_of(const base::Issue& issue) { return {issue.code, issue.place.id, issue.place.path, issue.args}; }

std::set<Key> keys(const base::Issues& issues, bool only_errors) {
    std::set<Key> found;
    for (const auto& each : issues)
        if (!only_errors || each.severity == base::Severity::error) found.insert(key_of(each));
    return found;
}

// Looks at no more than `most` issues of a code; the kinds of fixes that there were.
std::set<fix::Kind> obey_the_laws(const plan::Plan& plan, std::size_t most) {
    const auto issues = lint::check(plan);
    const auto errors = keys(issues, true);
    std::map<std::string, std::size_t> seen;
    std::set<fix::Kind> kinds;
    for (const auto& issue : issues) {
        const auto offered = fix::fixes_for(plan, issue);
        if (offered.empty() || ++seen[issue.code] > most) continue;
        for (const fix::Fix& each : offered) {
            CAPTURE(issue.code, issue.place.id, issue.place.path, fix::title(each, words::Lang::it), told(plan, {each}));
            kinds.insert(each.kind);
            const auto after = fixed(plan, each);
            CHECK(plan::check_structure(after).empty());
            const auto left = lint::check(after);
            CHECK_FALSE(keys(left, false).contains(key_of(issue)));
            for (const Key& error : keys(left, true)) CHECK(errors.contains(error));
        }
    }
    return kinds;
}

// Slips as people make them: dates, ranges, bare numbers, weights, codes, names of scenarios.
plan::Plan spoilt(plan::Plan plan, std::uint64_t seed) {
    constexpr const char* targets[] = {"31/06/2024", "entro 31/11", "entro 30/04", "Entro 31-12-2019", "31/12/2023", "tra 90% e 80%", "80-70 %", "25", "100 % entro 31/04/2024"};
    constexpr const char* weights[] = {"10", "33.33", "0", "50", "12.5"};
    support::Random random(seed);
    for (auto& box : plan.indicators)
        box = base::with(box, [&](plan::Indicator& i) {
            for (auto& [year, cell] : i.targets)
                if (random.chance(60)) cell = {random.one_of(targets), {}, {}};
            if (random.chance(40)) i.weight = random.chance(85) ? std::optional(*base::parse_decimal(random.one_of(weights))) : std::nullopt;
            i.code = "1." + std::to_string(random.between(1, 40));
        });
    for (auto& scenario : plan.scenarios) scenario.name = "Prova";
    return plan;
}

}  // namespace

TEST_CASE("After a fix its issue is gone and no error has come, in random plans", "[fix][law]") {
    constexpr RandomPlanSize small{.objectives = 8, .indicators = 16};
    std::set<fix::Kind> kinds;
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        CAPTURE(seed);
        kinds.merge(obey_the_laws(seed % 2 ? random_plan(seed) : spoilt(random_plan(seed, small), seed), 3));
    }
    CHECK(kinds.size() >= 10);
}

TEST_CASE("After a fix its issue is gone and no error has come, in the published plans", "[fix][law][published]") {
    for (const int year : transcribed_years) {
        CAPTURE(year);
        CHECK_FALSE(obey_the_laws(transcribed_plan(year), 8).empty());
    }
}
