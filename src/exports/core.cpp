// The core as an ES module without a window, build/web/cruscotto-core.mjs, for other pages, scripts
// and the benchmark; it runs in browsers, workers and node. What is below is its memory side; the
// objects that JavaScript sees stand in web/setup/core-api.js:
//
//   import make_core from './cruscotto-core.mjs';
//   const core = await make_core();
//   const plan = core.load(bytes, {year, at: '2024-06-30', profile, missing});  // Uint8Array; all options optional
//   core.load(bytes, null)          // reads and checks, asks for no score
//   plan.ok, plan.issues            // [{code, severity, id, path, line, column, message: {it, en}}]
//   plan.nodes, plan.indicators     // ids; their positions are what all functions below take and give
//   plan.root                       // position of the body in plan.nodes
//   plan.evaluate()                 // everything again from the values; the root's score
//   plan.set(i, value)              // one value, in the unit of its target; NaN: none. The root's score
//   plan.values()                   // Float64Array, NaN where an indicator has no number
//   plan.scores()                   // {nodes, indicators}: Float64Arrays
//   plan.batch(indicators, values, {node})   // Int32Array, Float64Array: the values of all those indicators
//                                            // in the first what-if, then in the second…; a score each
//   plan.simulate(uncertain, {runs, seed, nodes})  // uncertain: [{indicator, uniform: [low, high]} |
//                     // {…, triangular: [low, mode, high]} | {…, normal: [mean, deviation]}];
//                     // [{node, runs, mean, least, most, percentiles: {5: …, 10, 25, 50, 75, 90, 95}}]
//   plan.write()                    // the plan's canonical bytes
//   plan.close()                    // gives its memory back
//
//   core.room(count)                // a Float64Array in the core's own memory: values written there are not
//                                   // copied again by batch(). Valid until the memory grows: ask, fill, run
//   core.give_back(room)
//
// A score that is not there is NaN. Typed arrays given back are the caller's own.
#include <emscripten/emscripten.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <span>
#include <vector>

#include "exports/session.hpp"
#include "format/plan_file.hpp"
#include "plan/names.hpp"
#include "whatif/simulate.hpp"
#include "whatif/what_ifs.hpp"

namespace {

using exports::Session;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

double or_nan(std::optional<double> score) { return score.value_or(missing); }

const char* give(Session& session, std::string text) {
    session.answer = std::move(text);
    return session.answer.c_str();
}

std::vector<std::size_t> positions(const std::int32_t* from, int count) { return {from, from + count}; }

whatif::Distribution distribution(int kind, const double* parameters) {
    if (kind == 0) return whatif::Uniform{parameters[0], parameters[1]};
    if (kind == 1) return whatif::Triangular{parameters[0], parameters[1], parameters[2]};
    return whatif::Normal{parameters[0], parameters[1]};
}

void put(double* at, const whatif::Spread& spread) {
    *at++ = static_cast<double>(spread.runs);
    for (const double each : {spread.mean, spread.least, spread.most}) *at++ = each;
    for (const double each : spread.at) *at++ = each;
}

}  // namespace

#define EXPORT extern "C" EMSCRIPTEN_KEEPALIVE

EXPORT void* core_allocate(int size) { return std::malloc(static_cast<std::size_t>(size) + 1); }
EXPORT void core_free(void* memory) { std::free(memory); }

// -- a plan
EXPORT Session* core_open(const char* bytes, int size) {
    return new Session(exports::open({bytes, static_cast<std::size_t>(size)}));
}
EXPORT void core_close(Session* session) { delete session; }
// 1: asked; 0: not, the issues say why; -1: no such day or policy. Year 0 and empty texts: not said.
EXPORT int core_ask(Session* session, int year, const char* day, const char* profile, const char* policy) {
    exports::Asked asked;
    if (year != 0) asked.year = year;
    if (*day && !(asked.at = base::parse_iso_date(day))) return -1;
    if (*profile) asked.profile = plan::ProfileId{profile};
    if (*policy && !(asked.missing = plan::missing_policy_named(policy))) return -1;
    return exports::ask(*session, asked) ? 1 : 0;
}
EXPORT int core_has_plan(const Session* session) { return session->plan.has_value(); }
EXPORT const char* core_issues(Session* session) { return give(*session, exports::issues_as_json(session->issues)); }
EXPORT const char* core_contents(Session* session) { return give(*session, exports::contents_as_json(*session)); }
EXPORT const char* core_write(Session* session) { return give(*session, format::write_plan(*session->plan)); }
EXPORT int core_answer_size(const Session* session) { return static_cast<int>(session->answer.size()); }

// -- its scores
EXPORT double core_evaluate(Session* session) {
    session->kernel->evaluate();
    return or_nan(session->kernel->body_score());
}
EXPORT double core_set(Session* session, int indicator, double value) {
    eval::Kernel& kernel = *session->kernel;
    if (std::isfinite(value))
        kernel.set(static_cast<std::size_t>(indicator), value);
    else
        kernel.clear(static_cast<std::size_t>(indicator));
    const eval::KernelNode& body = kernel.nodes()[kernel.node_of(kernel.body())];
    return body.standing == eval::Standing::counted ? kernel.shown(body.score) : missing;
}
EXPORT void core_values(const Session* session, double* values) {
    for (std::size_t i = 0; i < session->kernel->indicators(); ++i) values[i] = or_nan(session->kernel->value(i));
}
EXPORT void core_scores(const Session* session, double* nodes, double* indicators) {
    const eval::Kernel& kernel = *session->kernel;
    for (std::size_t i = 0; i < kernel.objectives(); ++i) nodes[i] = or_nan(kernel.score(i));
    for (std::size_t i = 0; i < kernel.indicators(); ++i) indicators[i] = or_nan(kernel.indicator_score(i));
}

// -- many at once
EXPORT void core_batch(const Session* session, const std::int32_t* indicators, int changed, const double* values, int count,
                       int node, double* scores) {
    const auto changing = positions(indicators, changed);
    const std::size_t size = changing.size() * static_cast<std::size_t>(count);
    const whatif::WhatIfs what_ifs{changing, {values, size}, static_cast<std::size_t>(count)};
    for (const auto& score : whatif::scores_of(*session->kernel, what_ifs, static_cast<std::size_t>(node))) *scores++ = or_nan(score);
}
// Three parameters an indicator; eleven figures a node: runs, mean, least, most, percentiles.
EXPORT void core_simulate(const Session* session, const std::int32_t* indicators, const std::int32_t* kinds,
                          const double* parameters, int count, int runs, double seed, const std::int32_t* nodes, int node_count,
                          double* figures) {
    std::vector<whatif::Uncertain> uncertain;
    for (int i = 0; i < count; ++i)
        uncertain.push_back({static_cast<std::size_t>(indicators[i]), distribution(kinds[i], parameters + 3 * i)});
    const whatif::Runs asked{static_cast<std::size_t>(runs), static_cast<std::uint64_t>(seed)};
    const auto simulation = whatif::simulate(*session->kernel, uncertain, asked, positions(nodes, node_count));
    for (std::size_t i = 0; i < simulation.objectives().size(); ++i) {
        put(figures, simulation.sample(i).spread());
        figures += 4 + whatif::percentiles.size();
    }
}
