// One conflict of a merge: where it is, what stands on the sides, and what can be taken.
#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/commands.hpp"
#include "ui/compare.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/merging.hpp"

namespace ui {
namespace {

using change::Conflict;
using change::Side;
using change::Take;

Text label_of(Take take, const Conflict& conflict) {
    switch (take) {
        case Take::ours: return conflict.erased_by == Side::ours ? Text::merge_stays_out : Text::merge_take_ours;
        case Take::theirs: return conflict.erased_by == Side::theirs ? Text::merge_goes_out : Text::merge_take_theirs;
        case Take::both: break;
    }
    return Text::merge_take_both;
}

// The two sides say something of the cell, and not the same.
bool has_values(const Conflict& conflict) { return !conflict.erased_by && conflict.ours != conflict.theirs; }

// `changed`: by whom and when, in words; empty at the start.
void draw_value(Frame& frame, Text side, const std::string& value, const std::string& changed = {}) {
    caption(frame.tr(side));
    wrapped(value);
    note_item({.label = frame.tr(side), .role = Role::cell, .value = value});
    if (changed.empty()) return;
    wrapped(changed, quiet());
    note_item({.label = frame.tr(Text::merge_side_and, {frame.tr(side), changed}), .role = Role::text});
}

void draw_values(Frame& frame, const app::Merging& merging, std::size_t position) {
    const Conflict& conflict = merging.merged.conflicts[position];
    const bool with_base = merging.merged.with_base;
    const Columns columns("values", with_base ? 3 : 2);
    if (with_base) {
        columns.next();
        draw_value(frame, Text::merge_side_base, words::said(conflict, conflict.base, frame.lang()));
    }
    columns.next();
    draw_value(frame, Text::merge_side_ours, words::said(conflict, conflict.ours, frame.lang()), merging.changed_ours[position]);
    columns.next();
    draw_value(frame, Text::merge_side_theirs, words::said(conflict, conflict.theirs, frame.lang()), merging.changed_theirs[position]);
}

// What no two values tell: in a sentence, and who changed it on each side.
void draw_sentence(Frame& frame, const app::Merging& merging, std::size_t position) {
    paragraph(words::conflict(merging.merged.conflicts[position], merging.merged, frame.lang()));
    const auto told = [&](Text side, const std::string& changed) { paragraph(frame.tr(Text::merge_side_and, {frame.tr(side), changed}), quiet()); };
    told(Text::merge_side_ours, merging.changed_ours[position]);
    told(Text::merge_side_theirs, merging.changed_theirs[position]);
}

// The accessible name says what would be taken.
std::string name_of(const Frame& frame, const Conflict& conflict, Take take) {
    const std::string label = frame.tr(label_of(take, conflict));
    if (!has_values(conflict) || take == Take::both) return label;
    return frame.tr(Text::merge_take_named, {label, words::said(conflict, take == Take::ours ? conflict.ours : conflict.theirs, frame.lang())});
}

// The keys that take a side; both have none.
std::string keys_of(const Frame& frame, Take take) {
    if (take == Take::both) return {};
    return words_of(frame, app::command(take == Take::ours ? "merge.ours" : "merge.theirs").shortcut);
}

void draw_takes(Frame& frame, const Conflict& conflict) {
    const auto* choice = app::choice_of(frame.app, conflict);
    const Take* chosen = choice ? std::get_if<Take>(choice) : nullptr;
    for (const Take take : conflict.takes) {
        const bool pressed = chosen && *chosen == take;
        const std::string key(std::to_string(static_cast<int>(take)));
        const Button each{.key = key.c_str(), .label = frame.tr(label_of(take, conflict)), .name = name_of(frame, conflict, take), .look = pressed ? Look::primary : Look::plain, .tip = keys_of(frame, take), .pressed = pressed};
        if (take != conflict.takes.front()) flow(button_width(each));
        if (button(each)) frame.post(app::DecideConflict{conflict.place, take});
    }
    if (!choice) return;
    const Button withdraw{.key = "withdraw", .label = frame.tr(Text::merge_reconsider), .look = Look::quiet};
    flow(button_width(withdraw));
    if (button(withdraw)) frame.post(app::DecideConflict{conflict.place, {}});
}

void draw_typed(Frame& frame, const Conflict& conflict, std::size_t position) {
    if (!app::can_type(frame.app, position)) return;
    const Field field{.key = "typed", .label = frame.tr(Text::merge_typed), .name = frame.tr(Text::merge_typed), .shown = app::typed_text(frame.app, conflict), .hint = frame.tr(Text::merge_typed_hint), .width = 320};
    if (const auto text = text_field(frame, field)) {
        auto edit = app::typed_choice(frame.app, position, *text);
        if (edit) frame.post(app::DecideConflict{conflict.place, change::Choice(std::move(*edit)), *text});
        else reject(frame, field, *text, std::move(edit.error()));
    }
    draw_rejection(frame, field);
}

// The commands of the keys, under the words of this place.
void draw_walk(Frame& frame) {
    const auto step = [&](const char* key, Text label, std::string_view id) {
        const app::Command& command = app::command(id);
        const auto action = command.action(frame.app);
        const Button each{.key = key, .label = frame.tr(label), .look = Look::quiet, .enabled = action.has_value(), .tip = words_of(frame, command.shortcut)};
        if (id == "merge.next") flow(button_width(each));
        if (button(each) && action) frame.post(*action);
    };
    step("previous", Text::merge_previous, "merge.previous");
    step("next", Text::merge_next, "merge.next");
}

}  // namespace

std::string words_of_choice(const Frame& frame, const app::Merging& merging, std::size_t position) {
    const Conflict& conflict = merging.merged.conflicts[position];
    const auto* choice = app::choice_of(frame.app, conflict);
    if (!choice) return frame.tr(Text::merge_undecided);
    if (const Take* take = std::get_if<Take>(choice)) return name_of(frame, conflict, *take);
    return frame.tr(Text::merge_take_named, {frame.tr(Text::merge_typed), app::typed_text(frame.app, conflict)});
}

void draw_conflict(Frame& frame, const app::Merging& merging, std::size_t position) {
    const Conflict& conflict = merging.merged.conflicts[position];
    const std::string count = std::to_string(merging.places.size());
    section(frame.tr(Text::merge_conflict_of, {std::to_string(position + 1), count, merging.places[position]}));
    ImGui::PushID(static_cast<int>(position));
    if (has_values(conflict)) draw_values(frame, merging, position);
    else draw_sentence(frame, merging, position);
    ImGui::PopID();
    draw_takes(frame, conflict);
    ImGui::PushID(static_cast<int>(position));
    draw_typed(frame, conflict, position);
    ImGui::PopID();
    if (merging.places.size() > 1) draw_walk(frame);
}

}  // namespace ui
