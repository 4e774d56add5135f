#include "lint/lint.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "lint/families.hpp"

namespace lint {
namespace {

// In the order of the tree; what belongs to no row of it (the plan's own note) comes first.
void sort_by_place(base::Issues& issues, const std::vector<plan::OutlineRow>& outline) {
    std::unordered_map<std::string, std::size_t> position;  // of the rows that have any
    for (const base::Issue& each : issues) position.try_emplace(each.place.id, 0);
    for (std::size_t row = 0; row < outline.size(); ++row)
        if (const auto has = position.find(plan::id_of(outline[row].node)); has != position.end()) has->second = row + 1;
    std::vector<std::pair<std::size_t, std::size_t>> order;  // position, then as found
    order.reserve(issues.size());
    for (std::size_t i = 0; i < issues.size(); ++i) order.emplace_back(position.at(issues[i].place.id), i);
    std::ranges::sort(order);
    base::Issues sorted;
    sorted.reserve(issues.size());
    for (const auto& [at, i] : order) sorted.push_back(std::move(issues[i]));
    issues = std::move(sorted);
}

std::string key_of(std::string_view code, std::string_view id, std::string_view detail) {
    std::string key(code);
    return key.append(1, '\n').append(id).append(1, '\n').append(detail);
}

void mark_accepted(base::Issues& issues, const plan::Plan& plan) {
    if (plan.accepted.empty()) return;
    std::unordered_map<std::string, const plan::Acceptance*> accepted;
    for (const auto& each : plan.accepted) accepted.emplace(key_of(each.code, each.id, each.detail), &each);
    for (base::Issue& each : issues)
        each.accepted = accepted.contains(key_of(each.code, each.place.id, detail_of(each)));
}

void check_indicator(const Living& living, const plan::Indicator& indicator, Readings& readings, base::Issues& found) {
    const expr::Words name(indicator.name);
    const YearTargets targets = readings.of(indicator, name);
    check_targets(indicator, targets, found);
    check_measurement(living, indicator, name, targets, found);
    check_years(living.plan, indicator, targets, found);
}

}  // namespace

Living living(const plan::Plan& plan, const std::vector<plan::OutlineRow>& all) {
    Living found{plan, {}, {}};
    found.rows.reserve(all.size());
    std::vector<std::size_t> before(all.size() + 1);  // living rows before each row
    for (std::size_t i = 0; i < all.size();) {
        before[i] = found.rows.size();
        const bool removed = all[i].is_indicator() ? plan.indicators[all[i].index]->removed : plan.objectives[all[i].index]->removed;
        if (!removed) {
            found.rows.push_back({all[i], all[i].end == i + 1});
            ++i;
            continue;
        }
        const std::size_t end = all[i].end;
        for (; i < end; ++i) before[i] = found.rows.size();
    }
    for (const auto& measure : plan.measures)
        if (const auto unit = expr::unit_named(measure->unit)) found.units_of_measures.emplace(measure->id.value, *unit);
    before[all.size()] = found.rows.size();
    for (auto& row : found.rows) row.end = before[row.end];
    return found;
}

Living living(const plan::Plan& plan) { return living(plan, plan::outline(plan)); }

struct CheckInParts::Work {
    const plan::Plan& plan;
    const std::vector<plan::OutlineRow>& outline;
    std::optional<Living> living = {};
    Readings readings = {};
    base::Issues found = {};
    std::size_t part = 0;  // of parts
    std::size_t row = 0;   // of living->rows, in the part that goes row by row
};

CheckInParts::CheckInParts(const plan::Plan& plan, const std::vector<plan::OutlineRow>& outline) : work_(new Work{plan, outline}) {}
CheckInParts::~CheckInParts() = default;

bool CheckInParts::go_on(std::size_t rows) {
    auto& [plan, outline, living, readings, found, part, row] = *work_;
    switch (part++) {
        case 0: living.emplace(lint::living(plan, outline)); break;
        case 1:
            check_acts(plan, found);
            check_weights(*living, found);
            break;
        case 2: check_names(*living, found); break;
        case 3: check_twins(*living, readings, found); break;
        case 4: check_formulas(*living, found); break;
        case 5:
            for (; rows > 0 && row < living->rows.size(); ++row, --rows)
                if (living->has_indicator(row)) check_indicator(*living, living->indicator(row), readings, found);
            if (row < living->rows.size()) part = 5;
            break;
        case 6:
            check_scenarios(*living, readings, found);
            check_links(*living, found);
            break;
        default:
            sort_by_place(found, outline);
            mark_accepted(found, plan);
            return false;
    }
    return true;
}

base::Issues CheckInParts::issues() { return std::move(work_->found); }

base::Issues check(const plan::Plan& plan) {
    const auto outline = plan::outline(plan);
    CheckInParts checking(plan, outline);
    while (checking.go_on(plan.indicators.size() + plan.objectives.size())) {}
    return checking.issues();
}

std::string detail_of(const base::Issue& issue) {
    for (const auto& [code, at] : {std::pair("weight-sum", 3U), std::pair("weights-zero", 3U), std::pair("scenario-weight-sum", 4U)})
        if (issue.code == code && issue.args.size() > at) return issue.place.path + '.' + issue.args[at];
    constexpr std::string_view revisions = "revisions.";  // their number changes when one before them goes
    if (issue.place.path.starts_with(revisions) && !issue.args.empty()) return std::string(revisions) + issue.args.front();
    return issue.place.path;
}

base::Issues new_among(base::Issues issues, const base::Issues& known) {
    const auto key = [](const base::Issue& each) { return std::tuple(each.code, each.place.id, detail_of(each)); };
    std::set<std::tuple<std::string, std::string, std::string>> keys;
    for (const base::Issue& each : known) keys.insert(key(each));
    std::erase_if(issues, [&](const base::Issue& each) { return keys.contains(key(each)); });
    return issues;
}

const plan::Acceptance* acceptance_of(const plan::Plan& plan, const base::Issue& issue) {
    const auto found = std::ranges::find_if(plan.accepted, [&](const plan::Acceptance& each) {
        return each.code == issue.code && each.id == issue.place.id && each.detail == detail_of(issue);
    });
    return found == plan.accepted.end() ? nullptr : &*found;
}

base::Issue issue(std::string code, base::Severity severity, std::string id, std::string field, std::vector<std::string> args) {
    return {std::move(code), severity, {.id = std::move(id), .path = std::move(field)}, std::move(args)};
}

base::Issue warning(std::string code, std::string id, std::string field, std::vector<std::string> args) {
    return issue(std::move(code), base::Severity::warning, std::move(id), std::move(field), std::move(args));
}

std::string field_of_year(int year) { return "targets." + std::to_string(year); }

std::string called(const plan::Objective& objective) { return objective.code.empty() ? objective.name : objective.code; }

}  // namespace lint
