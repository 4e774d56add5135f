// Earlier versions of the plan as a list: a click takes the plan back to one.
#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/moment.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr float line = 52;

Text reason_of(app::KeptFor why) {
    switch (why) {
        case app::KeptFor::opened: return Text::versions_opened;
        case app::KeptFor::saved: return Text::versions_saved;
        case app::KeptFor::work: return Text::versions_work;
        case app::KeptFor::replaced: break;
    }
    return Text::versions_replaced;
}

std::string changes_of(const Frame& frame, const app::KeptVersion& version) {
    return version.steps > 1 ? frame.tr(Text::versions_steps, {version.about, std::to_string(version.steps)}) : version.about;
}

void draw_version(Frame& frame, const app::KeptVersion& version, std::size_t number) {
    const std::string when = words_of(version.when, frame.lang());
    const std::string reason = frame.tr(reason_of(version.why));
    const std::string changes = changes_of(frame, version);
    ImGui::PushID(static_cast<int>(number));
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(line));
    const float middle = min.y + scaled(line) / 2;
    name_item({.label = frame.tr(Text::versions_restore, {std::to_string(number), when, reason}), .role = Role::option, .value = changes});
    if (ImGui::Selectable("##version", false, ImGuiSelectableFlags_NoAutoClosePopups, {0, scaled(line)})) frame.post(app::RestoreVersion{version.when});
    const float left = min.x + scaled(8), right = max.x - scaled(6);
    const float reason_width = width_of(reason, quiet()) + scaled(6);
    text_in({left, min.y + scaled(3)}, {right - reason_width, middle}, when, {{colour::text, Weight::strong, size::text}});
    text_in({right - reason_width, min.y + scaled(3)}, {right, middle}, reason, {quiet(), Align::right});
    const bool whole = text_in({left, middle}, {right, max.y - scaled(3)}, changes, {quiet()});
    if (!whole) tooltip(changes);
    ImGui::PopID();
}

void draw_list(Frame& frame, const std::vector<app::KeptVersion>& versions) {
    const float room = std::min(scaled(line) * 8, ImGui::GetMainViewport()->WorkSize.y * 0.5F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("versions", {0, std::min(room, scaled(line) * static_cast<float>(versions.size()) + scaled(4))}, ImGuiChildFlags_NavFlattened);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(versions.size()), scaled(line));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_version(frame, versions[static_cast<std::size_t>(i)], static_cast<std::size_t>(i) + 1);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace

void draw_versions(Frame& frame, const app::VersionList& list) {
    if (!frame.app.document) return;
    modal(frame, {.key = "versions", .title = frame.tr(Text::versions_title)}, [&] {
        const std::string& name = frame.document().file_name;
        const bool none = list.versions.empty();
        paragraph(!list.found ? frame.tr(Text::versions_looking) : frame.tr(none ? Text::versions_none : Text::versions_how, {name}), quiet());
        if (!none) draw_list(frame, list.versions);
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        if (button({.key = "close", .label = frame.tr(Text::ui_close), .look = Look::primary})) frame.post(app::Dismiss{});
    });
}

}  // namespace ui
