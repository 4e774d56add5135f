// One table of names for an enumeration, read in both directions.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace base {

template <class E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

// Every enumerator must stand in the table; an absent one gives "".
template <class E, std::size_t N>
constexpr std::string_view name_in(const Names<E, N>& names, E value) {
    for (const auto& [each, name] : names)
        if (each == value) return name;
    return {};
}

template <class E, std::size_t N>
constexpr std::optional<E> named_in(const Names<E, N>& names, std::string_view name) {
    for (const auto& [each, its_name] : names)
        if (its_name == name) return each;
    return std::nullopt;
}

}  // namespace base
