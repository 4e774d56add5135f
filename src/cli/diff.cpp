#include <ostream>

#include "change/compare.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "format/json_writer.hpp"
#include "words/differences.hpp"

namespace cli {
namespace {

using change::Difference;
using format::JsonWriter;

void write(JsonWriter& json, const Difference& each) {
    json.begin_object(format::Shape::one_line).key("kind").value(change::name_of(each.kind));
    text_or_null(json, "id_a", each.id_a);
    text_or_null(json, "id_b", each.id_b);
    json.key("what").value(change::what_of(each));
    write_said(json, "before", each.before);
    write_said(json, "after", each.after);
    json.key("sure").value(each.sure).end();
}

std::string as_json(const std::vector<change::Group>& groups) {
    JsonWriter json(format::Layout::indented);
    json.begin_array();
    for (const auto& group : groups)
        for (const Difference& each : group.differences) write(json, each);
    json.end();
    return json.take() + '\n';
}

}  // namespace

Exit diff(const Options& options, std::span<const Input> both, Streams& streams) {
    const auto plans = read_all_or_explain(options, both, streams);
    if (!plans) return plans.error();
    const plan::Plan& a = plans->front();
    const plan::Plan& b = plans->back();
    const auto groups = change::compare(a, b);
    if (options.json) {
        streams.out << as_json(groups);
        return Exit::done;
    }
    for (const auto& line : words::lines(groups, a, b, options.lang)) streams.out << (line.is_heading ? "" : "  ") << line.words << '\n';
    streams.out << words::counts(groups, options.lang) << '\n';
    return Exit::done;
}

}  // namespace cli
