// Who works on it, and what the published document and its revisions say about it.
#include <algorithm>

#include "ui/complete.hpp"
#include "ui/inspect.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

const std::vector<plan::UnitId>& units_of(const Row& row) { return row.objective ? row.objective->units : row.indicator->units; }

void set_units(Frame& frame, const Row& row, std::vector<plan::UnitId> units) { frame.edit(plan::SetUnits{row.node, std::move(units)}); }

// Each with a button that takes it away.
void draw_units(Frame& frame, const Row& row) {
    const auto& units = units_of(row);
    caption(frame.tr(Text::field_units));
    for (std::size_t i = 0; i < units.size(); ++i) {
        const std::string& name = plan::find(frame.plan(), units[i])->name;
        const Button away{.key = units[i].value.c_str(), .label = frame.tr(Text::ui_unit_away), .name = frame.tr(Text::ui_unit_away_named, {name, called(row)}), .look = Look::quiet};
        ImGui::AlignTextToFramePadding();
        paragraph(name);
        flow(button_width(away));
        if (!button(away)) continue;
        auto fewer = units;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        return set_units(frame, row, std::move(fewer));
    }
}

// Written to be found: plans have dozens of units. Several one after the other.
void draw_new_unit(Frame& frame, const Row& row) {
    const auto& units = units_of(row);
    const Field field{.key = "unit", .name = frame.tr(Text::ui_field_of, {frame.tr(Text::field_units), called(row)}), .hint = frame.tr(Text::ui_unit_add)};
    const auto picked = pick_field(frame, field, Picks::several, [&](const std::string& typed, std::size_t) { return app::complete_org_unit(frame.plan(), typed, units); });
    if (!picked) return;
    auto more = units;
    more.push_back({picked->id});
    set_units(frame, row, std::move(more));
}

void choose_flag(Frame& frame, const Row& row, plan::Flag flag, Text label) {
    const auto& given = flag == plan::Flag::in_tree ? row.indicator->in_tree : row.indicator->in_productivity;
    const std::string words = frame.tr(label);
    const Choice choice{.key = flag == plan::Flag::in_tree ? "tree" : "productivity", .label = words,
                        .name = frame.tr(Text::ui_field_of, {words, called(row)}),
                        .options = {frame.tr(Text::ui_flag_none), words::value(true, frame.lang()), words::value(false, frame.lang())},
                        .current = !given ? 0U : *given ? 1U : 2U};
    if (const auto picked = choose(frame, choice))
        frame.edit(plan::SetFlag{row.indicator->id, flag, *picked == 0 ? std::nullopt : std::optional(*picked == 1)});
}

bool says(const Row& row, std::string plan::Objective::* of_objective, std::string plan::Indicator::* of_indicator) {
    return !(row.objective ? row.objective->*of_objective : row.indicator->*of_indicator).empty();
}

// The act leads to itself in the register.
void draw_revision(Frame& frame, const plan::Revision& revision, int at) {
    const plan::Act* act = revision.act ? plan::find(frame.plan(), *revision.act) : nullptr;
    const std::string what = words::name(revision.kind, frame.lang());
    paragraph(what, {colour::text, Weight::strong});
    if (act) {
        const std::string title = words::title(*act, frame.lang());
        const Button open{.key = "act", .label = title, .name = frame.tr(Text::revision_open_act, {title, std::to_string(at)}), .look = Look::quiet};
        ImGui::PushID(at);
        flow(button_width(open));
        if (button(open)) frame.post(app::ShowAct{act->id});
        ImGui::PopID();
    }
    paragraph("«" + revision.text + "»", {colour::muted, Weight::regular, size::small});
    if (!revision.confidence.empty() && !revision.reason.empty())
        paragraph(frame.tr(Text::ui_revision_read, {revision.confidence, revision.reason}), {colour::muted, Weight::regular, size::small});
}

}  // namespace

void inspect_units(Frame& frame, const Row& row) {
    const bool printed = says(row, &plan::Objective::services, &plan::Indicator::services) || says(row, &plan::Objective::area, &plan::Indicator::area);
    if (row.objective && frame.plan().units.empty() && !printed) return;
    section(frame.tr(Text::ui_section_units));
    if (!frame.plan().units.empty()) {
        draw_units(frame, row);
        draw_new_unit(frame, row);
    }
    if (says(row, &plan::Objective::services, &plan::Indicator::services)) text_of_node(frame, row, plan::TextField::services, Text::field_services, 1);
    if (says(row, &plan::Objective::area, &plan::Indicator::area)) text_of_node(frame, row, plan::TextField::area, Text::field_area);
    if (!row.indicator) return;
    const Columns columns("flags", 2);
    columns.next();
    choose_flag(frame, row, plan::Flag::in_tree, Text::field_in_tree);
    columns.next();
    choose_flag(frame, row, plan::Flag::in_productivity, Text::field_in_productivity);
}

void inspect_revisions(Frame& frame, const Row& row) {
    int shown = 0;
    for (const plan::Revision& revision : frame.plan().revisions) {
        if (revision.on != row.id()) continue;
        if (shown == 0) section(frame.tr(Text::ui_section_revisions));
        draw_revision(frame, revision, ++shown);
    }
}

void inspect_printed(Frame& frame, const Row& row) {
    const plan::Printed& printed = row.objective ? row.objective->printed : row.indicator->printed;
    const auto& line = row.objective ? row.objective->source_line : row.indicator->source_line;
    if (printed.empty() && !line) return;
    section(frame.tr(Text::ui_section_document));
    for (const auto& [name, text] : printed) paragraph(words::printed_name(name, frame.lang()) + ": " + text, {colour::muted});
    if (line) paragraph(frame.tr(Text::ui_source_line, {std::to_string(*line)}), {colour::muted});
}

}  // namespace ui
