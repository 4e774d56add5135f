#include <istream>
#include <ostream>
#include <string>

#include "cli/commands.hpp"
#include "expr/target.hpp"
#include "format/json_writer.hpp"
#include "words/issue_words.hpp"

namespace cli {
namespace {

using expr::Condition;
using expr::TargetKind;
using format::JsonWriter;

void text_or_null(JsonWriter& json, const std::string& text) {
    if (text.empty())
        json.null();
    else
        json.value(text);
}

// Whether the words say which way is better, or only suggest it, or leave it open.
const char* direction(const Condition& condition) {
    if (expr::needs_direction(condition))
        return expr::propose_direction("", "", condition) ? "proposed" : "unknown";
    return condition.kind == TargetKind::prose || condition.kind == TargetKind::survey ? "unknown" : "given";
}

void reading(JsonWriter& json, const Condition& condition) {
    json.key("kind").value(expr::name_of(condition.kind)).key("strict").value(condition.strict());
    json.key("value");
    text_or_null(json, condition.value ? base::to_string(*condition.value) : "");
    json.key("high");
    text_or_null(json, condition.high ? base::to_string(*condition.high) : "");
    json.key("unit");
    text_or_null(json, condition.unit ? std::string(expr::name_of(*condition.unit)) : "");
    json.key("date");
    text_or_null(json, condition.date ? base::to_iso(*condition.date) : "");
    json.key("offset");
    if (condition.offset)
        json.value(*condition.offset);
    else
        json.null();
    json.key("reference");
    text_or_null(json, condition.reference);
    json.key("event");
    text_or_null(json, condition.event);
    json.key("direction").value(direction(condition));
}

std::string as_json(const base::Parsed<expr::Target>& parsed, words::Lang lang) {
    const expr::Target& target = parsed.value;
    JsonWriter json;
    json.begin_object().key("text").value(target.text);
    reading(json, target.conditions.front());
    json.key("issues").begin_array();
    for (const base::Issue& issue : parsed.issues) json.value(issue.code + ": " + words::words(issue, lang));
    json.end();
    if (target.conditions.size() > 1) {
        json.key("and").begin_array();
        for (const Condition& condition : target.conditions) {
            json.begin_object();
            reading(json, condition);
            json.end();
        }
        json.end();
    }
    json.end();
    return json.take();
}

}  // namespace

Exit targets(const Options& options, Streams& streams) {
    for (std::string line; std::getline(streams.in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        streams.out << as_json(expr::parse_target(line), options.lang) << '\n';
    }
    return Exit::done;
}

}  // namespace cli
