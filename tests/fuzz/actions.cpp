// libFuzzer entry: hundreds of actions in any order, on a plan out of a seed. Whatever was done, the plan has no dangling
// id, its scores are those of the reference evaluator, and undoing all of it gives the bytes that were opened.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.hpp"
#include "format/plan_file.hpp"
#include "fuzz/support/seed.hpp"
#include "support/random_edits.hpp"
#include "support/random_plan.hpp"
#include "support/reference_evaluator.hpp"

namespace {

constexpr app::Moment some_moment{1719914400000, 120};
constexpr double close_enough = 1e-9;

using enum app::MomentFor;
// All but new_plan, which begins another document: what was done before could not be undone.
constexpr app::MomentFor moments[] = {summary, map, scorecard, scorecards, act, page, send, save, save_as, report, print, workbook, csv_italian, csv_neutral};

// What a person at the screen, or the browser, could ask for next.
class Person {
public:
    Person(support::Random& random, const plan::Plan& plan) : random_(random) { act(app::FileRead{"piano.cruscotto.json", format::write_plan(plan), 7}); }

    const app::App& app() const { return app_; }
    const plan::Plan& plan() const { return app_.document->plan; }

    void act(app::Action action) { app_ = app::update(std::move(app_), std::move(action)).app; }
    void act_at_random() {
        switch (random_.below(34)) {
            case 0: case 1: case 2: case 3: case 4: case 5: return edit();
            case 6: return act(app::Undo{});
            case 7: return act(app::Redo{});
            case 8: case 9: case 10: return act(app::Select{row()});
            case 11: return act(app::ChooseRows{app::Choosing::range, row()});
            case 12: return act(app::ChooseRows{app::Choosing::toggle, row()});
            case 13: return act(app::ShowPlace{static_cast<app::Place>(random_.below(9))});
            case 14: return act(app::SetYear{random_.between(2022, 2026)});
            case 15: return act(app::SetPeriod{random_.below(3)});
            case 16: return act(app::AddIndicator{objective()});
            case 17: return act(app::AddObjective{objective(), static_cast<plan::Level>(random_.below(6))});
            case 18: return act(app::CutRows{});
            case 19: return act(app::PasteRows{});
            case 20: return act(app::ShiftRows{random_.chance(50) ? 1 : -1});
            case 21: return act(app::MoveRows{{row()}, objective(), {}});
            case 22: return act(app::EraseRows{{row()}});
            case 23: return act(app::SetRemovedRows{random_.chance(50)});
            case 24: return act(app::FillRight{random_.between(2023, 2025)});
            case 25: return act(app::SetOwners{random_.chance(50) ? "Anna" : ""});
            case 26: return act(app::AddScenario{});
            case 27: return try_something();
            case 28: return adopt();
            case 29: return act(app::SetFilter{random_.chance(50) ? "a" : ""});
            case 30: return act(app::MomentTold{random_.one_of(moments), some_moment});
            case 31: return act(app::AutosaveDue{some_moment});
            case 32: return act(app::SetMissing{random_.chance(30) ? std::nullopt : std::optional(static_cast<plan::MissingPolicy>(random_.below(3)))});
            default: return act(random_.chance(50) ? app::Action(app::Dismiss{}) : app::Action(app::GoOn{}));
        }
    }

private:
    plan::ObjectiveId objective() { return random_.any_of(plan().objectives)->id; }
    plan::NodeRef row() {
        if (plan().indicators.empty() || random_.chance(30)) return objective();
        return random_.any_of(plan().indicators)->id;
    }
    void edit() {
        for (plan::Edit& each : support::with_random_edits(random_, plan(), 1).edits) act(app::EditPlan{std::move(each), random_.chance(30) ? "typing" : ""});
    }
    void try_something() {
        if (plan().indicators.empty()) return;
        const plan::IndicatorId indicator = random_.any_of(plan().indicators)->id;
        act(app::Try{{plan::SetTargetCell{indicator, plan().year, plan::TargetCell{.text = ">= 12 N."}}}, {}});
    }
    void adopt() {
        if (plan().scenarios.empty()) return;
        act(app::Adopt{random_.any_of(plan().scenarios).id, plan::Act{.number = "12", .date = base::Date{2024, 7, 2}, .subject = "Revisione"}});
    }

    support::Random& random_;
    app::App app_;
};

[[noreturn]] void fail(const char* what, const std::string& where) {
    std::fprintf(stderr, "%s: %s\n", what, where.c_str());
    std::abort();
}

void check(const app::App& app) {
    const plan::Plan& plan = app.document->plan;
    for (const base::Issue& issue : plan::check_structure(plan))
        if (issue.severity == base::Severity::error) fail("the plan is no longer whole", issue.code);
    const eval::Results& results = app.document->derived->results;
    const auto expected = support::reference_evaluate(plan, results.question);
    const auto same = [&](const std::string& id, const std::optional<double>& score) {
        const auto& wanted = expected.at(id).score;
        if (wanted.has_value() != score.has_value() || (score && std::abs(*wanted - *score) > close_enough)) fail("another score than the reference", id);
    };
    for (std::size_t i = 0; i < plan.objectives.size(); ++i) same(plan.objectives[i]->id.value, results.nodes[i].figure.score);
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) same(plan.indicators[i]->id.value, results.indicators[i].figure.score);
}

}  // namespace

// The bytes are the seed: what damages them makes another story of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::uint64_t seed = fuzz::seed_of({reinterpret_cast<const char*>(data), size});
    support::Random random(seed);
    Person person(random, support::random_plan(random.next(), {.objectives = 8, .indicators = 12, .measures = 4, .years = 3}));
    if (!person.app().document) fail("a plan out of a seed does not open", std::to_string(seed));
    const std::string opened = format::write_plan(person.plan());
    for (int i = 0; i < 200; ++i) {
        person.act_at_random();
        if (!person.app().document) fail("the plan is closed", std::to_string(seed));
        if (i % 20 == 0) check(person.app());
    }
    check(person.app());
    const std::string last = format::write_plan(person.plan());
    std::size_t steps = 0;
    for (; person.app().document->history.can_undo(); ++steps) person.act(app::Undo{});
    if (format::write_plan(person.plan()) != opened) fail("undone, it is not the plan that was opened", std::to_string(seed));
    for (; steps > 0; --steps) person.act(app::Redo{});
    if (format::write_plan(person.plan()) != last) fail("done again, it is not the plan that it was", std::to_string(seed));
    return 0;
}
