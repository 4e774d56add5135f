// What the spreadsheet module calls on who made it (src/office/module.cpp): how many sheets are written.
addToLibrary({ office_written: (sheets) => Module.written(sheets) });
