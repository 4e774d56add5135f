#include "expr/formula.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "support/places.hpp"
#include "support/random.hpp"

namespace {

std::string standard(std::string_view text) {
    const auto parsed = expr::parse_formula(text);
    if (parsed.issues.empty()) return expr::to_text(parsed.value, parsed.value.nodes.size() - 1);
    std::string codes;
    for (const auto& issue : parsed.issues) codes += (codes.empty() ? "" : " ") + issue.code;
    return codes;
}

std::string marked(std::string_view text) {
    const auto parsed = expr::parse_formula(text);
    if (parsed.issues.empty()) return "";
    const auto span = *parsed.issues.front().place.span;
    return std::string(text.substr(span.begin, span.end - span.begin));
}

struct Row {
    const char* text;
    const char* standard;  // or the codes of its issues
};

void check(const std::vector<Row>& rows) {
    for (const auto& [text, wanted] : rows) {
        CAPTURE(text);
        CHECK(standard(text) == wanted);
        CHECK(expr::to_text(expr::parse_formula(text).value) == text);
    }
}

}  // namespace

TEST_CASE("Signs of every keyboard are read, multiplication before addition", "[expr][formula]") {
    check({{"1 + 2 × 3", "1 + 2 × 3"},
           {"(1+2)*3", "(1 + 2) × 3"},
           {"6 : 2 ÷ 3 / 4", "6 / 2 / 3 / 4"},
           {"6 / (2 / 3)", "6 / (2 / 3)"},
           {"1 − (2 – 3)", "1 − (2 − 3)"},
           {"2 · 3 x 4", "2 × 3 × 4"},
           {"-2 * -3", "−2 × −3"},
           {"−(2 + 3)", "−(2 + 3)"},
           {"+5", "5"},
           {"--5", "−−5"},
           {"50 % * 2", "50 % × 2"},
           {"(1 + 2) %", "(1 + 2) %"},
           {"-5 %", "−5 %"},
           {"(-5) %", "(−5) %"},
           {"= 1 + 2", "1 + 2"}});
}

TEST_CASE("Numbers are Italian, the decimal comma belongs to its number", "[expr][formula]") {
    check({{"1.600,00", "1600,00"},
           {"1,45 + 0.5", "1,45 + 0,5"},
           {"max(1,5; 2)", "max(1,5; 2)"},
           {"max(1, 2)", "max(1; 2)"},
           {"max(1,2)", "formula-arguments"},
           {"1.2.3", "not-a-number"},
           {"1234567890123456789", "number-too-long"}});
}

TEST_CASE("Names stand in quotes, in brackets, or bare when no sign is in them", "[expr][formula]") {
    check({{"\"N. ore (totali)\" / 2", "\"N. ore (totali)\" / 2"},
           {"«Ricavi» - “Costi”", "\"Ricavi\" − \"Costi\""},
           {"[Ricavi] / [Costi]", "\"Ricavi\" / \"Costi\""},
           {"N. adempimenti rispettati / N. adempimenti previsti", "\"N. adempimenti rispettati\" / \"N. adempimenti previsti\""},
           {"N° cause gestite : n° cause pendenti nell'anno", "\"N° cause gestite\" / \"n° cause pendenti nell'anno\""},
           {"Ricavi x 100 / Costi", "\"Ricavi\" × 100 / \"Costi\""},
           {"% di adesione * 2", "\"% di adesione\" × 2"},
           {"m1/m2", "\"m1\" / \"m2\""},
           {"\"detto \"\"forte\"\"\" + 1", "«detto \"forte\"» + 1"},
           {"\"a»\"\"b\"", "\"a»\"\"b\""}});
}

TEST_CASE("An earlier year is asked for in an officer's ways", "[expr][formula]") {
    check({{"precedente(\"Ricavi\")", "\"Ricavi\"[anno-1]"},
           {"precedente(Ricavi; 2)", "\"Ricavi\"[anno-2]"},
           {"valore anno precedente(\"Ricavi\")", "\"Ricavi\"[anno-1]"},
           {"\"Ricavi\"[anno-1]", "\"Ricavi\"[anno-1]"},
           {"[Ricavi][n-3]", "\"Ricavi\"[anno-3]"},
           {"\"Ricavi\" [2023]", "\"Ricavi\"[2023]"},
           {"\"Ricavi\" anno-1", "\"Ricavi\"[anno-1]"},
           {"\"Ricavi\" dell'anno precedente", "\"Ricavi\"[anno-1]"},
           {"anno n-1 di \"Ricavi\"", "\"Ricavi\"[anno-1]"},
           {"valore anno 2023 di Ricavi", "\"Ricavi\"[2023]"},
           {"Ricavi anno x / Ricavi anno x-1", "\"Ricavi\" / \"Ricavi\"[anno-1]"},
           {"Ricavi - Ricavi n-1", "\"Ricavi\" − \"Ricavi\"[anno-1]"},
           {"\"Ricavi\"[anno+1]", "formula-year"},
           {"\"Ricavi\"[anno-99]", "formula-year"},
           {"precedente(\"Ricavi\"; zero)", "formula-year"}});
}

TEST_CASE("Functions have an Italian and an English name", "[expr][formula]") {
    check({{"media(1; 2; 3)", "media(1; 2; 3)"},
           {"AVERAGE(1; SUM(2; 3))", "media(1; somma(2; 3))"},
           {"massimo(A; minimo(B; C))", "max(\"A\"; min(\"B\"; \"C\"))"},
           {"se(A >= 10; 100; A / B)", "se(\"A\" ≥ 10; 100; \"A\" / \"B\")"},
           {"if(A ≠ B; 1; 0)", "se(\"A\" ≠ \"B\"; 1; 0)"},
           {"se(A => 10; 1; 0)", "se(\"A\" ≥ 10; 1; 0)"},
           {"risultato(ente)", "risultato(\"ente\")"},
           {"punteggio(Area I - Servizi) / 2", "risultato(\"Area I - Servizi\") / 2"},
           {"risultato di \"Area I\" + 1", "risultato(\"Area I\") + 1"},
           {"score(09.14)", "risultato(\"09.14\")"},
           {"modifiche()", "modifiche()"},
           {"modifiche(ente) / 10", "modifiche(\"ente\") / 10"}});
}

TEST_CASE("Every problem of a formula is named, with its place", "[expr][formula]") {
    check({{"", "formula-empty"},
           {"  ", "formula-empty"},
           {"1 +", "formula-operand"},
           {"1 + * 2", "formula-operand"},
           {"(1 + 2", "formula-unclosed"},
           {"1 + 2)", "formula-rest"},
           {"\"Ricavi", "formula-unclosed"},
           {"1 2,5 3", "formula-rest formula-rest"},
           {"\"\"", "formula-name-empty"},
           {"risultato()", "formula-name-empty"},
           {"radice(2)", "formula-function"},
           {"max(1)", "formula-arguments"},
           {"se(1; 2; 3)", "formula-condition"},
           {"se(A > 1; 2)", "formula-arguments"},
           {"se(A > 1; 2; 3; 4)", "formula-too-many"},
           {"A / B >= 90", "formula-comparison"},
           {"max(; ) + radice(1 +", "formula-operand formula-operand formula-function formula-operand formula-unclosed"}});
    CHECK(marked("A + radice(2)") == "radice");
    CHECK(marked("A / B >= 90") == ">=");
    CHECK(marked("(1 + (2 + 3)") == "(");
    CHECK(marked("1 + 1.2.3") == "1.2.3");
}

TEST_CASE("Bombs of depth and length are answered, not obeyed", "[expr][formula]") {
    CHECK(standard(std::string(5000, '(') + "1" + std::string(5000, ')')) == "formula-too-deep");
    std::string nested = "1";
    for (int i = 0; i < 800; ++i) nested = "max(" + nested + ";1)";
    CHECK(standard(nested) == "formula-too-deep");
    CHECK(standard(std::string(100'000, '-')) == "formula-too-long");
    CHECK(standard(std::string(9'999, '-') + "1") == std::string([] {
              std::string signs;
              for (int i = 0; i < 9'999; ++i) signs += "−";
              return signs + "1";
          }()));
    std::string chain = "1";
    while (chain.size() < 19'000) chain += " + 1";
    CHECK(standard(chain) == chain);
}

TEST_CASE("The algorithms of the published plans read as ratios of what they name", "[expr][formula]") {
    std::ifstream file(support::in_repository("tests/cases/formulas/published.tsv"));
    REQUIRE(file);
    std::size_t rows = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#') || line.empty()) continue;
        const auto tab = line.find('\t');
        const std::string text = line.substr(0, tab);
        CAPTURE(text);
        CHECK(standard(text) == line.substr(tab + 1));
        ++rows;
    }
    CHECK(rows > 40);
}

namespace {

class Writer {
public:
    explicit Writer(std::uint64_t seed) : random_(seed) {}

    std::string formula(int depth) {
        if (depth == 0) return leaf();
        const std::string a = formula(depth - 1);
        const std::string b = formula(random_.between(0, depth - 1));
        switch (random_.between(0, 9)) {
            case 0: return "(" + a + ")" + random_.one_of(signs) + b;
            case 1: return "-" + b;
            case 2: return "(" + a + ") %";
            case 3: return random_.one_of(functions) + ("(" + a + "; " + b + ")");
            case 4: return "se(" + a + random_.one_of(comparisons) + b + "; " + b + "; " + leaf() + ")";
            default: return a + random_.one_of(signs) + b;
        }
    }
    std::string garbage() {
        std::string bytes;
        for (int i = random_.between(0, 40); i > 0; --i)
            bytes += random_.chance(60) ? std::string(random_.one_of(scraps)) : std::string(1, static_cast<char>(random_.between(0, 255)));
        return bytes;
    }

private:
    static constexpr const char* signs[] = {" + ", "-", " − ", " * ", "×", " / ", " : ", " ÷ ", "·"};
    static constexpr const char* comparisons[] = {" > ", ">=", " < ", " ≤ ", "=", " ≠ "};
    static constexpr const char* functions[] = {"min", "max", "media", "somma", "MIN", "Sum"};
    static constexpr const char* scraps[] = {"(", ")", "\"", "[", "]", "«", "»", ";", ", ", "+", "-", "%", "se(", "max(",
                                             "anno", "n-1", "di", "risultato(", "1,5", "Ricavi", " ", ">", "&quot;", "x", "[2023]"};
    std::string leaf() {
        switch (random_.between(0, 7)) {
            case 0: return std::to_string(random_.between(0, 2000)) + "," + std::to_string(random_.between(0, 99));
            case 1: return "\"nome \"\"strano\"\" " + std::to_string(random_.between(0, 9)) + "\"";
            case 2: return "«a/b (c)»[anno-" + std::to_string(random_.between(1, 20)) + "]";
            case 3: return "[m" + std::to_string(random_.between(1, 9)) + "][20" + std::to_string(random_.between(10, 30)) + "]";
            case 4: return "risultato(o" + std::to_string(random_.between(1, 9)) + ")";
            case 5: return random_.chance(50) ? "modifiche()" : "modifiche(\"Area I\")";
            default: return "N. pratiche evase";
        }
    }
    support::Random random_;
};

void strip(expr::Formula& formula) {
    formula.text.clear();
    for (auto& node : formula.nodes) node.span = node.name_span = {};
}

}  // namespace

TEST_CASE("Reading what was printed gives the same tree, for every part of it", "[expr][formula][law]") {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        const std::string text = Writer(seed).formula(static_cast<int>(seed % 5));
        CAPTURE(seed, text);
        auto first = expr::parse_formula(text);
        REQUIRE(first.issues.empty());
        const std::string printed = expr::to_text(first.value, first.value.nodes.size() - 1);
        CAPTURE(printed);
        auto again = expr::parse_formula(printed);
        REQUIRE(again.issues.empty());
        CHECK(expr::to_text(again.value, again.value.nodes.size() - 1) == printed);
        strip(first.value);
        strip(again.value);
        CHECK(first.value == again.value);
    }
}

TEST_CASE("Any bytes are a formula's text: kept, with issues inside of it and a sound tree", "[expr][formula][law]") {
    for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
        const std::string text = Writer(seed).garbage();
        CAPTURE(seed, text);
        const auto parsed = expr::parse_formula(text);
        REQUIRE(expr::to_text(parsed.value) == text);
        REQUIRE(parsed.value.nodes.back().first == 0);
        for (const auto& node : parsed.value.nodes)
            REQUIRE((node.span.begin <= node.span.end && node.span.end <= text.size() && node.name_span.end <= text.size()));
        for (const auto& issue : parsed.issues)
            REQUIRE((issue.place.span && issue.place.span->begin <= issue.place.span->end && issue.place.span->end <= text.size()));
        const auto unread = [](const auto& node) { return node.kind == expr::FormulaKind::unread; };
        const bool whole = std::ranges::none_of(parsed.value.nodes, unread);
        REQUIRE((whole || !parsed.issues.empty()));
    }
}

TEST_CASE("The formulas that the README shows are read without an issue", "[expr][formula]") {
    std::ifstream readme(support::in_repository("README.md"));
    REQUIRE(readme);
    std::string line;
    while (std::getline(readme, line) && line != "## Formulas") {}
    while (std::getline(readme, line) && line != "```") {}
    int formulas = 0;
    while (std::getline(readme, line) && line != "```")
        for (std::size_t at = 0; at < line.size();) {  // several on a line stand far apart
            const std::size_t end = std::min(line.find("     ", at), line.size());
            const std::string text = line.substr(at, end - at);
            at = std::min(line.find_first_not_of(' ', end), line.size());
            CAPTURE(text);
            CHECK(expr::parse_formula(text).issues.empty());
            ++formulas;
        }
    CHECK(formulas == 6);
}
