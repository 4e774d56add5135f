// Plan (piano, albero della performance): the root value. It is what one file holds, and nothing
// that can be computed is in it. Read this first.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/box.hpp"
#include "base/date.hpp"
#include "base/issue.hpp"
#include "plan/act.hpp"
#include "plan/extra.hpp"
#include "plan/ids.hpp"
#include "plan/indicator.hpp"
#include "plan/memory.hpp"
#include "plan/objective.hpp"
#include "plan/org_unit.hpp"
#include "plan/profile.hpp"
#include "plan/return_of.hpp"
#include "plan/scenario.hpp"
#include "plan/strategy_map.hpp"

namespace plan {

// A named date of measurement in every year: 30/06 (SAL), 31/12 (consuntivo).
struct Period {
    std::string name;
    int month = 12;
    int day = 31;
    Extra extra;
    friend bool operator==(const Period&, const Period&) = default;
};

struct Perspective {
    PerspectiveId id;
    std::string name;
    std::vector<std::string> also;  // other spellings that the document prints
    Extra extra;
    friend bool operator==(const Perspective&, const Perspective&) = default;
};

// What is uncertain in the transcription of a published plan, and how it was decided.
struct Doubt {
    std::string question;
    std::string decision;
    std::string confidence;
    std::string where;  // section and row, where the text has no lines
    std::vector<int> source_lines;
    Extra extra;
    friend bool operator==(const Doubt&, const Doubt&) = default;
};

// An issue that somebody looked at and accepts, with the reason.
struct Acceptance {
    std::string code;
    std::string id;      // of the thing it is about
    std::string detail;  // tells apart issues of one code on one thing, e.g. the year
    std::string reason;
    Extra extra;
    friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

struct Plan {
    std::string title;
    std::string body;  // name of the public body
    int year = 2024;   // the plan's first-year focus: the year shown when it opens
    std::vector<int> years;  // of its target columns, ascending
    std::string note;
    bool demonstration = false;  // values are invented for demonstration: the screen says so
    std::string source;          // the published document it transcribes
    std::vector<Period> periods;
    std::vector<Perspective> perspectives;
    std::vector<OrgUnit> units;
    std::vector<base::Box<Objective>> objectives;  // order among siblings is the order here
    std::vector<base::Box<Indicator>> indicators;
    std::vector<base::Box<Measure>> measures;
    std::vector<MapRow> strategy_map;  // as printed
    std::vector<Link> links;           // as drawn, in the order in which they were
    std::vector<MapPlace> map_places;
    std::vector<Profile> profiles;  // besides the shipped ones
    ProfileId profile{"proporzionale"};
    std::vector<Act> acts;            // in time order
    std::vector<Revision> revisions;  // in the order of the document
    std::vector<Doubt> doubts;
    std::vector<Acceptance> accepted;
    std::vector<Scenario> scenarios;  // from the lowest layer to the one on top
    std::optional<ReturnOf> return_of = {};  // of a part that one unit fills in; none: a whole plan
    int next_id = 1;  // ids are never reused: the number of the next one
    Extra extra;
    Remembered memory = {};  // of the file; no part of what the plan says
    friend bool operator==(const Plan&, const Plan&) = default;
};

// Look-ups are linear; compiled programs (eval) and outlines hold positions instead.
const Objective* find(const Plan& plan, const ObjectiveId& id);
const Indicator* find(const Plan& plan, const IndicatorId& id);
const Measure* find(const Plan& plan, const MeasureId& id);
const OrgUnit* find(const Plan& plan, const UnitId& id);
const Act* find(const Plan& plan, const ActId& id);
const Scenario* find(const Plan& plan, const ScenarioId& id);
bool stands_in_itself(const Plan& plan, const OrgUnit& unit);  // through the units that it is part of
std::optional<NodeRef> find_node(const Plan& plan, std::string_view id);

// The body. Precondition: check_structure(plan) has no error (a read plan has none).
const Objective& body_of(const Plan& plan);

// The profile asked for, the plan's own first, then the shipped ones; empty when none is called so.
std::optional<Profile> find_profile(const Plan& plan, const ProfileId& id);

// What no plan may violate whatever its content: ids unique, parents that exist, one body, no
// cycle, measures, units and acts that exist. Errors only; an empty list means that the tree can be walked.
base::Issues check_structure(const Plan& plan);

}  // namespace plan
