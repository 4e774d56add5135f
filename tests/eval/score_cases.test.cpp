// The tables of tests/cases/scores: target, measured value, what else is known, and what comes out.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "eval/achievement.hpp"
#include "plan/plan.hpp"
#include "support/places.hpp"

namespace {

struct Case {
    std::string place;
    std::string target, actual, others, percent, met, reason;
};

std::vector<std::string> split(const std::string& text, char mark) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == mark)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::vector<Case> cases_of(const std::string& name) {
    std::ifstream file(support::in_repository("tests/cases/scores/" + name));
    REQUIRE(file);
    std::vector<Case> cases;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.starts_with('#') || line.starts_with("target\t")) continue;
        const auto cells = split(line, '\t');
        INFO(name << ":" << number);
        REQUIRE(cells.size() == 6);
        cases.push_back({name + ":" + std::to_string(number), cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]});
    }
    return cases;
}

base::Decimal number(const std::string& text) {
    const auto read = base::parse_italian_decimal(text);
    INFO("“" << text << "” is not a number");
    REQUIRE(read);
    return *read;
}

bool is_ratio(const std::string& text) { return text.find(" su ") != std::string::npos; }

base::Quotient ratio(const std::string& text) {
    const auto middle = text.find(" su ");
    return {number(text.substr(0, middle)), number(text.substr(middle + 4))};
}

eval::Actual actual_of(const std::string& text) {
    if (text == "sì" || text == "no") return text == "sì";
    if (const auto day = base::parse_date(text)) return *day;
    if (is_ratio(text)) return ratio(text);
    if (const auto value = base::parse_italian_decimal(text)) return *value;
    return plan::LevelName{text};
}

// The words of a row that name its method; the default one without.
plan::Profile profile_of(const std::string& others) {
    const std::string mark = "metodo: ";
    const auto at = others.find(mark);
    if (at == std::string::npos) return plan::proportional_profile();
    const auto end = others.find(';', at);
    const auto name = others.substr(at + mark.size(), end == std::string::npos ? end : end - at - mark.size());
    const auto profile = plan::find_profile({}, {name});
    INFO("no method is called “" << name << "”");
    REQUIRE(profile);
    return *profile;
}

void learn(eval::Context& context, const std::string& word, const std::string& value) {
    if (word == "verso")
        context.direction = value == "almeno" ? expr::Direction::at_least : expr::Direction::at_most;
    else if (word == "precedente")
        context.previous = is_ratio(value) ? eval::Number(ratio(value)) : eval::Number(number(value));
    else if (word == "riferimento")
        context.reference = number(value);
    else if (word == "anno prima")
        context.year_before = is_ratio(value) ? eval::Number(ratio(value)) : eval::Number(number(value));
    else if (word == "partenza")
        context.baseline = number(value);
    else if (word == "soglia minima")
        context.low_threshold = number(value);
    else if (word == "soglia massima")
        context.high_threshold = number(value);
    else if (word == "livelli")
        context.levels = split(value, ',');
    else if (word == "scala")
        context.scale = number(value);
    else if (word == "giorno")
        context.at = base::parse_date(value);
    else if (word == "unità")
        context.per_cent = value == "%";
    else if (word != "metodo")
        FAIL("unknown word " << word);
}

eval::Context context_of(const std::string& others) {
    eval::Context context;
    if (others.empty()) return context;
    for (const auto& each : split(others, ';')) {
        const auto colon = each.find(": ");
        learn(context, each.substr(each.find_first_not_of(' '), colon - each.find_first_not_of(' ')), each.substr(colon + 2));
    }
    return context;
}

void check_percent(const eval::Achievement& found, const std::string& expected, const plan::Profile& profile) {
    if (expected == "-") {
        CHECK_FALSE(found.raw);
        CHECK_FALSE(found.score);
        return;
    }
    REQUIRE(found.raw);
    if (expected == "100-")
        CHECK(*found.raw == std::nextafter(1.0, 0.0));
    else
        CHECK(std::abs(*found.raw * 100 - number(expected).to_double()) <= 0.005 + 1e-9);
    if (profile.bands.empty()) CHECK(*found.score == std::clamp(*found.raw, 0.0, profile.cap->to_double() / 100));
}

void check(const Case& each) {
    INFO(each.place << ": " << each.target << " at " << each.actual << " (" << each.others << ")");
    const auto target = expr::parse_target(each.target).value;
    const auto found = eval::achieve(target, actual_of(each.actual), context_of(each.others), profile_of(each.others));
    check_percent(found, each.percent, profile_of(each.others));
    CHECK((found.met ? *found.met ? "sì" : "no" : "-") == each.met);
    CHECK(eval::name_of(found.reason) == (each.reason.empty() ? "none" : each.reason));
    if (found.met && profile_of(each.others).rule != plan::ScoringRule::anchors) CHECK(*found.met == (*found.raw >= 1));
}

}  // namespace

TEST_CASE("The score tables hold, row by row", "[eval][cases]") {
    std::size_t rows = 0;
    for (const char* name : {"documento.tsv", "soglie.tsv", "zero-e-negativi.tsv", "rapporti.tsv", "date.tsv",
                             "anni-e-riferimenti.tsv", "intervalli-e-giudizi.tsv", "metodi.tsv"})
        for (const Case& each : cases_of(name)) {
            check(each);
            ++rows;
        }
    CHECK(rows >= 150);
}
