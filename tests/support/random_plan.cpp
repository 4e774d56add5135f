#include "support/random_plan.hpp"

#include <algorithm>
#include <string>

#include "expr/formula.hpp"
#include "support/random_parts.hpp"

namespace support {
namespace {

using namespace plan;

constexpr const char* target_texts[] = {
    ">= 95,00 %", "<= 16 gg", ">= 20 N.", "= 100,00 %", "0 N.", "100%", "1,45", "tempo medio 25 gg", "Entro 31-12-2024",
    "31/04/2018", "> 3,5", "ITP < -15", ">= -9,90 %", "<= -13 N.", "x ≤ x-1", "≥ media cluster", "> Medio",
    "Anno di rilevazione", "Rispetto termini c.p.c.", "tra 80% e 90%", "100 % entro 31/12/2024", "SI/NO", "",
};

constexpr const char* operators[] = {" + ", " - ", " × ", " / ", " : ", " · "};

class Maker : public RandomParts {
public:
    using RandomParts::RandomParts;

    Plan make() {
        plan_.title = text();
        plan_.body = maybe_text();
        plan_.year = 2023 + random_.between(0, size_.years - 1);
        for (int i = 0; i < size_.years; ++i) plan_.years.push_back(2023 + i);
        plan_.note = maybe_text();
        plan_.demonstration = random_.chance(50);
        plan_.source = maybe_text();
        plan_.periods = {{"SAL", 6, 30, extra()}, {text(), 12, 31, extra()}};
        for (int i = 1; i <= 4; ++i) plan_.perspectives.push_back({{"p" + std::to_string(i)}, text(), texts(), extra()});
        add_units();
        for (int i = 1; i <= size_.measures; ++i) plan_.measures.emplace_back(measure(i));
        add_objectives();
        for (int i = 1; i <= size_.indicators; ++i) plan_.indicators.emplace_back(indicator(i));
        for (int i = random_.between(0, 4); i > 0; --i) plan_.strategy_map.push_back(map_row());
        add_profiles();
        add_acts();
        for (int i = random_.between(0, 3); i > 0; --i)
            plan_.doubts.push_back({text(), maybe_text(), maybe_text(), maybe_text(), {random_.between(1, 900), 901}, extra()});
        for (int i = random_.between(0, 3); i > 0; --i)
            plan_.accepted.push_back({"weight-sum", random_.any_of(plan_.objectives)->id.value, maybe_text(), text(), extra()});
        add_scenarios();
        plan_.next_id = 1000 + random_.between(0, 1000);
        plan_.extra = extra();
        add_links();
        return std::move(plan_);
    }

private:
    void add_units() {
        for (int i = 1; i <= 5; ++i) {
            OrgUnit made{.id = {"u" + std::to_string(i)}, .name = text(), .also = texts(), .extra = extra()};
            if (random_.chance(70)) made.kind = static_cast<UnitKind>(random_.between(0, 3));
            if (!plan_.units.empty() && random_.chance(50)) made.parent = random_.any_of(plan_.units).id;
            plan_.units.push_back(made);
        }
    }
    std::vector<UnitId> some_units() {
        std::vector<UnitId> some;
        for (const OrgUnit& unit : plan_.units)
            if (random_.chance(25)) some.push_back(unit.id);
        return some;
    }

    std::string some_node() {
        return random_.chance(50) ? random_.any_of(plan_.objectives)->id.value : random_.any_of(plan_.indicators)->id.value;
    }
    void add_acts() {
        for (int i = random_.between(0, 3); i > 0; --i) {
            Act made{.id = {"d" + std::to_string(i)}, .kind = static_cast<ActKind>(random_.between(0, 3)), .body = maybe_text(),
                     .number = maybe_text(), .subject = maybe_text(), .extra = extra()};
            if (random_.chance(80)) made.date = day();
            plan_.acts.push_back(made);
        }
        for (int i = random_.between(0, 6); i > 0; --i) {
            Revision made{.kind = static_cast<RevisionKind>(random_.between(0, 3)), .text = text(), .place = maybe_text(),
                          .source_line = maybe_line(), .confidence = maybe_text(), .reason = maybe_text(), .extra = extra()};
            if (!plan_.acts.empty() && random_.chance(80)) made.act = random_.any_of(plan_.acts).id;
            if (!plan_.indicators.empty() && random_.chance(80)) made.on = some_node();
            if (!plan_.indicators.empty() && random_.chance(20)) made.candidates = {some_node(), some_node()};
            plan_.revisions.push_back(made);
        }
    }

    void add_objectives() {
        plan_.objectives.emplace_back(Objective{.id = {"ente"}, .level = Level::body, .name = text(), .note = maybe_text()});
        if (random_.chance(30))
            plan_.objectives.emplace_back(Objective{.id = {"scheda"}, .level = Level::scorecard, .name = text(),
                                                    .expected_total = base::Decimal(70)});
        for (int i = 1; i <= size_.objectives; ++i) plan_.objectives.emplace_back(objective(i));
    }

    Objective objective(int number) {
        const Objective& parent = *random_.any_of(plan_.objectives);
        const int level = std::min(static_cast<int>(parent.level) + random_.between(1, 2), static_cast<int>(Level::individual));
        Objective made{.id = {"o" + std::to_string(number)}, .parent = parent.id, .level = static_cast<Level>(level),
                       .code = maybe_text(), .name = text(), .description = maybe_text(), .weight = maybe_weight(),
                       .expected_total = maybe(base::Decimal(random_.between(1, 100)), 10)};
        made.aggregator = random_.chance(70) ? Aggregator::weighted_mean : static_cast<Aggregator>(random_.between(0, 4));
        if (random_.chance(20)) made.sharing = Sharing{decimal(0, 100), decimal(1, 100), extra()};
        if (random_.chance(60)) made.perspective = random_.any_of(plan_.perspectives).id;
        made.mission = maybe_text();
        made.programme = maybe_text();
        made.resources = maybe(decimal(0, 1'000'000));
        made.owner = maybe_text();
        made.units = some_units();
        made.services = maybe_text();
        made.area = maybe_text();
        made.printed = printed();
        made.inferred = texts();
        made.note = maybe_text();
        made.removed = random_.chance(5);
        made.source_line = maybe_line();
        made.extra = extra();
        return made;
    }

    std::map<int, TargetCell> targets() {
        std::map<int, TargetCell> cells;
        for (const int year : plan_.years) {
            if (random_.chance(10)) continue;
            cells[year] = {random_.one_of(target_texts), {}, extra()};
            if (random_.chance(15)) cells[year].confirmed = random_.chance(50) ? expr::Direction::at_least : expr::Direction::at_most;
        }
        return cells;
    }

    // Names that stand for something, and sometimes for nothing.
    std::string expression(int depth) {
        const auto& measure = *random_.any_of(plan_.measures);
        if (depth == 0 || random_.chance(30)) {
            switch (random_.between(0, 9)) {
                case 0: return std::to_string(random_.between(0, 120)) + ",5";
                case 1: return "precedente(" + measure.id.value + ")";
                case 2: return "[" + measure.id.value + "][anno-1]";
                case 3: return "risultato(" + (random_.chance(30) ? random_.any_of(plan_.units).id.value : random_.any_of(plan_.objectives)->id.value) + ")";
                case 4: return expr::quoted_name(measure.name);
                default: return measure.id.value;
            }
        }
        const std::string a = expression(depth - 1);
        const std::string b = expression(depth - 1);
        switch (random_.between(0, 8)) {
            case 0: return "max(" + a + "; " + b + ")";
            case 1: return "media(" + a + "; " + b + ")";
            case 2: return "se(" + a + " >= " + b + "; " + b + "; 0)";
            case 3: return "(" + a + " − " + b + ") : 7";
            case 4: return "-" + a + " %";
            case 5: return random_.chance(10) ? "modifiche()" : "100 × " + a + " / " + b;
            default: return a + random_.one_of(operators) + b;
        }
    }

    std::optional<Formula> formula() {
        if (plan_.measures.empty() || random_.chance(60)) return std::nullopt;
        if (random_.chance(30)) return Expression{expression(random_.between(1, 2)), extra()};
        const auto& measure = random_.any_of(plan_.measures)->id;
        if (random_.chance(30)) return MeasureRef{measure, extra()};
        return Ratio{measure, random_.any_of(plan_.measures)->id, extra()};
    }

    Indicator indicator(int number) {
        Indicator made{.id = {"i" + std::to_string(number)}, .parent = random_.any_of(plan_.objectives)->id, .code = maybe_text(),
                       .name = text(), .description = maybe_text(), .weight = maybe_weight()};
        if (random_.chance(60)) made.typology = static_cast<Typology>(random_.between(0, 4));
        made.unit = maybe_text();
        if (random_.chance(40)) made.growth = random_.chance(50) ? Growth::cumulative : Growth::level;
        made.formula = formula();
        made.targets = targets();
        made.readings = readings(false);
        if (random_.chance(20)) made.past[2022] = decimal(-5, 90);
        made.formula_note = maybe_text();
        if (random_.chance(60)) made.in_tree = random_.chance(80);
        if (random_.chance(60)) made.in_productivity = random_.chance(80);
        if (random_.chance(15)) made.assessments[day()] = {decimal(0, 100), maybe_text(), maybe_text(), extra()};
        made.scale = maybe(decimal(1, 20), 15);
        made.baseline = maybe(decimal(-20, 100), 20);
        made.low_threshold = maybe(decimal(-20, 50), 20);
        made.high_threshold = maybe(decimal(50, 200), 20);
        for (const int year : plan_.years)
            if (random_.chance(15)) made.references[year] = decimal(-5, 90);
        if (random_.chance(15)) made.levels = {"Basso", text(), "Alto"};
        if (random_.chance(15)) made.expected = {{6, 30, decimal(0, 50), extra()}, {9, 30, decimal(50, 90), {}}};
        if (random_.chance(25)) made.estimate = estimate();
        made.owner = maybe_text();
        made.units = some_units();
        made.services = maybe_text();
        made.area = maybe_text();
        made.printed = printed();
        made.inferred = texts();
        made.note = maybe_text();
        made.removed = random_.chance(5);
        made.source_line = maybe_line();
        made.extra = extra();
        return made;
    }

    Estimate estimate() {
        const base::Decimal low = decimal(-20, 20);
        switch (random_.between(0, 3)) {
            case 0: return UniformEstimate{low, decimal(21, 90), extra()};
            case 1: return TriangularEstimate{low, decimal(21, 50), decimal(51, 90), extra()};
            case 2: return NormalEstimate{low, decimal(0, 9), extra()};
            default: return PastEstimate{extra()};
        }
    }

    MapRow map_row() {
        MapRow row{random_.any_of(plan_.perspectives).id, maybe_text(), {}, maybe_line(), extra()};
        for (int i = random_.between(0, 4); i > 0; --i)
            row.boxes.push_back({random_.any_of(plan_.objectives)->id, maybe_text(), maybe_text(), extra()});
        return row;
    }

    // Last of all: what else a seed gives is as it was before there were links. Circles and ends off the map are allowed.
    void add_links() {
        for (int i = random_.between(0, 8); i > 0; --i) {
            const Link made{random_.any_of(plan_.objectives)->id, random_.any_of(plan_.objectives)->id, maybe_text(), extra()};
            if (made.cause != made.effect && !find_link(plan_, made.cause, made.effect)) plan_.links.push_back(made);
        }
        for (const auto& box : plan_.objectives)
            if (random_.chance(15)) plan_.map_places.push_back({box->id, random_.between(1, 5), extra()});
    }

    std::vector<Band> bands() {
        const base::Decimal edge = decimal(20, 80);
        return {{maybe_text(), {}, edge, decimal(0, 50), extra()}, {maybe_text(), edge, {}, decimal(50, 100), extra()}};
    }

    void add_profiles() {
        if (random_.chance(50)) return;
        Profile profile{.id = {"ente-2024"}, .version = random_.between(1, 4), .name = text(), .cap = maybe(base::Decimal(120)),
                        .floor = decimal(0, 10), .red_below = decimal(40, 60), .amber_below = decimal(61, 95)};
        profile.missing_during_year = static_cast<MissingPolicy>(random_.between(0, 3));
        profile.missing_at_year_end = static_cast<MissingPolicy>(random_.between(0, 3));
        profile.rule = static_cast<ScoringRule>(random_.between(0, 5));
        profile.anchors = {{Threshold::low, decimal(0, 30), extra()}, {Threshold::target, decimal(60, 100), {}}};
        profile.exactly = static_cast<ExactlyRule>(random_.between(0, 1));
        profile.dates = static_cast<DateRule>(random_.between(0, 2));
        profile.grace_days = random_.between(1, 400);
        profile.date_steps = {{30, decimal(50, 90), extra()}, {90, decimal(0, 40), {}}};
        profile.survey = static_cast<SurveyRule>(random_.between(0, 1));
        if (random_.chance(40)) profile.bands = bands();
        profile.bands_at = static_cast<BandsAt>(random_.between(0, 1));
        profile.basis = static_cast<Basis>(random_.between(0, 1));
        profile.pace_tolerance = decimal(0, 20);
        profile.extra = extra();
        plan_.profiles.push_back(profile);
        if (random_.chance(50)) plan_.profile = profile.id;
    }

    // Of rows that are there, and of some that are gone.
    IndicatorId some_indicator() { return {"i" + std::to_string(random_.between(1, size_.indicators + 1))}; }
    ReadingHolder some_holder() {
        if (random_.chance(60)) return some_indicator();
        return MeasureId{"m" + std::to_string(random_.between(1, size_.measures + 1))};
    }
    template <class T>
    std::optional<T> or_none(T value) { return random_.chance(85) ? std::optional(std::move(value)) : std::nullopt; }

    ScenarioEdit trial() {
        const int year = random_.one_of({2023, 2024, 2030});
        const base::Date at{year, 12, 31};
        switch (random_.between(0, 6)) {
            case 0: return SetReading{some_holder(), at, or_none(value()), extra()};
            case 1: return SetAssessment{some_indicator(), at, or_none(Assessment{decimal(0, 100), maybe_text(), {}, extra()}), extra()};
            case 2: return SetWeight{some_indicator(), or_none(decimal(0, 100)), extra()};
            case 3: return SetWeight{ObjectiveId{"o" + std::to_string(random_.between(1, size_.objectives + 1))}, or_none(decimal(0, 100)), extra()};
            case 4: return ChooseProfile{{random_.chance(80) ? "on-off" : "nessuno"}, extra()};
            default: return SetTargetCell{some_indicator(), year, or_none(TargetCell{random_.one_of(target_texts), {}, extra()}), extra()};
        }
    }
    void add_scenarios() {
        for (int i = random_.between(0, 3); i > 0; --i) {
            Scenario made{.id = {"s" + std::to_string(i)}, .name = text(), .note = maybe_text(), .on = random_.chance(50), .extra = extra()};
            for (int k = random_.between(0, 6); k > 0; --k) {
                ScenarioEdit edit = trial();
                const auto same = [&](const ScenarioEdit& each) { return same_place(each, edit); };
                if (std::ranges::none_of(made.edits, same)) made.edits.push_back(std::move(edit));
            }
            plan_.scenarios.push_back(std::move(made));
        }
    }
};

}  // namespace

Plan random_plan(std::uint64_t seed, RandomPlanSize size) { return Maker(seed, size).make(); }

}  // namespace support
