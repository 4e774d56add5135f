#include "app/complete.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <utility>

#include "app/typed_words.hpp"
#include "expr/letters.hpp"
#include "words/texts.hpp"

namespace app {
namespace {

constexpr std::size_t most_offered = 40;

// 0 best; empty: no match.
std::optional<int> rank(const Offer& offer, const std::vector<std::string>& words) {
    const std::string name = expr::folded(offer.name), all = name + " " + expr::folded(offer.code);
    const auto holds = [&](const std::string& word) { return all.find(word) != std::string::npos; };
    if (!std::ranges::all_of(words, holds)) return std::nullopt;
    if (words.empty() || name.starts_with(words.front()) || expr::folded(offer.code).starts_with(words.front())) return 0;
    return name.find(" " + words.front()) != std::string::npos ? 1 : 2;
}

// Those that match as texts of the field; what stands there already is not offered again.
Offers offered(const Offers& names, std::string_view typed) {
    Offers offers;
    for (const std::size_t at : matching(names, typed, most_offered)) {
        if (names[at].name == typed) continue;
        offers.push_back(names[at]);
        offers.back().text = names[at].name;
        offers.back().caret = names[at].name.size();
    }
    return offers;
}

// Each once, the most used first.
Offers by_use(const std::map<std::string, int>& uses) {
    Offers names;
    for (const auto& [name, count] : uses)
        if (!name.empty()) names.push_back({.name = name});
    std::ranges::stable_sort(names, std::ranges::greater{}, [&](const Offer& each) { return uses.at(each.name); });
    return names;
}

}  // namespace

std::vector<std::size_t> matching(const std::vector<Offer>& names, std::string_view typed, std::size_t most) {
    const auto words = words_in(typed);
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const auto at = rank(names[i], words)) found.emplace_back(*at, i);
    std::ranges::sort(found);
    if (found.size() > most) found.resize(most);
    std::vector<std::size_t> positions;
    for (const auto& [at, position] : found) positions.push_back(position);
    return positions;
}

Offers complete_owner(const plan::Plan& plan, std::string_view text) {
    std::map<std::string, int> uses;
    for (const auto& each : plan.objectives) ++uses[each->owner];
    for (const auto& each : plan.indicators) ++uses[each->owner];
    return offered(by_use(uses), text);
}

Offers complete_unit_of_measure(const plan::Plan& plan, std::string_view text) {
    std::map<std::string, int> uses;
    for (const char* common : {"%", "N.", "gg", "h", "€", "mesi", "data"}) uses[common] = 0;
    for (const auto& each : plan.indicators) ++uses[each->unit];
    for (const auto& each : plan.measures) ++uses[each->unit];
    return offered(by_use(uses), text);
}

Offers complete_org_unit(const plan::Plan& plan, std::string_view text, const std::vector<plan::UnitId>& but) {
    Offers names;
    for (const plan::OrgUnit& unit : plan.units)
        if (std::ranges::find(but, unit.id) == but.end()) names.push_back({.name = unit.name, .id = unit.id.value});
    Offers offers;
    for (const std::size_t at : matching(names, text, names.size())) offers.push_back(names[at]);
    return offers;
}

Offers complete_measure(const plan::Plan& plan, std::string_view text, words::Lang lang) {
    std::map<std::string, int> bearers;
    for (const auto& each : plan.measures) ++bearers[each->name];
    Offers names;
    for (const auto& each : plan.measures) {
        const std::string& id = each->id.value;
        const std::string name = each->name.empty() ? id : bearers.at(each->name) == 1 ? each->name : each->name + " (" + id + ")";
        names.push_back({.name = name, .code = id, .about = each->unit, .id = id});
    }
    Offers offers;
    for (const std::size_t at : matching(names, text, names.size())) offers.push_back(names[at]);
    offers.push_back({.name = words::text(words::Text::ui_new_measure, lang)});
    return offers;
}

}  // namespace app
