#include <algorithm>
#include <map>
#include <ostream>

#include "change/merge.hpp"
#include "cli/commands.hpp"
#include "cli/history.hpp"
#include "cli/json.hpp"
#include "format/history.hpp"
#include "format/json_writer.hpp"
#include "format/plan_file.hpp"
#include "lint/lint.hpp"
#include "words/issue_words.hpp"
#include "words/merging.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

using format::JsonWriter;

// Of the merged plan and of neither side: a group whose weights no longer add up because both changed one.
base::Issues new_issues(const change::Merged& merged) {
    return lint::new_among(lint::new_among(lint::check(merged.plan), lint::check(merged.ours)), lint::check(merged.theirs));
}

std::string_view name_of(change::Side side) { return change::name_of(side == change::Side::ours ? change::Take::ours : change::Take::theirs); }

void write(JsonWriter& json, const change::Conflict& each, const change::Merged& merged, words::Lang lang) {
    json.begin_object(format::Shape::one_line);
    text_or_null(json, "id", each.place.id);
    json.key("what").value(change::what_of(each.place));
    write_said(json, "base", each.base);
    write_said(json, "ours", each.ours);
    write_said(json, "theirs", each.theirs);
    or_null(json, "erased_by", each.erased_by ? std::optional(name_of(*each.erased_by)) : std::nullopt);
    json.key("below").begin_array(format::Shape::one_line);
    for (const std::string& id : each.below) json.value(id);
    json.end().key("takes").begin_array(format::Shape::one_line);
    for (const change::Take take : each.takes) json.value(change::name_of(take));
    json.end().key("typed").value(each.typed).key("message").value(words::conflict(each, merged, lang)).end();
}

// What a side gave: the rows and the words of its edits.
void write_taken(JsonWriter& json, const change::Merged& merged, change::Side side, words::Lang lang) {
    const auto edits = change::taken_from(merged, side);
    write_edits(json, edits, words::describe(edits, side == change::Side::ours ? merged.theirs : merged.ours, lang));
}

std::string as_json(const change::Merged& merged, words::Lang lang) {
    JsonWriter json(format::Layout::indented);
    json.begin_object().key("with_base").value(merged.with_base).key("conflicts").begin_array();
    for (const auto& each : merged.conflicts) write(json, each, merged, lang);
    json.end();
    for (const auto side : {change::Side::ours, change::Side::theirs}) {
        json.key(side == change::Side::ours ? "from_ours" : "from_theirs");
        write_taken(json, merged, side, lang);
    }
    json.key("renamed").begin_object();
    for (const auto& [old, now] : std::map(merged.renamed.begin(), merged.renamed.end())) json.key(old).value(now);
    json.end().key("new_issues").begin_array();
    for (const base::Issue& each : new_issues(merged)) json.raw(cli::as_json(each, lang));
    json.end().end();
    return json.take() + '\n';
}

void print_lines(const std::vector<std::string>& lines, std::ostream& out) {
    for (const std::string& line : lines) out << "  " << line << '\n';
}

void print(const change::Merged& merged, words::Lang lang, std::ostream& out) {
    std::vector<std::string> conflicts, issues;
    for (const auto& each : merged.conflicts) conflicts.push_back(words::conflict(each, merged, lang));
    for (const base::Issue& each : new_issues(merged)) issues.push_back(words::words(each, lang));
    const auto taken = words::describe(change::taken_from(merged, change::Side::theirs), merged.ours, lang);
    out << words::counted_taken(taken.size(), lang) << '\n';
    print_lines(taken, out);
    for (const std::string& line : words::renamed(merged, lang)) out << line << '\n';
    out << words::counted_conflicts(merged, lang) << '\n';
    print_lines(conflicts, out);
    if (!issues.empty()) out << words::text(words::Text::merge_new_issues, lang) << '\n';
    print_lines(issues, out);
}

}  // namespace

MergedPlans merge(const Options& options, std::span<const Input> states, Streams& streams) {
    const bool without_base = states.front().bytes == std::string();
    const auto plans = read_all_or_explain(options, without_base ? states.subspan(1) : states, streams);
    if (!plans) return {plans.error(), {}};
    const auto there = plans->end() - 1, here = there - 1;
    const auto merged = without_base ? change::merge_two(*here, *there) : change::merge(plans->front(), *here, *there);
    if (!merged.issues.empty()) {
        print_issues(options, merged.issues, streams.err);
        return {};
    }
    if (options.json) streams.out << as_json(merged, options.lang);
    else print(merged, options.lang, streams.out);
    return {merged.conflicts.empty() ? Exit::done : Exit::data, format::write_plan(with_change_told(options, format::joined(merged.plan, *here, *there, merged.renamed), *here))};
}

}  // namespace cli
