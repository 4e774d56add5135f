#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "expr/reading.hpp"
#include "words/issue_words.hpp"

using expr::parse_target;
using expr::TargetKind;

namespace {

const expr::Condition& only(const base::Parsed<expr::Target>& parsed) {
    REQUIRE(parsed.value.conditions.size() == 1);
    return parsed.value.conditions.front();
}

std::string pointed(const std::string& text, const base::Issue& issue) {
    REQUIRE(issue.place.span);
    return text.substr(issue.place.span->begin, issue.place.span->end - issue.place.span->begin);
}

}  // namespace

TEST_CASE("A text is read once for as long as anybody holds what was read, and the same again afterwards", "[expr]") {
    auto known = expr::known_target("<= 16 gg");
    CHECK(*known == parse_target("<= 16 gg"));
    CHECK(expr::known_target("<= 16 gg") == known);
    CHECK(expr::known_target("<= 14 gg") != known);
    const auto read = *known;
    known.reset();
    CHECK(*expr::known_target("<= 16 gg") == read);
}

TEST_CASE("an empty text is one prose condition", "[expr][target]") {
    CHECK(only(parse_target("")).kind == TargetKind::prose);
    CHECK(only(parse_target("  \t")).kind == TargetKind::prose);
}

TEST_CASE("an issue points at the words that it is about", "[expr][target]") {
    struct Row {
        std::string text, code, words;
    };
    const std::vector<Row> rows{
        {"31/04/2018", "impossible-date", "31/04/2018"},
        {"Entro il 31 giugno 2018, salvo proroghe", "impossible-date", "31 giugno 2018"},
        {"100% entro fine anno", "date-without-year", "fine anno"},
        {">= 99999999999999999999 N.", "number-too-long", "99999999999999999999"},
        {"<= 1.2.3 gg", "not-a-number", "1.2.3"},
        {"tra 90% e 80%", "range-reversed", "tra 90% e 80%"},
        {"2023: 80%; 2024: 90%", "target-partly-read", "90"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto parsed = parse_target(row.text);
        REQUIRE(parsed.issues.size() == 1);
        CHECK(parsed.issues.front().code == row.code);
        CHECK(pointed(row.text, parsed.issues.front()) == row.words);
        CHECK(words::words(parsed.issues.front(), words::Lang::it).find(row.words) != std::string::npos);
        CHECK(words::words(parsed.issues.front(), words::Lang::en).find(row.words) != std::string::npos);
    }
}

TEST_CASE("an impossible date is kept and not guessed", "[expr][target]") {
    const auto parsed = parse_target("31/04/2018");
    CHECK(only(parsed).kind == TargetKind::by_date);
    CHECK_FALSE(only(parsed).date);
    CHECK(expr::to_text(parsed.value) == "31/04/2018");
}

TEST_CASE("a number that is too long gives no value at all", "[expr][target]") {
    for (const char* text : {"99999999999999999999", ">= 0,12345678901234", "80 - 99999999999999999999 %", "900000000000000000 milioni"}) {
        CAPTURE(text);
        const auto parsed = parse_target(text);
        CHECK(only(parsed).kind == TargetKind::prose);
        CHECK_FALSE(only(parsed).value);
        CHECK(parsed.issues.front().code == "number-too-long");
    }
}

TEST_CASE("a condition knows where it stands in the text", "[expr][target]") {
    const std::string text = "Formazione: almeno 2 corsi, customer >= 4 entro il 31/12/2024";
    const auto parsed = parse_target(text);
    REQUIRE(parsed.value.conditions.size() == 3);
    const auto words = [&](std::size_t i) {
        const auto span = parsed.value.conditions[i].span;
        return text.substr(span.begin, span.end - span.begin);
    };
    CHECK(words(0) == "Formazione: almeno 2 corsi");
    CHECK(words(2) == "entro il 31/12/2024");
}

TEST_CASE("a strict bound says so", "[expr][target]") {
    CHECK(only(parse_target("> 3,5")).strict());
    CHECK(only(parse_target("meno di 10 gg")).strict());
    CHECK(only(parse_target("x < x-4")).strict());
    CHECK_FALSE(only(parse_target(">= 3,5")).strict());
    CHECK_FALSE(only(parse_target("100%")).strict());
}

TEST_CASE("only what the text leaves open needs a direction", "[expr][target]") {
    for (const char* open : {"100%", "tempo medio 25 gg", "mantenimento del valore 2023", "in linea con la media nazionale", "buono"}) {
        CAPTURE(open);
        CHECK(expr::needs_direction(only(parse_target(open))));
    }
    for (const char* given : {">= 3", "31/12/2018", "x < x-1", "≥ media cluster", "Anno di rilevazione", "ON/OFF", "= 5",
                              "tra 3 e 5", "Rispetto termini c.p.c.", "10 giorni dal ricevimento"}) {
        CAPTURE(given);
        CHECK_FALSE(expr::needs_direction(only(parse_target(given))));
    }
}

TEST_CASE("directions are named and found by their names", "[expr][target]") {
    CHECK(expr::direction_named("at_least") == expr::Direction::at_least);
    CHECK(expr::direction_named(name_of(expr::Direction::at_most)) == expr::Direction::at_most);
    CHECK_FALSE(expr::direction_named("up"));
}
