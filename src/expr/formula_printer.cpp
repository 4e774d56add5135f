#include <algorithm>
#include <utility>

#include "expr/formula.hpp"
#include "expr/formula_names.hpp"

namespace expr {
namespace {

// How tightly a printed part holds together: what is looser than its place gets parentheses.
enum class Binding { sum, product, sign, operand };

struct Printed {
    std::string text;
    Binding binding;
};

using Stack = std::vector<Printed>;

Printed taken(Stack& stack) {
    Printed top = std::move(stack.back());
    stack.pop_back();
    return top;
}

std::string held(Printed part, Binding least) {
    if (part.binding >= least) return std::move(part.text);
    return "(" + std::move(part.text) + ")";
}

std::string number(const base::Decimal& value) {
    std::string digits = base::to_string(value);
    std::ranges::replace(digits, '.', ',');
    return digits;
}

Printed measure(const FormulaNode& node) {
    std::string text = quoted_name(node.name);
    if (node.offset) text += "[anno-" + std::to_string(*node.offset) + "]";
    if (node.year) text += "[" + std::to_string(*node.year) + "]";
    return {std::move(text), Binding::operand};
}

Printed between(std::string_view sign, Binding left, Binding right, Binding all, Stack& stack) {
    const std::string second = held(taken(stack), right);
    std::string text = held(taken(stack), left);
    text += sign;
    text += second;
    return {std::move(text), all};
}

Printed before(std::string_view sign, Stack& stack) {
    return {std::string(sign) + held(taken(stack), Binding::sign), Binding::sign};
}

Printed call(FormulaFunction function, std::size_t operands, Stack& stack) {
    const std::size_t count = std::min(operands, stack.size());
    std::string text(use_of(function).name);
    text += "(";
    for (std::size_t i = stack.size() - count; i < stack.size(); ++i) {
        if (i > stack.size() - count) text += "; ";
        text += stack[i].text;
    }
    stack.resize(stack.size() - count);
    return {std::move(text) + ")", Binding::operand};
}

Printed of_node(FormulaFunction function, const FormulaNode& node) {
    const std::string name = node.name.empty() ? std::string() : quoted_name(node.name);
    return {std::string(use_of(function).name) + "(" + name + ")", Binding::operand};
}

Printed unread(std::size_t operands, Stack& stack) {
    stack.resize(stack.size() - std::min(operands, stack.size()));
    return {"?", Binding::operand};
}

Printed printed(const FormulaNode& node, Stack& stack) {
    switch (node.kind) {
        case FormulaKind::number: return {number(node.value), Binding::operand};
        case FormulaKind::measure: return measure(node);
        case FormulaKind::score: return of_node(FormulaFunction::score, node);
        case FormulaKind::edits: return of_node(FormulaFunction::edits, node);
        case FormulaKind::negate: return before("−", stack);
        case FormulaKind::percent: return {held(taken(stack), Binding::operand) + " %", Binding::operand};
        case FormulaKind::add:
        case FormulaKind::subtract:
            return between(sign_of(node.kind), Binding::sum, Binding::product, Binding::sum, stack);
        case FormulaKind::multiply:
        case FormulaKind::divide:
            return between(sign_of(node.kind), Binding::product, Binding::sign, Binding::product, stack);
        case FormulaKind::compare:
            return between(sign_of(node.sign), Binding::sum, Binding::sum, Binding::sum, stack);
        case FormulaKind::choose: return call(FormulaFunction::choose, node.operands, stack);
        case FormulaKind::min: return call(FormulaFunction::min, node.operands, stack);
        case FormulaKind::max: return call(FormulaFunction::max, node.operands, stack);
        case FormulaKind::average: return call(FormulaFunction::average, node.operands, stack);
        case FormulaKind::sum: return call(FormulaFunction::sum, node.operands, stack);
        case FormulaKind::unread: return unread(node.operands, stack);
    }
    return {};
}

bool fits(std::string_view name, std::string_view opening, std::string_view closing) {
    return name.find(opening) == std::string_view::npos && name.find(closing) == std::string_view::npos;
}

}  // namespace

std::string to_text(const Formula& formula) { return formula.text; }

std::string to_text(const Formula& formula, std::size_t node) {
    Stack stack;
    for (std::size_t i = formula.nodes[node].first; i <= node; ++i) {
        Printed part = printed(formula.nodes[i], stack);
        stack.push_back(std::move(part));
    }
    return std::move(stack.back().text);
}

std::string quoted_name(std::string_view name) {
    const std::string text(name);
    if (!name.contains('"')) return '"' + text + '"';
    if (fits(name, "«", "»")) return "«" + text + "»";
    std::string doubled;
    for (const char c : text) doubled += c == '"' ? "\"\"" : std::string(1, c);
    return '"' + doubled + '"';
}

// From the last name to the first, so that the places of the others stay.
std::string with_names(std::string text, NameChanges changes) {
    while (!changes.empty()) {
        const auto last = std::ranges::max_element(changes, {}, [](const auto& change) { return change.first.begin; });
        text.replace(last->first.begin, last->first.end - last->first.begin, last->second);
        changes.erase(last);
    }
    return text;
}

std::vector<std::size_t> operands_of(const Formula& formula, std::size_t node) {
    std::vector<std::size_t> operands(formula.nodes[node].operands);
    std::size_t end = node;
    for (std::size_t i = operands.size(); i-- > 0;) {
        operands[i] = end - 1;
        end = formula.nodes[end - 1].first;
    }
    return operands;
}

}  // namespace expr
