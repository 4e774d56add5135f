// A small generator with the same numbers everywhere; <random>'s distributions differ between
// standard libraries.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace support {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    // splitmix64
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    // low ≤ result ≤ high
    int between(int low, int high) {
        return low + static_cast<int>(next() % (static_cast<std::uint64_t>(high - low) + 1));
    }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    bool chance(int percent) { return between(1, 100) <= percent; }

    template <class T, std::size_t N>
    const T& one_of(const T (&items)[N]) { return items[below(N)]; }
    template <class List>
    const auto& any_of(const List& items) { return items[below(items.size())]; }

private:
    std::uint64_t state_;
};

}  // namespace support
