#include "ui/slider.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/asked.hpp"
#include "ui/items.hpp"
#include "ui/theme.hpp"

namespace ui {
namespace {

// As Dear ImGui lays the knob out, so that the marks stand where the knob would.
struct Track {
    ImVec2 min, max;
    double low, span;
    float knob;

    float at(std::int64_t step) const {
        const double share = std::clamp((static_cast<double>(step) - low) / span, 0.0, 1.0);
        const float first = min.x + 2 + knob / 2;
        return first + (max.x - 2 - knob / 2 - first) * static_cast<float>(share);
    }
    float middle() const { return (min.y + max.y) / 2; }
};

Track track_of(const Slider& slider) {
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 max = ImGui::GetItemRectMax();
    const double span = std::max(1.0, static_cast<double>(slider.high - slider.low));
    const float length = max.x - min.x - 4;
    const float knob = std::min(length, std::max(length / static_cast<float>(span + 1), ImGui::GetStyle().GrabMinSize));
    return {min, max, static_cast<double>(slider.low), span, knob};
}

void draw(const Slider& slider, const Track& track, bool active, bool hovered) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float y = track.middle();
    const float thick = scaled(2.5F);
    list->AddRectFilled({track.min.x, y - thick}, {track.max.x, y + thick}, colour::track, thick);
    list->AddRect({track.min.x, y - thick}, {track.max.x, y + thick}, colour::frame, thick);
    const float ghost = slider.ghost ? track.at(*slider.ghost) : 0;
    if (slider.ghost && slider.at && *slider.ghost != *slider.at) {
        const float knob = track.at(*slider.at);
        const auto [left, right] = std::minmax(ghost, knob);
        list->AddRectFilled({left, y - thick}, {right, y + thick}, colour::accent);
    }
    if (slider.asked) {
        const float x = track.at(*slider.asked);
        list->AddLine({x, y - scaled(10)}, {x, y + scaled(10)}, colour::text, scaled(2));
    }
    const float r = scaled(6);
    if (slider.ghost && slider.ghost != slider.at) {
        list->AddCircleFilled({ghost, y}, r, colour::sheet);
        list->AddCircle({ghost, y}, r, colour::muted, 0, scaled(2));
    }
    if (!slider.at) return;
    const ImU32 ink = active ? colour::accent_deep : hovered ? colour::accent_dark : colour::accent;
    list->AddCircleFilled({track.at(*slider.at), y}, scaled(8.5F), ink);
    list->AddCircle({track.at(*slider.at), y}, scaled(8.5F), colour::sheet, 0, scaled(1.5F));
}

// Once it is reached the arrows move it at once, as sliders do elsewhere; up and down go on to what is next to it.
std::optional<std::int64_t> step_by_keys(const Slider& slider, std::int64_t step) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiID id = ImGui::GetItemID();
    if (!ImGui::IsItemFocused() || !context.NavCursorVisible || context.ActiveId != 0 || ImGui::GetIO().KeyCtrl) return std::nullopt;
    const std::int64_t page = std::max<std::int64_t>(1, (slider.high - slider.low) / 10);
    const struct { ImGuiKey key; std::int64_t to; } keys[] = {{ImGuiKey_LeftArrow, step - 1}, {ImGuiKey_RightArrow, step + 1}, {ImGuiKey_PageDown, step - page},
                                                              {ImGuiKey_PageUp, step + page}, {ImGuiKey_Home, slider.low}, {ImGuiKey_End, slider.high}};
    std::optional<std::int64_t> to;
    for (const auto& each : keys) {
        ImGui::SetKeyOwner(each.key, id);  // ImGui's own navigation keeps out
        if (ImGui::IsKeyPressed(each.key, ImGuiInputFlags_Repeat, id)) to = std::clamp(each.to, slider.low, slider.high);
    }
    return to;
}

// A screen reader's wish, or a key's.
std::optional<std::int64_t> step_asked(const Slider& slider, std::int64_t step) {
    if (const auto number = asked_number(ImGui::GetItemID()))
        return static_cast<std::int64_t>(std::clamp(*number, static_cast<double>(slider.low), static_cast<double>(slider.high)));
    return step_by_keys(slider, step);
}

}  // namespace

Slid slider(const Slider& slider) {
    std::int64_t step = std::clamp(slider.at.value_or(slider.asked.value_or(slider.low)), slider.low, slider.high);
    const std::int64_t before = step;
    for (const auto colour : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_SliderGrab, ImGuiCol_SliderGrabActive, ImGuiCol_Border})
        ImGui::PushStyleColor(colour, IM_COL32(0, 0, 0, 0));
    ImGui::SetNextItemWidth(slider.width < 0 ? ImGui::GetContentRegionAvail().x : slider.width);
    name_item({.label = slider.name, .role = Role::slider, .value = slider.value,
               .range = Range{static_cast<double>(slider.low), static_cast<double>(slider.high), static_cast<double>(step)}});
    ImGui::PushID(slider.key);
    const bool moved = ImGui::SliderScalar("##slider", ImGuiDataType_S64, &step, &slider.low, &slider.high, "", ImGuiSliderFlags_NoInput | ImGuiSliderFlags_AlwaysClamp);
    ImGui::PopID();
    ImGui::PopStyleColor(6);
    draw(slider, track_of(slider), ImGui::IsItemActive(), ImGui::IsItemHovered());
    Slid slid{.began = ImGui::IsItemActivated(), .ended = ImGui::IsItemDeactivatedAfterEdit()};
    if (moved && (step != before || !slider.at)) slid.to = step;
    const auto asked = step_asked(slider, before);
    if (asked && (*asked != before || !slider.at)) slid = {.to = asked, .began = true, .ended = true};
    return slid;
}

}  // namespace ui
