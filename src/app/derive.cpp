#include "app/derive.hpp"

#include <array>
#include <utility>

#include "app/tree_rows.hpp"
#include "eval/explain.hpp"

namespace app {
namespace {

std::optional<DeriveInParts::Explained> explained(const App& app) {
    if (!app.view.derivation_shown || !app.view.selected) return std::nullopt;
    return DeriveInParts::Explained{*app.view.selected, app.view.lang};
}

std::vector<words::DerivationLine> derivation_of(const plan::Plan& plan, const std::optional<DeriveInParts::Explained>& asked, const eval::Program& program,
                                                 const eval::Results& results) {
    if (!asked) return {};
    return words::derivation(plan, results, eval::explain(plan, program, results, asked->row), asked->lang);
}

constexpr std::size_t all_rows = static_cast<std::size_t>(-1);

}  // namespace

base::Issues issues_of(const App& app) { return lint::check(app.document->plan); }

DeriveInParts::DeriveInParts(const plan::Plan& plan, eval::Question question, std::optional<Explained> explained)
    : plan_(plan), question_(std::move(question)), explained_(std::move(explained)) {}

// Of a large plan, what it works with is gone before the checks begin.
void DeriveInParts::evaluate() {
    eval::Program program = compiling_->program();
    compiling_.reset();
    derived_->results = eval::evaluate(std::move(program), std::exchange(values_, {}));
    derived_->derivation = derivation_of(plan_, explained_, program, derived_->results);
}

bool DeriveInParts::part_goes_on(std::size_t rows) {
    switch (part_) {
        case Part::compile:
            if (!compiling_) compiling_.emplace(plan_, question_);
            return compiling_->go_on(rows);
        case Part::values: values_ = eval::read_values(plan_, question_); break;
        case Part::evaluate: evaluate(); break;
        case Part::outline: derived_->outline = plan::outline(plan_); break;
        case Part::check:
            if (!checking_) checking_.emplace(plan_, derived_->outline);
            if (checking_->go_on(rows)) return true;
            derived_->issues = checking_->issues();
            checking_.reset();
            break;
        case Part::facts: derived_->facts = facts_of(plan_, *derived_); break;
        case Part::none: break;
    }
    return false;
}

bool DeriveInParts::go_on(std::size_t rows) {
    if (complete()) return false;
    if (!part_goes_on(rows)) part_ = static_cast<Part>(static_cast<int>(part_) + 1);
    return true;
}

double DeriveInParts::share() const {
    constexpr std::array shares{0.0, 0.4, 0.47, 0.55, 0.62, 0.92, 0.99};  // of the time, by part
    return shares[static_cast<std::size_t>(part_)] + (part_ == Part::compile && compiling_ ? shares[1] * compiling_->share() : 0);
}

std::shared_ptr<const Derived> with_visible_rows(const App& app, std::shared_ptr<Derived> derived) {
    derived->visible = visible_rows(app, *derived);
    return derived;
}

std::shared_ptr<const Derived> derive(const App& app) {
    DeriveInParts deriving(app.document->plan, question_of(app), explained(app));
    while (deriving.go_on(all_rows)) {}
    return with_visible_rows(app, deriving.derived());
}

std::shared_ptr<const Derived> derive_rows(const App& app) {
    return with_visible_rows(app, std::make_shared<Derived>(*app.document->derived));
}

std::shared_ptr<const Derived> derive_derivation(const App& app) {
    auto derived = std::make_shared<Derived>(*app.document->derived);
    derived->derivation = derivation_of(app.document->plan, explained(app), eval::compile(app.document->plan, question_of(app)), derived->results);
    return derived;
}

}  // namespace app
