#include <ostream>

#include "base/overload.hpp"
#include "change/compare.hpp"
#include "cli/commands.hpp"
#include "format/json_writer.hpp"
#include "plan/names.hpp"
#include "words/differences.hpp"

namespace cli {
namespace {

using change::Difference;
using format::JsonWriter;

void id_or_null(JsonWriter& json, const char* key, const std::string& id) {
    json.key(key);
    if (id.empty())
        json.null();
    else
        json.value(id);
}

std::string canonical(const plan::Value& value) {
    return std::visit(base::overload{[](const base::Decimal& number) { return base::to_string(number); },
                                     [](const base::Date& day) { return base::to_iso(day); },
                                     [](bool done) { return std::string(done ? "true" : "false"); },
                                     [](const plan::LevelName& level) { return level.name; }},
                      value);
}

// "triangular 10 12 15"
std::string canonical(const plan::Estimate& estimate) {
    std::string text(plan::name_of(plan::kind_of(estimate)));
    for (const base::Decimal& figure : plan::figures_of(estimate)) text += ' ' + base::to_string(figure);
    return text;
}

// Numbers with a point, days as yyyy-mm-dd, choices by their names in files.
void said(JsonWriter& json, const char* key, const change::Said& value) {
    json.key(key);
    std::visit(base::overload{[&](std::monostate) { json.null(); },
                              [&](const std::string& text) { json.value(text); },
                              [&](const base::Decimal& number) { json.value(base::to_string(number)); },
                              [&](bool yes) { json.value(yes); },
                              [&](const plan::Value& read) { json.value(canonical(read)); },
                              [&](expr::Direction direction) { json.value(expr::name_of(direction)); },
                              [&](const plan::Estimate& estimate) { json.value(canonical(estimate)); },
                              [&](const auto& choice) { json.value(plan::name_of(choice)); }},
               value);
}

void write(JsonWriter& json, const Difference& each) {
    json.begin_object(format::Shape::one_line).key("kind").value(change::name_of(each.kind));
    id_or_null(json, "id_a", each.id_a);
    id_or_null(json, "id_b", each.id_b);
    json.key("what").value(change::what_of(each));
    said(json, "before", each.before);
    said(json, "after", each.after);
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
