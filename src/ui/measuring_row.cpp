#include "ui/measuring_row.hpp"

#include <algorithm>
#include <array>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/context_menu.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/value_fields.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

enum Part { name_part, target_part, value_part, score_part, state_part, parts };
struct Box {
    ImVec2 min, max;
};

Box cell_box() {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    return {min, {min.x + ImGui::GetContentRegionAvail().x, min.y + measuring_row_height()}};
}

// In little room the target and the words of the state give way.
bool is_narrow(float width) { return width < scaled(720); }

constexpr float name_indent = 8;

void draw_heading(const std::string& label, Align align, float indent) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(30));
    text_in({min.x + scaled(indent), min.y}, max, label, {{colour::muted, Weight::strong, size::small}, align});
    ImGui::Dummy({0, scaled(30)});
    note_item({.label = label, .role = Role::columnheader}, min, max);
}

void draw_headings(Frame& frame) {
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    const std::array labels{std::string(frame.tr(Text::level_indicator)), frame.tr(Text::field_target, {std::to_string(frame.app.view.year)}),
                            frame.tr(Text::measuring_values, {words::date(frame.day(), frame.lang())}), std::string(frame.tr(Text::ui_achievement_short)), std::string(frame.tr(Text::ui_status))};
    for (int i = 0; i < parts; ++i)
        if (ImGui::TableSetColumnIndex(i)) draw_heading(labels[static_cast<std::size_t>(i)], i == score_part ? Align::right : Align::left, i == name_part ? name_indent : 0);
}

// ── the rest of a row ────────────────────────────────────────────────────────────────────────────
void draw_name(Frame& frame, const Row& row, const Box& box) {
    const bool selected = frame.app.view.selected == row.node;
    const std::string title = title_of(*row.indicator);
    name_item({.label = title, .role = Role::row, .selected = selected});
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);  // Tab goes from value to value
    const float height = box.max.y - box.min.y;
    if (ImGui::Selectable("##row", selected, ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowOverlap, {0, height}) && !selected)
        frame.post(app::Select{row.node});
    ImGui::PopItemFlag();
    context_menu(frame, row.node, title);
    const bool whole = text_in({box.min.x + scaled(name_indent), box.min.y}, box.max, title, {{}, Align::left, 2});
    if (!whole && ImGui::IsMouseHoveringRect(box.min, box.max) && ImGui::IsWindowHovered()) show_tooltip(title);
}

Text words_for(eval::Due due) {
    switch (due) {
        case eval::Due::missing: return Text::measuring_missing;
        case eval::Due::partly: return Text::measuring_partly;
        case eval::Due::judgement: return Text::measuring_judgement;
        case eval::Due::entered:
        case eval::Due::not_due:
        case eval::Due::computed:
        case eval::Due::removed: break;
    }
    return Text::measuring_entered;
}

// At half year how it goes against what is expected by the day; else whether it stands there.
std::string state_words(const Frame& frame, const Row& row, eval::Due due) {
    const eval::IndicatorResult& result = *row.indicator_result;
    if (result.pace != eval::Pace::none) return words::name(result.pace, frame.lang()) + " (" + words::percent(result.expected, frame.lang()) + ")";
    const bool wrong = due == eval::Due::entered && !result.figure.score && result.achievement.reason != eval::Reason::none;
    return wrong ? words::name(result.achievement.reason, frame.lang()) : frame.tr(words_for(due));
}

void draw_score(const Frame& frame, const Row& row, const Box& box) {
    const eval::Figure& figure = row.figure();
    const std::string words = figure.score ? words::percent(*figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
    draw_light({box.min.x + scaled(8), (box.min.y + box.max.y) / 2}, scaled(6), row.light());
    text_in(box.min, box.max, words, {{figure.score ? colour::text : colour::muted}, Align::right});
    note_item({.label = frame.tr(Text::ui_achievement_of, {called(row)}), .role = Role::cell, .value = words + ", " + words::name(row.light(), frame.lang())}, box.min, box.max);
}

void draw_words(const Box& box, const std::string& label, const std::string& words) {
    text_in(box.min, box.max, words, {{colour::text, Weight::regular, size::small}, Align::left, 2});
    note_item({.label = label, .role = Role::cell, .value = words}, box.min, box.max);
}

void draw_indicator(Frame& frame, const Row& row, eval::Due due) {
    ImGui::TableNextRow(ImGuiTableRowFlags_None, measuring_row_height());
    ImGui::PushID(row.id().c_str());
    for (int i = 0; i < parts; ++i) {
        if (!ImGui::TableSetColumnIndex(i)) continue;
        const Box box = cell_box();
        switch (static_cast<Part>(i)) {
            case name_part: draw_name(frame, row, box); break;
            case target_part: draw_words(box, frame.tr(Text::ui_target_of, {std::to_string(frame.app.view.year), called(row)}), target_text(frame, row)); break;
            case value_part: draw_value_fields(frame, row, {called(row), due, box.min, box.max}); break;
            case score_part: draw_score(frame, row, box); break;
            case state_part: draw_words(box, frame.tr(Text::ui_status_of, {called(row)}), state_words(frame, row, due)); break;
            case parts: break;
        }
    }
    ImGui::PopID();
}

std::string title_of_group(const Frame& frame, const app::MeasuringGroup& group) {
    if (group.unit) return plan::find(frame.plan(), *group.unit)->name;
    return group.owner.empty() ? frame.tr(Text::measuring_no_unit) : group.owner;
}

void draw_group(Frame& frame, const app::MeasuringGroup& group) {
    ImGui::TableNextRow(ImGuiTableRowFlags_None, measuring_row_height());
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, colour::group);
    ImGui::TableSetColumnIndex(name_part);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float right = ImGui::GetCurrentTable()->WorkRect.Max.x;
    const float bottom = min.y + measuring_row_height();
    const std::string done = frame.tr(Text::measuring_progress, {words::count(group.entered, frame.lang()), words::count(group.wanted, frame.lang())});
    const float tail = width_of(done, quiet()) + scaled(20);
    const std::string title = title_of_group(frame, group);
    ImGui::PushClipRect(min, {right, bottom}, false);
    text_in({min.x + scaled(name_indent), min.y}, {right - tail, bottom}, title, {{colour::text, Weight::strong}});
    text_in({right - tail, min.y}, {right - scaled(8), bottom}, done, {quiet(), Align::right});
    ImGui::PopClipRect();
    note_item({.label = title, .role = Role::heading, .value = done, .level = 3}, min, {right, bottom});
}

}  // namespace

MeasuringTable::MeasuringTable(Frame& frame) {
    ImVec2 area = ImGui::GetContentRegionAvail();
    area.y = std::max(area.y, scaled(240));  // in a low window the sheet scrolls instead
    const bool narrow = is_narrow(area.x);
    GImGui->NextWindowData.HasFlags |= ImGuiNextWindowDataFlags_HasChildFlags;
    GImGui->NextWindowData.ChildFlags = ImGuiChildFlags_NavFlattened;  // one walk with Tab through all panels
    const ImGuiTableFlags flags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_BordersOuterH | ImGuiTableFlags_NoBordersInBody |
                                  ImGuiTableFlags_Hideable | ImGuiTableFlags_NoSavedSettings;
    open = ImGui::BeginTable("measuring", parts, flags, area);
    if (!open) return;
    ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch, 1);
    ImGui::TableSetupColumn("target", ImGuiTableColumnFlags_WidthFixed, scaled(116));
    ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthFixed, scaled(narrow ? 190 : 226));
    ImGui::TableSetupColumn("score", ImGuiTableColumnFlags_WidthFixed, scaled(92));
    ImGui::TableSetupColumn("state", ImGuiTableColumnFlags_WidthFixed, scaled(104));
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetColumnEnabled(target_part, !narrow);
    ImGui::TableSetColumnEnabled(state_part, !narrow);
    ImGui::TableSetupScrollFreeze(0, 1);
    draw_headings(frame);
}

MeasuringTable::~MeasuringTable() {
    if (open) ImGui::EndTable();
}

float measuring_row_height() { return ImFloor(scaled(48)); }

void draw_measuring_line(Frame& frame, const app::Measuring& measuring, const app::MeasuringLine& line) {
    if (line.row) draw_indicator(frame, row_at(frame, *line.row), line.due);
    else draw_group(frame, measuring.groups[line.group]);
}

}  // namespace ui
