// Importing a table: its text is pasted or picked, then its columns are settled beside what they make.
#include <algorithm>

#include "imgui_internal.h"
#include "misc/cpp/imgui_stdlib.h"
#include "ui/fields.hpp"
#include "ui/import_columns.hpp"
#include "ui/import_preview.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

constexpr float wide = 1560;

// A paste is taken whole before the field sees it: a field of text keeps no tabs.
void draw_paste_field(Frame& frame) {
    std::string& text = frame.state.pasted;
    focus_next();
    name_item({.label = frame.tr(Text::ui_import_paste_here), .role = Role::textbox, .value = text});
    ImGui::PushStyleColor(ImGuiCol_Border, colour::frame);
    ImGui::InputTextMultiline("##pasted", &text, {ImGui::GetContentRegionAvail().x, scaled(220)});
    ImGui::PopStyleColor();
    if (!ImGui::IsItemActive() || !ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_V)) return;
    const char* clipboard = ImGui::GetClipboardText();
    if (clipboard && *clipboard) frame.post(app::TakeTable{{}, clipboard});
}

void draw_asking(Frame& frame, const app::Import& import) {
    modal(frame, {.key = "import-text", .title = frame.tr(Text::ui_import_title), .width = 760}, [&] {
        paragraph(frame.tr(Text::ui_import_how));
        draw_paste_field(frame);
        for (const base::Issue& issue : import.refused) {
            const std::string words = words::words(issue, frame.lang());
            wrapped(words, {colour::red_dark});
            note_item({.label = words, .role = Role::alert});
        }
        if (button({.key = "read", .label = frame.tr(Text::ui_import_read), .look = Look::primary, .enabled = !frame.state.pasted.empty()}))
            frame.post(app::TakeTable{{}, frame.state.pasted});
        const Button pick{.key = "pick", .label = frame.tr(Text::ui_import_pick)};
        flow(button_width(pick));
        if (button(pick)) frame.post(app::AskTable{});
        const Button cancel{.key = "cancel", .label = frame.tr(Text::ui_import_cancel), .look = Look::quiet};
        flow(button_width(cancel));
        if (button(cancel)) frame.post(app::Dismiss{});
    });
}

// Choosing columns goes on; these end it.
bool ends(const app::Action& action) {
    return action.is<app::Dismiss>() || action.is<app::OtherTable>() ||
           action.is<app::RunImport>();
}

std::string summary_of(const Frame& frame, const table::Preview& preview) {
    return frame.tr(Text::import_summary, {std::to_string(preview.objectives), std::to_string(preview.indicators), std::to_string(preview.targets),
                                           std::to_string(preview.notes), std::to_string(preview.year)});
}

void draw_foot(Frame& frame, const app::Import& import) {
    const table::Preview& preview = *import.preview;
    const Button run{.key = "run", .label = frame.tr(Text::ui_import_run), .look = Look::primary, .enabled = !preview.edits.empty()};
    const Button other{.key = "other", .label = frame.tr(Text::ui_import_other)};
    const Button cancel{.key = "cancel", .label = frame.tr(Text::ui_import_cancel), .look = Look::quiet};
    const float buttons = button_width(run) + button_width(other) + button_width(cancel) + 2 * ImGui::GetStyle().ItemSpacing.x;
    const std::string summary = summary_of(frame, preview);
    ImGui::AlignTextToFramePadding();
    line_of(summary, {colour::text, Weight::strong, size::text});
    note_item({.label = summary, .role = Role::status});
    ImGui::SameLine(content_right() - buttons);
    if (button(cancel)) frame.post(app::Dismiss{});
    ImGui::SameLine();
    if (button(other)) frame.post(app::OtherTable{});
    ImGui::SameLine();
    if (button(run)) frame.post(app::RunImport{});
}

void draw_settling(Frame& frame, const app::Import& import) {
    modal(frame, {.key = "import-columns", .title = frame.tr(Text::ui_import_title), .width = wide, .full_height = true, .closes = ends}, [&] {
        paragraph(import.name.empty() ? frame.tr(Text::ui_import_pasted) : import.name, {colour::muted});
        const ImVec2 room = ImGui::GetContentRegionAvail();
        const float foot = ImGui::GetFrameHeight() + 2 * ImGui::GetStyle().ItemSpacing.y;
        const float left = std::clamp(room.x * 0.34F, std::min(scaled(360), room.x / 2), scaled(520));
        ImGui::BeginChild("left", {left, room.y - foot}, ImGuiChildFlags_NavFlattened);
        draw_import_columns(frame, import);
        ImGui::EndChild();
        ImGui::SameLine(0, scaled(20));
        ImGui::BeginChild("right", {0, room.y - foot}, ImGuiChildFlags_NavFlattened);
        draw_import_preview(frame, import);
        ImGui::EndChild();
        draw_foot(frame, import);
    });
}

}  // namespace

void draw_import(Frame& frame, const app::Import& import) {
    if (!import.reading) return draw_asking(frame, import);
    frame.state.pasted.clear();
    draw_settling(frame, import);
}

}  // namespace ui
