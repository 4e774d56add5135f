// HTML as values: any text stays text, and what is written is well formed.
#include <catch2/catch_test_macros.hpp>

#include "report/html.hpp"
#include "support/markup.hpp"
#include "support/random.hpp"

using report::element;

TEST_CASE("A page is written with its doctype, its void elements without an end", "[report]") {
    const auto page = report::document(
        element("html", {{"lang", "it"}}, {element("head", {element("meta", {{"charset", "utf-8"}}, {})}), element("body", {"Sì"})}));
    CHECK(page == "<!DOCTYPE html>\n<html lang=\"it\">\n<head>\n<meta charset=\"utf-8\"></head>\n<body>Sì</body></html>\n");
}

TEST_CASE("What is markup to a browser is text in a page", "[report]") {
    for (const std::string hostile :
         {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</td></tr></table>", "a & b &lt; &amp;amp;",
          "<!-- ", "]]>", "</style><script>"}) {
        CAPTURE(hostile);
        const auto html = report::to_html(element("td", {{"class", hostile}}, {hostile}));
        const auto read = support::read_markup(html);
        CHECK(read.fault.empty());
        CHECK(read.tags == std::vector<std::string>{"td"});
        CHECK(read.names == std::vector<std::string>{"class"});
        CHECK(read.texts == std::vector<std::string>{hostile});
    }
}

TEST_CASE("Any bytes stay inside of the element that holds them", "[report][law]") {
    constexpr char alphabet[] = {'<', '>', '&', '"', '\'', '/', '!', '-', 'a', '=', ' ', ';', '#', '\t', '\x01', '\x1b', '\x7f', '\xc3'};
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        support::Random random(seed);
        std::string text;
        for (int i = random.between(0, 30); i > 0; --i) text += random.one_of(alphabet);
        const auto html = report::to_html(element("p", {{"title", text}}, {element("b", {text}), text}));
        const auto read = support::read_markup(html);
        CHECK(read.fault.empty());
        CHECK(read.tags == std::vector<std::string>{"p", "b"});
        CHECK(html.find_first_of("\x01\x1b\x7f") == std::string::npos);
    }
}

TEST_CASE("The reader of markup sees what is not well formed", "[report]") {
    for (const char* broken : {"<p>", "<p><b></p></b>", "</p>", "<p>a & b</p>", "<p class=x></p>", "<p title=\"x></p>", "<p>></p>"}) {
        CAPTURE(broken);
        CHECK_FALSE(support::read_markup(broken).fault.empty());
    }
}
