// Walk: goes down the rows of a table and makes of each what it stands for. Inside of table/ only;
// preview() is what others call.
#pragma once
#include <optional>
#include <set>
#include <string>

#include "table/import.hpp"
#include "table/record.hpp"
#include "table/tree.hpp"

namespace table {

class Walk {
public:
    Walk(const Reading& reading, const Request& request, Preview& preview);
    void run();

private:
    // walk_headings.cpp
    void heading(const Line& line);
    void title(const Line& line);
    void area(const Line& line, const std::string& code, const std::string& name);
    void strategic(const Line& line, const Heading& heading);
    void objective_heading(const Line& line);
    void card(int line, const std::string& holder);
    void note(const Line& line, const std::string& text);
    void start_anew();

    // walk_rows.cpp
    void body(const Line& line);
    void take_perspective(const Record& record, const Line& line);
    void group_columns(const Record& record, const Line& line);
    void total_row(const Record& record, const Line& line);
    void objective_row(const Record& record, const Line& line);
    void take_alone(const Record& record, const Line& line, plan::Objective& made);
    void indicator_row(const Record& record, const Line& line);
    void add_indicator(const Record& record, const Line& line, const plan::ObjectiveId& parent);
    plan::Indicator indicator_made(const Record& record, const Line& line);
    std::optional<plan::Formula> formula_of(const Record& record, std::string& description);
    plan::ObjectiveId parent_for_objective(const Line& line);
    std::optional<plan::ObjectiveId> parent_for_indicator(const Record& record, const Line& line);

    // walk.cpp
    void header(const Line& line);
    void report(const Line& line, const char* code, base::Severity severity, std::vector<std::string> args = {});
    bool has_column(const Line& line, Field field) const;
    const Row& row(const Line& line) const { return reading_.cells.rows[line.row]; }
    int number(const Line& line) const { return row(line).cells[0].line; }
    const Tree::Node& put(int line, plan::Objective objective, bool again);
    PreviewRow& show(int line, Becomes becomes);
    // A note of a row: a revision, or words that go into its note.
    void note_of_row(const Line& line, const std::string& text, const std::string& on);
    std::vector<plan::UnitId> section_units() const { return unit_ ? std::vector{*unit_} : std::vector<plan::UnitId>{}; }

    const Reading& reading_;
    const Request& request_;
    Preview& preview_;
    Tree tree_;
    bool continues_by_empty_cells_ = false;  // so a name that is repeated is another objective
    std::optional<plan::ObjectiveId> area_, strategic_, card_, objective_;
    std::optional<plan::UnitId> unit_;       // of the heading above: "AREA I"
    std::string unit_name_;
    std::optional<plan::PerspectiveId> perspective_;  // of the row's strategic objective, or of its objective without one
    std::set<std::string> told_;             // differing headings
    bool told_no_strategic_ = false;
};

}  // namespace table
