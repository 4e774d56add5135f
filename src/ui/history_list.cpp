// The steps of the history as a list: a click goes back to before it, or on to after it.
#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr float line = 34;

// Newest first, as the eye looks for what was just done.
struct Step {
    const app::HistoryStep* step;
    bool undone;
    std::size_t steps;  // to be undone or done again to get there
};

std::vector<Step> steps_of(const app::History& history) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < history.undone.size(); ++i) steps.push_back({&history.undone[i], true, history.undone.size() - i});
    for (std::size_t i = history.done.size(); i-- > 0;) steps.push_back({&history.done[i], false, history.done.size() - i});
    return steps;
}

void draw_step(Frame& frame, const Step& each, int index) {
    const std::string words = words_of(frame, *each.step);
    const std::string label = frame.tr(each.undone ? Text::history_redo_to : Text::history_undo_from, {words});
    ImGui::PushID(index);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(line));
    name_item({.label = label, .role = Role::option});
    if (ImGui::Selectable("##step", false, ImGuiSelectableFlags_NoAutoClosePopups, {0, scaled(line)}))
        for (std::size_t i = 0; i < each.steps; ++i) frame.post(each.undone ? app::Action(app::Redo{}) : app::Action(app::Undo{}));
    const bool whole = text_in({min.x + scaled(8), min.y}, {max.x - scaled(96), max.y}, words, {{each.undone ? colour::muted : colour::text}});
    if (!whole) tooltip(words);
    text_in({max.x - scaled(90), min.y}, {max.x - scaled(6), max.y}, frame.tr(each.undone ? Text::history_undone : Text::history_done), {{colour::muted, Weight::regular, size::small}, Align::right});
    ImGui::PopID();
}

}  // namespace

void draw_history(Frame& frame) {
    bool& open = frame.state.history_open;
    if (!open || !frame.app.document) {
        open = false;
        return;
    }
    bool closed = false;
    modal(frame, {.key = "history", .title = frame.tr(Text::history_title), .closes = [](const app::Action& action) { return action.is<app::Dismiss>(); }}, [&] {
        const auto steps = steps_of(frame.document().history);
        paragraph(frame.tr(steps.empty() ? Text::history_empty : Text::history_how), {colour::muted, Weight::regular, size::small});
        const float room = std::min(scaled(420), ImGui::GetMainViewport()->WorkSize.y * 0.5F);
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
        ImGui::BeginChild("steps", {0, std::min(room, scaled(line) * static_cast<float>(steps.size()) + scaled(4))}, ImGuiChildFlags_NavFlattened);
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(steps.size()), scaled(line));
        while (clipper.Step())
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_step(frame, steps[static_cast<std::size_t>(i)], i);
        ImGui::EndChild();
        ImGui::PopStyleVar();
        focus_next();
        closed = button({.key = "close", .label = frame.tr(Text::ui_close), .look = Look::primary}) || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
        if (closed) ImGui::CloseCurrentPopup();
    });
    if (closed) open = false;
}

}  // namespace ui
