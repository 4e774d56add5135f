#include "format/plan_fields.hpp"

namespace format {
namespace {

using plan::Objective;
using plan::Sharing;

constexpr Field<Objective> objective_fields[] = {
    field<&Objective::id>("id", Need::required),
    field<&Objective::parent>("parent"),
    field<&Objective::level>("level", Need::required),
    field<&Objective::code>("code"),
    field<&Objective::name>("name", Need::wanted),
    field<&Objective::description>("description"),
    field_by<&Objective::weight, read_not_negative>("weight"),
    field_by<&Objective::expected_total, read_total>("expected_total"),
    field<&Objective::aggregator>("aggregator"),
    field<&Objective::sharing>("sharing"),
    field<&Objective::perspective>("perspective"),
    field<&Objective::mission>("mission"),
    field<&Objective::programme>("programme"),
    field<&Objective::resources>("resources"),
    field<&Objective::owner>("owner"),
    field<&Objective::units>("units"),
    field<&Objective::services>("services"),
    field<&Objective::area>("area"),
    field<&Objective::note>("note"),
    field<&Objective::removed>("removed"),
    field<&Objective::source_line>("source_line"),
    field<&Objective::printed>("printed"),
    field<&Objective::inferred>("inferred"),
};

constexpr Field<Sharing> sharing_fields[] = {
    field_by<&Sharing::children, read_not_negative>("children", Need::required),
    field_by<&Sharing::indicators, read_not_negative>("indicators", Need::required),
};

}  // namespace

std::span<const Field<plan::Objective>> fields_of(Type<plan::Objective>) { return objective_fields; }
std::optional<Objective> read(PlanInput& in, Type<Objective>) { return read_fields<Objective>(in, objective_fields); }
void write(JsonWriter& out, const Objective& objective) {
    write_fields<Objective>(out, objective_fields, objective, Shape::lines);
}

std::optional<Sharing> read(PlanInput& in, Type<Sharing>) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    auto sharing = read_fields<Sharing>(in, sharing_fields);
    if (!sharing || !sharing->children.is_zero() || !sharing->indicators.is_zero()) return sharing;
    in.json.problem_at(begin, "sharing-not-positive");
    return std::nullopt;
}
void write(JsonWriter& out, const Sharing& sharing) {
    write_fields<Sharing>(out, sharing_fields, sharing, Shape::one_line);
}

}  // namespace format
