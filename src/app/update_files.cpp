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

// The last period of the plan's year with anything measured, else the last period.
std::size_t latest_measured(const plan::Plan& plan) {
    const auto measured_at = [&](const base::Date& day) {
        const auto has = [&](const auto& box) { return box->readings.contains(day); };
        return std::ranges::any_of(plan.indicators, has) || std::ranges::any_of(plan.measures, has);
    };
    for (std::size_t i = plan.periods.size(); i-- > 0;)
        if (measured_at(day_of(plan.periods[i], plan.year))) return i;
    return plan.periods.empty() ? 0 : plan.periods.size() - 1;
}

// As read from a file: nothing unsaved.
Document from_file(plan::Plan plan, const FileRead& file, std::string_view bytes) {
    auto base = format::base_of(plan);
    if (!base) base = format::without_memory(plan);
    const auto broken = format::first_broken(plan);
    Document doc{.plan = plan, .saved = std::move(plan), .file_name = file.name, .file = file.file, .base = std::move(base), .history_broken = broken};
    doc.drafting = drafting_from(doc, bytes, format::Origin::file);
    return doc;
}

// A part of a broken file: it stands in no file yet.
Document unsaved_document(plan::Plan plan, std::string file_name) {
    auto base = format::base_of(plan);
    return {.plan = std::move(plan), .saved = {}, .file_name = std::move(file_name), .base = std::move(base)};
}

constexpr std::size_t made_for = 100'000;  // indicators: up to here an edit is answered within a second

// What was found in what the file remembers, else that there is more than we are made for, else how much there is to say.
void tell_of(Turn& turn, const base::Issues& issues) {
    constexpr std::array<std::string_view, 3> of_memory{"history-broken", "history-ends-elsewhere", "base-broken"};
    const std::size_t indicators = turn.document()->plan.indicators.size();
    const auto found = std::ranges::find_first_of(issues, of_memory, {}, &base::Issue::code);
    if (found != issues.end()) turn.app.message = Message{*found};
    else if (indicators > made_for) turn.tell(Severity::warning, "plan-beyond", {std::to_string(indicators), std::to_string(made_for)});
    else if (!issues.empty()) turn.tell(Severity::note, "file-notes", {std::to_string(issues.size())});
}

// Precondition: a plan was read.
void open_read(Turn& turn, format::Loaded loaded, const FileRead& file) {
    const std::string written = file.bytes.empty() ? format::write_plan(*loaded.plan) : "";
    const std::string& bytes = file.bytes.empty() ? written : file.bytes;
    turn.open(from_file(std::move(*loaded.plan), file, bytes));
    turn.keep_version(KeptFor::opened, bytes);
    tell_of(turn, loaded.issues);
}

// What others wrote is shown beside the work here: app/update_compare.cpp.
void read_again(Turn& turn) {
    turn.tell(Severity::error, "file-changed-on-disk", {turn.document()->file_name});
    turn.document()->awaits_disk = true;
    turn.emit(ReadAgain{turn.document()->file});
}

}  // namespace

void Turn::open(Document doc) {
    app.view = View{.lang = app.view.lang,
                    .preferences = app.view.preferences,
                    .help = {.offers_tour = app.view.help.offers_tour},
                    .selected = plan::body_of(doc.plan).id,
                    .year = doc.plan.year,
                    .period = latest_measured(doc.plan),
                    .issues_shown = app.view.issues_shown,
                    .visited = visit({}, plan::body_of(doc.plan).id.value)};
    app.refusal.reset();
    app.question.reset();
    app.message.reset();
    app.import.reset();
    app.sharing.page_asked = false;
    app.sharing.report_asked = false;
    app.sharing.report.reset();
    stop_sheets();
    app.sharing.link.reset();
    app.read_only = ReadOnly::no;
    app.arrived.reset();
    app.versions.reset();
    app.returned.reset();
    const bool unsaved = doc.unsaved();
    app.document = std::move(doc);
    hold_document();
    hold_beginning();
    if (document()->plan.return_of) show_part();
    if (unsaved) {
        plan_changed();
    } else {
        recompute();
        retitle();
    }
    offer_tour();
    if (!app.address.empty()) on(GoToAddress{std::exchange(app.address, {})});
}

bool Turn::asks_first(const Action& action) {
    if (!document() || !document()->unsaved() || document()->given) return false;
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

void Turn::on(const FileRead& a) {
    if (app.import && !app.import->reading) return on(TakeTable{a.name, a.bytes});
    auto loaded = format::read_plan(a.bytes);
    if (!loaded.plan) {
        app.refusal = Refusal{a.name, std::move(loaded.issues), std::move(loaded.partial)};
        return;
    }
    if (offers_return(a, *loaded.plan) || comes_beside(a, loaded) || asks_first(a)) return;
    open_read(*this, std::move(loaded), a);
}

void Turn::on(const OpenInstead& a) {
    if (!app.arrived || asks_first(a)) return;
    Arrived arrived = *std::exchange(app.arrived, {});
    open_read(*this, std::move(arrived.loaded), arrived.file);
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

// The user agrees to leave unsaved changes behind; their draft goes with them.
void Turn::on(const Confirm&) {
    if (!app.question) return;
    const Action then = std::exchange(app.question, {})->then;
    if (const auto* erase = then.as<EraseRows>()) return on(*erase);  // nothing is left behind
    if (Document* doc = document()) {
        if (const auto* before = then.as<OpenStateBefore>()) return open_state_before(before->entry);
        keep_version(KeptFor::replaced);
        drop_draft(doc->file_name);
        doc->saved = doc->plan;
    }
    then.visit([&](const auto& each) { on(each); });
}

void Turn::on(const Dismiss&) {
    if (app.question) {
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
