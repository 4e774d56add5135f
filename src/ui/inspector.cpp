// Everything about the selected row, to be read and changed.
#include "app/commands.hpp"
#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/complete.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

std::string kind_of(const Frame& frame, const Row& row) {
    return row.objective ? words::name(row.objective->level, frame.lang()) : frame.tr(Text::level_indicator);
}

void draw_title(Frame& frame, const Row& row) {
    const std::string kind = kind_of(frame, row) + (row.code().empty() ? "" : " " + row.code());
    line_of(kind, {colour::muted, Weight::strong, size::small});
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ImGui::GetStyle().ItemSpacing.y + scaled(1));
    heading(row.name().empty() ? frame.tr(Text::ui_unnamed) : row.name(), 2);
    if (row.removed()) paragraph(frame.tr(Text::ui_removed_about), {colour::amber});
}

void draw_simulate(Frame& frame, const Row& row) {
    const app::Command& command = app::command("what_if.try");
    if (button({.key = "simulate", .label = frame.tr(command.label), .name = frame.tr(Text::ui_simulate_named, {called(row)}), .tip = words_of(frame, command.shortcut)}))
        frame.post(app::TryNode{row.id()});
}

void draw_document(Frame& frame, const Row& row) {
    inspect_units(frame, row);
    inspect_revisions(frame, row);
    inspect_printed(frame, row);
}

void draw_indicator(Frame& frame, const Row& row) {
    inspect_result(frame, row);
    draw_simulate(frame, row);
    inspect_derivation(frame);
    inspect_issues(frame, row);
    inspect_values(frame, row);
    const bool judged = is_judged(frame, row);
    if (judged) inspect_assessment(frame, row);
    inspect_targets(frame, row);
    inspect_indicator(frame, row);
    inspect_bullet(frame, row);
    inspect_formula(frame, row);
    inspect_rule(frame, row);
    if (!judged) inspect_assessment(frame, row);
    draw_document(frame, row);
    inspect_actions(frame, row);
}

void draw_objective(Frame& frame, const Row& row) {
    inspect_result(frame, row);
    draw_simulate(frame, row);
    inspect_derivation(frame);
    inspect_issues(frame, row);
    inspect_composition(frame, row);
    if (row.is_body()) inspect_plan(frame);
    inspect_objective(frame, row);
    draw_document(frame, row);
    inspect_actions(frame, row);
}

}  // namespace

void section(const std::string& title) {
    ImGui::Dummy({0, scaled(2)});
    ImGui::PushStyleColor(ImGuiCol_Separator, colour::line);
    ImGui::Separator();
    ImGui::PopStyleColor();
    heading(title, 3);
}

Columns::Columns(const char* key, int count) {
    const bool narrow = ImGui::GetContentRegionAvail().x < scaled(100) * static_cast<float>(count);
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(scaled(6), scaled(3)));
    open_ = ImGui::BeginTable(key, narrow ? 1 : count, ImGuiTableFlags_SizingStretchSame | ImGuiTableFlags_NoPadOuterX | ImGuiTableFlags_NoSavedSettings);
}
Columns::~Columns() {
    if (open_) ImGui::EndTable();
    ImGui::PopStyleVar();
}
void Columns::next() const {
    if (open_) ImGui::TableNextColumn();
}

void text_of_node(Frame& frame, const Row& row, plan::TextField field, Text label, int lines) {
    const auto text = [&](const auto& node) -> const std::string& {
        const auto member = plan::text_member(node, field);
        return member ? node.*member : node.name;
    };
    const std::string caption = frame.tr(label);
    const std::string key = "text " + std::to_string(static_cast<int>(field));
    const Field entry{.key = key.c_str(), .label = caption, .name = frame.tr(Text::ui_field_of, {caption, called(row)}),
                      .shown = row.objective ? text(*row.objective) : text(*row.indicator), .lines = lines,
                      .paragraphs = field == plan::TextField::description || field == plan::TextField::note};
    const auto typed = field == plan::TextField::owner  ? likely_field(frame, entry, [&](const std::string& now, std::size_t) { return app::complete_owner(frame.plan(), now); })
                       : field == plan::TextField::unit ? likely_field(frame, entry, [&](const std::string& now, std::size_t) { return app::complete_unit_of_measure(frame.plan(), now); })
                                                        : text_field(frame, entry);
    if (typed) frame.edit(plan::SetText{row.node, field, *typed});
}

void weight_of_node(Frame& frame, const Row& row) {
    const Field field{.key = "weight", .label = frame.tr(Text::field_weight), .name = frame.tr(Text::ui_weight_of, {called(row)}),
                      .shown = row.weight() ? words::editable(*row.weight(), frame.lang()) : ""};
    read_field<std::optional<base::Decimal>>(frame, field, plan::read_weight,
                                             [&](auto weight) { frame.edit(plan::SetWeight{row.node, weight}); });
}

void draw_inspector(Frame& frame) {
    const auto row = selected_row(frame);
    if (!row) return paragraph(frame.tr(Text::ui_nothing_selected), {colour::muted});
    if (frame.state.inspected != row->id()) {
        ImGui::SetScrollY(0);
        frame.state.inspected = row->id();
        frame.state.accepting.clear();
        frame.state.value_days.clear();
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(is_compact() ? 4 : 7)));
    ImGui::PushID(row->id().c_str());
    draw_path(frame, *row);
    draw_title(frame, *row);
    if (row->indicator)
        draw_indicator(frame, *row);
    else
        draw_objective(frame, *row);
    ImGui::Dummy({0, scaled(16)});
    ImGui::PopID();
    ImGui::PopStyleVar();
}

}  // namespace ui
