// How an indicator's value is had: entered, a measure, the ratio of two, or an expression.
#include <algorithm>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "plan/formula.hpp"
#include "ui/complete.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

enum class Kind { entered, measure, ratio, expression };

Kind kind_of(const plan::Indicator& indicator) {
    if (!indicator.formula) return Kind::entered;
    return static_cast<Kind>(indicator.formula->index() + 1);
}

// The same formula in words, to go on from.
std::string as_expression(const plan::Plan& plan, const std::optional<plan::Formula>& formula) {
    std::string text;
    for (const plan::MeasureId& id : plan::measures_of(formula)) {
        const plan::Measure* measure = plan::find(plan, id);
        const bool one = plan::Naming(plan).measures(measure->name).size() == 1;
        text += (text.empty() ? "" : " / ") + expr::quoted_name(one ? measure->name : id.value);
    }
    return text;
}

// New measures and the formula that names them, in one step of the history.
class FormulaChange {
public:
    explicit FormulaChange(Frame& frame) : frame_(frame), plan_(frame.plan()), key_("formula " + plan::fresh_id(plan_, 'm')) {}

    plan::MeasureId new_measure(const std::string& name) {
        plan::Measure measure;
        measure.id = {plan::fresh_id(plan_, 'm')};
        measure.name = name;
        const plan::Edit insert = plan::InsertMeasure{measure};
        if (auto after = plan::apply(plan_, insert)) plan_ = std::move(*after);
        frame_.edit(insert, key_);
        return measure.id;
    }
    void set(const plan::IndicatorId& indicator, std::optional<plan::Formula> formula) {
        frame_.edit(plan::SetFormula{indicator, std::move(formula)}, key_);
    }

private:
    Frame& frame_;
    plan::Plan plan_;
    std::string key_;
};

void change_kind(Frame& frame, const Row& row, Kind kind) {
    FormulaChange change(frame);
    const plan::IndicatorId& id = row.indicator->id;
    const std::string& name = row.name();
    switch (kind) {
        case Kind::entered: return change.set(id, std::nullopt);
        case Kind::measure: return change.set(id, plan::MeasureRef{change.new_measure(name), {}});
        case Kind::ratio: {
            const auto numerator = change.new_measure(frame.tr(Text::ui_numerator_of, {name}));
            const auto denominator = change.new_measure(frame.tr(Text::ui_denominator_of, {name}));
            return change.set(id, plan::Ratio{numerator, denominator, {}});
        }
        case Kind::expression:
            return change.set(id, plan::Expression{as_expression(frame.plan(), row.indicator->formula), {}});
    }
}

struct Part {
    const char* key;
    std::string label;
    plan::MeasureId measure;
};

// Which measure stands there, found by typing, and its name and unit. The measure picked, when it changes; an empty
// id: a new one.
std::optional<plan::MeasureId> draw_part(Frame& frame, const Row& row, const Part& part) {
    ImGui::PushID(part.key);
    const auto& measures = frame.plan().measures;
    const auto at = std::ranges::find_if(measures, [&](const auto& each) { return each->id == part.measure; });
    std::optional<plan::MeasureId> picked;
    if (at != measures.end()) {
        const std::string& name_now = (*at)->name.empty() ? (*at)->id.value : (*at)->name;
        const Field choice{.key = "measure", .label = part.label, .name = frame.tr(Text::ui_field_of, {part.label, called(row)}), .shown = name_now};
        const auto offers = [&](const std::string& typed, std::size_t) { return app::complete_measure(frame.plan(), typed == name_now ? "" : typed, frame.lang()); };
        const auto offer = pick_field(frame, choice, Picks::one, offers);
        if (offer && offer->id != part.measure.value) picked = plan::MeasureId{offer->id};
        const std::string rename = frame.tr(Text::ui_measure_name);
        const Field name{.key = "name", .label = rename, .name = frame.tr(Text::ui_field_of, {rename, part.label}), .shown = (*at)->name, .lines = 1};
        if (const auto text = text_field(frame, name)) frame.edit(plan::SetMeasureText{part.measure, plan::MeasureText::name, *text});
        const std::string caption = frame.tr(Text::field_unit);
        const Field unit{.key = "unit", .label = caption, .name = frame.tr(Text::ui_field_of, {caption, part.label}), .shown = (*at)->unit};
        const auto units = [&](const std::string& typed, std::size_t) { return app::complete_unit_of_measure(frame.plan(), typed); };
        if (const auto text = likely_field(frame, unit, units)) frame.edit(plan::SetMeasureText{part.measure, plan::MeasureText::unit, *text});
    }
    ImGui::PopID();
    return picked;
}

// A measure that exists, or a new one when none was named.
plan::MeasureId existing_or_new(FormulaChange& change, const plan::MeasureId& id, const std::string& name) {
    return id.empty() ? change.new_measure(name) : id;
}

void draw_ratio(Frame& frame, const Row& row, plan::Ratio ratio) {
    const auto numerator = draw_part(frame, row, {"numerator", frame.tr(Text::ui_numerator), ratio.numerator});
    const auto denominator = draw_part(frame, row, {"denominator", frame.tr(Text::ui_denominator), ratio.denominator});
    if (!numerator && !denominator) return;
    FormulaChange change(frame);
    if (numerator) ratio.numerator = existing_or_new(change, *numerator, frame.tr(Text::ui_numerator_of, {row.name()}));
    if (denominator) ratio.denominator = existing_or_new(change, *denominator, frame.tr(Text::ui_denominator_of, {row.name()}));
    change.set(row.indicator->id, ratio);
}

void draw_measure(Frame& frame, const Row& row, const plan::MeasureRef& ref) {
    const auto picked = draw_part(frame, row, {"measure", frame.tr(Text::ui_measure), ref.measure});
    if (!picked) return;
    FormulaChange change(frame);
    change.set(row.indicator->id, plan::MeasureRef{existing_or_new(change, *picked, row.name()), ref.extra});
}

// Worked out anew when the text or the plan has changed.
const app::FormulaReading& reading_of(Frame& frame, const Row& row, const std::string& text) {
    FormulaRead& read = frame.state.formula;
    const void* now = &frame.derived();
    if (read.of != row.id() || read.text != text || read.derived != now)
        read = {row.id(), text, now, app::read_formula(frame.plan(), *row.indicator, text, frame.lang())};
    return read.reading;
}

// With the place in the text, counted as a person counts characters.
std::string words_of(const Frame& frame, const base::Issue& issue, const std::string& text) {
    const std::string words = words::words(issue, frame.lang());
    if (!issue.place.span) return words;
    const auto begin = text.begin(), at = begin + static_cast<std::ptrdiff_t>(std::min(issue.place.span->begin, text.size()));
    const auto before = std::count_if(begin, at, [](char c) { return !base::continues_letter(c); });
    return frame.tr(Text::formula_at, {words, std::to_string(before + 1)});
}

// What was understood, or what is wrong and where.
void draw_check(Frame& frame, const Row& row, const std::string& text) {
    const app::FormulaReading& reading = reading_of(frame, row, text);
    const std::string name = frame.tr(Text::formula_reading_of, {called(row)});
    for (const base::Issue& issue : reading.issues) {
        const std::string words = words_of(frame, issue, text);
        wrapped(words, {colour::red, Weight::regular, size::small});
        note_item({.label = name, .role = Role::alert, .value = words});
    }
    if (!reading.issues.empty()) return;
    wrapped(reading.understood, {colour::muted, Weight::regular, size::small});
    note_item({.label = name, .role = Role::status, .value = reading.understood});
}

// What else the checks of the plan say of it.
void draw_formula_issues(const Frame& frame, const Row& row) {
    for (const base::Issue& issue : frame.derived().issues)
        if (issue.place.id == row.indicator->id.value && issue.place.path == "formula.expression" && !issue.accepted)
            paragraph(words::words(issue, frame.lang()), {issue.severity == base::Severity::error ? colour::red : colour::amber, Weight::regular, size::small});
}

// The text, completed and read while it is typed: the old one stays until the new one can be read. Then what it
// comes to at the day shown.
void draw_expression(Frame& frame, const Row& row, const plan::Expression& expression) {
    const std::string label = frame.tr(Text::ui_expression);
    const Field field{.key = "expression", .label = label, .name = frame.tr(Text::ui_field_of, {label, called(row)}),
                      .shown = expression.text, .hint = frame.tr(Text::ui_expression_hint), .lines = 2};
    const auto complete = [&](const std::string& typed, std::size_t caret) { return app::complete_formula(frame.plan(), typed, caret, frame.lang()); };
    if (const auto text = word_field(frame, field, complete)) {
        const app::FormulaReading& reading = reading_of(frame, row, *text);
        if (reading.issues.empty()) frame.edit(plan::SetFormula{row.indicator->id, plan::Expression{*text, expression.extra}});
        else reject(frame, field, *text, reading.issues);
    }
    const auto typed = typed_in(frame, field);
    if (!typed) draw_rejection(frame, field);
    if (typed) draw_check(frame, row, *typed);
    else if (reading_of(frame, row, expression.text).issues.empty()) draw_check(frame, row, expression.text);
    if (!typed) draw_formula_issues(frame, row);
    const std::string value = actual_words(frame, row);
    paragraph(frame.tr(Text::ui_expression_value, {value.empty() ? frame.tr(Text::ui_not_measured) : value}), {colour::muted, Weight::regular, size::small});
}

}  // namespace

void inspect_formula(Frame& frame, const Row& row) {
    const std::string label = frame.tr(Text::field_formula);
    section(label);
    const Choice choice{.key = "formula", .name = frame.tr(Text::ui_field_of, {label, called(row)}),
                        .options = {frame.tr(Text::ui_formula_entered), frame.tr(Text::ui_formula_measure), frame.tr(Text::ui_formula_ratio), frame.tr(Text::ui_formula_expression)},
                        .current = static_cast<std::size_t>(kind_of(*row.indicator))};
    if (const auto picked = choose(frame, choice)) return change_kind(frame, row, static_cast<Kind>(*picked));
    if (!row.indicator->formula_note.empty()) text_of_node(frame, row, plan::TextField::formula_note, Text::field_formula_note, 1);
    if (!row.indicator->formula) return;
    const bool expression = kind_of(*row.indicator) == Kind::expression;
    paragraph(frame.tr(expression ? Text::ui_expression_about : Text::ui_measure_about), {colour::muted, Weight::regular, size::small});
    std::visit(base::overload{[&](const plan::MeasureRef& ref) { draw_measure(frame, row, ref); },
                              [&](const plan::Ratio& ratio) { draw_ratio(frame, row, ratio); },
                              [&](const plan::Expression& text) { draw_expression(frame, row, text); }},
               *row.indicator->formula);
}

}  // namespace ui
