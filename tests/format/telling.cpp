#include "format/telling.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <regex>

#include "support/transcription.hpp"

namespace published {
namespace {

void flatten(const support::Json& tree, const std::string& path, Flat& flat) {
    for (const auto& [key, value] : tree.members) flatten(value, path.empty() ? key : path + '.' + key, flat);
    for (std::size_t i = 0; i < tree.items.size(); ++i) flatten(tree.items[i], at(path, i), flat);
    if (tree.kind != format::Kind::object && tree.kind != format::Kind::array) flat[path] = tree.scalar;
}

std::regex pattern(std::string_view path) {
    std::string text;
    for (const char each : path) {
        if (std::string_view("[].").find(each) != std::string_view::npos) text += '\\';
        text += each == '*' ? std::string("\\d+") : std::string(1, each);
    }
    return std::regex(text);
}

bool is_as_the_table_says(const Difference& difference, const Flat::value_type& transcribed, const Flat& said) {
    if (difference.transcribed && *difference.transcribed != transcribed.second) return false;
    const auto told = said.find(transcribed.first);
    return difference.said ? told != said.end() && told->second == *difference.said : told == said.end();
}

// Takes out of both what differs as the table says; the rest must be alike.
void take_out(const Difference& difference, Flat& transcribed, Flat& said) {
    const std::regex path = pattern(difference.path);
    const auto used = std::erase_if(transcribed, [&](const auto& entry) {
        if (!std::regex_match(entry.first, path) || !is_as_the_table_says(difference, entry, said)) return false;
        said.erase(entry.first);
        return true;
    });
    INFO("a deliberate difference that nothing differs by: " << difference.path);
    CHECK(used > 0);
}

}  // namespace

plan::Plan plan_of(int year) { return support::transcribed_plan(year); }

void compare(int year, const Flat& said, std::span<const Difference> differences) {
    Flat transcribed, told = said;
    flatten(support::transcription(year), "", transcribed);
    CHECK(transcribed.size() > 700);
    for (const Difference& each : differences) take_out(each, transcribed, told);
    for (const auto& [path, text] : transcribed) {
        INFO(path);
        const auto found = told.find(path);
        REQUIRE(found != told.end());
        CHECK(found->second == text);
    }
    for (const auto& [path, text] : told) {
        INFO(path << ": " << text);
        CHECK(transcribed.contains(path));
    }
}

void Telling::say_source(const std::string& number_path, const std::string& head_path) {
    constexpr std::string_view before = "Documento ";
    const auto colon = plan_.source.find(": ");
    REQUIRE(plan_.source.starts_with(before));
    REQUIRE(colon != std::string::npos);
    say(number_path, plan_.source.substr(before.size(), colon - before.size()));
    if (!head_path.empty()) say(head_path, plan_.source.substr(colon + 2));
}

std::vector<const plan::Objective*> Telling::below(const plan::ObjectiveId& parent) const {
    std::vector<const plan::Objective*> found;
    for (const auto& box : plan_.objectives)
        if (box->parent == parent) found.push_back(&*box);
    return found;
}

std::vector<const plan::Indicator*> Telling::indicators_of(const plan::ObjectiveId& parent) const {
    std::vector<const plan::Indicator*> found;
    for (const auto& box : plan_.indicators)
        if (box->parent == parent) found.push_back(&*box);
    return found;
}

std::vector<const plan::Objective*> Telling::of_level(plan::Level level) const {
    std::vector<const plan::Objective*> found;
    for (const auto& box : plan_.objectives)
        if (box->level == level) found.push_back(&*box);
    return found;
}

std::vector<const plan::Revision*> Telling::notes_in_row(const std::string& id) const {
    std::vector<const plan::Revision*> found;
    for (const auto& each : plan_.revisions)
        if (each.on == id && each.place.empty()) found.push_back(&each);
    return found;
}

const plan::Revision* Telling::note_decided(const std::string& id) const {
    const plan::Revision* found = nullptr;
    for (const auto& each : plan_.revisions) {
        if (each.on != id || each.place.empty()) continue;
        REQUIRE(!found);
        found = &each;
    }
    return found;
}

std::string Telling::perspective_of(const plan::Objective& objective) const {
    const std::string spelling = printed(objective.printed, "perspective");
    if (!objective.perspective) return spelling;
    const auto found = std::ranges::find(plan_.perspectives, *objective.perspective, &plan::Perspective::id);
    REQUIRE(found != plan_.perspectives.end());
    if (spelling.empty()) return found->name;
    CHECK(std::ranges::find(found->also, spelling) != found->also.end());
    return spelling;
}

std::string Telling::line_of(std::string_view id) const {
    const std::string text(id);
    if (const auto* indicator = plan::find(plan_, plan::IndicatorId{text})) return number(indicator->source_line);
    const auto* objective = plan::find(plan_, plan::ObjectiveId{text});
    return objective ? number(objective->source_line) : "";
}

std::string at(const std::string& list, std::size_t index) { return list + '[' + std::to_string(index) + ']'; }

std::string printed(const plan::Printed& printed, const std::string& key) {
    const auto found = printed.find(key);
    return found == printed.end() ? "" : found->second;
}

std::vector<std::string> parts(const std::string& text, std::string_view separator) {
    std::vector<std::string> found;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find(separator, from), text.size());
        found.push_back(text.substr(from, end - from));
        from = end + separator.size();
    }
    return found;
}

bool is_inferred(const std::vector<std::string>& inferred, std::string_view field) {
    return std::ranges::find(inferred, field) != inferred.end();
}

std::string number(const std::optional<int>& value) { return value ? std::to_string(*value) : ""; }

std::string text_of(const std::optional<base::Decimal>& value) { return value ? base::to_string(*value) : ""; }

std::string short_number(const std::optional<base::Decimal>& value) {
    std::string text = text_of(value);
    if (text.find('.') != std::string::npos)
        while (text.ends_with('0') && !text.ends_with(".0")) text.pop_back();
    return text;
}

std::string target_of(const plan::Indicator& indicator, int year) {
    const auto found = indicator.targets.find(year);
    return found == indicator.targets.end() ? "" : found->second.text;
}

}  // namespace published
