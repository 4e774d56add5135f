#include "cli/options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <vector>

#include "cli/export.hpp"
#include "cli/history.hpp"
#include "plan/names.hpp"
#include "whatif/effort.hpp"

namespace cli {
namespace {

// Which options a command takes besides those of all.
enum Takes : unsigned { nothing = 0, year = 1, question = 2, importing = 4, moment = 8, seeking = 16, running = 32, scored = 64, layers = 128, merging = 256,
                       returning = 512, exporting = 1024, method = 2048 };

struct Command {
    std::string_view name;
    std::size_t arguments;  // that it needs: the plan, the node or the other plan
    unsigned takes;
};

constexpr std::array commands{Command{"check", 1, moment}, Command{"fmt", 1, nothing},
                              Command{"evaluate", 1, year | question | moment | layers},
                              Command{"explain", 2, year | question | moment | layers},
                              Command{"targets", 0, nothing}, Command{"score", 0, method},
                              Command{"diff", 2, nothing}, Command{"merge", 3, merging}, Command{"import", 1, year | importing},
                              Command{"return", 1, year | returning}, Command{"take", 2, merging},
                              Command{"export", 1, year | question | moment | layers | exporting},
                              Command{"seek", 1, year | question | moment | layers | seeking | scored},
                              Command{"simulate", 1, year | question | moment | layers | running | scored}};

base::Issue wrong(std::string code, std::vector<std::string> args) {
    return {std::move(code), base::Severity::error, {}, std::move(args)};
}

std::optional<int> read_year(std::string_view text) {
    const auto day = base::parse_iso_date(std::string(text) + "-01-01");
    return day ? std::optional(day->year) : std::nullopt;
}

template <class Int>
bool read_whole(std::string_view text, Int& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

// "i12=3"
bool take_cost(Options& options, std::string_view text) {
    const auto sign = text.rfind('=');
    if (sign == std::string_view::npos || sign == 0) return false;
    const auto cost = whatif::read_cost(text.substr(sign + 1));
    if (!cost || !*cost) return false;
    options.costs.emplace_back(text.substr(0, sign), **cost);
    return true;
}

// Those of `seek` and `simulate`.
bool take_what_if(Options& options, std::string_view name, std::string_view text) {
    if (name == "--score") {
        const auto number = base::parse_decimal(text);
        options.score = number ? number : base::parse_italian_decimal(text);
        return options.score.has_value();
    }
    if (name == "--runs") return read_whole(text, options.runs) && options.runs > 0 && options.runs <= 10'000'000;
    if (name == "--seed") return read_whole(text, options.seed);
    if (name == "--cost") return take_cost(options, text);
    if (name == "--by") return (options.by = whatif::by_named(text)).has_value();
    (name == "--node" ? options.node : options.indicator) = text;
    return !text.empty();
}

// "tree,results"; each once, in the order given.
bool take_parts(Options& options, std::string_view text) {
    while (true) {
        const std::size_t comma = text.find(',');
        const auto part = report::part_named(text.substr(0, comma));
        if (!part || std::ranges::find(options.parts, *part) != options.parts.end()) return false;
        options.parts.push_back(*part);
        if (comma == std::string_view::npos) return true;
        text.remove_prefix(comma + 1);
    }
}

// Those of `export`.
bool take_export(Options& options, std::string_view name, std::string_view text) {
    if (name == "--to") return is_form(options.to = text);
    if (name == "--parts") return take_parts(options, text);
    if (name == "--act") return !(options.act = text).empty();
    if (name == "--table") return !(options.table = text).empty();
    if (name == "--picture") {
        const auto picture = report::picture_named(text);
        options.picture = picture.value_or(options.picture);
        return picture.has_value();
    }
    const auto depth = report::depth_named(text);
    options.depth = depth.value_or(options.depth);
    return depth.has_value();
}

// Sets one option from its text; false when the text is not one of its values.
bool take(Options& options, std::string_view name, std::string_view text) {
    if (name == "--lang") {
        options.lang = text == "en" ? words::Lang::en : words::Lang::it;
        return text == "it" || text == "en";
    }
    if (name == "--year") return (options.year = read_year(text)).has_value();
    if (name == "--as-of") return !(options.as_of = text).empty();
    if (name == "--scenario") {
        options.scenarios.emplace_back(text);
        return !text.empty();
    }
    if (name == "--at") return (options.at = base::parse_iso_date(text)).has_value();
    if (name == "--missing") return (options.missing = plan::missing_policy_named(text)).has_value();
    if (name == "--from") {
        if (text == "tsv") options.separator = '\t';
        options.from = text;
        return text == "tsv" || text == "csv" || text == "xlsx" || text == "ods";
    }
    if (name == "--sheet") return !(options.sheet = text).empty();
    if (name == "--into") return !(options.into = text).empty();
    if (name == "--columns") return !(options.columns = text).empty();
    if (name == "--to" || name == "--parts" || name == "--level" || name == "--act" || name == "--table" || name == "--picture") return take_export(options, name, text);
    if (name == "-o" || name == "--out") return !(options.output = text).empty();
    if (name == "--who") return !(options.who = text).empty();
    if (name == "--when") return is_moment(options.when = text);
    if (name == "--unit") return !(options.unit = text).empty();
    if (name != "--profile") return take_what_if(options, name, text);
    options.profiles.push_back({std::string(text)});
    return !text.empty() && options.profiles.size() <= 2;
}

struct Option {
    std::string_view name;
    std::string_view accepted;
    unsigned of;  // the commands that take it; nothing: all of them
};

constexpr std::array valued{Option{"--lang", "it, en", nothing}, Option{"--year", "2024", year},
                            Option{"--at", "2024-06-30", question | returning}, Option{"--profile", "proporzionale", question | method},
                            Option{"--missing", "redistribute, zero, unknown, previous", question},
                            Option{"--as-of", "97/2018, 2018-07-01, adozione, adoption", moment},
                            Option{"--scenario", "s1, “Prudente”", layers},
                            Option{"--from", "csv, tsv, xlsx, ods", importing}, Option{"--sheet", "“Foglio1”, 2", importing}, Option{"--into", "piano.cruscotto.json", importing},
                            Option{"--columns", "1=obiettivo,2=indicatore", importing}, Option{"-o", "piano.cruscotto.json", importing | merging | returning | exporting}, Option{"--out", "relazione.html", exporting},
                            Option{"--to", form_names, exporting}, Option{"--parts", "tree, dashboard, results, explanations, map, cards, changes, scenarios", exporting},
                            Option{"--level", "perspectives, objectives, indicators", exporting}, Option{"--act", "97/2018", exporting}, Option{"--table", "indicatori", exporting},
                            Option{"--picture", "map, perspectives, objectives", exporting},
                            Option{"--who", "“Anna Neri”", merging}, Option{"--when", "2024-07-02T10:15+02:00", merging | exporting},
                            Option{"--unit", "u3, “Servizio Bilancio”", returning},
                            Option{"--node", "ente", scored}, Option{"--score", "90", scored},
                            Option{"--indicator", "i12", seeking}, Option{"--by", "value, target, weight", seeking},
                            Option{"--cost", "i12=3", seeking},
                            Option{"--runs", "10000", running}, Option{"--seed", "1", running}};

std::string names() {
    std::string all;
    for (const auto& command : commands) all += (all.empty() ? "" : ", ") + std::string(command.name);
    return all;
}

const char* code_of_missing(const std::vector<std::string>& plain) {
    if (plain[0] == "merge") return "missing-merge-argument";
    if (plain.size() < 2) return "missing-argument";
    if (plain[0] == "take") return "missing-return-argument";
    return plain[0] == "diff" ? "missing-other-argument" : "missing-id-argument";
}

// Options without which the command has nothing to do.
std::vector<std::string_view> needed_by(std::string_view command) {
    if (command == "seek") return {"--node", "--score"};
    if (command == "merge" || command == "take") return {"-o"};
    if (command == "return") return {"--unit", "-o"};
    if (command == "export") return {"--to"};
    return {};
}

// The command and what it is told without an option's name.
void read_plain(Options& options, const std::vector<std::string>& plain, const std::vector<Option>& asked, base::Issues& issues) {
    const auto command = plain.empty() ? commands.end() : std::ranges::find(commands, plain[0], &Command::name);
    if (command == commands.end()) {
        issues.push_back(wrong("unknown-command", {plain.empty() ? "" : plain[0], names()}));
        return;
    }
    options.command = plain[0];
    if (plain.size() > 1) options.input = plain[1];
    if (plain.size() > 2) (command->arguments > 1 && plain[0] != "explain" ? options.other : options.id) = plain[2];
    if (plain.size() > 3) options.theirs = plain[3];
    if (plain.size() < 1 + command->arguments) issues.push_back(wrong(code_of_missing(plain), {plain[0]}));
    for (const Option& each : asked)
        if (each.of != nothing && (each.of & command->takes) == 0) issues.push_back(wrong("unknown-option", {std::string(each.name)}));
    for (const std::string_view needed : needed_by(command->name))
        if (std::ranges::find(asked, needed, &Option::name) == asked.end()) issues.push_back(wrong("missing-option", {plain[0], std::string(needed)}));
    if (options.profiles.size() > 1 && plain[0] != "evaluate") issues.push_back(wrong("too-many-arguments", {"--profile " + options.profiles[1].value}));
    const std::size_t most = 1 + std::max<std::size_t>(1, command->arguments);
    if (options.jsonl && plain[0] != "evaluate") issues.push_back(wrong("unknown-option", {"--jsonl"}));
    else if (options.jsonl) options.inputs.assign(plain.begin() + 1, plain.end());
    else if (plain.size() > most) issues.push_back(wrong("too-many-arguments", {plain[most]}));
}

}  // namespace

base::Result<Options> read_options(std::span<const std::string_view> args) {
    Options options;
    base::Issues issues;
    std::vector<std::string> plain;
    std::vector<Option> asked;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const auto option = std::ranges::find(valued, args[i], &Option::name);
        if (args[i] == "--json")
            options.json = true;
        else if (args[i] == "--jsonl")
            options.jsonl = true;
        else if (args[i] == "--help" || args[i] == "-h")
            options.help = true;
        else if (option != valued.end() && i + 1 == args.size())
            issues.push_back(wrong("option-value", {std::string(args[i]), "", std::string(option->accepted)}));
        else if (option != valued.end()) {
            asked.push_back(*option);
            if (const auto text = args[++i]; !take(options, option->name, text))
                issues.push_back(wrong("option-value", {std::string(option->name), std::string(text), std::string(option->accepted)}));
        } else if (args[i].size() > 1 && args[i].starts_with('-'))
            issues.push_back(wrong("unknown-option", {std::string(args[i])}));
        else
            plain.emplace_back(args[i]);
    }
    if (options.help) return options;
    read_plain(options, plain, asked, issues);
    if (!issues.empty()) return std::unexpected(std::move(issues));
    return options;
}

Options told_as(std::span<const std::string_view> args) {
    Options options;
    options.json = std::ranges::find(args, "--json") != args.end();
    for (std::size_t i = 0; i + 1 < args.size(); ++i)
        if (args[i] == "--lang") take(options, args[i], args[i + 1]);
    return options;
}

}  // namespace cli
