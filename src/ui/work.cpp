#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"
#include "ui/work.hpp"
#include "words/phrases.hpp"

namespace ui {

void draw_progress(Frame& frame, const std::string& words, float share) {
    const Button stop{.key = "stop", .label = frame.tr(Text::work_stop)};
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x - button_width(stop) - scaled(12);
    const float height = ImGui::GetFrameHeight();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float y = min.y + height - scaled(7);
    list->AddRectFilled({min.x, y}, {min.x + width, y + scaled(6)}, colour::track, scaled(3));
    list->AddRectFilled({min.x, y}, {min.x + width * share, y + scaled(6)}, colour::accent, scaled(3));
    text_in(min, {min.x + width, y}, words, {{colour::muted, Weight::regular, size::small}});
    ImGui::Dummy({width, height});
    note_item({.label = words, .role = Role::status});
    ImGui::SameLine(0, scaled(12));
    if (button(stop)) frame.post(app::StopWork{});
}

void draw_work(Frame& frame, Text title, const std::string& words, float share) {
    const auto ends = [](const app::Action& action) { return action.is<app::Dismiss>() || action.is<app::StopWork>(); };
    modal(frame, {.key = "work", .title = frame.tr(title), .closes = ends}, [&] {
        focus_next();
        draw_progress(frame, words, share);
    });
}

void write_goal(Frame& frame, Text label) {
    const app::WhatIfView& view = frame.app.view.what_if;
    const Field field{.key = "goal", .label = frame.tr(label), .name = frame.tr(label), .shown = words::editable(view.goal, frame.lang()), .width = 116};
    const auto typed = text_field(frame, field);
    if (typed) {
        const auto goal = plan::read_number(words::typed(*typed, frame.lang()));
        if (goal && *goal && !(*goal)->is_negative()) {
            app::WhatIfView changed = view;
            changed.goal = **goal;
            arrange(frame, std::move(changed));
        } else {
            reject(frame, field, *typed, goal ? base::Issues{{"not-a-number", base::Severity::error, {}, {*typed}}} : goal.error());
        }
    }
    draw_rejection(frame, field);
}

}  // namespace ui
