#include "ui/group.hpp"

namespace ui {

GroupTotal group_total(const Frame& frame, const Row& row) {
    GroupTotal total;
    const std::size_t parent = parent_of(frame, row.position);
    for (const std::size_t each : children_of(frame, parent)) {
        const Row sibling = row_at(frame, each);
        if ((sibling.objective == nullptr) != (row.objective == nullptr) || sibling.removed() || !sibling.weight()) continue;
        total.any = true;
        total.sum = base::add(total.sum, *sibling.weight()).value_or(total.sum);
    }
    total.expected = row_at(frame, parent).objective->weights_below();
    return total;
}

std::vector<GroupPart> group_parts(const Frame& frame, const Row& row) {
    std::vector<GroupPart> parts;
    for (const std::size_t each : children_of(frame, parent_of(frame, row.position))) {
        const Row sibling = row_at(frame, each);
        if ((sibling.objective == nullptr) != (row.objective == nullptr) || sibling.removed() || !sibling.weight()) continue;
        parts.push_back({each, *sibling.weight(), each == row.position});
    }
    return parts;
}

std::optional<double> contribution(double effective_weight, const eval::Figure& figure) {
    if (!figure.score) return std::nullopt;
    return effective_weight * *figure.score;
}

}  // namespace ui
