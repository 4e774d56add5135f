#include "ui/estimate.hpp"

#include <algorithm>
#include <array>

#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "whatif/outlook.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

using plan::EstimateKind;

void choose_kind(Frame& frame, const Row& row) {
    constexpr std::array kinds{EstimateKind::uniform, EstimateKind::triangular, EstimateKind::normal, EstimateKind::past};
    const auto& estimate = row.indicator->estimate;
    Choice choice{.key = "estimate", .label = frame.tr(Text::field_estimate), .name = frame.tr(Text::ui_field_of, {frame.tr(Text::field_estimate), called(row)}),
                  .options = {frame.tr(Text::estimate_proposed)}, .current = estimate ? static_cast<std::size_t>(plan::kind_of(*estimate)) + 1 : 0};
    for (const Text kind : {Text::estimate_uniform, Text::estimate_triangular, Text::estimate_normal, Text::estimate_past}) choice.options.push_back(frame.tr(kind));
    const auto picked = choose(frame, choice);
    if (!picked) return;
    const whatif::Ground& ground = frame.what_if().tried->ground;
    const std::size_t at = frame.derived().outline[row.position].index;
    frame.edit(plan::SetEstimate{row.indicator->id, *picked == 0 ? std::nullopt : std::optional(whatif::first_estimate(ground, at, kinds[*picked - 1]))});
}

std::vector<std::pair<Text, base::Decimal*>> figures_in(plan::Estimate& estimate) {
    if (auto* each = std::get_if<plan::UniformEstimate>(&estimate)) return {{Text::estimate_field_low, &each->low}, {Text::estimate_field_high, &each->high}};
    if (auto* each = std::get_if<plan::TriangularEstimate>(&estimate))
        return {{Text::estimate_field_low, &each->low}, {Text::estimate_field_likely, &each->likely}, {Text::estimate_field_high, &each->high}};
    if (auto* each = std::get_if<plan::NormalEstimate>(&estimate)) return {{Text::estimate_field_mean, &each->mean}, {Text::estimate_field_deviation, &each->deviation}};
    return {};
}

void write_figures(Frame& frame, const Row& row, plan::Estimate estimate) {
    const auto figures = figures_in(estimate);
    if (figures.empty()) return;
    const Columns side("estimate figures", static_cast<int>(figures.size()));
    for (const auto& [label, figure] : figures) {
        side.next();
        const std::string caption = frame.tr(label);
        const Field field{.key = caption.c_str(), .label = caption, .name = frame.tr(Text::ui_field_of, {caption, called(row)}), .shown = words::editable(*figure, frame.lang())};
        read_field<std::optional<base::Decimal>>(frame, field, plan::read_number, [&](auto number) {
            if (number) *figure = *number;
            frame.edit(plan::SetEstimate{row.indicator->id, number ? std::optional(estimate) : std::nullopt});
        });
    }
}

}  // namespace

void draw_estimate(Frame& frame) {
    const auto row = selected_row(frame);
    if (!row || !row->indicator) return paragraph(frame.tr(Text::estimate_choose), {colour::muted, Weight::regular, size::small});
    ImGui::PushID(row->id().c_str());
    heading(row->objective ? title_of(*row->objective) : title_of(*row->indicator), 3);
    choose_kind(frame, *row);
    if (row->indicator->estimate) write_figures(frame, *row, *row->indicator->estimate);
    ImGui::PopID();
}

}  // namespace ui
