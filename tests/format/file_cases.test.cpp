// tests/cases/files: one folder a case. piano.cruscotto.json is what somebody tries to open;
// atteso.txt says why, then each issue as "line:column severity code path (id)", then how it ends.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <sstream>

#include "format/files.hpp"
#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "support/places.hpp"
#include "words/issue_words.hpp"

namespace {

std::string severity_in_words(base::Severity severity) {
    switch (severity) {
        case base::Severity::error: return "errore";
        case base::Severity::warning: return "avviso";
        case base::Severity::note: return "nota";
    }
    return {};
}

std::string line_of(const base::Issue& issue) {
    const auto& [id, path, line, column, span] = issue.place;
    return std::to_string(line) + ':' + std::to_string(column) + ' ' + severity_in_words(issue.severity) + ' ' + issue.code +
           ' ' + (path.empty() ? "-" : path) + (id.empty() ? "" : " (" + id + ")") + '\n';
}

std::string outcome(const format::Loaded& loaded) {
    std::string out;
    for (const base::Issue& issue : loaded.issues) out += line_of(issue);
    return out + (loaded.plan ? "si apre\n" : loaded.partial ? "si apre in parte\n" : "non si apre\n");
}

std::string expected_in(const std::filesystem::path& folder) {
    const std::string text = support::file_bytes((folder / "atteso.txt").string());
    return text.substr(text.find("\n\n") + 2);
}

std::vector<std::filesystem::path> case_folders() {
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(support::in_repository("tests/cases/files")))
        folders.push_back(entry.path());
    std::ranges::sort(folders);
    return folders;
}

}  // namespace

TEST_CASE("every file that somebody may try to open gets the answer written beside it") {
    const auto folders = case_folders();
    CHECK(folders.size() > 40);
    for (const auto& folder : folders) {
        INFO(folder.filename().string());
        const auto loaded = format::read_plan(support::file_bytes((folder / "piano.cruscotto.json").string()));
        CHECK(outcome(loaded) == expected_in(folder));
        for (const base::Issue& issue : loaded.issues) {
            CHECK(words::words(issue, words::Lang::it) != issue.code);
            CHECK(words::words(issue, words::Lang::it).find("{0}") == std::string::npos);
        }
    }
}

TEST_CASE("the part that can be read of a broken file is a plan in order") {
    for (const auto& folder : case_folders()) {
        INFO(folder.filename().string());
        const auto loaded = format::read_plan(support::file_bytes((folder / "piano.cruscotto.json").string()));
        if (!loaded.partial) continue;
        CHECK(plan::check_structure(*loaded.partial).empty());
        const auto again = format::read_plan(format::write_plan(*loaded.partial));
        CHECK(again.plan == loaded.partial);
        CHECK(again.issues.empty());
    }
}

TEST_CASE("Of units that stand within each other one is taken out; one that stands in them stays there", "[format]") {
    plan::Plan plan = support::small_plan();
    plan.units = {{.id = {"u1"}, .name = "Ufficio", .parent = plan::UnitId{"u2"}},
                  {.id = {"u2"}, .name = "Servizio", .parent = plan::UnitId{"u3"}},
                  {.id = {"u3"}, .name = "Area", .parent = plan::UnitId{"u2"}}};
    const auto loaded = format::read_plan(format::write_plan(plan));
    REQUIRE(loaded.partial);
    const auto& units = loaded.partial->units;
    REQUIRE(units.size() == 3);
    CHECK(units[0].parent == plan::UnitId{"u2"});
    CHECK_FALSE(units[1].parent);
    CHECK(units[2].parent == plan::UnitId{"u2"});
}
