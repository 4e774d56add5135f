// Every line of a derivation that states an equality is worked out again from its own text.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <optional>
#include <string>

#include "eval/random_tree.hpp"
#include "words/derivation.hpp"

namespace {

// The arithmetic of an Italian text: + − × / and brackets.
struct Reckoner {
    std::string_view left;

    bool accept(std::string_view sign) {
        while (left.starts_with(' ')) left.remove_prefix(1);
        if (!left.starts_with(sign)) return false;
        left.remove_prefix(sign.size());
        return true;
    }
    double figure() {
        if (accept("−")) return -figure();
        if (accept("(")) {
            const double inside = sum();
            REQUIRE(accept(")"));
            return inside;
        }
        std::string digits;
        while (!left.empty() && (std::isdigit(static_cast<unsigned char>(left[0])) || left[0] == ',' || left[0] == '.')) {
            if (left[0] != '.') digits += left[0] == ',' ? '.' : left[0];
            left.remove_prefix(1);
        }
        INFO("a number is wanted before: " << left);
        REQUIRE(!digits.empty());
        return std::atof(digits.c_str());
    }
    double product() {
        double value = figure();
        for (;;) {
            if (accept("×")) value *= figure();
            else if (accept("/")) value /= figure();
            else return value;
        }
    }
    double sum() {
        double value = product();
        for (;;) {
            if (accept("+")) value += product();
            else if (accept("−")) value -= product();
            else return value;
        }
    }
};

double reckon(std::string_view text) {
    Reckoner reckoner{text};
    const double value = reckoner.sum();
    INFO("left over: " << reckoner.left);
    REQUIRE(!reckoner.accept(" ") );
    return value;
}

// Of "label: arithmetic = figure …": whether it was such a line.
bool holds(const std::string& line) {
    const auto equals = line.find(" = ");
    const auto colon = line.rfind(": ", equals);
    INFO(line);
    if (equals == std::string::npos || colon == std::string::npos) return false;
    const double stated = Reckoner{std::string_view(line).substr(equals + 3)}.figure();
    const double found = reckon(std::string_view(line).substr(colon + 2, equals - colon - 2));
    CHECK(std::abs(found - stated) <= 1e-6 * std::max(1.0, std::abs(stated)));
    return true;
}

}  // namespace

TEST_CASE("Working out each line of a derivation again gives the figure it prints", "[words][derivation][law]") {
    int equalities = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto plan = eval_test::random_tree(seed);
        auto question = eval_test::random_question(plan, seed);
        question.profile = eval_test::random_profile(seed);
        CAPTURE(seed, question.profile.name);
        const auto program = eval::compile(plan, question);
        const auto results = eval::evaluate(program, eval::read_values(plan, question));
        const auto steps = eval::explain(plan, program, results, plan::body_of(plan).id);
        for (const auto& line : words::derivation(plan, results, steps, words::Lang::it)) equalities += holds(line.text);
    }
    CHECK(equalities > 800);
}

TEST_CASE("A derivation comes to the score that the evaluation gave every node and indicator", "[words][derivation][law]") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const auto plan = eval_test::random_tree(seed);
        auto question = eval_test::random_question(plan, seed);
        question.profile = eval_test::random_profile(seed);
        CAPTURE(seed, question.profile.name);
        const auto program = eval::compile(plan, question);
        const auto results = eval::evaluate(program, eval::read_values(plan, question));
        for (const auto& step : eval::explain(plan, program, results, plan::body_of(plan).id)) {
            if (const auto* node = std::get_if<eval::NodeStep>(&step.what)) {
                double sum = 0, shares = 0;
                for (const auto& group : node->sums)
                    if (group.result) sum += group.share * *group.result, shares += group.share;
                const auto& counted = results.nodes[node->node].counted;
                if (counted) CHECK(std::abs(sum / shares - *counted) < 1e-12 * std::max(1.0, std::abs(*counted)));
            } else {
                const auto& row = results.indicators[std::get<eval::IndicatorStep>(step.what).indicator];
                if (!row.measurement || row.measurement->working.form == eval::Working::Form::none) continue;
                CHECK(std::abs(eval::worked_out(row.measurement->working) - *row.measurement->raw) < 1e-9 * std::max(1.0, std::abs(*row.measurement->raw)));
            }
        }
    }
}
