// What is asked before a plan or a scenario leaves as a page or a link, and before one that came is taken in.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "ui/work.hpp"

namespace ui {
namespace {

void draw_cancel(Frame& frame, const std::string& words) {
    const Button cancel{.key = "cancel", .label = words, .look = Look::quiet};
    flow(button_width(cancel));
    if (button(cancel)) frame.post(app::Dismiss{});
}

void draw_page(Frame& frame) {
    modal(frame, {"export page", frame.tr(Text::page_title)}, [&] {
        paragraph(frame.tr(Text::page_about));
        paragraph(frame.tr(Text::page_which), {colour::muted});
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        if (button({.key = "read-only", .label = frame.tr(Text::page_read_only), .look = Look::primary})) frame.post(app::ExportPage{app::PageMode::read_only});
        const Button editable{.key = "editable", .label = frame.tr(Text::page_editable)};
        flow(button_width(editable));
        if (button(editable)) frame.post(app::ExportPage{app::PageMode::editable});
        draw_cancel(frame, frame.tr(Text::ui_import_cancel));
    });
}

// The plan, then its scenarios.
void choose_content(Frame& frame, const app::Link& link) {
    const auto& scenarios = frame.document().plan.scenarios;
    if (scenarios.empty()) return;
    Choice content{.key = "content", .label = frame.tr(Text::link_what), .name = frame.tr(Text::link_what), .options = {frame.tr(Text::link_plan)}, .current = 0};
    for (const plan::Scenario& each : scenarios) {
        if (link.scenario == each.id) content.current = content.options.size();
        content.options.push_back(frame.tr(Text::link_scenario, {each.name}));
    }
    const auto picked = choose(frame, content);
    if (!picked) return;
    frame.post(app::AskLink{*picked == 0 ? std::nullopt : std::optional(scenarios[*picked - 1].id)});
}

std::string length_words(const Frame& frame, const app::Link& link) {
    if (link.address.empty()) return frame.tr(Text::link_packing);
    const std::string length = std::to_string(link.address.size());
    switch (app::carried(link.address.size())) {
        case app::Carried::everywhere: return frame.tr(Text::link_everywhere, {length});
        case app::Carried::mostly: return frame.tr(Text::link_mostly, {length, std::to_string(app::carried_everywhere)});
        case app::Carried::nowhere: return frame.tr(Text::link_nowhere, {length, std::to_string(app::carried_at_most)});
    }
    return {};
}

bool ends_link(const app::Action& action) { return action.is<app::Dismiss>() || action.is<app::CopyLink>(); }

void draw_link(Frame& frame, const app::Link& link) {
    modal(frame, {.key = "copy link", .title = frame.tr(Text::link_title), .closes = ends_link}, [&] {
        paragraph(frame.tr(Text::link_about));
        choose_content(frame, link);
        const bool fits = !link.address.empty() && app::carried(link.address.size()) != app::Carried::nowhere;
        wrapped(length_words(frame, link), {fits || link.address.empty() ? colour::text : colour::red_dark, Weight::strong});
        note_item({.label = length_words(frame, link), .role = Role::status});
        if (link.local) paragraph(frame.tr(Text::link_local), {colour::amber});
        if (button({.key = "copy", .label = frame.tr(Text::link_copy), .look = Look::primary, .enabled = fits})) frame.post(app::CopyLink{});
        draw_cancel(frame, frame.tr(Text::ui_import_cancel));
    });
}

void draw_received(Frame& frame, const app::Received& received) {
    modal(frame, {"received scenario", frame.tr(Text::received_title)}, [&] {
        const plan::Scenario& scenario = received.scenario;
        const Text about = scenario.edits.size() == 1 ? Text::received_about_one : Text::received_about;
        paragraph(frame.tr(about, {scenario.name, received.plan_title, std::to_string(scenario.edits.size())}));
        if (!scenario.note.empty()) paragraph(scenario.note, {colour::muted});
        const std::string& title = frame.document().plan.title;
        if (title != received.plan_title) paragraph(frame.tr(Text::received_other, {title}), {colour::amber});
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        if (button({.key = "take", .label = frame.tr(Text::received_take), .look = Look::primary})) frame.post(app::TakeScenario{});
        draw_cancel(frame, frame.tr(Text::received_leave));
    });
}

void draw_sheets(Frame& frame, const app::SheetsUnderWay& sheets) {
    const std::string count = std::to_string(sheets.names.size());
    const bool packing = sheets.written >= sheets.names.size();
    draw_work(frame, Text::sheets_title,
              packing ? frame.tr(Text::sheets_packing, {count}) : frame.tr(Text::sheets_progress, {std::to_string(sheets.written + 1), count, sheets.names[sheets.written]}),
              static_cast<float>(sheets.written) / static_cast<float>(sheets.names.size() + 1));
}

}  // namespace

void draw_sharing(Frame& frame) {
    const app::Sharing& sharing = frame.app.sharing;
    if (sharing.page_asked) draw_page(frame);
    else if (sharing.report_asked) draw_report(frame);
    else if (sharing.report) draw_report_work(frame, *sharing.report);
    else if (sharing.sheets) draw_sheets(frame, *sharing.sheets);
    else if (sharing.link) draw_link(frame, *sharing.link);
    else if (sharing.received) draw_received(frame, *sharing.received);
}

}  // namespace ui
