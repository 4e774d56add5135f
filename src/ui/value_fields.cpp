#include "ui/value_fields.hpp"

#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/reading_source.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr std::size_t most_fields = 2;

// What the field is the next of takes the keyboard, once the one before was committed with Enter.
void take_keyboard(Frame& frame) {
    if (std::exchange(frame.state.measure_next, false)) ImGui::SetKeyboardFocusHere();
}

void follow_field(Frame& frame, const Row& row) {
    if (ImGui::IsItemActive()) frame.state.measured = row.id();
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
    if (ImGui::IsItemDeactivated() && enter && frame.state.refocus == 0) frame.state.measure_next = true;
    if (ImGui::IsItemActivated() && frame.app.view.selected != row.node) frame.post(app::Select{row.node});
}

Text hint_for(const Row& row) {
    const auto& conditions = row.indicator_result->target->conditions;
    const auto kind = conditions.empty() ? expr::TargetKind::number : conditions.front().kind;
    if (kind == expr::TargetKind::by_date) return Text::adopt_date_hint;
    return kind == expr::TargetKind::yes_no ? Text::measuring_hint_yes_no : Text::ui_not_measured;
}

void draw_field(Frame& frame, const Row& row, const ReadingSource& source, float width, bool alone) {
    Field field = value_field(frame, source, frame.day());
    field.name = frame.tr(Text::measuring_enter, {source.title, source.name});
    field.hint = alone ? frame.tr(hint_for(row)) : source.title;
    field.width = width / scaled(1);
    field.enabled = app::may_write(frame.app, id_of(source.of), frame.day());
    ImGui::PushID(id_of(source.of).c_str());
    if (field.enabled) take_keyboard(frame);
    const auto text = text_field(frame, field);
    if (text) {
        auto value = plan::read_value(words::typed(*text, frame.lang()));
        if (value) frame.edit(plan::SetReading{source.of, frame.day(), std::move(*value)});
        else reject(frame, field, *text, std::move(value.error()));
    }
    follow_field(frame, row);
    explain_rejection(frame, field);
    ImGui::PopID();
}

void draw_judgement(Frame& frame, const Row& row, const std::string& name, float width) {
    const auto found = row.indicator->assessments.find(frame.day());
    const plan::Assessment given = found == row.indicator->assessments.end() ? plan::Assessment{} : found->second;
    const Field field{.key = "judgement", .name = frame.tr(Text::measuring_enter, {frame.tr(Text::measuring_judge), name}),
                      .shown = found == row.indicator->assessments.end() ? "" : words::editable(given.percent, frame.lang()),
                      .hint = frame.tr(Text::measuring_judge), .width = width / scaled(1),
                      .enabled = app::may_write(frame.app, row.indicator->id.value, frame.day())};
    if (field.enabled) take_keyboard(frame);
    const auto text = text_field(frame, field);
    if (text) {
        const auto percent = plan::read_assessment(words::typed(*text, frame.lang()));
        plan::Assessment changed = given;
        if (percent && *percent) changed.percent = **percent;
        if (percent) frame.edit(plan::SetAssessment{row.indicator->id, frame.day(), *percent ? std::optional(changed) : std::nullopt});
        else reject(frame, field, *text, percent.error());
    }
    follow_field(frame, row);
    explain_rejection(frame, field);
}

// Whether a judgement is all there is to enter: of what is measured too it stands in the sheet.
bool is_judged(const Frame& frame, const Row& row, eval::Due due) {
    const auto& measurement = row.indicator_result->measurement;
    const bool unmeasurable = measurement && measurement->reason == eval::Reason::needs_judgement;
    return due == eval::Due::judgement || (unmeasurable && row.indicator->assessments.contains(frame.day()));
}

}  // namespace

void draw_value_fields(Frame& frame, const Row& row, const ValueCell& cell) {
    const float gap = scaled(6);
    ImGui::SetCursorScreenPos({cell.min.x, (cell.min.y + cell.max.y - ImGui::GetFrameHeight()) / 2});
    const float room = cell.max.x - cell.min.x - scaled(4);
    if (is_judged(frame, row, cell.due)) return draw_judgement(frame, row, cell.name, room);
    auto sources = sources_of(frame, *row.indicator, cell.name);
    if (sources.size() == 1) sources.front().name = cell.name;
    if (sources.size() > most_fields) {
        const Button sheet{.key = "sheet", .label = frame.tr(Text::measuring_many, {std::to_string(sources.size())}), .name = frame.tr(Text::ui_go_to, {title_of(*row.indicator)}), .look = Look::quiet};
        if (button(sheet)) frame.post(app::Select{row.node});
        return;
    }
    const float width = (room - gap * static_cast<float>(sources.size() - 1)) / static_cast<float>(std::max<std::size_t>(1, sources.size()));
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (i > 0) ImGui::SameLine(0, gap);
        draw_field(frame, row, sources[i], width, sources.size() == 1);
    }
}

}  // namespace ui
