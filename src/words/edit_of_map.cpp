// Edits of the strategy map, and how its links differ.
#include "words/difference_parts.hpp"
#include "words/edit_parts.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using namespace plan;

std::string quoted(const std::string& given, Lang lang) { return given.empty() ? text(Text::edit_nothing, lang) : given; }

std::string called(const ObjectiveId& id, const Plan& before) {
    const Objective* objective = find(before, id);
    if (!objective) return id.value;
    return objective->code.empty() ? objective->name : objective->code;
}

}  // namespace

std::string tell(const PutLink& e, const Plan& before, Lang lang) {
    const std::string cause = called(e.link.cause, before), effect = called(e.link.effect, before);
    const Link* old = find_link(before, e.link.cause, e.link.effect);
    if (!old) return text(Text::edit_link_new, lang, {cause, effect});
    if (old->note == e.link.note) return text(Text::edit_link_other, lang, {cause, effect});
    return text(Text::edit_link_note, lang, {cause, effect, quoted(old->note, lang), quoted(e.link.note, lang)});
}

std::string tell(const EraseLink& e, const Plan& before, Lang lang) {
    return text(Text::edit_link_erased, lang, {called(e.cause, before), called(e.effect, before)});
}

std::string tell(const TurnLink& e, const Plan& before, Lang lang) {
    return text(Text::edit_link_turned, lang, {called(e.effect, before), called(e.cause, before)});
}

std::string tell(const PlaceOnMap& e, const Plan& before, Lang lang) {
    std::string row;
    for (const ObjectiveId& id : e.row) row += (row.empty() ? "" : ", ") + called(id, before);
    return text(Text::edit_map_places, lang, {row});
}

std::string difference_of_link(const change::Difference& difference, Lang lang) {
    const auto note = [&](const change::Said& said) {
        const auto* words = std::get_if<std::string>(&said);
        return words ? *words : std::string(text(Text::edit_nothing, lang));
    };
    switch (difference.kind) {
        case change::DifferenceKind::inserted: return text(Text::diff_new_link, lang, {difference.part});
        case change::DifferenceKind::removed: return text(Text::diff_lost_link, lang, {difference.part});
        case change::DifferenceKind::moved:
        case change::DifferenceKind::changed: break;
    }
    return text(Text::diff_link_note, lang, {difference.part, note(difference.before), note(difference.after)});
}

}  // namespace words
