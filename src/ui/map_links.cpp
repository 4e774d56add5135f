// The links of the strategy map as lines of text: those of the selected box, else all. Whoever does not see or
// drag on the picture does everything here.
#include <algorithm>
#include <vector>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/map_parts.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

std::string titled(const Frame& frame, const plan::ObjectiveId& id) { return title_of(*plan::find(frame.plan(), id)); }

std::string words_of(const Frame& frame, const plan::Link& link) {
    return frame.tr(Text::map_link_row, {titled(frame, link.cause), titled(frame, link.effect)});
}

Button turning(const Frame& frame, const plan::Link& link) {
    return {.key = "turn", .label = frame.tr(Text::map_turn), .name = frame.tr(Text::map_turn_of, {words_of(frame, link)})};
}
Button erasing(const Frame& frame, const plan::Link& link) {
    return {.key = "erase", .label = frame.tr(Text::map_erase), .name = frame.tr(Text::map_erase_of, {words_of(frame, link)}), .look = Look::danger};
}

void draw_buttons(Frame& frame, const plan::Link& link) {
    if (button(turning(frame, link))) frame.post(app::ReverseLink{{link.cause, link.effect}});
    ImGui::SameLine();
    if (button(erasing(frame, link))) frame.post(app::EditPlan{plan::EraseLink{link.cause, link.effect}, {}});
}

void draw_note(Frame& frame, const plan::Link& link) {
    const Field field{.key = "note", .label = frame.tr(Text::map_note), .name = frame.tr(Text::map_note_of, {called(frame, link)}), .shown = link.note,
                      .hint = frame.tr(Text::map_note_hint), .lines = 2};
    const auto typed = text_field(frame, field);
    if (!typed) return;
    plan::Link changed = link;
    changed.note = *typed;
    frame.post(app::EditPlan{plan::PutLink{std::move(changed)}, {}});
}

// The line of one link: pressed, it is chosen.
void draw_link(Frame& frame, const plan::Link& link) {
    const std::string words = words_of(frame, link);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float buttons = button_width(turning(frame, link)) + button_width(erasing(frame, link)) + 2 * gap;
    const float width = std::max(scaled(120), ImGui::GetContentRegionAvail().x - buttons);
    const float height = ImGui::GetFrameHeight();
    name_item({.label = words, .role = Role::row, .value = link.note, .selected = is_chosen(frame, link)});
    if (ImGui::Selectable("##link", is_chosen(frame, link), ImGuiSelectableFlags_None, {width, height})) choose_link(frame, &link);
    const bool whole = text_in({min.x + scaled(6), min.y}, {min.x + width, min.y + height}, words, {{colour::text, Weight::regular, size::small}});
    if (!whole || !link.note.empty()) tooltip(link.note.empty() ? words : words + "\n" + link.note);
    if (is_chosen(frame, link)) return;  // its buttons stand above the picture
    ImGui::SameLine(0, gap);
    draw_buttons(frame, link);
}

std::vector<std::size_t> links_shown(const Frame& frame, const std::optional<plan::ObjectiveId>& box) {
    std::vector<std::size_t> shown;
    const auto& links = frame.plan().links;
    for (std::size_t i = 0; i < links.size(); ++i)
        if (!box || links[i].cause == *box || links[i].effect == *box) shown.push_back(i);
    return shown;
}

// Where the box stands in its row, and how many stand there.
struct Standing {
    std::size_t at = 0, of = 0;
};
Standing standing_of(const Frame& frame, const plan::ObjectiveId& box) {
    for (const plan::MapLane& lane : frame.document().map->lanes)
        for (std::size_t i = 0; i < lane.objectives.size(); ++i)
            if (frame.plan().objectives[lane.objectives[i]]->id == box) return {i, lane.objectives.size()};
    return {};
}

void draw_moves(Frame& frame, const plan::ObjectiveId& box) {
    const auto [at, of] = standing_of(frame, box);
    if (of < 2) return;
    const std::string title = titled(frame, box);
    const Button left{.key = "left", .label = frame.tr(Text::map_left), .name = frame.tr(Text::map_left_of, {title}), .enabled = at > 0};
    if (button(left)) frame.post(app::MoveOnMap{box, at - 1});
    const Button right{.key = "right", .label = frame.tr(Text::map_right), .name = frame.tr(Text::map_right_of, {title}), .enabled = at + 1 < of};
    flow(button_width(right));
    if (button(right)) frame.post(app::MoveOnMap{box, at + 1});
}

const plan::Link* chosen_link(const Frame& frame) {
    const auto& ends = frame.app.view.map.link;
    return ends ? plan::find_link(frame.plan(), ends->cause, ends->effect) : nullptr;
}

void draw_chosen(Frame& frame) {
    const plan::Link* link = chosen_link(frame);
    if (!link) return;
    ImGui::PushID((link->cause.value + " " + link->effect.value).c_str());
    section(words_of(frame, *link));
    draw_note(frame, *link);
    ImGui::PopID();
}

}  // namespace

bool draw_chosen_link(Frame& frame) {
    const plan::Link* link = chosen_link(frame);
    if (!link) return false;
    const float buttons = button_width(turning(frame, *link)) + button_width(erasing(frame, *link)) + 2 * ImGui::GetStyle().ItemSpacing.x;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const std::string words = words_of(frame, *link);
    const float width = std::max(scaled(80), std::min(ImGui::GetContentRegionAvail().x - buttons, width_of(words, {colour::text, Weight::strong}) + scaled(8)));
    const bool whole = text_in(min, {min.x + width, min.y + ImGui::GetFrameHeight()}, words, {{colour::text, Weight::strong}});
    ImGui::Dummy({width, ImGui::GetFrameHeight()});
    note_item({.label = words, .role = Role::status});
    if (!whole) tooltip(words);
    ImGui::SameLine();
    draw_buttons(frame, *link);
    return true;
}

void draw_map_links(Frame& frame) {
    draw_chosen(frame);
    const auto box = selected_box(frame);
    const auto shown = links_shown(frame, box);
    section(box ? frame.tr(Text::map_links_of, {titled(frame, *box)}) : frame.tr(Text::map_all_links));
    if (box) draw_moves(frame, *box);
    if (shown.empty()) return paragraph(frame.tr(box ? Text::map_no_links_of : Text::map_no_links), {colour::muted});
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(shown.size()));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            ImGui::PushID(static_cast<int>(shown[static_cast<std::size_t>(i)]));
            draw_link(frame, frame.plan().links[shown[static_cast<std::size_t>(i)]]);
            ImGui::PopID();
        }
}

}  // namespace ui
