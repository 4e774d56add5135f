// The register: the acts in time order, what each changed, and the share of the objectives that they modified.
#include <utility>

#include "imgui_internal.h"
#include "ui/acts.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/differences.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float row_height = 54;

std::string share_words(const Frame& frame, const change::Tally& tally) {
    const auto share = change::share_modified(tally, acts_of(frame).reg.planned);
    return share ? words::percent(*share, frame.lang()) : std::string();
}

void open_new_act(Frame& frame) {
    app::ActsView view = frame.app.view.acts;
    view.pane = app::ActsPane::fresh;
    arrange(frame, std::move(view));
}

void choose_line(Frame& frame, const plan::ActId& id) {
    app::ActsView view = frame.app.view.acts;
    view.chosen = id;
    arrange(frame, std::move(view));
}

struct Line {
    plan::ActId id;
    std::string title;
    std::string rows;
    std::string share;
    std::string subject;
};

// Title over what it changed; on the right the share of the objectives.
void draw_line(Frame& frame, const Line& line) {
    const bool current = frame.app.view.acts.chosen == line.id;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(row_height));
    const std::string below = line.rows + (line.subject.empty() ? "" : " · " + line.subject);
    ImGui::PushID(line.id.value.c_str());
    name_item({.label = line.title, .role = Role::row, .value = below + (line.share.empty() ? "" : " · " + line.share), .selected = current});
    ImGui::PushStyleColor(ImGuiCol_Header, colour::accent_light);
    if (ImGui::Selectable("##act", current, ImGuiSelectableFlags_None, {max.x - min.x, max.y - min.y}) && !current) choose_line(frame, line.id);
    ImGui::PopStyleColor();
    ImGui::PopID();
    const float left = min.x + scaled(10);
    const float share = line.share.empty() ? 0 : width_of(line.share, {colour::text, Weight::strong, size::small}) + scaled(14);
    const float middle = min.y + scaled(row_height * 0.52F);
    bool whole = text_in({left, min.y + scaled(3)}, {max.x - share, middle}, line.title, {{colour::text, Weight::strong}});
    text_in({max.x - share, min.y + scaled(3)}, {max.x - scaled(6), middle}, line.share, {{colour::text, Weight::strong, size::small}, Align::right});
    whole = text_in({left, middle}, {max.x - scaled(6), max.y - scaled(3)}, below, {{colour::muted, Weight::regular, size::small}}) && whole;
    if (!whole) tooltip(line.title + "\n" + below);
    if (current) ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + scaled(4), max.y}, colour::accent);
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::line);
}

bool has_without_act(const change::Tally& tally) { return !(tally == change::Tally{}); }

void draw_lines(Frame& frame) {
    const change::Register& reg = acts_of(frame).reg;
    const auto& acts = frame.document().plan.acts;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, scaled(1)));
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const std::string share = share_words(frame, reg.acts[i]);
        const bool told_by_title = acts[i].number.empty() && !acts[i].date;
        draw_line(frame, {acts[i].id, words::title(acts[i], frame.lang()), words::rows_changed(reg.acts[i], frame.lang()),
                          share.empty() ? "" : frame.tr(Text::acts_share_of_act, {share}), told_by_title ? "" : acts[i].subject});
    }
    if (has_without_act(reg.without_act)) draw_line(frame, {{}, frame.tr(Text::acts_without), words::rows_changed(reg.without_act, frame.lang()), "", ""});
    ImGui::PopStyleVar();
}

void draw_share(Frame& frame) {
    const change::Register& reg = acts_of(frame).reg;
    const std::string share = share_words(frame, reg.year);
    if (share.empty()) return;
    paragraph(frame.tr(Text::acts_share, {std::to_string(frame.plan().year), std::to_string(reg.year.objectives), std::to_string(reg.planned), share}));
    tooltip(frame.tr(Text::acts_share_tip));
}

}  // namespace

void draw_register(Frame& frame) {
    const plan::Plan& plan = frame.document().plan;
    const bool none = plan.acts.empty() && plan.revisions.empty();
    if (none) paragraph(frame.tr(Text::acts_none), {colour::muted});
    else draw_share(frame);
    if (button({.key = "new-act", .label = frame.tr(Text::acts_new), .look = Look::primary})) open_new_act(frame);
    if (none) return;
    draw_lines(frame);
    const auto& chosen = frame.app.view.acts.chosen;
    const bool is_there = chosen && (plan::find(plan, *chosen) || (chosen->value.empty() && has_without_act(acts_of(frame).reg.without_act)));
    if (is_there) draw_chosen_act(frame, *chosen);
    else paragraph(frame.tr(Text::acts_choose), {colour::muted, Weight::regular, size::small});
}

}  // namespace ui
