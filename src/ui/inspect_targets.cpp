// The targets of each year: the plan's own text, and beside it what was understood.
#include <set>

#include "ui/fields.hpp"
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
    const Field field{.key = "target", .name = frame.tr(Text::ui_target_of, {label, called(row)}),
                      .shown = found == row.indicator->targets.end() ? "" : found->second.text, .hint = frame.tr(Text::ui_no_target)};
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetTarget{row.indicator->id, year, *text});
    if (found != row.indicator->targets.end()) draw_reading(frame, row, year, found->second);
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
