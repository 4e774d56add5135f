#include "words/scorecards.hpp"

#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {

std::string earned(double points, Lang lang) { return number(points, 2, lang); }

bool is_worth(const eval::CardRow& row, const std::optional<base::Decimal>& weight, Lang lang) {
    return row.worth <= 0 || (weight && earned(row.worth, lang) == earned(weight->to_double(), lang));
}

std::string weights_of(const eval::Scorecard& card, Lang lang) {
    if (!card.sum) return text(Text::cards_no_weights, lang);
    const std::string sum = number(*card.sum, lang);
    if (card.adds_up()) return text(Text::cards_weights, lang, {sum});
    const std::string total = number(card.total, lang);
    if (!card.missing) return text(Text::cards_weights_off, lang, {sum, total});
    const bool less = !card.missing->is_negative();
    return text(less ? Text::cards_weights_less : Text::cards_weights_more, lang, {sum, total, number(less ? *card.missing : base::negated(*card.missing), lang)});
}

std::string missing_of(const eval::Scorecard& card, Lang lang) {
    if (card.open == 0 && !card.settled && card.without_score > 0) return text(Text::cards_without_score, lang, {std::to_string(card.without_score)});
    if (card.open == 0 && !card.settled) return text(Text::cards_reads_open, lang);
    if (card.open == 0) return text(card.indicators == 0 ? Text::cards_no_rows : Text::cards_none_missing, lang);
    return counted(card.open, Text::cards_one_missing, Text::cards_missing, lang);
}

std::string state_of(eval::Due due, const eval::IndicatorResult& result, Lang lang) {
    switch (due) {
        case eval::Due::missing: return text(Text::measuring_missing, lang);
        case eval::Due::partly: return text(Text::measuring_partly, lang);
        case eval::Due::judgement: return text(Text::measuring_judgement, lang);
        case eval::Due::entered:
        case eval::Due::not_due:
        case eval::Due::computed:
        case eval::Due::removed: break;
    }
    return result.status == eval::Status::monitored ? text(Text::ui_monitored, lang) : name(result.status, lang);
}

std::string whose(const plan::Plan& plan, const plan::Objective& card) {
    std::string all = card.owner;
    for (const plan::UnitId& id : card.units)
        if (const plan::OrgUnit* unit = plan::find(plan, id)) all += (all.empty() ? "" : " · ") + unit->name;
    return all;
}

}  // namespace words
