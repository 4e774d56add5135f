#include <ostream>

#include "cli/commands.hpp"
#include "eval/explain.hpp"
#include "format/json_writer.hpp"
#include "words/derivation.hpp"

namespace cli {
namespace {

// The node of that id; else the only one of that code.
std::optional<plan::NodeRef> node_called(const plan::Plan& plan, const std::string& name) {
    if (const auto node = plan::find_node(plan, name)) return node;
    std::vector<plan::NodeRef> found;
    for (const auto& box : plan.objectives)
        if (box->code == name) found.push_back(box->id);
    for (const auto& box : plan.indicators)
        if (box->code == name) found.push_back(box->id);
    if (found.size() == 1) return found.front();
    return std::nullopt;
}

std::string as_json(const std::string& id, const std::vector<words::DerivationLine>& lines) {
    format::JsonWriter json(format::Layout::indented);
    json.begin_object().key("id").value(id).key("lines").begin_array();
    for (const auto& line : lines)
        json.begin_object(format::Shape::one_line).key("depth").value(line.depth).key("text").value(line.text).end();
    json.end().end();
    return json.take() + '\n';
}

}  // namespace

Exit explain(const Options& options, std::string_view bytes, Streams& streams) {
    const auto plan = read_or_explain(options, bytes, streams);
    if (!plan) return Exit::data;
    const auto question = question_of(options, *plan);
    const auto node = node_called(*plan, options.id);
    base::Issues issues;
    if (!question) issues = question.error();
    if (!node) issues.push_back({"unknown-id", base::Severity::error, {}, {options.id}});
    if (!issues.empty()) {
        print_issues(options, issues, streams.err);
        return Exit::usage;
    }
    const auto program = eval::compile(*plan, *question);
    const auto results = eval::evaluate(program, eval::read_values(*plan, *question));
    const auto lines = words::derivation(*plan, results, eval::explain(*plan, program, results, *node), options.lang);
    streams.out << (options.json ? as_json(plan::id_of(*node), lines) : words::indented(lines));
    return Exit::done;
}

}  // namespace cli
