// Units in a kernel: their scores are read by followers only, so they are worked out when asked for.
#include <algorithm>
#include <limits>

#include "eval/kernel.hpp"

namespace eval {

void Kernel::take_units(const Program& program) {
    for (const Group& group : program.units) {
        auto& unit = units_.emplace_back();
        for (const Link& link : links(program, group))
            unit.push_back({leaf_of_[link.index], link.units});
    }
}

std::optional<double> Kernel::unit_score(std::size_t unit) const {
    double sum = 0;
    double whole = 0;
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const auto& [leaf, units] : units_[unit]) {
        const KernelLeaf& member = leaves_[leaf];
        if (member.standing == Standing::out) continue;
        if (member.standing == Standing::unknown) {
            if (missing_ == plan::MissingPolicy::unknown) return std::nullopt;
            continue;
        }
        const double score = score_of(member);
        sum += units * score;
        whole += units;
        least = std::min(least, score);
        most = std::max(most, score);
    }
    return whole > 0 ? std::optional(shown(std::clamp(sum / whole, least, most))) : std::nullopt;
}

std::optional<double> Kernel::score_of(const plan::Referent& read) const {
    switch (read.kind) {
        case plan::Referent::Kind::indicator: return indicator_score(read.index);
        case plan::Referent::Kind::objective: return score(read.index);
        case plan::Referent::Kind::unit: return unit_score(read.index);
        case plan::Referent::Kind::nothing:
        case plan::Referent::Kind::measure:
        case plan::Referent::Kind::whole: break;
    }
    return std::nullopt;
}

}  // namespace eval
