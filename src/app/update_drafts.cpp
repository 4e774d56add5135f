// The automatic copy of unsaved work: written, found at the next start, taken up again or given up.
#include <iterator>
#include <utility>

#include "app/turn.hpp"
#include "change/diff.hpp"
#include "format/history.hpp"
#include "format/plan_file.hpp"

namespace app {
namespace {

// The steps of the draft as steps of the history: what was done can still be undone, what was undone done again.
History history_of(const format::Draft& work) {
    History history;
    std::vector<HistoryStep> undone;
    const plan::Plan* before = &work.begun;
    for (std::size_t i = 0; i < work.states.size(); before = &work.states[i++]) {
        const auto edits = change::diff(*before, work.states[i]);
        if (edits.empty()) continue;
        HistoryStep step{*before, work.states[i], edits.back(), {}, edits.size()};
        if (i < work.at) history = record(std::move(history), std::move(step));
        else undone.push_back(std::move(step));
    }
    for (HistoryStep& step : undone) step.serial = ++history.recorded;
    history.undone.assign(std::make_move_iterator(undone.rbegin()), std::make_move_iterator(undone.rend()));
    return history;
}

// Bound to no file, so that the one it came from is not written over unasked.
Document taken_up(Draft draft) {
    const bool of_file = draft.work.origin == format::Origin::file;
    auto base = format::base_of(draft.work.begun);
    if (!base && of_file) base = format::without_memory(draft.work.begun);
    Document doc{.plan = draft.work.latest(), .saved = of_file ? draft.work.begun : plan::Plan{}, .file_name = std::move(draft.file_name),
                 .base = std::move(base), .history = history_of(draft.work)};
    doc.drafting = drafting_on(doc, draft.work, std::move(draft.bytes));
    return doc;
}

}  // namespace

void Turn::on(const AutosaveDue& a) {
    app.autosave_scheduled = false;
    Document* doc = document();
    if (!doc || doc->desk != Desk::here) return;
    if (!doc->unsaved()) return drop_draft(doc->file_name);
    write_draft(a.now);
    app.draft_written = a.now;
    keep_version_of_work(a.now);
}

void Turn::write_draft(const Moment& now) {
    DraftDue due = draft_due(*document());
    hold_beginning();
    const std::string& name = document()->file_name;
    if (due.from_beginning) emit(WriteDraft{name, std::move(due.steps), now.unix_ms});
    else emit(ExtendDraft{name, std::move(due.steps), now.unix_ms});
}

// Long before it is written: then a large plan's first change costs no more than the next.
void Turn::hold_beginning() {
    std::string& bytes = document()->drafting.to_hold;
    if (!bytes.empty()) emit(HoldBeginning{std::exchange(bytes, {})});
}

void Turn::on(const DraftFound& a) {
    auto work = format::read_draft(a.bytes);
    if (!work) return tell(base::Severity::error, "draft-unreadable", {a.file_name});
    emit(KeepVersion{a.file_name, format::write_plan(format::with_base_of(work->latest(), work->begun)), KeptFor::replaced, 0, {}});  // it may be given up, or its file opened instead
    app.draft = Draft{a.file_name, std::move(*work), a.bytes, a.saved};
}

void Turn::on(const RestoreDraft& a) {
    if (!app.draft || asks_first(a)) return;
    open(taken_up(*std::exchange(app.draft, {})));
}

// Where a plan is open whose file has the same name, the copy of its work has taken the place of this one.
void Turn::on(const DiscardDraft&) {
    if (!app.draft) return;
    const Document* doc = document();
    const bool replaced = doc && doc->file_name == app.draft->file_name && (doc->desk != Desk::here || doc->drafting.written);
    if (!replaced) emit(DropDraft{app.draft->file_name});
    app.draft.reset();
}

// What could not be written may leave a gap: the next copy begins anew.
void Turn::on(const StorageDenied&) {
    app.storage_denied = true;
    if (document()) document()->drafting.written.reset();
}

}  // namespace app
