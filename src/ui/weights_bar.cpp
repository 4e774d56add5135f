// The weights of one group as a bar: each sibling its share, the selected one framed and told in figures, what is
// short of the total or over it hatched and told in words. A part leads to its row.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/group.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr std::size_t most_parts = 60;  // that can be told apart, each with a name of its own

struct Bar {
    ImVec2 min, max;
    double whole = 1;  // what its width stands for
    float x(double weight) const { return min.x + static_cast<float>(weight / whole) * (max.x - min.x); }
};

void hatch(ImVec2 min, ImVec2 max, ImU32 ink) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect(min, max, true);
    const float height = max.y - min.y;
    for (float x = min.x - height; x < max.x; x += scaled(6)) list->AddLine({x, max.y}, {x + height, min.y}, ink, scaled(1.5F));
    list->PopClipRect();
    list->AddRect(min, max, ink);
}

void draw_part(Frame& frame, const GroupPart& part, ImVec2 min, ImVec2 max) {
    const Row sibling = row_at(frame, part.position);
    const std::string weight = words::number(part.weight, frame.lang());
    const std::string name = frame.tr(Text::weights_part, {called(sibling), weight});
    ImGui::SetCursorScreenPos(min);
    ImGui::PushID(sibling.id().c_str());
    name_item({.label = name, .role = Role::link, .selected = part.selected});
    const bool pressed = ImGui::InvisibleButton("##part", {std::max(max.x - min.x, 1.0F), max.y - min.y}, ImGuiButtonFlags_EnableNav);
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemFocused();
    ImGui::PopID();
    tooltip((sibling.objective ? title_of(*sibling.objective) : title_of(*sibling.indicator)) + "\n" + weight);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, part.selected ? colour::accent_pressed : lit ? colour::accent_light : colour::track);
    list->AddLine({max.x, min.y}, max, colour::sheet, scaled(1));
    const Type ink{colour::text, part.selected ? Weight::strong : Weight::regular, size::small};
    if (width_of(weight, ink) + scaled(6) < max.x - min.x) text_in(min, max, weight, {ink, Align::centre});
    if (pressed && !part.selected) frame.post(app::GoTo{sibling.id()});
}

void draw_parts(Frame& frame, const std::vector<GroupPart>& parts, const Bar& bar) {
    double from = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double to = from + parts[i].weight.to_double();
        const ImVec2 min(bar.x(from), bar.min.y), max(bar.x(to), bar.max.y);
        if (parts.size() <= most_parts) draw_part(frame, parts[i], min, max);
        else ImGui::GetWindowDrawList()->AddRectFilled(min, max, i % 2 == 0 ? colour::track : colour::accent_light);
        from = to;
    }
}

// Over its neighbours, so that no separator cuts it.
void frame_selected(const std::vector<GroupPart>& parts, const Bar& bar) {
    double from = 0;
    for (const GroupPart& part : parts) {
        const double to = from + part.weight.to_double();
        if (part.selected) ImGui::GetWindowDrawList()->AddRect({bar.x(from), bar.min.y - scaled(2)}, {std::max(bar.x(to), bar.x(from) + scaled(3)), bar.max.y + scaled(2)}, colour::accent, 0, 0, scaled(2));
        from = to;
    }
}

void draw_bar_of(Frame& frame, const Row& row, const GroupTotal& total) {
    const auto parts = group_parts(frame, row);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const double sum = total.sum.to_double(), expected = total.expected.to_double();
    const Bar bar{{min.x, min.y + scaled(3)}, {min.x + ImGui::GetContentRegionAvail().x - 1, min.y + scaled(is_compact() ? 25 : 29)}, std::max({sum, expected, 1e-9})};
    draw_parts(frame, parts, bar);
    if (total.sum != total.expected) hatch({bar.x(std::min(sum, expected)), bar.min.y}, bar.max, colour::amber);
    frame_selected(parts, bar);
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({bar.max.x - bar.min.x, bar.max.y - min.y + scaled(3)});
    const std::string own = row.weight() ? words::number(*row.weight(), frame.lang()) : frame.tr(Text::ui_none);
    const std::string told = frame.tr(Text::weights_bar_words, {called(row), own, words::number(total.sum, frame.lang()), words::number(total.expected, frame.lang())});
    note_item({.label = frame.tr(Text::weights_bar), .role = Role::image, .value = told});
}

void tell_sum(Frame& frame, const GroupTotal& total) {
    const bool right = total.sum == total.expected;
    const std::string sum = words::number(total.sum, frame.lang()), expected = words::number(total.expected, frame.lang());
    const auto gap = base::add(total.expected, base::negated(total.sum));
    std::string told = right ? frame.tr(Text::ui_group_sum, {sum}) : frame.tr(Text::ui_group_sum_wrong, {sum, expected});
    if (!right && gap)
        told += ". " + (gap->is_negative() ? frame.tr(Text::weights_over, {words::number(base::negated(*gap), frame.lang()), expected})
                                           : frame.tr(Text::weights_short, {words::number(*gap, frame.lang()), expected}));
    paragraph(told, {right ? colour::muted : colour::amber, Weight::regular, size::small});
}

}  // namespace

void draw_group_weights(Frame& frame, const Row& row) {
    const GroupTotal total = group_total(frame, row);
    if (!total.any) return;
    draw_bar_of(frame, row, total);
    tell_sum(frame, total);
    const auto& balance = frame.document().balance;
    if (!balance || total.sum == total.expected) return;
    if (button({.key = "balance", .label = frame.tr(Text::weights_balance), .name = frame.tr(Text::weights_balance_named, {called(row)})}))
        frame.post(app::ApplyFix{frame.derived().issues[balance->issue], 0});
}

}  // namespace ui
