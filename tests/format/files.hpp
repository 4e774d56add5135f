// Files of the tree, for tests.
#pragma once
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>

#include "support/places.hpp"

namespace support {

inline std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("no file " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string asset(const std::string& name) { return file_bytes(support::in_repository("assets/" + name)); }
// "2018-cruscotto-rolling" is the plan published for 2018; its copy with invented values is "2018-dati-dimostrativi".
inline constexpr std::pair<int, const char*> published_files[] = {{2018, "2018-cruscotto-rolling"},
                                                                  {2020, "2020-plan-rolling"},
                                                                  {2023, "2023-albero-performance"},
                                                                  {2024, "2024-piano-indicatori"}};

inline std::string published_name(int year) {
    for (const auto& [file_year, name] : published_files)
        if (file_year == year) return name;
    throw std::runtime_error("no plan of " + std::to_string(year));
}
inline std::string published_plan(int year = 2024) { return asset("plans/" + published_name(year) + ".cruscotto.json"); }
inline std::string demonstration_plan(int year = 2024) {
    return asset("plans/" + std::to_string(year) + "-dati-dimostrativi.cruscotto.json");
}

}  // namespace support
