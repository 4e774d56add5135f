// The head of the open card: whose it is, its declared total, how it stands, and what can be done with it.
#include <utility>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/scorecards.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/scorecards.hpp"

namespace ui {
namespace {

void draw_name(Frame& frame, const plan::Objective& card) {
    const Field field{.key = "name", .label = frame.tr(Text::cards_name), .name = frame.tr(Text::cards_name), .shown = card.name};
    if (card.name.empty() && frame.state.named_card != card.id.value) {  // a new card is named first
        frame.state.named_card = card.id.value;
        ImGui::SetKeyboardFocusHere();
    }
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetText{card.id, plan::TextField::name, *text});
}

void draw_owner(Frame& frame, const plan::Objective& card) {
    const Field field{.key = "owner", .label = frame.tr(Text::cards_owner), .name = frame.tr(Text::cards_owner), .shown = card.owner};
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetText{card.id, plan::TextField::owner, *text});
}

void draw_total(Frame& frame, const plan::Objective& card) {
    const Field field{.key = "total", .label = frame.tr(Text::cards_declared), .name = frame.tr(Text::cards_declared),
                      .shown = card.expected_total ? words::editable(*card.expected_total, frame.lang()) : "", .hint = "100"};
    read_field<std::optional<base::Decimal>>(frame, field, plan::read_number, [&](auto total) { frame.edit(plan::SetExpectedTotal{card.id, total}); });
}

void draw_units(const Frame& frame, const plan::Objective& card) {
    std::string all;
    for (const plan::UnitId& id : card.units)
        if (const plan::OrgUnit* unit = plan::find(frame.plan(), id)) all += (all.empty() ? "" : " · ") + unit->name;
    if (!all.empty()) paragraph(all, {colour::muted, Weight::regular, size::small});
}

// The score, the points, and what is not known yet.
void draw_standing(const Frame& frame, const eval::Scorecard& card) {
    const eval::NodeResult& result = frame.results().nodes[card.objective];
    const std::string score = score_words(frame, result.figure);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const Type large{colour::text, Weight::strong, size::figure};
    const float height = scaled(size::figure + 4);
    const float width = width_of(score, large);
    draw_light({min.x + scaled(10), min.y + height / 2}, scaled(8), result.light);
    text_in({min.x + scaled(26), min.y}, {min.x + scaled(28) + width, min.y + height}, score, {large});
    ImGui::Dummy({scaled(28) + width, height});
    note_item({.label = frame.tr(Text::cards_score_of, {name_of_card(frame, card)}), .role = Role::status, .value = score + ", " + words::name(result.light, frame.lang())});
    std::string told = card.points ? frame.tr(Text::cards_points) + std::string(" ") + frame.tr(Text::cards_out_of, {words::earned(*card.points, frame.lang()), words::number(card.total, frame.lang())}) : std::string();
    const auto add = [&](const std::string& words) { told += (told.empty() ? "" : " · ") + words; };
    add(words::missing_of(card, frame.lang()));
    if (!card.settled && card.indicators > 0) {
        add(frame.tr(Text::cards_points_interval, {words::earned(card.low, frame.lang()), words::earned(card.high, frame.lang())}));
        add(frame.tr(Text::dashboard_coverage, {words::percent(result.figure.coverage, frame.lang())}));
    }
    flow(width_of(told));
    paragraph(told);
}

void draw_commands(Frame& frame) {
    command_button(frame, "cards.print", Look::plain);
    for (const char* id : {"cards.print_all", "cards.table", "cards.copy"}) {
        flow(command_width(frame, id));
        command_button(frame, id, Look::quiet);
    }
}

Button button_of(const Frame& frame, const app::CardFix& fix) {
    const plan::ObjectiveId& card = objective_of(frame, open_card(frame)).id;
    const bool own = fix.issue.place.id == card.value;
    if (fix.kind == fix::Kind::declare_total) {
        const auto& sum = open_card(frame).sum;
        return {.key = "declare", .label = frame.tr(Text::cards_declare, {sum ? words::number(*sum, frame.lang()) : std::string()}), .tip = fix.told};
    }
    const plan::Objective* group = plan::find(frame.plan(), plan::ObjectiveId{fix.issue.place.id});
    const std::string label = own || !group ? frame.tr(Text::cards_balance) : frame.tr(Text::cards_balance_of, {group->code.empty() ? group->name : group->code});
    return {.key = "balance", .label = label, .name = own || !group ? label : frame.tr(Text::cards_balance_of, {title_of(*group)}), .look = own ? Look::primary : Look::plain, .tip = fix.told};
}

}  // namespace

void draw_card_fixes(Frame& frame) {
    const eval::Scorecard& card = open_card(frame);
    if (!card.adds_up()) paragraph(words::weights_of(card, frame.lang()), {colour::amber, Weight::strong});
    bool first = card.adds_up();
    for (const app::CardFix& fix : cards_of(frame).fixes) {
        const Button each = button_of(frame, fix);
        if (!std::exchange(first, false)) flow(button_width(each));
        ImGui::PushID((fix.issue.code + fix.issue.place.id + std::to_string(fix.fix)).c_str());
        if (button(each)) frame.post(app::ApplyFix{fix.issue, fix.fix});
        ImGui::PopID();
    }
}

void draw_card_head(Frame& frame) {
    const eval::Scorecard& card = open_card(frame);
    const plan::Objective& objective = objective_of(frame, card);
    draw_name(frame, objective);
    {
        const Columns columns("whose", 2);
        columns.next();
        draw_owner(frame, objective);
        columns.next();
        draw_total(frame, objective);
    }
    draw_units(frame, objective);
    draw_standing(frame, card);
    draw_commands(frame);
    draw_card_fixes(frame);
}

}  // namespace ui
