// What the file of the open plan remembers: an entry at every save, the base, states gone back to.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/due.hpp"
#include "format/history.hpp"
#include "words/history.hpp"
#include "words/numbers.hpp"

namespace app {
namespace {

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Those of the revisions noted since, each once.
std::vector<std::string> acts_since(const plan::Plan& before, const plan::Plan& now) {
    const auto [fresh, old] = std::ranges::mismatch(now.revisions, before.revisions);
    std::vector<std::string> acts;
    for (auto each = fresh; each != now.revisions.end(); ++each) {
        const bool known = !each->act || std::find(old, before.revisions.end(), *each) != before.revisions.end();
        if (!known && std::ranges::find(acts, each->act->value) == acts.end()) acts.push_back(each->act->value);
    }
    return acts;
}

plan::Plan with_entry(const Document& doc, const std::string& who, const Moment& now) {
    const bool begins = doc.plan.memory->history->empty();
    if (!begins && format::ends_here(doc.plan)) return doc.plan;
    format::Note note{.when = written(now), .who = who};
    if (doc.saved.objectives.empty()) {
        if (begins) note.what = {words::text(words::Text::kept_begun, words::of_document)};
        return format::with_entry(doc.plan, nullptr, std::move(note));
    }
    note.what = words::what_changed(doc.saved, doc.plan);
    note.acts = acts_since(doc.saved, doc.plan);
    if (note.what.empty()) note.what = {words::text(begins ? words::Text::kept_begun : words::Text::kept_elsewhere, words::of_document)};
    return format::with_entry(doc.plan, &doc.saved, std::move(note));
}

void send(Turn& turn, FileToken file, plan::Plan plan) {
    Document& doc = *turn.document();
    plan = format::with_state_noted(format::with_base(std::move(plan), doc.base ? *doc.base : doc.plan));
    const std::string bytes = format::write_plan(plan);
    doc.saving = {std::move(plan), bytes};
    turn.keep_version(KeptFor::saved, bytes);
    turn.emit(SaveFile{file, doc.file_name, bytes});
}

// "piano senza storia.cruscotto.json" of "piano.cruscotto.json".
std::string renamed(const std::string& file, words::Text how, words::Lang lang, std::vector<std::string> more = {}) {
    const std::size_t end = std::min(file.find(".cruscotto.json"), file.rfind('.'));
    more.insert(more.begin(), file.substr(0, end));
    return words::filled(words::text(how, lang), more) + (end < file.size() ? file.substr(end) : ".cruscotto.json");
}

}  // namespace

std::string written(const Moment& moment) {
    const std::int64_t minutes = moment.unix_ms / 60'000 + moment.utc_offset_minutes;
    const int of_day = static_cast<int>((minutes % 1440 + 1440) % 1440);
    const int offset = std::abs(moment.utc_offset_minutes);
    return base::to_iso(day_at(moment)) + 'T' + two(of_day / 60) + ':' + two(of_day % 60) + (moment.utc_offset_minutes < 0 ? '-' : '+') +
           two(offset / 60) + ':' + two(offset % 60);
}

plan::Plan as_kept(const Document& document) {
    return document.base ? format::with_base(document.plan, *document.base) : document.plan;
}

// The clock is asked only where an entry is to say when.
void Turn::save_into(FileToken file) {
    if (format::keeps_history(document()->plan)) emit(AskMoment{file == 0 ? MomentFor::save_as : MomentFor::save});
    else send(*this, file, document()->plan);
}

void save_due(Turn& turn, FileToken file, const Moment& now) {
    if (!turn.document()) return;
    const Document& doc = *turn.document();
    send(turn, file, format::keeps_history(doc.plan) ? with_entry(doc, turn.app.view.preferences.who, now) : doc.plan);
}

// Turned off by mistake, it comes back as it is in the file.
void Turn::on(const KeepHistory& a) {
    Document* doc = document();
    if (!doc || format::keeps_history(doc->plan) == a.kept) return;
    if (a.kept && format::keeps_history(doc->saved)) doc->plan.memory = doc->saved.memory;
    else doc->plan = format::with_history(std::move(doc->plan), a.kept);
    schedule_autosave();
    retitle();
}

void Turn::on(const SaveWithoutHistory&) {
    if (!document()) return;
    std::string name = renamed(document()->file_name, words::Text::kept_bare_name, app.view.lang);
    emit(OfferFile{name, "application/json", format::write_plan(format::without_memory(document()->plan))});
    tell(base::Severity::note, "history-left-out", {std::move(name)});
}

void Turn::on(const OpenStateBefore& a) {
    if (document() && !asks_first(a)) open_state_before(a.entry);
}

void Turn::open_state_before(std::size_t entry) {
    const plan::Plan& kept = document()->saved;  // what the entries lead back from
    auto before = format::state_before(kept, entry);
    if (!before) return tell(base::Severity::warning, "history-no-way-back");
    const auto day = base::parse_iso_date(std::string_view((*kept.memory->history)[entry]->when).substr(0, 10));
    const std::string when = day ? base::to_iso(*day) : std::to_string(entry + 1);
    const std::string name = renamed(document()->file_name, words::Text::kept_state_name, app.view.lang, {when});
    keep_version(KeptFor::replaced);
    if (document()->unsaved()) drop_draft(document()->file_name);
    open({.plan = std::move(*before), .saved = {}, .file_name = name});
    tell(base::Severity::note, "state-opened", {day ? words::date(*day, app.view.lang) : when});
}

}  // namespace app
