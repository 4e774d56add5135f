// cruscotto: the evaluation core without a window.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "words/texts.hpp"

namespace {

using cli::Exit;

std::string all_of(std::istream& in) { return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}; }

// Opens the input named, runs the command over it.
template <class Command>
Exit with_input(const cli::Options& options, const std::string& name, Command&& command) {
    if (name == "-") return command(std::cin);
    std::ifstream file(name, std::ios::binary);
    if (file) return command(file);
    cli::print_issues(options, {{"no-such-file", base::Severity::error, {}, {name}}}, std::cerr);
    return Exit::usage;
}

Exit refuse_file(const cli::Options& options, const char* code, const std::string& name) {
    cli::print_issues(options, {{code, base::Severity::error, {}, {name}}}, std::cerr);
    return Exit::usage;
}

Exit write_bytes(const cli::Options& options, const std::string& bytes, Exit exit) {
    if (options.output.empty() || options.output == "-") {
        std::cout << bytes;
        return exit;
    }
    std::ofstream file(options.output, std::ios::binary);
    file << bytes;
    return file.flush() ? exit : refuse_file(options, "file-not-written", options.output);
}

Exit run_import(const cli::Options& options, std::string_view bytes, cli::Streams& streams) {
    std::optional<std::string> into;
    if (!options.into.empty()) {
        std::ifstream file(options.into, std::ios::binary);
        if (!file) return refuse_file(options, "no-such-file", options.into);
        into = all_of(file);
    }
    const auto imported = cli::import_table(options, bytes, into, streams);
    if (!imported.plan || options.output.empty()) return imported.exit;
    return write_bytes(options, *imported.plan, imported.exit);
}

Exit run_merge(const cli::Options& options, std::string_view base, cli::Streams& streams) {
    return with_input(options, options.other, [&](std::istream& second) {
        const std::string ours = all_of(second);
        return with_input(options, options.theirs, [&](std::istream& third) {
            // The list of conflicts makes way for the plan where both would go to standard output.
            cli::Streams told{streams.in, options.output == "-" ? streams.err : streams.out, streams.err};
            const auto merged = cli::merge(options, base, ours, all_of(third), told);
            return merged.plan ? write_bytes(options, *merged.plan, merged.exit) : merged.exit;
        });
    });
}

Exit run_return(const cli::Options& options, std::string_view bytes, cli::Streams& streams) {
    const auto made = cli::make_return(options, bytes, streams);
    return made.plan ? write_bytes(options, *made.plan, made.exit) : made.exit;
}

Exit run_take(const cli::Options& options, std::string_view bytes, cli::Streams& streams) {
    return with_input(options, options.other, [&](std::istream& in) {
        cli::Streams told{streams.in, options.output == "-" ? streams.err : streams.out, streams.err};
        const auto taken = cli::take_return(options, bytes, all_of(in), told);
        return taken.plan ? write_bytes(options, *taken.plan, taken.exit) : taken.exit;
    });
}

Exit run_export(const cli::Options& options, std::string_view bytes, cli::Streams& streams) {
    const auto made = cli::export_plan(options, bytes, streams);
    return made.bytes ? write_bytes(options, *made.bytes, made.exit) : made.exit;
}

// One plan at a time is in memory; what is wrong with one is told and the next one follows.
Exit run_lines(const cli::Options& options) {
    Exit exit = Exit::done;
    cli::Options of_file = options;
    for (const std::string& name : options.inputs) {
        of_file.input = name;
        const Exit done = with_input(of_file, name, [&](std::istream& in) {
            cli::Streams streams{in, std::cout, std::cerr};
            return cli::evaluate_lines(of_file, all_of(in), streams);
        });
        if (done != Exit::done) exit = Exit::data;
    }
    return exit;
}

Exit run(const cli::Options& options) {
    if (options.jsonl) return run_lines(options);
    return with_input(options, options.input, [&](std::istream& in) {
        cli::Streams streams{in, std::cout, std::cerr};
        if (options.command == "targets") return cli::targets(options, streams);
        if (options.command == "score") return cli::score(options, streams);
        const std::string bytes = all_of(in);
        if (options.command == "check") return cli::check(options, bytes, streams);
        if (options.command == "fmt") return cli::fmt(options, bytes, streams);
        if (options.command == "import") return run_import(options, bytes, streams);
        if (options.command == "merge") return run_merge(options, bytes, streams);
        if (options.command == "export") return run_export(options, bytes, streams);
        if (options.command == "return") return run_return(options, bytes, streams);
        if (options.command == "take") return run_take(options, bytes, streams);
        if (options.command == "diff")
            return with_input(options, options.other, [&](std::istream& other) { return cli::diff(options, bytes, all_of(other), streams); });
        if (options.command == "explain") return cli::explain(options, bytes, streams);
        if (options.command == "simulate") return cli::simulate(options, bytes, streams);
        if (options.command == "seek") return cli::seek(options, bytes, streams);
        return cli::evaluate(options, bytes, streams);
    });
}

}  // namespace

int main(int count, char** values) {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string_view> args(values + 1, values + count);
    const auto options = cli::read_options(args);
    if (!options) {
        cli::print_issues({}, options.error(), std::cerr);
        std::cerr << words::text(words::Text::cli_usage, words::Lang::it);
        return static_cast<int>(Exit::usage);
    }
    if (options->help) {
        std::cout << words::text(words::Text::cli_usage, options->lang);
        return static_cast<int>(Exit::done);
    }
    const Exit exit = run(*options);
    std::cout.flush();
    return static_cast<int>(exit);
}
