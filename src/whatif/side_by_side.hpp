// Side by side: a plan as it stands and some other states of it in columns, row by row, with what
// differs (domain.md, section 8). It knows no scenario: who asks brings the plans and their results.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "eval/results.hpp"
#include "plan/plan.hpp"

namespace whatif {

// A state of the plan, the one compared with or a column. Ids say which rows are the same; where they
// stand in their lists may differ, and so may the rows themselves.
struct Side {
    std::string name;
    const plan::Plan& plan;
    const eval::Results& results;  // of that plan
    std::size_t edits = 0;         // that its layer of changes holds
};

enum class RowKind { objective, indicator, unit };

// What one side says of a row.
struct Cell {
    bool there = true;  // false: this side has no such row, and the rest says nothing
    eval::Figure figure;
    eval::Light light = eval::Light::none;
    std::optional<base::Decimal> weight;    // as written; units have none
    std::optional<eval::Status> status;     // indicators only, as the two below
    std::string target;                     // of the year asked, as written
    std::optional<eval::Actual> actual;
};

// Of a cell against the base's. A row that only one of them has differs in `there` alone.
struct Differs {
    bool there = false;
    bool figure = false;  // score, interval or coverage
    bool light = false;
    bool weight = false;
    bool status = false;
    bool target = false;
    bool actual = false;
    bool any() const { return there || figure || light || weight || status || target || actual; }
    friend bool operator==(const Differs&, const Differs&) = default;
};

struct Compared {
    Cell cell;
    std::optional<double> difference;  // of the scores, this side less the base; none where one has none
    Differs differs;
};

// Code, name and depth are the base's, where it has the row.
struct Row {
    std::string id;
    RowKind kind = RowKind::objective;
    std::optional<plan::Level> level;  // of an objective
    std::string code;                  // units have none
    std::string name;
    int depth = 0;
    Cell base;
    std::vector<Compared> columns;
    double impact = 0;     // the greatest |difference|
    bool differs = false;  // any column does
};

// How many rows of one kind go up, go down, change their light.
struct Movement {
    std::size_t up = 0;
    std::size_t down = 0;
    std::size_t relit = 0;
    friend bool operator==(const Movement&, const Movement&) = default;
};

// A side as a whole. `body` is the row of the body.
struct Summary {
    std::string name;
    std::string method;          // name of the profile that scored it
    std::size_t edits = 0;
    Compared body;
    std::array<Movement, 3> moved;  // by RowKind; the body's own row is not counted
    const Movement& of(RowKind kind) const { return moved[static_cast<std::size_t>(kind)]; }
};

struct SideBySide {
    Summary base;
    std::vector<Summary> columns;
    std::vector<Row> rows;
};

// The rows in tree order, then the units. A row that the base lacks follows the one it follows in the
// first column that has it.
SideBySide side_by_side(const Side& base, std::span<const Side> columns);

enum class Order {
    tree,    // as they are
    impact,  // falling; equal ones as they are, those that differ at all first
};
enum class Show { all, differing };

// Which rows to show, and in which order: positions in `rows`.
std::vector<std::size_t> shown(const SideBySide& table, Order order, Show show);

}  // namespace whatif
