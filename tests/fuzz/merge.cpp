// libFuzzer entry: any plan that is read, with what two made of it, keeps the laws of merging; so do plans that have
// nothing to do with each other, merged without a base.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "change/merge.hpp"
#include "format/plan_file.hpp"
#include "fuzz/support/seed.hpp"
#include "support/random_edits.hpp"

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

std::string written(const plan::Plan& plan) { return format::write_plan(plan); }

// What is merged can be written and read again.
void check(const change::Merged& merged) {
    const auto again = format::read_plan(written(merged.plan));
    if (merged.issues.empty()) must(again.plan && written(*again.plan) == written(merged.plan));
}

void check(const plan::Plan& base, const plan::Plan& ours, const plan::Plan& theirs) {
    const change::Merged merged = change::merge(base, ours, theirs);
    const change::Merged swapped = change::merge(base, theirs, ours);
    must(merged.conflicts.size() == swapped.conflicts.size());
    check(merged);
    must(written(change::merge(base, base, ours).plan) == written(ours));
    must(written(change::merge(base, ours, base).plan) == written(ours));
    must(written(change::merge(base, theirs, theirs).plan) == written(theirs));
}

void check_without_base(const plan::Plan& ours, const plan::Plan& theirs) {
    const change::Merged merged = change::merge_two(ours, theirs);
    must(!merged.with_base);
    check(merged);
    const change::Merged alone = change::merge_two(ours, ours);
    must(alone.conflicts.empty() && written(alone.plan) == written(ours));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    support::Random random(fuzz::seed_of(bytes));
    const auto loaded = format::read_plan(bytes);
    const support::Colleagues made = support::colleagues(random.next());
    check(made.base, made.ours, made.theirs);
    if (!loaded.plan) return 0;  // one that is read is whole
    check(*loaded.plan, support::with_random_edits(random, *loaded.plan, random.between(0, 6)).plan, support::with_random_edits(random, *loaded.plan, random.between(0, 6)).plan);
    check_without_base(made.ours, *loaded.plan);
    return 0;
}
