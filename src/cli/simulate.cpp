#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "base/overload.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "eval/exact.hpp"
#include "plan/outline.hpp"
#include "whatif/outlook.hpp"
#include "words/numbers.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

using words::Lang;
using words::Text;

struct Simulation {
    const Dated& dated;
    whatif::Ground ground;
    whatif::Runs runs;
    std::vector<whatif::Expected> expected;
    std::vector<std::size_t> objectives;  // of which the spreads are
    std::vector<whatif::Spread> spreads = {};
};

// By their place in whatif::percentiles.
double percentile(const whatif::Spread& spread, int share) {
    const auto found = std::ranges::find(whatif::percentiles, share);
    return spread.at[static_cast<std::size_t>(found - whatif::percentiles.begin())];
}

std::string line(const whatif::Spread& spread, double threshold, Lang lang) {
    if (spread.runs == 0) return words::text(Text::cli_no_score, lang);
    const auto figure = [&](double score) { return words::percent(score, lang); };
    return words::text(Text::simulate_node, lang,
                       {figure(spread.mean), figure(percentile(spread, 10)), figure(percentile(spread, 50)),
                        figure(percentile(spread, 90)), figure(threshold), figure(spread.chance)});
}

void print(const Simulation& simulation, Lang lang, std::ostream& out) {
    const auto count = [&](whatif::Outlook from) {
        return std::to_string(std::ranges::count(simulation.expected, from, &whatif::Expected::from));
    };
    out << words::text(Text::simulate_heading, lang,
                       {std::to_string(simulation.runs.count), std::to_string(simulation.runs.seed), count(whatif::Outlook::past),
                        count(whatif::Outlook::value), count(whatif::Outlook::target)})
        << '\n';
    for (const auto& row : plan::outline(simulation.ground.plan)) {
        const auto found = std::ranges::find(simulation.objectives, row.index);
        if (row.is_indicator() || found == simulation.objectives.end()) continue;
        const plan::Objective& objective = *simulation.ground.plan.objectives[row.index];
        const auto& spread = simulation.spreads[static_cast<std::size_t>(found - simulation.objectives.begin())];
        const auto depth = static_cast<std::size_t>(simulation.objectives.size() == 1 ? 0 : row.depth);
        out << std::string(depth * 2, ' ') << (objective.code.empty() ? "" : objective.code + "  ") << objective.name << ": "
            << line(spread, simulation.runs.threshold, lang) << '\n';
    }
}

void write(format::JsonWriter& json, const plan::Objective& objective, const whatif::Spread& spread) {
    json.begin_object(format::Shape::one_line).key("id").value(objective.id.value).key("runs").value(spread.runs);
    const auto known = [&](double figure) { return spread.runs > 0 ? std::optional(figure) : std::nullopt; };
    or_null(json, "mean", known(spread.mean));
    or_null(json, "p10", known(percentile(spread, 10)));
    or_null(json, "p50", known(percentile(spread, 50)));
    or_null(json, "p90", known(percentile(spread, 90)));
    or_null(json, "chance", known(spread.chance));
    json.end();
}

void write(format::JsonWriter& json, const plan::Indicator& indicator, const whatif::Expected& expected) {
    json.begin_object(format::Shape::one_line).key("id").value(indicator.id.value).key("from").value(whatif::name_of(expected.from));
    std::visit(base::overload{[&](const whatif::Uniform& one) { json.key("uniform").begin_array().value(one.low).value(one.high).end(); },
                              [&](const whatif::Triangular& one) {
                                  json.key("triangular").begin_array().value(one.low).value(one.mode).value(one.high).end();
                              },
                              [&](const whatif::Normal& one) { json.key("normal").begin_array().value(one.mean).value(one.deviation).end(); }},
               expected.uncertain.value);
    json.end();
}

std::string as_json(const Simulation& simulation) {
    const plan::Plan& plan = simulation.ground.plan;
    format::JsonWriter json(format::Layout::indented);
    json.begin_object();
    or_null(json, "as_of", simulation.dated.as_of);
    write_scenarios(json, simulation.dated);
    json.key("runs").value(simulation.runs.count).key("seed").value(simulation.runs.seed);
    json.key("threshold").value(simulation.runs.threshold).key("nodes").begin_array();
    for (std::size_t i = 0; i < simulation.objectives.size(); ++i)
        write(json, *plan.objectives[simulation.objectives[i]], simulation.spreads[i]);
    json.end().key("indicators").begin_array();
    for (const auto& each : simulation.expected) write(json, *plan.indicators[each.uncertain.indicator], each);
    json.end().end();
    return json.take() + '\n';
}

// Of every indicator once, in the plan's order, so that a node's figures do not depend on which are asked for.
std::vector<whatif::Expected> all_expected(const whatif::Ground& ground) {
    std::vector<whatif::Expected> all;
    for (std::size_t i = 0; i < ground.plan.objectives.size(); ++i) {
        if (ground.plan.objectives[i]->parent) continue;
        for (const whatif::Expected& each : whatif::outlook(ground, i)) {
            const auto same = [&](const whatif::Expected& other) { return other.uncertain.indicator == each.uncertain.indicator; };
            if (std::ranges::none_of(all, same)) all.push_back(each);
        }
    }
    std::ranges::sort(all, {}, [](const whatif::Expected& each) { return each.uncertain.indicator; });
    return all;
}

void run(Simulation& simulation) {
    std::vector<whatif::Uncertain> uncertain;
    for (const auto& each : simulation.expected) uncertain.push_back(each.uncertain);
    const eval::Kernel kernel(simulation.ground.program, simulation.ground.values);
    simulation.spreads = whatif::simulate(kernel, uncertain, simulation.runs, simulation.objectives);
}

}  // namespace

Exit simulate(const Options& options, std::string_view bytes, Streams& streams) {
    const auto asked = read_asked(options, bytes, streams, [&](const plan::Plan& plan) {
        const bool known = options.node.empty() || objective_called(plan, options.node);
        return known ? base::Issues() : base::Issues{{"not-an-objective", base::Severity::error, {}, {options.node}}};
    });
    if (!asked) return asked.error();
    const Dated& dated = asked->dated;
    Simulation simulation{.dated = dated, .ground = whatif::ground_of(dated.plan, asked->questions.front()),
                          .runs = {options.runs, options.seed}, .expected = {}, .objectives = {}};
    if (options.score) simulation.runs.threshold = eval::divide(*options.score, base::Decimal(100));
    if (options.node.empty())
        for (std::size_t i = 0; i < dated.plan.objectives.size(); ++i) simulation.objectives.push_back(i);
    else
        simulation.objectives.push_back(*objective_called(dated.plan, options.node));
    simulation.expected = all_expected(simulation.ground);
    run(simulation);
    print_scenarios(options, dated, streams.out);
    if (options.json)
        streams.out << as_json(simulation);
    else
        print(simulation, options.lang, streams.out);
    print_told(options, dated, streams.out);
    return Exit::done;
}

}  // namespace cli
