// One act of the register: its fields, to be corrected, and what was revised under it.
#include <utility>

#include "imgui_internal.h"
#include "ui/act_fields.hpp"
#include "ui/acts.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

void draw_fields(Frame& frame, const plan::Act& act) {
    plan::Act changed = act;
    write_act(frame, changed);
    if (changed != act) frame.edit(plan::SetAct{std::move(changed)});
}

void draw_handling(Frame& frame, const plan::Act& act) {
    if (button({.key = "compare", .label = frame.tr(Text::acts_compare)})) {
        app::ActsView view = frame.app.view.acts;
        view.pane = app::ActsPane::states;
        view.from = {app::State::Kind::act, act.id};
        view.to = {};
        arrange(frame, std::move(view));
    }
    const Button print{.key = "print", .label = frame.tr(Text::acts_print), .tip = frame.tr(Text::acts_print_tip)};
    flow(button_width(print));
    if (button(print)) frame.post(app::PrintAct{});
    const Button all{.key = "erase all", .label = frame.tr(Text::acts_erase_all), .look = Look::danger, .tip = frame.tr(Text::acts_erase_all_tip)};
    flow(button_width(all));
    if (button(all)) frame.edit(plan::EraseAct{act.id, plan::OfAct::erased});
    if (acts_of(frame).revisions.empty()) return;
    const Button only{.key = "erase", .label = frame.tr(Text::acts_erase), .look = Look::danger, .tip = frame.tr(Text::acts_erase_tip)};
    flow(button_width(only));
    if (button(only)) frame.edit(plan::EraseAct{act.id, plan::OfAct::kept});
}

// Where it is about: its row, else the place of the document.
std::string about(const Frame& frame, const plan::Revision& revision) {
    const std::string row = row_title(frame, revision.on);
    if (!row.empty()) return row;
    return revision.place.empty() ? frame.tr(Text::acts_no_row) : revision.place;
}

void draw_revision(Frame& frame, const plan::Revision& revision, std::size_t number) {
    const std::string kind = words::name(revision.kind, frame.lang());
    const std::string row = about(frame, revision);
    const std::string nth = std::to_string(number);
    const Button away{.key = "away", .label = "×", .name = frame.tr(Text::acts_revision_away, {nth, revision.text}), .look = Look::quiet, .tip = frame.tr(Text::acts_revision_away_tip)};
    const float top = ImGui::GetCursorPosY();
    const float right = button_width(away) + scaled(6);
    draw_told(frame, {.label = frame.tr(Text::acts_revision, {nth, kind, row, revision.text}), .title = kind + " · " + row, .words = revision.text, .id = revision.on, .right = right});
    const float next = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({content_right() - right, top + scaled(8)});
    if (button(away)) frame.edit(plan::EraseRevision{revision});
    ImGui::SetCursorPosY(next);
}

void draw_revisions(Frame& frame) {
    const auto& positions = acts_of(frame).revisions;
    if (positions.empty()) return paragraph(frame.tr(Text::acts_no_revisions), {colour::muted, Weight::regular, size::small});
    heading(frame.tr(Text::acts_revisions, {std::to_string(positions.size())}), 3);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(positions.size()), scaled(titled_height));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto at = static_cast<std::size_t>(i);
            ImGui::PushID(i);
            draw_revision(frame, frame.document().plan.revisions[positions[at]], at + 1);
            ImGui::PopID();
        }
    ImGui::PopStyleVar();
}

}  // namespace

void draw_chosen_act(Frame& frame, const plan::ActId& id) {
    const plan::Act* act = plan::find(frame.document().plan, id);
    ImGui::PushID(id.value.c_str());
    section(act ? words::title(*act, frame.lang()) : frame.tr(Text::acts_without));
    if (act) {
        draw_fields(frame, *act);
        draw_handling(frame, *act);
    }
    draw_revisions(frame);
    ImGui::PopID();
}

}  // namespace ui
