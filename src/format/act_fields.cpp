// Units, acts and revisions of a plan file.
#include "format/plan_fields.hpp"

namespace format {
namespace {

using plan::Act;
using plan::OrgUnit;
using plan::Revision;

constexpr Field<OrgUnit> unit_fields[] = {
    field<&OrgUnit::id>("id", Need::required),
    field<&OrgUnit::name>("name", Need::wanted),
    field<&OrgUnit::kind>("kind"),
    field<&OrgUnit::parent>("parent"),
    field<&OrgUnit::also>("also"),
};

constexpr Field<Act> act_fields[] = {
    field<&Act::id>("id", Need::required),
    field<&Act::kind>("kind", Need::written),
    field<&Act::body>("body"),
    field<&Act::number>("number"),
    field<&Act::date>("date"),
    field<&Act::subject>("subject"),
};

constexpr Field<Revision> revision_fields[] = {
    field<&Revision::act>("act"),
    field<&Revision::kind>("kind", Need::required),
    field<&Revision::on>("on"),
    field<&Revision::text>("text"),
    field<&Revision::place>("place"),
    field<&Revision::source_line>("source_line"),
    field<&Revision::confidence>("confidence"),
    field<&Revision::candidates>("candidates"),
    field<&Revision::reason>("reason"),
};

}  // namespace

std::optional<OrgUnit> read(PlanInput& in, Type<OrgUnit>) { return read_fields<OrgUnit>(in, unit_fields); }
void write(JsonWriter& out, const OrgUnit& unit) { write_fields<OrgUnit>(out, unit_fields, unit, Shape::one_line); }

std::optional<Act> read(PlanInput& in, Type<Act>) { return read_fields<Act>(in, act_fields); }
void write(JsonWriter& out, const Act& act) { write_fields<Act>(out, act_fields, act, Shape::one_line); }

std::optional<Revision> read(PlanInput& in, Type<Revision>) { return read_fields<Revision>(in, revision_fields); }
void write(JsonWriter& out, const Revision& revision) {
    write_fields<Revision>(out, revision_fields, revision, Shape::lines);
}

// By the name of what the document prints.
std::optional<plan::Printed> read(PlanInput& in, Type<plan::Printed>) {
    return read_map<std::string, std::string>(in, [](PlanInput&, std::string_view name) { return std::optional(std::string(name)); });
}
void write(JsonWriter& out, const plan::Printed& printed) {
    out.begin_object();
    for (const auto& [name, text] : printed) out.key(name).value(text);
    out.end();
}

}  // namespace format
