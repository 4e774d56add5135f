#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <optional>
#include <random>

#include "expr/letters.hpp"
#include "expr/reading.hpp"

namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

bool inside(const base::Span& span, std::size_t size) { return span.begin <= span.end && span.end <= size; }

void check_any_text(const std::string& text) {
    const auto parsed = expr::parse_target(text);
    REQUIRE(expr::to_text(parsed.value) == text);
    REQUIRE_FALSE(parsed.value.conditions.empty());
    for (const auto& condition : parsed.value.conditions) REQUIRE(inside(condition.span, text.size()));
    (void)expr::propose_direction(text, text, parsed.value.conditions.front());
    for (const auto& issue : parsed.issues) {
        REQUIRE(issue.place.span);
        REQUIRE(inside(*issue.place.span, text.size()));
    }
    REQUIRE(expr::parse_target(expr::to_text(parsed.value)) == parsed);
}

std::vector<std::string> known_texts() {
    std::vector<std::string> texts;
    for (const char* file : {"published.tsv", "other_bodies.tsv"})
        for (const auto& one : test::cases(file)) texts.push_back(one.text);
    return texts;
}

// A known text with bytes taken away, put in, or another text behind it.
std::string garbled(Random& random, const std::vector<std::string>& texts) {
    std::string text = texts[below(random, texts.size())];
    for (auto changes = below(random, 6); changes > 0; --changes) {
        const std::size_t at = below(random, text.size() + 1);
        switch (below(random, 4)) {
            case 0: text.erase(at, 1 + below(random, 4)); break;
            case 1: text.insert(at, 1, static_cast<char>(random())); break;
            case 2: text += texts[below(random, texts.size())]; break;
            default: text.insert(at, texts[below(random, texts.size())].substr(0, 1 + below(random, 6)));
        }
    }
    return text;
}

std::string without_spaces(const std::string& text) {
    std::string out;
    for (const char c : expr::folded(text))
        if (c != ' ') out += c;
    return out;
}

std::string doubled_spaces(const std::string& text) {
    std::string out = "  ";
    for (const char c : text) out += c == ' ' ? std::string("  ") : std::string(1, c);
    return out + " ";
}

std::string capitals(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string spaced_signs(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool sign = text[i] == '<' || text[i] == '>' || text[i] == '=';
        const bool after_sign = i > 0 && (text[i - 1] == '<' || text[i - 1] == '>' || text[i - 1] == '=');
        if ((sign && !after_sign) || (!sign && after_sign) || text[i] == '%') out += ' ';
        out += text[i];
    }
    return out;
}

// Thousands parted by a space, entities and \geq are bound to their writing.
bool depends_on_writing(const std::string& text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == ' ' && text[i - 1] >= '0' && text[i - 1] <= '9' && text[i + 1] >= '0' && text[i + 1] <= '9') return true;
    return text.find_first_of("&\\") != std::string::npos;
}

base::Decimal any_decimal(Random& random, bool negative) {
    const auto units = static_cast<std::int64_t>(below(random, 1'000'000));
    return base::Decimal(negative ? -units - 1 : units + 1, static_cast<int>(below(random, 4)));
}

expr::Comparison any_comparison(Random& random) {
    constexpr std::array all{expr::Comparison::at_least, expr::Comparison::above, expr::Comparison::at_most, expr::Comparison::below};
    return all[below(random, all.size())];
}

std::optional<expr::Unit> any_unit(Random& random) {
    using expr::Unit;
    constexpr std::array<std::optional<Unit>, 7> all{std::nullopt, Unit::percent, Unit::count, Unit::days, Unit::hours, Unit::euro, Unit::months};
    return all[below(random, all.size())];
}

expr::TargetKind kind_of(expr::Comparison comparison) {
    switch (comparison) {
        case expr::Comparison::at_least: return expr::TargetKind::at_least;
        case expr::Comparison::above: return expr::TargetKind::above;
        case expr::Comparison::at_most: return expr::TargetKind::at_most;
        case expr::Comparison::below: return expr::TargetKind::below;
        case expr::Comparison::exactly: return expr::TargetKind::exactly;
    }
    return expr::TargetKind::prose;
}

expr::Condition any_condition(Random& random) {
    using expr::TargetKind;
    expr::Condition c;
    constexpr std::array kinds{TargetKind::at_least, TargetKind::exactly, TargetKind::range, TargetKind::number, TargetKind::by_date,
                               TargetKind::within, TargetKind::earlier_year, TargetKind::reference, TargetKind::deviation,
                               TargetKind::level, TargetKind::survey, TargetKind::yes_no};
    c.kind = kinds[below(random, kinds.size())];
    const auto valued = [&] { c.value = any_decimal(random, false), c.unit = any_unit(random); };
    switch (c.kind) {
        case TargetKind::at_least: valued(), c.comparison = any_comparison(random), c.kind = kind_of(*c.comparison); break;
        case TargetKind::exactly: valued(), c.comparison = expr::Comparison::exactly; break;
        case TargetKind::range: valued(), c.high = base::Decimal(1'000'001), c.unit = expr::Unit::percent; break;
        case TargetKind::number: valued(); break;
        case TargetKind::by_date: c.date = base::Date{2000 + static_cast<int>(below(random, 60)), 1 + static_cast<int>(below(random, 12)), 1 + static_cast<int>(below(random, 28))}; break;
        case TargetKind::within:
            valued(), c.unit = expr::Unit::days, c.event = "avvio della gara";
            c.comparison = below(random, 2) ? expr::Comparison::at_most : expr::Comparison::below;
            break;
        case TargetKind::earlier_year:
        case TargetKind::reference:
            if (c.kind == TargetKind::reference) c.reference = "media cluster";
            else if (below(random, 2)) c.year = 2000 + static_cast<int>(below(random, 60));
            else c.offset = 1 + static_cast<int>(below(random, 9));
            if (below(random, 3)) c.comparison = any_comparison(random);
            if (c.comparison && below(random, 2)) c.value = any_decimal(random, below(random, 2)), c.unit = any_unit(random);
            break;
        case TargetKind::deviation: valued(), c.comparison = expr::Comparison::at_most, c.reference = "media cluster"; break;
        case TargetKind::level: c.comparison = any_comparison(random), c.reference = "medio-alto"; break;
        default: break;
    }
    return c;
}

}  // namespace

TEST_CASE("any bytes are read, kept and pointed into", "[expr][target][law]") {
    constexpr std::uint64_t seed = 20240601;
    CAPTURE(seed);
    Random random(seed);
    for (int i = 0; i < 1000; ++i) {
        std::string bytes(below(random, 80), '\0');
        for (char& c : bytes) c = static_cast<char>(random());
        check_any_text(bytes);
    }
    const auto texts = known_texts();
    for (int i = 0; i < 2500; ++i) check_any_text(garbled(random, texts));
}

TEST_CASE("a long text is read in a time that grows with its length", "[expr][target][law]") {
    for (const char* piece : {"(", "entro ", "1 ", "riduzione di ", "da 5 a ", "x-1 ", "≥ media ", "non ", "> 1 e < 2 ", "31/12/2024 "}) {
        std::string text;
        while (text.size() < 10'000) text += piece;
        CAPTURE(piece);
        check_any_text(text);
    }
}

TEST_CASE("spacing and capitals do not change the reading", "[expr][target][law]") {
    for (const std::string& text : known_texts()) {
        if (depends_on_writing(text)) continue;
        CAPTURE(text);
        const std::string reading = without_spaces(test::reading(text));
        CHECK(without_spaces(test::reading(doubled_spaces(text))) == reading);
        CHECK(without_spaces(test::reading(capitals(text))) == reading);
        CHECK(without_spaces(test::reading(spaced_signs(text))) == reading);
    }
}

TEST_CASE("a condition written in standard words is read as the same condition", "[expr][target][law]") {
    constexpr std::uint64_t seed = 97;
    CAPTURE(seed);
    Random random(seed);
    for (int i = 0; i < 2000; ++i) {
        const expr::Condition written = any_condition(random);
        const std::string text = expr::to_text(written);
        CAPTURE(i, text);
        const auto parsed = expr::parse_target(text);
        REQUIRE(parsed.issues.empty());
        REQUIRE(parsed.value.conditions.size() == 1);
        expr::Condition read = parsed.value.conditions.front();
        read.span = {}, read.variable.clear(), read.note.clear();
        REQUIRE(read == written);
    }
}
