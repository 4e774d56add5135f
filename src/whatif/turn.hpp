// Where along a row of whole numbers an answer turns from no to yes.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>

namespace whatif {

// From the end that is worse to the one that is better, which may be the smaller number.
struct Axis {
    std::int64_t bad = 0;
    std::int64_t good = 0;
};

// The first number from `bad` on that says yes; empty when not even `good` does. Precondition:
// the answer turns once at most. A good guess saves questions and changes nothing.
template <class Yes>
std::optional<std::int64_t> turn(const Axis& axis, std::int64_t guess, Yes&& yes) {
    const std::int64_t ahead = axis.good >= axis.bad ? 1 : -1;
    const std::int64_t last = (axis.good - axis.bad) * ahead;
    const auto says = [&](std::int64_t step) { return yes(axis.bad + ahead * step); };
    std::int64_t no = -1;
    std::int64_t sure = last + 1;
    std::int64_t at = std::clamp<std::int64_t>((guess - axis.bad) * ahead, 0, last);
    const bool back = says(at);
    (back ? sure : no) = at;
    for (std::int64_t stride = 1; sure - no > 1; stride *= 2) {
        at = back ? std::max<std::int64_t>(sure - stride, 0) : std::min(no + stride, last);
        if (at <= no || at >= sure) break;
        const bool said = says(at);
        (said ? sure : no) = at;
        if (said != back) break;
    }
    while (sure - no > 1) {
        at = no + (sure - no) / 2;
        (says(at) ? sure : no) = at;
    }
    return sure > last ? std::nullopt : std::optional(axis.bad + ahead * sure);
}

}  // namespace whatif
