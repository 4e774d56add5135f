// The body or the unit at a glance: a gauge, what is known of it, its years in a line.
#include <algorithm>

#include "app/chart_tables.hpp"
#include "imgui_internal.h"
#include "ui/chart_frame.hpp"
#include "ui/dashboard_parts.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float whole_width = 430;
constexpr float gauge_share = 0.44F;

struct Whole {
    const app::Dashboard& board;
    std::string title, interval, coverage, told;
    GaugeChart gauge;
    SparkLine years;
};

std::string title_of_whole(const Frame& frame) {
    const auto& unit = frame.app.view.dashboard.unit;
    const auto* found = unit ? plan::find(frame.plan(), *unit) : nullptr;
    return found ? found->name : plan::body_of(frame.plan()).name;
}

Whole whole_of(const Frame& frame, const app::Dashboard& board) {
    const eval::Figure& figure = board.whole.figure;
    const plan::Profile& profile = frame.results().question.profile;
    const std::string score = score_words(frame, figure);
    Whole whole{.board = board, .title = title_of_whole(frame)};
    whole.interval = frame.tr(Text::dashboard_interval, {words::percent(figure.low, frame.lang()), words::percent(figure.high, frame.lang())});
    whole.coverage = frame.tr(Text::dashboard_coverage, {words::percent(figure.coverage, frame.lang())});
    whole.told = frame.tr(Text::chart_score_told, {score, words::name(board.whole.light, frame.lang()), whole.interval, whole.coverage});
    whole.gauge = {.figure = &figure, .light = board.whole.light, .amber_from = profile.red_below.to_double() / 100, .green_from = profile.amber_below.to_double() / 100, .score = score};
    whole.years = line_of_years(frame, board.years, board.whole_by_year, whole.title);
    return whole;
}

void draw_parts(const Frame& frame, const Whole& whole, ImVec2 min, ImVec2 max, float below) {
    const float middle = min.x + (max.x - min.x) * gauge_share;
    const ImVec2 gauge_min(min.x + scaled(10), min.y + scaled(8));
    const ImVec2 gauge_max(middle, max.y - scaled(8));
    draw_gauge(gauge_min, gauge_max, whole.gauge);
    note_item({.label = frame.tr(Text::chart_score_of, {whole.title}), .role = Role::image, .value = whole.told}, gauge_min, gauge_max);
    if (is_over(gauge_min, gauge_max)) show_tooltip(whole.told);
    const float left = middle + scaled(12);
    const float right = max.x - scaled(12);
    text_in({left, min.y + scaled(4)}, {right, min.y + scaled(42)}, whole.title, {{colour::text, Weight::strong, size::small}, Align::left, 2});
    text_in({left, min.y + scaled(42)}, {right, min.y + scaled(62)}, whole.interval, {quiet()});
    text_in({left, min.y + scaled(60)}, {right, min.y + scaled(80)}, whole.coverage, {quiet()});
    draw_spark({left - scaled(5), min.y + scaled(82)}, {right - below, max.y - scaled(6)}, whole.years);
}

// For a picture: alone, larger.
void draw_alone(const Frame& frame, const Whole& whole) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(170));
    ImGui::Dummy({max.x - min.x, max.y - min.y});
    draw_parts(frame, whole, min, max, 0);
    wrapped(whole.told, {colour::muted, Weight::regular, size::small});
    wrapped(whole.years.told, {colour::muted, Weight::regular, size::small});
}

// A unit is no row of the plan: only the body can be selected.
bool draw_pressable(Frame& frame, const Whole& whole, ImVec2 area) {
    if (frame.app.view.dashboard.unit) {
        ImGui::Dummy(area);
        note_item({.label = whole.title, .role = Role::status, .value = whole.told});
        return false;
    }
    ImGui::SetNextItemAllowOverlap();
    name_item({.label = frame.tr(Text::ui_go_to, {whole.title}), .role = Role::button, .value = whole.told});
    return ImGui::InvisibleButton("##whole", area, ImGuiButtonFlags_EnableNav);
}

}  // namespace

void draw_whole(Frame& frame, const app::Dashboard& board) {
    const Whole whole = whole_of(frame, board);
    const plan::ObjectiveId& body = plan::body_of(frame.plan()).id;
    const bool of_body = !frame.app.view.dashboard.unit;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + std::min(scaled(whole_width), ImGui::GetContentRegionAvail().x), min.y + scaled(card_height));
    ImGui::BeginGroup();
    if (draw_pressable(frame, whole, {max.x - min.x, max.y - min.y})) frame.post(app::GoTo{body.value});
    const bool lit = of_body && ImGui::IsItemHovered();
    draw_card_ground(min, max, lit ? colour::accent_faint : colour::group, of_body && frame.app.view.selected == plan::NodeRef(body));
    draw_parts(frame, whole, min, max, copy_menu_width(frame));
    ImGui::SetCursorScreenPos({max.x - copy_menu_width(frame) - scaled(4), max.y - ImGui::GetFrameHeight() - scaled(4)});
    copy_menu(frame, {.key = "gauge", .title = frame.tr(Text::chart_score_of, {whole.title}), .draw = [&] { draw_alone(frame, whole); },
                      .table = [&] { return app::score_table(board.years, board.whole_by_year, frame.lang()); }, .width = 560});
    ImGui::EndGroup();
}

}  // namespace ui
