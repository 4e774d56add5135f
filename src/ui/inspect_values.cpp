// What was measured, date by date: of the indicator itself, or of the measures that its formula
// names. A measure is entered once and read by every indicator that names it.
#include <algorithm>
#include <set>
#include <variant>
#include <vector>

#include "ui/calendar.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/reading_source.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

// The periods of the year shown, and every other day that has a value.
std::set<base::Date> days_of(const Frame& frame, const std::vector<ReadingSource>& sources) {
    std::set<base::Date> days{frame.day()};
    for (const plan::Period& period : frame.plan().periods) days.insert(app::day_of(period, frame.app.view.year));
    for (const ReadingSource& source : sources)
        for (const auto& [day, reading] : *source.readings) days.insert(day);
    days.insert(frame.state.value_days.begin(), frame.state.value_days.end());
    return days;
}

// Whether the value is a day: it is asked for one, or it has been one.
bool is_day(const Row& row, const ReadingSource& source) {
    if (row.indicator->formula) return false;
    const auto by_date = [](const expr::Condition& each) { return each.kind == expr::TargetKind::by_date; };
    const auto is_date = [](const auto& each) { return std::holds_alternative<base::Date>(each.second.value); };
    return std::ranges::any_of(row.indicator_result->target->conditions, by_date) || std::ranges::any_of(*source.readings, is_date);
}

void draw_value(Frame& frame, const ReadingSource& source, const base::Date& day, bool takes_day) {
    ImGui::PushID(id_of(source.of).c_str());
    ImGui::PushID(base::to_iso(day).c_str());
    Field field = value_field(frame, source, day);
    if (takes_day) field.width = (ImGui::GetContentRegionAvail().x - calendar_width() - scaled(4)) / scaled(1);
    write_value(frame, source, day, field);
    if (takes_day) {
        if (rejection_of(frame, field).empty()) ImGui::SameLine(0, scaled(4));
        const auto found = source.readings->find(day);
        const auto* given = found == source.readings->end() ? nullptr : std::get_if<base::Date>(&found->second.value);
        if (const auto picked = calendar_button(frame, {"day", field.name, given ? std::optional(*given) : std::nullopt}))
            frame.edit(plan::SetReading{source.of, day, plan::Value(*picked)});
    }
    ImGui::PopID();
    ImGui::PopID();
}

void draw_days(Frame& frame, const Row& row, const std::vector<ReadingSource>& sources) {
    const auto columns = static_cast<int>(sources.size()) + 1;
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(scaled(6), scaled(3)));
    if (ImGui::BeginTable("values", columns, ImGuiTableFlags_NoPadOuterX | ImGuiTableFlags_NoSavedSettings)) {
        ImGui::TableSetupColumn("day", ImGuiTableColumnFlags_WidthFixed, scaled(98));
        for (const ReadingSource& source : sources) ImGui::TableSetupColumn(source.title.c_str(), ImGuiTableColumnFlags_WidthStretch);
        if (sources.size() > 1) {
            ImGui::TableNextRow();
            for (std::size_t i = 0; i < sources.size(); ++i) {
                ImGui::TableSetColumnIndex(static_cast<int>(i) + 1);
                line_of(sources[i].title, {colour::muted, Weight::regular, size::small});
            }
        }
        for (const base::Date& day : days_of(frame, sources)) {
            const bool shown = day == frame.day();
            ImGui::TableNextRow();
            ImGui::TableNextColumn();
            ImGui::AlignTextToFramePadding();
            line_of(words::date(day, frame.lang()), {shown ? colour::accent : colour::text, shown ? Weight::strong : Weight::regular});
            for (const ReadingSource& source : sources) {
                ImGui::TableNextColumn();
                draw_value(frame, source, day, is_day(row, source));
            }
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
}

// Source and evidence of the value at the day shown.
void draw_note(Frame& frame, const ReadingSource& source, bool alone) {
    const auto found = source.readings->find(frame.day());
    if (found == source.readings->end()) return;
    const std::string date = words::date(frame.day(), frame.lang());
    const std::string label = alone ? frame.tr(Text::field_reading_note, {date}) : frame.tr(Text::ui_note_of_part, {source.title, date});
    ImGui::PushID(id_of(source.of).c_str());
    const Field field{.key = "note", .label = label, .name = frame.tr(Text::ui_field_of, {label, source.name}), .shown = found->second.note, .lines = 1, .paragraphs = true};
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetReadingNote{source.of, frame.day(), *text});
    ImGui::PopID();
}

// Values of earlier years that only the published document has.
void draw_past(Frame& frame, const Row& row) {
    for (const auto& [year, value] : row.indicator->past)
        paragraph(frame.tr(Text::value_past, {std::to_string(year), words::number(value, frame.lang())}), {colour::muted, Weight::regular, size::small});
}

// A value of a day that is no period's: its line appears, to be written into.
void ask_for_day(Frame& frame, const Row& row) {
    const std::string label = frame.tr(Text::value_other_day);
    const Field field{.key = "other day", .name = frame.tr(Text::ui_field_of, {label, called(row)}), .hint = label, .width = 230};
    date_field(frame, field, std::nullopt, [&](auto day) {
        if (day) frame.state.value_days.insert(*day);
    });
}

}  // namespace

void inspect_values(Frame& frame, const Row& row) {
    section(frame.tr(Text::ui_section_values));
    const auto sources = sources_of(frame, *row.indicator, called(row));
    if (sources.empty()) return paragraph(frame.tr(Text::ui_no_measure_named), {colour::muted, Weight::regular, size::small});
    draw_days(frame, row, sources);
    draw_past(frame, row);
    ask_for_day(frame, row);
    for (const ReadingSource& source : sources) draw_note(frame, source, sources.size() == 1);
}

bool is_judged(const Frame& frame, const Row& row) {
    const eval::Reason reason = row.indicator_result->achievement.reason;
    return reason == eval::Reason::needs_judgement || reason == eval::Reason::judged || row.indicator->assessments.contains(frame.day());
}

void inspect_assessment(Frame& frame, const Row& row) {
    const auto& assessments = row.indicator->assessments;
    const auto found = assessments.find(frame.day());
    const bool measured = !row.removed() && !row.indicator_result->target->conditions.empty();  // it can be judged besides
    if (!is_judged(frame, row) && !measured) return;
    section(frame.tr(Text::field_assessment, {words::date(frame.day(), frame.lang())}));
    const plan::Assessment given = found == assessments.end() ? plan::Assessment{} : found->second;
    const std::string percent = frame.tr(Text::ui_assessment_percent);
    const Field figure{.key = "assessment", .label = percent, .name = frame.tr(Text::ui_field_of, {percent, called(row)}),
                       .shown = found == assessments.end() ? "" : words::editable(given.percent, frame.lang()), .hint = "0–100"};
    const auto set = [&](std::optional<plan::Assessment> value) { frame.edit(plan::SetAssessment{row.indicator->id, frame.day(), std::move(value)}); };
    read_field<std::optional<base::Decimal>>(frame, figure, plan::read_assessment, [&](auto value) {
        plan::Assessment changed = given;
        if (value) changed.percent = *value;
        set(value ? std::optional(changed) : std::nullopt);
    });
    if (found == assessments.end()) return;
    const auto text = [&](const char* key, Text label, std::string plan::Assessment::* member, int lines) {
        const std::string caption = frame.tr(label);
        const Field field{.key = key, .label = caption, .name = frame.tr(Text::ui_assessment_field_of, {caption, called(row)}), .shown = given.*member, .lines = lines, .paragraphs = lines > 0};
        if (const auto typed = text_field(frame, field)) {
            plan::Assessment changed = given;
            changed.*member = *typed;
            set(changed);
        }
    };
    text("author", Text::ui_assessment_author, &plan::Assessment::author, 0);
    text("reason", Text::ui_assessment_note, &plan::Assessment::note, 1);
}

}  // namespace ui
