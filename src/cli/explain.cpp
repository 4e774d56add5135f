#include <ostream>

#include "cli/commands.hpp"
#include "eval/explain.hpp"
#include "format/json_writer.hpp"
#include "plan/formula.hpp"
#include "words/derivation.hpp"

namespace cli {
namespace {

std::string as_json(const std::string& id, const std::vector<words::DerivationLine>& lines) {
    format::JsonWriter json(format::Layout::indented);
    json.begin_object().key("id").value(id).key("lines").begin_array();
    for (const auto& line : lines)
        json.begin_object(format::Shape::one_line).key("depth").value(line.depth).key("text").value(line.text).end();
    json.end().end();
    return json.take() + '\n';
}

using Asked = std::variant<plan::NodeRef, plan::UnitId>;

// A node, else a unit by its id or by a name of it.
std::optional<Asked> asked(const plan::Plan& plan, const std::string& name) {
    if (const auto node = node_called(plan, name)) return *node;
    if (const auto* unit = plan::find(plan, plan::UnitId{name})) return unit->id;
    const auto found = plan::Naming(plan).nodes(name);
    if (found.size() == 1 && found.front().kind == plan::Referent::Kind::unit) return plan.units[found.front().index].id;
    return std::nullopt;
}

const std::string& id_of(const Asked& asked) {
    if (const auto* unit = std::get_if<plan::UnitId>(&asked)) return unit->value;
    return plan::id_of(std::get<plan::NodeRef>(asked));
}

}  // namespace

Exit explain(const Options& options, std::string_view bytes, Streams& streams) {
    auto today = read_or_explain(options, bytes, streams);
    if (!today) return Exit::data;
    const auto dated = as_asked(options, *std::move(today), bytes, streams);
    if (!dated) {
        print_issues(options, dated.error(), streams.err);
        return Exit::usage;
    }
    const plan::Plan* const plan = &dated->plan;
    const auto question = question_of(options, *plan);
    const auto node = asked(*plan, options.id);
    base::Issues issues;
    if (!question) issues = question.error();
    if (!node) issues.push_back({"unknown-id", base::Severity::error, {}, {options.id}});
    if (!issues.empty()) {
        print_issues(options, issues, streams.err);
        return Exit::usage;
    }
    const auto program = eval::compile(*plan, *question);
    const auto results = eval::evaluate(program, eval::read_values(*plan, *question));
    const auto steps = std::visit([&](const auto& each) { return eval::explain(*plan, program, results, each); }, *node);
    const auto lines = words::derivation(*plan, results, steps, options.lang);
    streams.out << (options.json ? as_json(id_of(*node), lines) : words::indented(lines));
    print_told(options, *dated, streams.out);
    return Exit::done;
}

}  // namespace cli
