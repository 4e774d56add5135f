// Actions of importing a table.
#include <utility>

#include "app/turn.hpp"
#include "format/history.hpp"

namespace app {
namespace {

std::string without_extension(const std::string& name) { return name.substr(0, name.rfind('.')); }

// The first thing made, to be shown.
std::string first_made(const table::Preview& preview) {
    for (const auto& edit : preview.edits)
        if (std::holds_alternative<plan::InsertObjective>(edit) || std::holds_alternative<plan::InsertIndicator>(edit)) return plan::id_of(edit);
    return preview.edits.empty() ? "" : plan::id_of(preview.edits.front());
}

// What describes the step in the history: the first thing made, else the first change.
plan::Edit telling_edit(const table::Preview& preview) {
    for (const auto& edit : preview.edits)
        if (plan::id_of(edit) == first_made(preview)) return edit;
    return preview.edits.front();
}

}  // namespace

// What the table makes with the columns chosen; again after each choice.
void Turn::look_ahead() {
    Import& import = *app.import;
    const std::string title = import.name.empty() ? words::text(words::Text::import_untitled, app.view.lang) : without_extension(import.name);
    table::Request request{.columns = import.columns, .into = {}, .year = import.year, .title = title};
    if (import.into && document()) request.into = document()->plan;
    import.preview = std::make_shared<const table::Preview>(table::preview(*import.reading, std::move(request)));
}

void Turn::on(const StartImport&) {
    app.message.reset();
    app.import = Import{.name = {}, .into = app.document.has_value()};
}

void Turn::on(const AskTable&) { emit(AskTableFile{}); }

void Turn::on(const TakeTable& a) {
    if (!app.import) return;
    if (a.bytes.starts_with("PK")) return emit(ReadSheet{a.name, a.bytes});  // a workbook: XLSX or ODS
    auto reading = table::read_table(a.bytes);
    app.import->name = a.name;
    app.import->refused = reading ? base::Issues{} : reading.error();
    if (!reading) return;
    app.import->columns = guessed_columns(*reading);
    app.import->reading = std::make_shared<const table::Reading>(std::move(*reading));
    look_ahead();
}

void Turn::on(const ChooseColumn& a) {
    if (!app.import || a.layout >= app.import->columns.size() || a.column >= app.import->columns[a.layout].size()) return;
    app.import->columns[a.layout][a.column] = a.as;
    look_ahead();
}

void Turn::on(const ChooseImportYear& a) {
    if (!app.import || !app.import->reading) return;
    app.import->year = a.year;
    look_ahead();
}

void Turn::on(const ImportIntoPlan& a) {
    if (!app.import || !app.import->reading) return;
    app.import->into = a.into && app.document;
    look_ahead();
}

void Turn::on(const OtherTable&) {
    if (app.import) app.import = Import{.name = {}, .into = app.document.has_value()};
}

// One step of the history, also where the plan is new: undoing it leaves the plan without the table.
void Turn::on(const RunImport& a) {
    if (!app.import || !app.import->preview || app.import->preview->edits.empty()) return;
    const bool into = app.import->into && document();
    if (!into && asks_first(a)) return;
    const auto preview = app.import->preview;
    auto after = table::imported(*preview);
    if (!after) {
        app.message = Message{std::move(after.error().front())};
        return;
    }
    const HistoryStep step{preview->start, *after, telling_edit(*preview), {}, preview->edits.size()};
    const std::string name = app.import->name.empty() ? "piano" : without_extension(app.import->name);
    app.import.reset();
    if (into) {
        document()->history = record(std::move(document()->history), step);
        after->memory = document()->plan.memory;
        document()->plan = std::move(*after);
        plan_changed();
    } else {
        Document made{.plan = format::with_history(std::move(*after), true), .saved = {}, .file_name = name + ".cruscotto.json"};
        made.history = record({}, step);
        open(std::move(made));
    }
    reveal(first_made(*preview));
    tell(base::Severity::note, "table-imported", {std::to_string(preview->objectives), std::to_string(preview->indicators)});
}

}  // namespace app
