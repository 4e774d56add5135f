// The plan's own texts, shown with the body.
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

void text_of_plan(Frame& frame, plan::PlanText which, Text label, const std::string& shown, int lines) {
    const std::string caption = frame.tr(label);
    const std::string key = "plan " + std::to_string(static_cast<int>(which));
    const Field field{.key = key.c_str(), .label = caption, .name = frame.tr(Text::ui_of_the_plan, {caption}), .shown = shown, .lines = lines};
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetPlanText{which, *text});
}

}  // namespace

void inspect_plan(Frame& frame) {
    const plan::Plan& plan = frame.plan();
    section(frame.tr(Text::ui_section_plan));
    text_of_plan(frame, plan::PlanText::title, Text::field_title, plan.title, 1);
    text_of_plan(frame, plan::PlanText::body, Text::field_body, plan.body, 1);
    text_of_plan(frame, plan::PlanText::note, Text::field_note, plan.note, 1);
    if (!plan.source.empty()) paragraph(frame.tr(Text::ui_source, {plan.source}), {colour::muted, Weight::regular, size::small});
}

}  // namespace ui
