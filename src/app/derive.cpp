#include "app/derive.hpp"

#include <cstddef>
#include <string>

#include "eval/explain.hpp"
#include "expr/letters.hpp"
#include "lint/lint.hpp"

namespace app {
namespace {

bool matches(const plan::Plan& plan, const plan::OutlineRow& row, const std::string& wanted) {
    const auto holds = [&](const std::string& text) { return expr::folded(text).find(wanted) != std::string::npos; };
    const auto any = [&](const auto& node) { return holds(node.code) || holds(node.name) || holds(node.owner); };
    return row.is_indicator() ? any(*plan.indicators[row.index]) : any(*plan.objectives[row.index]);
}

// Rows that match and all that they stand under; folding is not looked at while a filter is on.
std::vector<std::size_t> found_rows(const plan::Plan& plan, const std::vector<plan::OutlineRow>& rows,
                                    const std::string& wanted) {
    std::vector<bool> shown(rows.size());
    std::vector<std::size_t> path;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        path.resize(static_cast<std::size_t>(rows[i].depth));
        if (matches(plan, rows[i], wanted)) {
            shown[i] = true;
            for (const std::size_t above : path) shown[above] = true;
        }
        path.push_back(i);
    }
    std::vector<std::size_t> visible;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (shown[i]) visible.push_back(i);
    return visible;
}

std::vector<std::size_t> unfolded_rows(const std::vector<plan::OutlineRow>& rows, const std::set<std::string>& collapsed) {
    std::vector<std::size_t> visible;
    for (std::size_t i = 0; i < rows.size();) {
        visible.push_back(i);
        i = collapsed.contains(plan::id_of(rows[i].node)) ? rows[i].end : i + 1;
    }
    return visible;
}

std::vector<std::size_t> visible_rows(const App& app, const std::vector<plan::OutlineRow>& rows) {
    const std::string wanted = expr::folded(app.view.filter);
    return wanted.empty() ? unfolded_rows(rows, app.view.collapsed) : found_rows(app.document->plan, rows, wanted);
}

std::vector<words::DerivationLine> derivation_of(const App& app, const eval::Program& program, const eval::Results& results) {
    if (!app.view.derivation_shown || !app.view.selected) return {};
    const plan::Plan& plan = app.document->plan;
    return words::derivation(plan, results, eval::explain(plan, program, results, *app.view.selected), app.view.lang);
}

}  // namespace

base::Issues issues_of(const App& app) { return lint::check(app.document->plan); }

std::shared_ptr<const Derived> derive(const App& app) {
    const plan::Plan& plan = app.document->plan;
    const eval::Question question = question_of(app);
    auto derived = std::make_shared<Derived>();
    const auto program = eval::compile(plan, question);
    derived->results = eval::evaluate(program, eval::read_values(plan, question));
    derived->derivation = derivation_of(app, program, derived->results);
    derived->issues = issues_of(app);
    derived->outline = plan::outline(plan);
    derived->visible = visible_rows(app, derived->outline);
    return derived;
}

std::shared_ptr<const Derived> derive_rows(const App& app) {
    auto derived = std::make_shared<Derived>(*app.document->derived);
    derived->visible = visible_rows(app, derived->outline);
    return derived;
}

std::shared_ptr<const Derived> derive_derivation(const App& app) {
    auto derived = std::make_shared<Derived>(*app.document->derived);
    derived->derivation = derivation_of(app, eval::compile(app.document->plan, question_of(app)), derived->results);
    return derived;
}

}  // namespace app
