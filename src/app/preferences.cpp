#include "app/preferences.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>
#include <utility>

#include "base/named.hpp"

namespace app {
namespace {

constexpr int widest = 8000;

constexpr base::Names<TreeColumn, tree_column_count> column_names{{
    {TreeColumn::code, "code"}, {TreeColumn::name, "name"}, {TreeColumn::weight, "weight"}, {TreeColumn::target, "target"},
    {TreeColumn::years, "years"}, {TreeColumn::value, "value"}, {TreeColumn::score, "score"}, {TreeColumn::status, "status"},
    {TreeColumn::units, "units"}, {TreeColumn::owner, "owner"}, {TreeColumn::typology, "typology"},
    {TreeColumn::perspective, "perspective"}, {TreeColumn::indicators, "indicators"}, {TreeColumn::issues, "issues"},
}};

TreeView columns_of(std::string_view words) {
    TreeView view{.columns = {}};
    for (const auto word : words | std::views::split(' '))
        if (const auto column = base::named_in(column_names, std::string_view(word))) view.columns.push_back(*column);
    return in_order(std::move(view));
}

void write_number(std::string& out, std::string_view key, float value) {
    if (value > 0) out += std::string(key) + " " + std::to_string(static_cast<int>(value)) + "\n";
}

float number_of(std::string_view words) {
    int value = 0;
    std::from_chars(words.data(), words.data() + words.size(), value);
    return static_cast<float>(std::clamp(value, 0, widest));
}

void read_line(std::string_view line, Preferences& into) {
    const auto space = line.find(' ');
    if (space == std::string_view::npos) return;
    const std::string_view key = line.substr(0, space);
    const std::string_view value = line.substr(space + 1);
    if (key == "theme" && (value == "dark" || value == "light")) {
        into.appearance.theme = value == "dark" ? Theme::dark : Theme::light;
        into.theme_chosen = true;
    }
    if (key == "contrast" && (value == "high" || value == "normal")) {
        into.appearance.contrast = value == "high" ? Contrast::high : Contrast::normal;
        into.contrast_chosen = true;
    }
    if (key == "density" && value == "compact") into.appearance.density = Density::compact;
    if (key == "inspector") into.layout.inspector = number_of(value);
    if (key == "issues") into.layout.issues = number_of(value);
    if (key == "pane") into.layout.pane = number_of(value);
    if (key == "columns") into.tree = columns_of(value);
    if (key == "who") into.who = value;
    if (key == "toured") into.toured = value == "yes";
}

}  // namespace

std::string written(const Preferences& preferences) {
    std::string out;
    if (preferences.theme_chosen) out += preferences.appearance.theme == Theme::dark ? "theme dark\n" : "theme light\n";
    if (preferences.contrast_chosen) out += preferences.appearance.contrast == Contrast::high ? "contrast high\n" : "contrast normal\n";
    out += preferences.appearance.density == Density::compact ? "density compact\n" : "density comfortable\n";
    write_number(out, "inspector", preferences.layout.inspector);
    write_number(out, "issues", preferences.layout.issues);
    write_number(out, "pane", preferences.layout.pane);
    out += "columns";
    for (const TreeColumn column : preferences.tree.columns) out += " " + std::string(base::name_in(column_names, column));
    out += "\n";
    if (!preferences.who.empty()) out += "who " + preferences.who + "\n";
    out += preferences.toured ? "toured yes\n" : "toured no\n";
    return out;
}

Preferences read_preferences(std::string_view text) {
    Preferences preferences;
    for (const auto line : text | std::views::split('\n')) read_line(std::string_view(line), preferences);
    return preferences;
}

}  // namespace app
