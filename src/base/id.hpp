// Id<Tag>: the short, stable name of one thing in a plan; ids of different kinds do not mix.
#pragma once
#include <compare>
#include <functional>
#include <string>

namespace base {

template <class Tag>
struct Id {
    std::string value;

    bool empty() const { return value.empty(); }
    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace base

template <class Tag>
struct std::hash<base::Id<Tag>> {
    std::size_t operator()(const base::Id<Tag>& id) const { return std::hash<std::string>{}(id.value); }
};
