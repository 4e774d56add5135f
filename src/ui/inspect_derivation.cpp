// How the figure of the selected node came about, as lines that can be pasted into an act.
#include <algorithm>

#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr std::size_t most_shown = 80;
constexpr int deepest_indent = 6;

void draw_lines(Frame& frame) {
    const auto& lines = frame.derived().derivation;
    const float indent = scaled(9);
    for (std::size_t i = 0; i < std::min(lines.size(), most_shown); ++i) {
        const auto& line = lines[i];
        const float by = indent * static_cast<float>(std::min(line.depth, deepest_indent)) + 0.01F;
        ImGui::Indent(by);
        wrapped_at_blanks(line.text, {line.depth % 2 == 0 ? colour::text : colour::muted, Weight::regular, size::small});
        note_item({.label = line.text, .role = Role::text, .value = line.text});
        ImGui::Unindent(by);
    }
    if (lines.size() > most_shown)
        paragraph(frame.tr(Text::ui_derivation_more, {std::to_string(lines.size() - most_shown)}), {colour::muted, Weight::regular, size::small});
}

}  // namespace

void inspect_derivation(Frame& frame) {
    const bool shown = frame.app.view.derivation_shown;
    const Button toggle{.key = "derivation", .label = frame.tr(shown ? Text::ui_derivation_hide : Text::ui_derivation_show), .look = Look::quiet};
    if (button(toggle)) frame.post(app::ShowDerivation{!shown});
    if (!shown) return;
    const Button copy{.key = "copy derivation", .label = frame.tr(Text::ui_derivation_copy), .look = Look::quiet};
    flow(button_width(copy));
    if (button(copy)) frame.post(app::CopyDerivation{});
    heading(frame.tr(Text::ui_derivation), 3);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(3)));
    draw_lines(frame);
    ImGui::PopStyleVar();
}

}  // namespace ui
