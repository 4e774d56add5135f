// What was changed since the last save, to be noted under an act.
#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/act_fields.hpp"
#include "ui/acts.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

bool is_ticked(const Frame& frame, const app::Collected& each) { return !frame.app.view.acts.left_out.contains(each.key); }

std::size_t ticked(const Frame& frame) {
    return static_cast<std::size_t>(std::ranges::count_if(acts_of(frame).collected, [&](const app::Collected& each) { return is_ticked(frame, each); }));
}

void tick_all(Frame& frame, bool on) {
    app::ActsView view = frame.app.view.acts;
    view.left_out.clear();
    if (!on)
        for (const app::Collected& each : acts_of(frame).collected) view.left_out.insert(each.key);
    arrange(frame, std::move(view));
}

void draw_tick(Frame& frame, const app::Collected& each) {
    bool on = is_ticked(frame, each);
    name_item({.label = frame.tr(Text::acts_collect_tick, {each.text}), .role = Role::checkbox, .checked = on});
    if (!ImGui::Checkbox("##tick", &on)) return;
    app::ActsView view = frame.app.view.acts;
    if (on) view.left_out.erase(each.key);
    else view.left_out.insert(each.key);
    arrange(frame, std::move(view));
}

void draw_change(Frame& frame, const app::Collected& each) {
    const ImVec2 at = ImGui::GetCursorPos();
    const float box = ImGui::GetFrameHeight();
    ImGui::SetCursorPosY(at.y + (scaled(titled_height) - box) / 2);
    draw_tick(frame, each);
    ImGui::SetCursorPos({at.x + box + scaled(8), at.y});
    const std::string row = row_title(frame, each.on);
    const std::string kind = words::name(each.kind, frame.lang());
    draw_told(frame, {.label = kind + ": " + each.text, .title = row.empty() ? kind : kind + " · " + row, .words = each.text, .id = each.on});
}

void draw_changes(Frame& frame) {
    const auto& collected = acts_of(frame).collected;
    heading(frame.tr(Text::acts_collect_changes, {std::to_string(ticked(frame)), std::to_string(collected.size())}), 3);
    paragraph(frame.tr(Text::acts_collect_how), {colour::muted, Weight::regular, size::small});
    if (button({.key = "all", .label = frame.tr(Text::acts_collect_all), .look = Look::quiet})) tick_all(frame, true);
    const Button none{.key = "none", .label = frame.tr(Text::acts_collect_none), .look = Look::quiet};
    flow(button_width(none));
    if (button(none)) tick_all(frame, false);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(collected.size()), scaled(titled_height));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            ImGui::PushID(i);
            draw_change(frame, collected[static_cast<std::size_t>(i)]);
            ImGui::PopID();
        }
    ImGui::PopStyleVar();
}

// Why the button waits; empty when it does not.
std::string wanting(const Frame& frame, std::size_t count) {
    if (!is_named(frame.state.noting)) return frame.tr(Text::adopt_needs);
    return frame.state.noting.act && count == 0 ? frame.tr(Text::acts_collect_needs) : "";
}

void draw_run(Frame& frame) {
    const std::size_t count = ticked(frame);
    const std::string why = wanting(frame, count);
    const std::string label = count == 0   ? frame.tr(Text::acts_collect_run_none)
                              : count == 1 ? frame.tr(Text::acts_collect_run_one)
                                           : frame.tr(Text::acts_collect_run, {std::to_string(count)});
    if (!button({.key = "note", .label = label, .look = Look::primary, .enabled = why.empty(), .tip = why})) return;
    frame.post(app::CollectIntoAct{given_by(frame.state.noting)});
    frame.state.noting = {};
}

}  // namespace

void draw_new_act(Frame& frame) {
    const app::Acts& acts = acts_of(frame);
    if (!acts.in_a_file) paragraph(frame.tr(Text::acts_collect_no_file), {colour::muted});
    else if (acts.collected.empty()) paragraph(frame.tr(Text::acts_collect_nothing), {colour::muted});
    choose_act(frame, frame.state.noting);
    draw_run(frame);
    if (!acts.collected.empty()) draw_changes(frame);
}

}  // namespace ui
