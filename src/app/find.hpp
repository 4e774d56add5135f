// Find: what a few typed letters may mean, for the palette: commands first, then rows of the tree.
#pragma once
#include <string_view>
#include <variant>
#include <vector>

#include "app/commands.hpp"

namespace app {

using Found = std::variant<const Command*, plan::NodeRef>;

// All words typed must occur, without regard to case and accents: of a command in its label, of a row in
// its code, name or owner. Only commands that make sense now. Nothing typed: all of these commands.
std::vector<Found> find(const App& app, std::string_view typed, std::size_t most);

}  // namespace app
