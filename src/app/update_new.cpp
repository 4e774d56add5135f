// Plans that begin here.
#include <utility>

#include "app/due.hpp"
#include "format/history.hpp"
#include "plan/begin.hpp"

namespace app {
namespace {

// A plan that begins here keeps its history: whoever does not want it can turn it off before it is sent.
Document unsaved(plan::Plan plan) {
    plan = format::with_history(std::move(plan), true);
    const std::string name = "piano-" + std::to_string(plan.year) + ".cruscotto.json";
    return {.plan = std::move(plan), .saved = {}, .file_name = name};
}

}  // namespace

void Turn::on(const NewPlan& a) {
    if (!asks_first(a)) emit(AskMoment{MomentFor::new_plan});
}

// Plans are written in the autumn before.
void new_plan_due(Turn& turn, const Moment& now) {
    turn.open(unsaved(plan::empty_scorecard(day_at(now).year + 1)));
    turn.tell(base::Severity::note, "plan-begun", {std::to_string(turn.document()->plan.year)});
}

void Turn::on(const RollPlan& a) {
    if (!document() || asks_first(a)) return;
    const std::string from = document()->file_name;
    open(unsaved(plan::rolled_on(document()->plan)));
    tell(base::Severity::note, "plan-rolled", {std::to_string(document()->plan.year), from});
}

}  // namespace app
