// Goal seek: what takes an objective to a score, each indicator alone and all together.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"
#include "ui/work.hpp"
#include "whatif/trying.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/seeking.hpp"

namespace ui {
namespace {

using whatif::Answer;
using whatif::By;
using whatif::Found;

constexpr By ways[] = {By::value, By::target, By::weight};

void draw_start(Frame& frame) {
    const auto& seeking = frame.document().seeking;
    if (seeking && seeking->going()) {
        const auto all = std::max<std::size_t>(1, seeking->indicators.size());
        draw_progress(frame, frame.tr(Text::seek_progress, {std::to_string(seeking->next), std::to_string(seeking->indicators.size())}),
                      static_cast<float>(seeking->next) / static_cast<float>(all));
        return;
    }
    if (button({.key = "seek", .label = frame.tr(Text::seek_run), .look = Look::primary})) frame.post(app::StartSeek{});
}

plan::NodeRef node_of(const app::Seeking& seeking, std::size_t indicator) { return seeking.of->layered.plan.indicators[indicator]->id; }

std::string title_at(const app::Seeking& seeking, std::size_t indicator) {
    return title_of(*seeking.of->layered.plan.indicators[indicator]);
}

// One way for one indicator: what it would have to be; pressed, it is tried.
void draw_answer(Frame& frame, const app::Seeking& seeking, std::size_t at) {
    const Answer& answer = seeking.answers[at];
    const auto& edits = seeking.edits[at];
    const std::string words = words::answer(seeking.of->ground, seeking.goal, answer, frame.lang());
    const bool reached = answer.found == Found::reached, can_be_tried = reached && !edits.empty();
    ImGui::PushID(static_cast<int>(answer.by));
    const std::string name = words::name(answer.by, frame.lang()) + " " + title_at(seeking, answer.indicator);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    wrapped_at_blanks(words, {can_be_tried ? colour::accent : reached ? colour::text : colour::muted, reached ? Weight::strong : Weight::regular, size::small});
    const ImVec2 max(min.x + width, ImGui::GetItemRectMax().y);
    if (can_be_tried) {
        const ImVec2 after = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos(min);
        name_item({.label = frame.tr(Text::seek_try, {name, words}), .role = Role::button});
        if (ImGui::InvisibleButton("##try", {width, max.y - min.y}, ImGuiButtonFlags_EnableNav)) frame.post(app::Try{edits, {}});
        if (ImGui::IsItemHovered()) ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::accent);
        ImGui::SetCursorScreenPos(after);
    } else {
        note_item({.label = name, .role = Role::cell, .value = words}, min, max);
        if (reached) paragraph(frame.tr(Text::seek_not_tried), {colour::muted, Weight::regular, size::small});
    }
    ImGui::PopID();
}

// What an effort on it costs, against 1 for the others.
void write_cost(Frame& frame, const app::Seeking& seeking, std::size_t indicator) {
    const std::string& id = seeking.of->layered.plan.indicators[indicator]->id.value;
    const auto& costs = frame.app.view.what_if.costs;
    const auto said = costs.find(id);
    const Field field{.key = "cost", .name = frame.tr(Text::ui_field_of, {frame.tr(Text::seek_cost), title_at(seeking, indicator)}),
                      .shown = words::editable(said == costs.end() ? base::Decimal(1) : said->second, frame.lang())};
    read_field<std::optional<base::Decimal>>(frame, field, whatif::read_cost, [&](const auto& cost) {
        app::WhatIfView view = frame.app.view.what_if;
        if (cost && *cost != base::Decimal(1)) view.costs.insert_or_assign(id, *cost);
        else view.costs.erase(id);
        arrange(frame, std::move(view));
    });
}

void draw_row(Frame& frame, const app::Seeking& seeking, std::size_t at) {
    const std::size_t first = at * std::size(ways), indicator = seeking.answers[first].indicator;
    const std::string title = title_at(seeking, indicator);
    ImGui::PushID(static_cast<int>(indicator));
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    const ImVec2 min = ImGui::GetCursorScreenPos();
    wrapped(title, {colour::text, Weight::regular, size::small});
    const ImVec2 size(ImGui::GetContentRegionAvail().x, ImGui::GetItemRectSize().y);
    ImGui::SetCursorScreenPos(min);
    name_item({.label = frame.tr(Text::ui_go_to, {title}), .role = Role::link});
    if (ImGui::InvisibleButton("##go", size, ImGuiButtonFlags_EnableNav)) frame.post(app::GoTo{plan::id_of(node_of(seeking, indicator))});
    for (std::size_t way = 0; way < std::size(ways); ++way) {
        ImGui::TableNextColumn();
        draw_answer(frame, seeking, first + way);
    }
    ImGui::TableNextColumn();
    write_cost(frame, seeking, indicator);
    ImGui::PopID();
}

void draw_header(const std::string& label) {
    ImGui::TableNextColumn();
    line_of(label, {colour::muted, Weight::strong, size::small});
    note_item({.label = label, .role = Role::columnheader});
}

void draw_alone(Frame& frame, const app::Seeking& seeking) {
    section(frame.tr(Text::seek_alone));
    const std::size_t rows = seeking.answers.size() / std::size(ways);
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(scaled(6), scaled(4)));
    const bool open = ImGui::BeginTable("alone", 5, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    if (!open) return;
    ImGui::TableSetupColumn("##row", ImGuiTableColumnFlags_WidthStretch, 1.7F);
    for (int i = 0; i < 3; ++i) ImGui::TableSetupColumn("##way", ImGuiTableColumnFlags_WidthStretch, 1);
    ImGui::TableSetupColumn("##cost", ImGuiTableColumnFlags_WidthFixed, scaled(64));
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    ImGui::TableNextColumn();
    line_of(frame.tr(Text::level_indicator), {colour::muted, Weight::strong, size::small});
    for (const By by : ways) draw_header(words::name(by, frame.lang()));
    draw_header(frame.tr(Text::seek_cost));
    for (std::size_t i = 0; i < rows; ++i) draw_row(frame, seeking, i);
    ImGui::EndTable();
}

void draw_together(Frame& frame, const app::Seeking& seeking) {
    if (!seeking.together) return;
    section(frame.tr(Text::seek_all_title));
    const whatif::Together& together = *seeking.together;
    const std::string told = words::together(together, frame.lang());
    paragraph(told.empty() ? frame.tr(Text::seek_nothing) : told, {colour::text, Weight::regular, size::small});
    if (!together.moves.empty()) paragraph(frame.tr(Text::seek_cost_how), {colour::muted, Weight::regular, size::small});
    for (const whatif::Move& move : together.moves)
        paragraph(title_at(seeking, move.indicator) + ": " + words::changed(seeking.of->ground, move, frame.lang()), {colour::text, Weight::regular, size::small});
    auto edits = whatif::edits_of(seeking.of->ground, together);
    if (edits.empty() && !together.moves.empty()) paragraph(frame.tr(Text::seek_not_tried_all), {colour::muted, Weight::regular, size::small});
    if (!edits.empty() && button({.key = "together", .label = frame.tr(Text::seek_try_all)})) frame.post(app::Try{std::move(edits), {}});
}

}  // namespace

void draw_seek(Frame& frame) {
    paragraph(frame.tr(Text::seek_how, {asked_about(frame)}));
    write_goal(frame, Text::seek_goal);
    draw_start(frame);
    const auto& seeking = frame.document().seeking;
    if (!seeking) return;
    const std::string objective = seeking->of->layered.plan.objectives[seeking->goal.objective]->name;
    paragraph(frame.tr(Text::seek_found, {objective, words::percent(seeking->goal.score, frame.lang())}), {colour::muted, Weight::regular, size::small});
    if (seeking->of != frame.what_if().tried) paragraph(frame.tr(Text::work_stale), {colour::amber, Weight::regular, size::small});
    draw_together(frame, *seeking);
    draw_alone(frame, *seeking);
}

}  // namespace ui
