#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "base/overload.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "eval/exact.hpp"
#include "whatif/effort.hpp"
#include "whatif/seek.hpp"
#include "words/numbers.hpp"
#include "words/seeking.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

using whatif::Answer;
using whatif::By;
using whatif::Found;
using whatif::Ground;
using whatif::LeftOut;
using words::Lang;
using words::Text;

// What one indicator alone can do, in the ways asked for.
struct Sought {
    std::size_t indicator = 0;
    std::vector<Answer> answers;
};

struct Report {
    const Dated& dated;
    Ground ground;
    whatif::Goal goal;
    std::vector<Sought> rows;
    std::optional<whatif::Together> together;
};

// ── in words ─────────────────────────────────────────────────────────────────────────────────────
std::string title(const plan::Indicator& indicator) {
    return indicator.code.empty() ? indicator.name : indicator.code + " " + indicator.name;
}

// A setting tells its way itself.
std::string in_words(const Report& report, const Answer& answer, Lang lang) {
    const std::string told = words::answer(report.ground, report.goal, answer, lang);
    return answer.found == Found::reached ? told : words::text(Text::seek_way, lang, {words::name(answer.by, lang), told});
}

void print_together(const Report& report, Lang lang, std::ostream& out) {
    const std::string told = words::together(*report.together, lang);
    if (!told.empty()) out << told << '\n';
    for (const whatif::Move& move : report.together->moves)
        out << "  " << title(*report.ground.plan.indicators[move.indicator]) << ": " << words::changed(report.ground, move, lang) << '\n';
}

void print(const Report& report, Lang lang, std::ostream& out) {
    const auto& objective = *report.ground.plan.objectives[report.goal.objective];
    const auto now = report.ground.results.nodes[report.goal.objective].figure.score;
    const std::string name = objective.code.empty() ? objective.name : objective.code + " " + objective.name;
    out << words::text(Text::seek_heading, lang,
                       {name, now ? words::percent(*now, lang) : words::text(Text::cli_no_score, lang),
                        words::percent(report.goal.score, lang)})
        << '\n';
    for (const Sought& row : report.rows) {
        out << title(*report.ground.plan.indicators[row.indicator]) << ": ";
        for (std::size_t i = 0; i < row.answers.size(); ++i)
            out << (i == 0 ? "" : " · ") << in_words(report, row.answers[i], lang);
        out << '\n';
    }
    if (report.together) print_together(report, lang, out);
}

// ── as JSON ──────────────────────────────────────────────────────────────────────────────────────
using Json = format::JsonWriter;

std::optional<std::string> present(const Ground& ground, const Answer& answer) {
    const auto& row = ground.results.indicators[answer.indicator];
    const auto& weight = ground.plan.indicators[answer.indicator]->weight;
    switch (answer.by) {
        case By::value: return row.actual ? std::optional(canonical(*row.actual)) : std::nullopt;
        case By::target: return row.target->conditions.empty() ? std::nullopt : std::optional(row.target->text);
        case By::weight: return weight ? std::optional(base::to_string(*weight)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::string> proposed(const Answer& answer) {
    return std::visit(base::overload{[](std::monostate) { return std::optional<std::string>(); },
                                     [](const eval::Actual& value) { return std::optional(canonical(value)); },
                                     [](const whatif::NewTarget& target) { return std::optional(target.text); },
                                     [](const whatif::NewWeight& to) { return std::optional(base::to_string(to.weight)); }},
                      answer.to);
}

void write(Json& json, const Ground& ground, const Answer& answer) {
    json.begin_object(format::Shape::one_line).key("id").value(ground.plan.indicators[answer.indicator]->id.value);
    json.key("by").value(whatif::name_of(answer.by)).key("found").value(whatif::name_of(answer.found));
    or_null(json, "from", present(ground, answer));
    or_null(json, "to", proposed(answer));
    or_null(json, "score", answer.score);
    json.key("sampled").value(answer.sampled);
    const bool computable = answer.why != LeftOut::not_computable;
    or_null(json, "reason", answer.why == LeftOut::none ? std::nullopt
                            : std::optional(computable ? whatif::name_of(answer.why) : eval::name_of(answer.reason)));
    json.end();
}

void write(Json& json, const Ground& ground, const whatif::Together& together) {
    json.begin_object().key("found").value(whatif::name_of(together.found)).key("exact").value(together.exact);
    json.key("effort").value(together.effort);
    or_null(json, "score", together.score);
    json.key("moves").begin_array();
    for (const whatif::Move& move : together.moves) {
        json.begin_object(format::Shape::one_line).key("id").value(ground.plan.indicators[move.indicator]->id.value);
        json.key("from").value(move.from).key("to").value(base::to_string(move.to)).key("effort").value(move.effort).end();
    }
    json.end().end();
}

std::string as_json(const Report& report) {
    const Ground& ground = report.ground;
    Json json(format::Layout::indented);
    json.begin_object();
    or_null(json, "as_of", report.dated.as_of);
    write_scenarios(json, report.dated);
    json.key("node").value(ground.plan.objectives[report.goal.objective]->id.value);
    or_null(json, "score", ground.results.nodes[report.goal.objective].figure.score);
    json.key("asked").value(report.goal.score).key("answers").begin_array();
    for (const Sought& row : report.rows)
        for (const Answer& answer : row.answers) write(json, ground, answer);
    json.end().key("together");
    if (report.together)
        write(json, ground, *report.together);
    else
        json.null();
    json.end();
    return json.take() + '\n';
}

// ── asking ───────────────────────────────────────────────────────────────────────────────────────
Sought sought(const Report& report, std::size_t indicator, std::optional<By> by) {
    Sought row{.indicator = indicator, .answers = {}};
    for (const By each : {By::value, By::target, By::weight})
        if (!by || *by == each) row.answers.push_back(whatif::seek(report.ground, report.goal, indicator, each));
    return row;
}

// A row that counts nowhere has no line of its own, unless it is asked for.
bool says_nothing(const Sought& row) {
    return std::ranges::all_of(row.answers, [](const Answer& answer) {
        return answer.why == LeftOut::not_weighed || answer.why == LeftOut::no_target || answer.why == LeftOut::no_weights;
    });
}

base::Issues unknown(const Options& options, const plan::Plan& plan) {
    base::Issues issues;
    if (!objective_called(plan, options.node)) issues.push_back({"not-an-objective", base::Severity::error, {}, {options.node}});
    if (!options.indicator.empty() && !indicator_called(plan, options.indicator))
        issues.push_back({"not-an-indicator", base::Severity::error, {}, {options.indicator, options.node}});
    for (const auto& [name, cost] : options.costs)
        if (!indicator_called(plan, name)) issues.push_back({"not-an-indicator", base::Severity::error, {}, {name, options.node}});
    return issues;
}

// By position in the plan's list; 1 where nothing is said.
std::vector<double> costs_of(const Options& options, const plan::Plan& plan) {
    std::vector<double> costs(plan.indicators.size(), 1);
    for (const auto& [name, cost] : options.costs) costs[*indicator_called(plan, name)] = cost.to_double();
    return costs;
}

}  // namespace

Exit seek(const Options& options, std::string_view bytes, Streams& streams) {
    const auto asked = read_asked(options, bytes, streams, [&](const plan::Plan& plan) { return unknown(options, plan); });
    if (!asked) return asked.error();
    const Dated& dated = asked->dated;
    const std::size_t objective = *objective_called(dated.plan, options.node);
    Report report{.dated = dated, .ground = whatif::ground_of(dated.plan, asked->questions.front()),
                  .goal = {objective, eval::divide(*options.score, base::Decimal(100))}, .rows = {}, .together = {}};
    const auto under = whatif::indicators_under(report.ground, objective);
    if (!options.indicator.empty()) {
        const std::size_t indicator = *indicator_called(dated.plan, options.indicator);
        if (!std::ranges::binary_search(under, indicator)) {
            print_issues(options, {{"not-an-indicator", base::Severity::error, {}, {options.indicator, options.node}}}, streams.err);
            return Exit::usage;
        }
        report.rows.push_back(sought(report, indicator, options.by));
    } else {
        for (const std::size_t i : under)
            if (Sought row = sought(report, i, options.by); !says_nothing(row)) report.rows.push_back(std::move(row));
        if (options.by.value_or(By::value) == By::value)
            report.together = whatif::least_effort(report.ground, report.goal, costs_of(options, dated.plan));
    }
    print_scenarios(options, dated, streams.out);
    if (options.json)
        streams.out << as_json(report);
    else
        print(report, options.lang, streams.out);
    print_told(options, dated, streams.out);
    return Exit::done;
}

}  // namespace cli
