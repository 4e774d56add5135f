// A return file came back while its plan is open: what of it would change, before anything does.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr std::size_t most_listed = 300;

void list(Frame& frame, const std::string& heading, const std::vector<std::string>& lines) {
    if (heading.empty()) return;
    paragraph(heading, {colour::text, Weight::strong});
    for (std::size_t i = 0; i < std::min(lines.size(), most_listed); ++i) paragraph(lines[i], {colour::text, Weight::regular, size::small});
    if (lines.size() > most_listed) paragraph(frame.tr(Text::ui_and_more, {std::to_string(lines.size() - most_listed)}), {colour::muted});
}

void draw_lists(Frame& frame, const words::ReturnWords& told) {
    const float height = std::min(scaled(320), ImGui::GetMainViewport()->WorkSize.y * 0.45F);
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, height});
    ImGui::BeginChild("returned", {0, 0}, ImGuiChildFlags_Borders | ImGuiChildFlags_AutoResizeY);
    list(frame, told.taken, told.edits);
    list(frame, told.contested, told.rows);
    list(frame, told.elsewhere, told.left);
    ImGui::EndChild();
}

void draw_answers(Frame& frame, bool any) {
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    if (button({.key = "take", .label = frame.tr(Text::return_take), .look = Look::primary, .enabled = any, .tip = any ? "" : frame.tr(Text::return_nothing)}))
        frame.post(app::TakeReturned{});
    const Button open{.key = "open", .label = frame.tr(Text::return_open)};
    flow(button_width(open));
    if (button(open)) frame.post(app::OpenReturned{});
    const Button cancel{.key = "cancel", .label = frame.tr(Text::ui_import_cancel), .look = Look::quiet};
    flow(button_width(cancel));
    if (button(cancel)) frame.post(app::Dismiss{});
}

}  // namespace

void draw_returned(Frame& frame, const app::Returned& returned) {
    const plan::ReturnOf& part = *returned.plan.return_of;
    const auto* unit = plan::find(returned.plan, part.unit);
    const std::string name = unit ? unit->name : part.unit.value;
    modal(frame, {"returned", frame.tr(Text::return_title, {name})}, [&] {
        paragraph(frame.tr(Text::return_about, {returned.file.name, words::date(part.at, frame.lang()), name}));
        draw_lists(frame, returned.told);
        draw_answers(frame, !returned.taken.edits.empty());
    });
}

}  // namespace ui
