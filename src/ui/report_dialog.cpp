// What goes into the report, down to which level and of which period; then it is saved or printed.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr std::size_t many_rows = 400;  // from here on it has dozens of pages

void draw_part(Frame& frame, report::Part part) {
    const std::string title = report::title_of(part, frame.lang());
    const bool there = report::has_content(frame.document().plan, part);
    bool on = there && !frame.app.view.report.left_out.contains(part);
    ImGui::BeginDisabled(!there);
    name_item({.label = title, .role = Role::checkbox, .checked = on});
    const bool pressed = ImGui::Checkbox(title.c_str(), &on);
    ImGui::EndDisabled();
    if (!pressed) return;
    app::ReportChoice choice = frame.app.view.report;
    if (on) choice.left_out.erase(part);
    else choice.left_out.insert(part);
    frame.post(app::ArrangeReport{std::move(choice)});
}

void choose_depth(Frame& frame) {
    Choice choice{.key = "depth", .label = frame.tr(Text::report_level), .name = frame.tr(Text::report_level), .width = 260};
    for (const report::Depth each : report::all_depths) choice.options.push_back(report::title_of(each, frame.lang()));
    choice.current = static_cast<std::size_t>(std::ranges::find(report::all_depths, frame.app.view.report.depth) - report::all_depths.begin());
    const auto picked = choose(frame, choice);
    if (!picked) return;
    app::ReportChoice other = frame.app.view.report;
    other.depth = report::all_depths[*picked];
    frame.post(app::ArrangeReport{std::move(other)});
}

void choose_period(Frame& frame) {
    const auto& periods = frame.document().plan.periods;
    if (periods.empty()) return;
    Choice choice{.key = "period", .label = frame.tr(Text::ui_period), .name = frame.tr(Text::report_period), .width = 260};
    for (const plan::Period& each : periods) choice.options.push_back(each.name + " · " + words::date(app::day_of(each, frame.app.view.year), frame.lang()));
    if (frame.app.view.period < periods.size()) choice.current = frame.app.view.period;
    if (const auto picked = choose(frame, choice)) frame.post(app::SetPeriod{*picked});
}

// What is to come of it, so that nobody is surprised by a hundred pages.
void tell_size(Frame& frame, bool any) {
    const plan::Plan& plan = frame.document().plan;
    const std::size_t rows = plan.objectives.size() + plan.indicators.size();
    const std::string words = !any ? frame.tr(Text::report_nothing) : rows > many_rows ? frame.tr(Text::report_long, {std::to_string(rows)}) : frame.tr(Text::report_rows, {std::to_string(rows)});
    wrapped(words, {any ? colour::muted : colour::red_dark});
    note_item({.label = words, .role = Role::status});
}

bool ends_report(const app::Action& action) {
    return std::holds_alternative<app::Dismiss>(action) || std::holds_alternative<app::SaveReport>(action) || std::holds_alternative<app::PrintReport>(action);
}

}  // namespace

void draw_report(Frame& frame) {
    modal(frame, {.key = "report", .title = frame.tr(Text::report_dialog), .closes = ends_report}, [&] {
        paragraph(frame.tr(Text::report_about));
        const bool any = !app::chosen_parts(frame.app).empty();
        for (const report::Part each : report::all_parts) draw_part(frame, each);
        choose_depth(frame);
        choose_period(frame);
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
