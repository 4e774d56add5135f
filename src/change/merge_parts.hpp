// What the sources of merge() share. Inside of change/ only.
#pragma once
#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "change/identical.hpp"
#include "change/merge.hpp"

namespace change {

template <class T>
struct Three {
    const T& base;
    const T& ours;
    const T& theirs;

    const T& of(Side side) const { return side == Side::ours ? ours : theirs; }
};

using Takes = std::map<Place, Take>;

// What is special about a conflict besides what stands on the two sides.
struct Contest {
    std::optional<Side> erased_by = {};
    std::vector<std::string> below = {};
    bool both = false;  // both may stand
};

constexpr Side other(Side side) { return side == Side::ours ? Side::theirs : Side::ours; }

// Decides cell by cell and keeps the conflicts.
struct Judge {
    bool with_base;
    const Takes& takes;
    std::map<Place, Contest> contests = {};

    // Ours unless somebody chose otherwise.
    Take decide(const Place& place, Contest contest = {}) {
        contests.insert_or_assign(place, std::move(contest));
        const auto chosen = takes.find(place);
        return chosen == takes.end() ? Take::ours : chosen->second;
    }

    // Empty: a conflict.
    template <class T>
    std::optional<Side> agreed(const T& base, const T& ours, const T& theirs) const {
        if (alike(ours, theirs)) return Side::ours;
        if (with_base && alike(base, ours)) return Side::theirs;
        if (with_base && alike(base, theirs)) return Side::ours;
        return std::nullopt;
    }

    template <class T>
    const T& pick(const T& base, const T& ours, const T& theirs, const Place& place) {
        auto side = agreed(base, ours, theirs);
        if (!side) side = decide(place) == Take::theirs ? Side::theirs : Side::ours;
        return *side == Side::ours ? ours : theirs;
    }

    // Of words that can stand one under the other.
    std::string pick_note(const std::string& base, const std::string& ours, const std::string& theirs, const Place& place) {
        if (const auto side = agreed(base, ours, theirs)) return *side == Side::ours ? ours : theirs;
        const bool can_both = !ours.empty() && !theirs.empty();
        const Take take = decide(place, {.both = can_both});
        if (take == Take::both && can_both) return ours + "\n" + theirs;
        return take == Take::theirs ? theirs : ours;
    }
};

// merge_uses.cpp: what each side refers to and the base does not, by id.
struct FreshUses {
    std::unordered_set<std::string> ours, theirs;
    const std::unordered_set<std::string>& of(Side side) const { return side == Side::ours ? ours : theirs; }
};
FreshUses fresh_uses(const Three<plan::Plan>& states);
// A side that erased a row, or an act, took it out of its revisions and of the map too. It stands in them again as long as it
// is not known whether it is gone; settle_references() takes it out at last.
plan::Plan with_references_back(plan::Plan side, const plan::Plan& other, const plan::Plan& base);
// Whatever refers to what is not in the plan takes the other side's value, else lets go.
void settle_references(const Three<plan::Plan>& states, plan::Plan& plan);
void follow_names(const Three<plan::Plan>& states, plan::Plan& plan);

// merge_order.cpp: the ids of one list, of which only those present are meant. Contradicting orders are a
// conflict at the place; without a place one of the two stands, whichever side is ours.
using Ids = std::vector<std::string>;
Ids merge_order(const Three<Ids>& ids, const std::set<std::string>& present, Judge& judge, const Place* place);
// Whether somebody who goes on along the edges comes back to where he began.
bool leads_back(const std::string& start, const std::map<std::string, Ids>& edges);

// merge_fields.cpp: two states of one row; where it stands is not looked at.
plan::Objective merge_fields(const Three<plan::Objective>& row, Judge& judge);
plan::Indicator merge_fields(const Three<plan::Indicator>& row, Judge& judge);
plan::Measure merge_fields(const Three<plan::Measure>& row, Judge& judge);

// merge_rows.cpp, merge_lists.cpp, merge_scenarios.cpp: those parts of the plan are set.
void merge_rows(const Three<plan::Plan>& states, const FreshUses& uses, Judge& judge, plan::Plan& plan);
void merge_lists(const Three<plan::Plan>& states, const FreshUses& uses, Judge& judge, plan::Plan& plan);
void merge_years(const Three<plan::Plan>& states, Judge& judge, plan::Plan& plan);  // after the rows
void merge_scenarios(const Three<plan::Plan>& states, const FreshUses& uses, Judge& judge, plan::Plan& plan);

// merge_ids.cpp: new ids for what theirs inserted under an id that ours gave to something else.
plan::OtherIds ids_apart(const Three<plan::Plan>& states, const Takes& takes);
// Without a base: ours where a row of theirs is one of ours, else its own unless that is taken.
plan::OtherIds ids_matched(const plan::Plan& ours, const plan::Plan& theirs);

}  // namespace change
