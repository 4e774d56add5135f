#include <array>

#include "words/differences.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using change::DifferenceKind;

struct Counted {
    DifferenceKind kind;
    Text one, many;
};
constexpr std::array kinds{Counted{DifferenceKind::inserted, Text::diff_inserted_one, Text::diff_inserted},
                           Counted{DifferenceKind::removed, Text::diff_removed_one, Text::diff_removed},
                           Counted{DifferenceKind::moved, Text::diff_moved_one, Text::diff_moved},
                           Counted{DifferenceKind::changed, Text::diff_changed_one, Text::diff_changed}};

std::size_t count_of(const std::vector<change::Group>& groups, DifferenceKind kind) {
    std::size_t count = 0;
    for (const auto& group : groups)
        for (const change::Difference& each : group.differences) count += each.kind == kind;
    return count;
}

}  // namespace

std::string counts(const std::vector<change::Group>& groups, Lang lang) {
    std::size_t all = 0;
    std::string parts;
    for (const Counted& each : kinds) {
        const std::size_t count = count_of(groups, each.kind);
        all += count;
        if (count > 0) parts += (parts.empty() ? "" : ", ") + counted(count, each.one, each.many, lang);
    }
    if (all == 0) return text(Text::diff_none, lang);
    return counted(all, Text::diff_counts_one, Text::diff_counts, lang, std::move(parts));
}

}  // namespace words
