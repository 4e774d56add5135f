#include "format/plan_fields.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "format/plan_file.hpp"
#include "plan/edit.hpp"

namespace format {
namespace {

using namespace plan;

constexpr Field<Period> period_fields[] = {
    field<&Period::name>("name", Need::wanted),
    month_and_day<Period>("date"),
};

constexpr Field<Perspective> perspective_fields[] = {
    field<&Perspective::id>("id", Need::required),
    field<&Perspective::name>("name", Need::wanted),
    field<&Perspective::also>("also"),
};

constexpr Field<MapBox> box_fields[] = {
    field<&MapBox::objective>("objective", Need::required),
    field<&MapBox::code>("code"),
    field<&MapBox::name>("name"),
};

constexpr Field<MapRow> row_fields[] = {
    field<&MapRow::perspective>("perspective", Need::required),
    field<&MapRow::name>("name"),
    field<&MapRow::boxes>("boxes"),
    field<&MapRow::source_line>("source_line"),
};

constexpr Field<Link> link_fields[] = {
    field<&Link::cause>("cause", Need::required),
    field<&Link::effect>("effect", Need::required),
    field<&Link::note>("note"),
};

constexpr Field<MapPlace> map_place_fields[] = {
    field<&MapPlace::objective>("objective", Need::required),
    field<&MapPlace::column>("column", Need::required),
};

constexpr Field<Doubt> doubt_fields[] = {
    field<&Doubt::question>("question", Need::wanted),
    field<&Doubt::decision>("decision"),
    field<&Doubt::confidence>("confidence"),
    field<&Doubt::where>("where"),
    field<&Doubt::source_lines>("source_lines"),
};

constexpr Field<Acceptance> acceptance_fields[] = {
    field<&Acceptance::code>("code", Need::required),
    field<&Acceptance::id>("id"),
    field<&Acceptance::detail>("detail"),
    field<&Acceptance::reason>("reason"),
};

// Ascending, each once; otherwise put in order, and a warning says so.
std::optional<std::vector<int>> read_years(PlanInput& in) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    std::vector<int> years;
    in.json.array([&](std::size_t) {
        if (const auto year = read_year(in)) years.push_back(*year);
    });
    if (std::ranges::adjacent_find(years, std::ranges::greater_equal{}) == years.end()) return years;
    in.json.problem_at(begin, "years-not-ascending", {}, base::Severity::warning);
    std::ranges::sort(years);
    const auto [first, last] = std::ranges::unique(years);
    years.erase(first, last);
    return years;
}

// Its method may be declared further down: whether there is one is asked at the end.
std::optional<ProfileId> read_chosen_profile(PlanInput& in) {
    in.json.peek();
    in.starts.profile = in.json.offset();
    return read(in, Type<ProfileId>{});
}

// Read before everything else (read_plan.cpp): here only passed.
bool pass(PlanInput& in, Plan&) {
    in.json.skip();
    return true;
}
bool never(const Plan&) { return false; }

bool take_base(PlanInput& in, Plan& plan) {
    auto base = read_base(in);
    if (!base) return false;
    plan.memory = {base::with(plan.memory.memory, [&](Memory& memory) { memory.base = std::move(base); })};
    return true;
}
bool take_history(PlanInput& in, Plan& plan) {
    auto history = read_history(in);
    plan.memory = {base::with(plan.memory.memory, [&](Memory& memory) { memory.history = std::move(history); })};
    return true;
}

constexpr Field<Plan> plan_fields[] = {
    {"format", Need::required, pass, never, [](JsonWriter& out, const Plan&) { out.value(format_name); }},
    {"version", Need::required, pass, never, [](JsonWriter& out, const Plan&) { out.value(current_version); }},
    field<&Plan::title>("title", Need::wanted),
    field<&Plan::body>("body"),
    field_by<&Plan::year, read_year>("year", Need::wanted),
    field_by<&Plan::years, read_years>("years"),
    field<&Plan::note>("note"),
    field<&Plan::demonstration>("demonstration"),
    field<&Plan::source>("source"),
    field_by<&Plan::profile, read_chosen_profile>("profile", Need::written),
    field<&Plan::next_id>("next_id", Need::written),
    field<&Plan::return_of>("return_of"),
    field<&Plan::periods>("periods"),
    field<&Plan::perspectives>("perspectives"),
    field<&Plan::units>("units"),
    field<&Plan::objectives>("objectives", Need::required),
    field<&Plan::indicators>("indicators"),
    field<&Plan::measures>("measures"),
    field<&Plan::strategy_map>("strategy_map"),
    field<&Plan::links>("links"),
    field<&Plan::map_places>("map_places"),
    field<&Plan::profiles>("profiles"),
    field<&Plan::acts>("acts"),
    field<&Plan::revisions>("revisions"),
    field<&Plan::doubts>("doubts"),
    field<&Plan::accepted>("accepted"),
    field<&Plan::scenarios>("scenarios"),
    {"base", Need::optional, take_base, [](const Plan& plan) { return !plan.memory->base; },
     [](JsonWriter& out, const Plan& plan) { write(out, *plan.memory->base); }},
    {"history", Need::optional, take_history, [](const Plan& plan) { return !plan.memory->history; },
     [](JsonWriter& out, const Plan& plan) { write_history(out, *plan.memory->history); }},
};

int next_free_id(const Plan& plan) {
    int last = 0;
    for (const auto& box : plan.objectives) last = std::max(last, number_in(box->id.value));
    for (const auto& box : plan.indicators) last = std::max(last, number_in(box->id.value));
    for (const auto& box : plan.measures) last = std::max(last, number_in(box->id.value));
    for (const auto& unit : plan.units) last = std::max(last, number_in(unit.id.value));
    for (const auto& act : plan.acts) last = std::max(last, number_in(act.id.value));
    for (const auto& scenario : plan.scenarios) last = std::max(last, number_in(scenario.id.value));
    return last + 1;
}

}  // namespace

// The lists that grow with the plan.
struct PlanFields::LongList {
    std::string_view name;
    void (*read)(PlanInput&, Plan&, std::size_t index);
};

template <auto Member>
constexpr auto one_of = [](PlanInput& in, Plan& plan, std::size_t index) { read_element(in, plan.*Member, index); };

const PlanFields::LongList PlanFields::long_lists[] = {
    {"objectives", one_of<&Plan::objectives>},
    {"indicators", one_of<&Plan::indicators>},
    {"measures", one_of<&Plan::measures>},
};

PlanFields::PlanFields(PlanInput& in) : in_(in), filling_(in, any_fields<Plan>(plan_fields), plan.extra) {
    plan.next_id = 0;
    open_ = in.json.open(Kind::object, "not-an-object");
}

void PlanFields::begin_list(const LongList& list) {
    begin_ = in_.json.offset();
    next_ = 0;
    if (in_.json.open(Kind::array, "not-a-list")) list_ = &list;
    else filling_.could_not_read(field_, begin_);
}

// A file that breaks off still gives what came before.
void PlanFields::end_list() {
    list_ = nullptr;
    if (!in_.json.close() && plan_fields[field_].is_default(plan)) filling_.could_not_read(field_, begin_);
}

bool PlanFields::go_on(std::size_t rows) {
    while (open_) {
        if (list_) {
            for (; rows > 0 && in_.json.next_element(); --rows) list_->read(in_, plan, next_++);
            if (rows == 0) return true;
            end_list();
        }
        const auto key = in_.json.next_key();
        if (!key) break;
        const auto field = filling_.wanted(*key);
        if (!field) continue;
        field_ = *field;
        const auto list = std::ranges::find(long_lists, plan_fields[field_].name, &LongList::name);
        if (list != std::end(long_lists)) begin_list(*list);
        else if (const std::size_t at = in_.json.offset(); !plan_fields[field_].read(in_, plan)) filling_.could_not_read(field_, at);
    }
    filling_.end(std::exchange(open_, false) && in_.json.close());
    if (plan.next_id == 0) plan.next_id = next_free_id(plan);
    return false;
}

std::span<const Field<Plan>> fields_of(Type<Plan>) { return plan_fields; }
void write(JsonWriter& out, const Plan& plan) { write_fields<Plan>(out, plan_fields, plan, Shape::lines); }

std::optional<Period> read(PlanInput& in, Type<Period>) { return read_fields<Period>(in, period_fields); }
void write(JsonWriter& out, const Period& period) { write_fields<Period>(out, period_fields, period, Shape::one_line); }

std::optional<Perspective> read(PlanInput& in, Type<Perspective>) {
    return read_fields<Perspective>(in, perspective_fields);
}
void write(JsonWriter& out, const Perspective& perspective) {
    write_fields<Perspective>(out, perspective_fields, perspective, Shape::one_line);
}

std::optional<MapRow> read(PlanInput& in, Type<MapRow>) { return read_fields<MapRow>(in, row_fields); }
void write(JsonWriter& out, const MapRow& row) { write_fields<MapRow>(out, row_fields, row, Shape::lines); }

std::optional<MapBox> read(PlanInput& in, Type<MapBox>) { return read_fields<MapBox>(in, box_fields); }
void write(JsonWriter& out, const MapBox& box) { write_fields<MapBox>(out, box_fields, box, Shape::one_line); }

std::optional<Link> read(PlanInput& in, Type<Link>) { return read_fields<Link>(in, link_fields); }
void write(JsonWriter& out, const Link& link) { write_fields<Link>(out, link_fields, link, Shape::one_line); }

std::optional<MapPlace> read(PlanInput& in, Type<MapPlace>) { return read_fields<MapPlace>(in, map_place_fields); }
void write(JsonWriter& out, const MapPlace& place) { write_fields<MapPlace>(out, map_place_fields, place, Shape::one_line); }

std::optional<Doubt> read(PlanInput& in, Type<Doubt>) { return read_fields<Doubt>(in, doubt_fields); }
void write(JsonWriter& out, const Doubt& doubt) { write_fields<Doubt>(out, doubt_fields, doubt, Shape::lines); }

std::optional<Acceptance> read(PlanInput& in, Type<Acceptance>) {
    return read_fields<Acceptance>(in, acceptance_fields);
}
void write(JsonWriter& out, const Acceptance& acceptance) {
    write_fields<Acceptance>(out, acceptance_fields, acceptance, Shape::one_line);
}

}  // namespace format
