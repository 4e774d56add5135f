#include <istream>
#include <ostream>
#include <string>

#include "base/overload.hpp"
#include "cli/commands.hpp"
#include "eval/achievement.hpp"
#include "format/json_reader.hpp"
#include "format/json_writer.hpp"
#include "plan/edit.hpp"

namespace cli {
namespace {

using base::Decimal;

// One line of the input.
struct Case {
    expr::Target target;
    std::optional<eval::Actual> actual;
    eval::Context context;
    base::Issues issues;
};

base::Issue wrong(std::string code, std::vector<std::string> args) {
    return {std::move(code), base::Severity::error, {}, std::move(args)};
}

// A string with a point ("12.50") first, else Italian text: 1.600,00.
std::optional<Decimal> read_decimal(const std::string& text) {
    if (const auto canonical = base::parse_decimal(text)) return canonical;
    const auto number = plan::read_number(text);
    return number ? *number : std::nullopt;
}

std::optional<eval::Actual> read_actual(const std::string& text) {
    if (const auto number = read_decimal(text)) return *number;
    const auto value = plan::read_value(text);
    if (!value || !*value) return std::nullopt;
    return std::visit([](const auto& each) { return eval::Actual(each); }, **value);
}

// Members that are numbers or strings, as text; yes and no as words; null as nothing.
std::optional<std::string> text_of(const format::JsonScalar& value) {
    return std::visit(base::overload{[](std::nullptr_t) { return std::optional<std::string>(); },
                                     [](bool done) { return std::optional<std::string>(done ? "si" : "no"); },
                                     [](const format::JsonNumber& number) { return std::optional(number.text); },
                                     [](const std::string& text) { return std::optional(text); }},
                      value);
}

struct Reader {
    Case made;
    std::optional<Decimal> numerator, denominator;

    template <class Number>
    void number_into(std::optional<Number>& where, const std::string& name, const std::string& text) {
        if (const auto number = read_decimal(text))
            where = *number;
        else
            made.issues.push_back(wrong("score-number", {name, text}));
    }

    void take(const std::string& name, const std::string& text) {
        if (name == "target") {
            made.target = expr::parse_target(text).value;
        } else if (name == "actual") {
            made.actual = read_actual(text);
            if (!made.actual) made.issues.push_back(wrong("not-a-value", {text}));
        } else if (name == "direction") {
            made.context.direction = expr::direction_named(text);
            if (!made.context.direction) made.issues.push_back(wrong("score-direction", {text}));
        } else if (name == "numerator") {
            number_into(numerator, name, text);
        } else if (name == "denominator") {
            number_into(denominator, name, text);
        } else if (name == "previous") {
            number_into(made.context.previous, name, text);
            made.context.year_before = made.context.previous;
        } else if (name == "reference") {
            number_into(made.context.reference, name, text);
        } else if (name == "scale") {
            number_into(made.context.scale, name, text);
        } else if (name == "baseline") {
            number_into(made.context.baseline, name, text);
        } else if (name == "low_threshold") {
            number_into(made.context.low_threshold, name, text);
        } else if (name == "high_threshold") {
            number_into(made.context.high_threshold, name, text);
        } else {
            made.issues.push_back(wrong("score-member", {name}));
        }
    }
};

Case read_case(const std::string& line) {
    auto members = format::read_json_object(line);
    Reader reader;
    reader.made.issues = std::move(members.issues);
    for (const auto& [name, value] : members.value)
        if (const auto text = text_of(value)) reader.take(name, *text);
    if (reader.made.target.conditions.empty()) reader.made.issues.push_back(wrong("score-target", {}));
    if (reader.numerator && reader.denominator && !reader.made.actual)
        reader.made.actual = base::Quotient{*reader.numerator, *reader.denominator};
    return std::move(reader.made);
}

void number_or_null(format::JsonWriter& json, const char* key, const std::optional<double>& number) {
    json.key(key);
    if (number)
        json.value(*number);
    else
        json.null();
}

std::string as_json(const eval::Achievement& result) {
    format::JsonWriter json;
    json.begin_object().key("met");
    if (result.met)
        json.value(*result.met);
    else
        json.null();
    number_or_null(json, "score", result.score);
    number_or_null(json, "raw", result.raw);
    json.key("reason");
    if (result.reason == eval::Reason::none)
        json.null();
    else
        json.value(eval::name_of(result.reason));
    json.end();
    return json.take();
}

eval::Achievement scored(Case& read, const plan::Profile& profile) {
    if (!read.context.direction && !read.target.conditions.empty())
        if (const auto proposed = expr::propose_direction("", "", read.target.conditions.front()))
            read.context.direction = proposed->direction;
    if (!read.actual) {
        const auto reason = eval::obstacle(read.target, read.context, profile);
        return {.reason = reason == eval::Reason::none ? eval::Reason::not_measured : reason};
    }
    return eval::achieve(read.target, *read.actual, read.context, profile);
}

}  // namespace

Exit score(const Options& options, Streams& streams) {
    const auto profile = plan::find_profile({}, options.profiles.empty() ? plan::proportional_profile().id : options.profiles.front());
    if (!profile) {
        print_issues(options, {wrong("unknown-profile", {options.profiles.front().value})}, streams.err);
        return Exit::usage;
    }
    Exit exit = Exit::done;
    int number = 0;
    for (std::string line; std::getline(streams.in, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        Case read = read_case(line);
        for (base::Issue& issue : read.issues) issue.place.line = number;
        if (!read.issues.empty()) {
            print_issues(options, read.issues, streams.err);
            exit = Exit::data;
        }
        streams.out << as_json(read.issues.empty() ? scored(read, *profile) : eval::Achievement{}) << '\n';
    }
    return exit;
}

}  // namespace cli
