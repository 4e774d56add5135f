// What is sought in the tree: words, and filters of other kinds.
#include <algorithm>
#include <array>
#include <utility>

#include "imgui_internal.h"
#include "misc/cpp/imgui_stdlib.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/tree_tools.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float popup_width = 340;

// A list whose first line asks nothing.
struct Asked {
    const char* key;
    std::string label;
    std::string nothing;  // its first line
    std::vector<std::string> options;
    std::optional<std::size_t> current;
};

// What was picked: empty, nothing; else a position, or no filter of this kind.
std::optional<std::optional<std::size_t>> ask(Frame& frame, const Asked& asked) {
    if (asked.options.empty()) return std::nullopt;
    std::vector<std::string> options{asked.nothing};
    options.insert(options.end(), asked.options.begin(), asked.options.end());
    const auto picked = choose(frame, {.key = asked.key, .label = asked.label, .name = asked.label, .options = std::move(options),
                                       .current = asked.current ? *asked.current + 1 : 0});
    if (!picked) return std::nullopt;
    return *picked == 0 ? std::optional<std::size_t>() : std::optional(*picked - 1);
}

// Of a list of things with an id and a name.
template <class Id, class Thing>
void ask_for(Frame& frame, Asked asked, const std::vector<Thing>& things, std::optional<Id> app::TreeFilter::* part) {
    app::TreeFilter wanted = frame.app.view.tree_filter;
    for (std::size_t i = 0; i < things.size(); ++i) {
        asked.options.push_back(things[i].name);
        if (wanted.*part == things[i].id) asked.current = i;
    }
    const auto picked = ask(frame, asked);
    if (!picked) return;
    wanted.*part = *picked ? std::optional(things[**picked].id) : std::nullopt;
    frame.post(app::FilterTree{std::move(wanted)});
}

void ask_for_text(Frame& frame, Asked asked, const std::vector<std::string>& texts, std::string app::TreeFilter::* part) {
    app::TreeFilter wanted = frame.app.view.tree_filter;
    asked.options = texts;
    const auto at = std::ranges::find(texts, wanted.*part);
    if (at != texts.end()) asked.current = static_cast<std::size_t>(at - texts.begin());
    const auto picked = ask(frame, asked);
    if (!picked) return;
    wanted.*part = *picked ? texts[**picked] : std::string();
    frame.post(app::FilterTree{std::move(wanted)});
}

struct Named {
    plan::ObjectiveId id;
    std::string name;
};

std::vector<Named> strategic_areas(const Frame& frame) {
    std::vector<Named> areas;
    for (const auto& each : frame.plan().objectives)
        if (each->level == plan::Level::area) areas.push_back({each->id, title_of(*each)});
    return areas;
}

template <class Kind>
void check(Frame& frame, Text of, Kind kind, const std::string& words, std::set<Kind> app::TreeFilter::* part) {
    const auto& now = frame.app.view.tree_filter.*part;
    bool on = now.contains(kind);
    flow(width_of(words) + ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x);
    name_item({.label = frame.tr(Text::tree_filter_chip, {frame.tr(of), words}), .role = Role::checkbox, .checked = on});
    if (!ImGui::Checkbox((words + "##" + frame.tr(of)).c_str(), &on)) return;
    app::TreeFilter wanted = frame.app.view.tree_filter;
    if (on) (wanted.*part).insert(kind);
    else (wanted.*part).erase(kind);
    frame.post(app::FilterTree{std::move(wanted)});
}

void begin_checks(const Frame& frame, Text of) {
    caption(frame.tr(of));
    ImGui::Dummy({0, 0});
}

void draw_checks(Frame& frame) {
    begin_checks(frame, Text::tree_filter_state);
    for (const app::RowState each : app::row_states) check(frame, Text::tree_filter_state, each, name_of(frame, each), &app::TreeFilter::states);
    begin_checks(frame, Text::tree_filter_flag);
    for (const plan::RevisionKind each : {plan::RevisionKind::inserted, plan::RevisionKind::updated, plan::RevisionKind::removed})
        check(frame, Text::tree_filter_flag, each, words::name(each, frame.lang()), &app::TreeFilter::flags);
    begin_checks(frame, Text::tree_filter_issue);
    for (const base::Severity each : {base::Severity::error, base::Severity::warning, base::Severity::note})
        check(frame, Text::tree_filter_issue, each, name_of(frame, each), &app::TreeFilter::issues);
}

void draw_choices(Frame& frame) {
    const std::string all = frame.tr(Text::tree_filter_all);
    const plan::Plan& plan = frame.plan();
    const app::TreeFacts& facts = frame.derived().facts;
    ask_for(frame, {.key = "unit", .label = frame.tr(Text::tree_filter_unit), .nothing = all}, plan.units, &app::TreeFilter::unit);
    ask_for(frame, {.key = "strategic area", .label = frame.tr(Text::level_area), .nothing = frame.tr(Text::tree_filter_all_owners)}, strategic_areas(frame), &app::TreeFilter::strategic_area);
    ask_for_text(frame, {.key = "area", .label = frame.tr(Text::tree_filter_area), .nothing = all}, facts.areas, &app::TreeFilter::area);
    ask_for(frame, {.key = "perspective", .label = frame.tr(Text::field_perspective), .nothing = all}, plan.perspectives, &app::TreeFilter::perspective);
    ask_for_text(frame, {.key = "owner", .label = frame.tr(Text::field_owner), .nothing = frame.tr(Text::tree_filter_all_owners)}, facts.owners, &app::TreeFilter::owner);
}

}  // namespace

void draw_tree_search(Frame& frame) {
    UiState& state = frame.state;
    const float width = std::clamp(ImGui::GetContentRegionAvail().x * 0.4F, scaled(170), scaled(340));
    ImGui::SetNextItemWidth(width);
    if (std::exchange(state.focus_filter, false)) {  // whatever has the keyboard now gives it up
        GImGui->NavNextActivateId = ImGui::GetID("##filter");
        GImGui->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
    }
    name_item({.label = frame.tr(Text::ui_filter), .role = Role::textbox, .value = frame.app.view.filter});
    std::string typed = frame.app.view.filter;
    const bool long_hint = width_of(frame.tr(Text::ui_filter_hint)) < width - 2 * ImGui::GetStyle().FramePadding.x;
    ImGui::InputTextWithHint("##filter", frame.tr(long_hint ? Text::ui_filter_hint : Text::ui_filter_hint_short), &typed, ImGuiInputTextFlags_EscapeClearsAll);
    if (ImGui::IsItemEdited() && typed != frame.app.view.filter) frame.post(app::SetFilter{typed});
    if (frame.app.view.filter.empty()) return;
    const Button clear{.key = "clear", .label = frame.tr(Text::ui_filter_clear), .look = Look::quiet};
    flow(button_width(clear));
    if (button(clear)) frame.post(app::SetFilter{});
}

void draw_tree_filters(Frame& frame) {
    const std::size_t count = chips_of(frame).size();
    const std::string label = count == 0 ? frame.tr(Text::tree_filters) : frame.tr(Text::tree_filters_count, {std::to_string(count)});
    const Button open{.key = "filters", .label = label, .name = frame.tr(Text::tree_filters), .pressed = count > 0};
    flow(button_width(open));
    if (button(open)) ImGui::OpenPopup("tree filters");
    const float height = ImGui::GetMainViewport()->WorkSize.y * 0.8F;
    const float width = std::min(scaled(popup_width), ImGui::GetMainViewport()->WorkSize.x - scaled(24));
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, height});
    if (!ImGui::BeginPopup("tree filters")) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(6)));
    draw_choices(frame);
    draw_checks(frame);
    ImGui::PopStyleVar();
    ImGui::EndPopup();
}

void draw_tree_chips(Frame& frame) {
    const auto chips = chips_of(frame);
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const std::string key = "chip " + std::to_string(i);
        const Button chip{.key = key.c_str(), .label = chips[i].words + "  ×", .name = frame.tr(Text::tree_filter_away, {chips[i].words})};
        if (i > 0) flow(button_width(chip));
        if (button(chip)) frame.post(app::FilterTree{chips[i].without});
    }
    if (chips.empty()) return;
    const Button none{.key = "no filter", .label = frame.tr(Text::tree_filters_none), .look = Look::quiet};
    flow(button_width(none));
    if (button(none)) frame.post(app::ClearFilters{});
}

}  // namespace ui
