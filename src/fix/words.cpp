#include "fix/words.hpp"

#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace fix {
namespace {

using words::Text;

// The direction that is confirmed, in the plan or in a scenario.
std::optional<expr::Direction> direction_of(const plan::Edit& edit) {
    if (const auto* own = std::get_if<plan::ConfirmDirection>(&edit)) return own->direction;
    const auto* trial = std::get_if<plan::TryOut>(&edit);
    const auto* target = trial ? std::get_if<plan::SetTargetCell>(&trial->edit) : nullptr;
    return target && target->cell ? target->cell->confirmed : std::nullopt;
}

std::string confirming(const Fix& fix, words::Lang lang) {
    const auto direction = direction_of(fix.edits.front());
    return words::text(Text::fix_confirm_direction, lang, {direction ? words::name(*direction, lang) : std::string()});
}

}  // namespace

std::string title(const Fix& fix, words::Lang lang) {
    switch (fix.kind) {
        case Kind::balance_weights: return words::text(Text::fix_balance_weights, lang);
        case Kind::write_weight: return words::text(Text::fix_write_weight, lang);
        case Kind::declare_total: return words::text(Text::fix_declare_total, lang);
        case Kind::confirm_direction: return confirming(fix, lang);
        case Kind::correct_year: return words::text(Text::fix_correct_year, lang);
        case Kind::correct_day: return words::text(Text::fix_correct_day, lang);
        case Kind::write_year: return words::text(Text::fix_write_year, lang);
        case Kind::order_range: return words::text(Text::fix_order_range, lang);
        case Kind::renumber: return words::text(Text::fix_renumber, lang);
        case Kind::rename_scenario: return words::text(Text::fix_rename_scenario, lang);
        case Kind::balance_scenario: return words::text(Text::fix_balance_scenario, lang);
        case Kind::drop_from_scenario: return words::text(Text::fix_drop_from_scenario, lang);
    }
    return {};
}

std::vector<std::string> changes(const Fix& fix, const plan::Plan& before, words::Lang lang) {
    std::vector<std::string> lines;
    for (const plan::Edit& edit : fix.edits) lines.push_back(words::describe(edit, before, lang));
    return lines;
}

}  // namespace fix
