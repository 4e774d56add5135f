#include "eval/random_tree.hpp"

#include <string>

#include "support/builders.hpp"

namespace eval_test {

namespace {

const base::Date days[]{{2023, 6, 30}, {2023, 12, 31}, {2024, 6, 30}, {2024, 12, 31}};

struct Growing {
    Dice dice;
    plan::Plan plan = support::empty_plan();

    base::Decimal number(int most, int places = 2) {
        return base::Decimal(dice.below(most * 100) - (dice.chance(15) ? most * 50 : 0), places);
    }

    std::optional<base::Decimal> weight(bool group_has_weights) {
        if (!group_has_weights || dice.chance(6)) return std::nullopt;
        if (dice.chance(6)) return base::Decimal(0, 2);
        return dice.one_of(base::Decimal(1429, 2), base::Decimal(3333, 2), base::Decimal(50), base::Decimal(1 + dice.below(10000), 2));
    }

    std::string target() {
        return dice.one_of(">= 10 N.", ">= 10 N.", "<= 16 gg", "<= 16 gg", "> 3,5", "< 20%", ">= 95,00 %", "= 100,00 %",
                           "tra 80% e 90%", "0 N.", "25", ">= -9,90 %", "<= -13 N.", "Entro 31-12-2024",
                           "Entro 31-12-2023", "Anno di rilevazione", "Rispetto termini c.p.c.", "x ≤ x-1",
                           "valore anno n ≥ valore anno n-1", "+5% rispetto al 2023", "mantenimento del valore 2023", "NO", "100 % entro 31/12/2024", "ON/OFF",
                           "≥ media cluster", "scostamento max 2 da media cluster", "> Medio", "31/04/2018", "");
    }

    plan::Value value() {
        if (dice.chance(8)) return days[static_cast<std::size_t>(dice.below(4))];
        if (dice.chance(8)) return dice.chance(50);
        if (dice.chance(4)) return plan::LevelName{dice.one_of(std::string("Medio"), std::string("Alto"), std::string("Pessimo"))};
        return dice.chance(30) ? number(130) : number(24);
    }

    plan::Readings readings() {
        plan::Readings some;
        for (const auto& day : days)
            if (dice.chance(60)) some[day] = {value(), {}, {}};
        return some;
    }

    plan::MeasureId measure() {
        plan::Measure fresh{.id = {"m" + std::to_string(plan.measures.size())}, .name = "dato", .readings = readings()};
        for (auto& [day, reading] : fresh.readings)
            if (dice.chance(95)) reading.value = base::Decimal(dice.below(100));
        plan.measures.push_back(fresh);
        return fresh.id;
    }

    // Objectives that are not there yet are read too: whole branches, also those that it stands in.
    plan::Formula expression(const std::string& a, const std::string& b) {
        const std::string node = dice.chance(20) ? "ente" : "o" + std::to_string(1 + dice.below(12));
        return plan::Expression{dice.one_of(a + " / " + b, "100 * " + a + " / " + b, "(" + a + " - " + b + ") : " + b,
                                            a + " + " + b + "[anno-1]", "media(" + a + "; " + b + "; 3,5)",
                                            "se(" + a + " > 50; " + a + "; " + b + " / 0)", "max(" + a + "; 2 × " + b + ") − 1",
                                            "risultato(" + node + ")", "risultato(" + node + ") - " + a,
                                            "min(risultato(" + node + "); risultato(o1))", "precedente(" + a + ")"),
                                {}};
    }

    std::optional<plan::Formula> formula() {
        if (dice.chance(70)) return std::nullopt;
        if (dice.chance(20)) return plan::MeasureRef{measure()};
        const auto numerator = measure();
        if (dice.chance(30)) return expression(numerator.value, measure().value);
        return plan::Ratio{numerator, measure()};
    }

    void indicator(const std::string& parent, bool group_has_weights) {
        plan::Indicator fresh{.id = {"i" + std::to_string(plan.indicators.size())}, .parent = {parent}};
        fresh.name = dice.one_of("Tempo medio di lavorazione", "Numero di incontri", "Indicatore");
        fresh.weight = weight(group_has_weights);
        fresh.unit = dice.one_of("N.", "%", "gg");
        fresh.formula = formula();
        fresh.readings = readings();
        fresh.targets[2024] = {target(), dice.one_of(std::optional<expr::Direction>(), std::optional(expr::Direction::at_most)), {}};
        if (dice.chance(30)) fresh.targets[2023] = {target(), {}, {}};
        if (dice.chance(20)) fresh.scale = number(10);
        if (dice.chance(60)) fresh.baseline = number(20);
        if (dice.chance(60)) fresh.low_threshold = number(20);
        if (dice.chance(60)) fresh.high_threshold = number(20);
        if (dice.chance(50)) fresh.references[2024] = number(20);
        if (dice.chance(50)) fresh.levels = {"Basso", "Medio", "Alto"};
        for (const auto& day : days)
            if (dice.chance(6)) fresh.assessments[day] = {base::Decimal(dice.below(101)), "OIV", "", {}};
        fresh.removed = dice.chance(5);
        plan.indicators.push_back(fresh);
    }

    void grow(const std::string& id, int depth) {
        const bool weighted = dice.chance(80);
        const int leaves = depth == 0 ? 0 : dice.below(4);
        const int branches = depth == 4 ? 0 : depth == 0 ? 1 + dice.below(4) : dice.below(3);
        for (int i = 0; i < leaves; ++i) indicator(id, weighted);
        for (int i = 0; i < branches && plan.objectives.size() < 30; ++i) {
            const std::string child = "o" + std::to_string(plan.objectives.size());
            plan::Objective fresh{.id = {child}, .parent = plan::ObjectiveId{id}, .level = plan::Level::operative};
            fresh.weight = weight(weighted);
            fresh.removed = dice.chance(4);
            if (dice.chance(30)) fresh.aggregator = static_cast<plan::Aggregator>(dice.below(5));
            if (dice.chance(20)) fresh.sharing = plan::Sharing{base::Decimal(dice.below(3) * 20), base::Decimal(40)};
            plan.objectives.push_back(fresh);
            grow(child, depth + 1);
        }
    }
};

}  // namespace

plan::Plan random_tree(std::uint64_t seed) {
    Growing growing{.dice = Dice(seed)};
    growing.grow("ente", 0);
    return growing.plan;
}

plan::Profile random_profile(std::uint64_t seed) {
    Dice dice(seed ^ 0xba5e);
    const auto& shipped = plan::shipped_profiles();
    plan::Profile profile = shipped[static_cast<std::size_t>(dice.below(static_cast<int>(shipped.size())))];
    if (dice.chance(30)) profile.bands = {{"bassa", {}, base::Decimal(60), base::Decimal(10), {}},
                                          {"media", base::Decimal(60), base::Decimal(100), base::Decimal(80), {}},
                                          {"alta", base::Decimal(100), {}, base::Decimal(70), {}}};
    if (dice.chance(50)) profile.bands_at = plan::BandsAt::nodes;
    if (dice.chance(30)) profile.exactly = plan::ExactlyRule::proportional;
    if (dice.chance(50)) profile.dates = static_cast<plan::DateRule>(dice.below(3));
    profile.grace_days = 400;
    profile.date_steps = {{10, base::Decimal(90), {}}, {200, base::Decimal(50), {}}};
    if (dice.chance(30)) profile.survey = plan::SurveyRule::counts_full;
    if (dice.chance(30)) profile.basis = plan::Basis::measurement;
    if (dice.chance(20)) profile.cap.reset();
    return profile;
}

eval::Question random_question(const plan::Plan& plan, std::uint64_t seed) {
    Dice dice(seed ^ 0x5eed);
    const base::Date at = days[static_cast<std::size_t>(1 + dice.below(3))];
    auto question = *eval::question_for(plan, at.year, at);
    question.missing = static_cast<plan::MissingPolicy>(dice.below(4));
    question.profile.cap = dice.one_of(std::optional(base::Decimal(100)), std::optional(base::Decimal(120)), std::optional<base::Decimal>());
    if (dice.chance(10)) question.profile.floor = base::Decimal(20);
    return question;
}

}  // namespace eval_test
