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

Exit diff(const Options& options, std::string_view bytes, std::string_view other_bytes, Streams& streams) {
    Options of_other = options;
    of_other.input = options.other;
    const auto a = read_or_explain(options, bytes, streams);
    const auto b = read_or_explain(of_other, other_bytes, streams);
    if (!a || !b) return Exit::data;
    const auto groups = change::compare(*a, *b);
    if (options.json) {
        streams.out << as_json(groups);
        return Exit::done;
    }
    for (const auto& line : words::lines(groups, *a, *b, options.lang)) streams.out << (line.is_heading ? "" : "  ") << line.words << '\n';
    streams.out << words::counts(groups, options.lang) << '\n';
    return Exit::done;
}

}  // namespace cli
