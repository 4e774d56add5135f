#include <iomanip>
#include <ostream>
#include <string>

#include "base/overload.hpp"
#include "cli/commands.hpp"
#include "eval/evaluate.hpp"
#include "format/json_writer.hpp"
#include "plan/names.hpp"
#include "plan/outline.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

using format::JsonWriter;
using words::Text;

template <class T>
void or_null(JsonWriter& json, const char* key, const std::optional<T>& value) {
    json.key(key);
    if (value)
        json.value(*value);
    else
        json.null();
}

std::optional<std::string> text(const std::optional<base::Decimal>& value) {
    return value ? std::optional(base::to_string(*value)) : std::nullopt;
}

// Numbers with a point, a ratio as its two numbers, dates as yyyy-mm-dd.
std::string canonical(const eval::Actual& actual) {
    return std::visit(base::overload{[](const base::Decimal& number) { return base::to_string(number); },
                                     [](const base::Quotient& ratio) {
                                         return base::to_string(ratio.numerator) + "/" + base::to_string(ratio.denominator);
                                     },
                                     [](const base::Date& day) { return base::to_iso(day); },
                                     [](bool done) { return std::string(done ? "true" : "false"); },
                                     [](const plan::LevelName& level) { return level.name; }},
                      actual);
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

void indicator(JsonWriter& json, const plan::Indicator& indicator, const eval::IndicatorResult& result) {
    json.begin_object(format::Shape::one_line).key("id").value(indicator.id.value);
    json.key("code").value(indicator.code).key("name").value(indicator.name);
    json.key("parent").value(indicator.parent.value);
    or_null(json, "weight", text(indicator.weight));
    json.key("effective_weight").value(result.effective_weight);
    json.key("weight_rule").value(eval::name_of(result.weight_rule));
    const bool has_target = !result.target.conditions.empty();
    or_null(json, "target", has_target ? std::optional(result.target.text) : std::nullopt);
    or_null(json, "kind", has_target ? std::optional(expr::name_of(result.target.conditions.front().kind)) : std::nullopt);
    or_null(json, "actual", result.actual ? std::optional(canonical(*result.actual)) : std::nullopt);
    or_null(json, "met", result.achievement.met);
    figure(json, result.figure);
    or_null(json, "raw", result.achievement.raw);
    json.key("status").value(eval::name_of(result.status)).key("light").value(eval::name_of(result.light));
    const bool has_reason = result.achievement.reason != eval::Reason::none;
    or_null(json, "reason", has_reason ? std::optional(eval::name_of(result.achievement.reason)) : std::nullopt);
    json.end();
}

std::string as_json(const plan::Plan& plan, const eval::Results& results) {
    const eval::Question& question = results.question;
    JsonWriter json(format::Layout::indented);
    json.begin_object().key("year").value(question.year).key("at").value(base::to_iso(question.at));
    json.key("as_of").null().key("profile").value(question.profile.id.value);
    json.key("missing").value(plan::name_of(question.missing));
    json.key("scenarios").begin_array().end();
    json.key("root").value(plan.objectives[results.body]->id.value);
    json.key("nodes").begin_array();
    for (std::size_t i = 0; i < results.nodes.size(); ++i) node(json, *plan.objectives[i], results.nodes[i]);
    json.end().key("indicators").begin_array();
    for (std::size_t i = 0; i < results.indicators.size(); ++i)
        indicator(json, *plan.indicators[i], results.indicators[i]);
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

// The tree, indented, a line a row.
void print_tree(const plan::Plan& plan, const eval::Results& results, words::Lang lang, std::ostream& out) {
    out << words::text(Text::cli_evaluated, lang,
                       {words::date(results.question.at, lang), std::to_string(results.question.year),
                        results.question.profile.name, words::name(results.question.missing, lang)})
        << '\n';
    for (const auto& row : plan::outline(plan)) {
        out << std::string(static_cast<std::size_t>(row.depth) * 2, ' ');
        if (row.is_indicator()) {
            const auto& result = results.indicators[row.index];
            out << title(*plan.indicators[row.index]) << ": " << result.target.text << " · "
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
    const auto plan = read_or_explain(options, bytes, streams);
    if (!plan) return Exit::data;
    const int year = options.year.value_or(options.at ? options.at->year : plan->year);
    const auto question = eval::question_for(*plan, year, options.at.value_or(base::end_of_year(year)), options.profile,
                                             options.missing);
    if (!question) {
        print_issues(options, question.error(), streams.err);
        return Exit::usage;
    }
    const auto results = eval::evaluate(*plan, *question);
    if (options.json)
        streams.out << as_json(*plan, results);
    else
        print_tree(*plan, results, options.lang, streams.out);
    return Exit::done;
}

}  // namespace cli
