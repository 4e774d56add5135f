// What is measured against how: the name of an indicator says things that its target should say.
#include <algorithm>
#include <optional>
#include <string>

#include "expr/day.hpp"
#include "expr/vocabulary.hpp"
#include "lint/families.hpp"
#include "lint/words.hpp"

namespace lint {
namespace {

using expr::Condition;
using expr::TargetKind;
using expr::Unit;

bool is_time(std::optional<Unit> unit) { return unit == Unit::days || unit == Unit::months || unit == Unit::hours; }

// "Tempo medio di …", "Durata media dei …": the name begins with what takes time.
std::optional<std::size_t> time_in(const Words& name) {
    constexpr std::string_view nouns[] = {"tempo", "tempi", "durata", "durate"};
    constexpr std::string_view means[] = {"medio", "medi", "media", "medie", "massimo", "massimi", "massima", "minimo"};
    constexpr std::string_view shares[] = {"percentuale", "percentuali", "%", "n", "numero", "grado", "tasso", "quota", "rispetto"};
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (is_any(name.at(i), shares)) return std::nullopt;
        if (is_any(name.at(i), nouns) && is_any(name.at(i + 1), means)) return i;
    }
    return std::nullopt;
}

// "Percentuale di …": the name begins with it.
bool is_share(const Words& name) { return name.at(0) == "percentuale" || name.at(0) == "percentuali" || name.at(0) == "%"; }

// "entro 30 giorni": the name holds the term, which the target cannot ask to exceed.
std::optional<std::string> term_in(const Words& name) {
    constexpr std::string_view units[] = {"giorni", "giorno", "gg", "mesi", "mese", "ore", "h", "settiman*"};
    for (std::size_t i = 0; i + 2 < name.size(); ++i) {
        const bool counted = name.is_number(i + 1) || expr::number_named(name.at(i + 1));
        if (name.at(i) == "entro" && counted && is_any(name.at(i + 2), units)) return name.slice(i, i + 3);
    }
    return std::nullopt;
}

// "N. … / N. …", "n. … su n. …": the name describes a ratio.
bool is_ratio(const Words& name) {
    constexpr std::string_view counts[] = {"n", "nr", "num", "numero", "totale", "tot"};
    bool counted = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (counted && (name.at(i) == "/" || name.at(i) == "su") && is_any(name.at(i + 1), counts)) return true;
        counted = counted || is_any(name.at(i), counts);
    }
    return false;
}

// The number named at `at`, when it counts things: "almeno due campagne", "n° 5 moduli", "4 interventi".
bool counts_things(const Words& name, std::size_t at) {
    constexpr std::string_view least[] = {"almeno", "minimo", "min"};
    constexpr std::string_view acts[] = {"legge", "ods", "decreto", "dpr", "dm", "circolare", "regolamento", "ordinanza", "delibera*",
                                         "determina*", "direttiva", "lgs", "dlgs", "protocollo", "giunta"};
    const auto named = expr::number_named(name.at(at));
    if (!name.is_number(at) && !named) return false;
    if (name.is_number(at) && name.at(at).find_first_not_of("0123456789") != std::string_view::npos) return false;
    if (is_any(name.at(at + 1), {"/", "-", "%", ":", "del", "bis", "giorni", "gg", "mesi", "ore", "anni", "giorno", "mese", "o", "°"})) return false;
    if (at > 0 && is_any(name.at(at - 1), {"/", "-", "art", "al", "dal"})) return false;
    const std::size_t mark = at > 0 && is_any(name.at(at - 1), {".", "°", "ro"}) ? 2 : 1;
    const std::string_view before = at >= mark ? name.at(at - mark) : std::string_view();
    if (is_any(before, least)) return true;
    if (named && *named == 1) return false;
    const bool numbered = is_any(before, {"n", "nr", "num", "numero"});
    if (numbered) return !(at > mark && is_any(name.at(at - mark - 1), acts)) && name.is_word(at + 1);
    const bool labelled = at > 0 && expr::is_label(name.at(at - 1));
    return !labelled && expr::is_countable(name.at(at + 1));
}

std::optional<base::Span> quantity_in(const Words& name) {
    for (std::size_t at = 0; at < name.size(); ++at)
        if (counts_things(name, at)) return name.span(at, std::min(at + 2, name.size()));
    return std::nullopt;
}

class MeasurementCheck {
public:
    MeasurementCheck(const Living& living, const plan::Indicator& indicator, const Words& name, base::Issues& out)
        : living_(living), indicator_(indicator), name_(name), column_(expr::unit_named(indicator.unit)), out_(out) {}

    void run(const YearTargets& targets) {
        for (const YearTarget& target : targets)
            for (const Condition& condition : target.read->value.conditions) {
                check_unit(target, condition);
                check_column(target, condition);
                check_term(target, condition);
            }
        check_unit_of_column(targets);
        check_denominator(targets);
        check_measure(targets);
        check_quantity(targets);
        check_days();
    }

private:
    void raise(std::string code, base::Severity severity, std::string field, std::vector<std::string> args, base::Span span) {
        out_.push_back(issue(std::move(code), severity, indicator_.id.value, std::move(field), std::move(args)));
        out_.back().place.span = span;
    }

    void raise(std::string code, std::string field, std::vector<std::string> args) {
        out_.push_back(warning(std::move(code), indicator_.id.value, std::move(field), std::move(args)));
    }

    // In what values are counted that answer the target: its own unit wins over that of the column.
    std::optional<Unit> unit_of_values(const YearTarget& target) const {
        const auto at = expr::condition_for_number(target.read->value);
        if (!at) return std::nullopt;
        const auto said = expr::unit_of_values(target.read->value.conditions[*at]);
        return said ? said : column_;
    }

    // The name leads to expect another unit: its words and that unit.
    struct Expected {
        std::string words, unit;
    };
    std::optional<Expected> expected_but(Unit unit) const {
        const auto time = time_in(name_);
        if (time && (unit == Unit::count || unit == Unit::euro)) return Expected{name_.slice(*time, *time + 2), "gg"};
        if (is_share(name_) && unit != Unit::percent) return Expected{name_.slice(0, 1), "%"};
        return std::nullopt;
    }

    void check_unit(const YearTarget& target, const Condition& condition) {
        const auto unit = expr::unit_of_values(condition);
        const auto expected = unit ? expected_but(*unit) : std::nullopt;
        if (expected)
            raise("unit-against-name", base::Severity::warning, field_of_year(target.year),
                  {target.cell->text, expected->words, expected->unit}, condition.span);
    }

    void check_column(const YearTarget& target, const Condition& condition) {
        const auto unit = expr::unit_of_values(condition);
        if (!unit || !column_ || *unit == *column_ || !expr::takes_number(condition.kind)) return;
        raise("unit-against-column", base::Severity::warning, field_of_year(target.year),
              {target.cell->text, std::string(expr::name_of(*unit)), indicator_.unit}, condition.span);
    }

    // The column speaks for a target that says no unit: said once.
    void check_unit_of_column(const YearTargets& targets) {
        const auto expected = column_ ? expected_but(*column_) : std::nullopt;
        const auto leaves_open = [](const YearTarget& target) {
            const auto at = expr::condition_for_number(target.read->value);
            return at && !expr::unit_of_values(target.read->value.conditions[*at]);
        };
        if (expected && std::ranges::any_of(targets, leaves_open))
            raise("unit-against-name", "unit", {indicator_.unit, expected->words, expected->unit});
    }

    void check_term(const YearTarget& target, const Condition& condition) {
        if (expr::stated_direction(condition.kind) != expr::Direction::at_least || !is_time(condition.unit) || time_in(name_)) return;
        if (const auto term = term_in(name_))
            raise("direction-against-name", base::Severity::warning, field_of_year(target.year), {target.cell->text, *term}, condition.span);
    }

    bool is_percent(const plan::MeasureId& measure) const {
        const auto found = living_.units_of_measures.find(measure.value);
        return found != living_.units_of_measures.end() && found->second == Unit::percent;
    }

    // A percentage is of something: an algorithm of one measure leaves it out.
    void check_denominator(const YearTargets& targets) {
        const auto measures = plan::measures_of(indicator_.formula);
        if (measures.size() != 1 || is_percent(measures.front()) || !is_percentage(targets)) return;
        raise("percent-without-denominator", "formula", {});
        out_.back().severity = is_ratio(name_) ? base::Severity::warning : base::Severity::note;
    }

    bool is_percentage(const YearTargets& targets) const {
        return std::ranges::any_of(targets, [&](const YearTarget& target) { return unit_of_values(target) == Unit::percent; });
    }

    // A measure taken as it stands is the indicator's value: hours do not answer a target in days. Said once.
    void check_measure(const YearTargets& targets) {
        const auto* taken = indicator_.formula ? std::get_if<plan::MeasureRef>(&*indicator_.formula) : nullptr;
        const auto found = taken ? living_.units_of_measures.find(taken->measure.value) : living_.units_of_measures.end();
        if (found == living_.units_of_measures.end()) return;
        for (const YearTarget& target : targets) {
            const auto unit = unit_of_values(target);
            if (!unit || *unit == Unit::percent || *unit == found->second) continue;
            const std::string name = find(living_.plan, taken->measure)->name;
            return raise("unit-against-measure", "formula", {name, std::string(expr::name_of(found->second)), std::string(expr::name_of(*unit))});
        }
    }

    void check_quantity(const YearTargets& targets) {
        const bool only_dates = !targets.empty() && std::ranges::all_of(targets, [](const YearTarget& target) {
            return std::ranges::all_of(target.read->value.conditions, [](const Condition& each) { return each.kind == TargetKind::by_date; });
        });
        const auto span = only_dates ? quantity_in(name_) : std::nullopt;
        if (!span) return;
        const std::string words = indicator_.name.substr(span->begin, span->end - span->begin);
        raise("quantity-in-name", base::Severity::warning, "name", {words, targets.front().cell->text}, *span);
    }

    // "al 30/06/2022" in a plan that begins in 2023: copied from an older one.
    void check_days() {
        constexpr std::string_view work[] = {"monitoragg*", "report*", "rilevazion*", "verific*", "semestral*", "trimestral*", "avanzament*"};
        const bool works = std::ranges::any_of(name_.tokens, [&](const expr::Token& token) { return is_any(token.folded, work); });
        if (living_.plan.years.empty()) return;
        expr::Cursor cursor(indicator_.name, name_.tokens);
        for (; !cursor.done(); cursor.skip()) {
            const bool measured = cursor.sees("entro") || (works && cursor.sees("al") && cursor.before().folded != "rispetto");
            if (!measured) continue;
            expr::Cursor after = cursor;
            after.skip();
            after.accept("il");
            const std::size_t first = after.at();
            const auto day = expr::read_day(after);
            if (!day || !day->date || day->date->year >= living_.plan.years.front()) continue;
            const base::Span span = name_.span(first, after.at());
            raise("name-before-plan", base::Severity::warning, "name",
                  {name_.slice(first, after.at()), std::to_string(living_.plan.years.front())}, span);
            return;
        }
    }

    const Living& living_;
    const plan::Indicator& indicator_;
    const Words& name_;
    std::optional<Unit> column_;  // U.M.
    base::Issues& out_;
};

}  // namespace

void check_measurement(const Living& living, const plan::Indicator& indicator, const Words& name, const YearTargets& targets,
                       base::Issues& out) {
    MeasurementCheck(living, indicator, name, out).run(targets);
}

}  // namespace lint
