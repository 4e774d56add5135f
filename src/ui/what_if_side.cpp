// Side by side: the plan and up to four scenarios, row by row.
#include <algorithm>
#include <cmath>

#include "app/chart_tables.hpp"
#include "app/derive.hpp"
#include "imgui_internal.h"
#include "ui/chart_frame.hpp"
#include "ui/charts.hpp"
#include "ui/compared.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"
#include "words/numbers.hpp"
#include "words/side_by_side.hpp"

namespace ui {
namespace {

using whatif::SideBySide;

constexpr float row_height = 44;
constexpr float least_column = 150;

void draw_switch(Frame& frame, const plan::Scenario& scenario) {
    const bool shown = !frame.app.view.what_if.left_out.contains(scenario.id.value);
    bool on = shown;
    ImGui::PushID(scenario.id.value.c_str());
    flow(width_of(scenario.name) + ImGui::GetFrameHeight() + scaled(12));
    name_item({.label = frame.tr(Text::side_show, {scenario.name}), .role = Role::checkbox, .checked = on});
    if (ImGui::Checkbox((scenario.name + "##shown").c_str(), &on)) {
        app::WhatIfView view = frame.app.view.what_if;
        if (on) view.left_out.erase(scenario.id.value);
        else view.left_out.insert(scenario.id.value);
        arrange(frame, std::move(view));
    }
    ImGui::PopID();
}

void draw_option(Frame& frame, Text label, bool app::WhatIfView::* member) {
    app::WhatIfView view = frame.app.view.what_if;
    flow(width_of(frame.tr(label)) + ImGui::GetFrameHeight() + scaled(12));
    name_item({.label = frame.tr(label), .role = Role::checkbox, .checked = view.*member});
    if (ImGui::Checkbox(frame.tr(label), &(view.*member))) arrange(frame, std::move(view));
}

void draw_choices(Frame& frame) {
    ImGui::AlignTextToFramePadding();
    line_of(frame.tr(Text::side_scenarios), {colour::muted, Weight::strong, size::small});
    for (const plan::Scenario& scenario : frame.document().plan.scenarios) draw_switch(frame, scenario);
    const std::size_t most = app::most_compared;
    if (frame.document().plan.scenarios.size() > most) paragraph(frame.tr(Text::side_most, {std::to_string(most)}), {colour::muted, Weight::regular, size::small});
    ImGui::AlignTextToFramePadding();
    line_of(frame.tr(Text::side_rows), {colour::muted, Weight::strong, size::small});
    draw_option(frame, Text::side_only_differing, &app::WhatIfView::only_differing);
    draw_option(frame, Text::side_by_impact, &app::WhatIfView::by_impact);
    if (button({.key = "copy-table", .label = frame.tr(Text::side_copy), .tip = frame.tr(Text::side_copy_tip)})) frame.post(app::CopySideBySide{});
    const Button summary{.key = "summary", .label = frame.tr(Text::side_summary), .tip = frame.tr(Text::side_summary_tip)};
    flow(button_width(summary));
    if (button(summary)) frame.post(app::AskSummary{});
}

std::string score_words(const Frame& frame, const whatif::Cell& cell) {
    if (!cell.there) return frame.tr(Text::side_not_there);
    return cell.figure.score ? words::percent(*cell.figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
}

// Light and score; in a scenario the difference and, in small, what else it changes.
void draw_cell(Frame& frame, const whatif::Cell& cell, const whatif::Compared* column, const whatif::Row& row) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(row_height));
    const float radius = scaled(6);
    const std::string score = score_words(frame, cell);
    draw_light({min.x + radius + 1, (min.y + max.y) / 2}, radius, cell.light);
    const float left = min.x + 2 * radius + scaled(8);
    const Type type{colour::text, row.level ? Weight::strong : Weight::regular};
    std::string told = score;
    if (!column) {
        text_in({left, min.y}, max, score, {type});
    } else {
        const std::string apart = difference_words(frame, column->difference);
        const std::string changes = words::changes(row, *column, frame.lang());
        const float middle = changes.empty() ? max.y : min.y + (max.y - min.y) * 0.55F;
        text_in({left, min.y}, {max.x, middle}, score, {type});
        text_in({left + scaled(74), min.y}, {max.x, middle}, column->differs.any() ? apart : "", {{ink_of_difference(column->difference), Weight::strong, size::small}});
        if (!changes.empty() && !text_in({left, middle - scaled(2)}, max, changes, {{colour::muted, Weight::regular, size::small}}) && ImGui::IsMouseHoveringRect(min, max)) show_tooltip(changes);
        told += (apart.empty() || !column->differs.any() ? "" : " " + apart) + (changes.empty() ? "" : ", " + changes);
        if (column->differs.any()) ImGui::TableSetBgColor(ImGuiTableBgTarget_CellBg, colour::accent_faint);
    }
    note_item({.label = row.code.empty() ? row.name : row.code, .role = Role::cell, .value = told}, min, max);
}

void draw_name(Frame& frame, const whatif::Row& row) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(row_height));
    const std::string title = title_of(row);
    const bool reachable = row.kind != whatif::RowKind::unit;
    ImGui::PushID(row.id.c_str());
    name_item({.label = title, .role = Role::row, .level = row.depth + 1});
    if (ImGui::Selectable("##row", false, ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowOverlap, {0, scaled(row_height)}) && reachable) frame.post(app::TryNode{row.id});
    ImGui::PopID();
    const float left = min.x + scaled(8) + scaled(12) * static_cast<float>(row.depth);
    if (!text_in({left, min.y}, max, title, {{colour::text, row.level ? Weight::strong : Weight::regular}, Align::left, 2})) tooltip(title);
}

void draw_headings(Frame& frame, const SideBySide& table) {
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, scaled(40));
    const auto head = [](const std::string& label) {
        ImGui::TableNextColumn();
        const ImVec2 min = ImGui::GetCursorScreenPos();
        const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(40));
        if (!text_in(min, max, label, {{colour::muted, Weight::strong, size::small}, Align::left, 2})) tooltip(label);
        note_item({.label = label, .role = Role::columnheader}, min, max);
    };
    head(frame.tr(Text::field_name));
    head(table.base.name);
    for (const whatif::Summary& column : table.columns) head(column.name);
}

void draw_table(Frame& frame, const SideBySide& table) {
    const auto& shown = frame.what_if().shown;
    const int columns = static_cast<int>(table.columns.size()) + 2;
    const float needed = scaled(260) + scaled(least_column) * static_cast<float>(columns - 1);
    const float rows = scaled(44) + (scaled(row_height) + 2 * ImGui::GetStyle().CellPadding.y) * static_cast<float>(shown.size());
    const ImVec2 area(ImGui::GetContentRegionAvail().x, std::min(rows + ImGui::GetStyle().ScrollbarSize, std::max(scaled(240), ImGui::GetContentRegionAvail().y)));
    const bool sideways = needed > area.x;
    const ImGuiTableFlags flags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_BordersOuterH | ImGuiTableFlags_Resizable | ImGuiTableFlags_NoSavedSettings | (sideways ? ImGuiTableFlags_ScrollX : 0);
    if (!ImGui::BeginTable("side by side", columns, flags, area, sideways ? needed : 0)) return;
    ImGui::TableSetupColumn("##name", ImGuiTableColumnFlags_WidthStretch, 2.2F);
    for (int i = 1; i < columns; ++i) ImGui::TableSetupColumn("##figure", ImGuiTableColumnFlags_WidthStretch, 1);
    ImGui::TableSetupScrollFreeze(1, 1);
    draw_headings(frame, table);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(shown.size()), scaled(row_height) + 2 * ImGui::GetStyle().CellPadding.y);
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const whatif::Row& row = table.rows[shown[static_cast<std::size_t>(i)]];
            ImGui::TableNextRow(ImGuiTableRowFlags_None, scaled(row_height));
            ImGui::TableNextColumn();
            draw_name(frame, row);
            ImGui::TableNextColumn();
            draw_cell(frame, row.base, nullptr, row);
            for (const whatif::Compared& column : row.columns) {
                ImGui::TableNextColumn();
                draw_cell(frame, column.cell, &column, row);
            }
        }
    ImGui::EndTable();
}

}  // namespace

void draw_side_by_side(Frame& frame) {
    if (frame.document().plan.scenarios.empty()) return paragraph(frame.tr(Text::side_none), {colour::muted});
    draw_choices(frame);
    const auto& table = frame.what_if().table;
    if (!table) return;
    if (frame.what_if().shown.empty()) return paragraph(frame.tr(Text::side_nothing), {colour::muted});
    framed_chart(frame, {.key = "side by side", .title = frame.tr(Text::side_title), .draw = [&] { draw_table(frame, *table); },
                         .table = [&] { return app::side_by_side_table(frame.app); }, .width = 1100});
}

}  // namespace ui
