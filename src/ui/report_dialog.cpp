// What goes into the report, down to which level, of which acts, year and period; then it is saved or printed.
#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "ui/work.hpp"
#include "ui/year_and_period.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float choice_width = 260;

void arrange(Frame& frame, auto&& change) {
    app::ReportChoice choice = frame.app.view.report;
    change(choice);
    frame.post(app::ArrangeReport{std::move(choice)});
}

void draw_part(Frame& frame, report::Part part) {
    const std::string title = report::title_of(part, frame.lang());
    const bool there = report::has_content(frame.document().plan, part);
    bool on = there && !frame.app.view.report.left_out.contains(part);
    ImGui::BeginDisabled(!there);
    ImGui::PushStyleColor(ImGuiCol_Text, there ? colour::text : colour::disabled);
    name_item({.label = title, .role = Role::checkbox, .checked = on});
    const bool pressed = ImGui::Checkbox(title.c_str(), &on);
    ImGui::PopStyleColor();
    ImGui::EndDisabled();
    if (!pressed) return;
    arrange(frame, [&](app::ReportChoice& choice) {
        if (on) choice.left_out.erase(part);
        else choice.left_out.insert(part);
    });
}

void draw_depth(Frame& frame) {
    Choice choice{.key = "depth", .label = frame.tr(Text::report_level), .name = frame.tr(Text::report_level), .width = choice_width};
    for (const report::Depth each : report::all_depths) choice.options.push_back(report::title_of(each, frame.lang()));
    choice.current = static_cast<std::size_t>(std::ranges::find(report::all_depths, frame.app.view.report.depth) - report::all_depths.begin());
    const auto picked = choose(frame, choice);
    if (picked) arrange(frame, [&](app::ReportChoice& other) { other.depth = report::all_depths[*picked]; });
}

// Whose changes the part about them tells: of every act, or of one.
void draw_act(Frame& frame) {
    const plan::Plan& plan = frame.document().plan;
    if (plan.acts.empty() || frame.app.view.report.left_out.contains(report::Part::changes)) return;
    Choice choice{.key = "act", .label = frame.tr(Text::report_acts), .name = frame.tr(Text::report_acts), .options = {frame.tr(Text::report_every_act)}, .current = 0, .width = choice_width};
    for (const plan::Act& act : plan.acts) {
        if (frame.app.view.report.act == act.id) choice.current = choice.options.size();
        choice.options.push_back(words::title(act, frame.lang()));
    }
    const auto picked = choose(frame, choice);
    if (picked) arrange(frame, [&](app::ReportChoice& other) { other.act = *picked == 0 ? std::nullopt : std::optional(plan.acts[*picked - 1].id); });
}

void draw_year(Frame& frame) {
    choose_year(frame, {.label = frame.tr(Text::ui_year), .name = frame.tr(Text::report_year), .width = choice_width});
}

void draw_period(Frame& frame) {
    const auto& periods = frame.document().plan.periods;
    if (periods.empty()) return;
    Choice choice{.label = frame.tr(Text::ui_period), .name = frame.tr(Text::report_period), .width = choice_width};
    for (const plan::Period& each : periods) choice.options.push_back(each.name + " · " + words::date(app::day_of(each, frame.app.view.year), frame.lang()));
    choose_period(frame, std::move(choice));
}

// What is to come of it, so that nobody is surprised by a hundred pages.
void tell_size(Frame& frame, bool any) {
    const app::ReportSize size = app::report_size(frame.app);
    const std::string words = any ? frame.tr(size.dozens_of_pages ? Text::report_long : Text::report_rows, {std::to_string(size.rows)}) : frame.tr(Text::report_nothing);
    wrapped(words, {any ? colour::muted : colour::red_dark});
    note_item({.label = words, .role = Role::status});
}

bool ends_report(const app::Action& action) {
    return action.is<app::Dismiss>() || action.is<app::SaveReport>() || action.is<app::PrintReport>();
}

}  // namespace

void draw_report_work(Frame& frame, const app::ReportUnderWay& work) {
    const std::size_t made = work.parts.made();
    const std::size_t count = work.parts.count();
    draw_work(frame, Text::report_dialog, frame.tr(Text::report_progress, {std::to_string(made + 1), std::to_string(count)}), static_cast<float>(made) / static_cast<float>(count));
}

void draw_report(Frame& frame) {
    modal(frame, {.key = "report", .title = frame.tr(Text::report_dialog), .closes = ends_report}, [&] {
        paragraph(frame.tr(Text::report_about));
        const bool any = !app::chosen_parts(frame.app).empty();
        for (const report::Part each : report::all_parts) draw_part(frame, each);
        grouped(frame, draw_depth);
        grouped_beside(frame, choice_width, draw_act);
        grouped(frame, draw_year);
        grouped_beside(frame, choice_width, draw_period);
        tell_size(frame, any);
        if (button({.key = "save", .label = frame.tr(Text::report_save), .look = Look::primary, .enabled = any})) frame.post(app::SaveReport{});
        const Button print{.key = "print", .label = frame.tr(Text::report_print), .enabled = any};
        flow(button_width(print));
        if (button(print)) frame.post(app::PrintReport{});
        const Button cancel{.key = "cancel", .label = frame.tr(Text::ui_import_cancel), .look = Look::quiet};
        flow(button_width(cancel));
        if (button(cancel)) frame.post(app::Dismiss{});
    });
}

}  // namespace ui
