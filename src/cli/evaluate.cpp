#include <ostream>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "eval/evaluate.hpp"
#include "plan/names.hpp"
#include "plan/outline.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

using format::JsonWriter;
using words::Text;

std::optional<std::string> text(const std::optional<base::Decimal>& value) {
    return value ? std::optional(base::to_string(*value)) : std::nullopt;
}

void figure(JsonWriter& json, const eval::Figure& figure) {
    or_null(json, "score", figure.score);
    json.key("low").value(figure.low).key("high").value(figure.high).key("coverage").value(figure.coverage);
}

void node(JsonWriter& json, const plan::Objective& objective, const eval::NodeResult& result) {
    json.begin_object(format::Shape::one_line).key("id").value(objective.id.value);
    json.key("level").value(plan::name_of(objective.level)).key("code").value(objective.code);
    json.key("name").value(objective.name);
    or_null(json, "parent", objective.parent ? std::optional(objective.parent->value) : std::nullopt);
    or_null(json, "weight", text(objective.weight));
    json.key("effective_weight").value(result.effective_weight);
    json.key("weight_rule").value(eval::name_of(result.weight_rule));
    figure(json, result.figure);
    json.key("light").value(eval::name_of(result.light)).end();
}

void unit(JsonWriter& json, const plan::OrgUnit& unit, const eval::NodeResult& result) {
    json.begin_object(format::Shape::one_line).key("id").value(unit.id.value).key("name").value(unit.name);
    or_null(json, "parent", unit.parent ? std::optional(unit.parent->value) : std::nullopt);
    figure(json, result.figure);
    json.key("light").value(eval::name_of(result.light)).end();
}

void indicator(JsonWriter& json, const plan::Indicator& indicator, const eval::IndicatorResult& result) {
    json.begin_object(format::Shape::one_line).key("id").value(indicator.id.value);
    json.key("code").value(indicator.code).key("name").value(indicator.name);
    json.key("parent").value(indicator.parent.value);
    or_null(json, "weight", text(indicator.weight));
    json.key("effective_weight").value(result.effective_weight);
    json.key("weight_rule").value(eval::name_of(result.weight_rule));
    const bool has_target = !result.target->conditions.empty();
    or_null(json, "target", has_target ? std::optional(result.target->text) : std::nullopt);
    or_null(json, "kind", has_target ? std::optional(expr::name_of(result.target->conditions.front().kind)) : std::nullopt);
    or_null(json, "actual", result.actual ? std::optional(canonical(*result.actual)) : std::nullopt);
    or_null(json, "met", result.achievement.met);
    figure(json, result.figure);
    or_null(json, "raw", result.achievement.raw);
    or_null(json, "measurement", result.measurement ? result.measurement->score : std::nullopt);
    or_null(json, "valuation", result.valuation ? result.valuation->score : std::nullopt);
    const bool has_pace = result.pace != eval::Pace::none;
    or_null(json, "pace", has_pace ? std::optional(eval::name_of(result.pace)) : std::nullopt);
    or_null(json, "expected", has_pace ? std::optional(result.expected) : std::nullopt);
    json.key("status").value(eval::name_of(result.status)).key("light").value(eval::name_of(result.light));
    const bool has_reason = result.achievement.reason != eval::Reason::none;
    or_null(json, "reason", has_reason ? std::optional(eval::name_of(result.achievement.reason)) : std::nullopt);
    json.end();
}

void write(JsonWriter& json, const Dated& dated, const eval::Results& results) {
    const plan::Plan& plan = dated.plan;
    const eval::Question& question = results.question;
    json.begin_object().key("year").value(question.year).key("at").value(base::to_iso(question.at));
    or_null(json, "as_of", dated.as_of);
    json.key("profile").value(question.profile.id.value);
    json.key("missing").value(plan::name_of(question.missing));
    write_scenarios(json, dated);
    json.key("root").value(plan.objectives[results.body]->id.value);
    json.key("nodes").begin_array();
    for (std::size_t i = 0; i < results.nodes.size(); ++i) node(json, *plan.objectives[i], results.nodes[i]);
    json.end().key("indicators").begin_array();
    for (std::size_t i = 0; i < results.indicators.size(); ++i)
        indicator(json, *plan.indicators[i], results.indicators[i]);
    json.end().key("units").begin_array();
    for (std::size_t i = 0; i < results.units.size(); ++i) unit(json, plan.units[i], results.units[i]);
    json.end().end();
}

// The same plan by two methods: for every row the two scores and how far the second is from the first.
struct Pair {
    const eval::Results& first;
    const eval::Results& second;
};

std::optional<double> difference(const eval::Figure& first, const eval::Figure& second) {
    if (!first.score || !second.score) return std::nullopt;
    return *second.score - *first.score;
}

template <class Things, class Rows>
void differences(JsonWriter& json, const char* key, const Things& things, const Rows& first, const Rows& second) {
    json.key(key).begin_array();
    for (std::size_t i = 0; i < things.size(); ++i) {
        json.begin_object(format::Shape::one_line).key("id").value(things[i]->id.value);
        or_null(json, "first", first[i].figure.score);
        or_null(json, "second", second[i].figure.score);
        or_null(json, "difference", difference(first[i].figure, second[i].figure));
        json.end();
    }
    json.end();
}

std::string as_json(const Dated& dated, const eval::Results& results) {
    JsonWriter json(format::Layout::indented);
    write(json, dated, results);
    return json.take() + '\n';
}

std::string as_json(const Dated& dated, const Pair& pair) {
    const plan::Plan& plan = dated.plan;
    JsonWriter json(format::Layout::indented);
    json.begin_object().key("profiles").begin_array();
    write(json, dated, pair.first);
    write(json, dated, pair.second);
    json.end().key("differences").begin_object();
    differences(json, "nodes", plan.objectives, pair.first.nodes, pair.second.nodes);
    differences(json, "indicators", plan.indicators, pair.first.indicators, pair.second.indicators);
    json.end().end();
    return json.take() + '\n';
}

std::string scored(const eval::Figure& figure, words::Lang lang) {
    const std::string score = figure.score ? words::percent(*figure.score, lang) : words::text(Text::cli_no_score, lang);
    return words::text(Text::cli_figure, lang,
                       {score, words::percent(figure.low, lang), words::percent(figure.high, lang),
                        words::percent(figure.coverage, lang)});
}

template <class Node>
std::string title(const Node& node) { return node.code.empty() ? node.name : node.code + "  " + node.name; }

void print_heading(const eval::Question& question, words::Lang lang, std::ostream& out) {
    out << words::text(Text::cli_evaluated, lang,
                       {words::date(question.at, lang), std::to_string(question.year), question.profile.name,
                        words::name(question.missing, lang)})
        << '\n';
}

std::string compared(const eval::Figure& first, const eval::Figure& second, words::Lang lang) {
    const auto figure = [&](const std::optional<double>& score) {
        return score ? words::percent(*score, lang) : words::text(Text::cli_no_score, lang);
    };
    const auto apart = difference(first, second);
    return words::text(Text::cli_compared, lang,
                       {figure(first.score), figure(second.score), apart ? words::points(*apart, lang) : "–"});
}

void print_pair(const plan::Plan& plan, const Pair& pair, words::Lang lang, std::ostream& out) {
    print_heading(pair.first.question, lang, out);
    print_heading(pair.second.question, lang, out);
    for (const auto& row : plan::outline(plan)) {
        out << std::string(static_cast<std::size_t>(row.depth) * 2, ' ');
        if (row.is_indicator())
            out << title(*plan.indicators[row.index]) << ": "
                << compared(pair.first.indicators[row.index].figure, pair.second.indicators[row.index].figure, lang) << '\n';
        else
            out << title(*plan.objectives[row.index]) << ": "
                << compared(pair.first.nodes[row.index].figure, pair.second.nodes[row.index].figure, lang) << '\n';
    }
}

// The tree, indented, a line a row.
void print_tree(const plan::Plan& plan, const eval::Results& results, words::Lang lang, std::ostream& out) {
    print_heading(results.question, lang, out);
    for (const auto& row : plan::outline(plan)) {
        out << std::string(static_cast<std::size_t>(row.depth) * 2, ' ');
        if (row.is_indicator()) {
            const auto& result = results.indicators[row.index];
            out << title(*plan.indicators[row.index]) << ": " << result.target->text << " · "
                << (result.actual ? words::actual(*result.actual, lang) : words::text(Text::cli_no_value, lang)) << " · "
                << (result.achievement.score ? words::percent(*result.achievement.score, lang) + " · " : std::string())
                << words::name(result.status, lang) << '\n';
        } else {
            out << title(*plan.objectives[row.index]) << ": " << scored(results.nodes[row.index].figure, lang) << '\n';
        }
    }
}

}  // namespace

Exit evaluate(const Options& options, std::string_view bytes, Streams& streams) {
    const auto asked = read_asked(options, bytes, streams);
    if (!asked) return asked.error();
    const Dated& dated = asked->dated;
    std::vector<eval::Results> results;
    for (const eval::Question& question : asked->questions) results.push_back(eval::evaluate(dated.plan, question));
    const bool one = results.size() == 1;
    print_scenarios(options, dated, streams.out);
    if (options.json)
        streams.out << (one ? as_json(dated, results[0]) : as_json(dated, Pair{results[0], results[1]}));
    else if (one)
        print_tree(dated.plan, results[0], options.lang, streams.out);
    else
        print_pair(dated.plan, {results[0], results[1]}, options.lang, streams.out);
    print_told(options, dated, streams.out);
    return Exit::done;
}

}  // namespace cli
