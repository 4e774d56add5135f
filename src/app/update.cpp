#include <algorithm>
#include <utility>

#include "app/address.hpp"
#include "app/derive.hpp"
#include "app/restraint.hpp"
#include "app/tree_rows.hpp"
#include "app/turn.hpp"
#include "base/overload.hpp"

namespace app {
namespace {

std::optional<plan::ObjectiveId> parent_of(const plan::Plan& plan, const plan::NodeRef& node) {
    return std::visit(
        base::overload{[&](const plan::ObjectiveId& id) { return plan::find(plan, id)->parent; },
                       [&](const plan::IndicatorId& id) { return std::optional(plan::find(plan, id)->parent); }},
        node);
}

bool is_shown(const Document& doc, const plan::NodeRef& node) {
    const auto& rows = doc.derived->outline;
    return std::ranges::any_of(doc.derived->visible, [&](std::size_t i) { return rows[i].node == node; });
}

}  // namespace

void Turn::tell(base::Severity severity, std::string code, std::vector<std::string> args) {
    app.message = Message{{std::move(code), severity, {}, std::move(args)}};
}

void Turn::recompute(std::shared_ptr<Derived> derived) {
    if (!app.document) return;
    const bool answers = derived && derived->results.question == question_of(app);
    app.document->derived = answers ? with_visible_rows(app, std::move(derived)) : derive(app);
    recompute_what_if();
    recompute_measuring(Listing::as_it_goes);
    recompute_dashboard();
    recompute_map();
    recompute_scorecards();
    recompute_acts();
    recompute_compare();
    recompute_issues();
}

void Turn::recompute_dashboard() {
    if (app.document) app.document->dashboard = derive_dashboard(app, derive_board_years(app));
}

void Turn::rearrange_dashboard() {
    if (app.document && app.document->dashboard) app.document->dashboard = derive_dashboard(app, app.document->dashboard->scores);
}

void Turn::recompute_map() {
    if (!app.document) return;
    auto& linking = app.view.map.linking;
    if (linking && (app.view.place != Place::map || !plan::find(app.document->plan, *linking))) linking.reset();
    app.document->map = derive_map(app);
}

void Turn::recompute_measuring(Listing listing) {
    if (!app.document) return;
    auto& kept = app.view.measuring.kept;
    if (listing == Listing::afresh) kept.clear();
    app.document->measuring = derive_measuring(app);
    if (!app.document->measuring) return;
    for (const MeasuringLine& line : app.document->measuring->lines)
        if (line.row) kept.insert(plan::id_of(app.document->derived->outline[*line.row].node));
}

void Turn::recompute_what_if() {
    if (!app.document) return;
    app.document->what_if = derive_what_if(app);
    recompute_figures();
}

void Turn::recompute_selection() {
    if (app.document && app.document->what_if) app.document->what_if = derive_selection(app);
    recompute_figures();
    recompute_offered();
    open_selected_card();
}

void Turn::recompute_rows() {
    if (!app.document) return;
    app.document->derived = derive_rows(app);
    forget_hidden_choices();
}

void Turn::recompute_derivation() {
    if (!app.document) return;
    if (app.view.derivation_shown || !app.document->derived->derivation.empty()) app.document->derived = derive_derivation(app);
}

void Turn::retitle() {
    std::string title = words::text(words::Text::app_name, app.view.lang);
    Document* doc = document();
    if (doc) {
        title = doc->file_name + " – " + title;
        doc->shown_unsaved = doc->unsaved();
    }
    emit(SetTitle{std::move(title), doc && doc->shown_unsaved && !doc->given, app.view.lang});
}

void Turn::plan_changed() {
    if (app.view.selected && !plan::find_node(document()->plan, plan::id_of(*app.view.selected))) app.view.selected.reset();
    recompute();
    forget_hidden_choices();
    schedule_autosave();
    retitle();
    if (app.import && app.import->into && app.import->preview) look_ahead();  // into the plan as it is now
}

void Turn::scenarios_changed(bool settled) {
    if (settled) {
        auto derived = std::make_shared<Derived>(*app.document->derived);
        derived->issues = issues_of(app);
        derived->facts = facts_of(app.document->plan, *derived);
        app.document->derived = std::move(derived);
        recompute_issues();
    }
    recompute_what_if();
    schedule_autosave();
    retitle();
}

void Turn::schedule_autosave() {
    if (!app.autosave_scheduled) emit(ScheduleAutosave{});
    app.autosave_scheduled = true;
}

void Turn::reveal(const std::string& id) {
    if (!document()) return;
    const plan::Plan& plan = document()->plan;
    const auto node = plan::find_node(plan, id);
    if (!node) return;
    app.view.selected = app.view.anchor = node;
    app.view.chosen.clear();
    note_visit();
    ++app.view.reveal;
    recompute_derivation();
    recompute_selection();
    for (auto up = parent_of(plan, *node); up; up = plan::find(plan, *up)->parent) app.view.collapsed.erase(up->value);
    recompute_rows();
    if (is_shown(*document(), *node)) return;
    app.view.filter.clear();
    app.view.tree_filter = {};
    recompute_rows();
}

void Turn::on(const Select& a) {
    app.view.selected = app.view.anchor = a.node;
    app.view.chosen.clear();
    note_visit();
    recompute_derivation();
    recompute_selection();
}

void Turn::on(const GoTo& a) {
    if (document() && plan::find(document()->plan, plan::ScenarioId{a.id})) return on(ShowScenario{{a.id}});
    if (document() && plan::find(document()->plan, plan::ActId{a.id})) return on(ShowAct{{a.id}});
    reveal(a.id);
}

void Turn::on(const SetExpanded& a) {
    if (a.expanded)
        app.view.collapsed.erase(a.node.value);
    else
        app.view.collapsed.insert(a.node.value);
    recompute_rows();
}

void Turn::on(const ExpandToLevel& a) {
    app.view.collapsed.clear();
    if (document() && a.level)
        for (const auto& each : document()->plan.objectives)
            if (each->level >= *a.level) app.view.collapsed.insert(each->id.value);
    recompute_rows();
}

void Turn::on(const SetYear& a) {
    app.view.year = a.year;
    recompute();
    recompute_measuring(Listing::afresh);
}

void Turn::on(const SetPeriod& a) {
    if (!document() || a.period >= document()->plan.periods.size()) return;
    app.view.period = a.period;
    recompute();
    recompute_measuring(Listing::afresh);
}

void Turn::on(const SetMissing& a) {
    app.view.missing = a.policy;
    recompute();
}

void Turn::on(const SetFilter& a) {
    app.view.filter = a.text;
    recompute_rows();
}

void Turn::on(const SetLang& a) {
    app.view.lang = a.lang;
    recompute_derivation();
    recompute_selection();
    recompute_scorecards();
    recompute_acts();
    recompute_compare();
    recompute_issues();
    retitle();
}

void Turn::on(const ShowIssues& a) { app.view.issues_shown = a.shown; }

void Turn::on(const ShowDerivation& a) {
    app.view.derivation_shown = a.shown;
    recompute_derivation();
}

void Turn::on(const CopyWords& a) { emit(CopyText{a.words}); }

void Turn::on(const CopyDerivation&) {
    if (document()) emit(CopyText{words::indented(document()->derived->derivation)});
}

namespace {

Step carry_out(App app, const Action& action) {
    const std::string before = address_of(app);
    const Place place = app.view.place;
    Turn turn{std::move(app), {}};
    action.visit([&](const auto& each) { turn.on(each); });
    std::string now = address_of(turn.app);
    const bool jump = !before.empty() && (place != turn.app.view.place || action.is<GoTo>());
    const bool linked = !now.empty() && action.is<LinkOpened>();  // the data do not stay in the address
    if ((now != before && !action.is<GoToAddress>()) || linked) turn.emit(ShowAddress{std::move(now), jump});
    return {std::move(turn.app), std::move(turn.effects)};
}

}  // namespace

// What a restraint forbids never happened, whatever place or key it came from.
Step update(App app, const Action& action) {
    const auto restraint = restraint_of(app);
    if (!restraint) return carry_out(std::move(app), action);
    Step step = carry_out(app, action);
    if (!is_refused(app, step.app, action)) return step;
    app.message = Message{*restraint};
    return {std::move(app), {}};
}

base::Date day_at(const Moment& moment) {
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
    const std::int64_t local = moment.unix_ms + moment.utc_offset_minutes * 60'000LL;
    return base::days_after({1970, 1, 1}, static_cast<int>(local / day));
}

base::Date day_of(const plan::Period& period, int year) {
    // A period on 29 February is the 28th in other years.
    const bool exists = base::exists(year, period.month, period.day);
    return {year, period.month, exists ? period.day : 28};
}

eval::Question question_at(const plan::Plan& plan, int year, std::size_t period, std::optional<plan::MissingPolicy> missing) {
    const base::Date at = period < plan.periods.size() ? day_of(plan.periods[period], year) : base::end_of_year(year);
    // The structure check has seen that the plan's profile exists.
    return *eval::question_for(plan, year, at, {}, missing);
}

eval::Question question_of(const App& app) {
    return question_at(app.document->plan, app.view.year, app.view.period, app.view.missing);
}

}  // namespace app
