#include "format/json_reader.hpp"

#include <catch2/catch_test_macros.hpp>

using format::JsonMember;
using format::JsonNumber;
using format::read_json_object;

TEST_CASE("a line of the score command gives names and values as they are written") {
    const auto read = read_json_object(R"( {"target": ">= 20 N.", "actual": 18.50, "met": true, "direction": null, "è": "\u00e8\n"} )");
    CHECK(read.issues.empty());
    CHECK(read.value == std::vector<JsonMember>{{"target", ">= 20 N."}, {"actual", JsonNumber{"18.50"}}, {"met", true},
                                                {"direction", nullptr}, {"è", "è\n"}});
}

TEST_CASE("an empty object has no members") {
    CHECK(read_json_object("{}").issues.empty());
    CHECK(read_json_object("{}").value.empty());
}

TEST_CASE("what is wrong with a line is said with its place, and the rest is read") {
    struct Case {
        const char* text;
        const char* code;
        int column;
        std::size_t members;
    };
    for (const auto& [text, code, column, members] : {
             Case{"", "json-truncated", 1, 0},
             Case{"18", "not-an-object", 1, 0},
             Case{R"({"a": 1)", "json-truncated", 8, 1},
             Case{R"({"a": 1} x)", "json-trailing", 10, 1},
             Case{R"({"a": 1, "a": 2, "b": 3})", "duplicate-key", 10, 2},
             Case{R"({"a": {"x": 1}, "b": 3})", "not-a-scalar", 7, 1},
             Case{R"({"a": [1], "b": 3})", "not-a-scalar", 7, 1},
             Case{R"({"a": NaN, "b": 3})", "json-bad-word", 7, 1},
             Case{R"({"a": 1.})", "json-bad-number", 7, 0},
             Case{R"({a: 1})", "json-expected-name", 2, 0},
             Case{"{\"a\": \"\xff\", \"b\": 3}", "invalid-utf8", 8, 1},
         }) {
        INFO(text);
        const auto read = read_json_object(text);
        REQUIRE(read.issues.size() == 1);
        CHECK(read.issues[0].code == code);
        CHECK(read.issues[0].place.line == 1);
        CHECK(read.issues[0].place.column == column);
        CHECK(read.value.size() == members);
    }
}
