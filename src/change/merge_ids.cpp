// One id for two things: the ids that theirs get instead.
#include <algorithm>
#include <utility>

#include "change/match.hpp"
#include "change/merge_parts.hpp"

namespace change {
namespace {

using namespace plan;

template <class T>
const T& inside(const base::Box<T>& box) { return *box; }
template <class T>
const T& inside(const T& item) { return item; }

template <class T>
std::string title_of(const T& item) {
    if constexpr (requires { item.name; }) return item.name;
    else return item.number + item.subject;
}

// The content in the place of another.
template <class T>
T in_place_of(T item, const T& there) {
    item.id = there.id;
    if constexpr (requires { item.parent; }) item.parent = there.parent;
    return item;
}

class Apart {
public:
    Apart(const Three<Plan>& states, const Takes& takes)
        : ours_(states.ours), takes_(takes), in_base_(all_ids(states.base)), in_ours_(all_ids(states.ours)), in_theirs_(all_ids(states.theirs)),
          theirs_(states.theirs), next_(std::max({states.base.next_id, states.ours.next_id, states.theirs.next_id})) {}

    // In this order: what comes later may name what came before.
    OtherIds run() {
        list(&Plan::measures);
        list(&Plan::perspectives);
        list(&Plan::units);
        list(&Plan::profiles);
        list(&Plan::acts);
        list(&Plan::objectives);
        list(&Plan::indicators);
        list(&Plan::scenarios);
        return std::move(all_);
    }

private:
    template <class List>
    void list(List Plan::* member) {
        OtherIds ids;
        for (const auto& each : theirs_.*member) {
            const auto& item = inside(each);
            const std::string& id = item.id.value;
            if (in_base_.contains(id) || !in_ours_.contains(id) || is_one(item, ours_.*member)) continue;
            const auto brought = brought_before(item, ours_.*member);
            ids.emplace(id, brought ? *brought : fresh(id));
        }
        theirs_ = with_other_ids(std::move(theirs_), ids);
        all_.merge(ids);
    }

    // The thing of that id in ours is this one, perhaps worked on since.
    template <class T, class List>
    bool is_one(const T& item, const List& ours) const {
        const auto same = std::ranges::find_if(ours, [&](const auto& each) { return inside(each).id == item.id; });
        if (same == ours.end()) return false;
        if (inside(*same) == item) return true;
        const auto taken = takes_.find({.id = item.id.value});
        if (taken != takes_.end() && taken->second == Take::both) return false;
        constexpr double alike_names = 0.7;
        const std::string title = title_of(item);
        return !title.empty() && likeness(title, title_of(inside(*same))) >= alike_names;
    }

    // Ours has it already, from an earlier merge, under an id of its own; perhaps what it names has other ids here.
    template <class T, class List>
    std::optional<std::string> brought_before(const T& item, const List& ours) {
        const auto find_new = [&](auto&& is_it) {
            return std::ranges::find_if(ours, [&](const auto& each) {
                const T& there = inside(each);
                return !in_base_.contains(there.id.value) && !in_theirs_.contains(there.id.value) && is_it(there);
            });
        };
        const std::string title = title_of(item);
        auto found = find_new([&](const T& there) { return in_place_of(item, there) == there; });
        if (found == ours.end() && !title.empty()) found = find_new([&](const T& there) { return title_of(there) == title; });
        if (found == ours.end()) return std::nullopt;
        in_theirs_.insert(inside(*found).id.value);
        return inside(*found).id.value;
    }

    std::string fresh(const std::string& id) {
        std::string made;
        do made = id.substr(0, 1) + std::to_string(next_++);
        while (in_base_.contains(made) || in_ours_.contains(made) || in_theirs_.contains(made));
        in_theirs_.insert(made);
        return made;
    }

    const Plan& ours_;
    const Takes& takes_;
    std::unordered_set<std::string> in_base_, in_ours_, in_theirs_;
    Plan theirs_;
    int next_;
    OtherIds all_ = {};
};

// Ids of theirs as ours calls the same things.
class Matched {
public:
    Matched(const Plan& ours, const Plan& theirs) : ours_(ours), theirs_(theirs), matching_(match(ours, theirs)) {}

    OtherIds run() {
        rows(theirs_.objectives);
        rows(theirs_.indicators);
        rows(theirs_.measures);
        named(ours_.perspectives, theirs_.perspectives);
        named(ours_.units, theirs_.units);
        named(ours_.acts, theirs_.acts);
        named(ours_.scenarios, theirs_.scenarios);
        give_free_ids();
        std::erase_if(ids_, [](const auto& each) { return each.first == each.second; });
        return std::move(ids_);
    }

private:
    void pair(const std::string& id, const std::string& partner) {
        if (partner.empty()) left_.push_back(id);
        else if (taken_.insert(partner).second) ids_.emplace(id, partner);
        else left_.push_back(id);
    }
    template <class T>
    void rows(const std::vector<base::Box<T>>& boxes) {
        for (const auto& box : boxes) pair(box->id.value, matching_.to_a(box->id.value));
    }
    template <class T>
    void named(const std::vector<T>& ours, const std::vector<T>& theirs) {
        for (const T& item : theirs) {
            const bool by_id = matching_.shared_ids && std::ranges::find(ours, item.id, &T::id) != ours.end();
            const auto same = std::ranges::find_if(ours, [&](const T& each) { return by_id ? each.id == item.id : title_of(each) == title_of(item); });
            pair(item.id.value, same == ours.end() ? std::string() : same->id.value);
        }
    }
    void give_free_ids() {
        const auto in_ours = all_ids(ours_), in_theirs = all_ids(theirs_);
        int next = std::max(ours_.next_id, theirs_.next_id);
        for (const std::string& id : left_) {
            std::string free = id;
            while (in_ours.contains(free) || (free != id && in_theirs.contains(free)) || !taken_.insert(free).second)
                free = id.substr(0, 1) + std::to_string(next++);
            ids_.emplace(id, free);
        }
    }

    const Plan& ours_;
    const Plan& theirs_;
    Matching matching_;
    OtherIds ids_ = {};
    std::unordered_set<std::string> taken_ = {};
    Ids left_ = {};
};

}  // namespace

OtherIds ids_apart(const Three<Plan>& states, const Takes& takes) { return Apart(states, takes).run(); }

OtherIds ids_matched(const Plan& ours, const Plan& theirs) { return Matched(ours, theirs).run(); }

}  // namespace change
