// Strips under the bars: what kind of plan is open, what does not work here, what just happened.
#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/moment.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

struct Strip {
    const char* key;
    std::string words;
    ImU32 ground;
    ImU32 ink;
    Role role = Role::status;
};

// Words on the left; what `draw_buttons` draws on the right.
template <class Draw>
void strip(const Strip& strip, float buttons, Draw&& draw_buttons) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, strip.ground);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(8), 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(16), scaled(5)));
    ImGui::BeginChild(strip.key, {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    const ImVec2 corner = ImGui::GetWindowPos();
    ImGui::GetWindowDrawList()->AddRectFilled(corner, {corner.x + scaled(5), corner.y + ImGui::GetWindowHeight()}, strip.ink);
    const float right = content_right() - buttons;
    ImGui::AlignTextToFramePadding();
    ImGui::PushTextWrapPos(right - scaled(12));
    line_of(strip.words, {strip.ink});
    ImGui::PopTextWrapPos();
    note_item({.label = strip.words, .role = strip.role});
    if (buttons > 0) ImGui::SameLine(right);
    draw_buttons();
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
}

void draw_message(Frame& frame, const app::Message& message) {
    const bool error = message.issue.severity == base::Severity::error;
    const bool warning = message.issue.severity == base::Severity::warning;
    const std::string close = frame.tr(Text::ui_close);
    strip({"message", words::words(message.issue, frame.lang()),
           error ? colour::red_ground : warning ? colour::amber_ground : colour::green_ground,
           error ? colour::red_dark : warning ? colour::amber : colour::green, error ? Role::alert : Role::status},
          button_width({.label = close}), [&] {
              if (button({.key = "close-message", .label = close, .name = frame.tr(Text::ui_close_message), .look = Look::quiet}))
                  frame.post(app::Dismiss{});
          });
}

void draw_draft(Frame& frame, const app::Draft& draft) {
    const std::string restore = frame.tr(Text::ui_draft_restore);
    const std::string discard = frame.tr(Text::ui_draft_discard);
    const float width = button_width({.label = restore}) + button_width({.label = discard}) + scaled(10);
    strip({"draft", frame.tr(Text::ui_draft_found, {draft.file_name, words_of(draft.saved, frame.lang())}), colour::amber_ground, colour::amber},
          width, [&] {
              if (button({.key = "restore", .label = restore, .look = Look::plain})) frame.post(app::RestoreDraft{});
              ImGui::SameLine();
              if (button({.key = "discard", .label = discard, .look = Look::quiet})) frame.post(app::DiscardDraft{});
          });
}

// Another tab works on this plan.
void draw_elsewhere(Frame& frame) {
    const bool coming = frame.document().desk == app::Desk::coming;
    const Button here{.key = "work-here", .label = frame.tr(Text::desk_work_here), .enabled = !coming};
    strip({"elsewhere", frame.tr(coming ? Text::desk_coming : Text::desk_elsewhere, {frame.document().file_name}), colour::amber_ground, colour::amber},
          button_width(here), [&] {
              if (button(here)) frame.post(app::WorkHere{});
          });
}

// Work goes on; a file is where it is safe.
void draw_storage(Frame& frame) {
    const Button save{.key = "save-copy", .label = frame.tr(Text::ui_save_copy)};
    const bool open = frame.app.document.has_value();
    strip({"storage", frame.tr(Text::ui_storage_denied), colour::red_ground, colour::red_dark, Role::alert}, open ? button_width(save) : 0, [&] {
        if (open && button(save)) frame.post(app::SaveAs{});
    });
}

void draw_update(Frame& frame) {
    const Button take{.key = "update", .label = frame.tr(Text::update_take)};
    strip({"new version", frame.tr(Text::update_found), colour::green_ground, colour::green}, button_width(take), [&] {
        if (button(take)) frame.post(app::TakeNewVersion{});
    });
}

void draw_part(Frame& frame, const plan::ReturnOf& part) {
    const auto* unit = plan::find(frame.plan(), part.unit);
    const std::string words = frame.tr(Text::return_notice, {part.title, unit ? unit->name : part.unit.value, words::date(part.at, frame.lang())});
    strip({"part", words, colour::amber_ground, colour::amber}, 0, [] {});
}

}  // namespace

void draw_notices(Frame& frame) {
    const auto nothing = [] {};
    if (frame.app.message) draw_message(frame, *frame.app.message);
    if (frame.app.document && frame.document().desk != app::Desk::here) draw_elsewhere(frame);
    if (frame.app.new_version) draw_update(frame);
    if (frame.app.draft && frame.app.document) draw_draft(frame, *frame.app.draft);
    if (frame.app.read_only == app::ReadOnly::page)
        strip({"read-only", frame.tr(Text::read_only_page), colour::amber_ground, colour::amber}, 0, nothing);
    if (app::is_part(frame.app)) draw_part(frame, *frame.plan().return_of);
    if (frame.app.document && frame.plan().demonstration)
        strip({"demonstration", frame.tr(Text::ui_demonstration), colour::amber_ground, colour::amber}, 0, nothing);
    if (frame.app.storage_denied) draw_storage(frame);
}

}  // namespace ui
