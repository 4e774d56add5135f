// How alike two names are, computed once for each name. Inside of change/ only.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace change {

// The runs of three letters or digits of a name, sorted, with repetitions.
struct Runs {
    std::string bare;
    std::vector<std::uint64_t> runs;
    explicit Runs(std::string_view name);
};

double likeness(const Runs& a, const Runs& b);

}  // namespace change
