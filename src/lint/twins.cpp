// Things that are said twice: names under one parent, indicators with other targets elsewhere.
#include <algorithm>
#include <compare>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "lint/families.hpp"
#include "lint/groups.hpp"
#include "lint/words.hpp"

namespace lint {
namespace {

// ── the same name twice ────────────────────────────────────────────────────────────────────────

// A row as the checks look for its likes.
struct Named {
    std::size_t row;
    const std::string* letters;  // of its name; null: they are read backwards
    std::string backwards = {};
    const std::string& read() const { return letters ? *letters : backwards; }
};

constexpr std::size_t telling_length = 16;  // below it one letter makes another word

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Apart by one letter that was added, left out or mistaken; digits are never a slip ("fase 1", "fase 2").
bool nearly_same(const std::string& a, const std::string& b) {
    const std::string &longer = a.size() >= b.size() ? a : b, &shorter = a.size() >= b.size() ? b : a;
    if (shorter.size() < telling_length || longer.size() - shorter.size() > 1) return false;
    const auto differ = std::ranges::mismatch(longer, shorter);
    if (differ.in1 == longer.end()) return true;
    if (is_digit(*differ.in1) || (differ.in2 != shorter.end() && is_digit(*differ.in2))) return false;
    const auto rest = static_cast<std::size_t>(differ.in1 - longer.begin()) + 1;
    return longer.compare(rest, longer.npos, shorter, longer.size() == shorter.size() ? rest : rest - 1) == 0;
}

// "progetto A", "fase II": the letter or the numeral tells apart, as digits do.
bool is_ordinal(std::string_view word) { return word.size() == 1 || (!word.empty() && word.find_first_not_of("ivx") == word.npos); }

bool differ_by_ordinal(const std::string& a, const std::string& b) {
    const expr::Words one(a), other(b);
    if (one.size() != other.size()) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (one.at(i) == other.at(i)) continue;
        if (!is_ordinal(one.at(i)) || !is_ordinal(other.at(i))) return false;
        ++differing;
    }
    return differing == 1;
}

// Letters and digits of the names, by row.
std::vector<std::string> bare_names(const Living& living) {
    std::vector<std::string> names;
    names.reserve(living.rows.size());
    for (std::size_t row = 0; row < living.rows.size(); ++row)
        names.push_back(bare(living.has_indicator(row) ? living.indicator(row).name : living.objective(row).name));
    return names;
}

class Repetitions {
public:
    Repetitions(const Living& living, const std::vector<std::string>& bare, base::Issues& out) : living_(living), bare_(bare), out_(out) {}

    void run() {
        for (std::size_t row = 0; row < living_.rows.size(); ++row) {
            if (living_.has_indicator(row)) continue;
            const Groups groups = groups_under(living_, row);
            compare(groups.indicators);
            compare(groups.objectives);
        }
    }

private:
    // Neighbours in the order of the letters read forwards, then backwards: a slip early in the
    // name leaves the end alike, and the other way round. Short names have no slips.
    void compare(const std::vector<Member>& siblings) {
        std::vector<Named> names;
        for (const Member& each : siblings)
            if (!bare_[each.row].empty()) names.push_back({each.row, &bare_[each.row]});
        if (names.size() < 2) return;
        compare_neighbours(names);
        if (std::ranges::none_of(names, [](const Named& each) { return each.letters->size() >= telling_length; })) return;
        for (Named& each : names) each.backwards.assign(each.letters->rbegin(), each.letters->rend());
        for (Named& each : names) each.letters = nullptr;
        compare_neighbours(names);
    }

    void compare_neighbours(std::vector<Named>& names) {
        std::ranges::sort(names, [&](const Named& a, const Named& b) {
            const auto order = by_place(a.row, b.row);
            return order != 0 ? order < 0 : std::tie(a.read(), a.row) < std::tie(b.read(), b.row);
        });
        for (std::size_t i = 1; i < names.size(); ++i)
            if (alike(names[i - 1].read(), names[i].read()) && by_place(names[i - 1].row, names[i].row) == 0) raise(names[i - 1].row, names[i].row);
    }

    static bool alike(const std::string& a, const std::string& b) { return a == b || nearly_same(a, b); }

    // What tells apart alike names of siblings. One area's objective is not another's, though both stand under the same
    // strategic one.
    std::strong_ordering by_place(std::size_t a, std::size_t b) const {
        return living_.has_indicator(a) ? order_of(living_.indicator(a), living_.indicator(b)) : order_of(living_.objective(a), living_.objective(b));
    }
    template <class Node>
    static std::strong_ordering order_of(const Node& a, const Node& b) {
        return std::tie(a.owner, a.description, a.units) <=> std::tie(b.owner, b.description, b.units);
    }

    const std::string& name_of(std::size_t row) const {
        return living_.has_indicator(row) ? living_.indicator(row).name : living_.objective(row).name;
    }

    void raise(std::size_t one, std::size_t other) {
        const std::size_t first = std::min(one, other), second = std::max(one, other);
        const bool same = bare_[first] == bare_[second];
        if (!same && differ_by_ordinal(name_of(first), name_of(second))) return;
        if (!said_.insert(second).second) return;
        out_.push_back(warning(same ? "duplicate-name" : "similar-name", plan::id_of(living_.rows[second].node), "name", {name_of(second), name_of(first)}));
    }

    const Living& living_;
    const std::vector<std::string>& bare_;
    base::Issues& out_;
    std::unordered_set<std::size_t> said_;
};

// ── the same indicator with different targets ─────────────────────────────────────────────────

// Words that many indicators share and that do not say which one is meant.
constexpr std::string_view general[] = {
    "numer*", "percentual*", "grado", "livello", "stato", "attuazion*", "piano", "pian*", "progett*", "realizza*", "rispett*", "tempo",
    "temp*", "medi*", "interv*", "azion*", "iniziativ*", "valutazion*", "positiv*", "rilevat*", "tramite", "customer", "satisfaction",
    "soddisfa*", "utent*", "report*", "attivit*", "serviz*", "obiettiv*", "raggiung*", "previst*", "programma*", "effettuat*",
    "lavorazion*", "richiest*", "evas*", "pervenut*", "monitoragg*", "semestral*", "annual*", "aggiornament*", "entro", "termin*",
    "giorn*", "mese*", "anno", "dell*", "degl*", "nell*", "dall*", "alla", "alle", "agli", "sulla", "sulle", "delle", "della", "data",
    "predisposizion*", "redazion*", "document*", "procediment*", "pratich*", "indicator*", "sintetic*", "performance", "partecip*",
    "incontr*", "cors*", "formazion*", "fisici", "area", "ente", "ufficio", "settor*"};

bool is_telling(const std::string& name) {
    std::unordered_set<std::string> telling;
    for (const auto& token : expr::tokenize(name))
        if (token.kind == expr::TokenKind::word && token.folded.size() >= 4 && !is_any(token.folded, general)) telling.insert(token.folded);
    return telling.size() >= 3;
}

// "100%" and ">= 100,00 %" say the same, as far as the first goes.
bool contradict(const expr::Condition& a, const expr::Condition& b) {
    const auto open = [](const expr::Condition& c) { return c.kind == expr::TargetKind::number; };
    if (a.value != b.value || a.high != b.high || a.date != b.date || a.reference != b.reference || a.offset != b.offset) return true;
    if (a.unit && b.unit && a.unit != b.unit) return true;
    return !open(a) && !open(b) && (a.kind != b.kind || a.comparison != b.comparison);
}

class Differences {
public:
    Differences(const Living& living, const std::vector<std::string>& bare, Readings& readings, base::Issues& out)
        : living_(living), bare_(bare), readings_(readings), out_(out) {}

    void run() {
        count_names();
        std::vector<std::size_t> path;  // the objectives above, by depth
        for (std::size_t row = 0; row < living_.rows.size(); ++row) {
            path.resize(static_cast<std::size_t>(living_.rows[row].depth));
            if (!living_.has_indicator(row)) path.push_back(row);
            else if (!bare_[row].empty() && times_.at(bare_[row]) > 1) compare(path.back(), row);
        }
    }

private:
    struct Seen {
        const plan::Objective* objective;
        const plan::Indicator* indicator;
    };

    void count_names() {
        times_.reserve(living_.rows.size());
        for (std::size_t row = 0; row < living_.rows.size(); ++row)
            if (living_.has_indicator(row)) ++times_[bare_[row]];
    }

    // What makes two rows the same indicator: a telling name, or name and objective alike.
    std::string identity(std::size_t objective, std::size_t row) const {
        return is_telling(living_.indicator(row).name) ? bare_[row] : bare_[row] + '\n' + bare_[objective];
    }

    void compare(std::size_t above, std::size_t row) {
        const plan::Objective& objective = living_.objective(above);
        const plan::Indicator& indicator = living_.indicator(row);
        const std::string key = identity(above, row);
        const auto [at, is_new] = seen_.emplace(key, Seen{&objective, &indicator});
        const Seen& first = at->second;
        if (is_new || first.objective == &objective) return;
        for (const auto& [year, cell] : indicator.targets) {
            const auto other = first.indicator->targets.find(year);
            if (other == first.indicator->targets.end() || other->second.text == cell.text) continue;
            const auto& mine = readings_.of(cell.text).value.conditions;
            const auto& theirs = readings_.of(other->second.text).value.conditions;
            if (std::ranges::equal(mine, theirs, [](const auto& a, const auto& b) { return !contradict(a, b); })) continue;
            out_.push_back(warning("targets-differ", indicator.id.value, field_of_year(year), {cell.text, other->second.text, called(*first.objective)}));
        }
    }

    const Living& living_;
    const std::vector<std::string>& bare_;
    Readings& readings_;
    base::Issues& out_;
    std::unordered_map<std::string_view, std::size_t> times_;  // that a name occurs
    std::unordered_map<std::string, Seen> seen_;
};

}  // namespace

void check_twins(const Living& living, Readings& readings, base::Issues& out) {
    const std::vector<std::string> bare = bare_names(living);
    Repetitions(living, bare, out).run();
    Differences(living, bare, readings, out).run();
}

}  // namespace lint
