// Things that are said twice: names under one parent, indicators with other targets elsewhere.
#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "lint/families.hpp"
#include "lint/words.hpp"

namespace lint {
namespace {

// ── the same name twice ────────────────────────────────────────────────────────────────────────

struct Named {
    std::string bare;
    std::string place;  // parent, owner, description: what tells alike names apart
    std::size_t row;
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

class Repetitions {
public:
    Repetitions(const Living& living, base::Issues& out) : living_(living), out_(out) {}

    // Neighbours in the order of the letters read forwards, then backwards: a slip early in the
    // name leaves the end alike, and the other way round.
    void run() {
        std::vector<Named> names = all_names();
        for (int pass = 0; pass < 2; ++pass) {
            std::ranges::sort(names, [](const Named& a, const Named& b) {
                return std::tie(a.place, a.bare, a.row) < std::tie(b.place, b.bare, b.row);
            });
            for (std::size_t i = 1; i < names.size(); ++i)
                if (names[i].place == names[i - 1].place && alike(names[i - 1].bare, names[i].bare)) raise(names[i - 1].row, names[i].row);
            for (Named& each : names) std::ranges::reverse(each.bare);
        }
    }

private:
    static bool alike(const std::string& a, const std::string& b) { return !a.empty() && (a == b || nearly_same(a, b)); }

    // One area's objective is not another's, though both stand under the same strategic one.
    template <class Node>
    static std::string place_of(const plan::ObjectiveId& parent, char kind, const Node& node) {
        std::string place = parent.value + '\n' + kind + node.owner + '\n' + node.description;
        for (const plan::UnitId& unit : node.units) place += '\n' + unit.value;
        return place;
    }

    std::vector<Named> all_names() const {
        std::vector<Named> names;
        for (std::size_t row = 0; row < living_.rows.size(); ++row) {
            if (living_.has_indicator(row)) {
                const auto& each = living_.indicator(row);
                if (!each.name.empty()) names.push_back({bare(each.name), place_of(each.parent, 'i', each), row});
            } else if (const auto& each = living_.objective(row); each.parent && !each.name.empty()) {
                names.push_back({bare(each.name), place_of(*each.parent, 'o', each), row});
            }
        }
        return names;
    }

    const std::string& name_of(std::size_t row) const {
        return living_.has_indicator(row) ? living_.indicator(row).name : living_.objective(row).name;
    }

    void raise(std::size_t one, std::size_t other) {
        const std::size_t first = std::min(one, other), second = std::max(one, other);
        if (!said_.insert(second).second) return;
        out_.push_back(warning("duplicate-name", plan::id_of(living_.rows[second].node), "name", {name_of(second), name_of(first)}));
    }

    const Living& living_;
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

// What makes two rows the same indicator: a telling name, or name and objective alike.
std::string identity(const std::string& objective, const plan::Indicator& indicator) {
    const std::string name = bare(indicator.name);
    if (name.empty() || is_telling(indicator.name)) return name;
    return name + '\n' + bare(objective);
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
    Differences(const Living& living, Readings& readings, base::Issues& out) : living_(living), readings_(readings), out_(out) {}

    void run() {
        std::vector<const plan::Objective*> path;  // the objectives above, by depth
        for (std::size_t row = 0; row < living_.rows.size(); ++row) {
            path.resize(static_cast<std::size_t>(living_.rows[row].depth));
            if (!living_.has_indicator(row)) {
                path.push_back(&living_.objective(row));
                continue;
            }
            compare(*path.back(), living_.indicator(row));
        }
    }

private:
    struct Seen {
        const plan::Objective* objective;
        const plan::Indicator* indicator;
    };

    void compare(const plan::Objective& objective, const plan::Indicator& indicator) {
        const std::string key = identity(objective.name, indicator);
        if (key.empty()) return;
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
    Readings& readings_;
    base::Issues& out_;
    std::unordered_map<std::string, Seen> seen_;
};

}  // namespace

void check_twins(const Living& living, Readings& readings, base::Issues& out) {
    Repetitions(living, out).run();
    Differences(living, readings, out).run();
}

}  // namespace lint
