#include "ui/import_columns.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr int years_before = 3;
constexpr int years_after = 4;

Text text_of(table::Field field) {
    switch (field) {
        case table::Field::unmapped: return Text::column_unmapped;
        case table::Field::ignored: return Text::column_ignored;
        case table::Field::perspective: return Text::column_perspective;
        case table::Field::area: return Text::column_area;
        case table::Field::strategic_code: return Text::column_strategic_code;
        case table::Field::strategic: return Text::column_strategic;
        case table::Field::strategic_weight: return Text::column_strategic_weight;
        case table::Field::objective_code: return Text::column_objective_code;
        case table::Field::objective: return Text::column_objective;
        case table::Field::objective_weight: return Text::column_objective_weight;
        case table::Field::description: return Text::column_description;
        case table::Field::holder: return Text::column_holder;
        case table::Field::code: return Text::column_code;
        case table::Field::indicator: return Text::column_indicator;
        case table::Field::weight: return Text::column_weight;
        case table::Field::typology: return Text::column_typology;
        case table::Field::unit: return Text::column_unit;
        case table::Field::formula: return Text::column_formula;
        case table::Field::numerator: return Text::column_numerator;
        case table::Field::denominator: return Text::column_denominator;
        case table::Field::target: return Text::column_target;
        case table::Field::value: return Text::column_value;
        case table::Field::baseline: return Text::column_baseline;
        case table::Field::services: return Text::column_services;
        case table::Field::unit_area: return Text::column_unit_area;
        case table::Field::owner: return Text::column_owner;
        case table::Field::in_tree: return Text::column_in_tree;
        case table::Field::in_productivity: return Text::column_in_productivity;
        case table::Field::note: return Text::column_note;
    }
    return Text::column_unmapped;
}

std::string words_of(const Frame& frame, const table::Column& column) {
    const std::string name = frame.tr(text_of(column.field));
    return column.year ? frame.tr(Text::ui_import_year_target, {name, std::to_string(*column.year)}) : name;
}

// Everything that a column can be; targets and values also of the years around the plan's.
std::vector<table::Column> choices(const app::Import& import, const table::Column& current) {
    std::vector<table::Column> all;
    const int year = import.preview->year == 0 ? 2024 : import.preview->year;
    for (const table::Field field : table::all_fields()) {
        all.push_back({field, {}});
        if (!table::takes_year(field)) continue;
        for (int each = year - years_before; each <= year + years_after; ++each) all.push_back({field, each});
    }
    if (std::ranges::find(all, current) == all.end()) all.push_back(current);
    return all;
}

struct Place {
    std::size_t layout;
    std::size_t column;
};

std::string header_words(const Frame& frame, const table::Layout& layout, std::size_t column) {
    return layout.headers[column].empty() ? frame.tr(Text::ui_import_column, {std::to_string(column + 1)}) : layout.headers[column];
}

// Header and first cell on the left, the chooser on the right.
void draw_column(Frame& frame, const app::Import& import, const Place& place) {
    const table::Layout& layout = import.reading->survey.layouts[place.layout];
    const table::Column& current = import.columns[place.layout][place.column];
    const std::string header = header_words(frame, layout, place.column);
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = ImFloor(width * 0.46F);
    const float height = scaled(42);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const bool open = current.field == table::Field::unmapped && !layout.samples[place.column].empty();
    text_in(min, {min.x + left - scaled(10), min.y + height / 2}, header, {{open ? colour::amber : colour::text, Weight::strong, size::text}});
    text_in({min.x, min.y + height / 2}, {min.x + left - scaled(10), min.y + height}, layout.samples[place.column], {{colour::muted, Weight::regular, size::small}});
    ImGui::Dummy({left - ImGui::GetStyle().ItemSpacing.x, height});
    tooltip(header + (layout.samples[place.column].empty() ? "" : "\n" + layout.samples[place.column]));
    ImGui::SameLine(left);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + (height - ImGui::GetFrameHeight()) / 2);
    const auto all = choices(import, current);
    Choice choice{.key = "is", .name = frame.tr(Text::ui_import_column_is, {std::to_string(place.column + 1), header})};
    for (const table::Column& each : all) choice.options.push_back(words_of(frame, each));
    choice.current = static_cast<std::size_t>(std::ranges::find(all, current) - all.begin());
    if (const auto picked = choose(frame, choice)) frame.post(app::ChooseColumn{place.layout, place.column, all[*picked]});
}

void choose_layout(Frame& frame, const app::Import& import) {
    const auto& layouts = import.reading->survey.layouts;
    frame.state.import_layout = std::min(frame.state.import_layout, layouts.size() - 1);
    if (layouts.size() == 1) return;
    Choice choice{.key = "layout", .label = frame.tr(Text::ui_import_which), .name = frame.tr(Text::ui_import_which), .current = frame.state.import_layout};
    for (std::size_t i = 0; i < layouts.size(); ++i)
        choice.options.push_back(frame.tr(Text::import_table, {std::to_string(i + 1), std::to_string(layouts[i].line), std::to_string(layouts[i].rows)}));
    if (const auto picked = choose(frame, choice)) frame.state.import_layout = *picked;
}

// Which sheet of a workbook, where it has several.
void choose_sheet(Frame& frame, const app::Import& import) {
    if (!import.book || import.book->sheets.size() < 2) return;
    Choice choice{.key = "sheet", .label = frame.tr(Text::ui_import_sheet), .name = frame.tr(Text::ui_import_sheet), .current = import.sheet};
    for (const book::Sheet& sheet : import.book->sheets) choice.options.push_back(sheet.name);
    if (const auto picked = choose(frame, choice)) frame.post(app::ChooseSheet{*picked});
}

void choose_year_and_place(Frame& frame, const app::Import& import) {
    const int year = import.preview->year;
    Choice years{.key = "year", .label = frame.tr(Text::ui_import_years), .name = frame.tr(Text::ui_import_years), .width = 190};
    const int middle = year == 0 ? 2024 : year;
    for (int each = middle - years_before; each <= middle + years_after; ++each) years.options.push_back(std::to_string(each));
    if (year != 0) years.current = static_cast<std::size_t>(years_before);
    ImGui::BeginGroup();
    if (const auto picked = choose(frame, years)) frame.post(app::ChooseImportYear{middle - years_before + static_cast<int>(*picked)});
    ImGui::EndGroup();
    if (!frame.app.document) return;
    ImGui::SameLine(0, scaled(16));
    ImGui::BeginGroup();
    const Choice into{.key = "into", .label = frame.tr(Text::ui_import_into), .name = frame.tr(Text::ui_import_into),
                      .options = {frame.tr(Text::ui_import_into_open), frame.tr(Text::ui_import_into_new)}, .current = import.into ? 0U : 1U};
    if (const auto picked = choose(frame, into)) frame.post(app::ImportIntoPlan{*picked == 0});
    ImGui::EndGroup();
}

}  // namespace

void draw_import_columns(Frame& frame, const app::Import& import) {
    choose_sheet(frame, import);
    choose_year_and_place(frame, import);
    choose_layout(frame, import);
    heading(frame.tr(Text::ui_import_columns), 2);
    ImGui::BeginChild("columns", {0, 0}, ImGuiChildFlags_NavFlattened);
    const std::size_t layout = frame.state.import_layout;
    for (std::size_t column = 0; column < import.columns[layout].size(); ++column) {
        ImGui::PushID(static_cast<int>(column));
        draw_column(frame, import, {layout, column});
        ImGui::PopID();
    }
    ImGui::EndChild();
}

}  // namespace ui
