#include "format/migrate.hpp"

#include <array>

#include "format/plan_file.hpp"

namespace format {
namespace {

// steps[v - 1] makes a text of version v one of version v + 1. Version 1 is the first there was;
// who raises current_version adds its step here and a file of the version before to the tests.
using Step = base::Result<std::string> (*)(std::string_view text);
constexpr std::array<Step, current_version - 1> steps{};

}  // namespace

base::Result<std::string> migrate(std::string_view text, int version) {
    base::Result<std::string> now{text};
    for (std::size_t v = static_cast<std::size_t>(version); now && v <= steps.size(); ++v) now = steps[v - 1](*now);
    return now;
}

}  // namespace format
