// Estimates: one table for all kinds, of which each wants its own fields and no others.
#include "format/plan_fields.hpp"
#include "plan/names.hpp"

namespace format {
namespace {

using plan::Estimate;
using plan::EstimateKind;

struct EstimateText {
    std::optional<EstimateKind> kind;
    std::optional<base::Decimal> low, likely, high, mean, deviation;
    plan::Extra extra;
};

constexpr Field<EstimateText> estimate_fields[] = {
    field<&EstimateText::kind>("kind", Need::required),
    field<&EstimateText::low>("low"),
    field<&EstimateText::likely>("likely"),
    field<&EstimateText::high>("high"),
    field<&EstimateText::mean>("mean"),
    field<&EstimateText::deviation>("deviation"),
};

std::string_view wanted(EstimateKind kind) {
    switch (kind) {
        case EstimateKind::uniform: return "“low”, “high”";
        case EstimateKind::triangular: return "“low”, “likely”, “high”";
        case EstimateKind::normal: return "“mean”, “deviation”";
        case EstimateKind::past: return "–";
    }
    return "";
}

// Empty where a figure is missing or there is one too many.
std::optional<Estimate> estimate_of(const EstimateText& text) {
    const auto& [kind, low, likely, high, mean, deviation, extra] = text;
    const auto given = [](const auto&... figures) { return (figures.has_value() && ...); };
    const auto absent = [](const auto&... figures) { return (!figures.has_value() && ...); };
    switch (*kind) {
        case EstimateKind::uniform:
            if (given(low, high) && absent(likely, mean, deviation)) return plan::UniformEstimate{*low, *high, extra};
            break;
        case EstimateKind::triangular:
            if (given(low, likely, high) && absent(mean, deviation)) return plan::TriangularEstimate{*low, *likely, *high, extra};
            break;
        case EstimateKind::normal:
            if (given(mean, deviation) && absent(low, likely, high)) return plan::NormalEstimate{*mean, *deviation, extra};
            break;
        case EstimateKind::past:
            if (absent(low, likely, high, mean, deviation)) return plan::PastEstimate{extra};
            break;
    }
    return std::nullopt;
}

struct TextOf {
    EstimateText operator()(const plan::UniformEstimate& one) const { return {EstimateKind::uniform, one.low, {}, one.high, {}, {}, one.extra}; }
    EstimateText operator()(const plan::TriangularEstimate& one) const {
        return {EstimateKind::triangular, one.low, one.likely, one.high, {}, {}, one.extra};
    }
    EstimateText operator()(const plan::NormalEstimate& one) const { return {EstimateKind::normal, {}, {}, {}, one.mean, one.deviation, one.extra}; }
    EstimateText operator()(const plan::PastEstimate& one) const { return {EstimateKind::past, {}, {}, {}, {}, {}, one.extra}; }
};

}  // namespace

std::optional<Estimate> read(PlanInput& in, Type<Estimate>) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    const auto text = read_fields<EstimateText>(in, estimate_fields);
    if (!text) return std::nullopt;
    const auto estimate = estimate_of(*text);
    if (!estimate)
        in.json.problem_at(begin, "bad-estimate", {std::string(plan::name_of(*text->kind)), std::string(wanted(*text->kind))});
    else if (!plan::is_ordered(*estimate))
        in.json.problem_at(begin, "estimate-out-of-order");
    else
        return estimate;
    return std::nullopt;
}

void write(JsonWriter& out, const Estimate& estimate) {
    write_fields<EstimateText>(out, estimate_fields, std::visit(TextOf{}, estimate), Shape::one_line);
}

}  // namespace format
