// "Applica": under which act a scenario becomes part of the plan.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/act_fields.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

bool ends(const app::Action& action) { return action.is<app::Dismiss>() || action.is<app::Adopt>(); }

void draw_foot(Frame& frame) {
    const Adoption& adoption = frame.state.adoption;
    const bool named = is_named(adoption.under);
    if (button({.key = "adopt", .label = frame.tr(Text::adopt_run), .look = Look::primary, .enabled = named, .tip = named ? "" : frame.tr(Text::adopt_needs)}))
        frame.post(app::Adopt{*adoption.scenario, given_by(adoption.under)});
    const Button cancel{.key = "cancel", .label = frame.tr(Text::ui_import_cancel), .look = Look::quiet};
    flow(button_width(cancel));
    if (button(cancel)) frame.post(app::Dismiss{});
}

void list_edits(Frame& frame, const plan::Scenario& scenario) {
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, scaled(150)});
    ImGui::BeginChild("edits", {0, 0}, ImGuiChildFlags_Borders | ImGuiChildFlags_AutoResizeY);
    for (const plan::ScenarioEdit& edit : scenario.edits)
        paragraph(words::describe(plan::as_edit(edit), frame.document().plan, frame.lang()), {colour::text, Weight::regular, size::small});
    ImGui::EndChild();
}

}  // namespace

void draw_adoption(Frame& frame) {
    Adoption& adoption = frame.state.adoption;
    const plan::Scenario* scenario = adoption.scenario && frame.app.document ? plan::find(frame.document().plan, *adoption.scenario) : nullptr;
    if (!scenario) {
        adoption = {};
        return;
    }
    const std::size_t before = frame.out.size();
    modal(frame, {.key = "adopt", .title = frame.tr(Text::adopt_title, {scenario->name}), .closes = ends}, [&] {
        paragraph(frame.tr(Text::adopt_how));
        list_edits(frame, *scenario);
        choose_act(frame, adoption.under);
        draw_foot(frame);
    });
    if (std::any_of(frame.out.begin() + static_cast<std::ptrdiff_t>(before), frame.out.end(), ends)) adoption = {};
}

}  // namespace ui
