#include <ostream>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "eval/explain.hpp"
#include "format/json_writer.hpp"
#include "plan/formula.hpp"
#include "words/derivation.hpp"

namespace cli {
namespace {

std::string as_json(const Dated& dated, const std::string& id, const std::vector<words::DerivationLine>& lines) {
    format::JsonWriter json(format::Layout::indented);
    json.begin_object().key("id").value(id);
    write_scenarios(json, dated);
    json.key("lines").begin_array();
    for (const auto& line : lines)
        json.begin_object(format::Shape::one_line).key("depth").value(line.depth).key("text").value(line.text).end();
    json.end().end();
    return json.take() + '\n';
}

using Subject = std::variant<plan::NodeRef, plan::UnitId>;

// A node, else a unit by its id or by a name of it.
std::optional<Subject> subject_called(const plan::Plan& plan, const std::string& name) {
    if (const auto node = node_called(plan, name)) return *node;
    if (const auto* unit = plan::find(plan, plan::UnitId{name})) return unit->id;
    const auto found = plan::Naming(plan).nodes(name);
    if (found.size() == 1 && found.front().kind == plan::Referent::Kind::unit) return plan.units[found.front().index].id;
    return std::nullopt;
}

const std::string& id_of(const Subject& subject) {
    if (const auto* unit = std::get_if<plan::UnitId>(&subject)) return unit->value;
    return plan::id_of(std::get<plan::NodeRef>(subject));
}

}  // namespace

Exit explain(const Options& options, std::string_view bytes, Streams& streams) {
    const auto asked = read_asked(options, bytes, streams, [&](const plan::Plan& plan) {
        return subject_called(plan, options.id) ? base::Issues() : base::Issues{{"unknown-id", base::Severity::error, {}, {options.id}}};
    });
    if (!asked) return asked.error();
    const plan::Plan& plan = asked->dated.plan;
    const eval::Question& question = asked->questions.front();
    const Subject subject = *subject_called(plan, options.id);
    const auto program = eval::compile(plan, question);
    const auto results = eval::evaluate(program, eval::read_values(plan, question));
    const auto steps = std::visit([&](const auto& each) { return eval::explain(plan, program, results, each); }, subject);
    const auto lines = words::derivation(plan, results, steps, options.lang);
    print_scenarios(options, asked->dated, streams.out);
    streams.out << (options.json ? as_json(asked->dated, id_of(subject), lines) : words::indented(lines));
    print_told(options, asked->dated, streams.out);
    return Exit::done;
}

}  // namespace cli
