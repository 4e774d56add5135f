#include "format/plan_fields.hpp"

namespace format {
namespace {

using namespace plan;

// "cap": null is no cap.
std::optional<std::optional<base::Decimal>> read_cap(PlanInput& in) {
    if (in.json.peek() != Kind::null) return read(in, Type<std::optional<base::Decimal>>{});
    in.json.skip();
    return std::optional<base::Decimal>();
}

constexpr Field<Anchor> anchor_fields[] = {
    field<&Anchor::at>("at", Need::required),
    field<&Anchor::percent>("percent", Need::required),
};

constexpr Field<DateStep> date_step_fields[] = {
    field<&DateStep::days_late>("days_late", Need::required),
    field_by<&DateStep::percent, read_percent>("percent", Need::required),
};

constexpr Field<Band> band_fields[] = {
    field<&Band::name>("name"),
    field<&Band::from>("from"),
    field<&Band::to>("to"),
    field<&Band::percent>("percent", Need::required),
};

constexpr Field<Profile> profile_fields[] = {
    field<&Profile::id>("id", Need::required),
    field<&Profile::version>("version", Need::written),
    field<&Profile::name>("name", Need::written),
    field<&Profile::rule>("rule", Need::written),
    field<&Profile::anchors>("anchors"),
    field<&Profile::exactly>("exactly"),
    field<&Profile::dates>("dates"),
    field<&Profile::grace_days>("grace_days"),
    field<&Profile::date_steps>("date_steps"),
    field<&Profile::survey>("survey"),
    {"cap", Need::written, field_by<&Profile::cap, read_cap>("cap").read, [](const Profile&) { return false; },
     [](JsonWriter& out, const Profile& profile) { profile.cap ? write(out, *profile.cap) : void(out.null()); }},
    field<&Profile::floor>("floor", Need::written),
    field<&Profile::bands>("bands"),
    field<&Profile::bands_at>("bands_at"),
    field<&Profile::red_below>("red_below", Need::written),
    field<&Profile::amber_below>("amber_below", Need::written),
    field<&Profile::missing_during_year>("missing_during_year", Need::written),
    field<&Profile::missing_at_year_end>("missing_at_year_end", Need::written),
    field<&Profile::basis>("basis"),
    field_by<&Profile::pace_tolerance, read_not_negative>("pace_tolerance"),
};

}  // namespace

std::optional<Anchor> read(PlanInput& in, Type<Anchor>) { return read_fields<Anchor>(in, anchor_fields); }
void write(JsonWriter& out, const Anchor& anchor) { write_fields<Anchor>(out, anchor_fields, anchor, Shape::one_line); }

std::optional<DateStep> read(PlanInput& in, Type<DateStep>) { return read_fields<DateStep>(in, date_step_fields); }
void write(JsonWriter& out, const DateStep& step) { write_fields<DateStep>(out, date_step_fields, step, Shape::one_line); }

std::optional<Band> read(PlanInput& in, Type<Band>) { return read_fields<Band>(in, band_fields); }
void write(JsonWriter& out, const Band& band) { write_fields<Band>(out, band_fields, band, Shape::one_line); }

std::optional<Profile> read(PlanInput& in, Type<Profile>) { return read_fields<Profile>(in, profile_fields); }
void write(JsonWriter& out, const Profile& profile) { write_fields<Profile>(out, profile_fields, profile, Shape::lines); }

}  // namespace format
