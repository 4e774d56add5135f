// Earlier versions of the open document: when they are taken, and how one comes back.
#include <utility>

#include "app/turn.hpp"
#include "change/diff.hpp"
#include "format/plan_file.hpp"
#include "words/phrases.hpp"

namespace app {
namespace {

// Two states of one plan, as change::diff asks.
bool same_plan(const Document& doc, const plan::Plan& plan) {
    const Document other{.plan = plan, .saved = {}, .file_name = doc.file_name};
    return plan_named(doc) == plan_named(other) && plan::body_of(doc.plan).id == plan::body_of(plan).id;
}

}  // namespace

void Turn::keep_version(KeptFor why, std::string bytes) {
    Document& doc = *document();
    if (doc.desk != Desk::here) return;
    const auto& done = doc.history.done;
    const std::size_t steps = done.size() > doc.steps_kept ? done.size() - doc.steps_kept : 0;
    doc.steps_kept = done.size();
    emit(KeepVersion{doc.file_name, std::move(bytes), why, steps, steps > 0 ? words::describe(done.back().edit, done.back().before, app.view.lang) : ""});
}

void Turn::keep_version(KeptFor why) { keep_version(why, format::write_plan(as_kept(*document()))); }

void Turn::keep_version_of_work(const Moment& now) {
    auto& last = document()->version_taken;
    if (!last) last = now.unix_ms;  // that it was opened is the version before
    if (now.unix_ms - *last < minutes_between_versions * 60'000) return;
    last = now.unix_ms;
    keep_version(KeptFor::work);
}

void Turn::on(const ShowVersions&) {
    if (!document()) return;
    app.versions = VersionList{};
    emit(ListVersions{document()->file_name});
}

void Turn::on(const VersionsFound& a) {
    if (app.versions && document() && document()->file_name == a.file_name) app.versions = VersionList{true, a.versions};
}

void Turn::on(const RestoreVersion& a) {
    if (!document()) return;
    app.versions.reset();
    emit(FetchVersion{document()->file_name, a.when.unix_ms});
}

void Turn::on(const VersionRead& a) {
    Document* doc = document();
    if (!doc || doc->file_name != a.file_name) return;
    auto plan = format::read_plan(a.bytes).plan;
    if (!plan) return tell(base::Severity::error, "version-unreadable", {a.file_name});
    if (!same_plan(*doc, *plan)) return tell(base::Severity::error, "version-of-another", {a.file_name});
    const auto edits = change::diff(doc->plan, *plan);
    if (edits.empty()) return tell(base::Severity::note, "version-same");
    keep_version(KeptFor::replaced);
    plan->memory = doc->plan.memory;  // that it was gone back to is no undoing of what the file remembers
    doc->history = record(std::move(doc->history), {doc->plan, *plan, edits.front(), {}, edits.size()});
    doc->plan = std::move(*plan);
    plan_changed();
    tell(base::Severity::note, "version-restored");
}

}  // namespace app
