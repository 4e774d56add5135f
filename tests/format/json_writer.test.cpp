#include "format/json_writer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "support/random.hpp"

using format::JsonWriter;
using format::Layout;
using format::Shape;

TEST_CASE("compact JSON has no blanks") {
    JsonWriter json;
    json.begin_object().key("id").value("i1").key("score").value(0.75).key("met").value(true).key("reason").null();
    json.key("children").begin_array().value(1).value(-2).begin_object().end().begin_array().end().end().end();
    CHECK(json.take() == R"({"id":"i1","score":0.75,"met":true,"reason":null,"children":[1,-2,{},[]]})");
}

TEST_CASE("indented JSON has two spaces a level, and objects on one line where asked") {
    JsonWriter json(Layout::indented);
    json.begin_object().key("a").begin_array().value("x").begin_object(Shape::one_line).key("b").value(1).key("c").begin_array();
    json.value(2).value(3).end().end().end().key("d").begin_object().end().end();
    CHECK(json.take() == "{\n  \"a\": [\n    \"x\",\n    {\"b\": 1, \"c\": [2, 3]}\n  ],\n  \"d\": {}\n}");
}

TEST_CASE("texts are escaped where JSON asks for it and nowhere else") {
    const auto quoted = [](std::string_view text) { return JsonWriter().value(text).take(); };
    CHECK(quoted("perché ≥ 90 % — “sì” 😀") == "\"perché ≥ 90 % — “sì” 😀\"");
    CHECK(quoted("\"\\/\b\f\n\r\t\x01\x1f\x7f") == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"");
    CHECK(quoted(std::string_view("a\0b", 3)) == "\"a\\u0000b\"");
    CHECK(quoted("Qualit\xe0!") == "\"Qualit\uFFFD!\"");
    CHECK(quoted("\xed\xa0\x80") == "\"\uFFFD\uFFFD\uFFFD\"");
    CHECK(quoted("") == "\"\"");
}

TEST_CASE("a text is quoted alike, wherever in it stands what is escaped") {
    for (const auto& [letter, written] : {std::pair<std::string, std::string>{"\"", "\\\""}, {"\\", "\\\\"}, {"\x1f", "\\u001f"}, {" ", " "}, {"\x7f", "\x7f"}, {"è", "è"}})
        for (std::size_t length = 0; length < 20; ++length)
            for (std::size_t at = 0; at <= length; ++at) {
                const std::string before(at, '!'), after(length - at, 'z');
                CHECK(JsonWriter().value(before + letter + after).take() == '"' + before + written + after + '"');
            }
}

TEST_CASE("doubles are as short as reading them back allows") {
    const auto written = [](double number) { return JsonWriter().value(number).take(); };
    CHECK(written(1.0) == "1");
    CHECK(written(-0.5) == "-0.5");
    CHECK(written(0.1) == "0.1");
    CHECK(written(0.8742857142857142) == "0.8742857142857142");
    CHECK(written(100.0) == "100");
    CHECK(written(std::numeric_limits<double>::quiet_NaN()) == "null");
    CHECK(written(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("a double read back is the same double, whatever its bits") {
    support::Random random(20240630);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t bits = random.next();
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        if (number != number || number - number != 0) continue;
        const std::string text = JsonWriter().value(number).take();
        INFO(text);
        CHECK(std::strtod(text.c_str(), nullptr) == number);
    }
}
