#include "whatif/ground.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace whatif {
namespace {

void place(const eval::Program& program, std::size_t node, bool among_children, std::vector<std::optional<Place>>& places) {
    const eval::Slot& slot = program.slots[node];
    const eval::Group& group = among_children ? slot.children : slot.indicators;
    if (group.share <= 0) return;
    for (std::size_t link = group.first; link < group.first + group.count; ++link)
        places[program.links[link].index] = Place{node, link, among_children};
}

// What a score is made of, found from above.
struct Search {
    const Ground& ground;
    std::vector<bool> objectives = std::vector<bool>(ground.plan.objectives.size());
    std::vector<bool> indicators = std::vector<bool>(ground.plan.indicators.size());

    std::unordered_map<std::string_view, std::size_t> positions = {};  // of objectives, by id

    explicit Search(const Ground& asked) : ground(asked) {
        for (std::size_t i = 0; i < objectives.size(); ++i) positions[ground.plan.objectives[i]->id.value] = i;
    }
    bool take(std::vector<bool>& taken, std::size_t at) {
        const bool fresh = !taken[at];
        taken[at] = true;
        return fresh;
    }
    bool take_children() {
        bool grown = false;
        for (std::size_t i = 0; i < objectives.size(); ++i) {
            const auto& parent = ground.plan.objectives[i]->parent;
            if (!objectives[i] && parent && holds(*parent)) grown |= take(objectives, i);
        }
        for (std::size_t i = 0; i < indicators.size(); ++i)
            if (!indicators[i] && holds(ground.plan.indicators[i]->parent)) grown |= take(indicators, i);
        return grown;
    }
    bool holds(const plan::ObjectiveId& id) const {
        const auto found = positions.find(id.value);
        return found != positions.end() && objectives[found->second];
    }
    bool take_read() {
        bool grown = false;
        for (const eval::Composite& composite : ground.program.composites)
            if (indicators[composite.indicator])
                for (const plan::Referent& read : composite.calculation.scores) grown |= take_read(read);
        return grown;
    }
    // What a unit answers for may stand anywhere.
    bool take_read(const plan::Referent& read) {
        if (read.kind == plan::Referent::Kind::indicator) return take(indicators, read.index);
        return take(objectives, read.kind == plan::Referent::Kind::objective ? read.index : ground.program.body);
    }
};

}  // namespace

Ground ground_of(const plan::Plan& plan, const eval::Question& question) {
    Ground ground{.plan = plan, .program = eval::compile(plan, question), .values = eval::read_values(plan, question),
                  .results = {}, .objectives = {}, .indicators = {}};
    ground.results = eval::evaluate(ground.program, ground.values);
    ground.objectives.resize(plan.objectives.size());
    ground.indicators.resize(plan.indicators.size());
    for (std::size_t node = 0; node < plan.objectives.size(); ++node) {
        place(ground.program, node, true, ground.objectives);
        place(ground.program, node, false, ground.indicators);
    }
    return ground;
}

std::vector<std::size_t> indicators_under(const Ground& ground, std::size_t objective) {
    Search search(ground);
    search.objectives[objective] = true;
    for (bool grown = true; grown;) {
        grown = search.take_children();
        grown |= search.take_read();
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < search.indicators.size(); ++i)
        if (search.indicators[i]) found.push_back(i);
    return found;
}

bool reads_scores(const Ground& ground, std::size_t objective) {
    if (ground.program.composites.empty()) return false;
    const auto under = indicators_under(ground, objective);
    return std::ranges::any_of(ground.program.composites, [&](const eval::Composite& composite) {
        const bool given = ground.values.actuals[composite.indicator].has_value();
        return !given && std::ranges::binary_search(under, composite.indicator);
    });
}

}  // namespace whatif
