// What an objective is, and how its score is made of its children's.
#include <algorithm>

#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

std::string name_of_field(const Frame& frame, const Row& row, Text label) { return frame.tr(Text::ui_field_of, {frame.tr(label), called(row)}); }

void choose_level(Frame& frame, const Row& row) {
    using enum plan::Level;
    constexpr plan::Level all[] = {area, strategic, programme, operative, individual};
    Choice choice{.key = "level", .label = frame.tr(Text::field_level), .name = name_of_field(frame, row, Text::field_level)};
    for (const auto each : all) choice.options.push_back(words::name(each, frame.lang()));
    choice.current = static_cast<std::size_t>(std::ranges::find(all, row.objective->level) - all);
    if (const auto picked = choose(frame, choice)) frame.edit(plan::SetLevel{row.objective->id, all[*picked]});
}

void choose_perspective(Frame& frame, const Row& row) {
    const auto& perspectives = frame.plan().perspectives;
    Choice choice{.key = "perspective", .label = frame.tr(Text::field_perspective), .name = name_of_field(frame, row, Text::field_perspective),
                  .options = {frame.tr(Text::ui_none)}, .current = 0};
    for (const auto& each : perspectives) {
        if (row.objective->perspective == each.id) choice.current = choice.options.size();
        choice.options.push_back(each.name);
    }
    if (const auto picked = choose(frame, choice))
        frame.edit(plan::SetPerspective{row.objective->id, *picked == 0 ? std::nullopt : std::optional(perspectives[*picked - 1].id)});
}

void choose_aggregator(Frame& frame, const Row& row) {
    using enum plan::Aggregator;
    constexpr plan::Aggregator all[] = {weighted_mean, mean, worst, best, all_met};
    Choice choice{.key = "aggregator", .label = frame.tr(Text::field_aggregator), .name = name_of_field(frame, row, Text::field_aggregator)};
    for (const auto each : all) choice.options.push_back(words::name(each, frame.lang()));
    choice.current = static_cast<std::size_t>(std::ranges::find(all, row.objective->aggregator) - all);
    if (const auto picked = choose(frame, choice)) frame.edit(plan::SetAggregator{row.objective->id, all[*picked]});
}

template <class E>
void number_field(Frame& frame, const Row& row, Text label, const std::optional<base::Decimal>& shown, const std::string& hint) {
    const std::string caption = frame.tr(label);
    const std::string key = "number " + std::to_string(static_cast<int>(label));
    const Field field{.key = key.c_str(), .label = caption, .name = frame.tr(Text::ui_field_of, {caption, called(row)}),
                      .shown = shown ? words::editable(*shown, frame.lang()) : "", .hint = hint};
    read_field<std::optional<base::Decimal>>(frame, field, plan::read_number, [&](auto value) { frame.edit(E{row.objective->id, value}); });
}

bool has_both_kinds(const Frame& frame, const Row& row) {
    const auto children = children_of(frame, row.position);
    const auto is_indicator = [&](std::size_t child) { return frame.derived().outline[child].is_indicator(); };
    return std::ranges::any_of(children, is_indicator) && !std::ranges::all_of(children, is_indicator);
}

// Only where there are both child objectives and indicators.
void draw_sharing(Frame& frame, const Row& row) {
    const auto& sharing = row.objective->sharing;
    if (!sharing && !has_both_kinds(frame, row)) return;
    const Choice choice{.key = "sharing", .label = frame.tr(Text::field_sharing), .name = name_of_field(frame, row, Text::field_sharing),
                        .options = {frame.tr(Text::ui_sharing_children), frame.tr(Text::ui_sharing_both)}, .current = sharing ? 1U : 0U};
    if (const auto picked = choose(frame, choice))
        frame.edit(plan::SetSharing{row.objective->id, *picked == 0 ? std::nullopt : std::optional(plan::Sharing{base::Decimal(50), base::Decimal(50), {}})});
    if (!sharing) return;
    const auto part = [&](const char* key, Text label, base::Decimal plan::Sharing::* member) {
        const std::string caption = frame.tr(label);
        const Field field{.key = key, .label = caption, .name = frame.tr(Text::ui_field_of, {caption, called(row)}), .shown = words::editable((*sharing).*member, frame.lang())};
        read_field<std::optional<base::Decimal>>(frame, field, plan::read_weight, [&](auto value) {
            plan::Sharing changed = *sharing;
            changed.*member = value.value_or(base::Decimal(0));
            frame.edit(plan::SetSharing{row.objective->id, changed});
        });
    };
    const Columns columns("shares", 2);
    columns.next();
    part("children", Text::ui_sharing_of_children, &plan::Sharing::children);
    columns.next();
    part("indicators", Text::ui_sharing_of_indicators, &plan::Sharing::indicators);
}

void draw_place(Frame& frame, const Row& row) {
    {
        const Columns columns("place", 3);
        columns.next();
        text_of_node(frame, row, plan::TextField::code, Text::field_code);
        columns.next();
        weight_of_node(frame, row);
        columns.next();
        number_field<plan::SetResources>(frame, row, Text::ui_resources_euro, row.objective->resources, "");
    }
    draw_group_weights(frame, row);
    const Columns columns("kind", 2);
    columns.next();
    choose_level(frame, row);
    columns.next();
    choose_perspective(frame, row);
}

}  // namespace

void inspect_objective(Frame& frame, const Row& row) {
    section(frame.tr(row.is_body() ? Text::ui_section_body : row.is_root() ? Text::level_scorecard : Text::ui_section_objective));
    text_of_node(frame, row, plan::TextField::name, Text::field_name, 2);
    if (!row.is_root()) draw_place(frame, row);
    text_of_node(frame, row, plan::TextField::owner, Text::field_owner, 1);
    text_of_node(frame, row, plan::TextField::mission, Text::field_mission, 1);
    text_of_node(frame, row, plan::TextField::programme, Text::field_programme, 1);
    text_of_node(frame, row, plan::TextField::description, Text::field_description, 1);
    text_of_node(frame, row, plan::TextField::note, Text::field_note, 1);
    section(frame.tr(Text::field_aggregator));
    {
        const Columns columns("score", 2);
        columns.next();
        choose_aggregator(frame, row);
        columns.next();
        number_field<plan::SetExpectedTotal>(frame, row, Text::field_expected_total, row.objective->expected_total, "100");
    }
    draw_sharing(frame, row);
}

}  // namespace ui
