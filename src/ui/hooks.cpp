// Dear ImGui calls these for every widget (IMGUI_ENABLE_TEST_ENGINE); they feed the map of items.
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/hooked.hpp"

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData* data) {
    const ImGuiWindow* window = context->CurrentWindow;
    if (id == 0 || window == nullptr || id == window->ID) return;
    const ui::hooked::Seen seen = ui::hooked::seen_of(box.Min, box.Max);
    const bool disabled = data != nullptr && (data->ItemFlags & ImGuiItemFlags_Disabled) != 0;
    ui::hooked::widget_added(id, seen, disabled);
    ui::hooked::widget_reachable(id, data == nullptr || (data->ItemFlags & ImGuiItemFlags_NoNav) == 0);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label, ImGuiItemStatusFlags flags) {
    if (context->CurrentWindow != nullptr && id == context->CurrentWindow->ID) return;
    ui::hooked::widget_described(id, label, {.openable = (flags & ImGuiItemStatusFlags_Openable) != 0,
                                             .opened = (flags & ImGuiItemStatusFlags_Opened) != 0,
                                             .checkable = (flags & ImGuiItemStatusFlags_Checkable) != 0,
                                             .checked = (flags & ImGuiItemStatusFlags_Checked) != 0,
                                             .inputable = (flags & ImGuiItemStatusFlags_Inputable) != 0});
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
