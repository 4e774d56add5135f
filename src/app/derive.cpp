#include "app/derive.hpp"

#include "app/tree_rows.hpp"
#include "eval/explain.hpp"
#include "lint/lint.hpp"

namespace app {
namespace {

std::vector<words::DerivationLine> derivation_of(const App& app, const eval::Program& program, const eval::Results& results) {
    if (!app.view.derivation_shown || !app.view.selected) return {};
    const plan::Plan& plan = app.document->plan;
    return words::derivation(plan, results, eval::explain(plan, program, results, *app.view.selected), app.view.lang);
}

// In a function of its own: of a large plan, what it works with should be gone before the checks begin.
void score(const App& app, Derived& derived) {
    const plan::Plan& plan = app.document->plan;
    const eval::Question question = question_of(app);
    auto program = eval::compile(plan, question);
    derived.results = eval::evaluate(std::move(program), eval::read_values(plan, question));
    derived.derivation = derivation_of(app, program, derived.results);
}

}  // namespace

base::Issues issues_of(const App& app) { return lint::check(app.document->plan); }

std::shared_ptr<const Derived> derive(const App& app) {
    const plan::Plan& plan = app.document->plan;
    auto derived = std::make_shared<Derived>();
    score(app, *derived);
    derived->issues = issues_of(app);
    derived->outline = plan::outline(plan);
    derived->facts = facts_of(plan, *derived);
    derived->visible = visible_rows(app, *derived);
    return derived;
}

std::shared_ptr<const Derived> derive_rows(const App& app) {
    auto derived = std::make_shared<Derived>(*app.document->derived);
    derived->visible = visible_rows(app, *derived);
    return derived;
}

std::shared_ptr<const Derived> derive_derivation(const App& app) {
    auto derived = std::make_shared<Derived>(*app.document->derived);
    derived->derivation = derivation_of(app, eval::compile(app.document->plan, question_of(app)), derived->results);
    return derived;
}

}  // namespace app
