#include "app/file_names.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace app;

TEST_CASE("The next version counts up from the name of the file that was opened, and carries the day", "[app]") {
    struct {
        const char* name;
        const char* next;
    } const rows[] = {
        {"piano-2024.cruscotto.json", "piano-2024 v2 2024-07-02.cruscotto.json"},
        {"piano-2024 v2 2024-06-30.cruscotto.json", "piano-2024 v3 2024-07-02.cruscotto.json"},
        {"piano-2024 v9 2024-06-30 (1).cruscotto.json", "piano-2024 v10 2024-07-02.cruscotto.json"},
        {"piano-2024 v2 2024-06-30.cruscotto (3).json", "piano-2024 v3 2024-07-02.cruscotto.json"},
        {"Piano 2026 è così.json", "Piano 2026 è così v2 2024-07-02.cruscotto.json"},
        {"piano v3.cruscotto.json.txt", "piano v4 2024-07-02.cruscotto.json"},
        {"verso 2025.json", "verso 2025 v2 2024-07-02.cruscotto.json"},
        {"v3.json", "v3 v2 2024-07-02.cruscotto.json"},
        {"2024-06-30.json", "2024-06-30 v2 2024-07-02.cruscotto.json"},
        {"piano v123456.json", "piano v123456 v2 2024-07-02.cruscotto.json"},
        {"", "piano v2 2024-07-02.cruscotto.json"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(next_version(row.name, {2024, 7, 2}) == row.next);
    }
}

TEST_CASE("A page keeps the version of the file that it holds", "[app]") {
    CHECK(page_name("piano-2024 v3 2024-06-30.cruscotto.json", {2024, 7, 2}) == "piano-2024 v3 2024-07-02.html");
    CHECK(page_name("piano-2024.cruscotto.json", {2024, 7, 2}) == "piano-2024 2024-07-02.html");
    CHECK(report_name("piano-2024 v3.json", {2024, 6, 30}, words::Lang::it) == "relazione-piano-2024 al 2024-06-30.html");
    CHECK(report_name("piano-2024 v3.json", {2024, 6, 30}, words::Lang::en) == "report-piano-2024 at 2024-06-30.html");
    CHECK(next_version(page_name("piano v3.json", {2024, 7, 2}), {2024, 7, 3}) == "piano v4 2024-07-03.cruscotto.json");
}

TEST_CASE("A plan without a file is named by its title, without what file names cannot hold", "[app]") {
    CHECK(name_for("Piano 2024", "piano") == "Piano 2024.cruscotto.json");
    CHECK(name_for("Piano 2024/2026: \"bozza\"", "piano") == "Piano 2024 2026   bozza.cruscotto.json");
    CHECK(name_for("", "piano") == "piano.cruscotto.json");
    CHECK(name_for("...", "piano") == "piano.cruscotto.json");
    std::string letters;
    for (int i = 0; i < 60; ++i) letters += "è";
    CHECK(name_for(letters, "piano") == letters.substr(0, 80) + ".cruscotto.json");
    CHECK(name_for("a" + letters, "piano") == "a" + letters.substr(0, 78) + ".cruscotto.json");
}
