#include "format/locate.hpp"

#include <map>
#include <string>
#include <vector>

#include "format/json_input.hpp"
#include "format/lines.hpp"
#include "format/utf8.hpp"

namespace format {
namespace {

struct Spot {
    std::string field;  // "" for the element itself, "weight", "targets.2024", "target.i12.2024"
    std::string path;
    std::size_t offset = 0;
};

struct Element {
    std::string id;
    std::vector<Spot> spots;
};

class Finder {
public:
    explicit Finder(base::Issues issues) {
        for (base::Issue& issue : issues) {
            const std::string name = name_of(issue.place);
            auto& waiting = name.empty() ? waiting_[issue.place.id] : named_[name];
            waiting.push_back(std::move(issue));
        }
    }

    // It may be meant itself: the plan's "note".
    void field_of_plan(JsonInput& in, const std::string& name) {
        in.peek();
        take_named(name, {"", in.path(), in.offset()});
    }
    void revision(JsonInput& in, std::size_t index) {
        in.peek();
        take_named("revisions." + std::to_string(index), {"", in.path(), in.offset()});
        in.skip();
    }
    void link(JsonInput& in) {
        if (in.peek() != Kind::object) return in.skip();
        const Spot spot{"", in.path(), in.offset()};
        std::string cause, effect;
        in.object([&](std::string_view key) {
            const bool is_text = in.peek() == Kind::text;
            if (key == "cause" && is_text) cause = in.text().value_or("");
            else if (key == "effect" && is_text) effect = in.text().value_or("");
            else in.skip();
        });
        take_named(cause + ".link." + effect, spot);
    }

    void element(JsonInput& in) {
        in.peek();
        Element element{{}, {{"", in.path(), in.offset()}}};
        if (in.peek() != Kind::object) return in.skip();
        in.object([&](std::string_view key) { member(in, std::string(key), element); });
        take(element);
    }

    std::vector<Problem> finish() {
        for (auto* waiting : {&waiting_, &named_})
            for (auto& [id, issues] : *waiting)
                for (base::Issue& issue : issues) place(std::move(issue), {"", "$", 0});
        return std::move(found_);
    }

private:
    // Of what has no id of its own: "note" of the plan, "revisions.3", "o1.link.o2"; else nothing.
    static std::string name_of(const base::Place& place) {
        if (place.id.empty() || place.path.starts_with("revisions.")) return place.path;
        return place.path.starts_with("link.") ? place.id + '.' + place.path : std::string();
    }

    void member(JsonInput& in, std::string field, Element& element) {
        const Kind kind = in.peek();
        element.spots.push_back({field, in.path(), in.offset()});
        if (field == "id" && kind == Kind::text)
            element.id = in.text().value_or("");
        else if ((field == "targets" || field == "formula") && kind == Kind::object)
            in.object([&](std::string_view inner) { member(in, field + "." + std::string(inner), element); });
        else if (field == "edits" && kind == Kind::array)
            in.array([&](std::size_t) { edit(in, element); });
        else
            in.skip();
    }

    // Of a scenario, by the cell that it sets (plan::place_of).
    void edit(JsonInput& in, Element& element) {
        if (in.peek() != Kind::object) return in.skip();
        Spot spot{{}, in.path(), in.offset()};
        std::string set, of, when;
        in.object([&](std::string_view key) {
            const Kind kind = in.peek();
            if (key == "set" && kind == Kind::text) set = in.text().value_or("");
            else if ((key == "objective" || key == "indicator" || key == "measure") && kind == Kind::text) of = '.' + std::string(in.text().value_or(""));
            else if (key == "at" && kind == Kind::text) when = '.' + std::string(in.text().value_or(""));
            else if (key == "year" && kind == Kind::number) when = '.' + std::string(in.number().value_or(""));
            else in.skip();
        });
        spot.field = set + of + when;
        element.spots.push_back(std::move(spot));
    }

    void take(const Element& element) {
        const auto issues = waiting_.find(element.id);
        if (issues == waiting_.end()) return;
        for (base::Issue& issue : issues->second) {
            const Spot* best = &element.spots.front();
            for (const Spot& spot : element.spots)
                if (spot.field == issue.place.path) best = &spot;
            place(std::move(issue), *best);
        }
        waiting_.erase(issues);
    }

    void take_named(const std::string& name, const Spot& spot) {
        const auto issues = named_.find(name);
        if (issues == named_.end()) return;
        for (base::Issue& issue : issues->second) place(std::move(issue), spot);
        named_.erase(issues);
    }

    void place(base::Issue issue, const Spot& spot) {
        issue.place.path = spot.path;
        found_.push_back({std::move(issue), spot.offset});
    }

    std::map<std::string, base::Issues> waiting_;  // by id
    std::map<std::string, base::Issues> named_;    // by name_of()
    std::vector<Problem> found_;
};

bool holds_ids(std::string_view list) { return list == "objectives" || list == "indicators" || list == "measures" || list == "acts" || list == "scenarios"; }

}  // namespace

base::Issues locate(base::Issues issues, std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    Finder finder(std::move(issues));
    JsonInput in(bytes);
    in.object([&](std::string_view key) {
        const std::string list(key);
        finder.field_of_plan(in, list);
        if (in.peek() != Kind::array) return in.skip();
        if (list == "revisions") in.array([&](std::size_t index) { finder.revision(in, index); });
        else if (list == "links") in.array([&](std::size_t) { finder.link(in); });
        else if (holds_ids(list)) in.array([&](std::size_t) { finder.element(in); });
        else in.skip();
    });
    return located(finder.finish(), bytes);
}

}  // namespace format
