// The enumerations of the core in words.
#include <array>
#include <utility>

#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

// The rows of one enumeration stand in the catalogue in the enumeration's own order.
template <class E>
std::string nth(Text first, E value, Lang lang) {
    return text(static_cast<Text>(static_cast<int>(first) + static_cast<int>(value)), lang);
}

}  // namespace

std::string name(plan::Level level, Lang lang) { return nth(Text::level_body, level, lang); }
std::string name(plan::Aggregator aggregator, Lang lang) { return nth(Text::aggregator_weighted_mean, aggregator, lang); }
std::string name(plan::Typology typology, Lang lang) { return nth(Text::typology_outcome, typology, lang); }
std::string name(plan::Growth growth, Lang lang) { return nth(Text::growth_cumulative, growth, lang); }
std::string name(plan::MissingPolicy policy, Lang lang) { return nth(Text::missing_redistribute, policy, lang); }
std::string name(plan::ScoringRule rule, Lang lang) { return nth(Text::rule_proportional, rule, lang); }
std::string name(plan::RuleFigure figure, Lang lang) { return nth(Text::field_scale, figure, lang); }
std::string name(eval::Pace pace, Lang lang) { return nth(Text::pace_none, pace, lang); }
std::string name(eval::Light light, Lang lang) { return nth(Text::light_none, light, lang); }
std::string name(eval::Status status, Lang lang) { return nth(Text::status_met, status, lang); }
std::string name(eval::Reason reason, Lang lang) { return nth(Text::reason_none, reason, lang); }
std::string name(eval::WeightRule rule, Lang lang) { return nth(Text::weight_written, rule, lang); }
std::string name(plan::RevisionKind kind, Lang lang) { return nth(Text::revision_inserted, kind, lang); }
std::string name(plan::EstimateKind kind, Lang lang) { return nth(Text::estimate_uniform, kind, lang); }
std::string name(expr::Direction direction, Lang lang) { return nth(Text::direction_at_least, direction, lang); }

std::string name(plan::ActKind kind, Lang lang) { return nth(Text::act_deliberation, kind, lang); }

std::string title(const plan::Act& act, Lang lang) {
    std::string words = name(act.kind, lang);
    if (!act.number.empty()) words += ' ' + text(Text::act_number, lang, {act.number});
    if (act.date) words += ' ' + text(Text::act_date, lang, {date(*act.date, lang)});
    if (!act.body.empty()) words += " (" + act.body + ')';
    if (act.number.empty() && !act.date && !act.subject.empty()) words += ", " + act.subject;
    return words;
}

std::string printed_name(std::string_view name, Lang lang) {
    constexpr std::array<std::pair<std::string_view, Text>, 8> known{{{"section", Text::printed_section},
                                                                     {"heading", Text::printed_heading},
                                                                     {"perspective", Text::field_perspective},
                                                                     {"mission", Text::field_mission},
                                                                     {"ambito", Text::level_area},
                                                                     {"name_note", Text::printed_name_note},
                                                                     {"programmes", Text::printed_programmes},
                                                                     {"stakeholders", Text::official_stakeholders}}};
    for (const auto& [each, words] : known)
        if (each == name) return text(words, lang);
    return std::string(name);
}

}  // namespace words
