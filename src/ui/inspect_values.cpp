// What was measured, date by date: of the indicator itself, or of the measures that its formula
// names. A measure is entered once and read by every indicator that names it.
#include <set>
#include <vector>

#include "base/overload.hpp"
#include "plan/formula.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

using Place = std::variant<plan::IndicatorId, plan::MeasureId>;

// One column of values: of whom, and how it is called.
struct Source {
    Place of;
    const plan::Readings* readings;
    std::string title;  // above the column
    std::string name;   // in the name of each field
};

void add_measure(const Frame& frame, std::vector<Source>& sources, const plan::MeasureId& id, std::string title) {
    if (const plan::Measure* measure = plan::find(frame.plan(), id))
        sources.push_back({id, &measure->readings, std::move(title), measure->name});
}

std::vector<Source> sources_of(const Frame& frame, const plan::Indicator& indicator, const std::string& name) {
    if (!indicator.formula) return {{indicator.id, &indicator.readings, frame.tr(Text::ui_actual), name}};
    std::vector<Source> sources;
    std::visit(base::overload{[&](const plan::MeasureRef& ref) { add_measure(frame, sources, ref.measure, frame.tr(Text::ui_actual)); },
                              [&](const plan::Ratio& ratio) {
                                  add_measure(frame, sources, ratio.numerator, frame.tr(Text::ui_numerator));
                                  add_measure(frame, sources, ratio.denominator, frame.tr(Text::ui_denominator));
                              },
                              [&](const plan::Expression&) {
                                  for (const auto& id : plan::measures_of(frame.plan(), indicator.formula))
                                      add_measure(frame, sources, id, plan::find(frame.plan(), id)->name);
                              }},
               *indicator.formula);
    return sources;
}

// The periods of the year shown, and every other day that has a value.
std::set<base::Date> days_of(const Frame& frame, const std::vector<Source>& sources) {
    std::set<base::Date> days{frame.day()};
    for (const plan::Period& period : frame.plan().periods) days.insert(app::day_of(period, frame.app.view.year));
    for (const Source& source : sources)
        for (const auto& [day, reading] : *source.readings) days.insert(day);
    return days;
}

void draw_value(Frame& frame, const Source& source, const base::Date& day) {
    const auto found = source.readings->find(day);
    const std::string id = base::to_iso(day);
    ImGui::PushID(std::visit([](const auto& of) { return of.value.c_str(); }, source.of));
    const Field field{.key = id.c_str(), .name = frame.tr(Text::ui_actual_of, {words::date(day, frame.lang()), source.name}),
                      .shown = found == source.readings->end() ? "" : words::editable(found->second.value, frame.lang()),
                      .hint = frame.tr(Text::ui_not_measured)};
    read_field<std::optional<plan::Value>>(frame, field, plan::read_value,
                                           [&](auto value) { frame.edit(plan::SetReading{source.of, day, std::move(value)}); });
    ImGui::PopID();
}

void draw_days(Frame& frame, const std::vector<Source>& sources) {
    const auto columns = static_cast<int>(sources.size()) + 1;
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(scaled(6), scaled(3)));
    if (ImGui::BeginTable("values", columns, ImGuiTableFlags_NoPadOuterX | ImGuiTableFlags_NoSavedSettings)) {
        ImGui::TableSetupColumn("day", ImGuiTableColumnFlags_WidthFixed, scaled(98));
        for (const Source& source : sources) ImGui::TableSetupColumn(source.title.c_str(), ImGuiTableColumnFlags_WidthStretch);
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
            for (const Source& source : sources) {
                ImGui::TableNextColumn();
                draw_value(frame, source, day);
            }
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
}

// Source and evidence of the value at the day shown.
void draw_note(Frame& frame, const Source& source, bool alone) {
    const auto found = source.readings->find(frame.day());
    if (found == source.readings->end()) return;
    const std::string date = words::date(frame.day(), frame.lang());
    const std::string label = alone ? frame.tr(Text::field_reading_note, {date}) : frame.tr(Text::ui_note_of_part, {source.title, date});
    ImGui::PushID(std::visit([](const auto& of) { return of.value.c_str(); }, source.of));
    const Field field{.key = "note", .label = label, .name = frame.tr(Text::ui_field_of, {label, source.name}), .shown = found->second.note, .lines = 1};
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetReadingNote{source.of, frame.day(), *text});
    ImGui::PopID();
}

}  // namespace

void inspect_values(Frame& frame, const Row& row) {
    section(frame.tr(Text::ui_section_values));
    const auto sources = sources_of(frame, *row.indicator, called(row));
    if (sources.empty()) return paragraph(frame.tr(Text::ui_no_measure_named), {colour::muted, Weight::regular, size::small});
    draw_days(frame, sources);
    for (const Source& source : sources) draw_note(frame, source, sources.size() == 1);
}

void inspect_assessment(Frame& frame, const Row& row) {
    const auto& assessments = row.indicator->assessments;
    const auto found = assessments.find(frame.day());
    const eval::Reason reason = row.indicator_result->achievement.reason;
    const bool wanted = reason == eval::Reason::needs_judgement || reason == eval::Reason::judged || found != assessments.end();
    if (!wanted) return;
    section(frame.tr(Text::field_assessment, {words::date(frame.day(), frame.lang())}));
    const plan::Assessment given = found == assessments.end() ? plan::Assessment{} : found->second;
    const std::string percent = frame.tr(Text::ui_assessment_percent);
    const Field figure{.key = "assessment", .label = percent, .name = frame.tr(Text::ui_field_of, {percent, called(row)}),
                       .shown = found == assessments.end() ? "" : words::editable(given.percent, frame.lang()), .hint = "0–100"};
    const auto set = [&](std::optional<plan::Assessment> value) { frame.edit(plan::SetAssessment{row.indicator->id, frame.day(), std::move(value)}); };
    read_field<std::optional<base::Decimal>>(frame, figure, plan::read_weight, [&](auto value) {
        plan::Assessment changed = given;
        if (value) changed.percent = *value;
        set(value ? std::optional(changed) : std::nullopt);
    });
    if (found == assessments.end()) return;
    const auto text = [&](const char* key, Text label, std::string plan::Assessment::* member, int lines) {
        const std::string caption = frame.tr(label);
        const Field field{.key = key, .label = caption, .name = frame.tr(Text::ui_assessment_field_of, {caption, called(row)}), .shown = given.*member, .lines = lines};
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
