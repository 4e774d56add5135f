// Names of the files that leave by download or by mail: piano-2024 v3 2024-07-02.cruscotto.json.
#pragma once
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "words/lang.hpp"

namespace app {

// The version counts up from the name of the file that was opened; one without a version is the first.
std::string next_version(std::string_view file_name, const base::Date& day);

// The page that holds this file: its version, the day, .html.
std::string page_name(std::string_view file_name, const base::Date& day);

// The report on this plan, of the day that it speaks of: "relazione-piano-2024 al 2024-06-30.html", in English "report-…".
std::string report_name(std::string_view file_name, const base::Date& at, words::Lang lang);

// An official record of it: portale-piano-2024 2024.csv
std::string record_name(std::string_view record, std::string_view file_name, int year);

// What is made of this file, its version and the day: "piano v3 indicatori 2024-07-02.csv"; `what` may be empty.
std::string export_name(std::string_view file_name, std::string_view what, const base::Date& day, std::string_view ending);

// For a plan that stands in no file yet; `otherwise` for one without a title.
std::string name_for(std::string_view title, std::string_view otherwise);

// Words as a part of a name: "Contributi al punteggio di 01" → "contributi-al-punteggio-di-01".
std::string as_file_name(std::string_view words);

// What a file takes, in whole kB: "1" for a single byte.
std::string kilobytes(std::size_t bytes);

}  // namespace app
