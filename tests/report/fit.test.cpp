// Texts cut to the room of a page, so that it shows.
#include <catch2/catch_test_macros.hpp>

#include "report/fit.hpp"
#include "support/random.hpp"

using report::shortened;
using report::width_of;

TEST_CASE("A text that fits stays as it is, a longer one ends with a mark", "[report]") {
    CHECK(shortened("Tempi medi", width_of("Tempi medi")) == "Tempi medi");
    CHECK(shortened("Tempi medi di lavorazione", width_of("Tempi medi …")) == "Tempi medi…");
    CHECK(shortened("città di mare", width_of("città…")) == "città…");
    CHECK(shortened("", 0).empty());
    CHECK(shortened("x", 0) == "…");
}

TEST_CASE("A long edit keeps what it changes", "[report]") {
    const std::string edit = "Target 2024 di Tempi medi di lavorazione delle pratiche: <= 16 gg → <= 14 gg";
    CHECK(report::shortened_before_end(edit, width_of(edit)) == edit);
    const auto cut = report::shortened_before_end(edit, width_of(edit) * 2 / 3);
    CHECK(cut.starts_with("Target 2024 di Tempi"));
    CHECK(cut.ends_with("…: <= 16 gg → <= 14 gg"));
    CHECK(report::shortened_before_end("senza segno di due punti", width_of("senza…")) == "senza…");
    CHECK(report::shortened_before_end("a: " + std::string(80, 'x'), 1000).ends_with("…"));
}

TEST_CASE("A cut text is no wider than its room and breaks no letter", "[report][law]") {
    constexpr const char* letters[] = {"a", "W", " ", "à", "È", "→", "€", "😀", ": ", "i"};
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        support::Random random(seed);
        std::string text;
        for (int i = random.between(0, 40); i > 0; --i) text += random.one_of(letters);
        const int width = random.between(85, 2500);
        for (const std::string& cut : {shortened(text, width), report::shortened_before_end(text, width)}) {
            CHECK(width_of(cut) <= width);
            CHECK((cut == text || cut.contains("…")));
            int bytes_missing = 0;  // of the letter in hand
            bool whole = true;
            for (const char c : cut) {
                const auto byte = static_cast<unsigned char>(c);
                whole = whole && ((byte & 0xc0) == 0x80) == (bytes_missing > 0);
                bytes_missing = (byte & 0xc0) == 0x80 ? bytes_missing - 1 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
            }
            CHECK(whole);
            CHECK(bytes_missing == 0);
        }
    }
}

TEST_CASE("A list takes the lines that it has and says how many it leaves out", "[report]") {
    const std::vector<std::string> two{"uno", "due"}, six(6, "una riga piuttosto lunga: 1 → 2");
    const int wide = width_of(six[0]);
    CHECK(report::fitted(two, {wide, 2}).texts == two);
    CHECK(report::fitted(six, {wide, 6}).left_out == 0);
    CHECK(report::fitted(six, {wide, 4}).texts.size() == 3);
    CHECK(report::fitted(six, {wide, 4}).left_out == 3);
    CHECK(report::fitted(two, {wide / 4, 4}).texts == two);
    CHECK(report::fitted({six[0], six[0]}, {wide * 3 / 4, 4}).texts[0] == six[0]);       // in two lines
    CHECK(report::fitted(six, {wide * 3 / 4, 6}).texts[0].contains("…: 1 → 2"));  // in one
    CHECK(report::fitted({}, {wide, 3}).texts.empty());
}
