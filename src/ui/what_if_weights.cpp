// Sliders for the weights of a group: one moves, the others that are not locked make room for it.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/lever.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"
#include "whatif/rebalance.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

using whatif::Lever;

const plan::NodeRef& node_of(const Lever& lever) { return std::get<plan::SetWeight>(lever.cell).node; }
const std::string& id_of(const Lever& lever) { return plan::id_of(node_of(lever)); }

std::vector<whatif::Share> shares_of(const Frame& frame, const whatif::WeightGroup& group) {
    std::vector<whatif::Share> shares;
    for (const Lever& lever : group.levers)
        shares.push_back({std::get<plan::SetWeight>(lever.cell).weight, frame.app.view.what_if.locked.contains(id_of(lever))});
    return shares;
}

whatif::Rest rest_of(const Frame& frame, const whatif::WeightGroup& group) {
    whatif::Rest rest{.total = group.total};
    for (std::size_t i = 0; i < group.levers.size(); ++i)
        if (frame.app.view.what_if.rest == node_of(group.levers[i])) rest.on = i;
    return rest;
}

// The edits that make the weights of the group what they come to.
std::vector<plan::ScenarioEdit> edits_of(const whatif::WeightGroup& group, const whatif::Balance& balance) {
    std::vector<plan::ScenarioEdit> edits;
    for (std::size_t i = 0; i < group.levers.size(); ++i) edits.push_back(plan::SetWeight{node_of(group.levers[i]), balance.weights[i]});
    return edits;
}

// While a slider moves the others follow from where they stood when it began.
std::vector<plan::ScenarioEdit> moved_together(const Frame& frame, const whatif::WeightGroup& group, std::size_t at, const base::Decimal& to) {
    const auto& began = frame.state.dragged;
    const auto rows = began.size() == group.levers.size() ? began : shares_of(frame, group);
    return edits_of(group, whatif::rebalance(rows, at, to, rest_of(frame, group)));
}

void draw_lock(Frame& frame, const Lever& lever) {
    bool locked = frame.app.view.what_if.locked.contains(id_of(lever));
    name_item({.label = frame.tr(Text::what_if_lock_named, {lever.title}), .role = Role::checkbox, .checked = locked});
    if (!ImGui::Checkbox(frame.tr(Text::what_if_lock), &locked)) return;
    app::WhatIfView view = frame.app.view.what_if;
    if (locked) view.locked.insert(id_of(lever));
    else view.locked.erase(id_of(lever));
    arrange(frame, std::move(view));
}

void draw_weight(Frame& frame, const whatif::WeightGroup& group, std::size_t at) {
    const Lever& lever = group.levers[at];
    const bool together = frame.app.view.what_if.balanced && group.levers.size() > 1;
    const LeverEdits alone = [](const Lever& of, std::int64_t to) { return std::vector{whatif::moved(of, to)}; };
    const LeverEdits all = [&](const Lever& of, std::int64_t to) { return moved_together(frame, group, at, whatif::number_at(of, to)); };
    const float lock = width_of(frame.tr(Text::what_if_lock)) + ImGui::GetFrameHeight() + scaled(18);
    const LeverLine line{lever, lever.title, together ? all : alone, alone, together ? lock : 0,
                         [&] { frame.state.dragged = shares_of(frame, group); }};
    ImGui::PushID(id_of(lever).c_str());
    draw_lever_caption(frame, line);
    draw_lever_track(frame, line);
    if (together) {
        ImGui::SameLine(0, scaled(8));
        draw_lock(frame, lever);
    }
    ImGui::PopID();
}

void choose_rest(Frame& frame, const whatif::WeightGroup& group) {
    Choice choice{.key = "rest", .label = frame.tr(Text::what_if_rest), .name = frame.tr(Text::what_if_rest),
                  .options = {frame.tr(Text::what_if_rest_largest)}, .current = 0};
    for (const Lever& lever : group.levers) {
        choice.options.push_back(lever.title);
        if (frame.app.view.what_if.rest == node_of(lever)) choice.current = choice.options.size() - 1;
    }
    const auto picked = choose(frame, choice);
    if (!picked) return;
    app::WhatIfView view = frame.app.view.what_if;
    view.rest = *picked == 0 ? std::nullopt : std::optional(node_of(group.levers[*picked - 1]));
    arrange(frame, std::move(view));
}

void choose_balanced(Frame& frame, const std::string& total) {
    bool balanced = frame.app.view.what_if.balanced;
    const std::string label = frame.tr(Text::what_if_balanced, {total});
    name_item({.label = label, .role = Role::checkbox, .checked = balanced});
    if (!ImGui::Checkbox(label.c_str(), &balanced)) return;
    app::WhatIfView view = frame.app.view.what_if;
    view.balanced = balanced;
    arrange(frame, std::move(view));
}

bool has_weights(const whatif::WeightGroup& group) {
    return std::ranges::any_of(group.levers, [](const Lever& lever) { return lever.at.has_value(); });
}

void draw_balance(Frame& frame, const whatif::WeightGroup& group) {
    const whatif::Rest rest = rest_of(frame, group);
    const std::string total = words::number(rest.total, frame.lang());
    choose_balanced(frame, total);
    if (frame.app.view.what_if.balanced) choose_rest(frame, group);
    const whatif::Balance even = whatif::rebalance(shares_of(frame, group), rest);
    const auto edits = edits_of(group, even);
    if (!has_weights(group)) return paragraph(frame.tr(Text::what_if_no_weights), {colour::muted, Weight::regular, size::small});
    const auto stands = [&](const Lever& lever) { return std::ranges::find(edits, lever.cell) != edits.end(); };
    if (!even.reached || std::ranges::all_of(group.levers, stands)) return;
    if (button({.key = "even", .label = frame.tr(Text::what_if_even, {total})})) frame.post(app::Try{edits, {}});
}

}  // namespace

void draw_weights(Frame& frame, const whatif::WeightGroup& group) {
    const auto* parent = plan::find(frame.plan(), group.parent);
    const bool objectives = group.kind == whatif::Siblings::objectives;
    section(frame.tr(objectives ? Text::what_if_weights_of_objectives : Text::what_if_weights_of_indicators,
                     {title_of(*parent)}));
    ImGui::PushID(objectives ? "objectives" : "indicators");
    if (group.levers.size() > 1) draw_balance(frame, group);
    for (std::size_t i = 0; i < group.levers.size(); ++i) draw_weight(frame, group, i);
    ImGui::PopID();
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) && GImGui->ActiveId == 0) frame.state.dragged.clear();
}

}  // namespace ui
