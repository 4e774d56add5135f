// cruscotto: the evaluation core without a window.
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "words/texts.hpp"

namespace {

using cli::Exit;
using cli::Input;

Exit refuse_files(const cli::Options& options, const char* code, const std::vector<std::string>& names) {
    std::vector<cli::IssuesOfFile> told;
    for (const std::string& name : names) told.push_back({name, {{code, base::Severity::error, {}, {name}}}});
    cli::print_issues(options, told, std::cerr);
    return Exit::usage;
}

// All that it gives, nothing where reading breaks off. By stdio, which says that: a stream throws over a folder, or under node takes it
// for an empty file.
std::optional<std::string> all_of(std::FILE* in) {
    std::string bytes;
    std::array<char, 1 << 16> piece{};
    while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), in)) bytes.append(piece.data(), count);
    return std::ferror(in) == 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

Input input_called(const std::string& name) {
    if (name == "-") return {name, all_of(stdin)};
    std::FILE* file = std::fopen(name.c_str(), "rb");
    if (!file) return {name, {}};
    Input input{name, all_of(file)};
    std::fclose(file);
    return input;
}

std::vector<Input> inputs_of(const cli::Options& options) {
    std::vector<Input> inputs{input_called(options.input)};
    const bool is_merge = options.command == "merge";
    if (is_merge || options.command == "diff" || options.command == "take") inputs.push_back(input_called(options.other));
    if (is_merge) inputs.push_back(input_called(options.theirs));
    if (!options.into.empty()) inputs.push_back(input_called(options.into));
    return inputs;
}

Exit write_bytes(const cli::Options& options, const std::string& bytes, Exit exit) {
    if (options.output.empty() || options.output == "-") {
        std::cout << bytes;
        return exit;
    }
    std::ofstream file(options.output, std::ios::binary);
    file << bytes;
    return file.flush() ? exit : refuse_files(options, "file-not-written", {options.output});
}

Exit run_import(const cli::Options& options, const std::vector<Input>& inputs, cli::Streams& streams) {
    const auto imported = cli::import_table(options, *inputs.front().bytes, options.into.empty() ? std::nullopt : inputs.back().bytes, streams);
    if (!imported.plan || options.output.empty()) return imported.exit;
    return write_bytes(options, *imported.plan, imported.exit);
}

// What is told makes way for the plan where both would go to standard output.
cli::Streams beside_plan(const cli::Options& options, cli::Streams& streams) {
    return {streams.in, options.output == "-" ? streams.err : streams.out, streams.err};
}

Exit run_merge(const cli::Options& options, const std::vector<Input>& inputs, cli::Streams& streams) {
    cli::Streams told = beside_plan(options, streams);
    const auto merged = cli::merge(options, inputs, told);
    return merged.plan ? write_bytes(options, *merged.plan, merged.exit) : merged.exit;
}

Exit run_take(const cli::Options& options, const std::vector<Input>& inputs, cli::Streams& streams) {
    cli::Streams told = beside_plan(options, streams);
    const auto taken = cli::take_return(options, inputs, told);
    return taken.plan ? write_bytes(options, *taken.plan, taken.exit) : taken.exit;
}

Exit run_return(const cli::Options& options, std::string_view bytes, cli::Streams& streams) {
    const auto made = cli::make_return(options, bytes, streams);
    return made.plan ? write_bytes(options, *made.plan, made.exit) : made.exit;
}

Exit run_export(const cli::Options& options, std::string_view bytes, cli::Streams& streams) {
    const auto made = cli::export_plan(options, bytes, streams);
    return made.bytes ? write_bytes(options, *made.bytes, made.exit) : made.exit;
}

// One plan at a time is in memory; what is wrong with one is told and the next one follows.
Exit run_lines(const cli::Options& options, cli::Streams& streams) {
    Exit exit = Exit::done;
    cli::Options of_file = options;
    for (const std::string& name : options.inputs) {
        of_file.input = name;
        const Input input = input_called(name);
        const Exit done = input.bytes ? cli::evaluate_lines(of_file, *input.bytes, streams) : refuse_files(options, "no-such-file", {name});
        if (done != Exit::done) exit = Exit::data;
    }
    return exit;
}

// The commands that answer line by line, standard input as it comes. Under node only stdio knows that it broke off.
Exit run_on_lines(const cli::Options& options, cli::Streams& streams) {
    const auto command = options.command == "targets" ? cli::targets : cli::score;
    if (options.input == "-") {
        const Exit exit = command(options, streams);
        return std::cin.bad() || std::ferror(stdin) != 0 ? refuse_files(options, "no-such-file", {"-"}) : exit;
    }
    Input input = input_called(options.input);
    if (!input.bytes) return refuse_files(options, "no-such-file", {input.name});
    std::istringstream lines(*std::move(input.bytes));
    cli::Streams of_file{lines, streams.out, streams.err};
    return command(options, of_file);
}

Exit run_on_plan(const cli::Options& options, std::string_view bytes, cli::Streams& streams) {
    if (options.command == "check") return cli::check(options, bytes, streams);
    if (options.command == "fmt") return cli::fmt(options, bytes, streams);
    if (options.command == "export") return run_export(options, bytes, streams);
    if (options.command == "return") return run_return(options, bytes, streams);
    if (options.command == "explain") return cli::explain(options, bytes, streams);
    if (options.command == "simulate") return cli::simulate(options, bytes, streams);
    if (options.command == "seek") return cli::seek(options, bytes, streams);
    return cli::evaluate(options, bytes, streams);
}

Exit run(const cli::Options& options) {
    cli::Streams streams{std::cin, std::cout, std::cerr};
    if (options.jsonl) return run_lines(options, streams);
    if (options.command == "targets" || options.command == "score") return run_on_lines(options, streams);
    const auto inputs = inputs_of(options);
    if (options.command == "diff") return cli::diff(options, inputs, streams);
    if (options.command == "merge") return run_merge(options, inputs, streams);
    if (options.command == "take") return run_take(options, inputs, streams);
    std::vector<std::string> unread;
    for (const Input& input : inputs)
        if (!input.bytes) unread.push_back(input.name);
    if (!unread.empty()) return refuse_files(options, "no-such-file", unread);
    if (options.command == "import") return run_import(options, inputs, streams);
    return run_on_plan(options, *inputs.front().bytes, streams);
}

Exit tell_usage(const cli::Options& options, std::ostream& out, Exit exit) {
    out << words::text(words::Text::cli_usage, options.lang);
    return exit;
}

Exit refuse_usage(const cli::Options& told, const base::Issues& issues) {
    cli::print_issues(told, issues, std::cerr);
    return told.json ? Exit::usage : tell_usage(told, std::cerr, Exit::usage);
}

}  // namespace

int main(int count, char** values) {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string_view> args(values + 1, values + count);
    const cli::Options told = cli::told_as(args);
    const auto options = cli::read_options(args);
    const Exit exit = !options ? refuse_usage(told, options.error()) : options->help ? tell_usage(told, std::cout, Exit::done) : run(*options);
    return static_cast<int>(std::cout.flush() ? exit : refuse_files(told, "file-not-written", {"-"}));
}
