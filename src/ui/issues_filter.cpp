#include <algorithm>

#include "imgui_internal.h"
#include "misc/cpp/imgui_stdlib.h"
#include "ui/fields.hpp"
#include "ui/issues_place.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr float families_side_by_side = 700;  // logical width from which each is a button

void arrange(Frame& frame, app::IssuesView view) { frame.post(app::ArrangeIssues{std::move(view)}); }

std::string words_of(const Frame& frame, lint::Family family) {
    switch (family) {
        case lint::Family::weights: return frame.tr(Text::family_weights);
        case lint::Family::targets: return frame.tr(Text::family_targets);
        case lint::Family::years: return frame.tr(Text::family_years);
        case lint::Family::measurement: return frame.tr(Text::family_measurement);
        case lint::Family::formulas: return frame.tr(Text::family_formulas);
        case lint::Family::names: return frame.tr(Text::family_names);
        case lint::Family::twins: return frame.tr(Text::family_twins);
        case lint::Family::acts: return frame.tr(Text::family_acts);
        case lint::Family::scenarios: return frame.tr(Text::family_scenarios);
        case lint::Family::map: return frame.tr(Text::family_map);
    }
    return {};
}

struct Choosable {
    std::string title;
    std::size_t count = 0;
    std::string label(const Frame& frame) const { return frame.tr(Text::issues_choice, {title, words::count(count, frame.lang())}); }
    std::string name(const Frame& frame, Text pattern) const { return frame.tr(pattern, {title, words::count(count, frame.lang())}); }
};

void draw_text(Frame& frame) {
    const app::IssuesView& view = frame.app.view.issues;
    ImGui::SetNextItemWidth(std::clamp(ImGui::GetContentRegionAvail().x * 0.3F, scaled(170), scaled(300)));
    name_item({.label = frame.tr(Text::issues_filter), .role = Role::textbox, .value = view.text});
    std::string typed = view.text;
    ImGui::InputTextWithHint("##issues filter", frame.tr(Text::issues_filter_hint), &typed, ImGuiInputTextFlags_EscapeClearsAll);
    if (!ImGui::IsItemEdited() || typed == view.text) return;
    app::IssuesView wanted = view;
    wanted.text = typed;
    arrange(frame, std::move(wanted));
}

// True when it was switched.
bool check(Frame& frame, const char* key, const Choosable& of, bool on) {
    const std::string label = of.label(frame);
    flow(width_of(label) + ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x);
    name_item({.label = of.name(frame, Text::issues_choice_named), .role = Role::checkbox, .checked = on});
    return ImGui::Checkbox((label + "##" + key).c_str(), &on);
}

void draw_severities(Frame& frame) {
    constexpr std::array names{Text::issues_severity_errors, Text::issues_severity_warnings, Text::issues_severity_notes};
    const app::IssueList& list = *frame.document().issue_list;
    const app::IssuesView& view = frame.app.view.issues;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!check(frame, std::to_string(i).c_str(), {frame.tr(names[i]), list.by_severity[i]}, view.severities[i])) continue;
        app::IssuesView wanted = view;
        wanted.severities[i] = !view.severities[i];
        arrange(frame, std::move(wanted));
    }
    if (!check(frame, "accepted", {frame.tr(Text::issues_accepted), list.accepted}, view.accepted)) return;
    app::IssuesView wanted = view;
    wanted.accepted = !view.accepted;
    arrange(frame, std::move(wanted));
}

void show_family(Frame& frame, std::optional<lint::Family> family) {
    app::IssuesView wanted = frame.app.view.issues;
    wanted.family = family;
    arrange(frame, std::move(wanted));
}

Choosable every_family(const Frame& frame) {
    Choosable every{frame.tr(Text::issues_every_family)};
    for (const std::size_t count : frame.document().issue_list->by_family) every.count += count;
    return every;
}

// Those that have something to show, and the chosen one.
std::vector<lint::Family> families_at_hand(const Frame& frame) {
    std::vector<lint::Family> found;
    for (const lint::Family each : lint::families)
        if (frame.document().issue_list->by_family[static_cast<std::size_t>(each)] > 0 || frame.app.view.issues.family == each) found.push_back(each);
    return found;
}

Choosable choosable(const Frame& frame, lint::Family family) {
    return {words_of(frame, family), frame.document().issue_list->by_family[static_cast<std::size_t>(family)]};
}

void draw_family_buttons(Frame& frame) {
    const auto& now = frame.app.view.issues.family;
    const auto offer = [&](const char* key, const Choosable& of, std::optional<lint::Family> family, bool first) {
        const bool chosen = now == family;
        const Button each{.key = key, .label = of.label(frame), .name = of.name(frame, Text::issues_about_named), .look = chosen ? Look::primary : Look::quiet, .pressed = chosen};
        if (!first) flow(button_width(each));
        if (button(each) && !chosen) show_family(frame, family);
    };
    offer("every", every_family(frame), std::nullopt, true);
    for (const lint::Family each : families_at_hand(frame)) offer(std::to_string(static_cast<int>(each)).c_str(), choosable(frame, each), each, false);
}

void draw_family_choice(Frame& frame) {
    const auto families = families_at_hand(frame);
    std::vector<std::string> options{every_family(frame).label(frame)};
    std::size_t current = 0;
    for (std::size_t i = 0; i < families.size(); ++i) {
        options.push_back(choosable(frame, families[i]).label(frame));
        if (frame.app.view.issues.family == families[i]) current = i + 1;
    }
    const auto picked = choose(frame, {.key = "family", .name = frame.tr(Text::issues_family), .options = options, .current = current, .width = 230});
    if (picked) show_family(frame, *picked == 0 ? std::nullopt : std::optional(families[*picked - 1]));
}

}  // namespace

void draw_issue_filters(Frame& frame) {
    const bool wide = ImGui::GetContentRegionAvail().x >= scaled(families_side_by_side);
    draw_text(frame);
    draw_severities(frame);
    wide ? draw_family_buttons(frame) : draw_family_choice(frame);
}

// Where nothing is left but what was accepted, that is shown.
void clear_issue_filters(Frame& frame) {
    app::IssuesView wanted;
    wanted.accepted = std::ranges::all_of(frame.derived().issues, &base::Issue::accepted);
    arrange(frame, std::move(wanted));
}

}  // namespace ui
