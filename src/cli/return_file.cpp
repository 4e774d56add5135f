// cruscotto return, take: only what a unit has to fill in, sent and taken back.
#include <algorithm>
#include <ostream>

#include "change/diff.hpp"
#include "change/return_file.hpp"
#include "cli/commands.hpp"
#include "cli/history.hpp"
#include "cli/json.hpp"
#include "format/history.hpp"
#include "words/returning.hpp"

namespace cli {
namespace {

using format::JsonWriter;

// By id, else by name.
plan::UnitId unit_called(const plan::Plan& plan, const std::string& name) {
    if (plan::find(plan, plan::UnitId{name})) return {name};
    const auto found = std::ranges::find(plan.units, name, &plan::OrgUnit::name);
    return found == plan.units.end() ? plan::UnitId{name} : found->id;
}

std::string as_json(const change::Taken& taken, const words::ReturnWords& told) {
    JsonWriter json(format::Layout::indented);
    json.begin_object().key("taken");
    write_edits(json, taken.edits, told.edits);
    json.key("contested").begin_array(format::Shape::one_line);
    for (const std::string& id : taken.contested) json.value(id);
    json.end().key("elsewhere");
    write_edits(json, taken.elsewhere, told.left);
    json.end();
    return json.take() + '\n';
}

void print(const std::string& heading, const std::vector<std::string>& lines, std::ostream& out) {
    if (!heading.empty()) out << heading << '\n';
    for (const std::string& line : lines) out << "  " << line << '\n';
}

}  // namespace

MadePlan make_return(const Options& options, std::string_view bytes, Streams& streams) {
    const auto plan = read_or_explain(options, bytes, streams);
    if (!plan) return {};
    const auto made = change::make_return(*plan, unit_called(*plan, options.unit), options.at.value_or(base::end_of_year(options.year.value_or(plan->year))));
    if (made) return {Exit::done, format::write_plan(*made)};
    print_issues(options, made.error(), streams.err);
    return {made.error().front().code == "unknown-unit" ? Exit::usage : Exit::data, {}};
}

MadePlan take_return(const Options& options, std::span<const Input> plan_and_returned, Streams& streams) {
    const auto plans = read_all_or_explain(options, plan_and_returned, streams);
    if (!plans) return {plans.error(), {}};
    Options of_file = options;
    of_file.input = options.other;
    const auto plan = plans->begin(), returned = plan + 1;
    const auto taken = change::take_return(*plan, *returned);
    if (!taken) {
        print_issues(of_file, taken.error(), streams.err);
        return {};
    }
    const auto told = words::returned(*taken, *plan, options.lang);
    if (options.json) {
        streams.out << as_json(*taken, told);
    } else {
        print(told.taken, told.edits, streams.out);
        print(told.contested, told.rows, streams.out);
        print(told.elsewhere, told.left, streams.out);
    }
    const auto after = change::apply(*plan, taken->edits);
    if (!after) {
        print_issues(of_file, after.error(), streams.err);
        return {};
    }
    return {taken->contested.empty() ? Exit::done : Exit::data, format::write_plan(with_change_told(options, format::with_base_of(*after, *plan), *plan))};
}

}  // namespace cli
