// What a method of scoring does besides its formula: bands, dates, survey years, judgements.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"

using support::decimal;

namespace {

plan::Profile banded(plan::BandsAt where) {
    plan::Profile profile = *plan::find_profile({}, {"fasce-0-70-90"});
    profile.bands_at = where;
    return profile;
}

eval::Question year_end(plan::Profile profile) {
    return {.year = 2024, .at = {2024, 12, 31}, .profile = std::move(profile), .missing = plan::MissingPolicy::zero};
}

double score(const plan::Plan& plan, const plan::Profile& profile) {
    return *eval::evaluate(plan, year_end(profile)).nodes.front().figure.score;
}

bool has(const base::Issues& issues, std::string_view code) {
    for (const auto& issue : issues)
        if (issue.code == code) return true;
    return false;
}

plan::Plan two_indicators() {  // 80 % and 60 %
    auto plan = support::with_objective(support::empty_plan(), "o1", "ente");
    plan = support::with_indicator(std::move(plan), "i1", "o1", "50", ">= 10 N.", "8");
    return support::with_indicator(std::move(plan), "i2", "o1", "50", ">= 10 N.", "6");
}

}  // namespace

TEST_CASE("Every shipped method is sound and found by its id and its name", "[eval][profiles]") {
    CHECK(plan::shipped_profiles().size() == 8);
    for (const plan::Profile& profile : plan::shipped_profiles()) {
        CAPTURE(profile.id.value);
        CHECK(plan::check_profile(profile).empty());
        CHECK(plan::find_profile({}, profile.id) == profile);
        CHECK(plan::find_profile({}, {profile.name}) == profile);
    }
    CHECK(plan::find_profile({}, {"ON/OFF"})->id.value == "on-off");
    CHECK_FALSE(plan::find_profile({}, {"a naso"}));
}

TEST_CASE("Bands before the roll-up count in the mean, bands after it only show", "[eval][profiles]") {
    CHECK(std::abs(score(two_indicators(), banded(plan::BandsAt::indicators)) - 0.35) < 1e-12);  // 70 and 0
    CHECK(std::abs(score(two_indicators(), banded(plan::BandsAt::nodes)) - 0.70) < 1e-12);       // 70 is in [70, 90)
}

TEST_CASE("The edge of a band belongs to the band above it", "[eval][profiles]") {
    auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", nullptr, ">= 10 N.", "7");
    CHECK(score(plan, banded(plan::BandsAt::indicators)) == 0.7);
    plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", nullptr, ">= 10 N.", "6.999999999");
    CHECK(score(plan, banded(plan::BandsAt::indicators)) == 0);
}

TEST_CASE("A figure that is an edge by the numbers stands above it, whatever its last digit", "[eval][profiles]") {
    struct Case { const char *target, *value; };
    for (const auto& [target, value] : {Case{"<= 10 gg", "11"}, Case{"<= 30 gg", "33"}, Case{"<= 70 gg", "77"}, Case{"<= 110 gg", "121"}}) {
        CAPTURE(target);
        const auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", nullptr, target, value);
        CHECK(score(plan, banded(plan::BandsAt::indicators)) == 0.9);  // 90 % is in [90, 100)
        CHECK(eval::evaluate(plan, year_end({})).indicators[0].light == eval::Light::green);
    }
    auto three = support::with_objective(support::empty_plan(), "o1", "ente");
    for (const auto& [id, value] : {std::pair{"i1", "100"}, std::pair{"i2", "90"}, std::pair{"i3", "80"}})
        three = support::with_indicator(std::move(three), id, "o1", nullptr, ">= 100 N.", value);
    CHECK(eval::evaluate(three, year_end({})).nodes[1].light == eval::Light::green);
    CHECK(std::abs(score(three, banded(plan::BandsAt::nodes)) - 0.9) < 1e-12);
}

TEST_CASE("Gaps, overlaps and empty bands are errors that name the place", "[eval][profiles]") {
    plan::Profile profile = banded(plan::BandsAt::indicators);
    profile.bands[1].from = decimal("72");
    CHECK(has(plan::check_profile(profile), "band-gap"));
    profile.bands[1].from = decimal("60");
    CHECK(has(plan::check_profile(profile), "band-overlap"));
    profile.bands[1].from = decimal("90");
    CHECK(has(plan::check_profile(profile), "band-empty"));
    profile = banded(plan::BandsAt::indicators);
    profile.bands.pop_back();
    CHECK(has(plan::check_profile(profile), "band-gap"));
    auto plan = support::small_plan();
    profile.id = {"nostro"};
    plan.profiles.push_back(profile);
    CHECK(has(plan::check_structure(plan), "band-gap"));
}

TEST_CASE("A late date can lose by the day or by steps", "[eval][profiles]") {
    struct Row { const char* done; double linear, steps; };
    for (const Row& row : {Row{"2024-12-31", 1, 1}, {"2025-01-10", 0.9, 0.8}, {"2025-02-19", 0.5, 0.4}, {"2025-04-10", 0, 0}, {"2026-01-01", 0, 0}}) {
        CAPTURE(row.done);
        plan::Profile profile;
        profile.dates = plan::DateRule::grace;
        profile.grace_days = 100;
        const auto target = expr::parse_target("Entro 31-12-2024").value;
        const auto day = *base::parse_iso_date(row.done);
        CHECK(std::abs(*eval::achieve(target, day, {}, profile).score - row.linear) < 1e-12);
        profile.dates = plan::DateRule::steps;
        profile.date_steps = {{30, decimal("80"), {}}, {60, decimal("40"), {}}};
        CHECK(std::abs(*eval::achieve(target, day, {}, profile).score - row.steps) < 1e-12);
    }
}

TEST_CASE("A survey year stays out of the weights, or counts full once measured", "[eval][profiles]") {
    auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", "50", ">= 10 N.", "5");
    plan = support::with_indicator(std::move(plan), "i2", "o1", "50", "Anno di rilevazione", "12");
    plan::Profile profile;
    CHECK(score(plan, profile) == 0.5);
    profile.survey = plan::SurveyRule::counts_full;
    CHECK(score(plan, profile) == 0.75);
}

TEST_CASE("Measurement and valuation are both kept; the method says which is rolled up", "[eval][profiles]") {
    auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", nullptr, ">= 10 N.", "5");
    plan = *plan::apply(plan, plan::SetAssessment{{"i1"}, {2024, 12, 31}, plan::Assessment{decimal("80"), "OIV", "causa esterna", {}}});
    for (const auto basis : {plan::Basis::valuation, plan::Basis::measurement}) {
        plan::Profile profile;
        profile.basis = basis;
        const auto results = eval::evaluate(plan, year_end(profile));
        CHECK(results.indicators[0].measurement->score == 0.5);
        CHECK(results.indicators[0].valuation->score == 0.8);
        CHECK(results.nodes[0].figure.score == (basis == plan::Basis::valuation ? 0.8 : 0.5));
    }
}

TEST_CASE("Where no rule computes anything a judgement counts on either basis", "[eval][profiles]") {
    auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", nullptr, "Rispetto termini c.p.c.");
    plan = *plan::apply(plan, plan::SetAssessment{{"i1"}, {2024, 12, 31}, plan::Assessment{decimal("80"), "OIV", "", {}}});
    plan::Profile profile;
    profile.basis = plan::Basis::measurement;
    CHECK(score(plan, profile) == 0.8);
}

TEST_CASE("Within the year a count is ahead, on track or late against the share expected", "[eval][profiles]") {
    struct Row { const char* target; const char* value; eval::Pace pace; };
    for (const Row& row : {Row{">= 20 N.", "14", eval::Pace::ahead}, {">= 20 N.", "10", eval::Pace::on_track}, {">= 20 N.", "4", eval::Pace::late},
                           {"<= 20 N.", "14", eval::Pace::late}, {">= 95,00 %", "14", eval::Pace::none}, {"<= 16 gg", "20", eval::Pace::none}}) {
        CAPTURE(row.target, row.value);
        auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", nullptr, row.target);
        plan = *plan::apply(plan, plan::SetReading{plan::IndicatorId{"i1"}, {2024, 6, 30}, decimal(row.value)});
        const auto question = *eval::question_for(plan, 2024, {2024, 6, 30});
        CHECK(eval::evaluate(plan, question).indicators[0].pace == row.pace);
    }
}

TEST_CASE("A count is told from a state by whole words of its name", "[eval][profiles]") {
    struct Row { const char* name; eval::Pace pace; };
    for (const Row& row : {Row{"Procedimenti depositati: mediazione e conciliazione", eval::Pace::late}, Row{"Scalate", eval::Pace::late}, Row{"Giorni in media", eval::Pace::none},
                           Row{"Tempo di pagamento", eval::Pace::none}, Row{"N. reclami (media)", eval::Pace::none}}) {
        CAPTURE(row.name);
        auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", nullptr, ">= 70 N.");
        plan = *plan::apply(plan, plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::name, row.name});
        plan = *plan::apply(plan, plan::SetReading{plan::IndicatorId{"i1"}, {2024, 6, 30}, decimal("1")});
        CHECK(eval::evaluate(plan, *eval::question_for(plan, 2024, {2024, 6, 30})).indicators[0].pace == row.pace);
    }
}

TEST_CASE("The share expected follows the indicator's own steps where it has them", "[eval][profiles]") {
    auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", nullptr, ">= 20 N.");
    plan = *plan::apply(plan, plan::SetReading{plan::IndicatorId{"i1"}, {2024, 6, 30}, decimal("4")});
    plan = *plan::apply(plan, plan::SetExpected{{"i1"}, {{6, 30, decimal("20"), {}}, {12, 1, decimal("90"), {}}}});
    const auto row = eval::evaluate(plan, *eval::question_for(plan, 2024, {2024, 6, 30})).indicators[0];
    CHECK(row.expected == 0.2);
    CHECK(row.pace == eval::Pace::on_track);
    CHECK_FALSE(plan::apply(plan, plan::SetExpected{{"i1"}, {{6, 30, decimal("50"), {}}, {9, 30, decimal("40"), {}}}}));
}
