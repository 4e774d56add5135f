// The list of issues: a click goes to the place.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/issue_line.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float line = 34;

std::string place_words(const Frame& frame, const base::Issue& issue) {
    const auto node = plan::find_node(frame.plan(), issue.place.id);
    if (!node) return {};
    const auto called = [&](const auto& each) {
        if (!each.code.empty()) return each.code;
        if constexpr (requires { each.level; }) return words::name(each.level, frame.lang());
        return each.name;
    };
    return std::visit([&](const auto& id) { return called(*plan::find(frame.plan(), id)); }, *node);
}

void draw_line(Frame& frame, const base::Issue& issue, int index) {
    const bool accepted = acceptance_of(frame, issue) != nullptr;
    const std::string words = words::words(issue, frame.lang());
    const std::string place = place_words(frame, issue);
    const std::string severity = severity_words(frame, issue, accepted);
    const float height = scaled(line);
    ImGui::PushID(index);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float right = min.x + ImGui::GetContentRegionAvail().x;
    name_item({.label = severity + ", " + place + ": " + words, .role = Role::link});
    if (ImGui::Selectable("##issue", false, ImGuiSelectableFlags_None, {0, height})) frame.post(app::GoTo{issue.place.id});
    tooltip(words);
    const float radius = scaled(6);
    draw_severity({min.x + radius + 2, min.y + height / 2}, radius, issue, accepted);
    const Type type{accepted ? colour::muted : colour::text};
    text_in({min.x + scaled(24), min.y}, {min.x + scaled(120), min.y + height}, severity, {{colour::muted, Weight::regular, size::small}});
    text_in({min.x + scaled(126), min.y}, {min.x + scaled(196), min.y + height}, place, {{type.colour, Weight::strong, size::text}});
    text_in({min.x + scaled(206), min.y}, {right, min.y + height}, words, {type});
    ImGui::PopID();
}

void draw_title(Frame& frame) {
    const std::string close = frame.tr(Text::ui_close);
    ImGui::AlignTextToFramePadding();
    heading(frame.tr(Text::command_issues), 2);
    ImGui::SameLine(content_right() - button_width({.label = close}));
    if (button({.key = "close-issues", .label = close, .name = frame.tr(Text::ui_close_issues), .look = Look::quiet})) frame.post(app::ShowIssues{false});
}

}  // namespace

void draw_issues(Frame& frame) {
    draw_title(frame);
    const base::Issues& issues = frame.derived().issues;
    if (issues.empty()) return paragraph(frame.tr(Text::ui_no_issues), {colour::green});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("list", {0, 0}, ImGuiChildFlags_NavFlattened);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(issues.size()), scaled(line));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_line(frame, issues[static_cast<std::size_t>(i)], i);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace ui
