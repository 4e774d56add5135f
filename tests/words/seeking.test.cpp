#include "words/seeking.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "words/phrases.hpp"

using whatif::Found;
using whatif::LeftOut;
using words::Lang;

TEST_CASE("Why an indicator is no question is said in both languages, each reason in its own words", "[words][whatif]") {
    for (const Lang lang : {Lang::it, Lang::en}) {
        std::set<std::string> said;
        for (int i = 0; i <= static_cast<int>(LeftOut::incomplete); ++i) {
            const auto why = static_cast<LeftOut>(i);
            if (why == LeftOut::not_computable) continue;  // in the words of its reason
            INFO(i);
            const std::string words = words::why({.why = why}, lang);
            CHECK(words.empty() == (why == LeftOut::none));
            CHECK(said.insert(words).second);
        }
    }
    CHECK(words::why({.why = LeftOut::not_computable, .reason = eval::Reason::bad_formula}, Lang::it) == words::name(eval::Reason::bad_formula, Lang::it));
}

TEST_CASE("What all moves together come to is said with the score, and whether it is the least effort", "[words][whatif]") {
    const auto said = [](Found found, bool exact = true) { return words::together({.found = found, .exact = exact, .score = 0.8125}, Lang::it); };
    CHECK(said(Found::any).empty());
    CHECK(said(Found::reached).contains("81,25"));
    CHECK(said(Found::reached, false).contains("81,25"));
    CHECK(said(Found::reached) != said(Found::reached, false));
    CHECK(said(Found::impossible).contains("81,25"));
    CHECK_FALSE(said(Found::left_out).empty());
}
