// Formulas written as text: what cannot be read, names that are unknown or ambiguous, division by
// zero, units that do not go together, formulas read in a circle.
#include <optional>
#include <set>
#include <string>

#include "eval/evaluate.hpp"
#include "expr/amount.hpp"
#include "lint/families.hpp"
#include "plan/formula.hpp"

namespace lint {
namespace {

using expr::Formula;
using expr::FormulaKind;
using expr::FormulaNode;

constexpr const char* place = "formula.expression";

// ── units ────────────────────────────────────────────────────────────────────────────────────────
struct UnitOf {
    bool known = false;
    bool bare = false;  // a number without a unit, which goes with any
    std::string key;    // the unit itself, however it is written
    std::string text = {};
};

UnitOf unit_written(const std::string& text) {
    const auto tokens = expr::tokenize(text);
    expr::Cursor cursor(text, tokens);
    const auto unit = expr::read_unit(cursor);
    if (unit) return {.known = true, .key = std::string(expr::name_of(*unit)), .text = text};
    return {.known = !text.empty(), .key = text, .text = text};
}

class Units {
public:
    Units(const plan::Plan& plan, const Formula& formula, const std::vector<plan::Referent>& referents)
        : plan_(plan), formula_(formula), referents_(referents) {}

    base::Issues check() {
        for (std::size_t i = 0; i < formula_.nodes.size(); ++i) {
            UnitOf unit = of(i);
            stack_.resize(stack_.size() - formula_.nodes[i].operands);
            stack_.push_back(std::move(unit));
        }
        return std::move(issues_);
    }

private:
    const UnitOf& operand(std::size_t i, std::size_t k) const {
        return stack_[stack_.size() - formula_.nodes[i].operands + k];
    }

    UnitOf alike(std::size_t i, std::size_t from) {
        const FormulaNode& node = formula_.nodes[i];
        UnitOf found = operand(i, from);
        for (std::size_t k = from + 1; k < node.operands; ++k) {
            const UnitOf& next = operand(i, k);
            if (found.known && next.known && found.key != next.key) {
                const std::string words = formula_.text.substr(node.span.begin, node.span.end - node.span.begin);
                issues_.push_back({"formula-units", base::Severity::warning, {.span = node.span}, {words, found.text, next.text}});
                return {};
            }
            if (!found.known && (next.known || found.bare)) found = next;
        }
        return found;
    }

    UnitOf product(const UnitOf& a, const UnitOf& b, FormulaKind kind) const {
        if (b.bare) return a;
        if (kind == FormulaKind::multiply) return a.bare ? b : UnitOf{};
        return a.known && b.known && a.key == b.key ? UnitOf{.bare = true} : UnitOf{};
    }

    UnitOf of(std::size_t i) {
        const FormulaNode& node = formula_.nodes[i];
        switch (node.kind) {
            case FormulaKind::number: return {.bare = true};
            case FormulaKind::measure: return unit_written(plan_.measures[referents_[i].index]->unit);
            case FormulaKind::score: return unit_written("%");
            case FormulaKind::negate:
            case FormulaKind::percent: return operand(i, 0);
            case FormulaKind::multiply:
            case FormulaKind::divide: return product(operand(i, 0), operand(i, 1), node.kind);
            case FormulaKind::add: case FormulaKind::subtract: case FormulaKind::min: case FormulaKind::max:
            case FormulaKind::average: case FormulaKind::sum: return alike(i, 0);
            case FormulaKind::compare: alike(i, 0); return {};
            case FormulaKind::choose: return alike(i, 1);
            case FormulaKind::edits:
            case FormulaKind::unread: break;
        }
        return {};
    }

    const plan::Plan& plan_;
    const Formula& formula_;
    const std::vector<plan::Referent>& referents_;
    std::vector<UnitOf> stack_;
    base::Issues issues_;
};

// ── one formula ──────────────────────────────────────────────────────────────────────────────────
void check_division(const Formula& formula, base::Issues& out) {
    for (std::size_t i = 0; i < formula.nodes.size(); ++i) {
        if (formula.nodes[i].kind != FormulaKind::divide) continue;
        const auto divisor = eval::constant_value(formula, i - 1);
        if (divisor && divisor->is_zero())
            out.push_back({"formula-division-by-zero", base::Severity::error, {.span = formula.nodes[i - 1].span},
                           {expr::to_text(formula, i - 1)}});
    }
}

void check_edits(const plan::Plan& plan, const Formula& formula, base::Issues& out) {
    if (!plan.acts.empty()) return;
    for (const FormulaNode& node : formula.nodes)
        if (node.kind == FormulaKind::edits)
            out.push_back({"formula-edits", base::Severity::warning, {.span = node.span},
                           {formula.text.substr(node.span.begin, node.span.end - node.span.begin)}});
}

base::Issues issues_of(const plan::Plan& plan, const plan::Naming& naming, const std::string& text) {
    auto [formula, found] = expr::parse_formula(text);
    auto [referents, unknown] = plan::resolve(formula, plan, naming);
    const bool understood = found.empty() && unknown.empty();
    found.insert(found.end(), unknown.begin(), unknown.end());
    check_division(formula, found);
    check_edits(plan, formula, found);
    if (!understood) return found;
    const auto units = Units(plan, formula, referents).check();
    found.insert(found.end(), units.begin(), units.end());
    return found;
}

// ── circles ──────────────────────────────────────────────────────────────────────────────────────
std::string called(const plan::Plan& plan, const eval::Program& program, const eval::Task& task) {
    const auto name = [](const auto& node) {
        return !node.code.empty() ? node.code : !node.name.empty() ? node.name : node.id.value;
    };
    if (task.kind == eval::TaskKind::node) return name(*plan.objectives[task.index]);
    if (task.kind == eval::TaskKind::unit) return plan.units[task.index].name;
    return name(*plan.indicators[program.composites[task.index].indicator]);
}

// What is in the weights changes with the years, and with it the circles.
void check_cycles(const plan::Plan& plan, base::Issues& out) {
    std::set<std::string> known;
    auto years = plan.years;
    if (years.empty()) years.push_back(plan.year);
    for (const int year : years) {
        const auto question = eval::question_for(plan, year, base::end_of_year(year));
        if (!question) return;
        const auto program = eval::compile(plan, *question);
        for (const auto& cycle : program.cycles) {
            std::string path;
            for (const eval::Task& task : cycle) path += (path.empty() ? "" : " → ") + called(plan, program, task);
            const auto& indicator = *plan.indicators[program.composites[cycle.front().index].indicator];
            if (known.insert(indicator.id.value + path).second)
                out.push_back({"formula-cycle", base::Severity::error, {.id = indicator.id.value, .path = place}, {path}});
        }
    }
}

}  // namespace

void check_formulas(const Living& living, base::Issues& out) {
    const plan::Plan& plan = living.plan;
    std::optional<plan::Naming> naming;
    bool composite = false;
    for (std::size_t row = 0; row < living.rows.size(); ++row) {
        if (!living.has_indicator(row)) continue;
        const plan::Indicator& indicator = living.indicator(row);
        const auto* expression = indicator.formula ? std::get_if<plan::Expression>(&*indicator.formula) : nullptr;
        if (!expression) continue;
        if (!naming) naming.emplace(plan);
        for (base::Issue& each : issues_of(plan, *naming, expression->text)) {
            each.place.id = indicator.id.value;
            each.place.path = place;
            out.push_back(std::move(each));
        }
        composite = composite || eval::calculation_of(expression->text, plan, *naming).composite();
    }
    if (composite) check_cycles(plan, out);
}

}  // namespace lint
