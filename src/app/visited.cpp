#include "app/visited.hpp"

namespace app {
namespace {

constexpr std::size_t most_kept = 200;

}  // namespace

Visited visit(Visited visited, const std::string& id) {
    if (!visited.ids.empty() && visited.ids[visited.at] == id) return visited;
    if (!visited.ids.empty()) visited.ids.resize(visited.at + 1);
    visited.ids.push_back(id);
    if (visited.ids.size() > most_kept) visited.ids.erase(visited.ids.begin());
    visited.at = visited.ids.size() - 1;
    return visited;
}

std::optional<std::size_t> next_visited(const Visited& visited, Way way, const std::function<bool(const std::string&)>& is_there) {
    for (std::size_t at = visited.at;;) {
        if (way == Way::back ? at == 0 : at + 1 >= visited.ids.size()) return std::nullopt;
        at = way == Way::back ? at - 1 : at + 1;
        if (visited.ids[at] != visited.ids[visited.at] && is_there(visited.ids[at])) return at;
    }
}

}  // namespace app
