// Actions that change the plan, and the history.
#include <utility>

#include "app/turn.hpp"

namespace app {
namespace {

bool edit(Turn& turn, const plan::Edit& edit, const std::string& merge_key = {}) {
    Document* doc = turn.document();
    if (!doc) return false;
    auto after = plan::apply(doc->plan, edit);
    if (!after) {
        turn.app.message = Message{std::move(after.error().front())};
        return false;
    }
    if (*after == doc->plan) return true;
    doc->history = record(std::move(doc->history), {doc->plan, *after, edit, merge_key});
    doc->plan = std::move(*after);
    turn.plan_changed();
    return true;
}

// The id of the last of the boxed nodes under a parent, to place a new one behind it.
template <class Node, class Parent>
auto last_under(const std::vector<base::Box<Node>>& nodes, const Parent& parent) {
    std::optional<decltype(Node::id)> last;
    for (const auto& each : nodes)
        if (each->parent == parent) last = each->id;
    return last;
}

// What the file remembers is not undone; only a merge, whose entries and base are its own, takes them along until they
// are saved.
void remember(Document& doc, HistoryStep& step, const plan::Plan& from, const plan::Plan& to) {
    const plan::Remembered now = doc.plan.memory;
    doc.plan = to;
    if (!step.other_base || !now.memory.same_as(from.memory.memory)) doc.plan.memory = now;
    if (step.other_base && doc.base) std::swap(*step.other_base, *doc.base);
}

void move_step(Turn& turn, std::vector<HistoryStep> History::* from, std::vector<HistoryStep> History::* to,
               plan::Plan HistoryStep::* plan) {
    Document* doc = turn.document();
    if (!doc || (doc->history.*from).empty()) return;
    HistoryStep step = std::move((doc->history.*from).back());
    (doc->history.*from).pop_back();
    remember(*doc, step, plan == &HistoryStep::before ? step.after : step.before, step.*plan);
    step.merge_key.clear();  // typing after an undo is a step of its own
    const std::string place = plan::id_of(step.edit);
    (doc->history.*to).push_back(std::move(step));
    turn.plan_changed();
    turn.reveal(place);
}

}  // namespace

void Turn::on(const EditPlan& a) { edit(*this, a.edit, a.merge_key); }

void Turn::on(const AddObjective& a) {
    if (!document()) return;
    const plan::Plan& plan = document()->plan;
    plan::Objective added{.id = {plan::fresh_id(plan, 'o')}, .parent = a.parent, .level = a.level};
    const std::string id = added.id.value;
    if (edit(*this, plan::InsertObjective{std::move(added), last_under(plan.objectives, a.parent)})) reveal(id);
}

void Turn::on(const AddIndicator& a) {
    if (!document()) return;
    const plan::Plan& plan = document()->plan;
    plan::Indicator added{.id = {plan::fresh_id(plan, 'i')}, .parent = a.parent};
    const std::string id = added.id.value;
    if (edit(*this, plan::InsertIndicator{std::move(added), last_under(plan.indicators, a.parent)})) reveal(id);
}

void Turn::on(const Undo&) { move_step(*this, &History::done, &History::undone, &HistoryStep::before); }

void Turn::on(const Redo&) { move_step(*this, &History::undone, &History::done, &HistoryStep::after); }

}  // namespace app
