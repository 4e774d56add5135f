// How the figure of the selected node came about, step by step: each opens on demand. What is copied has all of
// them, as lines that can be pasted into an act.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

using Lines = std::vector<words::DerivationLine>;

constexpr std::size_t most_shown = 80;
constexpr int deepest_indent = 6;

float indent_of(const words::DerivationLine& line) { return scaled(9) * static_cast<float>(std::min(line.depth, deepest_indent)) + 0.01F; }

// The first one behind what explains the step; what explains the steps below it stands deeper too.
std::size_t end_of(const Lines& lines, std::size_t step) {
    std::size_t end = step + 1;
    while (end < lines.size() && lines[end].depth > lines[step].depth) ++end;
    return end;
}

bool opens(const Lines& lines, std::size_t at) { return lines[at].step && end_of(lines, at) > at + 1; }

// The step that is asked about stands open.
void open_first(std::set<std::size_t>& open, const Lines& lines) {
    const auto first = std::ranges::find(lines, true, &words::DerivationLine::step);
    if (first != lines.end()) open.insert(static_cast<std::size_t>(first - lines.begin()));
}

void draw_arrow(ImVec2 at, bool open) {
    const float r = scaled(4);
    const ImVec2 c(at.x + r, at.y + ImGui::GetFontSize() / 2);
    if (open)
        ImGui::GetWindowDrawList()->AddTriangleFilled({c.x - r, c.y - r / 2}, {c.x + r, c.y - r / 2}, {c.x, c.y + r * 0.7F}, colour::accent);
    else
        ImGui::GetWindowDrawList()->AddTriangleFilled({c.x - r / 2, c.y - r}, {c.x + r * 0.7F, c.y}, {c.x - r / 2, c.y + r}, colour::accent);
}

void draw_words(const words::DerivationLine& line) {
    wrapped_at_blanks(line.text, {line.depth % 2 == 0 ? colour::text : colour::muted, Weight::regular, size::small});
    note_item({.label = line.text, .role = Role::text, .value = line.text});
}

// The whole line folds and unfolds, by Enter too. Two steps may read the same: the position tells them apart.
void draw_step(Frame& frame, const words::DerivationLine& line, std::size_t at) {
    const bool open = frame.state.steps_open.contains(at);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::Indent(scaled(14));
    draw_words(line);
    ImGui::Unindent(scaled(14));
    const ImVec2 below = ImGui::GetCursorScreenPos();
    const float height = std::max(ImGui::GetItemRectMax().y - min.y, ImGui::GetFontSize());
    ImGui::SetCursorScreenPos(min);
    ImGui::PushID(static_cast<int>(at));
    name_item({.label = frame.tr(open ? Text::step_close : Text::step_open, {std::to_string(at), line.text}), .role = Role::button, .expandable = true, .expanded = open});
    if (ImGui::InvisibleButton("step", {width, height}, ImGuiButtonFlags_EnableNav)) {
        if (open) frame.state.steps_open.erase(at);
        else frame.state.steps_open.insert(at);
    }
    ImGui::PopID();
    draw_arrow(min, open);
    ImGui::SetCursorScreenPos(below);
    ImGui::Dummy({0, 0});
}

void draw_lines(Frame& frame) {
    const Lines& lines = frame.derived().derivation;
    std::size_t shown = 0, at = 0;
    while (at < lines.size() && shown < most_shown) {
        const bool folds = opens(lines, at);
        ImGui::Indent(indent_of(lines[at]));
        if (folds) draw_step(frame, lines[at], at);
        else draw_words(lines[at]);
        ImGui::Unindent(indent_of(lines[at]));
        ++shown;
        at = folds && !frame.state.steps_open.contains(at) ? end_of(lines, at) : at + 1;
    }
    if (at < lines.size())
        paragraph(frame.tr(Text::ui_derivation_more, {std::to_string(lines.size() - at)}), {colour::muted, Weight::regular, size::small});
}

void open_or_close_all(Frame& frame) {
    const Lines& lines = frame.derived().derivation;
    std::set<std::size_t>& open = frame.state.steps_open;
    const Button all{.key = "all steps", .label = frame.tr(Text::steps_open_all), .name = frame.tr(Text::steps_open_all_named), .look = Look::quiet};
    flow(button_width(all));
    if (button(all))
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].step) open.insert(i);
    const Button none{.key = "no steps", .label = frame.tr(Text::steps_close_all), .name = frame.tr(Text::steps_close_all_named), .look = Look::quiet};
    flow(button_width(none));
    if (button(none)) open.clear();
}

}  // namespace

void inspect_derivation(Frame& frame) {
    const bool shown = frame.app.view.derivation_shown;
    const Button toggle{.key = "derivation", .label = frame.tr(shown ? Text::ui_derivation_hide : Text::ui_derivation_show), .look = Look::quiet};
    if (button(toggle)) frame.post(app::ShowDerivation{!shown});
    if (!shown) {
        frame.state.steps_of.clear();
        return;
    }
    const Button copy{.key = "copy derivation", .label = frame.tr(Text::ui_derivation_copy), .look = Look::quiet};
    flow(button_width(copy));
    if (button(copy)) frame.post(app::CopyDerivation{});
    if (frame.state.steps_of != frame.state.inspected) {
        frame.state.steps_of = frame.state.inspected;
        frame.state.steps_open.clear();
        open_first(frame.state.steps_open, frame.derived().derivation);
    }
    const auto is_step = [](const words::DerivationLine& line) { return line.step; };
    if (std::ranges::count_if(frame.derived().derivation, is_step) > 1) open_or_close_all(frame);
    heading(frame.tr(Text::ui_derivation), 3);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(3)));
    draw_lines(frame);
    ImGui::PopStyleVar();
}

}  // namespace ui
