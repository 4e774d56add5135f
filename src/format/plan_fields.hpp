// The tables of the plan file, one for each struct of plan/: which fields it has, in which order
// they are written, which must be there.
#pragma once
#include "format/fields.hpp"
#include "plan/plan.hpp"

namespace format {

// Reads the plan, or whatever can be read of it; the input has the problems. Step by step: a long list may be left and
// gone on with.
class PlanFields {
public:
    explicit PlanFields(PlanInput& in);
    // Reads on, so many rows of long lists at the most; false once all is read.
    bool go_on(std::size_t rows);
    plan::Plan plan;

private:
    struct LongList;
    static const LongList long_lists[];
    void begin_list(const LongList& list);
    void end_list();

    PlanInput& in_;
    Filling filling_;
    bool open_ = false;
    const LongList* list_ = nullptr;  // being read
    std::size_t field_ = 0;           // which it is
    std::size_t begin_ = 0;           // where it begins in the file
    std::size_t next_ = 0;            // its next element
};
void write(JsonWriter& out, const plan::Plan& plan);

// The tables of what a way back is told of, field by field (way_back.cpp).
std::span<const Field<plan::Plan>> fields_of(Type<plan::Plan>);
std::span<const Field<plan::Objective>> fields_of(Type<plan::Objective>);
std::span<const Field<plan::Indicator>> fields_of(Type<plan::Indicator>);
std::span<const Field<plan::Measure>> fields_of(Type<plan::Measure>);

// memory_fields.cpp: what the file remembers. Damage to it is never an error.
std::optional<plan::BaseState> read_base(PlanInput& in);
void write(JsonWriter& out, const plan::BaseState& base);
std::vector<base::Box<plan::HistoryEntry>> read_history(PlanInput& in);
void write_history(JsonWriter& out, const std::vector<base::Box<plan::HistoryEntry>>& history);
std::string unhashed(const plan::HistoryEntry& entry);  // the bytes that its hash is made of
Problem leave_base_out(plan::Plan& plan, const PlanInput& in);  // of a plan in part: the way back is that of the whole
std::vector<Problem> memory_problems(plan::Plan& plan, const PlanInput& in);  // what is of no use is taken out of the plan

// objective_fields.cpp
std::optional<plan::Objective> read(PlanInput& in, Type<plan::Objective>);
void write(JsonWriter& out, const plan::Objective& objective);
std::optional<plan::Sharing> read(PlanInput& in, Type<plan::Sharing>);
void write(JsonWriter& out, const plan::Sharing& sharing);

// indicator_fields.cpp
std::optional<plan::Indicator> read(PlanInput& in, Type<plan::Indicator>);
void write(JsonWriter& out, const plan::Indicator& indicator);
std::optional<plan::Measure> read(PlanInput& in, Type<plan::Measure>);
void write(JsonWriter& out, const plan::Measure& measure);
std::optional<plan::TargetCell> read(PlanInput& in, Type<plan::TargetCell>);
void write(JsonWriter& out, const plan::TargetCell& cell);
std::optional<std::map<int, plan::TargetCell>> read(PlanInput& in, Type<std::map<int, plan::TargetCell>>);
void write(JsonWriter& out, const std::map<int, plan::TargetCell>& targets);
std::optional<plan::Formula> read(PlanInput& in, Type<plan::Formula>);
void write(JsonWriter& out, const plan::Formula& formula);
std::optional<plan::Estimate> read(PlanInput& in, Type<plan::Estimate>);
void write(JsonWriter& out, const plan::Estimate& estimate);
std::optional<plan::Assessment> read(PlanInput& in, Type<plan::Assessment>);
void write(JsonWriter& out, const plan::Assessment& assessment);
std::optional<std::map<base::Date, plan::Assessment>> read(PlanInput& in, Type<std::map<base::Date, plan::Assessment>>);
void write(JsonWriter& out, const std::map<base::Date, plan::Assessment>& assessments);
std::optional<plan::Readings> read(PlanInput& in, Type<plan::Readings>);
void write(JsonWriter& out, const plan::Readings& readings);

std::optional<std::map<int, base::Decimal>> read(PlanInput& in, Type<std::map<int, base::Decimal>>);
void write(JsonWriter& out, const std::map<int, base::Decimal>& figures);
std::optional<plan::ExpectedStep> read(PlanInput& in, Type<plan::ExpectedStep>);
void write(JsonWriter& out, const plan::ExpectedStep& step);

// reading_fields.cpp
std::optional<plan::Reading> read(PlanInput& in, Type<plan::Reading>);
void write(JsonWriter& out, const plan::Reading& reading);

// plan_fields.cpp
std::optional<plan::Period> read(PlanInput& in, Type<plan::Period>);
void write(JsonWriter& out, const plan::Period& period);
std::optional<plan::Perspective> read(PlanInput& in, Type<plan::Perspective>);
void write(JsonWriter& out, const plan::Perspective& perspective);
std::optional<plan::MapRow> read(PlanInput& in, Type<plan::MapRow>);
void write(JsonWriter& out, const plan::MapRow& row);
std::optional<plan::MapBox> read(PlanInput& in, Type<plan::MapBox>);
void write(JsonWriter& out, const plan::MapBox& box);
std::optional<plan::Link> read(PlanInput& in, Type<plan::Link>);
void write(JsonWriter& out, const plan::Link& link);
std::optional<plan::MapPlace> read(PlanInput& in, Type<plan::MapPlace>);
void write(JsonWriter& out, const plan::MapPlace& place);
std::optional<plan::Doubt> read(PlanInput& in, Type<plan::Doubt>);
void write(JsonWriter& out, const plan::Doubt& doubt);
std::optional<plan::Acceptance> read(PlanInput& in, Type<plan::Acceptance>);
void write(JsonWriter& out, const plan::Acceptance& acceptance);

// act_fields.cpp
std::optional<plan::OrgUnit> read(PlanInput& in, Type<plan::OrgUnit>);
void write(JsonWriter& out, const plan::OrgUnit& unit);
std::optional<plan::Act> read(PlanInput& in, Type<plan::Act>);
void write(JsonWriter& out, const plan::Act& act);
std::optional<plan::Revision> read(PlanInput& in, Type<plan::Revision>);
void write(JsonWriter& out, const plan::Revision& revision);
std::optional<plan::Printed> read(PlanInput& in, Type<plan::Printed>);
void write(JsonWriter& out, const plan::Printed& printed);

// return_fields.cpp
std::optional<plan::Awaited> read(PlanInput& in, Type<plan::Awaited>);
void write(JsonWriter& out, const plan::Awaited& awaited);
std::optional<plan::ReturnOf> read(PlanInput& in, Type<plan::ReturnOf>);
void write(JsonWriter& out, const plan::ReturnOf& part);

// scenario_fields.cpp
std::optional<plan::ScenarioEdit> read(PlanInput& in, Type<plan::ScenarioEdit>);
void write(JsonWriter& out, const plan::ScenarioEdit& edit);
std::optional<plan::Scenario> read(PlanInput& in, Type<plan::Scenario>);
void write(JsonWriter& out, const plan::Scenario& scenario);

// profile_fields.cpp
std::optional<plan::Anchor> read(PlanInput& in, Type<plan::Anchor>);
void write(JsonWriter& out, const plan::Anchor& anchor);
std::optional<plan::Band> read(PlanInput& in, Type<plan::Band>);
void write(JsonWriter& out, const plan::Band& band);
std::optional<plan::DateStep> read(PlanInput& in, Type<plan::DateStep>);
void write(JsonWriter& out, const plan::DateStep& step);
std::optional<plan::Profile> read(PlanInput& in, Type<plan::Profile>);
void write(JsonWriter& out, const plan::Profile& profile);

}  // namespace format
