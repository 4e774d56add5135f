// What is seen when no plan is open: take up unsaved work, open a file, or try a bundled plan.
#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/moment.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

void draw_brand(Frame& frame) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, colour::header);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, colour::on_accent);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(24), scaled(8)));
    ImGui::BeginChild("brand", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 brand(scaled(200), ImGui::GetFrameHeight());
    text_in(min, {min.x + brand.x, min.y + brand.y}, frame.tr(Text::app_name), {{colour::on_accent, Weight::strong, size::title}});
    ImGui::Dummy(brand);
    note_item({.label = frame.tr(Text::app_name), .role = Role::heading, .level = 1});
    const float commands = command_width(frame, "view.theme") + ImGui::GetStyle().ItemSpacing.x + command_width(frame, "view.language");
    ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + width - commands);
    command_button(frame, "view.theme", Look::header);
    ImGui::SameLine();
    command_button(frame, "view.language", Look::header);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
}

// A white box of the column's width with a rule on its left.
template <class Draw>
void card(const char* key, ImU32 rule, Draw&& draw_content) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, colour::sheet);
    ImGui::PushStyleColor(ImGuiCol_Border, colour::line);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(20), scaled(14)));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 1);
    ImGui::BeginChild(key, {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened);
    const ImVec2 corner = ImGui::GetWindowPos();
    ImGui::GetWindowDrawList()->AddRectFilled(corner, {corner.x + scaled(4), corner.y + ImGui::GetWindowHeight()}, rule);
    draw_content();
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
}

void draw_draft(Frame& frame, const app::Draft& draft) {
    card("draft", colour::amber_fill, [&] {
        heading(frame.tr(Text::ui_draft_title), 2);
        paragraph(frame.tr(Text::ui_draft_found, {draft.file_name, words_of(draft.saved, frame.lang())}));
        if (button({.key = "restore", .label = frame.tr(Text::ui_draft_restore), .look = Look::primary})) frame.post(app::RestoreDraft{});
        ImGui::SameLine();
        if (button({.key = "discard", .label = frame.tr(Text::ui_draft_discard), .look = Look::quiet})) frame.post(app::DiscardDraft{});
    });
}

void draw_open(Frame& frame) {
    card("open", colour::accent, [&] {
        heading(frame.tr(Text::ui_start_open_title), 2);
        paragraph(frame.tr(Text::ui_start_open_about), {colour::muted});
        command_button(frame, "file.open", Look::primary);
        ImGui::SameLine();
        ImGui::AlignTextToFramePadding();
        line_of(frame.tr(Text::ui_start_drop), {colour::muted});
    });
}

// Those that the browser lets us open again, newest first.
void draw_recent(Frame& frame) {
    card("recent", colour::line, [&] {
        heading(frame.tr(Text::start_recent), 2);
        for (const app::RecentFile& each : frame.app.recent) {
            ImGui::PushID(each.key.c_str());
            const Button opens{.key = "open", .label = each.name, .name = frame.tr(Text::start_reopen, {each.name}), .look = Look::quiet};
            if (button(opens)) frame.post(app::OpenRecent{each.key});
            const std::string used = words_of(each.used, frame.lang());
            const Button forgets{.key = "forget", .label = frame.tr(Text::start_forget), .name = frame.tr(Text::start_forget_named, {each.name}), .look = Look::quiet};
            flow(width_of(used, {}));
            ImGui::AlignTextToFramePadding();
            line_of(used, {colour::muted});
            flow(button_width(forgets));
            if (button(forgets)) frame.post(app::ForgetRecent{each.key});
            ImGui::PopID();
        }
    });
}

void draw_new(Frame& frame) {
    card("new", colour::line, [&] {
        heading(frame.tr(Text::start_new_title), 2);
        paragraph(frame.tr(Text::start_new_about), {colour::muted});
        command_button(frame, "file.new", Look::plain);
    });
}

void draw_import_card(Frame& frame) {
    card("import", colour::line, [&] {
        heading(frame.tr(Text::ui_start_import_title), 2);
        paragraph(frame.tr(Text::ui_start_import_about), {colour::muted});
        command_button(frame, "file.import", Look::plain);
    });
}

void draw_bundled(Frame& frame, const app::BundledPlan& bundled) {
    card(bundled.file, colour::line, [&] {
        heading(frame.tr(bundled.title), 2);
        paragraph(frame.tr(bundled.about), {colour::muted});
        if (button({.key = bundled.file, .label = frame.tr(Text::ui_start_open_this),
                    .name = frame.tr(Text::ui_start_open_named, {frame.tr(bundled.title)})}))
            frame.post(app::OpenBundled{bundled.file});
        const Button demonstration{.key = bundled.demonstration, .label = frame.tr(Text::ui_start_open_demo),
                                   .name = frame.tr(Text::ui_start_open_demo_named, {frame.tr(bundled.title)})};
        flow(button_width(demonstration));
        if (button(demonstration)) frame.post(app::OpenBundled{bundled.demonstration});
    });
}

void draw_column(Frame& frame) {
    ImGui::Dummy({0, scaled(14)});
    line_of(frame.tr(Text::ui_start_welcome), {colour::text, Weight::strong, 32});
    note_item({.label = frame.tr(Text::ui_start_welcome), .role = Role::text});
    paragraph(frame.tr(Text::ui_start_about), {colour::muted});
    ImGui::Dummy({0, scaled(4)});
    if (frame.app.draft) draw_draft(frame, *frame.app.draft);
    draw_open(frame);
    if (!frame.app.recent.empty()) draw_recent(frame);
    draw_new(frame);
    draw_import_card(frame);
    ImGui::Dummy({0, scaled(4)});
    heading(frame.tr(Text::ui_start_bundled), 2);
    paragraph(frame.tr(Text::ui_start_demo_about), {colour::muted});
    for (const app::BundledPlan& bundled : app::bundled_plans()) draw_bundled(frame, bundled);
    ImGui::Dummy({0, scaled(14)});
}

}  // namespace

void draw_start_screen(Frame& frame) {
    draw_brand(frame);
    draw_notices(frame);
    const float width = ImGui::GetContentRegionAvail().x;
    const float column = std::min(width - scaled(48), scaled(760));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(12)));
    ImGui::BeginChild("start", {0, 0}, ImGuiChildFlags_NavFlattened);
    ImGui::SetCursorPosX((width - column) / 2);
    ImGui::BeginChild("column", {column, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened);
    draw_column(frame);
    ImGui::EndChild();
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace ui
