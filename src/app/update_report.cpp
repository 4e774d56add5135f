// The report and the official records: saved, printed.
#include <memory>
#include <utility>

#include "app/due.hpp"
#include "app/file_names.hpp"

namespace app {
namespace {

constexpr std::size_t many_rows = 400;  // from here on a report has dozens of pages

std::optional<plan::ActId> chosen_act(const App& app) {
    const auto& act = app.view.report.act;
    return act && plan::find(app.document->plan, *act) != nullptr ? act : std::nullopt;
}

void hand_over(Turn& turn, ReportUnderWay& report) {
    std::string page = report.parts.page();
    if (report.what == ReportFor::print) return turn.emit(Print{std::move(page)});
    turn.tell(base::Severity::note, "report-made", {report.file_name, kilobytes(page.size())});
    turn.emit(OfferFile{report.file_name, "text/html", std::move(page)});
}

}  // namespace

std::vector<report::Part> chosen_parts(const App& app) {
    std::vector<report::Part> parts;
    for (const report::Part each : report::all_parts)
        if (report::has_content(app.document->plan, each) && !app.view.report.left_out.contains(each)) parts.push_back(each);
    return parts;
}

ReportSize report_size(const App& app) {
    const std::size_t rows = report::rows_down_to(app.document->plan, app.view.report.depth);
    return {rows, rows > many_rows};
}

ReportUnderWay::ReportUnderWay(const App& app, ReportFor asked, const Moment& now)
    : what(asked), file_name(report_name(app.document->file_name, app.document->derived->results.question.at, app.view.lang)), plan(app.document->plan), derived(app.document->derived),
      parts({.plan = plan, .results = derived->results, .parts = chosen_parts(app), .depth = app.view.report.depth, .act = chosen_act(app), .printed = day_at(now)}, app.view.lang) {}

void Turn::on(const StartReport&) { app.sharing.report_asked = document() != nullptr; }
void Turn::on(const ArrangeReport& a) { app.view.report = a.choice; }

void Turn::on(const SaveReport&) {
    if (!document() || chosen_parts(app).empty()) return;
    app.sharing.report_asked = false;
    emit(AskMoment{MomentFor::report});
}

// Where nothing was left in it there is nothing to print either: whoever asks for it is asked what.
void Turn::on(const PrintReport&) {
    if (!document()) return;
    if (chosen_parts(app).empty()) return on(StartReport{});
    app.sharing.report_asked = false;
    emit(AskMoment{MomentFor::print});
}

void report_due(Turn& turn, ReportFor what, const Moment& now) {
    if (!turn.document() || chosen_parts(turn.app).empty()) return;
    auto report = std::make_shared<ReportUnderWay>(turn.app, what, now);
    if (!report_size(turn.app).dozens_of_pages) return hand_over(turn, *report);
    turn.app.sharing.report = std::move(report);
    turn.emit(NextTurn{});
}

bool Turn::report_on() {
    if (!app.sharing.report) return false;
    app.sharing.report->parts.make_next();
    if (!app.sharing.report->parts.complete()) return true;
    hand_over(*this, *std::exchange(app.sharing.report, nullptr));
    return false;
}

// Italian whatever the screen speaks: it goes to an Italian portal.
void Turn::on(const ExportOfficial& a) {
    if (!document()) return;
    const report::OfficialTable table = report::official(a.shape, document()->plan, app.view.year, words::Lang::it);
    const std::string name = record_name(a.shape == report::Official::portale ? "portale" : "pira", document()->file_name, app.view.year);
    tell(base::Severity::note, "record-made", {name, std::to_string(table.rows.size())});
    emit(OfferFile{name, "text/csv", report::italian_csv(table)});
}

}  // namespace app
