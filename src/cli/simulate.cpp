#include <algorithm>
#include <numeric>
#include <ostream>
#include <string>
#include <vector>

#include "base/overload.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "eval/exact.hpp"
#include "plan/outline.hpp"
#include "whatif/outlook.hpp"
#include "whatif/simulate.hpp"
#include "words/numbers.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

using words::Lang;
using words::Text;

struct Report {
    const Dated& dated;
    whatif::Ground ground;
    double threshold = 0.9;  // of which the chance is told
    std::vector<whatif::Expected> expected;
    whatif::Simulation simulation;
};

// By their place in whatif::percentiles.
double percentile(const whatif::Spread& spread, int share) {
    const auto found = std::ranges::find(whatif::percentiles, share);
    return spread.at[static_cast<std::size_t>(found - whatif::percentiles.begin())];
}

std::string line(const whatif::Sample& sample, double threshold, Lang lang) {
    const auto spread = sample.spread();
    if (spread.runs == 0) return words::text(Text::cli_no_score, lang);
    const auto figure = [&](double score) { return words::percent(score, lang); };
    return words::text(Text::simulate_node, lang,
                       {figure(spread.mean), figure(percentile(spread, 10)), figure(percentile(spread, 50)),
                        figure(percentile(spread, 90)), figure(threshold), figure(sample.chance(threshold))});
}

void print(const Report& report, Lang lang, std::ostream& out) {
    const whatif::Simulation& simulation = report.simulation;
    const auto count = [&](whatif::Outlook from) {
        return std::to_string(std::ranges::count(report.expected, from, &whatif::Expected::from));
    };
    out << words::text(Text::simulate_heading, lang,
                       {std::to_string(simulation.asked().count), std::to_string(simulation.asked().seed), count(whatif::Outlook::given), count(whatif::Outlook::past),
                        count(whatif::Outlook::value), count(whatif::Outlook::target)})
        << '\n';
    const auto& objectives = simulation.objectives();
    for (const auto& row : plan::outline(report.ground.plan)) {
        const auto found = std::ranges::find(objectives, row.index);
        if (row.is_indicator() || found == objectives.end()) continue;
        const plan::Objective& objective = *report.ground.plan.objectives[row.index];
        const auto& sample = simulation.sample(static_cast<std::size_t>(found - objectives.begin()));
        const auto depth = static_cast<std::size_t>(objectives.size() == 1 ? 0 : row.depth);
        out << std::string(depth * 2, ' ') << (objective.code.empty() ? "" : objective.code + "  ") << objective.name << ": "
            << line(sample, report.threshold, lang) << '\n';
    }
}

void write(format::JsonWriter& json, const plan::Objective& objective, const whatif::Sample& sample, double threshold) {
    const auto spread = sample.spread();
    json.begin_object(format::Shape::one_line).key("id").value(objective.id.value).key("runs").value(spread.runs);
    const auto known = [&](double figure) { return spread.runs > 0 ? std::optional(figure) : std::nullopt; };
    or_null(json, "mean", known(spread.mean));
    or_null(json, "p10", known(percentile(spread, 10)));
    or_null(json, "p50", known(percentile(spread, 50)));
    or_null(json, "p90", known(percentile(spread, 90)));
    or_null(json, "chance", known(sample.chance(threshold)));
    json.end();
}

void write(format::JsonWriter& json, const plan::Indicator& indicator, const whatif::Expected& expected) {
    json.begin_object(format::Shape::one_line).key("id").value(indicator.id.value).key("from").value(whatif::name_of(expected.from));
    std::visit(base::overload{[&](const whatif::Uniform& one) { json.key("uniform").begin_array().value(one.low).value(one.high).end(); },
                              [&](const whatif::Triangular& one) {
                                  json.key("triangular").begin_array().value(one.low).value(one.mode).value(one.high).end();
                              },
                              [&](const whatif::Normal& one) { json.key("normal").begin_array().value(one.mean).value(one.deviation).end(); },
                              [&](const whatif::Empirical& one) {
                                  json.key("values").begin_array();
                                  for (const double value : one.values) json.value(value);
                                  json.end();
                              }},
               expected.uncertain.value);
    json.end();
}

std::string as_json(const Report& report) {
    const plan::Plan& plan = report.ground.plan;
    const whatif::Simulation& simulation = report.simulation;
    format::JsonWriter json(format::Layout::indented);
    json.begin_object();
    or_null(json, "as_of", report.dated.as_of);
    write_scenarios(json, report.dated);
    json.key("runs").value(simulation.asked().count).key("seed").value(simulation.asked().seed);
    json.key("threshold").value(report.threshold).key("exact").value(simulation.keeps_scores()).key("nodes").begin_array();
    for (std::size_t i = 0; i < simulation.objectives().size(); ++i)
        write(json, *plan.objectives[simulation.objectives()[i]], simulation.sample(i), report.threshold);
    json.end().key("indicators").begin_array();
    for (const auto& each : report.expected) write(json, *plan.indicators[each.uncertain.indicator], each);
    json.end().end();
    return json.take() + '\n';
}

std::vector<std::size_t> objectives_asked(const Options& options, const plan::Plan& plan) {
    if (!options.node.empty()) return {*objective_called(plan, options.node)};
    std::vector<std::size_t> all(plan.objectives.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

Report run(const Options& options, const Dated& dated, const eval::Question& question) {
    auto ground = whatif::ground_of(dated.plan, question);
    auto expected = whatif::outlook(ground);
    std::vector<whatif::Uncertain> uncertain;
    for (const auto& each : expected) uncertain.push_back(each.uncertain);
    auto simulation = whatif::simulate(eval::Kernel(ground.program, ground.values), uncertain, {options.runs, options.seed},
                                       objectives_asked(options, dated.plan));
    const double threshold = options.score ? eval::divide(*options.score, base::Decimal(100)) : 0.9;
    return {dated, std::move(ground), threshold, std::move(expected), std::move(simulation)};
}

}  // namespace

Exit simulate(const Options& options, std::string_view bytes, Streams& streams) {
    const auto asked = read_asked(options, bytes, streams, [&](const plan::Plan& plan) {
        const bool known = options.node.empty() || objective_called(plan, options.node);
        return known ? base::Issues() : base::Issues{{"not-an-objective", base::Severity::error, {}, {options.node}}};
    });
    if (!asked) return asked.error();
    const Report report = run(options, asked->dated, asked->questions.front());
    print_scenarios(options, asked->dated, streams.out);
    if (options.json)
        streams.out << as_json(report);
    else
        print(report, options.lang, streams.out);
    print_told(options, asked->dated, streams.out);
    return Exit::done;
}

}  // namespace cli
