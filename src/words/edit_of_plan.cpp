#include "words/edit_parts.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using namespace plan;

std::string quoted(const std::string& given, Lang lang) { return given.empty() ? text(Text::edit_nothing, lang) : given; }

std::string of_plan(Text field, const std::string& from, const std::string& to, Lang lang) {
    return text(Text::edit_of_plan, lang, {text(field, lang), quoted(from, lang), quoted(to, lang)});
}

}  // namespace

Text label(TextField field) { return static_cast<Text>(static_cast<int>(Text::field_code) + static_cast<int>(field)); }

Text label(MeasureText field) {
    switch (field) {
        case MeasureText::name: return Text::field_name;
        case MeasureText::unit: return Text::field_unit;
        case MeasureText::note: return Text::field_note;
    }
    return Text::field_name;
}

std::string tell(const SetPlanText& e, const Plan& before, Lang lang) {
    switch (e.field) {
        case PlanText::title: return of_plan(Text::field_title, before.title, e.text, lang);
        case PlanText::body: return of_plan(Text::field_body, before.body, e.text, lang);
        case PlanText::note: return of_plan(Text::field_note, before.note, e.text, lang);
        case PlanText::source: return of_plan(Text::field_source, before.source, e.text, lang);
    }
    return {};
}

std::string tell(const SetPlanNumber& e, const Plan& before, Lang lang) {
    const bool year = e.field == PlanNumber::year;
    return of_plan(year ? Text::field_year : Text::field_next_id, std::to_string(year ? before.year : before.next_id),
                   std::to_string(e.number), lang);
}

std::string tell(const SetDemonstration& e, const Plan&, Lang lang) {
    return text(e.demonstration ? Text::edit_demonstration : Text::edit_no_demonstration, lang);
}

std::string tell(const SetReturn& e, const Plan&, Lang lang) {
    return text(e.part ? Text::edit_return : Text::edit_no_return, lang);
}

std::string tell(const SetPart& e, const Plan& before, Lang lang) {
    const auto size = [](const Part& part) {
        return std::to_string(std::visit([](const auto& each) { return each.size(); }, part));
    };
    const auto list = static_cast<Text>(static_cast<std::size_t>(Text::list_years) + e.part.index());
    return text(Text::edit_list, lang, {text(list, lang), size(part_like(before, e.part)), size(e.part)});
}

std::string tell(const SetOrder& e, const Plan&, Lang lang) {
    constexpr Text kinds[] = {Text::list_objectives, Text::list_indicators, Text::list_measures};
    return text(Text::edit_order, lang, {text(kinds[e.order.index()], lang)});
}

std::string tell(const ChooseProfile& e, const Plan& before, Lang lang) {
    return of_plan(Text::field_profile, before.profile.value, e.profile.value, lang);
}

std::string tell(const InsertAct& e, const Plan&, Lang lang) { return text(Text::edit_inserted, lang, {title(e.act, lang)}); }
std::string tell(const InsertRevision& e, const Plan&, Lang lang) { return text(Text::edit_inserted, lang, {e.revision.text}); }

// What its title does not say is its subject.
std::string tell(const SetAct& e, const Plan& before, Lang lang) {
    const Act* old = find(before, e.act.id);
    const std::string now = title(e.act, lang);
    if (!old || title(*old, lang) == now) return text(Text::edit_act_subject, lang, {now, quoted(old ? old->subject : "", lang), quoted(e.act.subject, lang)});
    return of_plan(Text::edit_act, title(*old, lang), now, lang);
}

std::string tell(const EraseAct& e, const Plan& before, Lang lang) {
    const Act* act = find(before, e.act);
    return text(e.revisions == OfAct::erased ? Text::edit_act_erased_all : Text::edit_erased, lang, {act ? title(*act, lang) : e.act.value});
}

std::string tell(const EraseRevision& e, const Plan&, Lang lang) { return text(Text::edit_revision_erased, lang, {e.revision.text}); }

std::string tell(const Accept& e, const Plan&, Lang lang) { return text(Text::edit_accepted, lang, {e.acceptance.code}); }

std::string tell(const Withdraw& e, const Plan&, Lang lang) { return text(Text::edit_withdrawn, lang, {e.code}); }

}  // namespace words
