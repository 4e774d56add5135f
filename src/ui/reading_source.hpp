// Where the value of an indicator is written: in itself, or in the measures that its formula names.
#pragma once
#include <string>
#include <vector>

#include "ui/fields.hpp"
#include "ui/frame.hpp"

namespace ui {

struct ReadingSource {
    plan::ReadingHolder of;
    const plan::Readings* readings;
    std::string title;  // what it is to the indicator: value, numerator…
    std::string name;   // in the name of each field
};

// None for what follows from scores. `name`: what the indicator is called.
std::vector<ReadingSource> sources_of(const Frame& frame, const plan::Indicator& indicator, const std::string& name);

const std::string& id_of(const plan::ReadingHolder& of);

// The value at a day as a field: what is shown in it, and what becomes of what is typed.
Field value_field(const Frame& frame, const ReadingSource& source, const base::Date& day);
void write_value(Frame& frame, const ReadingSource& source, const base::Date& day, const Field& field);

}  // namespace ui
