// The scenarios: which lie on the plan, in which order, and what the chosen one changes.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

// As the file has them: the plan on screen lies under layers.
const plan::Plan& file_plan(const Frame& frame) { return frame.document().plan; }

const plan::Scenario* chosen(const Frame& frame) {
    const auto& id = frame.app.view.what_if.scenario;
    return id ? plan::find(file_plan(frame), *id) : nullptr;
}

void choose_scenario(Frame& frame, const plan::ScenarioId& id) {
    app::WhatIfView view = frame.app.view.what_if;
    view.scenario = id;
    arrange(frame, std::move(view));
}

void put(Frame& frame, const plan::Scenario& scenario) { frame.post(app::EditPlan{plan::PutScenario{scenario}, {}}); }

std::string edits_words(const Frame& frame, const plan::Scenario& scenario) {
    const std::size_t count = scenario.edits.size();
    if (count == 1) return frame.tr(Text::what_if_edit_one);
    return frame.tr(Text::what_if_edit_count, {std::to_string(count)});
}

void draw_switch(Frame& frame, const plan::Scenario& scenario) {
    bool on = scenario.on;
    name_item({.label = frame.tr(Text::what_if_on, {scenario.name}), .role = Role::checkbox, .checked = on});
    if (!ImGui::Checkbox("##on", &on)) return;
    plan::Scenario changed = scenario;
    changed.on = on;
    put(frame, changed);
}

// A layer: its switch, its name, how much it changes.
void draw_layer(Frame& frame, const plan::Scenario& scenario) {
    const bool current = chosen(frame) == &scenario;
    ImGui::PushID(scenario.id.value.c_str());
    const float height = scaled(44);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorScreenPos({min.x + scaled(6), min.y + (height - ImGui::GetFrameHeight()) / 2});
    draw_switch(frame, scenario);
    const float left = ImGui::GetItemRectMax().x + scaled(8);
    ImGui::SetCursorScreenPos({left, min.y});
    name_item({.label = scenario.name, .role = Role::row, .value = edits_words(frame, scenario), .selected = current});
    ImGui::PushStyleColor(ImGuiCol_Header, colour::accent_light);
    if (ImGui::Selectable("##layer", current, ImGuiSelectableFlags_None, {min.x + width - left, height}) && !current) choose_scenario(frame, scenario.id);
    ImGui::PopStyleColor();
    const ImVec2 right(min.x + width, min.y + height);
    const Type name{scenario.on ? colour::text : colour::muted, current ? Weight::strong : Weight::regular};
    if (!text_in({left + scaled(4), min.y + scaled(2)}, {right.x, min.y + height * 0.55F}, scenario.name, {name})) tooltip(scenario.name);
    text_in({left + scaled(4), min.y + height * 0.5F}, {right.x, right.y - scaled(2)}, edits_words(frame, scenario), {{colour::muted, Weight::regular, size::small}});
    if (current) ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + scaled(4), right.y}, colour::accent);
    ImGui::PopID();
}

// The plan lies beneath them all.
void draw_ground(Frame& frame) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = scaled(32);
    ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + width, min.y + height}, colour::group);
    text_in({min.x + scaled(10), min.y}, {min.x + width, min.y + height}, frame.tr(Text::what_if_ground), {{colour::text, Weight::strong, size::small}});
    ImGui::Dummy({width, height});
    note_item({.label = frame.tr(Text::what_if_ground), .role = Role::row});
}

void draw_stack(Frame& frame) {
    const auto& scenarios = file_plan(frame).scenarios;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, scaled(2)));
    for (auto scenario = scenarios.rbegin(); scenario != scenarios.rend(); ++scenario) draw_layer(frame, *scenario);
    draw_ground(frame);
    ImGui::PopStyleVar();
}

void draw_order(Frame& frame, const plan::Scenario& scenario) {
    const auto& scenarios = file_plan(frame).scenarios;
    const auto at = static_cast<std::size_t>(&scenario - scenarios.data());
    const Button up{.key = "up", .label = frame.tr(Text::ui_move_up), .name = frame.tr(Text::ui_move_up_named, {scenario.name}), .enabled = at + 1 < scenarios.size()};
    const Button down{.key = "down", .label = frame.tr(Text::ui_move_down), .name = frame.tr(Text::ui_move_down_named, {scenario.name}), .enabled = at > 0};
    if (button(up)) frame.post(app::EditPlan{plan::MoveScenario{scenario.id, at + 1}, {}});
    flow(button_width(down));
    if (button(down)) frame.post(app::EditPlan{plan::MoveScenario{scenario.id, at - 1}, {}});
}

void draw_handling(Frame& frame, const plan::Scenario& scenario) {
    const Button adopt{.key = "adopt", .label = frame.tr(Text::what_if_adopt), .look = Look::primary, .enabled = !scenario.edits.empty(), .tip = frame.tr(Text::what_if_adopt_tip)};
    if (button(adopt)) frame.state.adoption = {.scenario = scenario.id};
    const Button copy{.key = "copy", .label = frame.tr(Text::what_if_copy)};
    flow(button_width(copy));
    if (button(copy)) frame.post(app::CopyScenario{scenario.id});
    const Button discard{.key = "discard", .label = frame.tr(Text::what_if_discard), .look = Look::danger, .tip = frame.tr(Text::what_if_discard_tip)};
    flow(button_width(discard));
    if (button(discard)) frame.post(app::EditPlan{plan::EraseScenario{scenario.id}, {}});
    if (file_plan(frame).scenarios.size() > 1) draw_order(frame, scenario);
}

const plan::LostEdit* lost(const Frame& frame, const plan::Scenario& scenario, std::size_t edit) {
    for (const plan::LostEdit& each : frame.what_if().tried->layered.lost)
        if (each.scenario == scenario.id && each.edit == edit) return &each;
    return nullptr;
}

// Its words, which lead to its row.
void draw_edit_words(Frame& frame, const plan::Scenario& scenario, std::size_t at, const std::string& told) {
    const std::string id = plan::id_of(plan::as_edit(scenario.edits[at]));
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::BeginGroup();
    wrapped_at_blanks(told, {colour::text, Weight::regular, size::small});
    if (const auto* why = lost(frame, scenario, at)) {
        const std::string words = frame.tr(Text::what_if_lost, {words::words(why->why, frame.lang())});
        wrapped_at_blanks(words, {colour::red_dark, Weight::regular, size::small});
        note_item({.label = words, .role = Role::alert});
    }
    ImGui::EndGroup();
    const ImVec2 max(min.x + width, ImGui::GetItemRectMax().y);
    if (!plan::find_node(frame.plan(), id)) return;
    ImGui::SetCursorScreenPos(min);
    name_item({.label = told, .role = Role::link});
    if (ImGui::InvisibleButton("##go", {width, max.y - min.y}, ImGuiButtonFlags_EnableNav)) frame.post(app::GoTo{id});
    if (ImGui::IsItemHovered()) ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::accent);
}

void draw_edits(Frame& frame, const plan::Scenario& scenario) {
    if (!ImGui::BeginTable("edits", 2, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_NoSavedSettings)) return;
    ImGui::TableSetupColumn("##what", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("##drop", ImGuiTableColumnFlags_WidthFixed);
    for (std::size_t i = 0; i < scenario.edits.size(); ++i) {
        const std::string told = words::describe(plan::as_edit(scenario.edits[i]), file_plan(frame), frame.lang());
        ImGui::PushID(static_cast<int>(i));
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        draw_edit_words(frame, scenario, i, told);
        ImGui::TableNextColumn();
        if (button({.key = "drop", .label = "×", .name = frame.tr(Text::what_if_drop, {told}), .look = Look::quiet, .tip = frame.tr(Text::what_if_drop_tip)}))
            frame.post(app::EditPlan{plan::StopTrying{scenario.id, scenario.edits[i]}, {}});
        ImGui::PopID();
    }
    ImGui::EndTable();
}

void draw_chosen(Frame& frame, const plan::Scenario& scenario) {
    ImGui::PushID(scenario.id.value.c_str());
    section(frame.tr(Text::what_if_chosen));
    const Field name{.key = "name", .label = frame.tr(Text::field_name), .name = frame.tr(Text::what_if_name), .shown = scenario.name};
    if (const auto typed = text_field(frame, name); typed && !typed->empty()) {
        plan::Scenario changed = scenario;
        changed.name = *typed;
        put(frame, changed);
    }
    draw_handling(frame, scenario);
    if (!scenario.on) paragraph(frame.tr(Text::what_if_is_off), {colour::amber, Weight::regular, size::small});
    heading(frame.tr(Text::what_if_edits), 3);
    if (scenario.edits.empty()) paragraph(frame.tr(Text::what_if_no_edits), {colour::muted, Weight::regular, size::small});
    else draw_edits(frame, scenario);
    ImGui::PopID();
}

}  // namespace

void draw_layers(Frame& frame) {
    heading(frame.tr(Text::what_if_scenarios), 2);
    draw_stack(frame);
    if (button({.key = "new", .label = frame.tr(Text::what_if_new)})) frame.post(app::AddScenario{});
    if (const auto* scenario = chosen(frame))
        draw_chosen(frame, *scenario);
    else
        paragraph(frame.tr(Text::what_if_how), {colour::muted, Weight::regular, size::small});
    choose_method(frame);
}

}  // namespace ui
