#include "change/as_of.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/edit.hpp"

namespace change {
namespace {

using namespace plan;

std::string with_year(const Act& act) {
    return act.date ? act.number + "/" + std::to_string(act.date->year) : act.number;
}

// What a person may type to mean it.
std::string called(const Act& act) {
    if (!act.number.empty()) return with_year(act);
    return act.date ? base::to_iso(*act.date) : !act.subject.empty() ? act.subject : act.id.value;
}

std::string called(const Plan& plan, const std::string& id) {
    const auto named = [&](const auto* row) { return row->code.empty() ? "“" + row->name + "”" : row->code; };
    if (const auto* objective = find(plan, ObjectiveId{id})) return named(objective);
    const auto* indicator = find(plan, IndicatorId{id});
    return indicator ? named(indicator) : id;
}

class Undoing {
public:
    Undoing(const Plan& today, Moment moment) : today_(today), answer_{today, {}} {
        for (std::size_t i = 0; i < today.acts.size(); ++i) places_.emplace(today.acts[i].id.value, i);
        for (const Revision& each : today.revisions) (is_later(each, moment) ? undone_ : kept_).push_back(&each);
        for (const Revision* each : in_act_order(undone_))
            if (Row& row = rows_[each->on]; !row.next && came_or_went(*each)) row.next = each;
        for (const Revision* each : in_act_order(kept_))
            if (const auto row = rows_.find(each->on); row != rows_.end()) keep(row->second, *each);
        rows_.erase("");
    }

    AsOf run() {
        for (const auto& [id, row] : rows_) settle(id, row);
        drop_revisions();
        for (const auto& [id, act] : inserted_) erase(id, act);
        for (const Revision* each : undone_) tell(*each);
        for (const Revision* each : kept_)
            if (!each->act) note("as-of-no-act", each->on, {each->text});
        return std::move(answer_);
    }

private:
    bool is_later(const Revision& revision, Moment moment) const {
        return revision.act && places_.contains(revision.act->value) && places_.at(revision.act->value) >= moment.acts;
    }

    void put(const Edit& edit) {
        if (auto after = plan::apply(answer_.plan, edit)) answer_.plan = std::move(*after);
    }
    void set_removed(const std::string& id, bool removed) {
        if (const auto node = find_node(answer_.plan, id)) put(SetRemoved{*node, removed});
    }

    // Those without act first: they stay whatever is undone.
    std::vector<const Revision*> in_act_order(const std::vector<const Revision*>& revisions) const {
        std::vector<std::vector<const Revision*>> of_acts(today_.acts.size() + 1);
        for (const Revision* each : revisions) {
            const auto place = each->act ? places_.find(each->act->value) : places_.end();
            of_acts[place == places_.end() ? 0 : place->second + 1].push_back(each);
        }
        std::vector<const Revision*> ordered;
        for (const auto& each : of_acts) ordered.insert(ordered.end(), each.begin(), each.end());
        return ordered;
    }

    // What acts did with a row of which something is undone.
    struct Row {
        std::optional<RevisionKind> latest;  // kept: the last that is clear
        std::optional<RevisionKind> stands;  // kept: the last that inserted or removed it
        const Revision* next = nullptr;      // undone: the first that inserted or removed it
    };
    static bool came_or_went(const Revision& each) { return each.kind == RevisionKind::inserted || each.kind == RevisionKind::removed; }
    static void keep(Row& row, const Revision& each) {
        if (each.kind != RevisionKind::unclear) row.latest = each.kind;
        if (came_or_went(each)) row.stands = each.kind;
    }

    // What is removed first was there; what is inserted first was not, unless an act had removed it: then it was struck,
    // as is whatever an act had just removed.
    void settle(const std::string& id, const Row& row) {
        const bool comes = row.next && row.next->kind == RevisionKind::inserted;
        if (row.latest == RevisionKind::removed || (comes && row.stands == RevisionKind::removed)) set_removed(id, true);
        else if (comes && !row.stands) inserted_.emplace(id, places_.at(row.next->act->value));
        else if (row.next) set_removed(id, false);
    }
    void erase(const std::string& id, std::size_t act) {
        const auto node = find_node(answer_.plan, id);
        if (!node) return;
        if (const auto* objective = std::get_if<ObjectiveId>(&*node))
            if (const auto above = standing_above(*objective)) lift_older(*objective, *above, act);
        put(Erase{*node});
    }

    // By that act, or an earlier one, something else happened to it: it was there before the objective that it was put under.
    bool is_older(const std::string& id, std::size_t act) const {
        const auto of_it = [&](const Revision& each) {
            const auto place = each.act ? places_.find(each.act->value) : places_.end();
            return each.on == id && each.kind != RevisionKind::inserted && place != places_.end() && place->second <= act;
        };
        return !inserted_.contains(id) && std::ranges::any_of(today_.revisions, of_it);
    }
    std::optional<ObjectiveId> standing_above(const ObjectiveId& id) const {
        const Objective* at = find(answer_.plan, id);
        while (at && inserted_.contains(at->id.value)) at = at->parent ? find(answer_.plan, *at->parent) : nullptr;
        return at ? std::optional(at->id) : std::nullopt;
    }
    void lift_older(const ObjectiveId& from, const ObjectiveId& to, std::size_t act) {
        const Plan before = answer_.plan;
        for (const auto& box : before.objectives) {
            if (box->parent != from) continue;
            is_older(box->id.value, act) ? put(Move{box->id, to, {}}) : lift_older(box->id, to, act);
        }
        for (const auto& box : before.indicators)
            if (box->parent == from && is_older(box->id.value, act)) put(Move{box->id, to, {}});
    }

    void drop_revisions() {
        std::vector<Revision> kept;
        for (const Revision* each : kept_) kept.push_back(*each);
        answer_.plan.revisions = std::move(kept);
    }

    // What undoing does not bring back. Rows that are gone need no word.
    void tell(const Revision& revision) {
        const Act& act = today_.acts[places_.at(revision.act->value)];
        if (revision.on.empty()) {
            note("as-of-no-row", "", {revision.text, called(act)});
            return;
        }
        if (came_or_went(revision) || !find_node(answer_.plan, revision.on) || !told_.insert(revision.on).second) return;
        const char* code = revision.kind == RevisionKind::unclear ? "as-of-unclear" : "as-of-updated";
        note(code, revision.on, {called(today_, revision.on), revision.text, called(act)});
    }

    void note(std::string code, std::string id, std::vector<std::string> args) {
        answer_.told.push_back({std::move(code), base::Severity::note, {.id = std::move(id)}, std::move(args)});
    }

    const Plan& today_;
    AsOf answer_;
    std::unordered_map<std::string, std::size_t> places_;  // of acts
    std::vector<const Revision*> undone_, kept_;
    std::map<std::string, Row> rows_;
    std::map<std::string, std::size_t> inserted_;  // by which act
    std::set<std::string> told_;
};

std::optional<std::size_t> place_of(const Plan& plan, const ActId& id) {
    const auto found = std::ranges::find(plan.acts, id, &Act::id);
    if (found == plan.acts.end()) return std::nullopt;
    return static_cast<std::size_t>(found - plan.acts.begin());
}

// The number of acts up to the last one of which `happened` holds.
template <class Happened>
Moment after_last(const Plan& plan, Happened&& happened) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < plan.acts.size(); ++i)
        if (plan.acts[i].date && happened(*plan.acts[i].date)) count = i + 1;
    return {count};
}

// The only act that goes by this number.
std::optional<Moment> numbered(const Plan& plan, std::string_view words) {
    std::optional<Moment> found;
    for (std::size_t i = 0; i < plan.acts.size(); ++i) {
        const Act& act = plan.acts[i];
        if (act.number.empty() || (words != act.number && words != with_year(act))) continue;
        if (found) return std::nullopt;
        found = Moment{i + 1};
    }
    return found;
}

std::string accepted(const Plan& plan) {
    std::string all;
    for (const Act& act : plan.acts) {
        all += act.id.value;
        if (const std::string name = called(act); name != act.id.value) all += " (" + name + ")";
        all += ", ";
    }
    return all + std::to_string(plan.year) + "-07-01, adozione, adoption";
}

}  // namespace

AsOf as_of(const Plan& plan, const ActId& act) {
    const auto place = place_of(plan, act);
    return as_of(plan, Moment{place ? *place + 1 : 0});
}

AsOf as_of(const Plan& plan, Moment moment) { return Undoing(plan, moment).run(); }

base::Result<Moment> read_moment(const Plan& plan, std::string_view words) {
    if (const auto place = place_of(plan, ActId{std::string(words)})) return Moment{*place + 1};
    if (words == "adozione" || words == "adoption")
        return after_last(plan, [&](const base::Date& date) { return date.year < plan.year; });
    if (const auto day = base::parse_date(words)) return after_last(plan, [&](const base::Date& date) { return date <= *day; });
    if (const auto moment = numbered(plan, words)) return *moment;
    return std::unexpected(base::Issues{{"as-of-unknown", base::Severity::error, {}, {std::string(words), accepted(plan)}}});
}

std::string name_of(const Plan& plan, Moment moment) {
    return moment.acts == 0 || plan.acts.empty() ? "adoption" : plan.acts[std::min(moment.acts, plan.acts.size()) - 1].id.value;
}

}  // namespace change
