// Issues printed for people and for machines; reading a plan.
#include <optional>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "format/plan_file.hpp"
#include "words/issue_words.hpp"

namespace cli {

std::string as_json(const base::Issue& issue, words::Lang lang) {
    format::JsonWriter json;
    json.begin_object().key("code").value(issue.code).key("severity").value(words::name_of(issue.severity));
    text_or_null(json, "id", issue.place.id);
    text_or_null(json, "path", issue.place.path);
    json.key("line").value(issue.place.line).key("column").value(issue.place.column);
    json.key("message").value(words::words(issue, lang)).key("accepted").value(issue.accepted).end();
    return json.take();
}

void print_issues(const Options& options, const base::Issues& issues, std::ostream& out) {
    if (options.json) {
        out << "[";
        for (std::size_t i = 0; i < issues.size(); ++i)
            out << (i == 0 ? "\n" : ",\n") << as_json(issues[i], options.lang);
        out << (issues.empty() ? "]\n" : "\n]\n");
        return;
    }
    for (const base::Issue& issue : issues)
        out << options.input << ':' << issue.place.line << ':' << issue.place.column << ": " << issue.code << ": "
            << words::words(issue, options.lang) << '\n';
}

std::optional<plan::Plan> read_or_explain(const Options& options, std::string_view bytes, Streams& streams) {
    auto loaded = format::read_plan(bytes);
    if (!loaded.plan) print_issues(options, loaded.issues, streams.err);
    return std::move(loaded.plan);
}

}  // namespace cli
