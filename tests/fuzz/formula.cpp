// libFuzzer entry: any bytes are a formula's text; the reader returns, keeps them, points inside them,
// builds a sound tree, and what it read without an issue is printed and read the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "eval/calculation.hpp"
#include "expr/formula.hpp"

namespace {

void demand(bool condition) {
    if (!condition) std::abort();
}

bool same_tree(const expr::Formula& a, const expr::Formula& b) {
    if (a.nodes.size() != b.nodes.size()) return false;
    for (std::size_t i = 0; i < a.nodes.size(); ++i) {
        auto left = a.nodes[i];
        auto right = b.nodes[i];
        left.span = right.span = left.name_span = right.name_span = {};
        if (left != right) return false;
    }
    return true;
}

void demand_sound(const expr::Formula& formula, std::size_t size) {
    std::size_t open = 0;
    for (std::size_t i = 0; i < formula.nodes.size(); ++i) {
        const auto& node = formula.nodes[i];
        demand(node.operands <= open && node.first <= i);
        open += 1 - node.operands;
        for (const auto& span : {node.span, node.name_span}) demand(span.begin <= span.end && span.end <= size);
        eval::constant_value(formula, i);
    }
    demand(open == 1 && formula.nodes.back().first == 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto parsed = expr::parse_formula(text);
    demand(expr::to_text(parsed.value) == text);
    demand_sound(parsed.value, size);
    for (const auto& issue : parsed.issues) {
        demand(issue.place.span.has_value());
        demand(issue.place.span->begin <= issue.place.span->end && issue.place.span->end <= size);
    }
    const std::string printed = expr::to_text(parsed.value, parsed.value.nodes.size() - 1);
    if (!parsed.issues.empty()) return 0;
    const auto again = expr::parse_formula(printed);
    // Standard form needs more parentheses than the text; at the edge of depth and length it may not fit.
    const bool too_much = !again.issues.empty() &&
                          (again.issues[0].code == "formula-too-deep" || again.issues[0].code == "formula-too-long");
    if (!too_much) demand(again.issues.empty() && same_tree(parsed.value, again.value));
    return 0;
}
