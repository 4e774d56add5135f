// The children of an objective: weight, score and what each adds to the figure.
#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/group.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float line = 42;
constexpr float head = 26;

std::vector<std::size_t> children_of(const Frame& frame, const Row& row) {
    const auto& outline = frame.derived().outline;
    std::size_t at = 0;
    while (at < outline.size() && outline[at].node != row.node) ++at;
    std::vector<std::size_t> children;
    if (at == outline.size()) return children;
    for (std::size_t child = at + 1; child < outline[at].end; child = outline[child].end) children.push_back(child);
    return children;
}

void cell(const std::string& words, const Fit& fit, float height = line) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    text_in(min, {min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(height)}, words, fit);
}

void draw_child(Frame& frame, const Row& child) {
    const double weight = child.objective ? child.node_result->effective_weight : child.indicator_result->effective_weight;
    const eval::Figure& figure = child.figure();
    const auto adds = contribution(weight, figure);
    const std::string score = figure.score ? words::percent(*figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
    const Type small{colour::text, Weight::regular, size::small};
    ImGui::PushID(child.id().c_str());
    ImGui::TableNextRow(ImGuiTableRowFlags_None, scaled(line));
    ImGui::TableNextColumn();
    const ImVec2 min = ImGui::GetCursorScreenPos();
    name_item({.label = frame.tr(Text::ui_go_to, {called(child)}), .role = Role::link, .value = score});
    if (ImGui::Selectable("##child", false, ImGuiSelectableFlags_SpanAllColumns, {0, scaled(line)})) frame.post(app::GoTo{child.id()});
    tooltip(child.code() + (child.code().empty() ? "" : " ") + child.name());
    const float radius = scaled(5.5F);
    draw_light({min.x + radius + 2, min.y + scaled(line) / 2}, radius, child.light());
    const std::string name = child.code().empty() ? child.name() : child.code() + "  " + child.name();
    text_in({min.x + 2 * radius + scaled(10), min.y}, {min.x + ImGui::GetColumnWidth(), min.y + scaled(line)}, name, {small, Align::left, 2});
    ImGui::TableNextColumn();
    cell(words::percent(weight, frame.lang()), {small, Align::right});
    ImGui::TableNextColumn();
    cell(score, {small, Align::right});
    ImGui::TableNextColumn();
    cell(adds ? words::percent(*adds, frame.lang()) : "", {small, Align::right});
    ImGui::PopID();
}

void draw_headings(Frame& frame) {
    const Fit right{{colour::muted, Weight::regular, size::small}, Align::right};
    ImGui::TableNextRow(ImGuiTableRowFlags_None, scaled(head));
    ImGui::TableNextColumn();
    for (const Text key : {Text::ui_effective_weight, Text::ui_score, Text::ui_contribution}) {
        ImGui::TableNextColumn();
        cell(frame.tr(key), right, head);
    }
}

}  // namespace

void inspect_composition(Frame& frame, const Row& row) {
    const auto children = children_of(frame, row);
    section(frame.tr(Text::ui_section_composition));
    if (children.empty()) return paragraph(frame.tr(Text::ui_no_children), {colour::muted});
    paragraph(frame.tr(Text::ui_composed_by, {words::name(row.objective->aggregator, frame.lang())}), {colour::muted, Weight::regular, size::small});
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(scaled(4), 0));
    if (ImGui::BeginTable("children", 4, ImGuiTableFlags_NoPadOuterX | ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_NoSavedSettings)) {
        ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch);
        for (const char* each : {"weight", "score", "adds"}) ImGui::TableSetupColumn(each, ImGuiTableColumnFlags_WidthFixed, scaled(64));
        draw_headings(frame);
        for (const std::size_t child : children) draw_child(frame, row_at(frame, child));
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
}

}  // namespace ui
