// Reading (valore rilevato): what was measured at a date, of a measure or directly of an indicator.
#pragma once
#include <map>
#include <string>
#include <variant>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "plan/extra.hpp"

namespace plan {

// A level of a declared, ordered scale ("Medio").
struct LevelName {
    std::string name;
    friend bool operator==(const LevelName&, const LevelName&) = default;
};

// A number, a day, done or not done, a level.
using Value = std::variant<base::Decimal, base::Date, bool, LevelName>;

bool identical(const Value& a, const Value& b);

struct Reading {
    Value value;
    std::string note;  // source, evidence, who
    Extra extra;
    friend bool operator==(const Reading& a, const Reading& b) {
        return identical(a.value, b.value) && a.note == b.note && a.extra == b.extra;
    }
};

// By the day to which they refer: 30/06 and 31/12 of a year, and of earlier years.
using Readings = std::map<base::Date, Reading>;

}  // namespace plan
