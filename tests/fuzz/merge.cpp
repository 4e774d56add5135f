// libFuzzer entry: any plan that is read, with what two made of it, keeps the laws of merging; so do plans that have
// nothing to do with each other, merged without a base.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "change/merge.hpp"
#include "format/plan_file.hpp"
#include "support/random_edits.hpp"

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

// FNV-1a: the same bytes, the same edits.
std::uint64_t seed_of(std::string_view bytes) {
    std::uint64_t seed = 0xcbf29ce484222325u;
    for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return seed;
}

void check(const plan::Plan& base, const plan::Plan& ours, const plan::Plan& theirs) {
    const auto written = [](const plan::Plan& plan) { return format::write_plan(plan); };
    const change::Merged merged = change::merge(base, ours, theirs);
    const change::Merged swapped = change::merge(base, theirs, ours);
    must(merged.conflicts.size() == swapped.conflicts.size());
    const auto again = format::read_plan(written(merged.plan));
    if (merged.issues.empty()) must(again.plan && written(*again.plan) == written(merged.plan));
    must(written(change::merge(base, base, ours).plan) == written(ours));
    must(written(change::merge(base, ours, base).plan) == written(ours));
    must(written(change::merge(base, theirs, theirs).plan) == written(theirs));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    support::Random random(seed_of(bytes));
    const auto loaded = format::read_plan(bytes);
    const support::Colleagues made = support::colleagues(random.next());
    check(made.base, made.ours, made.theirs);
    if (!loaded.plan) return 0;  // one that is read is whole
    check(*loaded.plan, support::with_random_edits(random, *loaded.plan, random.between(0, 6)).plan, support::with_random_edits(random, *loaded.plan, random.between(0, 6)).plan);
    return 0;
}
