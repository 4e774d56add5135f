#include "platform/touch.hpp"

#include <algorithm>
#include <cfloat>

#include "imgui_internal.h"
#include "platform/loop.hpp"
#include "platform/window.hpp"
#include "ui/items.hpp"

namespace platform {
namespace {

ImVec2 drawn(Way at) { return {at.x * window_canvas().scale, at.y * window_canvas().scale}; }

ImGuiWindow* window_at(ImVec2 at) {
    ImGuiWindow* found = nullptr;
    ImGuiWindow* beneath = nullptr;
    ImGui::FindHoveredWindowEx(at, false, &found, &beneath);
    return found;
}

bool on_scrollbar(ImGuiWindow& window, ImVec2 at) {
    return (window.ScrollbarX && ImGui::GetWindowScrollbarRect(&window, ImGuiAxis_X).Contains(at)) ||
           (window.ScrollbarY && ImGui::GetWindowScrollbarRect(&window, ImGuiAxis_Y).Contains(at));
}

// The innermost window that can go that way; those of a popup end at the popup.
bool scroll(ImGuiWindow* window, ImGuiAxis axis, float by) {
    for (; window != nullptr && by != 0; window = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0 ? window->ParentWindow : nullptr) {
        const float asked = window->ScrollTarget[axis];  // since the last frame, which may have been a while ago
        const float now = asked < FLT_MAX ? asked : window->Scroll[axis];
        const float then = std::clamp(now - by, 0.0F, window->ScrollMax[axis]);
        if (then == now) continue;
        axis == ImGuiAxis_X ? ImGui::SetScrollX(window, then) : ImGui::SetScrollY(window, then);
        return true;
    }
    return false;
}

}  // namespace

bool is_handle(Way at) {
    const ImVec2 place = drawn(at);
    ImGuiWindow* window = window_at(place);
    if (window != nullptr && on_scrollbar(*window, place)) return true;
    return std::ranges::any_of(ui::items(), [&](const ui::Item& item) {
        const bool moves = item.role == ui::Role::slider || item.role == ui::Role::separator;
        return moves && place.x >= item.x && place.x <= item.x + item.w && place.y >= item.y && place.y <= item.y + item.h;
    });
}

bool drag_content(Way at, Way by) {
    ImGuiWindow* window = window_at(drawn(at));
    const ImVec2 way = drawn(by);
    const bool across = scroll(window, ImGuiAxis_X, way.x);
    const bool down = scroll(window, ImGuiAxis_Y, way.y);
    if (across || down) want_frames();
    return across || down;
}

void keep_field_in_sight() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiWindow* window = context.ActiveIdWindow;
    if (!context.PlatformImeData.WantVisible || window == nullptr) return;
    const ImVec2 caret = context.PlatformImeData.InputPos;
    const float line = context.PlatformImeData.InputLineHeight;
    ImGui::ScrollToRect(window, {{caret.x, caret.y - line}, {caret.x + 1, caret.y + 2 * line}}, ImGuiScrollFlags_KeepVisibleEdgeY);
    want_frames();
}

}  // namespace platform
