// Spreadsheets: the plan exported, workbooks imported sheet by sheet.
#include <algorithm>
#include <utility>

#include "app/due.hpp"
#include "app/file_names.hpp"
#include "book/csv.hpp"
#include "book/pack.hpp"
#include "report/workbook.hpp"
#include "words/texts.hpp"

namespace app {
namespace {

using report::WorkbookTable;

constexpr std::size_t many_rows = 3000;  // of all sheets: from here on writing them takes more than a moment

// What a place shows, as a table.
WorkbookTable table_of(Place place) {
    switch (place) {
        case Place::measuring: return WorkbookTable::measurement;
        case Place::dashboard:
        case Place::map: return WorkbookTable::objectives;
        case Place::scorecards: return WorkbookTable::cards;
        case Place::acts: return WorkbookTable::acts;
        case Place::what_if: return WorkbookTable::scenarios;
        case Place::plan:
        case Place::issues:
        case Place::compare: break;
    }
    return WorkbookTable::indicators;
}

MomentFor asked_for(SheetForm form) {
    switch (form) {
        case SheetForm::workbook: return MomentFor::workbook;
        case SheetForm::csv_italian: return MomentFor::csv_italian;
        case SheetForm::csv_neutral: return MomentFor::csv_neutral;
    }
    return MomentFor::workbook;
}

std::size_t count_rows(const book::Book& book) {
    std::size_t rows = 0;
    for (const book::Sheet& sheet : book.sheets) rows += sheet.rows.size();
    return rows;
}

SheetsUnderWay names_of(const book::Book& book) {
    SheetsUnderWay sheets;
    for (const book::Sheet& sheet : book.sheets) sheets.names.push_back(sheet.name);
    return sheets;
}

// The sheet's table in the place of a pasted one; why there is none stays with the import.
bool take_sheet(Import& import, std::size_t at) {
    auto reading = table::read_table(to_csv(import.book->sheets[at], book::typed_tsv), book::typed_tsv.separator);
    import.sheet = at;
    import.refused = reading ? base::Issues{} : reading.error();
    if (!reading) return false;
    import.columns = guessed_columns(*reading);
    import.reading = std::make_shared<const table::Reading>(std::move(*reading));
    return true;
}

}  // namespace

void Turn::on(const ExportSheet& a) {
    if (!document()) return;
    if (a.form == SheetForm::workbook) tell(base::Severity::note, "sheet-in-work");
    emit(AskMoment{asked_for(a.form)});
}

void sheet_due(Turn& turn, SheetForm form, const Moment& now) {
    if (!turn.document()) return;
    const Document& doc = *turn.document();
    const report::WorkbookOf of{doc.plan, doc.derived->results};
    const base::Date day = day_at(now);
    if (form == SheetForm::workbook) {
        const book::Book book = report::workbook(of, turn.app.view.lang);
        if (count_rows(book) >= many_rows) turn.app.sharing.sheets = names_of(book);
        turn.emit(OfferSheet{export_name(doc.file_name, {}, day, ".xlsx"), pack(book), day});
        return;
    }
    const WorkbookTable table = table_of(turn.app.view.place);
    const book::CsvForm& csv = form == SheetForm::csv_italian ? book::italian_csv : book::neutral_csv;
    const book::Sheet sheet = report::workbook_sheet(of, table, turn.app.view.lang);
    std::string bytes = to_csv(sheet, csv);
    const std::string name = export_name(doc.file_name, as_file_name(sheet.name), day, ".csv");
    turn.tell(base::Severity::note, "sheet-saved", {name, kilobytes(bytes.size())});
    turn.emit(OfferFile{name, "text/csv", std::move(bytes)});
}

void Turn::on(const SheetsWritten& a) {
    if (app.sharing.sheets) app.sharing.sheets->written = a.count;
}

void Turn::on(const SheetMade& a) {
    app.sharing.sheets.reset();
    tell(base::Severity::note, "sheet-saved", {a.name, kilobytes(a.size)});
}

void Turn::on(const SheetNotMade& a) {
    app.sharing.sheets.reset();
    tell(base::Severity::error, "sheet-not-made", {a.why});
}

void Turn::stop_sheets() {
    if (!app.sharing.sheets) return;
    app.sharing.sheets.reset();
    tell(base::Severity::note, "sheet-given-up");
    emit(StopSheet{});
}

// The first sheet that holds a table is the one to begin with.
void Turn::on(const SheetRead& a) {
    if (!app.import || app.import->reading) return;
    auto book = book::unpack(a.packed);
    if (!book) return;
    Import& import = *app.import;
    import.name = a.name;
    import.book = std::make_shared<const book::Book>(*std::move(book));
    for (std::size_t at = 0; at < import.book->sheets.size(); ++at)
        if (!import.book->sheets[at].rows.empty() && take_sheet(import, at)) return look_ahead();
}

void Turn::on(const SheetNotRead& a) {
    if (app.import && !app.import->reading) app.import->refused = {{a.code, base::Severity::error, {}, a.args}};
}

// One without a table leaves the choice where it was.
void Turn::on(const ChooseSheet& a) {
    if (!app.import || !app.import->book || a.at >= app.import->book->sheets.size()) return;
    Import chosen = *app.import;
    if (take_sheet(chosen, a.at)) {
        app.import = std::move(chosen);
        return look_ahead();
    }
    app.message = Message{chosen.refused.front()};
}

}  // namespace app
