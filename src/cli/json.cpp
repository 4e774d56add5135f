#include "cli/json.hpp"

#include "base/overload.hpp"
#include "plan/names.hpp"

namespace cli {

using format::JsonWriter;

namespace {

std::string canonical(const plan::Value& value) {
    return std::visit(base::overload{[](const base::Decimal& number) { return base::to_string(number); },
                                     [](const base::Date& day) { return base::to_iso(day); },
                                     [](bool done) { return std::string(done ? "true" : "false"); },
                                     [](const plan::LevelName& level) { return level.name; }},
                      value);
}

// "triangular 10 12 15"
std::string canonical(const plan::Estimate& estimate) {
    std::string text(plan::name_of(plan::kind_of(estimate)));
    for (const base::Decimal& figure : plan::figures_of(estimate)) text += ' ' + base::to_string(figure);
    return text;
}

}  // namespace

void text_or_null(JsonWriter& json, const char* key, const std::string& text) {
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

void write_said(JsonWriter& json, const char* key, const change::Said& value) {
    json.key(key);
    std::visit(base::overload{[&](std::monostate) { json.null(); },
                              [&](const std::string& text) { json.value(text); },
                              [&](const base::Decimal& number) { json.value(base::to_string(number)); },
                              [&](bool yes) { json.value(yes); },
                              [&](const plan::Value& read) { json.value(canonical(read)); },
                              [&](expr::Direction direction) { json.value(expr::name_of(direction)); },
                              [&](const plan::Estimate& estimate) { json.value(canonical(estimate)); },
                              [&](const auto& choice) { json.value(plan::name_of(choice)); }},
               value);
}

void write_edits(JsonWriter& json, const std::vector<plan::Edit>& edits, const std::vector<std::string>& told) {
    json.begin_array();
    for (std::size_t i = 0; i < edits.size(); ++i) {
        json.begin_object(format::Shape::one_line);
        text_or_null(json, "id", plan::id_of(edits[i]));
        json.key("message").value(told[i]).end();
    }
    json.end();
}

std::string canonical(const eval::Actual& actual) {
    return std::visit(base::overload{[](const base::Decimal& number) { return base::to_string(number); },
                                     [](const base::Quotient& ratio) {
                                         return base::to_string(ratio.numerator) + "/" + base::to_string(ratio.denominator);
                                     },
                                     [](const base::Date& day) { return base::to_iso(day); },
                                     [](bool done) { return std::string(done ? "true" : "false"); },
                                     [](const plan::LevelName& level) { return level.name; }},
                      actual);
}

}  // namespace cli
