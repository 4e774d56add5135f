// The plan's own texts, shown with the body.
#include <algorithm>

#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/text.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

void text_of_plan(Frame& frame, plan::PlanText which, Text label, const std::string& shown, int lines) {
    const std::string caption = frame.tr(label);
    const std::string key = "plan " + std::to_string(static_cast<int>(which));
    const Field field{.key = key.c_str(), .label = caption, .name = frame.tr(Text::ui_of_the_plan, {caption}), .shown = shown, .lines = lines,
                      .paragraphs = which == plan::PlanText::note};
    if (const auto text = text_field(frame, field)) frame.edit(plan::SetPlanText{which, *text});
}

// The plan's own methods first, then the shipped ones that it does not replace.
std::vector<plan::Profile> methods_of(const plan::Plan& plan) {
    std::vector<plan::Profile> methods = plan.profiles;
    for (const plan::Profile& shipped : plan::shipped_profiles())
        if (std::ranges::find(methods, shipped.id, &plan::Profile::id) == methods.end()) methods.push_back(shipped);
    return methods;
}

}  // namespace

void choose_method(Frame& frame) {
    const auto methods = methods_of(frame.plan());
    const std::string label = frame.tr(Text::field_profile);
    Choice choice{.key = "profile", .label = label, .name = frame.tr(Text::ui_of_the_plan, {label})};
    for (std::size_t i = 0; i < methods.size(); ++i) {
        choice.options.push_back(methods[i].name);
        choice.explained.push_back(words::name(methods[i].rule, frame.lang()));
        if (methods[i].id == frame.plan().profile) choice.current = i;
    }
    if (const auto picked = choose(frame, choice)) frame.edit(plan::ChooseProfile{methods[*picked].id});
}

void inspect_plan(Frame& frame) {
    const plan::Plan& plan = frame.plan();
    section(frame.tr(Text::ui_section_plan));
    text_of_plan(frame, plan::PlanText::title, Text::field_title, plan.title, 1);
    text_of_plan(frame, plan::PlanText::body, Text::field_body, plan.body, 1);
    text_of_plan(frame, plan::PlanText::note, Text::field_note, plan.note, 1);
    choose_method(frame);
    inspect_kept_history(frame);
    if (!plan.source.empty()) paragraph(frame.tr(Text::ui_source, {plan.source}), {colour::muted, Weight::regular, size::small});
}

}  // namespace ui
