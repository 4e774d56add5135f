// Files of the tree, for tests.
#pragma once
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "support/places.hpp"

namespace support {

inline std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("no file " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string asset(const std::string& name) { return file_bytes(support::in_repository("assets/" + name)); }
inline std::string published_plan() { return asset("plans/2024-piano-indicatori.cruscotto.json"); }
inline std::string demonstration_plan() { return asset("plans/2024-dati-dimostrativi.cruscotto.json"); }

}  // namespace support
