#include <algorithm>

#include "format/draft.hpp"
#include "format/history.hpp"
#include "format/lines.hpp"
#include "format/migrate.hpp"
#include "format/plan_fields.hpp"
#include "format/plan_file.hpp"
#include "format/salvage.hpp"
#include "format/sniff.hpp"
#include "format/structure_places.hpp"
#include "format/utf8.hpp"

namespace format {
namespace {

bool has_error(const base::Issues& issues) {
    return std::ranges::find(issues, base::Severity::error, &base::Issue::severity) != issues.end();
}
bool has_error(const std::vector<Problem>& problems) {
    return std::ranges::any_of(problems, [](const Problem& each) { return each.issue.severity == base::Severity::error; });
}

void append(base::Issues& issues, base::Issues more) {
    issues.insert(issues.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// What had to be taken out so that the rest can be walked.
std::vector<Problem> left_out_problems(const std::vector<LeftOut>& left_out, Spots spots) {
    std::vector<Problem> problems;
    for (const auto& [id, field, repeated] : left_out) {
        const Spot spot = repeated ? spots.of_next(id) : spots.of(id);
        const std::string path = field.empty() ? spot.path : spot.path + '.' + field;
        problems.push_back({{"left-out", base::Severity::note, {.id = id, .path = path}, {id.empty() ? path : id}}, spot.offset});
    }
    return problems;
}

// What can be walked of a plan with errors is offered, and what is missing from it is said.
void offer_partial(Loaded& loaded, plan::Plan plan, PlanInput& in, std::string_view text) {
    Spots spots(plan, in.starts);
    auto notes = std::move(in.left_out);
    if (plan.memory->base) notes.push_back(leave_base_out(plan, in));
    auto salvaged = salvage(std::move(plan));
    if (!salvaged) return;
    loaded.partial = std::move(salvaged->plan);
    std::ranges::move(left_out_problems(salvaged->left_out, std::move(spots)), std::back_inserter(notes));
    if (in.json.stopped()) notes.push_back({{"left-out-rest", base::Severity::note, {.path = "$"}, {}}, in.json.offset()});
    append(loaded.issues, located(std::move(notes), text));
}

// Precondition: the text says that it is a plan of the current version.
Loaded read_current(std::string_view text) {
    PlanInput in(text);
    plan::Plan plan = read_fields_of_plan(in);
    in.json.finish();
    auto problems = std::move(in.json.problems());
    if (!in.json.stopped()) std::ranges::move(structure_problems(plan, in), std::back_inserter(problems));
    if (!has_error(problems)) std::ranges::move(memory_problems(plan, in), std::back_inserter(problems));
    Loaded loaded{{}, {}, located(std::move(problems), text)};
    if (has_error(loaded.issues)) offer_partial(loaded, std::move(plan), in, text);
    else loaded.plan = std::move(plan);
    return loaded;
}

Loaded read_text(std::string_view text) {
    const auto version = version_of(text);
    if (!version) return {{}, {}, version.error()};
    if (*version == current_version) return read_current(text);
    const auto migrated = migrate(text, *version);
    return migrated ? read_current(*migrated) : Loaded{{}, {}, migrated.error()};
}

// With the state in the file as the base: a copy rescued from a crash can still be merged.
plan::Plan as_file(const Draft& draft) {
    plan::Plan plan = with_base_of(draft.latest(), draft.begun);
    const bool stands_alone = plan.memory->base || draft.origin == Origin::work;
    return stands_alone ? plan : with_base(std::move(plan), without_memory(draft.begun));
}

}  // namespace

Loaded read_plan(std::string_view bytes) {
    if (auto refused = refuse_by_bytes(bytes)) return {{}, {}, {std::move(*refused)}};
    if (is_draft(bytes))
        if (auto draft = read_draft(bytes)) return {as_file(*draft), {}, std::move(draft->issues)};
    if (!bytes.starts_with(byte_order_mark)) return read_text(bytes);
    Loaded loaded = read_text(bytes.substr(byte_order_mark.size()));
    loaded.issues.insert(loaded.issues.begin(), {"byte-order-mark", base::Severity::note, {.line = 1, .column = 1}, {}});
    return loaded;
}

}  // namespace format
