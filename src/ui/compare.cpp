// The place Confronto: what differs, and the merge of two files, as tabs over the one shown.
#include "ui/compare.hpp"

#include <utility>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/modal.hpp"
#include "ui/panels.hpp"
#include "ui/tabs.hpp"
#include "ui/text.hpp"

namespace ui {

void arrange(Frame& frame, app::CompareView view) { frame.post(app::ArrangeCompare{std::move(view)}); }

const app::Comparison& comparison_of(const Frame& frame) { return *frame.document().comparison; }

void draw_ask_other(Frame& frame) {
    if (button({.key = "ask", .label = frame.tr(Text::compare_ask), .tip = frame.tr(Text::compare_ask_tip)})) frame.post(app::AskOther{});
}

void draw_compare(Frame& frame) {
    if (!frame.document().comparison) return;
    const std::vector<std::string> labels{frame.tr(Text::compare_pane_differences), frame.tr(Text::compare_pane_merge)};
    const auto current = static_cast<std::size_t>(frame.app.view.compare.pane);
    if (const auto picked = tabs({"compare panes", frame.tr(Text::compare_panes), labels, current})) {
        app::CompareView view = frame.app.view.compare;
        view.pane = static_cast<app::ComparePane>(*picked);
        arrange(frame, std::move(view));
    }
    ImGui::PushStyleColor(ImGuiCol_Separator, colour::line);
    ImGui::Separator();
    ImGui::PopStyleColor();
    ImGui::BeginChild(("compare " + std::to_string(current)).c_str(), {0, 0}, ImGuiChildFlags_NavFlattened);
    switch (frame.app.view.compare.pane) {
        case app::ComparePane::differences: draw_differences(frame); break;
        case app::ComparePane::merge: draw_merge(frame); break;
    }
    ImGui::EndChild();
}

void draw_arrived(Frame& frame, const app::Arrived& arrived) {
    modal(frame, {"arrived", frame.tr(arrived.on_disk ? Text::arrived_on_disk_title : Text::arrived_title)}, [&] {
        paragraph(frame.tr(arrived.on_disk ? Text::arrived_on_disk : Text::arrived_about, {arrived.file.name}));
        focus_next();
        if (button({.key = "beside", .label = frame.tr(Text::arrived_beside), .look = Look::primary})) frame.post(app::OpenBeside{});
        const Button instead{.key = "instead", .label = frame.tr(Text::arrived_instead)};
        flow(button_width(instead));
        if (button(instead)) frame.post(app::OpenInstead{});
        const Button neither{.key = "neither", .label = frame.tr(Text::arrived_neither), .look = Look::quiet};
        flow(button_width(neither));
        if (button(neither)) frame.post(app::Dismiss{});
    });
}

}  // namespace ui
