// What the scoring methods may ask of an indicator besides its target: baseline, thresholds, the
// scale of a zero target, the named figure, the levels of its scale.
#include <algorithm>

#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

using plan::RuleFigure;

void figure_field(Frame& frame, const Row& row, RuleFigure figure) {
    const std::string label = words::name(figure, frame.lang());
    const std::string key = "figure " + std::to_string(static_cast<int>(figure));
    const auto& shown = row.indicator->*plan::member_of(figure);
    const Field field{.key = key.c_str(), .label = label, .name = frame.tr(Text::ui_field_of, {label, called(row)}),
                      .shown = shown ? words::editable(*shown, frame.lang()) : ""};
    read_field<std::optional<base::Decimal>>(frame, field, plan::read_number,
                                             [&](auto value) { frame.edit(plan::SetRuleFigure{row.indicator->id, figure, value}); });
}

bool names_a_figure(const expr::Target& target) {
    return std::ranges::any_of(target.conditions, [](const expr::Condition& each) {
        return each.kind == expr::TargetKind::reference || each.kind == expr::TargetKind::deviation;
    });
}

bool names_a_level(const expr::Target& target) {
    return std::ranges::any_of(target.conditions, [](const expr::Condition& each) { return each.kind == expr::TargetKind::level; });
}

void reference_field(Frame& frame, const Row& row) {
    const int year = frame.app.view.year;
    const auto& references = row.indicator->references;
    const auto found = references.find(year);
    if (found == references.end() && !names_a_figure(row.indicator_result->target)) return;
    const std::string label = frame.tr(Text::field_reference, {std::to_string(year)});
    const Field field{.key = "reference", .label = label, .name = frame.tr(Text::ui_field_of, {label, called(row)}),
                      .shown = found == references.end() ? "" : words::editable(found->second, frame.lang())};
    read_field<std::optional<base::Decimal>>(frame, field, plan::read_number,
                                             [&](auto value) { frame.edit(plan::SetReference{row.indicator->id, year, value}); });
}

std::vector<std::string> levels_in(const std::string& text) {
    std::vector<std::string> levels;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::size_t first = text.find_first_not_of(' ', at);
        if (first < end) levels.push_back(text.substr(first, text.find_last_not_of(' ', end - 1) + 1 - first));
        at = end + 1;
    }
    return levels;
}

// The value of the year before as published: what "x-1" means where no value of that year is recorded.
void past_field(Frame& frame, const Row& row) {
    const int year = frame.app.view.year - 1;
    const auto& past = row.indicator->past;
    const auto found = past.find(year);
    const std::string label = frame.tr(Text::field_past, {std::to_string(year)});
    const Field field{.key = "past", .label = label, .name = frame.tr(Text::ui_field_of, {label, called(row)}),
                      .shown = found == past.end() ? "" : words::editable(found->second, frame.lang())};
    read_field<std::optional<base::Decimal>>(frame, field, plan::read_number,
                                             [&](auto value) { frame.edit(plan::SetPast{row.indicator->id, year, value}); });
}

void levels_field(Frame& frame, const Row& row) {
    const auto& levels = row.indicator->levels;
    if (levels.empty() && !names_a_level(row.indicator_result->target)) return;
    std::string shown;
    for (const std::string& level : levels) shown += (shown.empty() ? "" : ", ") + level;
    const std::string label = frame.tr(Text::field_levels);
    const Field field{.key = "levels", .label = label, .name = frame.tr(Text::ui_field_of, {label, called(row)}), .shown = shown,
                      .hint = frame.tr(Text::ui_levels_hint)};
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetLevels{row.indicator->id, levels_in(*text)});
}

}  // namespace

void inspect_rule(Frame& frame, const Row& row) {
    section(frame.tr(Text::ui_section_rule));
    for (const auto& pair : {std::pair{RuleFigure::baseline, RuleFigure::scale}, std::pair{RuleFigure::low_threshold, RuleFigure::high_threshold}}) {
        const Columns columns(pair.first == RuleFigure::baseline ? "start" : "thresholds", 2);
        columns.next();
        figure_field(frame, row, pair.first);
        columns.next();
        figure_field(frame, row, pair.second);
    }
    past_field(frame, row);
    reference_field(frame, row);
    levels_field(frame, row);
}

}  // namespace ui
