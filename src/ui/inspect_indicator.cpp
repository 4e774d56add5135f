// What an indicator is: its texts, weight, typology, unit and growth.
#include <algorithm>

#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

void choose_typology(Frame& frame, const Row& row) {
    using enum plan::Typology;
    constexpr plan::Typology all[] = {outcome, efficiency, effectiveness, volume, quality};
    const std::string label = frame.tr(Text::field_typology);
    Choice choice{.key = "typology", .label = label, .name = frame.tr(Text::ui_field_of, {label, called(row)}), .options = {frame.tr(Text::ui_none)}};
    for (const auto each : all) choice.options.push_back(words::name(each, frame.lang()));
    const auto& current = row.indicator->typology;
    choice.current = current ? static_cast<std::size_t>(std::ranges::find(all, *current) - all) + 1 : 0;
    if (const auto picked = choose(frame, choice))
        frame.edit(plan::SetTypology{row.indicator->id, *picked == 0 ? std::nullopt : std::optional(all[*picked - 1])});
}

void choose_growth(Frame& frame, const Row& row) {
    using enum plan::Growth;
    constexpr plan::Growth all[] = {cumulative, level};
    const std::string label = frame.tr(Text::field_growth);
    Choice choice{.key = "growth", .label = label, .name = frame.tr(Text::ui_field_of, {label, called(row)}), .options = {frame.tr(Text::ui_growth_proposed)}};
    for (const auto each : all) choice.options.push_back(words::name(each, frame.lang()));
    const auto& current = row.indicator->growth;
    choice.current = current ? static_cast<std::size_t>(std::ranges::find(all, *current) - all) + 1 : 0;
    if (const auto picked = choose(frame, choice))
        frame.edit(plan::SetGrowth{row.indicator->id, *picked == 0 ? std::nullopt : std::optional(all[*picked - 1])});
}

}  // namespace

void inspect_indicator(Frame& frame, const Row& row) {
    section(frame.tr(Text::ui_section_indicator));
    text_of_node(frame, row, plan::TextField::name, Text::field_name, 2);
    {
        const Columns columns("what", 3);
        columns.next();
        text_of_node(frame, row, plan::TextField::code, Text::field_code);
        columns.next();
        weight_of_node(frame, row);
        columns.next();
        text_of_node(frame, row, plan::TextField::unit, Text::field_unit);
    }
    draw_group_weights(frame, row);
    {
        const Columns columns("kind", 2);
        columns.next();
        choose_typology(frame, row);
        columns.next();
        choose_growth(frame, row);
    }
    text_of_node(frame, row, plan::TextField::owner, Text::field_owner, 1);
    text_of_node(frame, row, plan::TextField::description, Text::field_description, 1);
    text_of_node(frame, row, plan::TextField::note, Text::field_note, 1);
}

}  // namespace ui
