// Return files: made for a unit, filled in, taken back.
#include <algorithm>
#include <utility>

#include "app/batch.hpp"
#include "app/derive.hpp"
#include "app/opening.hpp"
#include "app/turn.hpp"
#include "format/plan_file.hpp"

namespace app {

bool is_part(const App& app) { return app.document && app.document->plan.return_of; }

bool is_offered(const App& app, Place place) { return !is_part(app) || place == Place::plan || place == Place::measuring; }

bool may_write(const App& app, std::string_view id, const base::Date& day) {
    if (!is_part(app)) return true;
    const plan::ReturnOf& part = *app.document->plan.return_of;
    return part.at == day && std::ranges::any_of(part.awaited, [&](const plan::Awaited& each) { return each.id == id; });
}

bool keeps_to_part(const App& before, const App& after) {
    if (!is_part(before) || !after.document || after.document->serial != before.document->serial) return true;  // another file is open
    return after.document->plan == before.document->plan || change::only_fills_in(before.document->plan, after.document->plan);
}

void Turn::show_part() {
    const plan::ReturnOf& part = *document()->plan.return_of;
    app.view.place = Place::measuring;
    app.view.year = part.at.year;
    app.view.measuring = {.unit = part.unit};
    const auto& periods = document()->plan.periods;
    for (std::size_t i = 0; i < periods.size(); ++i)
        if (day_of(periods[i], part.at.year) == part.at) app.view.period = i;
}

bool Turn::offers_return(const FileRead& file, const plan::Plan& plan) {
    if (!document() || !plan.return_of) return false;
    auto taken = change::take_return(document()->plan, plan);
    if (!taken) return false;  // of another plan: opened on its own
    auto told = words::returned(*taken, document()->plan, app.view.lang);
    app.returned = std::make_shared<const Returned>(file, plan, *std::move(taken), std::move(told));
    return true;
}

void Turn::on(const ExportReturn& a) {
    if (!document()) return;
    const auto made = change::make_return(document()->plan, a.unit, question_of(app).at);
    if (!made) {
        app.message = Message{made.error().front()};
        return;
    }
    std::string name = words::return_file_name(*made->return_of, *made, app.view.lang);
    tell(base::Severity::note, "return-made", {plan::find(*made, a.unit)->name, name});
    emit(OfferFile{std::move(name), "application/json", format::write_plan(*made)});
}

void Turn::on(const TakeReturned&) {
    if (!document() || !app.returned) return;
    const auto returned = std::exchange(app.returned, {});
    Batch batch(*this);
    for (const plan::Edit& edit : returned->taken.edits)
        if (!batch.put(edit)) return;
    if (!batch.commit()) return;
    plan_changed();
    tell(base::Severity::note, "return-taken", {std::to_string(returned->taken.edits.size()), returned->file.name});
}

void Turn::on(const OpenReturned& a) {
    if (!app.returned || asks_first(a)) return;
    const auto returned = std::exchange(app.returned, {});
    open(from_file(returned->plan, returned->file, returned->file.bytes.empty() ? format::write_plan(returned->plan) : returned->file.bytes));
}

}  // namespace app
