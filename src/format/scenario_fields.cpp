// Scenarios of a plan file. An edit says what it sets, of what, and to what; null takes it away:
//   {"set": "target", "indicator": "i12", "year": 2024, "target": ">= 90,00 %"}
//   {"set": "value", "measure": "m3", "at": "2024-12-31", "value": "18.50"}   a level: "level": "Medio"
//   {"set": "assessment", "indicator": "i12", "at": "2024-12-31", "assessment": {"percent": "80"}}
//   {"set": "weight", "objective": "o3", "weight": null}
//   {"set": "profile", "profile": "on-off"}
// It names the kind of the thing, for that may be gone from the plan, and the edit is kept all the same.
#include <span>
#include <unordered_set>

#include "base/overload.hpp"
#include "format/plan_fields.hpp"

namespace format {
namespace {

using namespace plan;

template <class T>
struct OrNull {
    std::optional<T> value;
    friend bool operator==(const OrNull&, const OrNull&) = default;
};
template <class T>
std::optional<OrNull<T>> read(PlanInput& in, Type<OrNull<T>>) {
    if (in.json.peek() == Kind::null) {
        in.json.skip();
        return OrNull<T>{};
    }
    auto value = read(in, Type<T>{});
    if (!value) return std::nullopt;
    return OrNull<T>{std::move(*value)};
}
template <class T>
void write(JsonWriter& out, const OrNull<T>& given) {
    if (given.value) write(out, *given.value);
    else out.null();
}
std::optional<OrNull<base::Decimal>> read_weight_or_null(PlanInput& in) {
    if (in.json.peek() == Kind::null) return read(in, Type<OrNull<base::Decimal>>{});
    const auto weight = read_not_negative(in);
    if (!weight) return std::nullopt;
    return OrNull<base::Decimal>{*weight};
}

// What an edit of each kind has: one of each group, and no other of the known fields.
struct Form {
    std::string_view set;
    std::vector<std::vector<std::string_view>> groups;
};
const Form forms[] = {
    {"target", {{"indicator"}, {"year"}, {"target"}}},
    {"value", {{"indicator", "measure"}, {"at"}, {"value", "level"}}},
    {"assessment", {{"indicator"}, {"at"}, {"assessment"}}},
    {"weight", {{"objective", "indicator"}, {"weight"}}},
    {"profile", {{"profile"}}},
};

std::string listed(std::span<const std::string_view> names) {
    std::string list;
    for (const auto name : names) list += (list.empty() ? "“" : ", “") + std::string(name) + "”";
    return list;
}

std::optional<std::string> read_set(PlanInput& in) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    auto set = read(in, Type<std::string>{});
    if (!set || std::ranges::find(forms, *set, &Form::set) != std::end(forms)) return set;
    std::vector<std::string_view> names;
    for (const Form& each : forms) names.push_back(each.set);
    in.json.problem_at(begin, "unknown-name", {presentable(*set), listed(names)});
    return std::nullopt;
}

struct EditText {
    std::string set;
    std::optional<ObjectiveId> objective;
    std::optional<IndicatorId> indicator;
    std::optional<MeasureId> measure;
    std::optional<int> year;
    std::optional<base::Date> at;
    std::optional<OrNull<TargetCell>> target;
    std::optional<OrNull<Value>> value;
    std::optional<std::string> level;
    std::optional<OrNull<Assessment>> assessment;
    std::optional<OrNull<base::Decimal>> weight;
    std::optional<ProfileId> profile;
    Extra extra;
};

constexpr Field<EditText> edit_fields[] = {
    field_by<&EditText::set, read_set>("set", Need::required),
    field<&EditText::objective>("objective"),
    field<&EditText::indicator>("indicator"),
    field<&EditText::measure>("measure"),
    field_by<&EditText::year, read_year>("year"),
    field<&EditText::at>("at"),
    field<&EditText::target>("target"),
    field<&EditText::value>("value"),
    field<&EditText::level>("level"),
    field<&EditText::assessment>("assessment"),
    field_by<&EditText::weight, read_weight_or_null>("weight"),
    field<&EditText::profile>("profile"),
};

bool is_there(const EditText& text, std::string_view name) {
    const auto found = std::ranges::find(edit_fields, name, &Field<EditText>::name);
    return !found->is_default(text);
}

bool has_errors(PlanInput& in, std::size_t from) {
    const auto problems = std::span(in.json.problems()).subspan(from);
    return std::ranges::any_of(problems, [](const Problem& each) { return each.issue.severity == base::Severity::error; });
}

// One field of each group, and nothing that belongs to an edit of another kind.
bool has_form(PlanInput& in, const EditText& text, std::size_t offset) {
    const std::size_t known = in.json.problems().size();
    const Form& form = *std::ranges::find(forms, text.set, &Form::set);
    std::vector<std::string_view> own{"set"};
    for (const auto& group : form.groups) {
        own.insert(own.end(), group.begin(), group.end());
        const auto given = std::ranges::count_if(group, [&](std::string_view name) { return is_there(text, name); });
        if (given == 1) continue;
        if (group.size() == 1) in.json.problem_at(offset, "missing-field", {std::string(group.front())});
        else in.json.problem_at(offset, "edit-one-of", {listed(group), std::string(form.set)});
    }
    for (const auto& each : edit_fields)
        if (is_there(text, each.name) && std::ranges::find(own, each.name) == own.end())
            in.json.problem_at(offset, "edit-field", {std::string(each.name), std::string(form.set), listed(own)});
    return in.json.problems().size() == known;
}

// Precondition: has_form().
ScenarioEdit edit_of(EditText text) {
    if (text.set == "target") return SetTargetCell{*text.indicator, *text.year, std::move(text.target->value), std::move(text.extra)};
    if (text.set == "assessment") return SetAssessment{*text.indicator, *text.at, std::move(text.assessment->value), std::move(text.extra)};
    if (text.set == "profile") return ChooseProfile{*text.profile, std::move(text.extra)};
    if (text.set == "weight") {
        const NodeRef node = text.objective ? NodeRef(*text.objective) : NodeRef(*text.indicator);
        return SetWeight{node, text.weight->value, std::move(text.extra)};
    }
    const ReadingHolder of = text.measure ? ReadingHolder(*text.measure) : ReadingHolder(*text.indicator);
    auto value = text.level ? std::optional<Value>(LevelName{*text.level}) : std::move(text.value->value);
    return SetReading{of, *text.at, std::move(value), std::move(text.extra)};
}

void name(EditText& text, const ObjectiveId& id) { text.objective = id; }
void name(EditText& text, const IndicatorId& id) { text.indicator = id; }
void name(EditText& text, const MeasureId& id) { text.measure = id; }

void tell(EditText& text, const SetTargetCell& edit) {
    text.indicator = edit.indicator;
    text.year = edit.year;
    text.target = OrNull<TargetCell>{edit.cell};
}
void tell(EditText& text, const SetReading& edit) {
    std::visit([&](const auto& id) { name(text, id); }, edit.of);
    text.at = edit.at;
    const auto* level = edit.value ? std::get_if<LevelName>(&*edit.value) : nullptr;
    if (level) text.level = level->name;
    else text.value = OrNull<Value>{edit.value};
}
void tell(EditText& text, const SetAssessment& edit) {
    text.indicator = edit.indicator;
    text.at = edit.at;
    text.assessment = OrNull<Assessment>{edit.assessment};
}
void tell(EditText& text, const SetWeight& edit) {
    std::visit([&](const auto& id) { name(text, id); }, edit.node);
    text.weight = OrNull<base::Decimal>{edit.weight};
}
void tell(EditText& text, const ChooseProfile& edit) { text.profile = edit.profile; }

// The first of two edits of one cell stays.
std::optional<std::vector<ScenarioEdit>> read_edits(PlanInput& in) {
    std::vector<ScenarioEdit> edits;
    std::unordered_set<std::string> places;
    const bool ended = in.json.array([&](std::size_t) {
        in.json.peek();
        const std::size_t at = in.json.offset();
        auto edit = read(in, Type<ScenarioEdit>{});
        if (!edit) return in.leave_out(at);
        if (const std::string place = place_of(*edit); !places.insert(place).second) {
            in.json.problem_at(at, "edit-twice", {presentable(place)});
            return in.leave_out(at);
        }
        edits.push_back(std::move(*edit));
    });
    if (!ended && edits.empty()) return std::nullopt;
    return edits;
}

constexpr Field<Scenario> scenario_fields[] = {
    field<&Scenario::id>("id", Need::required),
    field<&Scenario::name>("name", Need::wanted),
    field<&Scenario::note>("note"),
    field<&Scenario::on>("on"),
    field_by<&Scenario::edits, read_edits>("edits"),
};

}  // namespace

std::optional<ScenarioEdit> read(PlanInput& in, Type<ScenarioEdit>) {
    in.json.peek();
    const std::size_t begin = in.json.offset();
    const std::size_t known = in.json.problems().size();
    auto text = read_fields<EditText>(in, edit_fields);
    if (!text) return std::nullopt;
    // What could not be read is not missing.
    if (has_errors(in, known) || !has_form(in, *text, begin)) return std::nullopt;
    return edit_of(std::move(*text));
}

void write(JsonWriter& out, const ScenarioEdit& edit) {
    EditText text{.set = std::string(name_of(edit))};
    std::visit([&](const auto& each) {
        tell(text, each);
        text.extra = each.extra;
    }, edit);
    write_fields<EditText>(out, edit_fields, text, Shape::one_line);
}

std::optional<Scenario> read(PlanInput& in, Type<Scenario>) { return read_fields<Scenario>(in, scenario_fields); }
void write(JsonWriter& out, const Scenario& scenario) { write_fields<Scenario>(out, scenario_fields, scenario, Shape::lines); }

}  // namespace format
