// One tab works on a plan, the others read it: nothing that a tab does overwrites what another one does.
#include <utility>

#include "app/turn.hpp"
#include "format/history.hpp"
#include "format/plan_file.hpp"

namespace app {
namespace {

bool reads(const App& app) { return app.document && app.document->desk != Desk::here; }

void take(Document& doc, plan::Plan plan) {
    if (plan == doc.plan) {
        doc.plan.memory = plan.memory;
        doc.drafting = {};
        return;
    }
    doc.plan = std::move(plan);
    doc.history = {};  // its steps lead to states that are no longer the newest
    doc.drafting = {};
}

// What stands in the file: the same bytes as the work when nothing is unsaved.
std::optional<plan::Plan> saved_state(const HandedOver& handed) {
    if (handed.saved.empty()) return plan::Plan{};
    return format::read_plan(handed.saved).plan;
}

}  // namespace

std::string plan_named(const Document& document) { return document.plan.body + "\n" + std::to_string(document.plan.year); }

void Turn::hold_document() { emit(HoldDocument{document() ? document()->file_name : ""}); }

void Turn::drop_draft(const std::string& file_name) {
    if (reads(app)) return;
    emit(DropDraft{file_name});
    if (document()) document()->drafting.written.reset();
}

void Turn::on(const DeskTold& a) {
    Document* doc = document();
    if (!doc || doc->file_name != a.file_name || doc->desk == a.desk) return;
    doc->desk = a.desk;
    doc->drafting.written.reset();  // another tab may have written its own
    if (a.desk == Desk::here) doc->given = false;
    retitle();
}

void Turn::on(const WorkHere&) {
    Document* doc = document();
    if (!doc || doc->desk != Desk::elsewhere) return;
    doc->desk = Desk::coming;
    emit(AskForDocument{doc->file_name, plan_named(*doc), doc->file});
}

void Turn::on(const HandOverAsked& a) {
    Document* doc = document();
    if (!doc || doc->file_name != a.file_name || doc->desk != Desk::here) return;
    const bool same = plan_named(*doc) == a.plan;
    const std::string bytes = format::write_plan(as_kept(*doc));
    if (doc->unsaved()) write_draft(a.now);
    doc->drafting.written.reset();
    const bool in_no_file = doc->saved == plan::Plan{};
    emit(same ? HandOver{doc->file_name, bytes, in_no_file ? "" : format::write_plan(doc->saved), doc->file} : HandOver{doc->file_name, {}, {}, 0});
    doc->desk = Desk::elsewhere;
    doc->given = same;
    retitle();
}

void Turn::on(const HandedOver& a) {
    Document* doc = document();
    if (!doc || doc->file_name != a.file_name) return;
    doc->desk = Desk::here;
    doc->given = false;
    if (a.bytes.empty()) return retitle();
    auto work = format::read_plan(a.bytes).plan;
    auto saved = a.by == HandedBy::draft ? std::optional(doc->saved) : saved_state(a);
    if (!work || !saved) {
        tell(base::Severity::error, "draft-unreadable", {a.file_name});
        return retitle();
    }
    auto base = format::base_of(*work);
    if (!base && !saved->objectives.empty()) base = format::without_memory(*saved);
    Document theirs{.plan = std::move(*work), .saved = std::move(*saved), .file_name = a.file_name};
    if (plan_named(theirs) != plan_named(*doc)) return retitle();
    if (doc->unsaved() && !(doc->plan == theirs.plan)) keep_version(KeptFor::replaced);
    take(*doc, std::move(theirs.plan));
    doc->saved = std::move(theirs.saved);
    if (base) doc->base = std::move(base);
    if (a.by == HandedBy::tab) doc->file = a.file;
    plan_changed();
}

void Turn::on(const NewVersionFound&) { app.new_version = true; }

// The page starts anew: work in no file must be in a draft.
void Turn::on(const TakeNewVersion&) {
    const Document* doc = document();
    if (doc && doc->unsaved() && !doc->given && app.storage_denied) return tell(base::Severity::warning, "update-needs-save");
    emit(TakeUpdate{});
}

}  // namespace app
