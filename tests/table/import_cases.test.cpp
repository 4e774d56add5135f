// tests/cases/import: one folder a case. tabella.* is what somebody imports; caso.txt says why and, in
// its last line, which columns they choose; atteso.txt has what each row becomes, then each issue as
// "line:column severity code: words".
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "format/files.hpp"
#include "format/plan_file.hpp"
#include "plan/names.hpp"
#include "table/import.hpp"
#include "words/issue_words.hpp"

namespace {

namespace fs = std::filesystem;

std::string severity_in_words(base::Severity severity) {
    switch (severity) {
        case base::Severity::error: return "errore";
        case base::Severity::warning: return "avviso";
        case base::Severity::note: return "nota";
    }
    return {};
}

std::string told(const base::Issues& issues) {
    std::string out;
    for (const auto& issue : issues)
        out += std::to_string(issue.place.line) + ':' + std::to_string(issue.place.column) + ' ' + severity_in_words(issue.severity) + ' ' +
               issue.code + ": " + words::words(issue, words::Lang::it) + '\n';
    return out;
}

std::string kind_of(const table::PreviewRow& row) {
    switch (row.becomes) {
        case table::Becomes::nothing: return "niente";
        case table::Becomes::title: return "titolo";
        case table::Becomes::objective: return std::string(plan::name_of(row.level));
        case table::Becomes::indicator: return "indicatore";
        case table::Becomes::note: return "nota";
        case table::Becomes::header: return "intestazione";
    }
    return {};
}

std::string told(const table::PreviewRow& row) {
    std::string out = std::to_string(row.line) + ' ' + std::string(static_cast<std::size_t>(2 * std::max(0, row.depth)), ' ') + kind_of(row);
    for (const auto& part : {row.code, row.name, row.weight.empty() ? "" : "[" + row.weight + "]", row.target.empty() ? "" : "→ " + row.target})
        if (!part.empty()) out += " · " + part;
    return out + '\n';
}

fs::path table_in(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().stem() == "tabella") return entry.path();
    return {};
}

// The last line of caso.txt, behind the blank one.
std::string choices_in(const fs::path& folder) {
    const std::string text = support::file_bytes((folder / "caso.txt").string());
    return text.substr(text.find("\n\n") + 2);
}

std::string columns_told(const table::Reading& reading, const table::Columns& columns) {
    std::string out;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        out += "tabella " + std::to_string(reading.survey.layouts[i].line) + ':';
        for (const auto& column : columns[i]) out += ' ' + table::name_of(column) + ',';
        out.back() = '\n';
    }
    return out;
}

std::string outcome(const fs::path& folder) {
    const auto reading = table::read_table(support::file_bytes(table_in(folder).string()));
    if (!reading) return told(reading.error());
    const auto columns = table::with_choices(*reading, guessed_columns(*reading), choices_in(folder));
    if (!columns) return told(columns.error());
    const auto preview = table::preview(*reading, {.columns = *columns, .into = {}, .year = {}, .title = "prova"});
    std::string out = columns_told(*reading, *columns) + "anno " + std::to_string(preview.year) + '\n';
    for (const auto& row : preview.rows) out += told(row);
    return out + told(preview.issues);
}

std::vector<fs::path> case_folders() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(support::in_repository("tests/cases/import"))) folders.push_back(entry.path());
    std::ranges::sort(folders);
    return folders;
}

}  // namespace

TEST_CASE("every table that somebody may import becomes what is written beside it", "[table]") {
    const auto folders = case_folders();
    CHECK(folders.size() >= 9);
    for (const auto& folder : folders) {
        INFO(folder.filename().string());
        CHECK(outcome(folder) == support::file_bytes((folder / "atteso.txt").string()));
    }
}

TEST_CASE("what a table makes is a plan in order that is written and read", "[table]") {
    for (const auto& folder : case_folders()) {
        INFO(folder.filename().string());
        const auto reading = table::read_table(support::file_bytes(table_in(folder).string()));
        if (!reading) continue;
        const auto columns = table::with_choices(*reading, guessed_columns(*reading), choices_in(folder)).value();
        const auto plan = table::imported(table::preview(*reading, {.columns = columns, .into = {}, .year = 2024, .title = {}}));
        REQUIRE(plan);
        CHECK(plan::check_structure(*plan).empty());
        CHECK(format::read_plan(format::write_plan(*plan)).plan == *plan);
    }
}
