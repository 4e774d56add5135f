// Where in the file the things are that plan::check_structure() complains of.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "format/plan_input.hpp"

namespace format {

struct Spot {
    std::string path = "$";
    std::size_t offset = 0;
};

class Spots {
public:
    Spots(const plan::Plan& plan, const Starts& starts);

    // Of the first thing of this id; asked again about a repetition, of the next one each time; of the one asked about last.
    Spot of(const std::string& id) const;
    Spot of_next(const std::string& id);
    Spot of_latest(const std::string& id) const;
    // Of the row of the map, the link or the revision that names this.
    Spot of_row(const std::string& named) const;

private:
    struct Found {
        std::vector<Spot> spots;
        std::size_t asked = 0;
    };
    template <class List, class IdOf>
    void add(const char* name, const List& list, const std::vector<Start>& starts, IdOf&& id_of);

    std::unordered_map<std::string, Found> by_id_;
    std::unordered_map<std::string, Spot> rows_;
};

// The faults of structure as problems with a path and an offset. What only follows from an element
// that could not be read is not said again.
std::vector<Problem> structure_problems(const plan::Plan& plan, const PlanInput& in);

}  // namespace format
