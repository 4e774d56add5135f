#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "lint/family.hpp"
#include "lint/lint.hpp"
#include "support/places.hpp"
#include "support/random_plan.hpp"
#include "support/transcription.hpp"
#include "words/issue_words.hpp"

namespace {

std::string content(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// What lint raises stands in its own sources and in those of the readers of targets and formulas.
std::string sources() {
    std::string all = content(support::in_repository("src/plan/formula.cpp"));
    for (const char* room : {"src/lint", "src/expr"})
        for (const auto& entry : std::filesystem::directory_iterator(support::in_repository(room)))
            if (entry.path().extension() == ".cpp" && entry.path().filename() != "family.cpp") all += content(entry.path());
    return all;
}

}  // namespace

TEST_CASE("Every code that the checks raise has its family, once, and no other code has one", "[lint][family]") {
    const std::string source = sources();
    for (const std::string_view code : words::issue_codes()) {
        CAPTURE(code);
        const bool raised = source.contains('"' + std::string(code) + '"');
        CHECK(lint::family_of(code).has_value() == raised);
        CHECK(std::ranges::count(lint::kinds(), code, &lint::Kind::code) == (raised ? 1 : 0));
    }
}

TEST_CASE("Every issue of real and random plans has a family", "[lint][family]") {
    const auto look = [](const plan::Plan& plan) {
        for (const base::Issue& issue : lint::check(plan)) {
            CAPTURE(issue.code);
            CHECK(lint::family_of(issue.code));
        }
    };
    for (const int year : support::transcribed_years) look(support::transcribed_plan(year));
    for (std::uint64_t seed = 1; seed <= 20; ++seed) look(support::random_plan(seed));
}
