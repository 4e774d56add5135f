// Sliders for what the selected row is made of; while one moves all above follows in the same frame.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/compared.hpp"
#include "ui/inspect.hpp"
#include "ui/lever.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

using whatif::Lever;
using whatif::LeverOf;
using whatif::LeverScale;

std::string title_of(const Frame& frame, const Lever& lever) {
    switch (lever.of) {
        case LeverOf::target: return frame.tr(Text::field_target, {std::to_string(frame.results().question.year)});
        case LeverOf::value: {
            const std::string day = frame.tr(Text::field_reading, {words::date(frame.day(), frame.lang())});
            return lever.title.empty() ? day : lever.title + " · " + day;
        }
        case LeverOf::assessment: return frame.tr(Text::field_assessment, {words::date(frame.day(), frame.lang())});
        case LeverOf::weight: return lever.title;
    }
    return {};
}

void draw_lever(Frame& frame, const Lever& lever) {
    const LeverEdits edits = [](const Lever& of, std::int64_t to) { return std::vector{whatif::moved(of, to)}; };
    const LeverLine line{lever, title_of(frame, lever), edits, edits};
    draw_lever_caption(frame, line);
    if (lever.scale == LeverScale::yes_no || lever.scale == LeverScale::level)
        draw_lever_states(frame, line);
    else
        draw_lever_track(frame, line);
}

bool is_last_target(const std::vector<Lever>& levers, std::size_t at) {
    return at + 1 == levers.size() || levers[at + 1].of != LeverOf::target;
}

// What earlier years say of the target as it stands now.
void draw_history(Frame& frame) {
    const auto& realism = frame.what_if().realism;
    if (realism.size() == 1 && realism.front().verdict != whatif::Verdict::no_history) draw_verdict(frame, realism.front());
}

}  // namespace

void draw_levers(Frame& frame) {
    const auto row = selected_row(frame);
    if (!row) return paragraph(frame.tr(Text::ui_nothing_selected), {colour::muted});
    ImGui::PushID(row->id().c_str());
    heading(row->objective ? title_of(*row->objective) : title_of(*row->indicator), 2);
    draw_compared(frame, *row);
    const app::WhatIf& what_if = frame.what_if();
    for (std::size_t i = 0; i < what_if.levers.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        draw_lever(frame, what_if.levers[i]);
        if (what_if.levers[i].of == LeverOf::target && is_last_target(what_if.levers, i)) draw_history(frame);
        ImGui::PopID();
    }
    if (row->indicator && what_if.levers.empty()) paragraph(frame.tr(Text::what_if_no_levers), {colour::muted});
    for (const whatif::WeightGroup& group : what_if.weights)
        if (!group.levers.empty()) draw_weights(frame, group);
    ImGui::PopID();
}

}  // namespace ui
