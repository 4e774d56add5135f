#include "ui/act_fields.hpp"

#include <algorithm>

#include "ui/calendar.hpp"
#include "ui/inspect.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

void choose_kind(Frame& frame, plan::Act& act) {
    using enum plan::ActKind;
    constexpr plan::ActKind kinds[] = {deliberation, determination, decree, other};
    Choice choice{.key = "kind", .label = frame.tr(Text::adopt_kind), .name = frame.tr(Text::adopt_kind)};
    for (const auto kind : kinds) choice.options.push_back(words::name(kind, frame.lang()));
    choice.current = static_cast<std::size_t>(std::ranges::find(kinds, act.kind) - kinds);
    if (const auto picked = choose(frame, choice)) act.kind = kinds[*picked];
}

void write_text(Frame& frame, const char* key, Text label, std::string& text) {
    const Field field{.key = key, .label = frame.tr(label), .name = frame.tr(label), .shown = text};
    if (const auto typed = text_field(frame, field)) text = *typed;
}

void write_date(Frame& frame, plan::Act& act) {
    const Field field{.key = "date", .label = frame.tr(Text::adopt_date), .name = frame.tr(Text::adopt_date), .hint = frame.tr(Text::adopt_date_hint)};
    date_field(frame, field, act.date, [&](auto day) { act.date = day; });
}

}  // namespace

void choose_act(Frame& frame, ActChoice& under) {
    const auto& acts = frame.document().plan.acts;
    if (under.act && !plan::find(frame.document().plan, *under.act)) under.act.reset();  // it was deleted
    Choice choice{.key = "act", .label = frame.tr(Text::adopt_act), .name = frame.tr(Text::adopt_act), .options = {frame.tr(Text::adopt_new_act)}, .current = 0};
    for (const plan::Act& act : acts) {
        choice.options.push_back(words::title(act, frame.lang()));
        if (under.act == act.id) choice.current = choice.options.size() - 1;
    }
    if (const auto picked = choose(frame, choice)) under.act = *picked == 0 ? std::nullopt : std::optional(acts[*picked - 1].id);
    if (!under.act) write_act(frame, under.fresh);
}

void write_act(Frame& frame, plan::Act& act) {
    {
        const Columns columns("act fields", 2);
        columns.next();
        choose_kind(frame, act);
        columns.next();
        write_text(frame, "number", Text::adopt_number, act.number);
        columns.next();
        write_date(frame, act);
        columns.next();
        write_text(frame, "body", Text::adopt_body, act.body);
    }
    write_text(frame, "subject", Text::adopt_subject, act.subject);
}

bool is_named(const ActChoice& choice) {
    return choice.act || !choice.fresh.number.empty() || choice.fresh.date || !choice.fresh.subject.empty();
}

std::variant<plan::ActId, plan::Act> given_by(const ActChoice& choice) {
    if (choice.act) return *choice.act;
    return choice.fresh;
}

}  // namespace ui
