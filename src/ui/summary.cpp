// The white strip: what is asked (year, period, missing data) and the body's answer.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/commands.hpp"
#include "ui/compared.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/text.hpp"
#include "ui/year_and_period.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

// A low window keeps its rows for the tree: no captions, the score in one line.
bool compact() { return ImGui::GetMainViewport()->WorkSize.y < scaled(560); }
std::string caption_of(const Frame& frame, Text key) { return compact() ? "" : frame.tr(key); }

constexpr float year_width = 92;
constexpr float period_width = 176;
constexpr float missing_width = 212;
constexpr float score_width = 430;

std::string period_words(const plan::Period& period) {
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return period.name + " " + two(period.day) + "/" + two(period.month);
}

void draw_year(Frame& frame) {
    choose_year(frame, {.label = caption_of(frame, Text::ui_year), .name = frame.tr(Text::ui_year), .width = year_width});
}

void draw_period(Frame& frame) {
    Choice choice{.label = caption_of(frame, Text::ui_period), .name = frame.tr(Text::ui_period), .width = period_width};
    for (const plan::Period& period : frame.plan().periods) choice.options.push_back(period_words(period));
    choose_period(frame, std::move(choice));
}

void draw_missing(Frame& frame) {
    using enum plan::MissingPolicy;
    constexpr plan::MissingPolicy all[] = {redistribute, zero, unknown, previous};
    const std::string used = words::name(frame.results().question.missing, frame.lang());
    Choice choice{.key = "missing", .label = caption_of(frame, Text::ui_missing), .name = frame.tr(Text::ui_missing), .width = missing_width};
    choice.options.push_back(frame.app.view.missing ? frame.tr(Text::ui_missing_by_profile)
                                                    : frame.tr(Text::ui_missing_by_profile_now, {used}));
    for (const auto policy : all) choice.options.push_back(words::name(policy, frame.lang()));
    choice.current = frame.app.view.missing ? static_cast<std::size_t>(std::ranges::find(all, *frame.app.view.missing) - all) + 1 : 0;
    if (const auto picked = choose(frame, choice))
        frame.post(app::SetMissing{*picked == 0 ? std::nullopt : std::optional(all[*picked - 1])});
}

std::string interval_words(const Frame& frame, const eval::Figure& figure) {
    return frame.tr(Text::ui_interval, {words::percent(figure.low, frame.lang()), words::percent(figure.high, frame.lang()),
                                        words::percent(figure.coverage, frame.lang())});
}

struct ScoreWords {
    std::string figure;
    std::string title;
    std::string rest;
};

const eval::Figure& plan_figure(const Frame& frame) { return frame.results_of_plan().nodes[frame.results_of_plan().body].figure; }

std::string score_or_none(const Frame& frame, const eval::Figure& figure) {
    return figure.score ? words::percent(*figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
}

// While something is tried the plan's own score stands beside.
std::string title_of_score(const Frame& frame, const eval::NodeResult& body) {
    if (!frame.trying()) return frame.tr(Text::ui_body_score, {words::name(body.light, frame.lang())});
    const std::string apart = difference_words(frame, difference(body.figure, plan_figure(frame)));
    return frame.tr(Text::what_if_score, {score_or_none(frame, plan_figure(frame)), apart});
}

ScoreWords words_of(const Frame& frame, const eval::NodeResult& body) {
    return {score_or_none(frame, body.figure), title_of_score(frame, body), interval_words(frame, body.figure)};
}

// Title above, bar, interval below; in one line: bar and interval.
void draw_scale(const ScoreWords& words, const eval::NodeResult& body, const eval::Figure* before, ImVec2 min, ImVec2 max) {
    const float height = max.y - min.y;
    const Type small{colour::text, Weight::regular, size::small};
    if (compact()) {
        const float middle = (min.y + max.y) / 2;
        const float bar = min.x + (max.x - min.x) * 0.22F;
        draw_bar({min.x, middle - scaled(4)}, {bar, middle + scaled(4)}, body.figure, body.light);
        text_in({bar + scaled(10), min.y}, max, before ? words.title : words.rest, {small});
        if (before) draw_ghost({min.x, middle - scaled(4)}, {bar, middle + scaled(4)}, body.figure, *before);
        return;
    }
    text_in(min, {max.x, min.y + height * 0.36F}, words.title, {{colour::muted, Weight::regular, size::small}});
    draw_bar({min.x, min.y + height * 0.46F}, {max.x, min.y + height * 0.62F}, body.figure, body.light);
    if (before) draw_ghost({min.x, min.y + height * 0.46F}, {max.x, min.y + height * 0.62F}, body.figure, *before);
    text_in({min.x, min.y + height * 0.7F}, max, words.rest, {small});
}

// "87,41 %" with its light, the bar, and what is not yet known.
void draw_score(Frame& frame) {
    const eval::NodeResult& body = frame.results().nodes[frame.results().body];
    const ScoreWords words = words_of(frame, body);
    const Type large{colour::text, Weight::strong, compact() ? size::title : size::figure};
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFrameHeight() + (compact() ? 0 : scaled(size::small) + scaled(1));
    const float light = scaled(compact() ? 8 : 11);
    const float number = width_of(words.figure, large) + scaled(2);
    const float width = std::min(scaled(score_width), ImGui::GetContentRegionAvail().x);  // less at 400 %
    draw_light({min.x + light, min.y + height / 2}, light, body.light);
    text_in({min.x + 3 * light, min.y}, {min.x + 3 * light + number, min.y + height}, words.figure, {large});
    draw_scale(words, body, frame.trying() ? &plan_figure(frame) : nullptr, {min.x + 3 * light + number + scaled(18), min.y}, {min.x + width, min.y + height});
    ImGui::Dummy({width, height});
    note_item({.label = frame.tr(Text::ui_body_score_name), .role = Role::status, .value = words.figure + " " + words.rest});
    tooltip(frame.tr(Text::ui_score_tip));
}

std::string issues_label(const Frame& frame) {
    const std::size_t count = frame.derived().issues.size();
    return frame.tr(count == 1 ? Text::ui_issue_one : Text::ui_issue_count, {words::count(count, frame.lang())});
}

void draw_issue_count(Frame& frame) {
    const app::Command& command = app::command("view.issues_below");
    const bool shown = frame.app.view.issues_shown;
    if (!compact()) ImGui::SetCursorPosY(ImGui::GetCursorPosY() + scaled(size::small) + scaled(1));
    if (button({.key = "issues", .label = issues_label(frame), .look = shown ? Look::primary : Look::plain, .pressed = shown}))
        if (const auto action = command.action(frame.app)) frame.post(*action);
}

}  // namespace

void draw_summary(Frame& frame) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, colour::sheet);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(16), scaled(compact() ? 6 : 10)));
    ImGui::BeginChild("summary", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(16), scaled(8)));
    grouped(frame, draw_year);
    grouped_beside(frame, period_width, draw_period);
    grouped_beside(frame, missing_width, draw_missing);
    grouped_beside(frame, score_width, draw_score);
    grouped_beside(frame, button_width({.label = issues_label(frame)}) / scaled(1), draw_issue_count);
    ImGui::PopStyleVar();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ImGui::Separator();
}

}  // namespace ui
