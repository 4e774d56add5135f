// What goes to colleagues: pages with the plan inside, links, files that are sent.
#include <algorithm>
#include <utility>

#include "app/batch.hpp"
#include "app/due.hpp"
#include "app/file_names.hpp"
#include "app/opening.hpp"
#include "app/restraint.hpp"
#include "format/history.hpp"
#include "format/plan_file.hpp"
#include "format/scenario_file.hpp"
#include "words/texts.hpp"

namespace app {
namespace {

using base::Severity;

// The scenario of the plan that says the same.
const plan::Scenario* twin_of(const plan::Plan& plan, const plan::Scenario& scenario) {
    const auto same = [&](const plan::Scenario& each) { return each.name == scenario.name && each.note == scenario.note && each.edits == scenario.edits; };
    const auto found = std::ranges::find_if(plan.scenarios, same);
    return found == plan.scenarios.end() ? nullptr : &*found;
}

}  // namespace

// ── a page with the plan inside ──────────────────────────────────────────────────────────────────
void Turn::on(const StartPage&) { app.sharing.page_asked = document() != nullptr; }

void Turn::on(const ExportPage& a) {
    if (!document()) return;
    app.sharing.page_asked = false;
    app.sharing.page_mode = a.mode;
    emit(AskMoment{MomentFor::page});
}

void page_due(Turn& turn, const Moment& now) {
    if (!turn.document()) return;
    const Document& doc = *turn.document();
    turn.emit(OfferPage{page_name(doc.file_name, day_at(now)), doc.file_name, format::write_plan(as_kept(doc)), turn.app.sharing.page_mode});
}

void Turn::on(const PageMade& a) {
    tell(Severity::note, app.sharing.page_mode == PageMode::read_only ? "page-made-read-only" : "page-made", {a.name, kilobytes(a.size)});
}
void Turn::on(const PageNotMade& a) { tell(Severity::error, "page-not-made", {a.why}); }

void Turn::on(const PagePlan& a) {
    auto loaded = format::read_plan(a.bytes);
    if (!loaded.plan) {
        app.refusal = Refusal{a.name, std::move(loaded.issues), std::move(loaded.partial)};
        return;
    }
    open(from_file(std::move(*loaded.plan), {a.name, {}, 0}, a.bytes));
    if (a.mode == PageMode::read_only) app.read_only = ReadOnly::page;
}

// ── links ────────────────────────────────────────────────────────────────────────────────────────
void Turn::on(const AskLink& a) {
    if (!document()) return;
    const plan::Plan& plan = document()->plan;
    const plan::Scenario* scenario = a.scenario ? plan::find(plan, *a.scenario) : nullptr;
    app.sharing.link = Link{.scenario = scenario ? a.scenario : std::nullopt, .ticket = ++app.sharing.tickets};
    emit(PackLink{app.sharing.link->ticket, scenario ? format::write_scenario({*scenario, plan.title}) : format::write_compact(format::without_memory(plan))});
}

void Turn::on(const LinkPacked& a) {
    auto& link = app.sharing.link;
    if (!link || link->ticket != a.ticket) return;  // something else is asked for since
    link->address = a.address;
    link->local = a.local;
}

void Turn::on(const CopyLink&) {
    auto& link = app.sharing.link;
    if (!link || link->address.empty() || carried(link->address.size()) == Carried::nowhere) return;
    tell(Severity::note, "link-copied", {std::to_string(link->address.size())});
    emit(CopyText{std::exchange(link, {})->address});
}

// A plan stands in no file yet; a scenario waits for the plan that it goes into.
void Turn::on(const LinkOpened& a) {
    if (auto file = format::read_scenario(a.bytes)) {
        if (const auto restraint = restraint_of(app)) {
            app.message = Message{*restraint};
            return;
        }
        app.sharing.received = Received{std::move(file->scenario), std::move(file->plan_title)};
        const Received& received = *app.sharing.received;
        if (!document()) tell(Severity::note, "scenario-waits", {received.scenario.name, received.plan_title});
        return;
    }
    auto loaded = format::read_plan(a.bytes);
    const std::string otherwise = words::text(words::Text::link_file, app.view.lang);
    if (!loaded.plan) {
        app.refusal = Refusal{name_for({}, otherwise), std::move(loaded.issues), std::move(loaded.partial)};
        return;
    }
    if (asks_first(a)) return;
    std::string name = name_for(loaded.plan->title, otherwise);
    auto base = format::without_memory(*loaded.plan);
    open({.plan = std::move(*loaded.plan), .saved = {}, .file_name = std::move(name), .base = std::move(base)});
}

void Turn::on(const LinkNotRead& a) { tell(Severity::error, "link-not-read", {a.why}); }

void Turn::on(const TakeScenario&) {
    if (!document() || !app.sharing.received) return;
    plan::Scenario scenario = std::exchange(app.sharing.received, {})->scenario;
    if (const plan::Scenario* twin = twin_of(document()->plan, scenario)) {
        tell(Severity::note, "scenario-there", {twin->name});
        return on(ShowScenario{twin->id});
    }
    Batch batch(*this);
    scenario.id = {plan::fresh_id(batch.plan, 's')};
    if (!batch.put(plan::PutScenario{scenario}) || !batch.commit()) return;
    scenarios_changed(true);
    on(ShowScenario{scenario.id});
    tell(Severity::note, "scenario-taken", {scenario.name});
}

// ── the file ─────────────────────────────────────────────────────────────────────────────────────
void Turn::on(const SendingFound&) { app.sharing.can_send = true; }

void Turn::on(const Send&) {
    if (document() && app.sharing.can_send) emit(AskMoment{MomentFor::send});
}

void send_due(Turn& turn, const Moment& now) {
    if (turn.document()) turn.emit(SendFile{next_version(turn.document()->file_name, day_at(now)), format::write_plan(as_kept(*turn.document()))});
}

void Turn::on(const Sent& a) { tell(Severity::note, "file-sent", {a.name}); }
void Turn::on(const NotSent& a) { tell(Severity::error, "file-not-sent", {a.why}); }

void Turn::on(const DownloadDue& a) {
    Document* doc = document();
    if (!doc || !doc->saving) return;
    std::string name = next_version(doc->file_name, day_at(a.now));
    emit(OfferFile{name, "application/json", doc->saving->bytes});
    on(Saved{std::move(name), 0});
}

bool Turn::dismiss_sharing() {
    Sharing& sharing = app.sharing;
    if (!sharing.asks(document() != nullptr)) return false;
    if (sharing.page_asked) sharing.page_asked = false;
    else if (sharing.report_asked) sharing.report_asked = false;
    else if (sharing.report) sharing.report.reset();
    else if (sharing.sheets) stop_sheets();
    else if (sharing.link) sharing.link.reset();
    else sharing.received.reset();
    return true;
}

}  // namespace app
