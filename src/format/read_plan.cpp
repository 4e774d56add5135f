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
        problems.push_back({{"left-out", base::Severity::note, {.id = id, .path = path}, {id.empty() ? path : field.empty() ? id : id + '.' + field}}, spot.offset});
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

// With the state in the file as the base: a copy rescued from a crash can still be merged.
plan::Plan as_file(const Draft& draft) {
    plan::Plan plan = with_base_of(draft.latest(), draft.begun);
    const bool stands_alone = plan.memory->base || draft.origin == Origin::work;
    return stands_alone ? plan : with_base(std::move(plan), without_memory(draft.begun));
}

constexpr std::size_t all_rows = static_cast<std::size_t>(-1);

}  // namespace

// Precondition of all: the text says that it is a plan of the current version.
struct ReadInParts::Work {
    explicit Work(std::string migrated) : owned(std::move(migrated)), text(owned) {}
    explicit Work(std::string_view file) : text(file) {}
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    std::string owned;  // of a file of an earlier version: as it would be written now
    std::string_view text;
    PlanInput in{text};
    PlanFields fields{in};
    bool has_all_fields = false;

    Loaded finish() {
        in.json.finish();
        auto problems = std::move(in.json.problems());
        plan::Plan& plan = fields.plan;
        if (!in.json.stopped()) std::ranges::move(structure_problems(plan, in), std::back_inserter(problems));
        if (!has_error(problems)) std::ranges::move(memory_problems(plan, in), std::back_inserter(problems));
        Loaded loaded{{}, {}, located(std::move(problems), text)};
        if (has_error(loaded.issues)) offer_partial(loaded, std::move(plan), in, text);
        else loaded.plan = std::move(plan);
        return loaded;
    }
};

ReadInParts::ReadInParts(std::string_view bytes) {
    if (auto refused = refuse_by_bytes(bytes)) {
        loaded_.issues = {std::move(*refused)};
        return;
    }
    if (is_draft(bytes))
        if (auto draft = read_draft(bytes)) {
            loaded_ = {as_file(*draft), {}, std::move(draft->issues)};
            return;
        }
    if (bytes.starts_with(byte_order_mark)) {
        loaded_.issues = {{"byte-order-mark", base::Severity::note, {.line = 1, .column = 1}, {}}};
        bytes.remove_prefix(byte_order_mark.size());
    }
    const auto version = version_of(bytes);
    if (!version) {
        append(loaded_.issues, version.error());
    } else if (*version == current_version) {
        work_ = std::make_unique<Work>(bytes);
    } else if (auto migrated = migrate(bytes, *version)) {
        work_ = std::make_unique<Work>(std::move(*migrated));
    } else {
        append(loaded_.issues, migrated.error());
    }
}

ReadInParts::~ReadInParts() = default;

// What stands nowhere by itself is looked at in a part of its own.
bool ReadInParts::go_on(std::size_t rows) {
    if (!work_) return false;
    if (!work_->has_all_fields) {
        work_->has_all_fields = !work_->fields.go_on(rows);
        return true;
    }
    Loaded read = work_->finish();
    work_.reset();
    append(loaded_.issues, std::move(read.issues));
    loaded_.plan = std::move(read.plan);
    loaded_.partial = std::move(read.partial);
    return false;
}

double ReadInParts::share() const {
    return work_ ? static_cast<double>(work_->in.json.offset()) / static_cast<double>(work_->text.size()) : 1;
}

Loaded ReadInParts::loaded() { return std::move(loaded_); }

Loaded read_plan(std::string_view bytes) {
    ReadInParts reading(bytes);
    while (reading.go_on(all_rows)) {}
    return reading.loaded();
}

}  // namespace format
