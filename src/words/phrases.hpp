// Values of the domain as phrases: what a target was understood to say, what an edit does, why
// there is no figure. One place for the page, the command line and the reports.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "eval/results.hpp"
#include "expr/target.hpp"
#include "plan/edit.hpp"
#include "words/lang.hpp"

namespace words {

// "almeno 95,00 %", "entro il 31/12/2024", "25 gg (verso proposto: al massimo)".
std::string reading_of(const expr::Target& target, Lang lang);

// "giorno", "giorni", "ora", "mesi": of so many.
std::string time_name(expr::Unit unit, const base::Decimal& value, Lang lang);
// A figure in a unit: "16 gg", "95,50 %"; without one or of things the number alone.
std::string amount(double value, int places, std::optional<expr::Unit> unit, Lang lang);
// "94,50", "12 su 15 (80,00 %)", "30/06/2024", "sì", "Medio".
std::string actual(const eval::Actual& actual, Lang lang);
// The value as the target reads it, in one figure: a ratio is worked out, "44,96 %" for 28.120 of 62.540 under a % target.
// Per cent have their sign, other units stand with the target. Precondition: there is a value.
std::string measured(const eval::IndicatorResult& result, Lang lang);
// The same where the unit has a column of its own: "44,96".
std::string figure_measured(const eval::IndicatorResult& result, Lang lang);
std::string value(const plan::Value& value, Lang lang);

// As a person would type it back into a field: canonical number with the language's own mark.
std::string editable(const plan::Value& value, Lang lang);
std::string editable(const base::Decimal& value, Lang lang);
// What was typed into such a field, as plan::read_number() and its like take it: in English a point is before the decimals.
std::string typed(std::string_view text, Lang lang);

// "Target 2025 di 09.14: 16 gg → 14 gg"; `before` is the plan that the edit applies to.
std::string describe(const plan::Edit& edit, const plan::Plan& before, Lang lang);
// One after the other, each told of the plan that those before it have left.
std::vector<std::string> describe(const std::vector<plan::Edit>& edits, plan::Plan before, Lang lang);

std::string name(plan::Level level, Lang lang);
std::string name(plan::Aggregator aggregator, Lang lang);
std::string name(plan::Typology typology, Lang lang);
std::string name(plan::Growth growth, Lang lang);
std::string name(plan::MissingPolicy policy, Lang lang);
std::string name(plan::ScoringRule rule, Lang lang);  // with its formula
std::string name(plan::RuleFigure figure, Lang lang);
std::string name(eval::Pace pace, Lang lang);
std::string name(eval::Light light, Lang lang);
std::string name(eval::Status status, Lang lang);
std::string name(eval::Reason reason, Lang lang);
std::string name(eval::WeightRule rule, Lang lang);
std::string name(expr::Direction direction, Lang lang);
std::string name(plan::RevisionKind kind, Lang lang);
std::string name(plan::ActKind kind, Lang lang);
std::string name(plan::EstimateKind kind, Lang lang);
std::string name(const plan::Estimate& estimate, Lang lang);  // "triangolare da 10 a 15, più probabile 12"
// "Deliberazione n. 97 del 26/07/2018 (Giunta)"; without what the act does not say.
std::string title(const plan::Act& act, Lang lang);
// What a published document prints under this name (plan::Printed); a name we do not know as it is.
std::string printed_name(std::string_view name, Lang lang);

}  // namespace words
