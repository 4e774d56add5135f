// The children of an objective: weight, score and what each adds to the figure.
#include <array>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/context_menu.hpp"
#include "ui/contributions.hpp"
#include "ui/group.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

// Right edges of the three figures, from the right end of the line.
constexpr float edges[] = {140, 70, 0};
constexpr float figure_width = 68;

// On two lines where names and figures do not fit on one.
struct Measures {
    float width;
    bool two_lines;
    float height;
};

Measures measures() {
    const float width = ImGui::GetContentRegionAvail().x;
    const bool two = width < scaled(470);
    return {width, two, scaled(two ? (is_compact() ? 42 : 48) : (is_compact() ? 26 : 32))};
}

void draw_figures(ImVec2 right_top, float height, const std::array<std::string, 3>& figures, ImU32 ink) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const float right = right_top.x - scaled(edges[i]);
        text_in({right - scaled(figure_width), right_top.y}, {right, right_top.y + height}, figures[i], {{ink, Weight::regular, size::small}, Align::right});
    }
}

void draw_headings(Frame& frame) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    draw_figures({min.x + width, min.y}, scaled(22), {frame.tr(Text::ui_effective_weight), frame.tr(Text::ui_score), frame.tr(Text::ui_contribution)}, colour::muted);
    ImGui::Dummy({width, scaled(22)});
}

void draw_child(Frame& frame, const Row& child) {
    const double weight = child.objective ? child.node_result->effective_weight : child.indicator_result->effective_weight;
    const auto adds = contribution(weight, child.figure());
    const std::string score = child.figure().score ? words::percent(*child.figure().score, frame.lang()) : frame.tr(Text::ui_no_figure);
    const std::string name = child.code() + (child.code().empty() ? "" : "  ") + child.name();
    const Measures m = measures();
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + m.width, min.y + m.height);
    ImGui::PushID(child.id().c_str());
    name_item({.label = frame.tr(Text::ui_go_to, {called(child)}), .role = Role::link, .value = score});
    if (ImGui::Selectable("##child", false, ImGuiSelectableFlags_None, {0, m.height})) frame.post(app::GoTo{child.id()});
    context_menu(frame, child.node, called(child));
    ImGui::PopID();
    const float radius = scaled(5.5F);
    const float middle = m.two_lines ? (min.y + max.y) / 2 : max.y;
    const float right = m.two_lines ? max.x : max.x - scaled(edges[0] + figure_width);
    draw_light({min.x + radius + 2, (min.y + middle) / 2}, radius, child.light());
    if (!text_in({min.x + 2 * radius + scaled(10), min.y}, {right, middle}, name, {{colour::text, Weight::regular, size::small}})) tooltip(name);
    const std::array figures{words::percent(weight, frame.lang()), score, adds ? words::percent(*adds, frame.lang()) : std::string()};
    draw_figures({max.x, m.two_lines ? middle - scaled(2) : min.y}, m.two_lines ? m.height / 2 : m.height, figures, colour::text);
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::line);
}

}  // namespace

void inspect_composition(Frame& frame, const Row& row) {
    const auto children = children_of(frame, row.position);
    section(frame.tr(Text::ui_section_composition));
    if (children.empty()) return paragraph(frame.tr(Text::ui_no_children), {colour::muted});
    paragraph(frame.tr(Text::ui_composed_by, {words::name(row.objective->aggregator, frame.lang())}), {colour::muted, Weight::regular, size::small});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    draw_headings(frame);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(children.size()), measures().height);
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_child(frame, row_at(frame, children[static_cast<std::size_t>(i)]));
    ImGui::PopStyleVar();
    ImGui::Dummy({0, scaled(8)});
    line_of(frame.tr(Text::waterfall_heading), {colour::muted, Weight::strong, size::small});
    ImGui::SameLine();
    draw_contributions(frame, frame.tr(Text::waterfall_in_sheet, {called(row)}), false);
}

}  // namespace ui
