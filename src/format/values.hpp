// The small values of a plan file, read from JSON and written to it: texts, exact numbers, dates,
// names, ids. A value that cannot be read gives none, and a problem at its place.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "format/json_writer.hpp"
#include "format/plan_input.hpp"
#include "plan/plan.hpp"

namespace format {

// Says which read() is wanted.
template <class T>
struct Type {};

std::optional<std::string> read(PlanInput& in, Type<std::string>);
std::optional<bool> read(PlanInput& in, Type<bool>);
std::optional<base::Decimal> read(PlanInput& in, Type<base::Decimal>);
std::optional<int> read(PlanInput& in, Type<int>);  // ≥ 1: versions, lines, next id
std::optional<plan::Level> read(PlanInput& in, Type<plan::Level>);
std::optional<plan::Aggregator> read(PlanInput& in, Type<plan::Aggregator>);
std::optional<plan::Typology> read(PlanInput& in, Type<plan::Typology>);
std::optional<plan::Growth> read(PlanInput& in, Type<plan::Growth>);
std::optional<plan::MissingPolicy> read(PlanInput& in, Type<plan::MissingPolicy>);
std::optional<plan::ScoringRule> read(PlanInput& in, Type<plan::ScoringRule>);
std::optional<plan::Threshold> read(PlanInput& in, Type<plan::Threshold>);
std::optional<plan::ExactlyRule> read(PlanInput& in, Type<plan::ExactlyRule>);
std::optional<plan::DateRule> read(PlanInput& in, Type<plan::DateRule>);
std::optional<plan::SurveyRule> read(PlanInput& in, Type<plan::SurveyRule>);
std::optional<plan::BandsAt> read(PlanInput& in, Type<plan::BandsAt>);
std::optional<plan::Basis> read(PlanInput& in, Type<plan::Basis>);
std::optional<plan::UnitKind> read(PlanInput& in, Type<plan::UnitKind>);
std::optional<plan::ActKind> read(PlanInput& in, Type<plan::ActKind>);
std::optional<plan::RevisionKind> read(PlanInput& in, Type<plan::RevisionKind>);
std::optional<plan::EstimateKind> read(PlanInput& in, Type<plan::EstimateKind>);
std::optional<expr::Direction> read(PlanInput& in, Type<expr::Direction>);
std::optional<base::Date> read(PlanInput& in, Type<base::Date>);
std::optional<plan::Value> read(PlanInput& in, Type<plan::Value>);  // but for levels

// Narrower than their type: the same rules that plan::apply() has for what a person types.
std::optional<base::Decimal> read_not_negative(PlanInput& in);  // negative-weight
std::optional<base::Decimal> read_percent(PlanInput& in);       // assessment-range
std::optional<base::Decimal> read_scale(PlanInput& in);         // scale-not-positive
std::optional<base::Decimal> read_total(PlanInput& in);         // total-not-positive
std::optional<int> read_year(PlanInput& in);                    // 1900–2999
std::optional<std::string> read_id(PlanInput& in);              // not empty

struct MonthAndDay { int month = 12; int day = 31; };
// "06-30"; the 29th of February is a day, in some years.
std::optional<MonthAndDay> read(PlanInput& in, Type<MonthAndDay>);
void write(JsonWriter& out, const MonthAndDay& day);

// The names of objects that are keys of a list by year or by day; a wrong one is a problem.
std::optional<int> year_of_key(PlanInput& in, std::string_view key);
std::optional<base::Date> date_of_key(PlanInput& in, std::string_view key);

void write(JsonWriter& out, const std::string& text);
void write(JsonWriter& out, bool truth);
void write(JsonWriter& out, int number);
void write(JsonWriter& out, const base::Decimal& number);
void write(JsonWriter& out, plan::Level level);
void write(JsonWriter& out, plan::Aggregator aggregator);
void write(JsonWriter& out, plan::Typology typology);
void write(JsonWriter& out, plan::Growth growth);
void write(JsonWriter& out, plan::MissingPolicy policy);
void write(JsonWriter& out, plan::ScoringRule rule);
void write(JsonWriter& out, plan::Threshold threshold);
void write(JsonWriter& out, plan::ExactlyRule rule);
void write(JsonWriter& out, plan::DateRule rule);
void write(JsonWriter& out, plan::SurveyRule rule);
void write(JsonWriter& out, plan::BandsAt place);
void write(JsonWriter& out, plan::Basis basis);
void write(JsonWriter& out, plan::UnitKind kind);
void write(JsonWriter& out, plan::ActKind kind);
void write(JsonWriter& out, plan::RevisionKind kind);
void write(JsonWriter& out, plan::EstimateKind kind);
void write(JsonWriter& out, expr::Direction direction);
void write(JsonWriter& out, const base::Date& date);
void write(JsonWriter& out, const plan::Value& value);
void write(JsonWriter& out, const std::vector<int>& numbers);

template <class Tag>
std::optional<base::Id<Tag>> read(PlanInput& in, Type<base::Id<Tag>>) {
    auto text = read_id(in);
    if (!text) return std::nullopt;
    return base::Id<Tag>{std::move(*text)};
}
template <class Tag>
void write(JsonWriter& out, const base::Id<Tag>& id) {
    out.value(id.value);
}

template <class Tag>
void write(JsonWriter& out, const std::vector<base::Id<Tag>>& ids) {
    out.begin_array(Shape::one_line);
    for (const auto& id : ids) out.value(id.value);
    out.end();
}

// An absent value is not written at all, so here there always is one.
template <class T>
std::optional<std::optional<T>> read(PlanInput& in, Type<std::optional<T>>) {
    auto value = read(in, Type<T>{});
    if (!value) return std::nullopt;
    return value;
}
template <class T>
void write(JsonWriter& out, const std::optional<T>& value) {
    write(out, *value);
}

}  // namespace format
