// The issues shown in their place, and those of the selected row with what would put them right.
#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "app/derive.hpp"
#include "expr/letters.hpp"
#include "fix/bench.hpp"
#include "words/issue_words.hpp"

namespace app {
namespace {

std::size_t nth(base::Severity severity) { return static_cast<std::size_t>(severity); }

class Listing {
public:
    explicit Listing(const App& app)
        : app_(app), plan_(app.document->plan), derived_(*app.document->derived), view_(app.view.issues), wanted_(expr::folded(view_.text)) {
        for (std::size_t row = 0; row < derived_.outline.size(); ++row) rows_.emplace(plan::id_of(derived_.outline[row].node), row);
    }

    IssueList list() {
        for (std::size_t i = 0; i < derived_.issues.size(); ++i) take(i);
        const auto& issues = derived_.issues;
        std::ranges::stable_sort(list_.shown, {}, [&](const IssueLine& line) {
            return std::tuple(issues[line.issue].accepted, issues[line.issue].severity);
        });
        return std::move(list_);
    }

private:
    void take(std::size_t i) {
        const base::Issue& issue = derived_.issues[i];
        const auto family = lint::family_of(issue.code);
        const IssueLine line{i, row_of(issue)};
        const bool by_severity = view_.severities[nth(issue.severity)];
        const bool by_family = !view_.family || view_.family == family;
        if (!holds_text(issue, line)) return;
        if (issue.accepted && by_severity && by_family) ++list_.accepted;
        if (issue.accepted && !view_.accepted) return;
        if (by_family) ++list_.by_severity[nth(issue.severity)];
        if (by_severity && family) ++list_.by_family[static_cast<std::size_t>(*family)];
        if (by_severity && by_family) list_.shown.push_back(line);
    }

    std::optional<std::size_t> row_of(const base::Issue& issue) const {
        const auto found = rows_.find(issue.place.id);
        return found == rows_.end() ? std::nullopt : std::optional(found->second);
    }

    bool holds(const std::string& text) const { return expr::folded(text).find(wanted_) != std::string::npos; }
    bool holds_text(const base::Issue& issue, const IssueLine& line) const {
        if (wanted_.empty() || holds(words::words(issue, app_.view.lang))) return true;
        if (!line.row) return false;
        const plan::OutlineRow& row = derived_.outline[*line.row];
        const auto named = [&](const auto& node) { return holds(node.code) || holds(node.name); };
        return row.is_indicator() ? named(*plan_.indicators[row.index]) : named(*plan_.objectives[row.index]);
    }

    const App& app_;
    const plan::Plan& plan_;
    const Derived& derived_;
    const IssuesView& view_;
    const std::string wanted_;
    std::unordered_map<std::string_view, std::size_t> rows_;
    IssueList list_;
};

bool same(const base::Issue& a, const base::Issue& b) {
    return a.code == b.code && a.place.id == b.place.id && a.place.path == b.place.path && a.args == b.args;
}

// The id of what the selected row stands under; none for a root.
std::optional<std::string> parent_of_selected(const App& app) {
    if (!app.view.selected) return std::nullopt;
    const plan::Plan& plan = app.document->plan;
    if (const auto* indicator = std::get_if<plan::IndicatorId>(&*app.view.selected)) return plan::find(plan, *indicator)->parent.value;
    const auto& parent = plan::find(plan, std::get<plan::ObjectiveId>(*app.view.selected))->parent;
    return parent ? std::optional(parent->value) : std::nullopt;
}

// Indicators and objectives under one parent are two groups.
bool changes_group_of(const fix::Fix& fix, const plan::NodeRef& node) {
    return std::ranges::any_of(fix.edits, [&](const plan::Edit& edit) {
        const auto* weight = std::get_if<plan::SetWeight>(&edit);
        return weight && weight->node.index() == node.index();
    });
}

}  // namespace

std::shared_ptr<const IssueList> derive_issue_list(const App& app) {
    if (app.view.place != Place::issues) return nullptr;
    return std::make_shared<const IssueList>(Listing(app).list());
}

std::optional<std::size_t> position_of_chosen(const App& app) {
    const IssuesView& view = app.view.issues;
    const auto& shown = app.document->issue_list->shown;
    if (!view.chosen) return std::nullopt;
    const auto& issues = app.document->derived->issues;
    const auto found = std::ranges::find_if(shown, [&](const IssueLine& line) { return same(issues[line.issue], *view.chosen); });
    return found == shown.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - shown.begin()));
}

std::shared_ptr<const IssueList> with_fixes(const App& app) {
    auto list = std::make_shared<IssueList>(*app.document->issue_list);
    list->fixes.clear();
    if (!app.view.issues.chosen) return list;
    fix::Bench bench(app.document->plan);
    list->fixes = bench.fixes_for(*app.view.issues.chosen);
    if (list->code == app.view.issues.chosen->code) return list;  // walking along issues of one kind
    list->code = app.view.issues.chosen->code;
    list->alike = 0;
    list->all_fixable = true;
    for (const std::size_t i : alike(app)) {
        ++list->alike;
        list->all_fixable = list->all_fixable && bench.fixes_for(app.document->derived->issues[i]).size() == 1;
    }
    return list;
}

std::vector<std::size_t> alike(const App& app) {
    std::vector<std::size_t> found;
    if (!app.document->issue_list || !app.view.issues.chosen) return found;
    for (const IssueLine& line : app.document->issue_list->shown) {
        const base::Issue& issue = app.document->derived->issues[line.issue];
        if (!issue.accepted && issue.code == app.view.issues.chosen->code) found.push_back(line.issue);
    }
    return found;
}

std::shared_ptr<const std::vector<OfferedIssue>> derive_offered(const App& app) {
    auto offered = std::make_shared<std::vector<OfferedIssue>>();
    if (!app.view.selected) return offered;
    fix::Bench bench(app.document->plan);
    const auto& issues = app.document->derived->issues;
    for (std::size_t i = 0; i < issues.size(); ++i) {
        if (issues[i].place.id != plan::id_of(*app.view.selected)) continue;
        // What is tried is not the plan: there nothing of it is put right.
        offered->push_back({i, app.view.place == Place::what_if ? std::vector<fix::Fix>() : bench.fixes_for(issues[i])});
    }
    return offered;
}

std::shared_ptr<const OfferedIssue> derive_balance(const App& app) {
    const auto parent = app.view.place == Place::what_if ? std::nullopt : parent_of_selected(app);
    if (!parent) return nullptr;
    fix::Bench bench(app.document->plan);
    const auto& issues = app.document->derived->issues;
    for (std::size_t i = 0; i < issues.size(); ++i) {
        if (issues[i].code != "weight-sum" || issues[i].place.id != *parent) continue;
        auto fixes = bench.fixes_for(issues[i]);
        if (!fixes.empty() && changes_group_of(fixes.front(), *app.view.selected)) return std::make_shared<OfferedIssue>(OfferedIssue{i, std::move(fixes)});
    }
    return nullptr;
}

}  // namespace app
