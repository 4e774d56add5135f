#include "base/overload.hpp"
#include "format/plan_fields.hpp"

namespace format {
namespace {

using plan::Assessment;
using plan::Formula;
using plan::Indicator;
using plan::Measure;
using plan::TargetCell;

constexpr Field<Indicator> indicator_fields[] = {
    field<&Indicator::id>("id", Need::required),
    field<&Indicator::parent>("parent", Need::required),
    field<&Indicator::code>("code"),
    field<&Indicator::name>("name", Need::wanted),
    field<&Indicator::description>("description"),
    field_by<&Indicator::weight, read_not_negative>("weight"),
    field<&Indicator::typology>("typology"),
    field<&Indicator::unit>("unit"),
    field<&Indicator::growth>("growth"),
    field<&Indicator::formula>("formula"),
    field<&Indicator::formula_note>("formula_note"),
    field<&Indicator::targets>("targets"),
    field<&Indicator::readings>("readings"),
    field<&Indicator::past>("past"),
    field<&Indicator::assessments>("assessments"),
    field_by<&Indicator::scale, read_scale>("scale"),
    field<&Indicator::baseline>("baseline"),
    field<&Indicator::low_threshold>("low_threshold"),
    field<&Indicator::high_threshold>("high_threshold"),
    field<&Indicator::references>("references"),
    field<&Indicator::levels>("levels"),
    field<&Indicator::expected>("expected"),
    field<&Indicator::estimate>("estimate"),
    field<&Indicator::owner>("owner"),
    field<&Indicator::units>("units"),
    field<&Indicator::services>("services"),
    field<&Indicator::area>("area"),
    field<&Indicator::in_tree>("in_tree"),
    field<&Indicator::in_productivity>("in_productivity"),
    field<&Indicator::note>("note"),
    field<&Indicator::removed>("removed"),
    field<&Indicator::source_line>("source_line"),
    field<&Indicator::printed>("printed"),
    field<&Indicator::inferred>("inferred"),
};

constexpr Field<plan::ExpectedStep> expected_fields[] = {
    month_and_day<plan::ExpectedStep>("date"),
    field_by<&plan::ExpectedStep::percent, read_percent>("percent", Need::required),
};

constexpr Field<Measure> measure_fields[] = {
    field<&Measure::id>("id", Need::required),
    field<&Measure::name>("name", Need::wanted),
    field<&Measure::unit>("unit"),
    field<&Measure::note>("note"),
    field<&Measure::readings>("readings"),
};

constexpr Field<TargetCell> target_fields[] = {
    field<&TargetCell::text>("text", Need::required),
    field<&TargetCell::confirmed>("direction"),
};

constexpr Field<Assessment> assessment_fields[] = {
    field_by<&Assessment::percent, read_percent>("percent", Need::required),
    field<&Assessment::author>("author"),
    field<&Assessment::note>("note"),
};

// Either a measure, or a numerator and a denominator, or the text of an expression.
struct FormulaText {
    std::optional<plan::MeasureId> measure, numerator, denominator;
    std::optional<std::string> expression;
    plan::Extra extra;
};

constexpr Field<FormulaText> formula_fields[] = {
    field<&FormulaText::measure>("measure"),
    field<&FormulaText::numerator>("numerator"),
    field<&FormulaText::denominator>("denominator"),
    field<&FormulaText::expression>("expression"),
};

template <class Key, class T, class NameOf>
void write_map(JsonWriter& out, const std::map<Key, T>& map, NameOf&& name_of) {
    out.begin_object();
    for (const auto& [key, value] : map) {
        out.key(name_of(key));
        write(out, value);
    }
    out.end();
}

}  // namespace

std::span<const Field<plan::Indicator>> fields_of(Type<plan::Indicator>) { return indicator_fields; }
std::optional<Indicator> read(PlanInput& in, Type<Indicator>) { return read_fields<Indicator>(in, indicator_fields); }
void write(JsonWriter& out, const Indicator& indicator) {
    write_fields<Indicator>(out, indicator_fields, indicator, Shape::lines);
}

std::span<const Field<plan::Measure>> fields_of(Type<plan::Measure>) { return measure_fields; }
std::optional<Measure> read(PlanInput& in, Type<Measure>) { return read_fields<Measure>(in, measure_fields); }
void write(JsonWriter& out, const Measure& measure) {
    write_fields<Measure>(out, measure_fields, measure, Shape::lines);
}

// A plain text, or an object when there is more to say than the text.
std::optional<TargetCell> read(PlanInput& in, Type<TargetCell>) {
    if (in.json.peek() == Kind::object) return read_fields<TargetCell>(in, target_fields);
    auto text = read(in, Type<std::string>{});
    if (!text) return std::nullopt;
    return TargetCell{std::move(*text), {}, {}};
}
void write(JsonWriter& out, const TargetCell& cell) {
    if (!cell.confirmed && cell.extra.empty()) return write(out, cell.text);
    write_fields<TargetCell>(out, target_fields, cell, Shape::one_line);
}

std::optional<std::map<int, TargetCell>> read(PlanInput& in, Type<std::map<int, TargetCell>>) {
    return read_map<int, TargetCell>(in, year_of_key);
}
void write(JsonWriter& out, const std::map<int, TargetCell>& targets) {
    write_map(out, targets, [](int year) { return std::to_string(year); });
}

std::optional<std::map<int, base::Decimal>> read(PlanInput& in, Type<std::map<int, base::Decimal>>) {
    return read_map<int, base::Decimal>(in, year_of_key);
}
void write(JsonWriter& out, const std::map<int, base::Decimal>& figures) {
    write_map(out, figures, [](int year) { return std::to_string(year); });
}

std::optional<plan::ExpectedStep> read(PlanInput& in, Type<plan::ExpectedStep>) {
    return read_fields<plan::ExpectedStep>(in, expected_fields);
}
void write(JsonWriter& out, const plan::ExpectedStep& step) {
    write_fields<plan::ExpectedStep>(out, expected_fields, step, Shape::one_line);
}

std::optional<Formula> read(PlanInput& in, Type<Formula>) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    auto text = read_fields<FormulaText>(in, formula_fields);
    if (!text) return std::nullopt;
    const bool by_measures = text->measure || text->numerator || text->denominator;
    if (text->expression && !by_measures) return plan::Expression{std::move(*text->expression), std::move(text->extra)};
    if (text->measure && !text->numerator && !text->denominator && !text->expression)
        return plan::MeasureRef{std::move(*text->measure), std::move(text->extra)};
    if (!text->measure && text->numerator && text->denominator && !text->expression)
        return plan::Ratio{std::move(*text->numerator), std::move(*text->denominator), std::move(text->extra)};
    in.json.problem_at(begin, "bad-formula");
    return std::nullopt;
}
void write(JsonWriter& out, const Formula& formula) {
    const auto text = std::visit(
        base::overload{[](const plan::MeasureRef& ref) { return FormulaText{ref.measure, {}, {}, {}, ref.extra}; },
                       [](const plan::Ratio& ratio) {
                           return FormulaText{{}, ratio.numerator, ratio.denominator, {}, ratio.extra};
                       },
                       [](const plan::Expression& expression) {
                           return FormulaText{{}, {}, {}, expression.text, expression.extra};
                       }},
        formula);
    write_fields<FormulaText>(out, formula_fields, text, Shape::one_line);
}

std::optional<Assessment> read(PlanInput& in, Type<Assessment>) {
    return read_fields<Assessment>(in, assessment_fields);
}
void write(JsonWriter& out, const Assessment& assessment) {
    write_fields<Assessment>(out, assessment_fields, assessment, Shape::one_line);
}

std::optional<std::map<base::Date, Assessment>> read(PlanInput& in, Type<std::map<base::Date, Assessment>>) {
    return read_map<base::Date, Assessment>(in, date_of_key);
}
void write(JsonWriter& out, const std::map<base::Date, Assessment>& assessments) {
    write_map(out, assessments, base::to_iso);
}

std::optional<plan::Readings> read(PlanInput& in, Type<plan::Readings>) {
    return read_map<base::Date, plan::Reading>(in, date_of_key);
}
void write(JsonWriter& out, const plan::Readings& readings) { write_map(out, readings, base::to_iso); }

}  // namespace format
