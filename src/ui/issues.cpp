// The list of issues: a click goes to the place.
#include "ui/fields.hpp"
#include "ui/issue_line.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

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
    clipper.Begin(static_cast<int>(issues.size()), issue_line_height(ImGui::GetContentRegionAvail().x));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const base::Issue& issue = issues[static_cast<std::size_t>(i)];
            if (issue_line(frame, {issue, i})) frame.post(app::GoTo{issue.place.id});
        }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace ui
