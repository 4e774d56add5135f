#include "cli/options.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "plan/names.hpp"

namespace cli {
namespace {

struct Command {
    std::string_view name;
    std::size_t arguments;  // that it needs: the plan, the node or the other plan
    bool asks = false;      // takes year, date, profile and policy
    bool as_of = false;     // takes a moment
};

constexpr std::array commands{Command{"check", 1, false, true}, Command{"fmt", 1}, Command{"evaluate", 1, true, true},
                              Command{"explain", 2, true, true}, Command{"targets", 0}, Command{"score", 0, true},
                              Command{"diff", 2}};

enum class Asked { anywhere, of_questions, of_moments };

base::Issue wrong(std::string code, std::vector<std::string> args) {
    return {std::move(code), base::Severity::error, {}, std::move(args)};
}

std::optional<int> read_year(std::string_view text) {
    const auto day = base::parse_iso_date(std::string(text) + "-01-01");
    return day ? std::optional(day->year) : std::nullopt;
}

// Sets one option from its text; false when the text is not one of its values.
bool take(Options& options, std::string_view name, std::string_view text) {
    if (name == "--lang") {
        options.lang = text == "en" ? words::Lang::en : words::Lang::it;
        return text == "it" || text == "en";
    }
    if (name == "--year") return (options.year = read_year(text)).has_value();
    if (name == "--as-of") return !(options.as_of = text).empty();
    if (name == "--at") return (options.at = base::parse_iso_date(text)).has_value();
    if (name == "--missing") return (options.missing = plan::missing_policy_named(text)).has_value();
    options.profiles.push_back({std::string(text)});
    return !text.empty() && options.profiles.size() <= 2;
}

struct Option {
    std::string_view name;
    std::string_view accepted;
    Asked asked = Asked::of_questions;
};

constexpr std::array valued{Option{"--lang", "it, en", Asked::anywhere}, Option{"--year", "2024"},
                            Option{"--at", "2024-06-30"}, Option{"--profile", "proporzionale"},
                            Option{"--missing", "redistribute, zero, unknown, previous"},
                            Option{"--as-of", "97/2018, 2018-07-01, adozione, adoption", Asked::of_moments}};

bool takes(const Command& command, Asked asked) {
    switch (asked) {
        case Asked::anywhere: return true;
        case Asked::of_questions: return command.asks;
        case Asked::of_moments: return command.as_of;
    }
    return false;
}

std::string names() {
    std::string all;
    for (const auto& command : commands) all += (all.empty() ? "" : ", ") + std::string(command.name);
    return all;
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
    const auto command = plain.empty() ? commands.end() : std::ranges::find(commands, plain[0], &Command::name);
    if (command == commands.end()) {
        issues.push_back(wrong("unknown-command", {plain.empty() ? "" : plain[0], names()}));
    } else {
        options.command = plain[0];
        if (plain.size() > 1) options.input = plain[1];
        if (plain.size() > 2) (plain[0] == "diff" ? options.other : options.id) = plain[2];
        if (plain.size() < 1 + command->arguments) issues.push_back(wrong(plain.size() < 2 ? "missing-argument" : plain[0] == "diff" ? "missing-other-argument" : "missing-id-argument", {plain[0]}));
        for (const Option& each : asked)
            if (!takes(*command, each.asked)) issues.push_back(wrong("unknown-option", {std::string(each.name)}));
        const std::size_t most = 1 + std::max<std::size_t>(1, command->arguments);
        if (plain.size() > most) issues.push_back(wrong("too-many-arguments", {plain[most]}));
    }
    if (!issues.empty()) return std::unexpected(std::move(issues));
    return options;
}

}  // namespace cli
