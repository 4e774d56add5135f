#include "ui/calendar.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/calendar.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

using base::Date;

constexpr float cell_width = 36;
constexpr float cell_height = 32;
constexpr int weeks = 6;

// The last time that the browser told; none before anything was saved.
std::optional<Date> today(const Frame& frame) {
    return frame.app.draft_written ? std::optional(app::day_at(*frame.app.draft_written)) : std::nullopt;
}

Date within(const Date& day, int days) {
    const Date then = base::days_after(day, days);
    return then.year < 1 || then.year > 9999 ? day : then;
}

// The day that a key leads to; none when no key of the grid was pressed.
std::optional<Date> walked(const Date& at) {
    const ImGuiID owner = ImGui::GetID("grid");
    const int months = ImGui::GetIO().KeyShift ? 12 : 1;
    const int weekday = base::weekday(at);
    const std::pair<ImGuiKey, Date> ways[] = {{ImGuiKey_LeftArrow, within(at, -1)}, {ImGuiKey_RightArrow, within(at, 1)},
                                              {ImGuiKey_UpArrow, within(at, -7)}, {ImGuiKey_DownArrow, within(at, 7)},
                                              {ImGuiKey_PageUp, base::months_after(at, -months)}, {ImGuiKey_PageDown, base::months_after(at, months)},
                                              {ImGuiKey_Home, within(at, 1 - weekday)}, {ImGuiKey_End, within(at, 7 - weekday)}};
    std::optional<Date> to;
    for (const auto& [key, day] : ways) {
        ImGui::SetKeyOwner(key, owner);  // ImGui's own navigation keeps out
        if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner)) to = day;
    }
    return to;
}

bool takes() {
    const ImGuiID owner = ImGui::GetID("grid");
    bool pressed = false;
    for (const ImGuiKey key : {ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Space}) {
        ImGui::SetKeyOwner(key, owner);
        pressed = pressed || ImGui::IsKeyPressed(key, ImGuiInputFlags_None, owner);
    }
    return pressed;
}

void draw_turns(Frame& frame, Date& at) {
    const float width = scaled(cell_width) * 7;
    const float left = ImGui::GetCursorPosX();
    const std::string title = words::month_name(at.month, frame.lang()) + " " + std::to_string(at.year);
    const Button before{.key = "before", .label = "‹", .name = frame.tr(Text::calendar_before), .look = Look::quiet};
    const Button after{.key = "after", .label = "›", .name = frame.tr(Text::calendar_after), .look = Look::quiet};
    const ImVec2 min = ImGui::GetCursorScreenPos();
    if (button(before)) at = base::months_after(at, -1);
    const float height = ImGui::GetItemRectSize().y;
    ImGui::SameLine(left + width - button_width(after));
    if (button(after)) at = base::months_after(at, 1);
    text_in(min, {min.x + width, min.y + height}, title, {{colour::text, Weight::strong}, Align::centre});
    note_item({.label = title, .role = Role::heading, .level = 3}, min, {min.x + width, min.y + height});
}

void draw_weekdays(Frame& frame) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    for (int i = 0; i < 7; ++i) {
        const std::string name = words::weekday_name(i + 1, frame.lang());
        const std::string two = name.substr(0, 2);
        const float left = min.x + scaled(cell_width) * static_cast<float>(i);
        text_in({left, min.y}, {left + scaled(cell_width), min.y + scaled(22)}, two, {{colour::muted, Weight::regular, size::small}, Align::centre});
    }
    ImGui::Dummy({scaled(cell_width) * 7, scaled(22)});
}

struct Grid {
    Date at;                       // the keyboard is here
    std::optional<Date> selected;  // the field's day
    std::optional<Date> now;
};

// Whether it was pressed. Every mark has a shape of its own: a ring, a filled box, a dot.
bool draw_day(Frame& frame, const Date& day, const Grid& grid, ImVec2 min) {
    const ImVec2 max(min.x + scaled(cell_width), min.y + scaled(cell_height));
    const bool selected = grid.selected == day, here = grid.at == day, now = grid.now == day;
    const std::string full = words::full_date(day, frame.lang());
    ImGui::SetCursorScreenPos(min);
    ImGui::PushID(base::to_iso(day).c_str());
    name_item({.label = now ? frame.tr(Text::calendar_today, {full}) : full, .role = Role::button, .selected = selected});
    const bool pressed = ImGui::InvisibleButton("##day", {scaled(cell_width), scaled(cell_height)});
    const bool hovered = ImGui::IsItemHovered();
    ImGui::PopID();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 in(min.x + 1, min.y + 1), out(max.x - 1, max.y - 1);
    if (selected || hovered) list->AddRectFilled(in, out, selected ? colour::primary : colour::accent_light, scaled(3));
    if (here) list->AddRect(in, out, selected ? colour::text : colour::accent, scaled(3), 0, scaled(2));
    const bool of_month = day.month == grid.at.month;
    const ImU32 ink = selected ? colour::on_accent : of_month ? colour::text : colour::muted;
    text_in(min, max, std::to_string(day.day), {{ink, now || selected ? Weight::strong : Weight::regular, size::small}, Align::centre});
    if (now) list->AddCircleFilled({(min.x + max.x) / 2, max.y - scaled(5)}, scaled(2), ink);
    return pressed;
}

// The day pressed.
std::optional<Date> draw_days(Frame& frame, const Grid& grid) {
    const Date first{grid.at.year, grid.at.month, 1};
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    std::optional<Date> pressed;
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    for (int i = 0; i < weeks * 7; ++i) {
        const Date day = base::days_after(first, i + 1 - base::weekday(first));
        if (day.year < 1 || day.year > 9999) continue;
        const ImVec2 min(origin.x + scaled(cell_width) * static_cast<float>(i % 7), origin.y + scaled(cell_height) * static_cast<float>(i / 7));
        if (draw_day(frame, day, grid, min)) pressed = day;
    }
    ImGui::PopItemFlag();
    ImGui::SetCursorScreenPos(origin);
    ImGui::Dummy({scaled(cell_width) * 7, scaled(cell_height) * weeks});
    const std::string here = words::full_date(grid.at, frame.lang());
    note_item({.label = here, .role = Role::status});
    return pressed;
}

std::optional<Date> draw_month(Frame& frame, const CalendarButton& button) {
    Date& at = frame.state.calendar.at;
    if (const auto to = walked(at)) at = *to;
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);  // the month is walked as one
    draw_turns(frame, at);
    ImGui::PopItemFlag();
    draw_weekdays(frame);
    auto picked = draw_days(frame, {at, button.day, today(frame)});
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + scaled(cell_width) * 7);
    line_of(frame.tr(Text::calendar_keys), {colour::muted, Weight::regular, size::small});
    ImGui::PopTextWrapPos();
    if (takes() && !ImGui::IsWindowAppearing()) picked = at;  // the key that opened it takes nothing
    if (picked || ImGui::IsKeyPressed(ImGuiKey_Escape, ImGuiInputFlags_None, ImGuiKeyOwner_Any)) ImGui::CloseCurrentPopup();
    return picked;
}

void draw_icon(ImVec2 min, ImVec2 max) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 c((min.x + max.x) / 2, (min.y + max.y) / 2);
    const float r = scaled(8);
    list->AddRect({c.x - r, c.y - r + scaled(2)}, {c.x + r, c.y + r}, colour::accent, scaled(2), 0, scaled(1.5F));
    list->AddRectFilled({c.x - r, c.y - r + scaled(2)}, {c.x + r, c.y - scaled(1)}, colour::accent);
    for (const float x : {-4.0F, 4.0F}) list->AddLine({c.x + scaled(x), c.y - r - scaled(1)}, {c.x + scaled(x), c.y - r + scaled(4)}, colour::accent, scaled(2));
}

bool icon_button(const std::string& name) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    name_item({.label = name, .role = Role::button});
    ImGui::PushStyleColor(ImGuiCol_Button, colour::sheet);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, colour::accent_light);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, colour::accent_pressed);
    ImGui::PushStyleColor(ImGuiCol_Border, colour::frame);
    const bool pressed = ImGui::Button("##calendar", {calendar_width(), ImGui::GetFrameHeight()});
    ImGui::PopStyleColor(4);
    draw_icon(min, ImGui::GetItemRectMax());
    return pressed;
}

}  // namespace

float calendar_width() { return std::max(scaled(36), ImGui::GetFrameHeight()); }

std::optional<Date> calendar_button(Frame& frame, const CalendarButton& button) {
    ImGui::PushID(button.key);
    const std::string name = frame.tr(Text::calendar_of, {button.name});
    std::optional<Date> picked;
    if (icon_button(name)) {
        frame.state.calendar.at = button.day ? *button.day : today(frame).value_or(frame.day());
        ImGui::OpenPopup("month");
    }
    tooltip(frame.tr(Text::calendar_button));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(12), scaled(10)));
    if (ImGui::BeginPopup("month")) {
        note_item({.label = name, .role = Role::dialog}, ImGui::GetWindowPos(),
                  {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(), ImGui::GetWindowPos().y + ImGui::GetWindowHeight()});
        picked = draw_month(frame, button);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return picked;
}

void date_field(Frame& frame, Field field, const std::optional<Date>& day, const std::function<void(std::optional<Date>)>& take) {
    const float gap = scaled(4);
    field.shown = day ? words::editable(*day, frame.lang()) : "";
    if (!field.label.empty()) caption(field.label);
    field.label.clear();
    const float width = field.width < 0 ? ImGui::GetContentRegionAvail().x : scaled(field.width);
    field.width = (width - calendar_width() - gap) / scaled(1);
    const auto typed = text_field(frame, field);
    ImGui::SameLine(0, gap);
    const auto picked = calendar_button(frame, {.key = field.key, .name = field.name, .day = day});
    if (picked) {
        take(*picked);
    } else if (typed) {
        const auto read = base::parse_typed_date(*typed);
        if (read || typed->find_first_not_of(' ') == std::string::npos) take(read);
        else reject(frame, field, *typed, {{"not-a-date", base::Severity::error, {}, {*typed}}});
    }
    draw_rejection(frame, field);
}

}  // namespace ui
