// Issues printed for people and for machines; reading a plan.
#include <optional>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "format/plan_file.hpp"
#include "words/issue_words.hpp"

namespace cli {

std::string as_json(const base::Issue& issue, words::Lang lang, std::string_view file) {
    format::JsonWriter json;
    json.begin_object();
    if (!file.empty()) json.key("file").value(file);
    json.key("code").value(issue.code).key("severity").value(words::name_of(issue.severity));
    text_or_null(json, "id", issue.place.id);
    text_or_null(json, "path", issue.place.path);
    json.key("line").value(issue.place.line).key("column").value(issue.place.column);
    json.key("message").value(words::words(issue, lang)).key("accepted").value(issue.accepted).end();
    return json.take();
}

namespace {

void print_lines(const std::string& file, const base::Issues& issues, words::Lang lang, std::ostream& out) {
    for (const base::Issue& issue : issues)
        out << file << ':' << issue.place.line << ':' << issue.place.column << ": " << issue.code << ": " << words::words(issue, lang) << '\n';
}

void print_array(const std::vector<std::string>& objects, std::ostream& out) {
    out << "[";
    for (std::size_t i = 0; i < objects.size(); ++i) out << (i == 0 ? "\n" : ",\n") << objects[i];
    out << (objects.empty() ? "]\n" : "\n]\n");
}

}  // namespace

void print_issues(const Options& options, const base::Issues& issues, std::ostream& out) {
    if (!options.json) return print_lines(options.input, issues, options.lang, out);
    std::vector<std::string> objects;
    for (const base::Issue& issue : issues) objects.push_back(as_json(issue, options.lang));
    print_array(objects, out);
}

void print_issues(const Options& options, const std::vector<IssuesOfFile>& told, std::ostream& out) {
    std::vector<std::string> objects;
    for (const auto& [file, issues] : told) {
        if (!options.json) print_lines(file, issues, options.lang, out);
        for (const base::Issue& issue : issues) objects.push_back(as_json(issue, options.lang, file));
    }
    if (options.json) print_array(objects, out);
}

std::optional<plan::Plan> read_or_explain(const Options& options, std::string_view bytes, Streams& streams) {
    auto loaded = format::read_plan(bytes);
    if (!loaded.plan) print_issues(options, loaded.issues, streams.err);
    return std::move(loaded.plan);
}

std::expected<std::vector<plan::Plan>, Exit> read_all_or_explain(const Options& options, std::span<const Input> inputs, Streams& streams) {
    std::vector<plan::Plan> plans;
    std::vector<IssuesOfFile> told;
    Exit exit = Exit::data;
    for (const auto& [name, bytes] : inputs) {
        if (!bytes) {
            exit = Exit::usage;
            told.push_back({name, {{"no-such-file", base::Severity::error, {}, {name}}}});
        } else if (auto loaded = format::read_plan(*bytes); loaded.plan) {
            plans.push_back(*std::move(loaded.plan));
        } else {
            told.push_back({name, std::move(loaded.issues)});
        }
    }
    if (told.empty()) return plans;
    print_issues(options, told, streams.err);
    return std::unexpected(exit);
}

}  // namespace cli
