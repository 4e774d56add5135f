// A file on its way to the screen: read, scored and checked; a large one in parts, a part a turn.
#include "app/opening.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/turn.hpp"
#include "format/history.hpp"

namespace app {
namespace {

constexpr std::size_t large_file = 4u << 20;   // bytes: from here on it takes longer than nobody notices
constexpr std::size_t large_plan = 20'000;     // rows
constexpr std::size_t a_turns_rows = 5'000;    // a few hundredths of a second, to read or to check

bool is_large(const FileRead& file) { return file.bytes.size() >= large_file; }
bool is_large(const plan::Plan& plan) { return plan.indicators.size() + plan.objectives.size() >= large_plan; }

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

}  // namespace

Document from_file(plan::Plan plan, const FileRead& file, std::string_view bytes) {
    auto base = format::base_of(plan);
    if (!base) base = format::without_memory(plan);
    const auto broken = format::first_broken(plan);
    Document doc{.plan = plan, .saved = std::move(plan), .file_name = file.name, .file = file.file, .base = std::move(base), .history_broken = broken};
    doc.drafting = drafting_from(doc, bytes, format::Origin::file);
    return doc;
}

namespace {

constexpr std::size_t made_for = 100'000;  // indicators: up to here an edit is answered within a second

// What was found in what the file remembers, else that there is more than we are made for, else how much there is to say.
void tell_of(Turn& turn, const base::Issues& issues) {
    constexpr std::array<std::string_view, 3> of_memory{"history-broken", "history-ends-elsewhere", "base-broken"};
    const std::size_t indicators = turn.document()->plan.indicators.size();
    const auto found = std::ranges::find_first_of(issues, of_memory, {}, &base::Issue::code);
    if (found != issues.end()) turn.app.message = Message{*found};
    else if (indicators > made_for) turn.tell(base::Severity::warning, "plan-beyond", {std::to_string(indicators), std::to_string(made_for)});
    else if (!issues.empty()) turn.tell(base::Severity::note, "file-notes", {std::to_string(issues.size())});
}

void begin(Turn& turn, std::shared_ptr<Opening> opening) {
    turn.app.opening = std::move(opening);
    turn.emit(NextTurn{});
}

// Into the place of the open document. `derived`: what was worked out of its plan, if it was.
void install(Turn& turn, FileRead file, format::Loaded loaded, std::shared_ptr<Derived> derived) {
    if (turn.agreed || (turn.document() && turn.document()->unsaved())) turn.leave_behind();  // also what was done while it was read
    const std::string bytes = file.bytes.empty() ? format::write_plan(*loaded.plan) : std::move(file.bytes);
    turn.open(from_file(std::move(*loaded.plan), file, bytes), std::move(derived));
    turn.keep_version(KeptFor::opened, bytes);
    tell_of(turn, loaded.issues);
}

// Precondition: a plan was read.
void open_read(Turn& turn, FileRead file, format::Loaded loaded) {
    if (!is_large(*loaded.plan)) return install(turn, std::move(file), std::move(loaded), {});
    begin(turn, std::make_shared<Opening>(std::move(file), std::move(loaded), turn.agreed));
}

void take_read(Turn& turn, FileRead file, format::Loaded loaded) {
    if (!loaded.plan) {
        turn.awaits_nothing();
        turn.app.refusal = Refusal{file.name, std::move(loaded.issues), std::move(loaded.partial)};
        return;
    }
    if (turn.offers_return(file, *loaded.plan)) return turn.awaits_nothing();
    if (turn.comes_beside(file, loaded) || turn.asks_first(file)) return;
    open_read(turn, std::move(file), std::move(loaded));
}

}  // namespace

Opening::Opening(FileRead read, bool replaces) : file(std::move(read)), agreed(replaces), reading(std::in_place, file.bytes) {}

Opening::Opening(FileRead read, format::Loaded found, bool replaces) : file(std::move(read)), agreed(replaces), loaded(std::move(found)) {
    const plan::Plan& plan = *loaded.plan;
    deriving.emplace(plan, question_at(plan, plan.year, latest_measured(plan), {}));
}

double Opening::share() const {
    constexpr double read = 0.35;  // of the time
    return deriving ? read + (1 - read) * deriving->share() : read * reading->share();
}

void Turn::open(Document doc, std::shared_ptr<Derived> derived) {
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
    app.opening.reset();
    const bool unsaved = doc.unsaved();
    doc.serial = document() ? document()->serial + 1 : 0;
    app.document = std::move(doc);
    hold_document();
    hold_beginning();
    if (document()->plan.return_of) show_part();
    if (unsaved) {
        plan_changed();
    } else {
        recompute(std::move(derived));
        retitle();
    }
    offer_tour();
    if (!app.address.empty()) on(GoToAddress{std::exchange(app.address, {})});
}

void Turn::on(const FileRead& a) {
    if (app.import && !app.import->reading) return on(TakeTable{a.name, a.bytes});
    if (is_large(a)) return begin(*this, std::make_shared<Opening>(a, agreed));
    take_read(*this, a, format::read_plan(a.bytes));
}

void Turn::on(const OpenInstead& a) {
    if (!app.arrived || asks_first(a)) return;
    Arrived arrived = *std::exchange(app.arrived, {});
    open_read(*this, std::move(arrived.file), std::move(arrived.loaded));
}

bool Turn::open_on() {
    if (!app.opening) return false;
    if (app.opening->reading ? app.opening->reading->go_on(a_turns_rows) : app.opening->deriving->go_on(a_turns_rows)) return true;
    const auto opening = std::exchange(app.opening, {});
    agreed = opening->agreed;
    if (opening->reading) {
        format::Loaded loaded = opening->reading->loaded();
        take_read(*this, std::move(opening->file), std::move(loaded));
    } else {
        install(*this, std::move(opening->file), std::move(opening->loaded), opening->deriving->derived());
    }
    return false;
}

// What was to be set beside the open plan, or read once more, is no longer waited for.
void Turn::stop_opening() {
    if (std::exchange(app.opening, {})) awaits_nothing();
}

void Turn::awaits_nothing() {
    if (document()) document()->awaits_disk = false;
    app.view.compare.awaits_file = false;
}

}  // namespace app
