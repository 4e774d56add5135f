#include "whatif/side_by_side.hpp"

#include <algorithm>
#include <cmath>
#include <list>
#include <string_view>
#include <unordered_map>

#include "plan/outline.hpp"

namespace whatif {
namespace {

// Rows in another order are added up in another order: two scores nearer than this are one.
constexpr double noise = 1e-12;

struct Title {
    std::string id;
    RowKind kind = RowKind::objective;
    std::optional<plan::Level> level;
    std::string code;
    std::string name;
    int depth = 0;
};

const std::string& id_of(const plan::OrgUnit& unit) { return unit.id.value; }
template <class T>
const std::string& id_of(const base::Box<T>& box) { return box->id.value; }

// Where the things of one list stand.
class Places {
public:
    template <class List>
    explicit Places(const List& list) {
        by_id_.reserve(list.size());
        for (std::size_t i = 0; i < list.size(); ++i) by_id_.emplace(id_of(list[i]), i);
    }
    std::optional<std::size_t> of(const std::string& id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::unordered_map<std::string_view, std::size_t> by_id_;
};

int depth_of(const plan::OrgUnit& unit, const plan::Plan& plan, const Places& units) {
    int depth = 0;
    for (const plan::OrgUnit* at = &unit; at->parent && depth < static_cast<int>(plan.units.size()); ++depth) {
        const auto above = units.of(at->parent->value);
        if (!above) break;
        at = &plan.units[*above];
    }
    return depth;
}

std::vector<Title> titles_of(const plan::Plan& plan) {
    std::vector<Title> titles;
    for (const plan::OutlineRow& row : plan::outline(plan)) {
        if (row.is_indicator()) {
            const plan::Indicator& it = *plan.indicators[row.index];
            titles.push_back({it.id.value, RowKind::indicator, {}, it.code, it.name, row.depth});
        } else {
            const plan::Objective& it = *plan.objectives[row.index];
            titles.push_back({it.id.value, RowKind::objective, it.level, it.code, it.name, row.depth});
        }
    }
    const Places units(plan.units);
    for (const plan::OrgUnit& unit : plan.units)
        titles.push_back({unit.id.value, RowKind::unit, {}, {}, unit.name, depth_of(unit, plan, units)});
    return titles;
}

// A name of another kind under the same id is another row.
std::string key_of(const Title& title) { return std::to_string(static_cast<int>(title.kind)) + title.id; }

std::list<Title> all_titles(const Side& base, std::span<const Side> columns) {
    std::list<Title> all;
    std::unordered_map<std::string, std::list<Title>::iterator> known;
    const auto add = [&](Title title, std::list<Title>::iterator before) {
        const std::string key = key_of(title);
        return known.emplace(key, all.insert(before, std::move(title))).first->second;
    };
    for (Title& title : titles_of(base.plan)) add(std::move(title), all.end());
    for (const Side& side : columns) {
        auto last = all.begin();  // the body, which every plan has
        for (Title& title : titles_of(side.plan)) {
            const auto found = known.find(key_of(title));
            last = found != known.end() ? found->second : add(std::move(title), std::next(last));
        }
    }
    return all;
}

// One side with its things found by id.
struct Reader {
    const Side& side;
    Places objectives{side.plan.objectives};
    Places indicators{side.plan.indicators};
    Places units{side.plan.units};

    Cell read(const Title& title) const {
        const Places& places = title.kind == RowKind::objective   ? objectives
                               : title.kind == RowKind::indicator ? indicators
                                                                  : units;
        const auto at = places.of(title.id);
        if (!at) return {.there = false};
        switch (title.kind) {
            case RowKind::objective: return objective(*at);
            case RowKind::indicator: return indicator(*at);
            case RowKind::unit: return {.figure = side.results.units[*at].figure, .light = side.results.units[*at].light};
        }
        return {};
    }
    Cell objective(std::size_t at) const {
        const eval::NodeResult& result = side.results.nodes[at];
        return {.figure = result.figure, .light = result.light, .weight = side.plan.objectives[at]->weight};
    }
    Cell indicator(std::size_t at) const {
        const eval::IndicatorResult& result = side.results.indicators[at];
        const plan::Indicator& indicator = *side.plan.indicators[at];
        const auto target = indicator.targets.find(side.results.question.year);
        return {.figure = result.figure, .light = result.light, .weight = indicator.weight, .status = result.status,
                .target = target == indicator.targets.end() ? std::string() : target->second.text, .actual = result.actual};
    }
};

bool same(double a, double b) { return std::abs(a - b) < noise; }
bool same(const eval::Figure& a, const eval::Figure& b) {
    const bool scores = a.score && b.score ? same(*a.score, *b.score) : a.score.has_value() == b.score.has_value();
    return scores && same(a.low, b.low) && same(a.high, b.high) && same(a.coverage, b.coverage);
}

bool same(const std::optional<eval::Actual>& a, const std::optional<eval::Actual>& b) {
    return a && b ? eval::identical(*a, *b) : a.has_value() == b.has_value();
}

Differs compare(const Cell& base, const Cell& cell) {
    if (base.there != cell.there) return {.there = true};
    return {.figure = !same(base.figure, cell.figure), .light = base.light != cell.light, .weight = base.weight != cell.weight,
            .status = base.status != cell.status, .target = base.target != cell.target, .actual = !same(base.actual, cell.actual)};
}

Compared compared(const Cell& base, Cell cell) {
    Compared out{.differs = compare(base, cell)};
    if (base.figure.score && cell.figure.score) {
        const double difference = *cell.figure.score - *base.figure.score;
        out.difference = std::abs(difference) < noise ? 0 : difference;
    }
    out.cell = std::move(cell);
    return out;
}

Row row_of(const Title& title, const Reader& base, const std::vector<Reader>& columns) {
    Row row{title.id, title.kind, title.level, title.code, title.name, title.depth, base.read(title), {}};
    for (const Reader& column : columns) {
        Compared one = compared(row.base, column.read(title));
        row.impact = std::max(row.impact, std::abs(one.difference.value_or(0)));
        row.differs = row.differs || one.differs.any();
        row.columns.push_back(std::move(one));
    }
    return row;
}

void count(Movement& moved, const Compared& one) {
    moved.up += one.difference.value_or(0) > 0;
    moved.down += one.difference.value_or(0) < 0;
    moved.relit += one.differs.light;
}

Summary summary_of(const Side& side) { return {side.name, side.results.question.profile.name, side.edits, {}, {}}; }

}  // namespace

SideBySide side_by_side(const Side& base, std::span<const Side> columns) {
    SideBySide table{summary_of(base), {}, {}};
    std::vector<Reader> readers;
    for (const Side& side : columns) {
        table.columns.push_back(summary_of(side));
        readers.push_back({side});
    }
    const Reader reader{base};
    const std::string body = base.plan.objectives[base.results.body]->id.value;
    for (const Title& title : all_titles(base, columns)) {
        Row row = row_of(title, reader, readers);
        const bool is_body = title.kind == RowKind::objective && title.id == body;
        if (is_body) table.base.body.cell = row.base;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (is_body) table.columns[c].body = row.columns[c];
            else count(table.columns[c].moved[static_cast<std::size_t>(title.kind)], row.columns[c]);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::size_t> shown(const SideBySide& table, Order order, Show show) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (show == Show::all || table.rows[i].differs) rows.push_back(i);
    if (order == Order::impact)
        std::ranges::stable_sort(rows, [&](std::size_t a, std::size_t b) {
            const Row &one = table.rows[a], &other = table.rows[b];
            return one.impact != other.impact ? one.impact > other.impact : one.differs && !other.differs;
        });
    return rows;
}

}  // namespace whatif
