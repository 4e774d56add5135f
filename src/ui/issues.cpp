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

// Which part of it: "Target 2025", "Peso".
std::string part_words(const Frame& frame, const base::Issue& issue) {
    const std::string& path = issue.place.path;
    if (path.starts_with("targets.")) return frame.tr(Text::field_target, {path.substr(8)});
    if (path == "weight") return frame.tr(Text::field_weight);
    if (path == "name") return frame.tr(Text::field_name);
    if (path == "code") return frame.tr(Text::field_code);
    return {};
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
    name_item({.label = severity + ", " + place + " " + part_words(frame, issue) + ": " + words, .role = Role::link});
    if (ImGui::Selectable("##issue", false, ImGuiSelectableFlags_None, {0, height})) frame.post(app::GoTo{issue.place.id});
    tooltip(words);
    const float radius = scaled(6);
    draw_severity({min.x + radius + 2, min.y + height / 2}, radius, issue, accepted);
    const ImU32 ink = accepted ? colour::muted : colour::text;
    const float name = std::clamp((right - min.x) * 0.22F, scaled(90), scaled(320));
    const float part = scaled(104);
    const float left = min.x + scaled(92);
    text_in({min.x + scaled(24), min.y}, {left, min.y + height}, severity, {{colour::muted, Weight::regular, size::small}});
    text_in({left, min.y}, {left + name - scaled(10), min.y + height}, place, {{ink, Weight::strong}});
    text_in({left + name, min.y}, {left + name + part - scaled(8), min.y + height}, part_words(frame, issue), {{colour::muted, Weight::regular, size::small}});
    text_in({left + name + part, min.y}, {right, min.y + height}, words, {{ink}});
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
