#include "change/match.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "change/likeness.hpp"

namespace change {
namespace {

using namespace plan;

constexpr double alike_ids = 0.5, of_common_ids = 2.0 / 3;
constexpr double alike_objectives = 0.70, alike_coded = 0.50, alike_across_levels = 0.85;
constexpr double alike_anywhere = 0.75, alike_below = 0.65, alike_with_target = 0.55;
// What speaks for a pair besides its names; only the order of the candidates depends on it.
constexpr double for_code = 0.10, for_level = 0.10, for_parent = 0.15, for_target = 0.05, for_id = 2;

struct Candidate {
    double rank = 0;
    double sure = 0;
    std::size_t a = 0, b = 0;
};

template <class T>
std::vector<Runs> runs_of(const std::vector<base::Box<T>>& boxes) {
    std::vector<Runs> runs;
    runs.reserve(boxes.size());
    for (const auto& box : boxes) runs.emplace_back(box->name);
    return runs;
}

// "01" and "1", "01.02" and "1.2" are one code.
std::string without_zeros(std::string_view code) {
    std::string plain;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const bool begins = i == 0 || code[i - 1] < '0' || code[i - 1] > '9';
        const bool goes_on = i + 1 < code.size() && code[i + 1] >= '0' && code[i + 1] <= '9';
        if (code[i] != '0' || !begins || !goes_on) plain += code[i];
    }
    return plain;
}

bool same_code(const Objective& a, const Objective& b) {
    return !a.code.empty() && without_zeros(a.code) == without_zeros(b.code);
}

bool same_target(const Indicator& a, const Indicator& b) {
    return std::ranges::any_of(a.targets, [&](const auto& each) {
        const auto other = b.targets.find(each.first);
        return other != b.targets.end() && !each.second.text.empty() && other->second.text == each.second.text;
    });
}

// How often a plan's rows hold a name.
std::map<std::string, int> counted(const std::vector<Runs>& names) {
    std::map<std::string, int> counts;
    for (const Runs& each : names) ++counts[each.bare];
    return counts;
}

// The names of two rows, and whether each plan holds its own once.
struct Names {
    const Runs& a;
    const Runs& b;
    bool once;
};

class Matcher {
public:
    Matcher(const Plan& a, const Plan& b) : a_(a), b_(b) {}

    Matching run() {
        made_.shared_ids = share_ids();
        pair(body_of(a_).id.value, body_of(b_).id.value, 1);
        pair_rows(a_.objectives, b_.objectives);
        pair_rows(a_.indicators, b_.indicators);
        pair_rows(a_.measures, b_.measures);
        return std::move(made_);
    }

    bool of_one_file() const {
        const auto rows_in_common = [&](const auto& left, const auto& right) {
            std::unordered_set<std::string_view> ids;
            for (const auto& box : left) ids.insert(box->id.value);
            return std::ranges::count_if(right, [&](const auto& box) { return ids.contains(box->id.value); });
        };
        const std::string& body = body_of(a_).id.value;
        return body == body_of(b_).id.value && share_ids() && rows_in_common(a_.objectives, b_.objectives) + rows_in_common(a_.indicators, b_.indicators) > 1;
    }

private:
    template <class T>
    void count_ids(const std::vector<base::Box<T>>& a, const std::vector<base::Box<T>>& b, double& common, double& alike) const {
        std::unordered_map<std::string, const T*> by_id;
        for (const auto& box : b) by_id.emplace(box->id.value, &*box);
        for (const auto& box : a) {
            const auto other = by_id.find(box->id.value);
            if (other == by_id.end()) continue;
            ++common;
            if (box->name == other->second->name || likeness(box->name, other->second->name) >= alike_ids) ++alike;
        }
    }

    bool share_ids() const {
        double common = 0, alike = 0;
        count_ids(a_.objectives, b_.objectives, common, alike);
        count_ids(a_.indicators, b_.indicators, common, alike);
        return common > 0 && alike >= of_common_ids * common;
    }

    bool same_id(const std::string& a, const std::string& b) const { return made_.shared_ids && a == b; }

    void pair(const std::string& a, const std::string& b, double sure) {
        made_.in_b[a] = {b, sure};
        made_.in_a[b] = {a, sure};
    }

    template <class T>
    void take_surest(std::vector<Candidate> candidates, const std::vector<base::Box<T>>& a, const std::vector<base::Box<T>>& b) {
        std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::rank);
        for (const Candidate& each : candidates) {
            const std::string& left = a[each.a]->id.value;
            const std::string& right = b[each.b]->id.value;
            if (!made_.in_b.contains(left) && !made_.in_a.contains(right)) pair(left, right, std::min(1.0, each.sure));
        }
    }

    template <class T>
    void pair_rows(const std::vector<base::Box<T>>& a, const std::vector<base::Box<T>>& b) {
        const auto left = runs_of(a);
        const auto right = runs_of(b);
        const auto often_left = counted(left);
        const auto often_right = counted(right);
        std::vector<Candidate> found;
        for (std::size_t i = 0; i < left.size(); ++i)
            for (std::size_t j = 0; j < right.size(); ++j) {
                const bool once = often_left.at(left[i].bare) == 1 && often_right.at(right[j].bare) == 1;
                if (const auto pair = weigh(*a[i], *b[j], {left[i], right[j], once}); pair.rank > 0)
                    found.push_back({pair.rank, pair.sure, i, j});
            }
        take_surest(std::move(found), a, b);
    }

    Candidate weigh(const Objective& a, const Objective& b, const Names& named) const {
        if (a.level == Level::body || b.level == Level::body) return {};
        if (same_id(a.id.value, b.id.value)) return {for_id, 1};
        if (is_root(a.level) != is_root(b.level)) return {};
        const double names = likeness(named.a, named.b);
        const bool level = a.level == b.level;
        const bool code = level && same_code(a, b);
        if (names < (code ? alike_coded : level ? alike_objectives : alike_across_levels)) return {};
        const double more = code ? for_code : 0;
        return {names + more + (level ? for_level : 0) + (same_name_above(a, b) ? for_parent : 0), names + more};
    }

    bool same_name_above(const Objective& a, const Objective& b) const {
        const auto* above_a = a.parent ? find(a_, *a.parent) : nullptr;
        const auto* above_b = b.parent ? find(b_, *b.parent) : nullptr;
        return above_a && above_b && (above_a->name == above_b->name || (above_a->level == Level::body && above_b->level == Level::body));
    }

    Candidate weigh(const Indicator& a, const Indicator& b, const Names& named) const {
        if (same_id(a.id.value, b.id.value)) return {for_id, 1};
        const double names = likeness(named.a, named.b);
        if (names < alike_with_target) return {};
        const bool below = made_.to_b(a.parent.value) == b.parent.value;
        const bool target = same_target(a, b);
        const double needed = !below ? alike_anywhere : target ? alike_with_target : alike_below;
        if (names < needed || (!below && !named.once)) return {};
        const double more = (below ? for_parent : 0) + (target ? for_target : 0);
        return {names + more, names + (names < 1 ? more / 2 : 0)};
    }

    // By their ids, else by a name that each plan holds once.
    Candidate weigh(const Measure& a, const Measure& b, const Names& named) const {
        if (same_id(a.id.value, b.id.value)) return {for_id, 1};
        const bool same = named.once && named.a.bare == named.b.bare && !named.a.bare.empty();
        return same ? Candidate{1, 1} : Candidate{};
    }

    const Plan& a_;
    const Plan& b_;
    Matching made_;
};

std::string partner(const std::unordered_map<std::string, Partner>& all, const std::string& id) {
    const auto found = all.find(id);
    return found == all.end() ? std::string() : found->second.id;
}

}  // namespace

std::string Matching::to_b(const std::string& id) const { return partner(in_b, id); }
std::string Matching::to_a(const std::string& id) const { return partner(in_a, id); }

Matching match(const Plan& a, const Plan& b) { return Matcher(a, b).run(); }

bool are_of_one_file(const Plan& a, const Plan& b) { return Matcher(a, b).of_one_file(); }

}  // namespace change
