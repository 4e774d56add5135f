// The place Misurazione: what is due at the day shown, unit by unit, and its values entered one after the other.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/measuring_row.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

void arrange(Frame& frame, app::MeasuringView view) { frame.post(app::ArrangeMeasuring{std::move(view)}); }

void choose_unit(Frame& frame) {
    const app::MeasuringView& view = frame.app.view.measuring;
    Choice choice{.key = "unit", .name = frame.tr(Text::measuring_unit), .options = {frame.tr(Text::measuring_all_units)}, .current = 0, .width = 230};
    for (const plan::OrgUnit& unit : frame.plan().units) {
        choice.options.push_back(unit.name);
        if (view.unit == unit.id) choice.current = choice.options.size() - 1;
    }
    const auto picked = choose(frame, choice);
    if (!picked) return;
    app::MeasuringView changed = view;
    changed.unit = *picked == 0 ? std::nullopt : std::optional(frame.plan().units[*picked - 1].id);
    arrange(frame, std::move(changed));
}

void choose_owner(Frame& frame, const app::Measuring& measuring) {
    const app::MeasuringView& view = frame.app.view.measuring;
    Choice choice{.key = "owner", .name = frame.tr(Text::measuring_owner), .options = {frame.tr(Text::measuring_all_owners)}, .current = 0, .width = 230};
    for (const std::string& owner : measuring.owners) {
        choice.options.push_back(owner);
        if (view.owner == owner) choice.current = choice.options.size() - 1;
    }
    const auto picked = choose(frame, choice);
    if (!picked) return;
    app::MeasuringView changed = view;
    changed.owner = *picked == 0 ? "" : measuring.owners[*picked - 1];
    arrange(frame, std::move(changed));
}

void show_all(Frame& frame, bool only_open) {
    app::MeasuringView changed = frame.app.view.measuring;
    changed.only_open = only_open;
    arrange(frame, std::move(changed));
}

void draw_only_open(Frame& frame) {
    bool only = frame.app.view.measuring.only_open;
    const std::string label = frame.tr(Text::measuring_only_open);
    flow(width_of(label) + ImGui::GetFrameHeight() + scaled(8));
    name_item({.label = label, .role = Role::checkbox, .checked = only});
    if (ImGui::Checkbox(label.c_str(), &only)) show_all(frame, only);
}

// How much of what is looked at stands there.
void draw_done(Frame& frame, const app::Measuring& measuring) {
    const bool done = measuring.entered == measuring.wanted;
    const std::string words = frame.tr(done ? Text::measuring_done : Text::measuring_progress, {words::count(measuring.entered, frame.lang()), words::count(measuring.wanted, frame.lang())});
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    line_of(words, {done ? colour::green : colour::text, Weight::strong});
    note_item({.label = words, .role = Role::status});
    const float left = min.x + width_of(words, {colour::text, Weight::strong, size::text}) + scaled(14);
    const float middle = min.y + ImGui::GetTextLineHeight() / 2;
    const float right = std::min(min.x + width, left + scaled(260));
    if (right - left < scaled(60) || measuring.wanted == 0) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float share = static_cast<float>(measuring.entered) / static_cast<float>(measuring.wanted);
    list->AddRectFilled({left, middle - scaled(4)}, {right, middle + scaled(4)}, colour::track, scaled(4));
    list->AddRectFilled({left, middle - scaled(4)}, {left + (right - left) * share, middle + scaled(4)}, colour::accent, scaled(4));
}

// What the unit looked at has to fill in, as a file of its own.
void draw_export(Frame& frame) {
    const auto& wanted = frame.app.view.measuring.unit;
    const auto* unit = wanted ? plan::find(frame.plan(), *wanted) : nullptr;
    const std::string tip = unit ? frame.tr(Text::return_export_tip, {unit->name}) : frame.tr(Text::return_export_needs);
    const Button send{.key = "export", .label = frame.tr(Text::return_export), .enabled = unit != nullptr, .tip = tip};
    flow(button_width(send));
    if (button(send)) frame.post(app::ExportReturn{unit->id});
}

void draw_choices(Frame& frame, const app::Measuring& measuring) {
    const bool units = !frame.plan().units.empty() && !app::is_part(frame.app);
    if (units) choose_unit(frame);
    if (!measuring.owners.empty()) {
        if (units) flow(scaled(230));
        choose_owner(frame, measuring);
    }
    draw_only_open(frame);
    if (units) draw_export(frame);
}

void draw_empty(Frame& frame, const app::Measuring& measuring) {
    if (measuring.wanted == 0) return paragraph(frame.tr(Text::measuring_nothing), {colour::muted});
    paragraph(frame.tr(Text::measuring_none_open), {colour::green});
    if (button({.key = "all", .label = frame.tr(Text::measuring_show_all)})) show_all(frame, false);
}

// Tab finds a next field as long as the rows beside the one written into are drawn.
void include_neighbours(const Frame& frame, const app::Measuring& measuring, ImGuiListClipper& clipper) {
    const auto& outline = frame.derived().outline;
    const auto at = std::ranges::find_if(measuring.lines, [&](const app::MeasuringLine& line) {
        return line.row && plan::id_of(outline[*line.row].node) == frame.state.measured;
    });
    if (at == measuring.lines.end()) return;
    const auto index = static_cast<int>(at - measuring.lines.begin());
    clipper.IncludeItemsByIndex(std::max(0, index - 2), std::min(static_cast<int>(measuring.lines.size()), index + 3));
}

void draw_lines(Frame& frame, const app::Measuring& measuring) {
    const MeasuringTable table(frame);
    if (!table.open) return;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(measuring.lines.size()), measuring_row_height());
    include_neighbours(frame, measuring, clipper);
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_measuring_line(frame, measuring, measuring.lines[static_cast<std::size_t>(i)]);
    frame.state.measure_next = false;  // after the last field none follows
}

}  // namespace

void draw_measuring(Frame& frame) {
    const auto& measuring = frame.document().measuring;
    if (!measuring) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(8)));
    draw_choices(frame, *measuring);
    draw_done(frame, *measuring);
    if (!measuring->lines.empty()) wrapped(frame.tr(Text::measuring_how), {colour::muted, Weight::regular, size::small});
    ImGui::PopStyleVar();
    if (measuring->lines.empty()) return draw_empty(frame, *measuring);
    draw_lines(frame, *measuring);
}

}  // namespace ui
