// Actions of files: opening, saving, the automatic copy (draft).
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/turn.hpp"
#include "format/history.hpp"
#include "format/plan_file.hpp"

namespace app {
namespace {

using base::Severity;

// A part of a broken file: it stands in no file yet.
Document unsaved_document(plan::Plan plan, std::string file_name) {
    auto base = format::base_of(plan);
    return {.plan = std::move(plan), .saved = {}, .file_name = std::move(file_name), .base = std::move(base)};
}

// What others wrote is shown beside the work here: app/update_compare.cpp.
void read_again(Turn& turn) {
    turn.tell(Severity::error, "file-changed-on-disk", {turn.document()->file_name});
    turn.document()->awaits_disk = true;
    turn.emit(ReadAgain{turn.document()->file});
}

}  // namespace

bool Turn::asks_first(const Action& action) {
    if (agreed || !document() || !document()->unsaved() || document()->given) return false;
    app.question = Pending{action};
    return true;
}

void Turn::on(const AskOpen&) {
    app.view.compare.awaits_file = false;
    emit(AskOpenFile{});
}

void Turn::on(const OpenBundled& a) {
    app.view.compare.awaits_file = false;
    emit(FetchBundled{a.file});
}

void Turn::on(const FileNotRead& a) {
    if (document()) document()->awaits_disk = false;
    tell(Severity::error, "file-not-read", {a.name, a.why});
}

// Opened as unsaved and bound to no file: the broken one is not written over.
void Turn::on(const OpenPartial& a) {
    if (!app.refusal || !app.refusal->partial || asks_first(a)) return;
    open(unsaved_document(std::move(*app.refusal->partial), app.refusal->file_name));
}

void Turn::on(const Close& a) {
    if (asks_first(a)) return;
    app.document.reset();
    app.read_only = ReadOnly::no;
    app.arrived.reset();
    hold_document();
    emit(HoldBeginning{});
    app.view = View{.lang = app.view.lang, .preferences = app.view.preferences};
    retitle();
}

void Turn::on(const Save&) {
    if (document()) save_into(document()->file);
}

void Turn::on(const SaveAs&) {
    if (document()) save_into(0);
}

void Turn::on(const Saved& a) {
    Document* doc = document();
    if (!doc || !doc->saving) return;
    auto [sent, bytes] = *std::exchange(doc->saving, {});
    doc->saved = std::move(sent);
    const bool keeps = format::keeps_history(doc->plan);
    doc->plan.memory = doc->saved.memory;
    if (keeps != format::keeps_history(doc->plan)) doc->plan = format::with_history(std::move(doc->plan), keeps);
    if (!doc->base) doc->base = format::without_memory(doc->saved);
    const std::string old_name = std::exchange(doc->file_name, a.name);
    doc->file = a.file;
    recompute_acts();
    recompute_compare();
    doc->drafting = {};
    if (!doc->unsaved()) {
        drop_draft(old_name);
        doc->drafting = drafting_from(*doc, bytes, format::Origin::file);
        hold_beginning();
    }
    if (doc->file_name != old_name) {
        doc->desk = Desk::here;
        hold_document();
    }
    tell(Severity::note, "file-saved", {a.name});
    retitle();
}

void Turn::on(const NotSaved& a) {
    Document* doc = document();
    if (!doc) return;
    doc->saving.reset();
    switch (a.problem) {
        case SaveProblem::cancelled: break;
        case SaveProblem::changed_on_disk: return read_again(*this);
        case SaveProblem::failed: tell(Severity::error, "file-not-saved", {doc->file_name, a.why}); break;
    }
}

void Turn::leave_behind() {
    Document* doc = document();
    if (!doc) return;
    keep_version(KeptFor::replaced);
    drop_draft(doc->file_name);
    doc->saved = doc->plan;
}

// The user agrees to leave unsaved changes behind; their draft goes with them. For a file not before it is there.
void Turn::on(const Confirm&) {
    if (!app.question) return;
    const Action then = std::exchange(app.question, {})->then;
    if (const auto* erase = then.as<EraseRows>()) return on(*erase);  // nothing is left behind
    if (const auto* before = then.as<OpenStateBefore>(); before && document()) return open_state_before(before->entry);
    agreed = true;
    if (!then.is<FileRead>() && !then.is<OpenInstead>()) leave_behind();
    then.visit([&](const auto& each) { on(each); });
}

void Turn::on(const Dismiss&) {
    if (app.opening) {
        stop_opening();
    } else if (app.question) {
        if (app.question->then.is<OpenInstead>()) app.arrived.reset();
        app.question.reset();
    } else if (app.arrived)
        app.arrived.reset();
    else if (app.import)
        app.import.reset();
    else if (app.versions)
        app.versions.reset();
    else if (app.returned)
        app.returned.reset();
    else if (app.refusal)
        app.refusal.reset();
    else if (!dismiss_sharing())
        app.message.reset();
}

std::vector<BundledPlan> bundled_plans() {
    using words::Text;
    return {{"2024-piano-indicatori.cruscotto.json", "2024-dati-dimostrativi.cruscotto.json", Text::bundled_2024, Text::bundled_2024_about},
            {"2023-albero-performance.cruscotto.json", "2023-dati-dimostrativi.cruscotto.json", Text::bundled_2023, Text::bundled_2023_about},
            {"2020-plan-rolling.cruscotto.json", "2020-dati-dimostrativi.cruscotto.json", Text::bundled_2020, Text::bundled_2020_about},
            {"2018-cruscotto-rolling.cruscotto.json", "2018-dati-dimostrativi.cruscotto.json", Text::bundled_2018, Text::bundled_2018_about}};
}

}  // namespace app
