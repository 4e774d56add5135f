// What happens in the place Confronto.
#include <algorithm>
#include <utility>

#include "app/chart_tables.hpp"
#include "app/derive.hpp"
#include "app/turn.hpp"
#include "change/diff.hpp"
#include "format/history.hpp"

namespace app {
namespace {

// What only filters and choices change needs no new comparison.
bool same_states(const CompareView& a, const CompareView& b) {
    return a.pane == b.pane && a.from == b.from && a.to == b.to && a.base == b.base;
}

// The next conflict without a choice, from `at` on and around; `at` itself when there is none.
std::size_t next_open(const App& app, const std::vector<change::Conflict>& conflicts, std::size_t at) {
    for (std::size_t i = 0; i < conflicts.size(); ++i)
        if (const std::size_t each = (at + i) % conflicts.size(); !choice_of(app, conflicts[each])) return each;
    return at;
}

const std::vector<change::Conflict>* conflicts_in(const App& app) {
    const bool merging = app.document && app.document->comparison && app.document->comparison->merging;
    return merging ? &app.document->comparison->merging->merged.conflicts : nullptr;
}

// Describes the step in the history.
plan::Edit telling_edit(const std::vector<plan::Edit>& edits, const plan::Plan& after) {
    if (!edits.empty()) return edits.front();
    return plan::SetPlanText{plan::PlanText::title, after.title};
}

// What the last save remembers goes further than the plan on the screen: it may itself be the base.
std::optional<plan::Plan> known_base(const Document& doc, const plan::Plan& theirs) {
    return format::common_base(doc.saved.objectives.empty() ? as_kept(doc) : doc.saved, theirs);
}

bool are_of_one_file(const Document& doc, const plan::Plan& theirs) {
    return change::are_of_one_file(doc.plan, theirs) || known_base(doc, theirs);
}

void rearrange_compare(Turn& turn) {
    if (turn.app.document && turn.app.document->comparison) turn.app.document->comparison = rearranged(turn.app, *turn.app.document->comparison);
}

// The file that was read; precondition: it holds a plan.
void put_beside(Turn& turn, const FileRead& file, format::Loaded loaded, ComparePane pane, FileToken saved_into = 0) {
    auto base = known_base(*turn.document(), *loaded.plan);
    turn.document()->other = std::make_shared<const OtherFile>(OtherFile{.name = file.name, .plan = std::move(*loaded.plan), .base = std::move(base), .file = saved_into, .modified = file.modified, .saved = turn.document()->saved});
    turn.app.view.compare = {.pane = pane, .from = {}, .to = {.kind = Compared::Kind::file}};
    if (turn.app.view.place == Place::compare) turn.recompute_compare();
    else turn.on(ShowPlace{Place::compare});
    if (!loaded.issues.empty()) turn.tell(base::Severity::note, "file-notes", {std::to_string(loaded.issues.size())});
}

// The open plan's own file, read again because others had changed it. Nobody asked for another plan that stands there now.
void disk_told(Turn& turn, const FileRead& file, format::Loaded loaded) {
    Document& doc = *turn.document();
    if (*loaded.plan == doc.plan) {
        doc.saved = *std::move(loaded.plan);
        doc.file = file.file;
        turn.drop_draft(doc.file_name);
        turn.retitle();
        return turn.tell(base::Severity::note, "file-saved", {file.name});
    }
    if (are_of_one_file(doc, *loaded.plan)) turn.app.arrived = Arrived{{file.name, {}, file.file, file.modified}, std::move(loaded), true};
}

}  // namespace

void Turn::recompute_compare() {
    if (app.document) app.document->comparison = derive_comparison(app);
}

void Turn::on(const ArrangeCompare& a) {
    const bool same = same_states(app.view.compare, a.view);
    const bool same_base = app.view.compare.base == a.view.base;
    app.view.compare = a.view;
    if (!same_base) {
        app.view.compare.chosen.clear();
        app.view.compare.typed.clear();
    }
    same ? rearrange_compare(*this) : recompute_compare();
}

void Turn::on(const AskOther&) {
    if (!document()) return;
    on(ShowPlace{Place::compare});
    app.view.compare.awaits_file = true;
    emit(AskOpenFile{});
}

// Whether the file was taken beside the open plan, or is asked about because nobody asked for another state of that
// plan; then it is moved from.
bool Turn::comes_beside(const FileRead& file, format::Loaded& loaded) {
    if (!document()) return false;
    if (std::exchange(document()->awaits_disk, false)) {
        disk_told(*this, file, std::move(loaded));
        return true;
    }
    if (std::exchange(app.view.compare.awaits_file, false)) {
        put_beside(*this, file, std::move(loaded), ComparePane::differences);
        return true;
    }
    if (loaded.plan->return_of || document()->plan.return_of) return false;  // a part goes back another way (app/returns.hpp)
    if (*loaded.plan == document()->plan || !are_of_one_file(*document(), *loaded.plan)) return false;
    app.arrived = Arrived{{file.name, {}, file.file, file.modified}, std::move(loaded)};
    return true;
}

void Turn::on(const OpenBeside&) {
    if (!document() || !app.arrived) return;
    Arrived arrived = *std::exchange(app.arrived, {});
    put_beside(*this, arrived.file, std::move(arrived.loaded), ComparePane::merge, arrived.on_disk ? arrived.file.file : 0);
}

void Turn::on(const CloseOther&) {
    if (!document()) return;
    document()->other.reset();
    app.view.compare = {};
    recompute_compare();
}

void Turn::on(const CopyComparison&) {
    if (document() && document()->comparison && document()->comparison->states) emit(CopyText{comparison_table(*document()->comparison, app.view.lang)});
}

void Turn::on(const DecideConflict& a) {
    const auto* conflicts = conflicts_in(app);
    if (!conflicts) return;
    const auto at = std::ranges::find(*conflicts, a.place, &change::Conflict::place);
    if (at == conflicts->end()) return;
    app.view.compare.chosen.erase(a.place);
    app.view.compare.typed.erase(a.place);
    if (a.choice) app.view.compare.chosen.emplace(a.place, *a.choice);
    if (!a.typed.empty()) app.view.compare.typed.emplace(a.place, a.typed);
    const auto position = static_cast<std::size_t>(at - conflicts->begin());
    app.view.compare.conflict = a.choice ? next_open(app, *conflicts, position) : position;
    rearrange_compare(*this);
}

void Turn::on(const DecideRest& a) {
    const auto* conflicts = conflicts_in(app);
    if (!conflicts) return;
    for (const change::Conflict& each : *conflicts)
        if (!choice_of(app, each) && std::ranges::find(each.takes, a.take) != each.takes.end()) app.view.compare.chosen.emplace(each.place, a.take);
    rearrange_compare(*this);
}

void Turn::on(const AcceptMerge&) {
    if (!conflicts_in(app) || !document()->comparison->result || !document()->comparison->result->plan) return;
    Document& doc = *document();
    const std::string name = doc.other->name;
    plan::Plan after = *doc.comparison->result->plan;
    const auto edits = change::diff(doc.plan, after);
    if (after == doc.plan) return tell(base::Severity::note, "merge-changes-nothing", {name});
    keep_version(KeptFor::replaced);
    after = format::joined(std::move(after), as_kept(doc), doc.other->plan, doc.comparison->merging->merged.renamed);
    doc.history = record(std::move(doc.history), {doc.plan, after, telling_edit(edits, after), {}, edits.size(), doc.base});
    doc.plan = std::move(after);
    doc.base = format::without_memory(doc.other->plan);
    if (doc.other->file != 0) doc.file = doc.other->file;  // a save now overwrites nothing that is not in the plan
    app.view.compare = {};
    plan_changed();
    tell(base::Severity::note, edits.size() == 1 ? "plans-merged-one" : "plans-merged", {name, std::to_string(edits.size())});
}

}  // namespace app
