// Links of the strategy map: ends that are gone or not drawn, causes in a circle, boxes that nothing links.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "lint/families.hpp"

namespace lint {
namespace {

class LinkCheck {
public:
    LinkCheck(const Living& living, base::Issues& out) : plan_(living.plan), out_(out) {
        for (const auto& row : living.rows)
            if (!row.is_indicator()) living_.insert(plan_.objectives[row.index]->id.value);
        for (const std::size_t i : plan::strategic_objectives(plan_))
            if (const auto& id = plan_.objectives[i]->id.value; living_.contains(id)) on_map_.push_back(&*plan_.objectives[i]);
        for (const auto* objective : on_map_) drawn_.insert(objective->id.value);
    }

    void run() {
        for (const plan::Link& link : plan_.links) check_ends(link);
        check_circles();
        check_alone();
    }

private:
    const plan::Objective& end(const plan::ObjectiveId& id) const { return *plan::find(plan_, id); }
    std::string called_link(const plan::Link& link) const { return called(end(link.cause)) + " → " + called(end(link.effect)); }
    static std::string field_of(const plan::Link& link) { return "link." + link.effect.value; }

    void check_ends(const plan::Link& link) {
        for (const plan::ObjectiveId& id : {link.cause, link.effect}) {
            if (drawn_.contains(id.value)) continue;
            if (living_.contains(id.value))
                out_.push_back(warning("link-end-off-map", link.cause.value, field_of(link), {called_link(link), called(end(id))}));
            else
                out_.push_back(warning("link-end-removed", link.cause.value, field_of(link), {called_link(link), called(end(id))}));
        }
    }

    // Each circle once, at the link that closes it.
    void check_circles() {
        for (const plan::Link& link : plan_.links) effects_[link.cause.value].push_back(&link);
        for (const plan::Link& link : plan_.links)
            if (!done_.contains(link.cause.value)) walk(link.cause.value);
    }

    struct Step {
        std::string id;
        std::size_t next = 0;  // of its effects
    };

    // Depth first, without recursion: a file may chain as many links as it likes.
    void walk(const std::string& start) {
        std::vector<Step> path{{start}};
        std::unordered_set<std::string> on_path{start};
        while (!path.empty()) {
            Step& step = path.back();
            const auto effects = effects_.find(step.id);
            if (effects == effects_.end() || step.next == effects->second.size()) {
                done_.insert(step.id);
                on_path.erase(step.id);
                path.pop_back();
                continue;
            }
            const plan::Link& link = *effects->second[step.next++];
            const std::string& id = link.effect.value;
            if (on_path.contains(id)) tell_circle(path, link);
            else if (!done_.contains(id)) path.push_back({id}), on_path.insert(id);
        }
    }

    void tell_circle(const std::vector<Step>& path, const plan::Link& closing) {
        const auto first = std::ranges::find(path, closing.effect.value, &Step::id);
        std::string round;
        for (auto at = first; at != path.end(); ++at) round += called(end({at->id})) + " → ";
        out_.push_back(warning("link-cycle", closing.cause.value, field_of(closing), {round + called(end(closing.effect))}));
    }

    void check_alone() {
        if (plan_.links.empty()) return;
        std::unordered_set<std::string> linked;
        for (const plan::Link& link : plan_.links) linked.insert(link.cause.value), linked.insert(link.effect.value);
        for (const plan::Objective* objective : on_map_)
            if (!linked.contains(objective->id.value))
                out_.push_back(issue("objective-without-links", base::Severity::note, objective->id.value, "links", {called(*objective)}));
    }

    const plan::Plan& plan_;
    base::Issues& out_;
    std::unordered_set<std::string> living_, drawn_, done_;
    std::vector<const plan::Objective*> on_map_;
    std::unordered_map<std::string, std::vector<const plan::Link*>> effects_;
};

}  // namespace

void check_links(const Living& living, base::Issues& out) {
    if (!living.plan.links.empty()) LinkCheck(living, out).run();
}

}  // namespace lint
