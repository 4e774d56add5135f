// cruscotto import: a table in, a plan out, and what was made of each row.
#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "format/history.hpp"
#include "format/json_writer.hpp"
#include "format/plan_file.hpp"
#include "plan/names.hpp"
#include "table/import.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

using words::Text;

std::string_view name_of(table::Becomes becomes) {
    switch (becomes) {
        case table::Becomes::nothing: return "nothing";
        case table::Becomes::title: return "title";
        case table::Becomes::objective: return "objective";
        case table::Becomes::indicator: return "indicator";
        case table::Becomes::note: return "note";
        case table::Becomes::header: return "heading";
    }
    return "";
}

std::string words_for(const table::PreviewRow& row, words::Lang lang) {
    switch (row.becomes) {
        case table::Becomes::nothing: return words::text(Text::import_nothing, lang);
        case table::Becomes::title: return words::text(Text::import_title, lang);
        case table::Becomes::objective: return words::name(row.level, lang);
        case table::Becomes::indicator: return words::text(Text::import_indicator, lang);
        case table::Becomes::note: return words::text(Text::import_note, lang);
        case table::Becomes::header: return words::text(Text::import_heading, lang);
    }
    return {};
}

void print_layouts(const table::Reading& reading, const table::Columns& columns, words::Lang lang, std::ostream& out) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const table::Layout& layout = reading.survey.layouts[i];
        out << words::text(Text::import_table, lang, {std::to_string(i + 1), std::to_string(layout.line), std::to_string(layout.rows)}) << ": ";
        for (std::size_t c = 0; c < columns[i].size(); ++c)
            out << (c == 0 ? "" : ", ") << c + 1 << '=' << table::name_of(columns[i][c]);
        out << '\n';
    }
}

std::string summary(const table::Preview& preview, words::Lang lang) {
    return words::text(Text::import_summary, lang, {std::to_string(preview.objectives), std::to_string(preview.indicators),
                                                    std::to_string(preview.targets), std::to_string(preview.notes), std::to_string(preview.year)});
}

void print_rows(const table::Preview& preview, words::Lang lang, std::ostream& out) {
    for (const table::PreviewRow& row : preview.rows) {
        out << row.line << '\t' << std::string(2 * static_cast<std::size_t>(std::max(0, row.depth)), ' ') << words_for(row, lang) << ": ";
        if (!row.code.empty()) out << row.code << ' ';
        out << row.name;
        if (!row.weight.empty()) out << " [" << row.weight << ']';
        if (!row.target.empty()) out << " → " << row.target;
        if (row.existing) out << " (" << words::text(Text::import_existing, lang) << ')';
        out << '\n';
    }
    out << summary(preview, lang) << '\n';
}

void write_layouts(const table::Reading& reading, const table::Columns& columns, format::JsonWriter& json) {
    json.key("tables").begin_array();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const table::Layout& layout = reading.survey.layouts[i];
        json.begin_object().key("line").value(layout.line).key("rows").value(layout.rows).key("columns").begin_array();
        for (std::size_t c = 0; c < columns[i].size(); ++c) {
            json.begin_object(format::Shape::one_line).key("header").value(layout.headers[c]);
            json.key("is").value(table::name_of(columns[i][c])).end();
        }
        json.end().end();
    }
    json.end();
}

void write_rows(const table::Preview& preview, format::JsonWriter& json) {
    json.key("rows").begin_array();
    for (const table::PreviewRow& row : preview.rows) {
        json.begin_object(format::Shape::one_line).key("line").value(row.line).key("becomes").value(name_of(row.becomes));
        if (row.becomes == table::Becomes::objective) json.key("level").value(plan::name_of(row.level));
        for (const auto& [key, text] : {std::pair{"id", &row.id}, std::pair{"code", &row.code}, std::pair{"name", &row.name},
                                        std::pair{"weight", &row.weight}, std::pair{"target", &row.target}})
            if (!text->empty()) json.key(key).value(*text);
        if (row.existing) json.key("existing").value(true);
        json.end();
    }
    json.end();
}

void write_json(const table::Reading& reading, const table::Columns& columns, const table::Preview& preview, std::ostream& out,
                words::Lang lang) {
    format::JsonWriter json(format::Layout::indented);
    json.begin_object().key("year").value(preview.year).key("objectives").value(preview.objectives);
    json.key("indicators").value(preview.indicators).key("targets").value(preview.targets).key("notes").value(preview.notes);
    write_layouts(reading, columns, json);
    write_rows(preview, json);
    json.key("issues").begin_array();
    for (const base::Issue& issue : preview.issues) json.raw(as_json(issue, lang));
    json.end().end();
    out << json.take() << '\n';
}

// Of a plan whose text has none: the file's name without folder and extension.
std::string title_of(const std::string& input) {
    if (input == "-") return {};
    const std::string name = input.substr(input.find_last_of("/\\") + 1);
    return name.substr(0, name.rfind('.'));
}

bool broken(const base::Issues& issues) {
    return std::ranges::any_of(issues, [](const base::Issue& issue) { return issue.severity == base::Severity::error; });
}

ImportedTable refuse(const Options& options, const base::Issues& issues, Streams& streams, Exit exit = Exit::data) {
    print_issues(options, issues, streams.err);
    return {exit, {}};
}

}  // namespace

ImportedTable import_table(const Options& options, std::string_view bytes, const std::optional<std::string>& into, Streams& streams) {
    const auto text = table_text(options, bytes);
    if (!text) return refuse(options, text.error(), streams);
    const auto reading = table::read_table(text->text, text->separator);
    if (!reading) return refuse(options, reading.error(), streams);
    const auto columns = table::with_choices(*reading, table::guessed_columns(*reading), options.columns);
    if (!columns) return refuse(options, columns.error(), streams, Exit::usage);
    table::Request request{.columns = *columns, .into = {}, .year = options.year, .title = title_of(options.input)};
    if (into) {
        Options of_plan = options;
        of_plan.input = options.into;
        request.into = read_or_explain(of_plan, *into, streams);
        if (!request.into) return {};
    }
    const auto before = request.into;
    const auto preview = table::preview(*reading, std::move(request));
    const bool plan_to_out = options.output == "-";
    if (options.json && !plan_to_out) write_json(*reading, *columns, preview, streams.out, options.lang);
    if (!options.json && !plan_to_out) {
        print_layouts(*reading, *columns, options.lang, streams.out);
        print_rows(preview, options.lang, streams.out);
    }
    if (!options.json || plan_to_out) print_issues(options, preview.issues, streams.err);
    if (preview.year == 0) return {};
    const auto plan = table::imported(preview);
    if (!plan) return refuse(options, plan.error(), streams);
    return {broken(preview.issues) ? Exit::data : Exit::done, format::write_plan(before ? format::with_base_of(*plan, *before) : *plan)};
}

}  // namespace cli
