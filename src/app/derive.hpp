// What follows from a document and a view, computed once after each change.
#pragma once
#include <memory>
#include <vector>

#include "app/app.hpp"
#include "eval/compiling.hpp"
#include "lint/lint.hpp"

namespace app {

// Everything: results, issues, outline and the visible rows.
std::shared_ptr<const Derived> derive(const App& app);

// The same but for the visible rows, in parts. The plan stays where it is until it is done.
class DeriveInParts {
public:
    struct Explained { plan::NodeRef row; words::Lang lang; };  // whose figure is told how it came about
    DeriveInParts(const plan::Plan& plan, eval::Question question, std::optional<Explained> explained = {});
    bool go_on(std::size_t rows);  // reads or checks so many at the most; false where it was done already
    bool complete() const { return part_ == Part::none; }
    double share() const;          // 0 to 1
    std::shared_ptr<Derived> derived() { return std::move(derived_); }  // once. Precondition: it is done

private:
    enum class Part { compile, values, evaluate, outline, check, facts, none };
    bool part_goes_on(std::size_t rows);
    void evaluate();

    const plan::Plan& plan_;
    eval::Question question_;
    std::optional<Explained> explained_;
    Part part_ = Part::compile;
    std::optional<eval::CompileInParts> compiling_;
    eval::Values values_;
    std::optional<lint::CheckInParts> checking_;
    std::shared_ptr<Derived> derived_ = std::make_shared<Derived>();
};
std::shared_ptr<const Derived> with_visible_rows(const App& app, std::shared_ptr<Derived> derived);

base::Issues issues_of(const App& app);

// After a change of the view only (folding, filter): the rows shown.
std::shared_ptr<const Derived> derive_rows(const App& app);

// How the figure of the selected node came about.
std::shared_ptr<const Derived> derive_derivation(const App& app);

// What is due in the place Misurazione; null elsewhere.
std::shared_ptr<const Measuring> derive_measuring(const App& app);

// What the charts of the selected row draw.
std::shared_ptr<const Figures> derive_figures(const App& app);

// How things stand in the place Cruscotto, of the scores of all years; null elsewhere.
std::shared_ptr<const BoardYears> derive_board_years(const App& app);
std::shared_ptr<const Dashboard> derive_dashboard(const App& app, std::shared_ptr<const BoardYears> scores);

// The strategy map in the place Mappa; null elsewhere.
std::shared_ptr<const StrategyMap> derive_map(const App& app);

// The cards of the place Schede individuali; null elsewhere.
std::shared_ptr<const Scorecards> derive_scorecards(const App& app);

// What is tried in the place Simulazione; null elsewhere.
std::shared_ptr<const WhatIf> derive_what_if(const App& app);
// The scenarios that stand side by side: the first ones not left out.
inline constexpr std::size_t most_compared = 4;
std::vector<const plan::Scenario*> compared(const App& app);
// The same layers with another row selected or another pane shown.
std::shared_ptr<const WhatIf> derive_selection(const App& app);

// The acts and what they changed, in the place Atti; null elsewhere.
std::shared_ptr<const Acts> derive_acts(const App& app);
// Two states side by side, or two files being merged, in the place Confronto (derive_compare.cpp, derive_merging.cpp); null
// elsewhere. rearranged(): the same with another filter or other choices.
std::shared_ptr<const Comparison> derive_comparison(const App& app);
std::shared_ptr<const Comparison> rearranged(const App& app, Comparison comparison);
std::shared_ptr<const Merging> derive_merging(const App& app);
// derive_authors.cpp: who changed last what is in conflict, as far as the files tell.
std::vector<std::string> changed_by(const App& app, const change::Merged& merged, change::Side side);
void decide(Comparison& comparison, const App& app);
// Of any plan, under the question that the screen asks of the open one.
eval::Results results_of(const App& app, const plan::Plan& plan);
// Issues (derive_issues.cpp): those shown in their place, null elsewhere; the same with the fixes of the
// chosen one; where it stands among them; issues like it that are not accepted.
std::shared_ptr<const IssueList> derive_issue_list(const App& app);
std::shared_ptr<const IssueList> with_fixes(const App& app);
std::optional<std::size_t> position_of_chosen(const App& app);
std::vector<std::size_t> alike(const App& app);
// Issues of the selected row.
std::shared_ptr<const std::vector<OfferedIssue>> derive_offered(const App& app);
// What brings the weights of the selected row and its siblings to their total; null where nothing does.
std::shared_ptr<const OfferedIssue> derive_balance(const App& app);

}  // namespace app
