#include "ui/sheet.hpp"

#include "ui/theme.hpp"

namespace ui {

void draw_sheet(Frame& frame, const Sheet& sheet, void (*draw_panel)(Frame&)) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, sheet.ground);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(sheet.padding.x), scaled(sheet.padding.y)));
    const int fitting = sheet.to_fit ? ImGuiChildFlags_AutoResizeY : 0;
    ImGui::BeginChild(sheet.key, sheet.area, ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened | fitting);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(8)));
    draw_panel(frame);
    ImGui::PopStyleVar();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

}  // namespace ui
