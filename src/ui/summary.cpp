// The white strip: what is asked (year, period, missing data) and the body's answer.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float year_width = 96;
constexpr float period_width = 186;
constexpr float missing_width = 222;
constexpr float score_width = 430;

std::string words_of(const plan::Period& period) {
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return period.name + " " + two(period.day) + "/" + two(period.month);
}

void choose_year(Frame& frame) {
    Choice choice{.key = "year", .label = frame.tr(Text::ui_year), .name = frame.tr(Text::ui_year), .width = year_width};
    for (const int year : frame.plan().years) choice.options.push_back(std::to_string(year));
    const auto found = std::ranges::find(frame.plan().years, frame.app.view.year);
    if (found != frame.plan().years.end()) choice.current = static_cast<std::size_t>(found - frame.plan().years.begin());
    choice.nothing = std::to_string(frame.app.view.year);
    if (const auto picked = choose(frame, choice)) frame.post(app::SetYear{frame.plan().years[*picked]});
}

void choose_period(Frame& frame) {
    Choice choice{.key = "period", .label = frame.tr(Text::ui_period), .name = frame.tr(Text::ui_period), .width = period_width};
    for (const plan::Period& period : frame.plan().periods) choice.options.push_back(words_of(period));
    if (frame.app.view.period < choice.options.size()) choice.current = frame.app.view.period;
    choice.nothing = words::date(frame.day(), frame.lang());
    if (const auto picked = choose(frame, choice)) frame.post(app::SetPeriod{*picked});
}

void choose_missing(Frame& frame) {
    using enum plan::MissingPolicy;
    constexpr plan::MissingPolicy all[] = {redistribute, zero, unknown, previous};
    const std::string used = words::name(frame.results().question.missing, frame.lang());
    Choice choice{.key = "missing", .label = frame.tr(Text::ui_missing), .name = frame.tr(Text::ui_missing), .width = missing_width};
    choice.options.push_back(frame.app.view.missing ? frame.tr(Text::ui_missing_by_profile)
                                                    : frame.tr(Text::ui_missing_by_profile_now, {used}));
    for (const auto policy : all) choice.options.push_back(words::name(policy, frame.lang()));
    choice.current = frame.app.view.missing ? static_cast<std::size_t>(std::ranges::find(all, *frame.app.view.missing) - all) + 1 : 0;
    if (const auto picked = choose(frame, choice))
        frame.post(app::SetMissing{*picked == 0 ? std::nullopt : std::optional(all[*picked - 1])});
}

void in_group(Frame& frame, float width, void (*draw_choice)(Frame&)) {
    flow(scaled(width));
    ImGui::BeginGroup();
    draw_choice(frame);
    ImGui::EndGroup();
}

std::string interval_words(const Frame& frame, const eval::Figure& figure) {
    return frame.tr(Text::ui_interval, {words::percent(figure.low, frame.lang()), words::percent(figure.high, frame.lang()),
                                        words::percent(figure.coverage, frame.lang())});
}

// "87,41 %" with its light, the bar, and what is not yet known.
void draw_score(Frame& frame) {
    const eval::NodeResult& body = frame.results().nodes[frame.results().body];
    const std::string figure = body.figure.score ? words::percent(*body.figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
    const std::string rest = interval_words(frame, body.figure);
    const Type large{colour::text, Weight::strong, size::figure};
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = scaled(size::small) + ImGui::GetFrameHeight() + scaled(1);
    const float light = scaled(11);
    const float number = width_of(figure, large) + scaled(2);
    draw_light({min.x + light, min.y + height / 2}, light, body.light);
    text_in({min.x + 3 * light, min.y}, {min.x + 3 * light + number, min.y + height}, figure, {large});
    const float left = min.x + 3 * light + number + scaled(18);
    const float right = min.x + scaled(score_width);
    text_in({left, min.y}, {right, min.y + height * 0.36F}, frame.tr(Text::ui_body_score, {words::name(body.light, frame.lang())}),
            {{colour::muted, Weight::regular, size::small}});
    draw_bar({left, min.y + height * 0.46F}, {right, min.y + height * 0.62F}, body.figure, body.light);
    text_in({left, min.y + height * 0.7F}, {right, min.y + height}, rest, {{colour::text, Weight::regular, size::small}});
    ImGui::Dummy({scaled(score_width), height});
    note_item({.label = frame.tr(Text::ui_body_score_name), .role = Role::status, .value = figure + " " + rest});
    tooltip(frame.tr(Text::ui_score_tip));
}

std::string issues_label(const Frame& frame) {
    const std::size_t count = frame.derived().issues.size();
    return frame.tr(count == 1 ? Text::ui_issue_one : Text::ui_issue_count, {std::to_string(count)});
}

void draw_issue_count(Frame& frame) {
    const app::Command& command = app::command("view.issues");
    const bool shown = frame.app.view.issues_shown;
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + scaled(size::small) + scaled(1));
    if (button({.key = "issues", .label = issues_label(frame), .look = shown ? Look::primary : Look::plain, .pressed = shown}))
        if (const auto action = command.action(frame.app)) frame.post(*action);
}

}  // namespace

void draw_summary(Frame& frame) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, colour::white);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(16), scaled(10)));
    ImGui::BeginChild("summary", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(16), scaled(8)));
    ImGui::BeginGroup();
    choose_year(frame);
    ImGui::EndGroup();
    in_group(frame, period_width, choose_period);
    in_group(frame, missing_width, choose_missing);
    in_group(frame, score_width, draw_score);
    in_group(frame, button_width({.label = issues_label(frame)}) / scaled(1), draw_issue_count);
    ImGui::PopStyleVar();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ImGui::Separator();
}

}  // namespace ui
