#include "ui/issue_line.hpp"

#include "lint/lint.hpp"
#include "ui/theme.hpp"

namespace ui {

void draw_severity(ImVec2 c, float r, const base::Issue& issue, bool accepted) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (accepted) return list->AddCircle(c, r - 1, colour::frame, 0, r * 0.3F);
    switch (issue.severity) {
        case base::Severity::error: list->AddRectFilled({c.x - r * 0.9F, c.y - r * 0.9F}, {c.x + r * 0.9F, c.y + r * 0.9F}, colour::red, 1); break;
        case base::Severity::warning:
            list->AddTriangleFilled({c.x, c.y - r}, {c.x + r * 1.1F, c.y + r * 0.9F}, {c.x - r * 1.1F, c.y + r * 0.9F}, colour::amber_fill);
            list->AddTriangle({c.x, c.y - r}, {c.x + r * 1.1F, c.y + r * 0.9F}, {c.x - r * 1.1F, c.y + r * 0.9F}, colour::amber, r * 0.22F);
            break;
        case base::Severity::note: list->AddCircleFilled(c, r * 0.85F, colour::accent); break;
    }
}

std::string severity_words(const Frame& frame, const base::Issue& issue, bool accepted) {
    if (accepted) return frame.tr(Text::ui_accepted);
    switch (issue.severity) {
        case base::Severity::error: return frame.tr(Text::ui_error);
        case base::Severity::warning: return frame.tr(Text::ui_warning);
        case base::Severity::note: return frame.tr(Text::ui_note);
    }
    return {};
}

const plan::Acceptance* acceptance_of(const Frame& frame, const base::Issue& issue) { return lint::acceptance_of(frame.plan(), issue); }

std::string key_of(const base::Issue& issue) { return issue.code + "/" + issue.place.id + "/" + lint::detail_of(issue); }

}  // namespace ui
