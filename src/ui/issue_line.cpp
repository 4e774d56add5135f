#include "ui/issue_line.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "lint/lint.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float line = 34;
constexpr float line_of_two = 56;
constexpr float two_below = 620;  // logical width

// Where the parts of a line stand.
struct Boxes {
    ImVec2 min, max;  // of the line
    float severity, place, part, words, middle;
};

Boxes boxes_of(ImVec2 min, float width) {
    const bool two = issue_line_height(width) > scaled(line);
    const float height = issue_line_height(width);
    const float name = two ? width - scaled(92 + 112) : std::clamp(width * 0.22F, scaled(90), scaled(320));
    Boxes boxes{.min = min, .max = {min.x + width, min.y + height}};
    boxes.severity = min.x + scaled(24);
    boxes.place = min.x + scaled(92);
    boxes.part = boxes.place + name;
    boxes.words = two ? boxes.severity : boxes.part + scaled(104);
    boxes.middle = two ? min.y + ImFloor(height / 2) : boxes.max.y;
    return boxes;
}

void draw_words(const Frame& frame, const IssueEntry& entry, const Boxes& at) {
    const bool accepted = entry.issue.accepted;
    const bool two = at.middle < at.max.y;
    const Type small{colour::muted, Weight::regular, size::small};
    const ImU32 ink = accepted ? colour::muted : colour::text;
    text_in({at.severity, at.min.y}, {at.place, at.middle}, severity_words(frame, entry.issue, accepted), {small});
    text_in({at.place, at.min.y}, {at.part - scaled(10), at.middle}, place_words(frame, entry.issue), {{ink, Weight::strong}});
    text_in({at.part, at.min.y}, {at.part + scaled(two ? 112 : 96), at.middle}, part_words(frame, entry.issue), {small});
    text_in({at.words, two ? at.middle - scaled(4) : at.min.y}, at.max, words::words(entry.issue, frame.lang()), {{ink}});
}

std::string called(const Frame& frame, const plan::NodeRef& node) {
    const auto name = [&](const auto& each) {
        if (!each.code.empty()) return each.code;
        if constexpr (requires { each.level; }) return words::name(each.level, frame.lang());
        return each.name;
    };
    return std::visit([&](const auto& id) { return name(*plan::find(frame.plan(), id)); }, node);
}

}  // namespace

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

std::string key_of(const base::Issue& issue) {
    std::string key = issue.code + "/" + issue.place.id + "/" + lint::detail_of(issue);
    for (const std::string& arg : issue.args) key += "/" + arg;
    return key;
}

std::string place_words(const Frame& frame, const base::Issue& issue) {
    const std::string& id = issue.place.id;
    if (const auto node = plan::find_node(frame.plan(), id)) return called(frame, *node);
    if (const auto* scenario = plan::find(frame.plan(), plan::ScenarioId{id})) return scenario->name;
    if (const auto* act = plan::find(frame.plan(), plan::ActId{id})) return words::title(*act, frame.lang());
    return {};
}

std::string part_words(const Frame& frame, const base::Issue& issue) {
    const std::string& path = issue.place.path;
    if (path.starts_with("targets.")) return frame.tr(Text::field_target, {path.substr(8)});
    if (path == "weight") return frame.tr(Text::field_weight);
    if (path == "unit") return frame.tr(Text::field_unit);
    if (path == "name") return frame.tr(Text::field_name);
    if (path == "code") return frame.tr(Text::field_code);
    return {};
}

float issue_line_height(float width) { return scaled(width < scaled(two_below) ? line_of_two : line); }

bool issue_line(Frame& frame, const IssueEntry& entry) {
    const base::Issue& issue = entry.issue;
    const std::string told = words::words(issue, frame.lang());
    const float width = ImGui::GetContentRegionAvail().x;
    const Boxes boxes = boxes_of(ImGui::GetCursorScreenPos(), width);
    ImGui::PushID(entry.position);
    name_item({.label = severity_words(frame, issue, issue.accepted) + ", " + place_words(frame, issue) + " " + part_words(frame, issue) + ": " + told,
               .role = entry.role, .selected = entry.chosen});
    const bool pressed = ImGui::Selectable("##issue", entry.chosen, ImGuiSelectableFlags_None, {0, boxes.max.y - boxes.min.y});
    tooltip(told);
    const float radius = scaled(6);
    draw_severity({boxes.min.x + radius + 2, (boxes.min.y + boxes.middle) / 2}, radius, issue, issue.accepted);
    draw_words(frame, entry, boxes);
    ImGui::PopID();
    return pressed;
}

}  // namespace ui
