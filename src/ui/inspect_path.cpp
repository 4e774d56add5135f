// The path from the body down to the selected row, each part pressable, and back and forward among the rows seen.
#include <algorithm>
#include <vector>

#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr float most_wide = 180;  // of one part; the rest is cut and told by the tooltip

std::vector<Row> ancestors(const Frame& frame, const Row& row) {
    std::vector<Row> above;
    for (Row at = row; !at.is_root();) above.push_back(at = row_at(frame, parent_of(frame, at.position)));
    std::ranges::reverse(above);
    return above;
}

void draw_part(Frame& frame, const Row& row) {
    const std::string words = row.code().empty() ? row.name() : row.code() + " " + row.name();
    const float width = std::min({width_of(words, {colour::accent, Weight::regular, size::small}) + scaled(2), scaled(most_wide), ImGui::GetContentRegionAvail().x});
    flow(width);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = scaled(is_compact() ? 22 : 24);
    ImGui::PushID(row.id().c_str());
    name_item({.label = frame.tr(Text::path_up, {called(row)}), .role = Role::link, .value = words});
    if (ImGui::InvisibleButton("##up", {width, height}, ImGuiButtonFlags_EnableNav)) frame.post(app::GoTo{row.id()});
    ImGui::PopID();
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemFocused();
    const bool whole = text_in(min, {min.x + width, min.y + height}, words, {{lit ? colour::accent_deep : colour::accent, Weight::regular, size::small}});
    if (lit) ImGui::GetWindowDrawList()->AddLine({min.x, min.y + height - scaled(3)}, {min.x + width, min.y + height - scaled(3)}, colour::accent);
    if (!whole) tooltip(words);
}

void draw_mark(float height) {
    const float width = scaled(10);
    flow(width);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, height});
    text_in(min, {min.x + width, min.y + height}, "›", {{colour::muted, Weight::regular, size::small}, Align::centre});
}

void draw_way(Frame& frame, app::Way way) {
    const bool back = way == app::Way::back;
    const std::string name = frame.tr(back ? Text::path_back : Text::path_forward);
    const Button go{.key = back ? "back" : "forward", .label = back ? "‹" : "›", .name = name, .look = Look::quiet,
                    .enabled = app::visited_at(frame.app, way).has_value(), .tip = name};
    if (!back) ImGui::SameLine(0, scaled(2));
    if (button(go)) frame.post(app::GoVisited{way});
}

}  // namespace

void draw_path(Frame& frame, const Row& row) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(4), scaled(1)));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(scaled(9), scaled(1)));
    draw_way(frame, app::Way::back);
    draw_way(frame, app::Way::forward);
    ImGui::PopStyleVar();
    const auto above = ancestors(frame, row);
    for (std::size_t i = 0; i < above.size(); ++i) {
        if (i > 0) draw_mark(scaled(is_compact() ? 22 : 24));
        draw_part(frame, above[i]);
    }
    ImGui::PopStyleVar();
}

}  // namespace ui
