// Tree: the objectives, indicators and measures that a plan has or that a table has made so far, and
// the edits that make them. What is there already is found again, so that importing the same table
// twice changes nothing.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plan/edit.hpp"
#include "table/acts.hpp"

namespace table {

// A thing of the tree, with how it is found.
template <class Id>
struct Found {
    Id id;
    bool existing = false;  // before the import
};

class Tree {
public:
    explicit Tree(const plan::Plan& start);

    const plan::ObjectiveId& body() const { return body_; }
    const std::vector<plan::Edit>& edits() const { return edits_; }

    struct Node {
        plan::Objective objective;
        bool existing = false;
        bool met = false;  // a row of the table stands for it
        int depth = 0;     // 0: right below the body
    };
    const Node& node(const plan::ObjectiveId& id) const { return nodes_[positions_.at(id.value)]; }

    // By its code, else by its name.
    const Node* find(plan::Level level, const std::string& code, const std::string& name) const;

    // An objective below its parent with this code, name and units: one that no row has met yet, or, if
    // `again`, also one that a row has met. Made when there is none.
    const Node& objective(plan::Objective wanted, bool again);

    // The indicator of this name below its parent that no row has met yet: only what differs is changed;
    // made when there is none.
    Found<plan::IndicatorId> indicator(plan::Indicator wanted);

    // By its name; made when there is none.
    plan::MeasureId measure(const std::string& name);
    std::optional<plan::PerspectiveId> perspective(const std::string& name) const;

    // The unit of this name, made when there is none; those that a text like "Servizio A / Ufficio B" names whole.
    plan::UnitId unit(const std::string& name, std::optional<plan::UnitKind> kind);
    std::vector<plan::UnitId> units_in(const std::string& text) const;

    // The acts that the notes name, made where there are none.
    void acts(const std::vector<std::string>& notes);
    // What the weights below an objective are declared to add to.
    void expect(const plan::ObjectiveId& id, const base::Decimal& total);
    // A revision, but for one that is there already.
    void revision(plan::Revision revision);

private:
    struct Leaf {
        plan::Indicator indicator;
        bool met = false;
    };

    std::string fresh(char kind);
    void change(const plan::Indicator& there, const plan::Indicator& wanted);
    void insert(plan::Indicator wanted);

    plan::ObjectiveId body_;
    std::set<int> years_;
    std::set<std::string> taken_;
    int next_ = 1;
    std::vector<Node> nodes_;
    std::map<std::string, std::size_t> positions_;
    std::map<std::string, std::vector<std::size_t>> below_;           // objectives by parent
    std::map<std::string, std::vector<Leaf>> leaves_;                 // indicators by parent
    std::map<std::string, plan::MeasureId> measures_;                 // by words
    std::map<std::string, plan::PerspectiveId> perspectives_;         // by words
    std::map<std::string, plan::UnitId> units_;                       // by words, also other spellings
    std::vector<plan::Act> acts_;
    std::vector<plan::Revision> revisions_;                           // that no note has met yet
    std::vector<plan::Edit> edits_;
};

}  // namespace table
