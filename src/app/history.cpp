#include "app/history.hpp"

#include <utility>

namespace app {

History record(History history, HistoryStep step) {
    history.undone.clear();
    step.serial = ++history.recorded;
    const bool grows = !step.merge_key.empty() && history.can_undo() && history.done.back().merge_key == step.merge_key;
    if (!grows) {
        history.done.push_back(std::move(step));
        return history;
    }
    HistoryStep& last = history.done.back();
    last.after = std::move(step.after);
    last.edit = std::move(step.edit);
    last.serial = step.serial;
    return history;
}

}  // namespace app
