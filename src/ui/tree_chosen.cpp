// The bar above the tree while several rows are chosen: what is done with all of them at once.
#include <algorithm>

#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "ui/tree_tools.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr float field_width = 240;

// A button that opens a popup under it; true while that is open.
bool open_popup(const Button& opening) {
    flow(button_width(opening));
    if (button(opening)) ImGui::OpenPopup(opening.key);
    ImGui::SetNextWindowPos({ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + scaled(4)}, ImGuiCond_Appearing);
    return ImGui::BeginPopup(opening.key);
}

// A text for all the rows; what is committed closes the popup.
template <class Write>
void ask_text(Frame& frame, const char* key, const std::string& label, const std::string& name, Write write) {
    if (!open_popup({.key = key, .label = label + "…", .name = name + "…"})) return;
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    const auto text = text_field(frame, {.key = "text", .label = name, .name = name, .width = field_width});
    if (text) write(*text);
    ImGui::SameLine();
    const bool empty = button({.key = "empty", .label = frame.tr(Text::tree_rows_empty), .name = frame.tr(Text::tree_rows_empty_named, {name}), .look = Look::quiet});
    if (empty) write(std::string());
    if (text || empty) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

void check_unit(Frame& frame, const plan::OrgUnit& unit) {
    auto& typed = frame.state.units_typed;
    const auto at = std::ranges::find(typed, unit.id);
    bool on = at != typed.end();
    name_item({.label = frame.tr(Text::tree_rows_unit, {unit.name}), .role = Role::checkbox, .checked = on});
    if (!ImGui::Checkbox((unit.name + "##" + unit.id.value).c_str(), &on)) return;
    if (on) typed.push_back(unit.id);
    else typed.erase(at);
}

void ask_units(Frame& frame) {
    const plan::Plan& plan = frame.plan();
    if (plan.units.empty()) return;
    const std::string label = frame.tr(Text::tree_filter_unit), name = frame.tr(Text::tree_rows_units);
    if (!open_popup({.key = "units", .label = label + "…", .name = name + "…"})) return;
    if (ImGui::IsWindowAppearing()) frame.state.units_typed.clear();
    const float height = std::min(scaled(260), ImGui::GetMainViewport()->WorkSize.y * 0.5F);
    ImGui::SetNextWindowSizeConstraints({scaled(280), 0}, {FLT_MAX, height});
    ImGui::BeginChild("units of rows", {0, 0}, ImGuiChildFlags_AutoResizeX | ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened);
    for (const plan::OrgUnit& each : plan.units) check_unit(frame, each);
    ImGui::EndChild();
    if (button({.key = "write", .label = frame.tr(Text::tree_rows_write), .look = Look::primary})) {
        frame.post(app::SetUnitsOfRows{frame.state.units_typed});
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

void draw_fields(Frame& frame) {
    const int year = frame.app.view.year;
    const std::string of_year = std::to_string(year);
    ask_text(frame, "weight", frame.tr(Text::field_weight), frame.tr(Text::tree_rows_weight), [&](const std::string& text) { frame.post(app::WriteRows{app::CellOf::weight, text}); });
    ask_text(frame, "target", frame.tr(Text::field_target, {of_year}), frame.tr(Text::tree_rows_target, {of_year}), [&](const std::string& text) { frame.post(app::WriteRows{app::CellOf::target, text, year}); });
    ask_text(frame, "owner", frame.tr(Text::field_owner), frame.tr(Text::tree_rows_owner), [&](const std::string& text) { frame.post(app::SetOwners{text}); });
    ask_units(frame);
}

void draw_commands(Frame& frame) {
    const auto offer = [&](const Button& of, app::Action action) {
        flow(button_width(of));
        if (button(of)) frame.post(std::move(action));
    };
    offer({.key = "remove", .label = frame.tr(Text::ui_remove), .name = frame.tr(Text::tree_rows_remove), .tip = frame.tr(Text::ui_remove_tip)}, app::SetRemovedRows{true});
    offer({.key = "restore", .label = frame.tr(Text::ui_restore), .name = frame.tr(Text::tree_rows_restore)}, app::SetRemovedRows{false});
    offer({.key = "erase", .label = frame.tr(Text::tree_rows_erase), .name = frame.tr(Text::tree_rows_erase_named), .look = Look::danger}, app::AskErase{});
    offer({.key = "one", .label = frame.tr(Text::tree_rows_one), .look = Look::quiet, .tip = frame.tr(Text::tree_rows_one_tip)}, app::ChooseRows{app::Choosing::one});
}

}  // namespace

void draw_chosen_rows(Frame& frame) {
    const std::size_t count = frame.app.view.chosen.size();
    if (count < 2 || frame.trying()) return;
    ImGui::PushID("rows chosen");
    const std::string chosen = frame.tr(Text::tree_rows_chosen, {words::count(count, frame.lang())});
    ImGui::AlignTextToFramePadding();
    line_of(chosen, {colour::accent_dark, Weight::strong});
    note_item({.label = chosen, .role = Role::status});
    draw_fields(frame);
    draw_commands(frame);
    ImGui::PopID();
}

}  // namespace ui
