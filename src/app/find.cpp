#include "app/find.hpp"

#include <algorithm>
#include <ranges>
#include <string>

#include "app/typed_words.hpp"
#include "expr/letters.hpp"

namespace app {
namespace {

bool holds(const std::string& text, const std::vector<std::string>& words) {
    const std::string folded = expr::folded(text);
    return std::ranges::all_of(words, [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

// One of two commands that do the same by another key.
bool is_double(const Command& command) {
    const auto& all = commands();
    return std::ranges::find(all, command.label, &Command::label)->id != command.id;
}

}  // namespace

std::vector<Found> find(const App& app, std::string_view typed, std::size_t most) {
    const auto words = words_in(typed);
    std::vector<Found> found;
    for (const Command& command : commands())
        if (found.size() < most && !is_double(command) && command.action(app) && holds(words::text(command.label, app.view.lang), words)) found.emplace_back(&command);
    if (words.empty() || !app.document) return found;
    const plan::Plan& plan = app.document->plan;
    for (const plan::OutlineRow& row : app.document->derived->outline) {
        if (found.size() >= most) break;
        const auto told = [](const auto& node) { return node.code + " " + node.name + " " + node.owner; };
        if (holds(row.is_indicator() ? told(*plan.indicators[row.index]) : told(*plan.objectives[row.index]), words)) found.emplace_back(row.node);
    }
    return found;
}

}  // namespace app
