#include "ui/lever.hpp"

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/slider.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

using whatif::Lever;
using whatif::LeverScale;

constexpr float field_width = 104;

std::string unit_of(const Lever& lever) { return lever.unit ? std::string(expr::name_of(*lever.unit)) : lever.unit_words; }

std::string editable_at(const Frame& frame, const Lever& lever) {
    if (!lever.at) return {};
    if (lever.scale == LeverScale::number) return words::editable(whatif::number_at(lever, *lever.at), frame.lang());
    return words_at(frame, lever, lever.at);
}

std::string merge_key(const Frame& frame, const Lever& lever) {
    return "lever " + plan::id_of(plan::as_edit(lever.cell)) + " " + std::to_string(frame.state.drag);
}

struct Typed {
    Lever lever;  // with the places that the figure needs
    std::int64_t step;
};

// By the scale of the lever; beyond its ends too.
std::optional<Typed> step_typed(const Lever& lever, const plan::Value& value) {
    const auto* day = std::get_if<base::Date>(&value);
    if (lever.scale == LeverScale::day) return day ? std::optional(Typed{lever, whatif::step_of(*day)}) : std::nullopt;
    const auto* number = std::get_if<base::Decimal>(&value);
    if (!number) return std::nullopt;
    const Lever fine = whatif::finer(lever, number->places());
    const auto step = whatif::step_of(*number, fine.places);
    return step ? std::optional(Typed{fine, *step}) : std::nullopt;
}

// A weight is read as one everywhere else.
base::Result<std::optional<plan::Value>> read_cell(const Lever& lever, std::string_view text) {
    if (lever.of != whatif::LeverOf::weight) return plan::read_value(text);
    const auto weight = plan::read_weight(text);
    if (!weight) return std::unexpected(weight.error());
    return *weight ? std::optional(plan::Value(**weight)) : std::nullopt;
}

void draw_field(Frame& frame, const LeverLine& line) {
    const Field field{.key = "typed", .name = line.title, .shown = editable_at(frame, line.lever), .width = field_width};
    const auto text = text_field(frame, field);
    if (text) {
        const auto value = read_cell(line.lever, words::typed(*text, frame.lang()));
        const auto typed = value && *value ? step_typed(line.lever, **value) : std::nullopt;
        if (typed)
            frame.post(app::Try{line.edits(typed->lever, typed->step), {}});
        else
            reject(frame, field, *text, value ? base::Issues{{"not-a-value", base::Severity::error, {}, {*text}}} : value.error());
    }
    explain_rejection(frame, field);
}

}  // namespace

std::string words_at(const Frame& frame, const Lever& lever, const std::optional<std::int64_t>& step) {
    if (!step) return frame.tr(Text::what_if_nothing);
    switch (lever.scale) {
        case LeverScale::number: {
            const std::string unit = unit_of(lever);
            return words::number(whatif::number_at(lever, *step), frame.lang()) + (unit.empty() ? "" : "\u00a0" + unit);
        }
        case LeverScale::day: return words::date(whatif::day_at(*step), frame.lang());
        case LeverScale::yes_no: return words::value(*step != 0, frame.lang());
        case LeverScale::level: return lever.levels[static_cast<std::size_t>(*step)];
    }
    return {};
}

// Title on the left; on the right what stands in the plan, and the way back to it.
void draw_lever_caption(Frame& frame, const LeverLine& line) {
    const Lever& lever = line.lever;
    const bool changed = lever.base && lever.at != lever.base;
    const Button back{.key = "back", .label = frame.tr(Text::what_if_back), .name = frame.tr(Text::what_if_back_named, {line.title}), .look = Look::quiet};
    const std::string in_plan = changed ? frame.tr(Text::what_if_in_plan, {words_at(frame, lever, lever.base)}) : words_at(frame, lever, lever.at);
    const float room = ImGui::GetContentRegionAvail().x - (changed ? button_width(back) + scaled(8) : 0);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFrameHeight();
    const float right = width_of(in_plan, quiet()) + scaled(2);
    const bool whole = text_in(min, {min.x + room - right - scaled(10), min.y + height}, line.title, {{colour::text, Weight::strong, size::small}});
    text_in({min.x + room - right, min.y}, {min.x + room, min.y + height}, in_plan, {quiet(), Align::right});
    ImGui::Dummy({room, height});
    note_item({.label = line.title, .role = Role::text, .value = in_plan});
    if (!whole) tooltip(line.title);
    if (!changed) return;
    ImGui::SameLine(0, scaled(8));
    if (button(back)) frame.post(app::Try{line.back(lever, *lever.base), {}});
}

void draw_lever_track(Frame& frame, const LeverLine& line) {
    const Lever& lever = line.lever;
    const float room = ImGui::GetContentRegionAvail().x - scaled(field_width + 10) - line.beside;
    const Slid slid = slider({.key = "slide", .name = line.title, .value = words_at(frame, lever, lever.at), .low = lever.low, .high = lever.high,
                              .at = lever.at, .ghost = lever.base, .asked = lever.asked, .width = room});
    if (slid.began) {
        ++frame.state.drag;
        if (line.began) line.began();
    }
    if (slid.to) frame.post(app::Try{line.edits(lever, *slid.to), merge_key(frame, lever)});
    if (slid.ended) frame.post(app::Settle{});
    tooltip(words_at(frame, lever, lever.at));
    ImGui::SameLine(0, scaled(10));
    draw_field(frame, line);
}

void draw_lever_states(Frame& frame, const LeverLine& line) {
    const Lever& lever = line.lever;
    Choice choice{.key = "state", .name = line.title, .nothing = frame.tr(Text::what_if_nothing)};
    for (std::int64_t step = lever.low; step <= lever.high; ++step) choice.options.push_back(words_at(frame, lever, step));
    if (lever.at) choice.current = static_cast<std::size_t>(*lever.at - lever.low);
    if (const auto picked = choose(frame, choice)) frame.post(app::Try{line.edits(lever, lever.low + static_cast<std::int64_t>(*picked)), {}});
}

}  // namespace ui
