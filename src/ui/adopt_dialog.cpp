// "Applica": under which act a scenario becomes part of the plan.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

bool ends(const app::Action& action) { return std::holds_alternative<app::Dismiss>(action) || std::holds_alternative<app::Adopt>(action); }

void choose_act(Frame& frame) {
    Adoption& adoption = frame.state.adoption;
    const auto& acts = frame.document().plan.acts;
    Choice choice{.key = "act", .label = frame.tr(Text::adopt_act), .name = frame.tr(Text::adopt_act), .options = {frame.tr(Text::adopt_new_act)}, .current = 0};
    for (const plan::Act& act : acts) {
        choice.options.push_back(words::title(act, frame.lang()));
        if (adoption.act == act.id) choice.current = choice.options.size() - 1;
    }
    if (const auto picked = choose(frame, choice)) adoption.act = *picked == 0 ? std::nullopt : std::optional(acts[*picked - 1].id);
}

void choose_kind(Frame& frame, plan::Act& act) {
    using enum plan::ActKind;
    constexpr plan::ActKind kinds[] = {deliberation, determination, decree, other};
    Choice choice{.key = "kind", .label = frame.tr(Text::adopt_kind), .name = frame.tr(Text::adopt_kind)};
    for (const auto kind : kinds) choice.options.push_back(words::name(kind, frame.lang()));
    choice.current = static_cast<std::size_t>(std::ranges::find(kinds, act.kind) - kinds);
    if (const auto picked = choose(frame, choice)) act.kind = kinds[*picked];
}

void write_text(Frame& frame, const char* key, Text label, std::string& text) {
    const Field field{.key = key, .label = frame.tr(label), .name = frame.tr(label), .shown = text};
    if (const auto typed = text_field(frame, field)) text = *typed;
}

void write_date(Frame& frame, plan::Act& act) {
    const Field field{.key = "date", .label = frame.tr(Text::adopt_date), .name = frame.tr(Text::adopt_date),
                      .shown = act.date ? words::editable(*act.date, frame.lang()) : "", .hint = frame.tr(Text::adopt_date_hint)};
    if (const auto typed = text_field(frame, field)) {
        const auto day = base::parse_date(*typed);
        if (day || typed->empty()) act.date = day;
        else reject(frame, field, *typed, {{"not-a-date", base::Severity::error, {}, {*typed}}});
    }
    draw_rejection(frame, field);
}

void write_act(Frame& frame, plan::Act& act) {
    choose_kind(frame, act);
    write_text(frame, "number", Text::adopt_number, act.number);
    write_date(frame, act);
    write_text(frame, "body", Text::adopt_body, act.body);
    write_text(frame, "subject", Text::adopt_subject, act.subject);
}

void draw_foot(Frame& frame) {
    const Adoption& adoption = frame.state.adoption;
    const bool named = adoption.act || !adoption.fresh.number.empty() || adoption.fresh.date || !adoption.fresh.subject.empty();
    if (button({.key = "adopt", .label = frame.tr(Text::adopt_run), .look = Look::primary, .enabled = named, .tip = named ? "" : frame.tr(Text::adopt_needs)}))
        frame.post(app::Adopt{*adoption.scenario, adoption.act ? std::variant<plan::ActId, plan::Act>(*adoption.act) : adoption.fresh});
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
        choose_act(frame);
        if (!adoption.act) write_act(frame, adoption.fresh);
        draw_foot(frame);
    });
    if (std::any_of(frame.out.begin() + static_cast<std::ptrdiff_t>(before), frame.out.end(), ends)) adoption = {};
}

}  // namespace ui
