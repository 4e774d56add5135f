// The targets of each year: the plan's own text, and beside it what was understood.
#include <algorithm>
#include <set>

#include "ui/calendar.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

using expr::Direction;

void confirm_button(Frame& frame, const Row& row, int year, Direction direction, Look look) {
    const std::string words = words::name(direction, frame.lang());
    const std::string key = "confirm " + std::string(expr::name_of(direction));
    const Button confirm{.key = key.c_str(), .label = frame.tr(Text::ui_confirm_direction, {words}),
                         .name = frame.tr(Text::ui_confirm_direction_of, {words, std::to_string(year), called(row)}), .look = look};
    flow(button_width(confirm));
    if (button(confirm)) frame.edit(plan::ConfirmDirection{row.indicator->id, year, direction});
}

// Of a bare number: which way is good, proposed until somebody confirms it.
void draw_direction(Frame& frame, const Row& row, int year, const plan::TargetCell& cell, const expr::Condition& condition) {
    if (cell.confirmed) {
        paragraph(frame.tr(Text::ui_direction_confirmed, {words::name(*cell.confirmed, frame.lang())}), {colour::green, Weight::regular, size::small});
        const Button withdraw{.key = "withdraw", .label = frame.tr(Text::ui_direction_withdraw),
                              .name = frame.tr(Text::ui_direction_withdraw_of, {std::to_string(year), called(row)}), .look = Look::quiet};
        if (button(withdraw)) frame.edit(plan::ConfirmDirection{row.indicator->id, year, std::nullopt});
        return;
    }
    const auto proposed = expr::propose_direction(row.indicator->name, row.indicator->unit, condition);
    const std::string words = proposed ? frame.tr(Text::ui_direction_proposed_because, {words::name(proposed->direction, frame.lang()), proposed->because})
                                       : frame.tr(Text::ui_direction_unknown);
    paragraph(words, {colour::amber, Weight::regular, size::small});
    ImGui::Dummy({0, 0});
    const Direction first = proposed ? proposed->direction : Direction::at_least;
    confirm_button(frame, row, year, first, proposed ? Look::primary : Look::plain);
    confirm_button(frame, row, year, first == Direction::at_least ? Direction::at_most : Direction::at_least, Look::plain);
}

void draw_reading(Frame& frame, const Row& row, int year, const plan::TargetCell& cell) {
    const auto parsed = expr::parse_target(cell.text);
    const std::string words = words::reading_of(parsed.value, frame.lang());
    wrapped(words, {colour::muted, Weight::regular, size::small});
    note_item({.label = frame.tr(Text::ui_read_as_of, {std::to_string(year), called(row)}), .role = Role::text, .value = words});
    for (const base::Issue& issue : parsed.issues)
        paragraph(words::words(issue, frame.lang()), {colour::amber, Weight::regular, size::small});
    for (const expr::Condition& condition : parsed.value.conditions)
        if (condition.kind == expr::TargetKind::number) draw_direction(frame, row, year, cell, condition);
}

// What the text comes to while it is typed, before it is the plan's.
void draw_typed(Frame& frame, const Row& row, int year, const std::string& text) {
    const std::string name = frame.tr(Text::ui_read_as_of, {std::to_string(year), called(row)});
    const bool empty = text.find_first_not_of(' ') == std::string::npos;
    const auto parsed = expr::parse_target(text);
    const std::string words = empty ? frame.tr(Text::target_empty, {std::to_string(year)}) : words::reading_of(parsed.value, frame.lang());
    wrapped(words, {colour::accent, Weight::regular, size::small});
    note_item({.label = name, .role = Role::status, .value = words});
    if (empty) return;
    for (const base::Issue& issue : parsed.issues) paragraph(words::words(issue, frame.lang()), {colour::amber, Weight::regular, size::small});
}

std::optional<base::Date> day_of(const expr::Target& target) {
    for (const expr::Condition& each : target.conditions)
        if (each.kind == expr::TargetKind::by_date && each.date) return each.date;
    return std::nullopt;
}

// Where none is written yet: other years have a day.
bool may_be_day(const Row& row, const std::string& text) {
    const auto has_day = [](const auto& each) { return day_of(expr::parse_target(each.second.text).value).has_value(); };
    return text.empty() && std::ranges::any_of(row.indicator->targets, has_day);
}

// The target with another day; the rest of its words stays.
std::string with_day(const expr::Target& target, const base::Date& day) {
    std::string text;
    for (expr::Condition each : target.conditions) {
        if (each.kind != expr::TargetKind::by_date) {
            text += target.text.substr(each.span.begin, each.span.end - each.span.begin) + " ";
            continue;
        }
        each.date = day;
        text += expr::to_text(each) + " ";
    }
    if (!day_of(target)) return expr::to_text(expr::Condition{.kind = expr::TargetKind::by_date, .date = day});
    text.pop_back();
    return text;
}

void draw_year(Frame& frame, const Row& row, int year) {
    const auto found = row.indicator->targets.find(year);
    const bool shown = frame.app.view.year == year;
    const std::string label = std::to_string(year);
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::AlignTextToFramePadding();
    line_of(label, {shown ? colour::accent : colour::text, shown ? Weight::strong : Weight::regular});
    ImGui::TableNextColumn();
    ImGui::PushID(year);
    Field field{.key = "target", .name = frame.tr(Text::ui_target_of, {label, called(row)}),
                      .shown = found == row.indicator->targets.end() ? "" : found->second.text, .hint = frame.tr(Text::ui_no_target)};
    const auto parsed = expr::parse_target(field.shown);
    const auto day = day_of(parsed.value);
    if (day || may_be_day(row, field.shown)) field.width = (ImGui::GetContentRegionAvail().x - calendar_width() - scaled(4)) / scaled(1);
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetTarget{row.indicator->id, year, *text});
    const auto typed = typed_in(frame, field);
    if (field.width >= 0) {
        ImGui::SameLine(0, scaled(4));
        if (const auto picked = calendar_button(frame, {"day", field.name, day})) frame.edit(plan::SetTarget{row.indicator->id, year, with_day(parsed.value, *picked)});
    }
    if (typed) draw_typed(frame, row, year, *typed);
    else if (found != row.indicator->targets.end()) draw_reading(frame, row, year, found->second);
    ImGui::PopID();
}

}  // namespace

void inspect_targets(Frame& frame, const Row& row) {
    section(frame.tr(Text::ui_section_targets));
    std::set<int> years(frame.plan().years.begin(), frame.plan().years.end());
    for (const auto& [year, cell] : row.indicator->targets) years.insert(year);
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(scaled(6), scaled(4)));
    if (ImGui::BeginTable("targets", 2, ImGuiTableFlags_NoPadOuterX | ImGuiTableFlags_NoSavedSettings)) {
        ImGui::TableSetupColumn("year", ImGuiTableColumnFlags_WidthFixed, scaled(46));
        ImGui::TableSetupColumn("target", ImGuiTableColumnFlags_WidthStretch);
        for (const int year : years) draw_year(frame, row, year);
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
}

}  // namespace ui
