// What belongs to no row: the plan's own texts, its lists, the measures.
#include <algorithm>
#include <memory>

#include "change/merge_list.hpp"
#include "change/merge_parts.hpp"

namespace change {
namespace {

using namespace plan;

// By their days, as plan.acts are; one without a day stays behind the one that it stands behind.
std::vector<Act> in_time_order(const std::vector<Act>& acts) {
    std::vector<Act> ordered;
    auto at = ordered.end();  // behind the one put last
    for (const Act& each : acts) {
        if (each.date) at = std::ranges::find_if(ordered, [&](const Act& other) { return other.date && *other.date > *each.date; });
        at = std::next(ordered.insert(at, each));
    }
    return ordered;
}

bool are_in_time_order(const std::vector<Act>& acts) { return in_time_order(acts) == acts; }

struct Lists {
    const Three<Plan>& states;
    const FreshUses& uses;
    Judge& judge;
    Plan& plan;

    template <class T>
    Three<T> three(T Plan::* member) const { return {states.base.*member, states.ours.*member, states.theirs.*member}; }
    static auto item_of(Field field) {
        return [field](const std::string& key) { return Place{.field = field, .part = key}; };
    }

    template <class T>
    void cell(Field field, T Plan::* member) {
        plan.*member = judge.pick(states.base.*member, states.ours.*member, states.theirs.*member, {.field = field});
    }
    template <class T>
    void list(Field field, std::vector<T> Plan::* member, const std::function<std::string(const T&)>& key,
              std::function<T(const T*, const T&, const T&)> together = {}) {
        plan.*member = merge_list<T>(three(member), uses, judge, {key, item_of(field), {.field = field}, std::move(together)});
    }
    template <class T>
    void by_id(Field field, std::vector<T> Plan::* member) {
        list<T>(field, member, [](const T& each) { return each.id.value; });
    }

    // Items without a name are told apart by all that they say.
    template <class T, class Words>
    void by_content(Field field, std::vector<T> Plan::* member, Words&& words) {
        const auto seen = std::make_shared<std::map<std::string, std::vector<T>>>();
        list<T>(field, member, [seen, words](const T& each) {
            auto& alike_ones = (*seen)[words(each)];
            const auto found = std::ranges::find(alike_ones, each);
            const auto number = found - alike_ones.begin();
            if (found == alike_ones.end()) alike_ones.push_back(each);
            return words(each) + (number == 0 ? std::string() : " (" + std::to_string(number) + ")");
        });
    }

    void own() {
        cell(Field::title, &Plan::title);
        cell(Field::body, &Plan::body);
        cell(Field::year, &Plan::year);
        plan.note = judge.pick_note(states.base.note, states.ours.note, states.theirs.note, {.field = Field::note});
        cell(Field::demonstration, &Plan::demonstration);
        plan.return_of = (states.ours.return_of == states.base.return_of && judge.with_base ? states.theirs : states.ours).return_of;
        cell(Field::source, &Plan::source);
        cell(Field::profile, &Plan::profile);
        cell(Field::other, &Plan::extra);
        const auto side = judge.with_base ? judge.agreed(states.base.next_id, states.ours.next_id, states.theirs.next_id) : std::nullopt;
        plan.next_id = side ? (*side == Side::ours ? states.ours : states.theirs).next_id : std::max(states.ours.next_id, states.theirs.next_id);
    }

    // Those of one row of the map too.
    void map() {
        const Listing<MapBox> boxes{[](const MapBox& box) { return box.objective.value; }, item_of(Field::map), {.field = Field::map}};
        list<MapRow>(Field::map, &Plan::strategy_map, [](const MapRow& row) { return row.perspective.value; },
                     [this, boxes](const MapRow* base, const MapRow& ours, const MapRow& theirs) {
                         const MapRow& from = base ? *base : ours;
                         const Place place{.field = Field::map, .part = ours.perspective.value};
                         MapRow merged = ours;
                         merged.name = judge.pick(from.name, ours.name, theirs.name, place);
                         merged.source_line = judge.pick(from.source_line, ours.source_line, theirs.source_line, place);
                         merged.extra = judge.pick(from.extra, ours.extra, theirs.extra, place);
                         merged.boxes = merge_list<MapBox>({from.boxes, ours.boxes, theirs.boxes}, uses, judge, boxes);
                         return merged;
                     });
    }

    void measures() {
        using Boxed = base::Box<Measure>;
        const auto row = [](const std::string& id) { return Place{.id = id}; };
        const auto together = [this](const Boxed* base, const Boxed& ours, const Boxed& theirs) {
            if (ours.same_as(theirs)) return ours;
            return Boxed(merge_fields(Three<Measure>{base ? **base : *ours, *ours, *theirs}, judge));
        };
        plan.measures = merge_list<Boxed>(three(&Plan::measures), uses, judge,
                                          {[](const Boxed& each) { return each->id.value; }, row, {.field = Field::order, .part = "measures"}, together});
    }

    // The day decides, whichever side it came from; a list that is in another order was so in a file and stays.
    void acts() {
        by_id(Field::acts, &Plan::acts);
        if (are_in_time_order(states.ours.acts) && are_in_time_order(states.theirs.acts)) plan.acts = in_time_order(plan.acts);
    }

    // Those that would stand in one another, because each side put one into the other, stay as one side has them.
    void units() {
        by_id(Field::org_units, &Plan::units);
        const auto above = [](const OrgUnit* unit) { return unit && unit->parent ? unit->parent->value : std::string(); };
        const auto place = [](const OrgUnit& unit) { return Place{.field = Field::org_units, .part = unit.id.value}; };
        for (bool more = true; more;) {
            more = false;
            std::map<std::string, Ids> edges;
            for (const OrgUnit& unit : plan.units) {
                edges[unit.id.value] = {above(&unit)};
                if (!judge.contests.contains(place(unit))) continue;
                for (const Plan* side : {&states.ours, &states.theirs}) edges[unit.id.value].push_back(above(find(*side, unit.id)));
            }
            for (OrgUnit& unit : plan.units) {
                const OrgUnit *ours = find(states.ours, unit.id), *theirs = find(states.theirs, unit.id);
                if (!ours || !theirs || ours->parent == theirs->parent || judge.contests.contains(place(unit)) || !leads_back(unit.id.value, edges)) continue;
                unit = judge.decide(place(unit)) == Take::theirs ? *theirs : *ours;
                more = true;
            }
        }
    }

    void run() {
        own();
        measures();
        by_id(Field::perspectives, &Plan::perspectives);
        units();
        by_id(Field::profiles, &Plan::profiles);
        acts();
        list<Period>(Field::periods, &Plan::periods, [](const Period& each) { return each.name; });
        map();
        list<Link>(Field::link, &Plan::links, [](const Link& each) { return each.cause.value + " → " + each.effect.value; });
        list<MapPlace>(Field::map_places, &Plan::map_places, [](const MapPlace& each) { return each.objective.value; });
        by_content(Field::revisions, &Plan::revisions, [](const Revision& each) { return each.text.empty() ? each.on : each.text; });
        by_content(Field::doubts, &Plan::doubts, [](const Doubt& each) { return each.question; });
        list<Acceptance>(Field::accepted, &Plan::accepted, [](const Acceptance& each) { return each.code + " " + each.id + (each.detail.empty() ? "" : " " + each.detail); });
    }
};

}  // namespace

void merge_lists(const Three<Plan>& states, const FreshUses& uses, Judge& judge, Plan& plan) { Lists{states, uses, judge, plan}.run(); }

// A column that one side took away stays for a target that the other has set in it.
void merge_years(const Three<Plan>& states, Judge& judge, Plan& plan) {
    plan.years = merge_set(states.base.years, states.ours.years, states.theirs.years, judge, {.field = Field::years});
    if (!judge.agreed(states.base.years, states.ours.years, states.theirs.years)) std::ranges::sort(plan.years);
    for (const Plan* side : {&states.ours, &states.theirs})
        for (const int year : side->years) {
            if (std::ranges::find(plan.years, year) != plan.years.end()) continue;
            const bool set = std::ranges::any_of(plan.indicators, [&](const auto& box) {
                const auto* before = find(states.base, box->id);
                const auto* now = find(*side, box->id);
                return box->targets.contains(year) && now && now->targets.contains(year) && !(before && before->targets.contains(year));
            });
            if (!set) continue;
            plan.years.push_back(year);
            std::ranges::sort(plan.years);
        }
}

}  // namespace change
