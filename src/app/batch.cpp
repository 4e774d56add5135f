#include "app/batch.hpp"

#include <utility>

namespace app {

bool Batch::put(plan::Edit edit) {
    auto after = plan::apply(plan, edit);
    if (!after) {
        turn.app.message = Message{std::move(after.error().front())};
        return false;
    }
    if (*after == plan) return true;
    plan = std::move(*after);
    edits.push_back(std::move(edit));
    return true;
}

bool Batch::commit(std::string merge_key) {
    Document& doc = *turn.document();
    if (edits.empty()) return false;
    doc.history = record(std::move(doc.history), {doc.plan, plan, edits.front(), std::move(merge_key), edits.size()});
    doc.plan = std::move(plan);
    return true;
}

std::optional<plan::ActId> act_for(Batch& batch, const std::variant<plan::ActId, plan::Act>& given) {
    if (const auto* id = std::get_if<plan::ActId>(&given)) return *id;
    plan::Act act = std::get<plan::Act>(given);
    act.id = {plan::fresh_id(batch.plan, 'a')};
    if (!batch.put(plan::InsertAct{act})) return std::nullopt;
    return act.id;
}

}  // namespace app
