// The rows seen, as back and forward walk them.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

struct Visited {
    std::vector<std::string> ids;  // in the order in which they were seen, none twice in a row
    std::size_t at = 0;            // the one shown; what stands behind it was gone back from
    friend bool operator==(const Visited&, const Visited&) = default;
};

// The row shown is another one: what was gone back from is forgotten.
Visited visit(Visited visited, const std::string& id);

enum class Way { back, forward };
// The next one that way that still is there; none: there is no such row.
std::optional<std::size_t> next_visited(const Visited& visited, Way way, const std::function<bool(const std::string&)>& is_there);

struct App;
// The same of the rows seen in an open plan.
std::optional<std::size_t> visited_at(const App& app, Way way);

}  // namespace app
