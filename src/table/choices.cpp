// The columns as the command line names them.
#include <algorithm>
#include <charconv>

#include "table/import.hpp"
#include "table/text.hpp"

namespace table {
namespace {

std::optional<std::size_t> number_of(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number > 0 ? std::optional(number) : std::nullopt;
}

// Sets the column that `which` names in one layout; false when it has none.
bool choose(const Layout& layout, std::vector<Column>& columns, std::string_view which, const Column& column) {
    if (const auto number = number_of(which)) {
        if (*number > columns.size()) return false;
        columns[*number - 1] = column;
        return true;
    }
    const auto found = std::ranges::find(layout.headers, words_of(which), words_of);
    if (which.empty() || found == layout.headers.end()) return false;
    columns[static_cast<std::size_t>(found - layout.headers.begin())] = column;
    return true;
}

bool take(const Reading& reading, Columns& columns, std::string_view choice) {
    const auto equals = choice.rfind('=');
    if (equals == std::string_view::npos) return false;
    const auto column = column_named(trimmed(choice.substr(equals + 1)));
    if (!column) return false;
    auto which = trimmed(choice.substr(0, equals));
    std::optional<std::size_t> only;
    if (const auto colon = which.find(':'); colon != std::string_view::npos && number_of(which.substr(0, colon))) {
        only = number_of(which.substr(0, colon));
        which.remove_prefix(colon + 1);
    }
    bool any = false;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!only || *only == i + 1) any = choose(reading.survey.layouts[i], columns[i], trimmed(which), *column) || any;
    return any;
}

std::string field_names() {
    std::string all;
    for (const Field field : all_fields())
        if (field != Field::unmapped) all += (all.empty() ? "" : ", ") + std::string(name_of(field));
    return all;
}

}  // namespace

base::Result<Columns> with_choices(const Reading& reading, Columns columns, std::string_view choices) {
    base::Issues issues;
    while (!choices.empty()) {
        const auto comma = std::min(choices.find(','), choices.size());
        const auto choice = trimmed(choices.substr(0, comma));
        if (!choice.empty() && !take(reading, columns, choice))
            issues.push_back({"table-column-choice", base::Severity::error, {}, {std::string(choice), field_names()}});
        choices.remove_prefix(std::min(comma + 1, choices.size()));
    }
    if (!issues.empty()) return std::unexpected(std::move(issues));
    return columns;
}

}  // namespace table
