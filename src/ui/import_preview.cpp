#include "ui/import_preview.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/issue_line.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float unit = 24;  // logical height of a row; a problem takes two

// A row, or one half of a problem.
struct Unit {
    const table::PreviewRow* row = nullptr;
    const base::Issue* issue = nullptr;
    int half = 0;
};

void add(std::vector<Unit>& units, const base::Issue& issue) {
    units.push_back({nullptr, &issue, 0});
    units.push_back({nullptr, &issue, 1});
}

// Rows and problems in the order of the text: a problem right under the last row of its line.
std::vector<Unit> units_of(const table::Preview& preview, bool only_problems) {
    std::vector<Unit> units;
    auto issue = preview.issues.begin();
    for (auto row = preview.rows.begin(); row != preview.rows.end(); ++row) {
        while (issue != preview.issues.end() && issue->place.line < row->line) add(units, *issue++);
        const bool troubled = issue != preview.issues.end() && issue->place.line == row->line;
        if (!only_problems || troubled) units.push_back({&*row, nullptr, 0});
        const bool last = std::next(row) == preview.rows.end() || std::next(row)->line != row->line;
        while (last && issue != preview.issues.end() && issue->place.line == row->line) add(units, *issue++);
    }
    while (issue != preview.issues.end()) add(units, *issue++);
    return units;
}

std::string kind_words(const Frame& frame, const table::PreviewRow& row) {
    switch (row.becomes) {
        case table::Becomes::nothing: return frame.tr(Text::import_nothing);
        case table::Becomes::title: return frame.tr(Text::import_title);
        case table::Becomes::objective: return words::name(row.level, frame.lang());
        case table::Becomes::indicator: return frame.tr(Text::import_indicator);
        case table::Becomes::note: return frame.tr(Text::import_note);
        case table::Becomes::header: return frame.tr(Text::import_heading);
    }
    return {};
}

struct Band {
    ImVec2 min;
    ImVec2 max;
};

void draw_row(Frame& frame, const table::PreviewRow& row, const Band& band) {
    const bool node = row.becomes == table::Becomes::objective || row.becomes == table::Becomes::indicator;
    const bool objective = row.becomes == table::Becomes::objective;
    const float numbers = scaled(44);
    const float kinds = scaled(150);
    const float targets = std::min(scaled(190), (band.max.x - band.min.x) * 0.24F);
    if (objective) ImGui::GetWindowDrawList()->AddRectFilled(band.min, band.max, colour::group);
    text_in({band.min.x, band.min.y}, {band.min.x + numbers - scaled(10), band.max.y}, std::to_string(row.line), {{colour::muted, Weight::regular, size::small}, Align::right});
    const float kind_at = band.min.x + numbers;
    const std::string kind = kind_words(frame, row) + (row.existing ? ", " + std::string(frame.tr(Text::import_existing)) : "");
    text_in({kind_at, band.min.y}, {kind_at + kinds - scaled(8), band.max.y}, kind, {{row.becomes == table::Becomes::nothing ? colour::red_dark : colour::muted, Weight::regular, size::small}});
    const float name_at = kind_at + kinds + scaled(14) * static_cast<float>(std::clamp(row.depth, 0, 4));
    const std::string name = (row.code.empty() ? "" : row.code + "  ") + row.name + (row.weight.empty() ? "" : "  [" + row.weight + "]");
    text_in({name_at, band.min.y}, {band.max.x - targets - scaled(8), band.max.y}, name,
            {{node ? colour::text : colour::muted, objective ? Weight::strong : Weight::regular, size::small}});
    text_in({band.max.x - targets, band.min.y}, {band.max.x - scaled(6), band.max.y}, row.target, {{colour::text, Weight::regular, size::small}});
    note_item({.label = frame.tr(Text::import_row, {std::to_string(row.line)}) + ": " + kind + " " + name, .role = Role::row, .value = row.target}, band.min, band.max);
    if (ImGui::IsMouseHoveringRect(band.min, band.max) && ImGui::IsWindowHovered()) show_tooltip(name + (row.target.empty() ? "" : "\n" + row.target));
}

void draw_issue(Frame& frame, const base::Issue& issue, const Band& band) {
    const bool error = issue.severity == base::Severity::error;
    const ImU32 ink = error ? colour::red_dark : issue.severity == base::Severity::warning ? colour::amber : colour::muted;
    const float text_at = band.min.x + scaled(44);
    draw_severity({text_at + scaled(6), band.min.y + scaled(unit) / 2}, scaled(5), issue, false);
    const std::string where = frame.tr(Text::ui_line_column, {std::to_string(issue.place.line), std::to_string(issue.place.column)});
    const std::string words = words::words(issue, frame.lang());
    text_in({text_at + scaled(20), band.min.y}, {band.max.x - scaled(6), band.max.y}, words, {{ink, Weight::regular, size::small}, Align::left, 2});
    note_item({.label = words, .role = error ? Role::alert : Role::text, .value = where}, band.min, band.max);
    if (ImGui::IsMouseHoveringRect(band.min, band.max) && ImGui::IsWindowHovered()) show_tooltip(where + "\n" + words);
}

void draw_units(Frame& frame, const std::vector<Unit>& units) {
    const float height = scaled(unit);
    const float width = ImGui::GetContentRegionAvail().x;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(units.size()), height);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const Unit& each = units[static_cast<std::size_t>(i)];
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::Dummy({width, height});
            if (each.row) draw_row(frame, *each.row, {at, {at.x + width, at.y + height}});
            // The second half stands for the whole where the first is scrolled away.
            if (!each.issue || (each.half == 1 && i > clipper.DisplayStart)) continue;
            const float top = at.y - height * static_cast<float>(each.half);
            draw_issue(frame, *each.issue, {{at.x, top}, {at.x + width, top + 2 * height}});
        }
    }
}

}  // namespace

void draw_import_preview(Frame& frame, const app::Import& import) {
    const table::Preview& preview = *import.preview;
    heading(frame.tr(Text::ui_import_preview), 2);
    const Button only{.key = "only", .label = frame.tr(Text::ui_import_only_problems, {std::to_string(preview.issues.size())}),
                      .look = frame.state.import_problems ? Look::primary : Look::plain, .enabled = !preview.issues.empty() || frame.state.import_problems,
                      .pressed = frame.state.import_problems};
    ImGui::SameLine(content_right() - button_width(only));
    if (button(only)) frame.state.import_problems = !frame.state.import_problems;
    ImGui::PushStyleColor(ImGuiCol_Border, colour::line);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("rows", {0, 0}, ImGuiChildFlags_Borders);
    const auto units = units_of(preview, frame.state.import_problems);
    if (units.empty()) paragraph(frame.tr(Text::ui_import_none), {colour::muted});
    draw_units(frame, units);
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
}

}  // namespace ui
