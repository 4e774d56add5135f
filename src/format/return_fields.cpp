// What makes a plan file one that a unit fills in and sends back.
#include "format/plan_fields.hpp"

namespace format {
namespace {

using plan::Awaited;
using plan::ReturnOf;

constexpr Field<Awaited> awaited_fields[] = {
    field<&Awaited::id>("id", Need::required),
    field<&Awaited::reading>("reading"),
    field<&Awaited::assessment>("assessment"),
};

constexpr Field<ReturnOf> return_fields[] = {
    field<&ReturnOf::title>("title"),
    field<&ReturnOf::unit>("unit", Need::required),
    field<&ReturnOf::at>("at", Need::required),
    field<&ReturnOf::awaited>("awaited", Need::written),
};

}  // namespace

std::optional<Awaited> read(PlanInput& in, Type<Awaited>) { return read_fields<Awaited>(in, awaited_fields); }
void write(JsonWriter& out, const Awaited& awaited) { write_fields<Awaited>(out, awaited_fields, awaited, Shape::one_line); }

std::optional<ReturnOf> read(PlanInput& in, Type<ReturnOf>) { return read_fields<ReturnOf>(in, return_fields); }
void write(JsonWriter& out, const ReturnOf& part) { write_fields<ReturnOf>(out, return_fields, part, Shape::lines); }

}  // namespace format
