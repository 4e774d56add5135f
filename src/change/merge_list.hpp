// A list of the plan merged item by item. Inside of change/ only.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "change/merge_parts.hpp"

namespace change {

// How the items of a list are told apart, where they are told, and how two states of one become one.
template <class T>
struct Listing {
    std::function<std::string(const T&)> key;
    std::function<Place(const std::string&)> place;
    Place order;
    // Without a base item both were inserted. Empty: as a whole, one or the other.
    std::function<T(const T* base, const T& ours, const T& theirs)> together = {};
};

// Of several with one key the second is told from the first.
template <class T>
Ids keys_of(const std::vector<T>& list, const Listing<T>& how) {
    Ids keys;
    std::set<std::string> taken;
    for (const T& each : list) {
        const std::string own = how.key(each);
        std::string key = own;
        for (int before = 1; !taken.insert(key).second; ++before) key = own + '\n' + std::to_string(before);
        keys.push_back(std::move(key));
    }
    return keys;
}

template <class T>
class ListMerge {
public:
    ListMerge(const Three<std::vector<T>>& lists, const FreshUses& uses, Judge& judge, const Listing<T>& how)
        : uses_(uses), judge_(judge), how_(how), base_(keys_of(lists.base, how)), ours_(keys_of(lists.ours, how)),
          theirs_(keys_of(lists.theirs, how)), in_base_(by_key(base_, lists.base)), in_ours_(by_key(ours_, lists.ours)),
          in_theirs_(by_key(theirs_, lists.theirs)) {}

    std::vector<T> run() {
        std::map<std::string, T> items;
        for (const auto& [key, ours] : in_ours_) {
            if (const auto theirs = in_theirs_.find(key); theirs != in_theirs_.end()) items.emplace(key, together(key, *ours, *theirs->second));
            else if (stays(key, *ours, Side::ours)) items.emplace(key, *ours);
        }
        for (const auto& [key, theirs] : in_theirs_)
            if (!in_ours_.contains(key) && stays(key, *theirs, Side::theirs)) items.emplace(key, *theirs);
        std::set<std::string> present;
        for (const auto& [key, item] : items) present.insert(key);
        std::vector<T> merged;
        for (const std::string& key : merge_order({base_, ours_, theirs_}, present, judge_, &how_.order)) merged.push_back(items.at(key));
        return merged;
    }

private:
    using ByKey = std::map<std::string, const T*>;
    static ByKey by_key(const Ids& keys, const std::vector<T>& list) {
        ByKey found;
        for (std::size_t i = 0; i < keys.size(); ++i) found.emplace(keys[i], &list[i]);
        return found;
    }
    const T* base_of(const std::string& key) const {
        const auto found = in_base_.find(key);
        return found == in_base_.end() ? nullptr : found->second;
    }

    T together(const std::string& key, const T& ours, const T& theirs) {
        const T* base = base_of(key);
        if (how_.together && (base || !judge_.with_base)) return how_.together(base, ours, theirs);
        if (const auto side = base ? judge_.agreed(*base, ours, theirs) : alike(ours, theirs) ? std::optional(Side::ours) : std::nullopt)
            return *side == Side::ours ? ours : theirs;
        return judge_.decide(how_.place(key)) == Take::theirs ? theirs : ours;
    }

    // What only `holder` has: new there, or erased by the other.
    bool stays(const std::string& key, const T& item, Side holder) {
        const T* base = base_of(key);
        if (judge_.with_base && !base) return true;
        if (judge_.with_base && alike(*base, item) && !uses_.of(holder).contains(key)) return false;
        const Take take = judge_.decide(how_.place(key), {.erased_by = other(holder)});
        return (take == Take::theirs) == (holder == Side::theirs);
    }

    const FreshUses& uses_;
    Judge& judge_;
    const Listing<T>& how_;
    Ids base_, ours_, theirs_;
    ByKey in_base_, in_ours_, in_theirs_;
};

template <class T>
std::vector<T> merge_list(const Three<std::vector<T>>& lists, const FreshUses& uses, Judge& judge, const Listing<T>& how) {
    return ListMerge<T>(lists, uses, judge, how).run();
}

// Names of things, or years: each is there or not.
template <class Id>
std::vector<Id> merge_set(const std::vector<Id>& base, const std::vector<Id>& ours, const std::vector<Id>& theirs, Judge& judge, const Place& place) {
    if (const auto side = judge.agreed(base, ours, theirs)) return *side == Side::ours ? ours : theirs;
    if (!judge.with_base) return judge.pick(base, ours, theirs, place);
    const auto name = [](const Id& id) -> std::string {
        if constexpr (requires { id.value; }) return id.value;
        else if constexpr (std::is_integral_v<Id>) return std::to_string(id);
        else return id;
    };
    return merge_list<Id>({base, ours, theirs}, {}, judge, {.key = name, .place = [&](const std::string&) { return place; }, .order = place});
}

}  // namespace change
