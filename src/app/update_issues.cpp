// The place Segnalazioni: what is shown, fixes and acceptances, several at once.
#include <algorithm>
#include <utility>

#include "app/batch.hpp"
#include "app/derive.hpp"
#include "fix/fix.hpp"
#include "lint/lint.hpp"

namespace app {
namespace {

// Precondition: the list is made.
void open_at(App& app, std::optional<std::size_t> at) {
    IssuesView& view = app.view.issues;
    view.at = at.value_or(0);
    if (at)
        view.chosen = app.document->derived->issues[app.document->issue_list->shown[*at].issue];
    else
        view.chosen.reset();
    app.document->issue_list = with_fixes(app);
}

// What came into the place of one that is gone.
std::optional<std::size_t> successor(const App& app) {
    const auto& shown = app.document->issue_list->shown;
    if (!app.view.issues.chosen || shown.empty()) return std::nullopt;
    return std::min(app.view.issues.at, shown.size() - 1);
}

}  // namespace

void Turn::recompute_offered() {
    if (!app.document) return;
    app.document->offered = derive_offered(app);
    app.document->balance = derive_balance(app);
}

// The line that is open stays open wherever it stands; when it is gone, the one in its place is.
void Turn::recompute_issues() {
    if (!app.document) return;
    recompute_offered();
    app.document->issue_list = derive_issue_list(app);
    if (!app.document->issue_list) return;
    const auto at = position_of_chosen(app);
    open_at(app, at ? at : successor(app));
}

void Turn::on(const ArrangeIssues& a) {
    app.view.issues = a.view;
    if (!document()) return;
    document()->issue_list = derive_issue_list(app);
    if (document()->issue_list) open_at(app, position_of_chosen(app));
}

void Turn::on(const ChooseIssue& a) {
    if (!document() || !document()->issue_list || a.position >= document()->issue_list->shown.size()) return;
    open_at(app, a.position);
    on(FollowIssue{});
}

void Turn::on(const FollowIssue&) {
    if (document() && app.view.issues.chosen) reveal(app.view.issues.chosen->place.id);
}

void Turn::on(const ApplyFix& a) {
    if (!document()) return;
    const auto fixes = fix::fixes_for(document()->plan, a.issue);
    if (a.fix >= fixes.size()) return;
    Batch batch(*this);
    for (const plan::Edit& edit : fixes[a.fix].edits)
        if (!batch.put(edit)) return;
    if (batch.commit()) plan_changed();
}

void Turn::on(const FixAlike&) {
    if (!document() || !document()->issue_list || !document()->issue_list->all_fixable) return;
    Batch batch(*this);
    std::size_t fixed = 0;
    for (const std::size_t i : alike(app)) {
        // One may need what another has just taken: a free code.
        const auto fixes = fix::fixes_for(batch.plan, document()->derived->issues[i]);
        if (fixes.size() != 1) continue;
        for (const plan::Edit& edit : fixes.front().edits)
            if (!batch.put(edit)) return;
        ++fixed;
    }
    if (!batch.commit()) return;
    plan_changed();
    tell(base::Severity::note, "issues-fixed", {std::to_string(fixed)});
}

void Turn::on(const AcceptAlike& a) {
    if (!document()) return;
    Batch batch(*this);
    for (const std::size_t i : alike(app)) {
        const base::Issue& issue = document()->derived->issues[i];
        if (!batch.put(plan::Accept{{issue.code, issue.place.id, lint::detail_of(issue), a.reason, {}}})) return;
    }
    const std::size_t accepted = batch.edits.size();
    if (!batch.commit()) return;
    plan_changed();
    tell(base::Severity::note, "issues-accepted", {std::to_string(accepted)});
}

}  // namespace app
