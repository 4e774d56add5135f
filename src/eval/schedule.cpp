#include "eval/schedule.hpp"

#include <algorithm>
#include <queue>
#include <span>
#include <unordered_map>

namespace eval {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// Vertices: the nodes, the units, then the composite indicators. An edge goes from what reads to what is read.
struct Graph {
    const Program& program;
    std::size_t nodes = program.nodes.size();
    std::size_t others = nodes + program.units.size();
    std::vector<std::size_t> first = {0};
    std::vector<std::size_t> targets = {};

    std::size_t size() const { return first.size() - 1; }
    bool is_composite(std::size_t vertex) const { return vertex >= others; }
    std::span<const std::size_t> of(std::size_t vertex) const {
        return std::span(targets).subspan(first[vertex], first[vertex + 1] - first[vertex]);
    }
    Task task(std::size_t vertex) const {
        if (is_composite(vertex)) return {TaskKind::composite, vertex - others};
        return vertex < nodes ? Task{TaskKind::node, vertex} : Task{TaskKind::unit, vertex - nodes};
    }
};

Graph graph_of(const Program& program) {
    Graph graph{.program = program};
    std::unordered_map<std::size_t, std::size_t> composite_at;  // vertex, by indicator
    for (std::size_t i = 0; i < program.composites.size(); ++i)
        composite_at.emplace(program.composites[i].indicator, graph.others + i);
    const auto read_indicator = [&](std::size_t indicator) {
        if (const auto found = composite_at.find(indicator); found != composite_at.end())
            graph.targets.push_back(found->second);
    };
    for (const Slot& slot : program.slots) {
        for (const Link& link : links(program, slot.children))
            graph.targets.push_back(link.index);
        for (const Link& link : links(program, slot.indicators))
            read_indicator(link.index);
        graph.first.push_back(graph.targets.size());
    }
    for (const Group& unit : program.units) {
        for (const Link& link : links(program, unit)) read_indicator(link.index);
        graph.first.push_back(graph.targets.size());
    }
    for (const Composite& composite : program.composites) {
        for (const plan::Referent& read : composite.calculation.scores) {
            if (read.kind == plan::Referent::Kind::objective) graph.targets.push_back(read.index);
            if (read.kind == plan::Referent::Kind::unit) graph.targets.push_back(graph.nodes + read.index);
            if (read.kind == plan::Referent::Kind::indicator) read_indicator(read.index);
        }
        graph.first.push_back(graph.targets.size());
    }
    return graph;
}

// Tarjan's strongly connected components, without recursion: each is complete before whatever reads
// it, so their order is an order of evaluation.
class Components {
public:
    explicit Components(const Graph& graph)
        : graph_(graph), number_(graph.size(), none), low_(graph.size(), 0), open_(graph.size(), false) {
        for (std::size_t vertex = 0; vertex < graph.size(); ++vertex)
            if (number_[vertex] == none) walk(vertex);
    }
    const std::vector<std::vector<std::size_t>>& all() const { return components_; }

private:
    struct Visit {
        std::size_t vertex;
        std::size_t next;  // edge
    };

    void enter(std::size_t vertex) {
        number_[vertex] = low_[vertex] = count_++;
        open_[vertex] = true;
        stack_.push_back(vertex);
        path_.push_back({vertex, 0});
    }

    void walk(std::size_t start) {
        enter(start);
        while (!path_.empty()) {
            const std::size_t vertex = path_.back().vertex;
            const auto edges = graph_.of(vertex);
            if (path_.back().next < edges.size()) {
                const std::size_t to = edges[path_.back().next++];
                if (number_[to] == none)
                    enter(to);
                else if (open_[to])
                    low_[vertex] = std::min(low_[vertex], number_[to]);
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) low_[path_.back().vertex] = std::min(low_[path_.back().vertex], low_[vertex]);
            if (low_[vertex] == number_[vertex]) close(vertex);
        }
    }

    void close(std::size_t root) {
        std::vector<std::size_t> component;
        do {
            component.push_back(stack_.back());
            open_[stack_.back()] = false;
            stack_.pop_back();
        } while (component.back() != root);
        components_.push_back(std::move(component));
    }

    const Graph& graph_;
    std::vector<std::size_t> number_, low_;
    std::vector<bool> open_;
    std::vector<std::size_t> stack_;
    std::vector<Visit> path_;
    std::vector<std::vector<std::size_t>> components_;
    std::size_t count_ = 0;
};

bool goes_round(const Graph& graph, const std::vector<std::size_t>& component) {
    return component.size() > 1 || std::ranges::find(graph.of(component[0]), component[0]) != graph.of(component[0]).end();
}

// The shortest way from `start` back to itself inside of its component.
std::vector<Task> round_from(const Graph& graph, std::size_t start, const std::vector<std::size_t>& component) {
    std::unordered_map<std::size_t, std::size_t> came_from;
    std::queue<std::size_t> open;
    open.push(start);
    while (!came_from.contains(start)) {
        const std::size_t vertex = open.front();
        open.pop();
        for (const std::size_t to : graph.of(vertex)) {
            const bool inside = std::ranges::binary_search(component, to);
            if (inside && came_from.emplace(to, vertex).second) open.push(to);
        }
    }
    std::vector<Task> round{graph.task(start)};
    for (std::size_t vertex = came_from.at(start); vertex != start; vertex = came_from.at(vertex))
        round.push_back(graph.task(vertex));
    round.push_back(graph.task(start));
    std::ranges::reverse(round);
    return round;
}

}  // namespace

Schedule schedule_of(const Program& program) {
    const Graph graph = graph_of(program);
    std::vector<std::size_t> place(graph.others, graph.nodes);  // of each node in the order of the tree, then the units
    for (std::size_t i = 0; i < program.order.size(); ++i) place[program.order[i]] = i;
    Schedule schedule;
    const Components components(graph);
    for (std::vector<std::size_t> component : components.all()) {
        if (!goes_round(graph, component)) {
            schedule.tasks.push_back(graph.task(component[0]));
            continue;
        }
        std::ranges::sort(component);
        const auto composites = std::ranges::lower_bound(component, graph.others);
        schedule.cycles.push_back(round_from(graph, *composites, component));
        for (auto each = composites; each != component.end(); ++each) schedule.out.push_back(*each - graph.others);
        component.erase(composites, component.end());
        std::ranges::sort(component, {}, [&](std::size_t node) { return place[node]; });
        for (const std::size_t node : component) schedule.tasks.push_back(graph.task(node));
    }
    return schedule;
}

}  // namespace eval
