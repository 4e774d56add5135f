// The history that the file of the plan keeps: its switch and the writer's name in the sheet of the body, its entries
// as a list, each of which can be opened as the plan was before.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/history.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float line = 50;

using Entries = std::vector<base::Box<plan::HistoryEntry>>;

// As the file has it, which a save in flight does not change.
const Entries& entries_of(const Frame& frame) {
    static const Entries none;
    const auto& history = frame.document().plan.memory->history;
    return history ? *history : none;
}

std::string title_of(const Frame& frame, std::size_t at) { return words::title(*entries_of(frame)[at], frame.lang()); }

std::string marked_title(const Frame& frame, std::size_t at) {
    std::string title = title_of(frame, at);
    return frame.document().history_broken == at ? frame.tr(Text::kept_broken_mark, {std::move(title)}) : title;
}

std::string told(const plan::HistoryEntry& entry) {
    std::string all;
    for (const std::string& each : entry.what) all += (all.empty() ? "" : "; ") + each;
    return all;
}

void draw_entry(Frame& frame, std::size_t at) {
    const std::string what = told(*entries_of(frame)[at]);
    const std::string title = marked_title(frame, at);
    const bool chosen = frame.state.kept.chosen == at;
    ImGui::PushID(static_cast<int>(at));
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(line));
    name_item({.label = std::to_string(at + 1) + ". " + title, .role = Role::option, .value = what, .selected = chosen});
    ImGui::PushStyleColor(ImGuiCol_Header, colour::accent_light);
    if (ImGui::Selectable("##entry", chosen, ImGuiSelectableFlags_NoAutoClosePopups, {0, scaled(line)})) frame.state.kept.chosen = at;
    ImGui::PopStyleColor();
    ImGui::PopID();
    const float middle = min.y + scaled(line / 2);
    const bool broken = frame.document().history_broken == at;
    text_in({min.x + scaled(8), min.y + scaled(2)}, {max.x - scaled(8), middle}, title, {{broken ? colour::red : colour::text, Weight::strong}});
    text_in({min.x + scaled(8), middle}, {max.x - scaled(8), max.y - scaled(3)}, what, {quiet()});
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::line);
}

// Newest first.
void draw_entries(Frame& frame) {
    const std::size_t count = entries_of(frame).size();
    const float room = std::min(scaled(300), ImGui::GetMainViewport()->WorkSize.y * 0.3F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("entries", {0, std::min(room, scaled(line) * static_cast<float>(count) + scaled(4))}, ImGuiChildFlags_NavFlattened);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), scaled(line));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_entry(frame, count - 1 - static_cast<std::size_t>(i));
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

std::string acts_of_entry(const Frame& frame, const plan::HistoryEntry& entry) {
    std::string all;
    for (const std::string& id : entry.acts) {
        const plan::Act* act = plan::find(frame.document().plan, plan::ActId{id});
        all += (all.empty() ? "" : "; ") + (act ? words::title(*act, frame.lang()) : id);
    }
    return all;
}

// All that the chosen entry says.
void draw_chosen(const Frame& frame, const plan::HistoryEntry& entry) {
    const float room = ImGui::GetMainViewport()->WorkSize.y * 0.15F;
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, room});
    ImGui::BeginChild("chosen", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened);
    for (const std::string& each : entry.what) paragraph(each);
    if (const std::string acts = acts_of_entry(frame, entry); !acts.empty()) paragraph(frame.tr(Text::kept_under, {acts}), quiet());
    ImGui::EndChild();
}

// Whether the way back was taken.
bool draw_way_back(Frame& frame, std::size_t entry) {
    if (entries_of(frame)[entry]->back.empty()) return false;
    const Button before{.key = "before", .label = frame.tr(Text::kept_before), .name = frame.tr(Text::kept_before_named, {title_of(frame, entry)})};
    flow(button_width(before));
    if (!button(before)) return false;
    frame.post(app::OpenStateBefore{entry});
    return true;
}

void draw_name(Frame& frame) {
    const app::Preferences& mine = frame.app.view.preferences;
    const std::string label = frame.tr(Text::kept_who);
    const auto typed = text_field(frame, {.key = "who", .label = label, .name = label, .shown = mine.who, .hint = frame.tr(Text::kept_who_hint)});
    if (!typed) return;
    app::Preferences changed = mine;
    changed.who = *typed;
    frame.post(app::Prefer{std::move(changed)});
}

void draw_extent(Frame& frame) {
    const Entries& entries = entries_of(frame);
    if (entries.empty()) return paragraph(frame.tr(Text::kept_none_yet), quiet());
    const std::string last = words::moment(entries.back()->when, frame.lang());
    paragraph(entries.size() == 1 ? frame.tr(Text::kept_one, {last}) : frame.tr(Text::kept_many, {std::to_string(entries.size()), last}));
    if (frame.document().history_broken) paragraph(frame.tr(Text::kept_broken), {colour::red});
    if (button({.key = "kept", .label = frame.tr(Text::kept_show)})) frame.state.kept = {.open = true, .chosen = entries.size() - 1};
}

}  // namespace

void inspect_kept_history(Frame& frame) {
    bool kept = frame.document().plan.memory->history.has_value();
    section(frame.tr(Text::kept_section));
    const std::string label = frame.tr(Text::kept_switch);
    name_item({.label = label, .role = Role::checkbox, .checked = kept});
    if (ImGui::Checkbox(label.c_str(), &kept)) frame.post(app::KeepHistory{kept});
    paragraph(frame.tr(Text::kept_about), quiet());
    if (!frame.document().plan.memory->history) return;
    draw_name(frame);
    draw_extent(frame);
}

void draw_kept_history(Frame& frame) {
    bool& open = frame.state.kept.open;
    if (!frame.app.document || entries_of(frame).empty()) {
        open = false;
        return;
    }
    bool closed = false;
    modal(frame, {.key = "kept history", .title = frame.tr(Text::kept_title), .closes = [](const app::Action& action) { return action.is<app::Dismiss>(); }}, [&] {
        paragraph(frame.tr(Text::kept_how), quiet());
        if (frame.document().history_broken) paragraph(frame.tr(Text::kept_broken), {colour::red});
        draw_entries(frame);
        const auto chosen = frame.state.kept.chosen;
        const bool one = chosen && *chosen < entries_of(frame).size();
        if (one) draw_chosen(frame, *entries_of(frame)[*chosen]);
        focus_next();
        const Button close{.key = "close", .label = frame.tr(Text::ui_close), .look = Look::primary};
        closed = button(close) || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
        closed = (one && draw_way_back(frame, *chosen)) || closed;
        if (closed) ImGui::CloseCurrentPopup();
    });
    if (closed) open = false;
}

}  // namespace ui
