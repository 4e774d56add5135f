// One row of a table: its cells by what their columns hold, read to the values of an indicator.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "base/issue.hpp"
#include "plan/plan.hpp"
#include "table/survey.hpp"

namespace table {

// The cells of a row by field; the first of several columns of one field and year.
class Record {
public:
    Record(const Row& row, const Layout& layout, const std::vector<Column>& columns);

    bool has(Field field) const { return !text(field).empty(); }
    const std::string& text(Field field) const;  // tidy; empty when the table has no such column
    const Cell* cell(Field field) const;
    int line() const { return line_; }

    struct Dated {
        Column column;
        std::string text;
        const Cell* cell;
    };
    const std::vector<Dated>& dated() const { return dated_; }  // targets and values that are there
    // Everything printed in it, for a message.
    std::string printed() const;
    // Whether nothing but this field is there.
    bool only(Field field) const;
    bool empty() const { return texts_.empty() && dated_.empty(); }

private:
    std::map<Field, std::pair<std::string, const Cell*>> texts_;
    std::vector<Dated> dated_;
    int line_ = 0;
};

// The values of the record that belong to an indicator: all but its id, parent, formula. What cannot
// be read is reported and left out; the text of a target is always kept.
plan::Indicator indicator_of(const Record& record, int year, base::Issues& issues);

std::optional<base::Decimal> weight_of(const Record& record, Field field, base::Issues& issues);

}  // namespace table
