#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "expr/letters.hpp"
#include "expr/token.hpp"

namespace {

std::string listed(std::string_view text) {
    std::string out;
    for (const expr::Token& token : expr::tokenize(text)) out += (out.empty() ? "" : " ") + token.folded;
    return out;
}

}  // namespace

TEST_CASE("a text is cut into words, numbers, signs and marks", "[expr][token]") {
    struct Row {
        std::string_view text, tokens;
    };
    const std::vector<Row> rows{
        {"Tempo medio < 2 gg", "tempo medio < 2 gg"},
        {"≥90%", ">= 90 %"},
        {"=>90 =<90 >=90 <=90", ">= 90 <= 90 >= 90 <= 90"},
        {"&gt;= 5&nbsp;% &#8805; 3 &amp;", ">= 5 % >= 3 &"},
        {"\\geq 3 \\leq 4 \\ge 5", ">= 3 <= 4 >= 5"},
        {"1.600,00 € 1 600 1'600", "1.600,00 € 1600 1600"},
        {"31.12.2024", "31.12.2024"},
        {"dall'Ufficio all’anno SI'", "dall ufficio all anno si"},
        {"Più PIÙ piu' perché", "piu piu piu perche"},
        {"80–90 − 5", "80 - 90 - 5"},
        {"30gg.dall'avvio", "30 gg . dall avvio"},
        {"N°8", "n ° 8"},
        {"a -> b", "a -> b"},
        {".95 n.5", "0.95 n . 5"},
        {"indicatore_2 / m1", "indicatore_2 / m1"},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(listed(row.text) == row.tokens);
    }
}

TEST_CASE("an accent written apart is the accented letter", "[expr][token]") {
    CHECK(expr::folded("pi\u0075\u0300") == "piu");
    CHECK(listed("pi\u0075\u0300 di") == "piu di");
}

TEST_CASE("bytes that are not UTF-8 are tokens of one byte", "[expr][token]") {
    const std::string bytes = "5\xff\xc3 \xe2\x89";
    std::size_t end = 0;
    for (const expr::Token& token : expr::tokenize(bytes)) {
        CHECK(token.span.begin >= end);
        CHECK(token.span.end > token.span.begin);
        end = token.span.end;
    }
    CHECK(end == bytes.size());
}
