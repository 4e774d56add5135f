// The list of managers' cards: filtered, ordered, one of them open.
#include <array>
#include <utility>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/scorecards.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/scorecards.hpp"

namespace ui {
namespace {

constexpr float card_line = 74;
constexpr float score_width = 74;

void arrange(Frame& frame, app::ScorecardsView view) { frame.post(app::ArrangeScorecards{std::move(view)}); }

void search(Frame& frame) {
    const Field field{.key = "search", .name = frame.tr(Text::cards_search), .shown = frame.app.view.scorecards.text, .hint = frame.tr(Text::cards_search_hint)};
    if (const auto text = text_field(frame, field)) {
        app::ScorecardsView view = frame.app.view.scorecards;
        view.text = *text;
        arrange(frame, std::move(view));
    }
}

void choose_unit(Frame& frame) {
    const app::ScorecardsView& view = frame.app.view.scorecards;
    Choice choice{.key = "unit", .name = frame.tr(Text::cards_unit), .options = {frame.tr(Text::measuring_all_units)}, .current = 0};
    for (const plan::OrgUnit& unit : frame.plan().units) {
        choice.options.push_back(unit.name);
        if (view.unit == unit.id) choice.current = choice.options.size() - 1;
    }
    const auto picked = choose(frame, choice);
    if (!picked) return;
    app::ScorecardsView changed = view;
    changed.unit = *picked == 0 ? std::nullopt : std::optional(frame.plan().units[*picked - 1].id);
    arrange(frame, std::move(changed));
}

void choose_order(Frame& frame) {
    Choice choice{.key = "order", .name = frame.tr(Text::cards_order), .current = static_cast<std::size_t>(frame.app.view.scorecards.order)};
    // In the order of app::CardOrder.
    for (const Text each : {Text::cards_order_plan, Text::cards_order_name, Text::cards_order_score, Text::cards_order_open}) choice.options.emplace_back(frame.tr(each));
    const auto picked = choose(frame, choice);
    if (!picked) return;
    app::ScorecardsView changed = frame.app.view.scorecards;
    changed.order = static_cast<app::CardOrder>(*picked);
    arrange(frame, std::move(changed));
}

struct Told {
    std::string name, whose, state, score, coverage;
};

Told told(const Frame& frame, const eval::Scorecard& card) {
    const eval::NodeResult& result = frame.results().nodes[card.objective];
    const std::string coverage = result.figure.coverage < 1 ? frame.tr(Text::dashboard_coverage, {words::percent(result.figure.coverage, frame.lang())}) : std::string();
    return {name_of_card(frame, card), words::whose(frame.plan(), objective_of(frame, card)),
            words::weights_of(card, frame.lang()) + " · " + words::missing_of(card, frame.lang()), score_words(frame, result.figure), coverage};
}

void draw_words(const Frame& frame, const eval::Scorecard& card, ImVec2 min, ImVec2 max) {
    const Told words = told(frame, card);
    const Type small{colour::muted, Weight::regular, size::small};
    const float third = (max.y - min.y - scaled(6)) / 3;
    const float right = max.x - scaled(8);
    const auto line = [&](int i) { return min.y + scaled(3) + static_cast<float>(i) * third; };
    const float left = min.x + scaled(12);
    bool whole = text_in({left, line(0)}, {right - scaled(score_width + 22), line(1)}, words.name, {{colour::text, Weight::strong}});
    draw_light({right - scaled(score_width + 8), (line(0) + line(1)) / 2}, scaled(6), frame.results().nodes[card.objective].light);
    text_in({right - scaled(score_width), line(0)}, {right, line(1)}, words.score, {{colour::text, Weight::strong}, Align::right});
    const std::string second = words.whose.empty() || words.coverage.empty() ? words.whose + words.coverage : words.whose + " · " + words.coverage;
    whole = text_in({left, line(1)}, {right, line(2)}, second, {small}) && whole;
    const Type state{card.adds_up() ? colour::muted : colour::amber, Weight::regular, size::small};
    whole = text_in({left, line(2)}, {right, line(3)}, words.state, {state}) && whole;
    if (!whole) tooltip(words.name + "\n" + second + "\n" + words.state);
}

// The arrow keys open the card that they reach; the list is one stop of the Tab key.
void draw_line(Frame& frame, std::size_t position) {
    const eval::Scorecard& card = cards_of(frame).shown[position];
    const plan::ObjectiveId& id = objective_of(frame, card).id;
    const bool current = cards_of(frame).open == position;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(card_line));
    const Told words = told(frame, card);
    ImGui::PushID(id.value.c_str());
    name_item({.label = words.name, .role = Role::row, .value = words.score + ", " + words::name(frame.results().nodes[card.objective].light, frame.lang()) + " · " + words.state, .selected = current});
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, !current);
    ImGui::PushStyleColor(ImGuiCol_Header, colour::accent_light);
    const bool taken = ImGui::Selectable("##card", current, static_cast<ImGuiSelectableFlags>(ImGuiSelectableFlags_SelectOnNav), {max.x - min.x, max.y - min.y});
    ImGui::PopStyleColor();
    ImGui::PopItemFlag();
    const bool selected = frame.app.view.selected == plan::NodeRef(id);
    if (taken && (!current || !selected)) frame.post(app::OpenScorecard{id});
    draw_words(frame, card, min, max);
    if (current) ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + scaled(4), max.y}, colour::accent);
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::line);
    ImGui::PopID();
}

}  // namespace

void draw_card_filters(Frame& frame) {
    search(frame);
    if (!frame.plan().units.empty()) choose_unit(frame);
    choose_order(frame);
    command_button(frame, "cards.new", Look::plain);
}

void draw_card_list(Frame& frame, float height) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("card list", {0, height}, ImGuiChildFlags_NavFlattened);
    const std::size_t open = *cards_of(frame).open;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(cards_of(frame).shown.size()), scaled(card_line));
    clipper.IncludeItemByIndex(static_cast<int>(open));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_line(frame, static_cast<std::size_t>(i));
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace ui
