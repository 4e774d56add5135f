#include "words/derivation.hpp"

#include <algorithm>

#include "eval/calculation.hpp"
#include "eval/records.hpp"
#include "plan/formula.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"
#include "words/working.hpp"

namespace words {
namespace {

using eval::Addend;
using eval::Sum;

struct Teller {
    const plan::Plan& plan;
    const eval::Results& results;
    Lang lang;
    std::vector<DerivationLine> lines;

    template <class... Args>
    std::string say(Text what, Args... args) const { return text(what, lang, {std::move(args)...}); }

    template <class Node>
    static std::string title(const Node& node) { return node.code.empty() ? node.name : node.code + " " + node.name; }

    std::string score(const std::optional<double>& value) const {
        return value ? percent(*value, lang) : text(Text::cli_no_score, lang);
    }
    std::string points(double value) const { return plain(value * 100, lang); }

    // ── nodes ────────────────────────────────────────────────────────────────────────────────────
    void tell(int depth, const eval::NodeStep& step) {
        const auto& figure = results.nodes[step.node].figure;
        lines.push_back({depth, say(Text::explain_title, title(*plan.objectives[step.node]), score(figure.score))});
        if (step.sums.empty()) return lines.push_back({depth + 1, say(Text::explain_nothing)});
        lines.push_back({depth + 1, say(Text::ui_interval, percent(figure.low, lang), percent(figure.high, lang),
                                        percent(figure.coverage, lang))});
        for (const Sum& sum : step.sums) tell(depth + 1, sum);
        if (step.sums.size() > 1) tell_sharing(depth + 1, step);
        tell_bands(depth + 1, results.nodes[step.node]);
    }

    // "(14,29 × 99,5 + 14,28 × 100) / 28,57"
    std::string weighted(const Sum& sum) const {
        std::string products;
        double units = 0;
        for (const Addend& each : sum.addends) {
            if (each.units == 0 || !each.counted) continue;
            products += (products.empty() ? "" : " + ") + plain(each.units, lang) + " × " + points(*each.counted);
            units += each.units;
        }
        return "(" + products + ") / " + plain(units, lang);
    }
    std::string listed(const Sum& sum) const {
        std::string all;
        for (const Addend& each : sum.addends)
            if (each.units > 0 && each.counted) all += (all.empty() ? "" : "; ") + points(*each.counted);
        return all;
    }

    void tell(int depth, const eval::UnitStep& step) {
        const eval::NodeResult& row = results.units[step.unit];
        lines.push_back({depth, say(Text::explain_title, plan.units[step.unit].name, score(row.figure.score))});
        if (!row.scored) return lines.push_back({depth + 1, say(Text::explain_nothing)});
        lines.push_back({depth + 1, say(Text::ui_interval, percent(row.figure.low, lang), percent(row.figure.high, lang),
                                        percent(row.figure.coverage, lang))});
        tell(depth + 1, step.sum, Text::explain_of_unit);
        tell_bands(depth + 1, row);
    }

    void tell(int depth, const Sum& sum) { tell(depth, sum, sum.children ? Text::explain_of_children : Text::explain_of_indicators); }
    void tell(int depth, const Sum& sum, Text members) {
        const std::string of = text(members, lang);
        if (!sum.result) return lines.push_back({depth, say(Text::explain_no_sum, of)});
        const std::string result = points(*sum.result);
        switch (sum.aggregator) {
            case plan::Aggregator::weighted_mean:
                return lines.push_back({depth, say(Text::explain_weighted, of, weighted(sum), result)});
            case plan::Aggregator::mean: return lines.push_back({depth, say(Text::explain_mean, of, weighted(sum), result)});
            case plan::Aggregator::worst: return lines.push_back({depth, say(Text::explain_worst, of, listed(sum), result)});
            case plan::Aggregator::best: return lines.push_back({depth, say(Text::explain_best, of, listed(sum), result)});
            case plan::Aggregator::all_met:
                return lines.push_back({depth, say(Text::explain_all_met, of, listed(sum), result)});
        }
    }

    void tell_sharing(int depth, const eval::NodeStep& step) {
        std::string products;
        double shares = 0;
        const auto& counted = results.nodes[step.node].counted;
        for (const Sum& sum : step.sums) {
            if (!sum.result) continue;
            products += (products.empty() ? "" : " + ") + plain(sum.share, lang) + " × " + points(*sum.result);
            shares += sum.share;
        }
        if (counted) lines.push_back({depth, say(Text::explain_shared, "(" + products + ") / " + plain(shares, lang), points(*counted))});
    }

    void tell_bands(int depth, const eval::NodeResult& row) {
        if (row.counted && row.figure.score && *row.counted != *row.figure.score)
            lines.push_back({depth, say(Text::explain_band, percent(*row.counted, lang), percent(*row.figure.score, lang))});
    }

    // ── indicators ───────────────────────────────────────────────────────────────────────────────
    void tell(int depth, const eval::IndicatorStep& step) {
        const auto& indicator = *plan.indicators[step.indicator];
        const auto& row = results.indicators[step.indicator];
        lines.push_back({depth, say(Text::explain_title, title(indicator), score(row.figure.score))});
        tell_weight(depth + 1, indicator, row);
        if (row.status == eval::Status::removed) return;
        if (row.target->conditions.empty())
            lines.push_back({depth + 1, say(Text::explain_no_target, std::to_string(results.question.year))});
        else
            lines.push_back({depth + 1, say(Text::explain_target, std::to_string(results.question.year), row.target->text,
                                            reading_of(row.target, lang))});
        const bool open = std::ranges::any_of(row.target->conditions, expr::needs_direction);
        if (row.direction && (row.direction_proposed || open))
            lines.push_back({depth + 1, say(row.direction_proposed ? Text::explain_proposed : Text::explain_confirmed, name(*row.direction, lang))});
        if (indicator.formula)
            if (const auto* expression = std::get_if<plan::Expression>(&*indicator.formula)) tell_formula(depth + 1, *expression);
        if (row.actual) tell_value(depth + 1, indicator, row);
        if (row.measurement) tell_measurement(depth + 1, row);
        if (row.valuation) tell_valuation(depth + 1, indicator, row);
        if (!row.achievement.score && row.counted) 
            lines.push_back({depth + 1, say(Text::explain_counts, percent(*row.counted, lang), name(results.question.missing, lang))});
    }

    void tell_weight(int depth, const plan::Indicator& indicator, const eval::IndicatorResult& row) {
        const std::string rule = name(row.weight_rule, lang);
        const std::string weight = indicator.weight ? number(*indicator.weight, lang) : text(Text::edit_nothing, lang);
        lines.push_back({depth, rule.empty() ? say(Text::explain_weight, weight, percent(row.effective_weight, lang))
                                             : say(Text::explain_weight_rule, weight, percent(row.effective_weight, lang), rule)});
    }

    // A formula as text, with the value of all that it reads.
    void tell_formula(int depth, const plan::Expression& expression) {
        lines.push_back({depth, say(Text::explain_formula, expression.text)});
        const auto calculation = eval::calculation_of(expression.text, plan, plan::Naming(plan));
        const auto loads = eval::loads_on(eval::records_of(plan), calculation, results.question.at);
        for (std::size_t i = 0; i < loads.size(); ++i) tell_load(depth + 1, calculation.loads[i], loads[i]);
        for (const plan::Referent& read : calculation.scores) {
            const auto [name, figure] = read_score(read);
            lines.push_back({depth + 1, say(Text::explain_score_read, name, score(figure.score))});
        }
    }

    std::pair<std::string, eval::Figure> read_score(const plan::Referent& read) const {
        const std::size_t at = read.index;
        if (read.kind == plan::Referent::Kind::indicator) return {title(*plan.indicators[at]), results.indicators[at].figure};
        if (read.kind == plan::Referent::Kind::unit) return {plan.units[at].name, results.units[at].figure};
        return {title(*plan.objectives[at]), results.nodes[at].figure};
    }

    void tell_load(int depth, const eval::Load& load, const std::optional<eval::Actual>& value) {
        if (load.edits) {
            lines.push_back({depth, say(Text::explain_edits, date(results.question.at, lang), value ? actual(*value, lang) : "")});
            return;
        }
        const std::string& name = plan.measures[load.measure]->name;
        const std::string found = value ? actual(*value, lang) : text(Text::cli_no_value, lang);
        const int year = load.year.value_or(results.question.at.year - load.offset.value_or(0));
        if (load.year || load.offset)
            lines.push_back({depth, say(Text::explain_measure_of_year, name, std::to_string(year), found)});
        else
            lines.push_back({depth, say(Text::explain_measure, name, date(results.question.at, lang), found)});
    }

    std::string measure(const plan::MeasureId& id) const {
        const auto* found = plan::find(plan, id);
        return found ? found->name : id.value;
    }

    void tell_value(int depth, const plan::Indicator& indicator, const eval::IndicatorResult& row) {
        const std::string day = date(results.question.at, lang);
        const auto* quotient = std::get_if<base::Quotient>(&*row.actual);
        const auto* ratio = indicator.formula ? std::get_if<plan::Ratio>(&*indicator.formula) : nullptr;
        if (quotient && ratio) {
            lines.push_back({depth, say(Text::explain_measure, measure(ratio->numerator), day, number(quotient->numerator, lang))});
            lines.push_back({depth, say(Text::explain_measure, measure(ratio->denominator), day, number(quotient->denominator, lang))});
        }
        if (!quotient || row.target->conditions.empty())
            return lines.push_back({depth, say(Text::explain_value, day, actual(*row.actual, lang))});
        const bool per_cent = row.unit == expr::Unit::percent;
        const auto figure = per_cent ? eval::in_per_cent(*quotient) : *quotient;
        lines.push_back({depth, say(Text::explain_ratio, day,
                                    (per_cent ? "100 × " : "") + number(quotient->numerator, lang) + " / " + bracketed(number(quotient->denominator, lang)),
                                    plain(figure.to_double(), lang))});
    }

    void tell_measurement(int depth, const eval::IndicatorResult& row) {
        const eval::Achievement& found = *row.measurement;
        if (!found.raw) return lines.push_back({depth, say(Text::explain_no_figure, name(found.reason, lang))});
        const std::string verdict = text(*found.met ? Text::status_met : Text::status_missed, lang);
        if (found.working.form == eval::Working::Form::none)
            lines.push_back({depth, say(Text::explain_verdict, verdict, percent(*found.raw, lang))});
        else
            lines.push_back({depth, say(Text::explain_working, "100 × (" + working(found.working, lang) + ")",
                                        plain(eval::worked_out(found.working) * 100, lang), verdict)});
        if (found.reason != eval::Reason::none) lines.push_back({depth, name(found.reason, lang)});
        if (*found.score != *found.raw) tell_limits(depth, found);
    }

    void tell_limits(int depth, const eval::Achievement& found) {
        const plan::Profile& profile = results.question.profile;
        const std::string cap = profile.cap ? number(*profile.cap, lang) : "∞";
        const bool banded = !profile.bands.empty() && profile.bands_at == plan::BandsAt::indicators;
        lines.push_back({depth, say(banded ? Text::explain_limits_and_bands : Text::explain_limits, number(profile.floor, lang), cap,
                                    percent(*found.score, lang))});
    }

    void tell_valuation(int depth, const plan::Indicator& indicator, const eval::IndicatorResult& row) {
        const auto found = indicator.assessments.find(results.question.at);
        if (found == indicator.assessments.end()) return;
        const bool counts = row.achievement.reason == eval::Reason::judged;
        const auto& [percent_given, author, note, extra] = found->second;
        const std::string both = author + (author.empty() || note.empty() ? "" : ": ") + note;
        lines.push_back({depth, say(counts ? Text::explain_valuation : Text::explain_valuation_aside, number(percent_given, lang), both.empty() ? "" : " (" + both + ")")});
    }
};

}  // namespace

std::vector<DerivationLine> derivation(const plan::Plan& plan, const eval::Results& results,
                                       const eval::Derivation& steps, Lang lang) {
    Teller teller{plan, results, lang, {}};
    const auto& question = results.question;
    teller.lines.push_back({0, text(Text::cli_evaluated, lang, {date(question.at, lang), std::to_string(question.year),
                                                               question.profile.name, name(question.missing, lang)})});
    for (const eval::Step& step : steps) {
        const std::size_t title = teller.lines.size();
        std::visit([&](const auto& what) { teller.tell(2 * step.depth, what); }, step.what);
        if (title < teller.lines.size()) teller.lines[title].step = true;
    }
    return std::move(teller.lines);
}

std::string indented(const std::vector<DerivationLine>& lines) {
    std::string out;
    for (const DerivationLine& line : lines) out += std::string(static_cast<std::size_t>(line.depth) * 2, ' ') + line.text + '\n';
    return out;
}

}  // namespace words
