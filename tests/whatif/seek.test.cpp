// Goal seek against the evaluation of the plan: every answer does what it says, the step before it
// does not, and brute force finds nothing better.
#include <catch2/catch_test_macros.hpp>
#include <algorithm>
#include <cmath>
#include <span>

#include "eval/line.hpp"
#include "eval/random_tree.hpp"
#include "plan/edit.hpp"
#include "plan/layers.hpp"
#include "support/builders.hpp"
#include "support/random_plan.hpp"
#include "whatif/climb.hpp"
#include "whatif/effort.hpp"
#include "whatif/seek.hpp"
#include "whatif/trying.hpp"

namespace {

using whatif::Answer;
using whatif::By;
using whatif::Found;
using whatif::LeftOut;

eval::Question question_of(const plan::Plan& plan) {
    return *eval::question_for(plan, plan.year, base::end_of_year(plan.year));
}

// What the plan scores with an answer, by editing the plan itself where an edit can say it.
std::optional<double> score_with(const whatif::Ground& ground, const Answer& answer, std::size_t objective) {
    const auto& id = ground.plan.indicators[answer.indicator]->id;
    const eval::Question& question = ground.program.question;
    if (const auto* text = std::get_if<whatif::NewTarget>(&answer.to)) {
        auto changed = plan::apply(ground.plan, plan::SetTarget{id, question.year, text->text});
        REQUIRE(changed);  // a bare number is confirmed again, in the direction it had
        changed = plan::apply(*changed, plan::ConfirmDirection{id, question.year, ground.program.contexts[answer.indicator].direction});
        REQUIRE(changed);
        return eval::evaluate(*changed, question).nodes[objective].figure.score;
    }
    if (const auto* weight = std::get_if<whatif::NewWeight>(&answer.to)) {
        const auto changed = plan::apply(ground.plan, plan::SetWeight{id, weight->weight});
        REQUIRE(changed);
        return eval::evaluate(*changed, question).nodes[objective].figure.score;
    }
    eval::Values values = ground.values;
    values.actuals[answer.indicator] = std::get<eval::Actual>(answer.to);
    return eval::evaluate(ground.program, values).nodes[objective].figure.score;
}

// As the line says it, in plain steps.
double score_on(const eval::Line& line, double value) {
    const double distance = std::max(line.low - value, value - line.high);
    if (distance > 0) return std::clamp(std::min(1 - line.slope * distance, eval::below_one), line.least, line.most);
    return line.is_on_off() ? line.most : std::clamp(1 - line.slope * distance, line.least, line.most);
}

std::optional<double> score_at(const whatif::Ground& ground, std::size_t indicator, const base::Decimal& value, std::size_t objective) {
    eval::Values values = ground.values;
    values.actuals[indicator] = value;
    const auto results = eval::evaluate(ground.program, values);
    if (!results.indicators[indicator].achievement.score) return std::nullopt;
    return results.nodes[objective].figure.score;
}

// Nothing on a wide grid of values reaches what was said to be impossible, or does better.
void check_impossible(const whatif::Ground& ground, const Answer& answer, const whatif::Goal& goal) {
    if (answer.by != By::value || answer.to.index() != 1) return;
    if (!std::holds_alternative<base::Decimal>(std::get<eval::Actual>(answer.to))) return;
    for (int tenths = 0; tenths <= 3000; tenths += 7) {
        const auto score = score_at(ground, answer.indicator, base::Decimal(tenths, 1), goal.objective);
        CAPTURE(tenths);
        if (score) CHECK(*score <= *answer.score + 1e-9);
    }
}

void check(const whatif::Ground& ground, const Answer& answer, const whatif::Goal& goal) {
    CAPTURE(ground.plan.indicators[answer.indicator]->id.value, whatif::name_of(answer.by), whatif::name_of(answer.found),
            whatif::name_of(answer.why), goal.objective, goal.score);
    if (answer.found == Found::left_out) {
        CHECK(answer.why != LeftOut::none);
        return;
    }
    const auto score = score_with(ground, answer, goal.objective);
    CAPTURE(std::holds_alternative<whatif::NewTarget>(answer.to) ? std::get<whatif::NewTarget>(answer.to).text : "",
            ground.results.indicators[answer.indicator].target->text);
    CHECK(score == answer.score);
    if (answer.found == Found::impossible) {
        CHECK(!whatif::reaches(score, goal.score));
        return check_impossible(ground, answer, goal);
    }
    CHECK(whatif::reaches(score, goal.score));
}

}  // namespace

TEST_CASE("What is climbed along one path is what the whole plan scores", "[seek][law]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto plan = eval_test::random_tree(seed);
        auto question = eval_test::random_question(plan, seed);
        const auto ground = whatif::ground_of(plan, question);
        for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
            const auto& row = ground.results.indicators[i];
            if (!row.achievement.score || whatif::reads_scores(ground, ground.program.body)) continue;
            const auto climb = whatif::Climb::of(ground, i, ground.program.body);
            if (!climb) continue;
            CAPTURE(seed, i);
            const auto score = climb->score(row.achievement.score);
            const auto whole = ground.results.nodes[ground.program.body].figure.score;
            REQUIRE(score.has_value() == whole.has_value());
            if (score) CHECK(std::abs(*score - *whole) < 1e-12);
        }
    }
}

TEST_CASE("Every answer of a goal seek holds when the plan is edited and evaluated again", "[seek][law]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto plan = seed % 2 ? eval_test::random_tree(seed) : support::random_plan(seed);
        auto question = seed % 2 ? eval_test::random_question(plan, seed) : question_of(plan);
        if (seed % 4 == 1) question.profile = eval_test::random_profile(seed);
        const auto ground = whatif::ground_of(plan, question);
        eval_test::Dice dice(seed);
        const std::size_t objective = dice.chance(50) ? ground.program.body : static_cast<std::size_t>(dice.below(static_cast<int>(plan.objectives.size())));
        const whatif::Goal goal{objective, dice.one_of(0.3, 0.5, 0.75, 0.9, 1.0, 1.1)};
        CAPTURE(seed);
        for (const std::size_t i : whatif::indicators_under(ground, objective))
            for (const By by : {By::value, By::target, By::weight}) check(ground, whatif::seek(ground, goal, i, by), goal);
    }
}

TEST_CASE("The step before the value found does not reach the score", "[seek][law]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto plan = eval_test::random_tree(seed);
        const auto question = eval_test::random_question(plan, seed);
        const auto ground = whatif::ground_of(plan, question);
        const whatif::Goal goal{ground.program.body, 0.35 + 0.01 * static_cast<double>(seed)};
        if (whatif::reads_scores(ground, goal.objective)) continue;
        for (const std::size_t i : whatif::indicators_under(ground, goal.objective)) {
            const auto answer = whatif::seek(ground, goal, i, By::value);
            const auto line = eval::line_of(ground.program.indicators[i].target, ground.program.contexts[i], question.profile);
            if (answer.found != Found::reached || !line || line->is_on_off()) continue;
            const auto found = std::get<base::Decimal>(std::get<eval::Actual>(answer.to));
            const std::int64_t step = std::isfinite(line->low) ? -1 : 1;
            const base::Decimal before(found.units() + step, found.places());
            CAPTURE(seed, i, base::to_string(found));
            CHECK(!whatif::reaches(score_at(ground, i, before, goal.objective), goal.score));
        }
    }
}

namespace {

// The body's only objectives o1 (60) and o2 (40); see support::small_plan.
std::string told(const whatif::Setting& to) {
    if (const auto* target = std::get_if<whatif::NewTarget>(&to)) return target->text;
    if (const auto* weight = std::get_if<whatif::NewWeight>(&to)) return base::to_string(weight->weight);
    const auto* actual = std::get_if<eval::Actual>(&to);
    if (!actual) return "";
    if (const auto* number = std::get_if<base::Decimal>(actual)) return base::to_string(*number);
    if (const auto* day = std::get_if<base::Date>(actual)) return base::to_iso(*day);
    if (const auto* done = std::get_if<bool>(actual)) return *done ? "done" : "not done";
    return std::get<plan::LevelName>(*actual).name;
}

plan::Plan one(std::string target, const char* value) {
    auto plan = support::with_objective(support::empty_plan(), "o1", "ente");
    plan = support::with_indicator(std::move(plan), "i1", "o1", "50", std::move(target), value);
    return support::with_indicator(std::move(plan), "i2", "o1", "50", ">= 10 N.", "5");
}

}  // namespace

TEST_CASE("One indicator among two, the other at 50 %: small questions in words", "[seek]") {
    struct Case { const char* target; const char* value; double score; By by; Found found; const char* to; };
    for (const auto& [target, value, score, by, found, to] : {
             Case{">= 80,00 %", "40", 0.75, By::value, Found::reached, "80.00"},       // all of it
             Case{">= 80,00 %", "40", 0.7, By::value, Found::reached, "72.00"},        // 90 % of 80
             Case{"<= 16 gg", "20", 0.7, By::value, Found::reached, "17"},             // 17,6 in whole days
             Case{"<= 16,0 gg", "20", 0.7, By::value, Found::reached, "17.6"},
             Case{"<= 16 gg", "20,5", 0.7, By::value, Found::reached, "17.6"},
             Case{"> 3,5", "1", 0.75, By::value, Found::reached, "3.6"},               // 3,5 itself is missed
             Case{">= 80 %", "40", 0.8, By::value, Found::impossible, "80"},           // 75 % at most
             Case{">= 80 %", "40", 0.2, By::value, Found::any, "0"},                   // the other one is enough
             Case{">= 80 %", "80", 0.6, By::value, Found::reached, "56"},              // what may be lost
             Case{">= 80,00 %", "40", 0.7, By::target, Found::reached, ">= 44,44 %"},  // 40 is 90 % of 44,44
             Case{"<= 16 gg", "20", 0.7, By::target, Found::reached, "<= 19 gg"},      // 20 is 10 % beyond 18,18
             Case{"<= 16 gg", "20", 0.75, By::target, Found::reached, "<= 20 gg"},
             Case{">= 80 %", "40", 0.9, By::target, Found::impossible, ">= 40 %"},
             Case{">= 80 %", "80", 0.7, By::weight, Found::reached, "33.34"},          // (w + 25) of (w + 50)
             Case{">= 80 %", "80", 0.9, By::weight, Found::impossible, "100.00"},      // 200 would be beyond all weights
             Case{">= 80 %", "80", 0.6, By::weight, Found::reached, "12.50"},          // 12,5 of 62,5 is a fifth
             Case{">= 80 %", "20", 0.4, By::weight, Found::reached, "33.33"},
             Case{"ON/OFF", "", 0.75, By::value, Found::reached, "done"},
             Case{"Entro 31-12-2024", "", 0.75, By::value, Found::reached, "2024-12-31"},
             Case{"= 100,00 %", "90", 0.75, By::value, Found::reached, "100.00"},
             Case{"tra 80% e 90%", "95", 0.75, By::value, Found::reached, "90"},
             Case{"tra 80% e 90%", "95", 0.7, By::value, Found::reached, "91"},        // a tenth of the width
             Case{"tra 80% e 90%", "95", 0.75, By::target, Found::reached, "tra 80% e 95%"},
             Case{"tra 80% e 90%", "79.6", 0.75, By::target, Found::reached, "tra 79% e 90%"},  // the end beyond the value
             Case{"tra 80% e 90%", "90.4", 0.75, By::target, Found::reached, "tra 80% e 91%"},
             Case{"tra 80,5% e 90%", "70", 0.75, By::value, Found::reached, "80.5"},
             Case{"entro 31/12/2024 tra 60% e 70%", "80", 0.75, By::target, Found::reached, "entro 31/12/2024 tra 60% e 80%"},
             Case{"entro 31/12/2024 tra 60% e 70%", "80", 0.75, By::value, Found::reached, "70"},
         }) {
        const auto plan = *value && std::string_view(value) != "20,5" ? one(target, value) : one(target, *value ? "20.5" : nullptr);
        const auto ground = whatif::ground_of(plan, question_of(plan));
        const auto answer = whatif::seek(ground, {ground.program.body, score}, 0, by);
        CAPTURE(target, value, score, whatif::name_of(by), whatif::name_of(answer.why));
        CHECK(whatif::name_of(answer.found) == whatif::name_of(found));
        CHECK(told(answer.to) == to);
    }
}

TEST_CASE("Rows that are no question say why", "[seek]") {
    auto plan = one(">= 80 %", "40");
    const auto why = [&](const plan::Plan& asked, By by) {
        const auto ground = whatif::ground_of(asked, question_of(asked));
        return whatif::seek(ground, {ground.program.body, 0.9}, 0, by).why;
    };
    auto removed = plan;
    auto indicator = *plan.indicators[0];
    indicator.removed = true;
    removed.indicators[0] = indicator;
    CHECK(why(removed, By::value) == LeftOut::removed);
    auto assessed = plan;
    indicator = *plan.indicators[0];
    indicator.assessments[{2024, 12, 31}] = {base::Decimal(60), "OIV", "", {}};
    assessed.indicators[0] = indicator;
    CHECK(why(assessed, By::value) == LeftOut::assessed);
    CHECK(why(one("Anno di rilevazione", nullptr), By::value) == LeftOut::survey_year);
    CHECK(why(one("", "4"), By::target) == LeftOut::no_target);
    CHECK(why(one("Rispetto termini c.p.c.", "4"), By::value) == LeftOut::not_computable);
    CHECK(why(one(">= 80 %", nullptr), By::target) == LeftOut::no_value);
    CHECK(why(one("ON/OFF", "1"), By::target) == LeftOut::no_number);
}

TEST_CASE("Where scores follow from scores the values are sampled, and the answer says so", "[seek]") {
    auto plan = support::with_indicator(support::small_plan(), "i4", "o2", "5", ">= 80 %");
    auto composite = *plan.indicators[3];
    composite.formula = plan::Expression{"risultato(o1)", {}};
    plan.indicators[3] = composite;
    auto third = *plan.indicators[2];
    third.weight = base::Decimal(5);
    plan.indicators[2] = third;
    const auto ask = [](const plan::Plan& asked, By by) {
        const auto ground = whatif::ground_of(asked, question_of(asked));
        return whatif::seek(ground, {ground.program.body, 0.999}, 1, by);
    };
    const auto sampled = ask(plan, By::value);  // i3 stays at 90 of 95
    CHECK((sampled.found == Found::impossible && sampled.sampled));
    const auto exact = ask(support::small_plan(), By::value);
    CHECK((exact.found == Found::impossible && !exact.sampled));
    CHECK(!ask(plan, By::weight).sampled);
}

// ── several together ─────────────────────────────────────────────────────────────────────────────
namespace {

struct Three {
    const char* target;
    const char* value;
    const char* weight;
};

plan::Plan of_three(std::span<const Three> rows) {
    auto plan = support::with_objective(support::empty_plan(), "o1", "ente");
    int number = 0;
    for (const auto& [target, value, weight] : rows)
        plan = support::with_indicator(std::move(plan), "i" + std::to_string(++number), "o1", weight, target, value);
    return plan;
}

// The least effort over a grid of values between the present one and full marks; each target is above nothing.
double brute_force(const whatif::Ground& ground, const whatif::Goal& goal, int steps) {
    const std::size_t count = ground.plan.indicators.size();
    std::vector<std::vector<std::pair<double, double>>> options(count);  // effort, points of the objective
    const double base = *ground.results.nodes[goal.objective].figure.score;
    for (std::size_t i = 0; i < count; ++i) {
        const auto line = *eval::line_of(ground.program.indicators[i].target, ground.program.contexts[i], ground.program.question.profile);
        const double from = std::get<base::Decimal>(*ground.values.actuals[i]).to_double();
        const double end = std::isfinite(line.low) ? std::max(line.low, from) : std::min(line.high, from);
        const auto climb = whatif::Climb::of(ground, i, goal.objective);
        for (int k = 0; k <= steps; ++k) {
            const double value = k == steps ? end : from + (end - from) * k / steps;
            const double effort = std::abs(value - from) / std::max(std::abs(from), std::abs(end));
            options[i].emplace_back(effort, *climb->score(score_on(line, value)) - base);
        }
    }
    double least = 1e9;
    for (const auto& [a, gain_a] : options[0])
        for (const auto& [b, gain_b] : options[1])
            for (const auto& [c, gain_c] : options[2])
                if (base + gain_a + gain_b + gain_c >= goal.score - 1e-12) least = std::min(least, a + b + c);
    return least;
}

}  // namespace

TEST_CASE("The least effort of several is what brute force over a grid finds", "[seek][law]") {
    support::Random random(7);
    const char* targets[]{">= 80,00 %", "<= 16,00 gg", "> 3,50", ">= 120,00 N.", "<= 2,00 N.", "0,00 N."};
    const char* values[]{"1.00", "10.00", "30.00", "40.00", "75.00", "3.00", "17.50"};
    const char* weights[]{"20", "30", "50", "12.5"};
    for (int round = 0; round < 40; ++round) {
        std::vector<Three> rows;
        for (int i = 0; i < 3; ++i) rows.push_back({random.one_of(targets), random.one_of(values), random.one_of(weights)});
        if (std::ranges::count(rows, std::string_view("0,00 N."), [](const Three& row) { return std::string_view(row.target); }) > 1) continue;
        auto plan = of_three(rows);
        for (auto& each : plan.indicators) {
            auto copy = *each;
            for (auto& [year, cell] : copy.targets) cell.confirmed = expr::Direction::at_most;
            each = copy;
        }
        const auto ground = whatif::ground_of(plan, question_of(plan));
        const whatif::Goal goal{ground.program.body, 0.4 + 0.1 * random.between(0, 6)};
        const auto together = whatif::least_effort(ground, goal);
        CAPTURE(round, goal.score, rows[0].target, rows[0].value, rows[1].target, rows[1].value, rows[2].target, rows[2].value);
        constexpr int steps = 60;
        const double found = brute_force(ground, goal, steps);
        if (together.found == Found::any) CHECK(found == 0);
        if (together.found == Found::impossible) CHECK(found > 1e8);
        if (together.found != Found::reached) continue;
        CHECK(together.exact);
        CHECK(whatif::reaches(together.score, goal.score));
        CHECK(together.effort <= found + 1e-9);
        CHECK(together.effort >= found - 3.0 / steps);
    }
}

TEST_CASE("The least effort moves the cheapest points first, by the costs given", "[seek]") {
    const Three rows[]{{">= 80,00 %", "40.00", "50"}, {"<= 16,00 gg", "20.00", "30"}, {">= 10 N.", "5", "20"}};
    const auto plan = of_three(rows);
    const auto ground = whatif::ground_of(plan, question_of(plan));
    // 25 + 22,5 + 10 = 57,5 %; i1 brings 50 points for half of itself, i2 30 for 25 % of 20 days' 16.
    const auto free = whatif::least_effort(ground, {ground.program.body, 0.7});
    REQUIRE(free.moves.size() == 1);
    CHECK(free.moves[0].indicator == 0);
    CHECK(base::to_string(free.moves[0].to) == "60.00");
    const double costs[]{100, 1, 1};
    const auto dear = whatif::least_effort(ground, {ground.program.body, 0.7}, costs);
    REQUIRE(dear.moves.size() == 2);
    CHECK(dear.moves[0].indicator == 1);
    CHECK(base::to_string(dear.moves[0].to) == "16.00");
    CHECK(dear.moves[1].indicator == 2);
    CHECK(base::to_string(dear.moves[1].to) == "8");
    CHECK(whatif::least_effort(ground, {ground.program.body, 0.5}).found == Found::any);
    const auto most = whatif::least_effort(ground, {ground.program.body, 1.2});
    CHECK(most.found == Found::impossible);
    CHECK(most.score == 1.0);
}

TEST_CASE("Together is not called impossible while a day, yes or no or a missing value could still raise the score", "[seek]") {
    struct Case { const char* target; const char* value; double goal; Found found; };
    for (const Case& each : {Case{"Entro 30/06/2024", nullptr, 0.9, Found::left_out}, Case{"Sì", nullptr, 0.9, Found::left_out}, Case{">= 10 N.", nullptr, 0.9, Found::left_out},
                             Case{">= 10 N.", "2", 1.2, Found::impossible}}) {
        CAPTURE(each.target);
        auto plan = support::with_indicator(support::with_objective(support::empty_plan(), "o1", "ente"), "i1", "o1", "50", ">= 10 N.", "5");
        plan = support::with_indicator(std::move(plan), "i2", "o1", "50", each.target, each.value);
        const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2024, {2024, 12, 31}, {}, plan::MissingPolicy::zero));
        const auto together = whatif::least_effort(ground, {ground.program.body, each.goal});
        CHECK(together.found == each.found);
        CHECK(together.score);
    }
}

TEST_CASE("What several are to do together holds on whole plans", "[seek][law]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto plan = eval_test::random_tree(seed);
        const auto ground = whatif::ground_of(plan, eval_test::random_question(plan, seed));
        for (std::size_t objective = 0; objective < plan.objectives.size(); ++objective) {
            const whatif::Goal goal{objective, 0.9};
            const auto together = whatif::least_effort(ground, goal);
            CAPTURE(seed, objective, together.moves.size());
            if (together.found == Found::reached) CHECK(whatif::reaches(together.score, goal.score));
            if (together.found == Found::impossible) CHECK(!whatif::reaches(together.score, goal.score));
        }
    }
}

TEST_CASE("What a goal seek found can be tried: of a ratio in its numerator, by no more than it takes", "[seek]") {
    struct Case { const char* target; const char* numerator; const char* denominator; double score; const char* becomes; };
    for (const auto& [target, numerator, denominator, score, becomes] : {
             Case{">= 80,00 %", "80", "200", 0.75, "160"},   // from 40 % to 80 %
             Case{">= 80 %", "45", "113", 0.75, "91"},       // 90,4 in whole ones
             Case{">= 80 %", "0", "113", 0.75, "91"},        // from nothing
             Case{">= 80 %", nullptr, "113", 0.75, "91"},    // not measured yet
             Case{">= 80 %", "0.00", "113", 0.75, "90.40"},
             Case{">= 80 %", "113", "113", 0.6, "64"},       // what may be lost: 56 % of 113 are 63,28
             Case{"<= 5 %", "12", "97", 0.75, "4"},          // 4,85 in whole ones
             Case{"<= 5 %", "1", "97", 0.7, "4"},            // what may be added: 5 % in whole ones
             Case{">= 1,5", "0", "40", 0.75, "60"},          // a ratio that is no share
             Case{"<= 16 gg", "2000", "100", 0.75, "1600"},
             Case{"tra 80% e 90%", "110", "113", 0.75, "101"},
         }) {
        auto plan = one(target, nullptr);
        plan = *plan::apply(plan, plan::InsertMeasure{{.id = {"n"}, .name = "Numeratore"}});
        plan = *plan::apply(plan, plan::InsertMeasure{{.id = {"d"}, .name = "Denominatore"}});
        plan = *plan::apply(plan, plan::SetFormula{plan.indicators[0]->id, plan::Formula(plan::Ratio{{"n"}, {"d"}})});
        const base::Date day{2024, 12, 31};
        if (numerator) plan = *plan::apply(plan, plan::SetReading{plan::MeasureId{"n"}, day, plan::Value(support::decimal(numerator))});
        plan = *plan::apply(plan, plan::SetReading{plan::MeasureId{"d"}, day, plan::Value(support::decimal(denominator))});
        CAPTURE(target, numerator ? numerator : "", denominator, score);
        const auto ground = whatif::ground_of(plan, question_of(plan));
        const auto answer = whatif::seek(ground, {ground.program.body, score}, 0, By::value);
        REQUIRE(answer.found == Found::reached);
        const auto edits = whatif::edits_of(ground, answer);
        REQUIRE(edits.size() == 1);
        const auto after = plan::tried(plan, edits.front());
        CHECK(base::to_string(std::get<base::Decimal>(plan::find(after, plan::MeasureId{"n"})->readings.at(day).value)) == becomes);
        CHECK(whatif::reaches(eval::evaluate(after, question_of(plan)).nodes[ground.program.body].figure.score, score));
    }
}

TEST_CASE("What a goal seek found of an indicator whose value is kept in a measure is tried there", "[seek]") {
    for (const auto& [target, becomes] : {std::pair{">= 80 %", plan::Value(base::Decimal(80))}, {"ON/OFF", plan::Value(true)}, {"Entro 31-12-2024", plan::Value(base::Date{2024, 12, 31})}}) {
        auto plan = one(target, nullptr);
        plan = *plan::apply(plan, plan::InsertMeasure{{.id = {"m"}, .name = "Dato"}});
        plan = *plan::apply(plan, plan::SetFormula{plan.indicators[0]->id, plan::Formula(plan::MeasureRef{{"m"}})});
        CAPTURE(target);
        const auto ground = whatif::ground_of(plan, question_of(plan));
        const auto edits = whatif::edits_of(ground, whatif::seek(ground, {ground.program.body, 0.75}, 0, By::value));
        REQUIRE(edits.size() == 1);
        const auto after = plan::tried(plan, edits.front());
        CHECK(plan::find(after, plan::MeasureId{"m"})->readings.at({2024, 12, 31}).value == becomes);
        CHECK(whatif::reaches(eval::evaluate(after, question_of(plan)).nodes[ground.program.body].figure.score, 0.75));
    }
}

TEST_CASE("A day and a level are sought as targets: the first that the value answers", "[seek]") {
    struct Case { const char* target; plan::Value value; const char* to; const char* before; };
    const Case cases[] = {
        {"Entro 30-06-2024", plan::Value(base::Date{2024, 7, 10}), "Entro 10-07-2024", "Entro 09-07-2024"},
        {"Entro 30/06/2024", plan::Value(base::Date{2024, 7, 10}), "Entro 10/07/2024", "Entro 09/07/2024"},
        {"livello alto", plan::Value(plan::LevelName{"medio"}), "livello medio", "livello alto"},
    };
    for (const Case& each : cases) {
        auto plan = one(each.target, nullptr);
        const auto id = plan.indicators[0]->id;
        plan = *plan::apply(plan, plan::SetLevels{id, {"basso", "medio", "alto"}});
        plan = *plan::apply(plan, plan::SetReading{id, base::Date{2024, 12, 31}, each.value});
        CAPTURE(each.target);
        const auto ground = whatif::ground_of(plan, question_of(plan));
        const auto answer = whatif::seek(ground, {ground.program.body, 0.75}, 0, By::target);
        CHECK(whatif::name_of(answer.found) == whatif::name_of(Found::reached));
        CHECK(told(answer.to) == each.to);
        check(ground, answer, {ground.program.body, 0.75});
        const auto stricter = *plan::apply(plan, plan::SetTarget{id, 2024, each.before});
        CHECK_FALSE(whatif::reaches(eval::evaluate(stricter, question_of(plan)).nodes[ground.program.body].figure.score, 0.75));
    }
}

TEST_CASE("What a formula of several data would have to be is left open: it is not tried, alone or with others", "[seek]") {
    auto plan = one(">= 80 %", nullptr);
    for (const char* id : {"n", "d"}) {
        plan = *plan::apply(plan, plan::InsertMeasure{{.id = {id}, .name = std::string("Dato ") + id}});
        plan = *plan::apply(plan, plan::SetReading{plan::MeasureId{id}, base::Date{2024, 12, 31}, plan::Value(support::decimal("50"))});
    }
    plan = *plan::apply(plan, plan::SetFormula{plan.indicators[0]->id, plan::Formula(plan::Expression{"n / (n + d)", {}})});
    const auto ground = whatif::ground_of(plan, question_of(plan));
    const whatif::Goal goal{ground.program.body, 0.75};
    const auto answer = whatif::seek(ground, goal, 0, By::value);
    CHECK(answer.found == Found::reached);
    CHECK(whatif::edits_of(ground, answer).empty());
    const auto together = whatif::least_effort(ground, goal, std::vector<double>(plan.indicators.size(), 1));
    CHECK_FALSE(together.moves.empty());
    CHECK(std::ranges::any_of(together.moves, [](const whatif::Move& move) { return move.indicator == 0; }));
    CHECK(whatif::edits_of(ground, together).empty());
}
