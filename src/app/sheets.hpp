// Spreadsheets on their way out and in: actions (app/action.hpp). XLSX and ODS are written and read by a module of the
// page's own (src/office/module.cpp), so a book goes there and comes back packed (book/pack.hpp).
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace app {

enum class SheetForm { workbook, csv_italian, csv_neutral };

// The whole plan as a workbook; as CSV the table of the place shown. Its day comes as MomentTold.
struct ExportSheet { SheetForm form; };
struct SheetsWritten { std::size_t count; };  // of those asked for, so far
struct SheetMade { std::string name; std::size_t size; };  // downloaded; bytes
struct SheetNotMade { std::string why; };

// A workbook chosen as the table to be imported.
struct SheetRead { std::string name; std::string packed; };
struct SheetNotRead { std::string code; std::vector<std::string> args; };  // an issue of office/office.hpp, or "sheet-not-opened"
struct ChooseSheet { std::size_t at; };  // of its sheets

// A long workbook on its way out: the names of its sheets, and how many are written.
struct SheetsUnderWay {
    std::vector<std::string> names;
    std::size_t written = 0;
};

}  // namespace app
