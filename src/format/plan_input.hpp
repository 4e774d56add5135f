// PlanInput: JSON being read into a plan, with what is remembered beside the values: where each
// thing stands in the file, what is left out of a plan that can be read in part.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "format/json_input.hpp"
#include "plan/plan.hpp"

namespace format {

// Where an element of a list stands: the things of plan.indicators are at starts.indicators, etc.
struct Start {
    std::size_t index = 0;  // in the file's list, which may hold elements that could not be read
    std::size_t offset = 0;
};

struct Starts {
    std::vector<Start> objectives, indicators, measures, perspectives, units, acts, revisions, map_rows, links, map_places, scenarios, profiles;
    std::size_t profile = 0;  // the one that is chosen

    void add(const base::Box<plan::Objective>&, Start at) { objectives.push_back(at); }
    void add(const base::Box<plan::Indicator>&, Start at) { indicators.push_back(at); }
    void add(const base::Box<plan::Measure>&, Start at) { measures.push_back(at); }
    void add(const plan::Perspective&, Start at) { perspectives.push_back(at); }
    void add(const plan::OrgUnit&, Start at) { units.push_back(at); }
    void add(const plan::Act&, Start at) { acts.push_back(at); }
    void add(const plan::Revision&, Start at) { revisions.push_back(at); }
    void add(const plan::MapRow&, Start at) { map_rows.push_back(at); }
    void add(const plan::Link&, Start at) { links.push_back(at); }
    void add(const plan::MapPlace&, Start at) { map_places.push_back(at); }
    void add(const plan::Scenario&, Start at) { scenarios.push_back(at); }
    void add(const plan::Profile&, Start at) { profiles.push_back(at); }
};

struct PlanInput {
    explicit PlanInput(std::string_view text) : json(text) {}

    JsonInput json;
    Starts starts;
    std::vector<Problem> left_out;                 // what a partial plan does without
    std::unordered_set<std::string> left_out_ids;  // of elements that could not be read
    std::size_t bare_numbers = 0;                  // exact numbers that were not written as texts
    std::size_t bare_number_note = 0;              // the one problem that says so
    std::size_t base_start = 0;
    std::vector<Start> history_starts;             // of every entry

    // The value just passed, or the element with all that is in it, is not in the plan.
    void leave_out(std::size_t offset);
    void note_bare_number(std::size_t offset, std::string_view written);
};

}  // namespace format
